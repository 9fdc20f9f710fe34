// Watches a show's folder and tells what changed, a batch at a time and never two at once.
import { relative, sep } from "node:path";
import { openWatcher } from "./patient-watcher.js";
import type { Change } from "./remembered-folder.js";

/** Editors save in several steps; what comes within so many milliseconds is one change. */
const quiet = 12;

/** What the site is made from lies in these; everything else (out/, .airdate/) is not looked at. */
const watched = /^(?:episodes|templates)(?:\/|$)/;
/** Hidden files, and those that an editor keeps beside the one it writes. */
const passing = /(?:^|\/)\.|(?:~|\.tmp|\.swp)(?:\/|$)/;

export interface Watching {
  close(): Promise<void>;
}

/** Resolves when every change from now on is seen. Paths are relative to `root`, with `/`. */
export async function watchShow(root: string, changed: (changes: Change[]) => Promise<void>): Promise<Watching> {
  const pathOf = (path: string): string => relative(root, path).split(sep).join("/");
  const { watcher, wait } = openWatcher(root, isIgnoredUnder(root));
  let pending: Change[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  const run = async (): Promise<void> => {
    if (running || pending.length === 0) return;
    running = true;
    const changes = pending;
    pending = [];
    try {
      await changed(changes);
    } finally {
      running = false;
      wait();
    }
    await run();
  };
  watcher.on("all", (event, path) => {
    pending.push({ path: pathOf(path), kind: event === "change" ? "content" : "name" });
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quiet);
  });
  await new Promise<void>((done) => watcher.once("ready", done));
  return {
    async close() {
      clearTimeout(timer);
      pending = [];
      await watcher.close();
    },
  };
}

/** Whether an absolute path with `/` is not to be watched; asked for every file whenever its folder is read. */
function isIgnoredUnder(root: string): (path: string) => boolean {
  const folder = root.split(sep).join("/");
  const prefix = folder.endsWith("/") ? folder : `${folder}/`;
  return (path) => {
    if (path === folder) return false;
    const inside = path.startsWith(prefix) ? path.slice(prefix.length) : "";
    return !watched.test(inside) || passing.test(inside);
  };
}
