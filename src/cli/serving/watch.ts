// Watches a show's folder and tells what changed, a batch at a time and never two at once.
import { relative, sep } from "node:path";
import { watch } from "chokidar";
import type { Change } from "./remembered-folder.js";

/** Editors save in several steps; what comes within so many milliseconds is one change. */
const quiet = 12;

/** What the site is made from lies in these; everything else (out/, .airdate/) is not looked at. */
const watched = ["episodes", "templates"];

export interface Watching {
  close(): Promise<void>;
}

/** Resolves when every change from now on is seen. Paths are relative to `root`, with `/`. */
export async function watchShow(root: string, changed: (changes: Change[]) => Promise<void>): Promise<Watching> {
  const pathOf = (path: string): string => relative(root, path).split(sep).join("/");
  const watcher = watch(root, { ignoreInitial: true, ignored: (path) => isIgnored(pathOf(path)) });
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

function isIgnored(path: string): boolean {
  if (path === "") return false;
  const parts = path.split("/");
  return !watched.includes(parts[0]!) || parts.some((part) => part.startsWith(".") || /(~|\.tmp|\.swp)$/.test(part));
}
