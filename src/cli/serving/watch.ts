// Watches a show's folder and tells what changed, a batch at a time and never two at once.
import { type FSWatcher, watch as watchFolder } from "node:fs";
import { openFolder } from "../../read/disk.js";
import type { Change } from "./remembered-folder.js";
import { isWatched, rememberFiles, watchedFolders } from "./seen-files.js";

/** Editors save in several steps; what comes within so many milliseconds is one change, */
const quiet = 12;
/** but nothing waits longer than this: a recording may be written to for an hour. */
const longest = 100;

/**
 * How long after everything else the whole show is looked over, in milliseconds: what the system did not tell is found then.
 * With thousands of files that takes as long as a build, and by then a browser has loaded its page again.
 */
const calm = 300;

/** How often the show is looked over where the system does not watch it, in milliseconds. */
const patrol = 2000;

export interface Watching {
  /** Tells every change since the watching began, and from now on. */
  tell(changed: (changes: Change[]) => Promise<void>): void;
  /** Looks the whole show over soon: not every disk (network, container) tells what others write on it. */
  look(): void;
  close(): Promise<void>;
}

/**
 * Sees every change from the moment it is called. What the system tells is only a hint where to look: it may tell a save
 * twice, late, or not at all, so what was seen last is compared with what is there. Paths are relative to `root`, with `/`.
 */
export async function watchShow(root: string, say: (line: string) => void): Promise<Watching> {
  const watchers = new Map<string, { inode: number; watcher: FSWatcher }>();
  const hinted = new Set<string>();
  let changed: ((changes: Change[]) => Promise<void>) | undefined;
  let pending: Change[] = [];
  let since = 0;
  let [soon, later, always]: (NodeJS.Timeout | undefined)[] = [];
  let [running, closed] = [Promise.resolve(), false];
  let busy = false;

  const give = (): void => {
    if (busy || !changed || closed || pending.length === 0) return;
    const [changes, tellThem] = [pending, changed];
    pending = [];
    busy = true;
    running = tellThem(changes).finally(() => {
      busy = false;
      give();
    });
  };
  const lookAt = (paths: Iterable<string>): void => {
    for (const path of paths) pending.push(...files.look(path));
    give();
  };
  const lookAtHints = (): void => {
    soon = undefined;
    const paths = [...hinted];
    hinted.clear();
    lookAt(paths);
    look();
  };
  const look = (): void => {
    if (closed) return;
    clearTimeout(later);
    later = setTimeout(() => (busy ? look() : lookAt(watchedFolders)), calm).unref();
  };
  const hint = (path: string): void => {
    if (closed || !isWatched(path)) return;
    hinted.add(path);
    const now = performance.now();
    if (soon === undefined) since = now;
    else clearTimeout(soon);
    soon = setTimeout(lookAtHints, Math.max(0, Math.min(quiet, since + longest - now)));
  };
  const lookAlways = (error: NodeJS.ErrnoException): void => {
    if (always || closed) return;
    always = setInterval(() => {
      if (!busy) lookAt(watchedFolders);
    }, patrol).unref();
    say(
      `This system does not tell of every change (${error.code ?? error.message}): the show is looked over every ${patrol / 1000} seconds.`,
    );
  };
  const follow = (path: string, at: string, inode: number, told: (name: string | null) => void): void => {
    const known = watchers.get(path);
    if (known?.inode === inode) return;
    known?.watcher.close();
    try {
      const watcher = watchFolder(at, (_, name) => told(name));
      // A folder that goes away is an error on some systems; that it is gone is seen in the one above it.
      watcher.on("error", look);
      watchers.set(path, { inode, watcher });
    } catch (error) {
      watchers.delete(path);
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "EACCES") lookAlways(error as NodeJS.ErrnoException);
    }
  };

  follow("", root, 0, (name) => {
    for (const top of watchedFolders) if (name === null || name === top) hint(top);
  });
  const files = rememberFiles(await openFolder(root), root, {
    met: (path, at, inode) =>
      follow(path, at, inode, (name) => hint(name !== null && files.isFolder(path) ? `${path}/${name}` : path)),
    gone(path) {
      watchers.get(path)?.watcher.close();
      watchers.delete(path);
    },
  });
  return {
    tell(telling) {
      changed = telling;
      lookAt(watchedFolders);
    },
    look,
    async close() {
      closed = true;
      for (const timer of [soon, later, always]) clearTimeout(timer);
      for (const { watcher } of watchers.values()) watcher.close();
      await running;
    },
  };
}
