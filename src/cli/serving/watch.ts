// Watches a show's folder and tells what changed, a batch at a time and never two at once.

import {
  type FSWatcher,
  lstatSync,
  readdirSync,
  readlinkSync,
  type Stats,
  statSync,
  watch as watchFolder,
} from "node:fs";
import { dirname, join, sep } from "node:path";
import { attempt } from "../../base/attempt.js";
import { type DiskFolder, openFolder } from "../../read/disk.js";
import type { Change } from "./remembered-folder.js";

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

/** What the site is made from lies in these; everything else (out/, .airdate/) is not looked at. */
const watchedFolders: readonly string[] = ["episodes", "templates"];

/** Hidden files, and those that an editor keeps beside the one it writes. */
const passing = /^\.|(?:~|\.tmp|\.swp)$|^node_modules$/;

/** Whether a path from the root, with `/`, is of those that are looked at. */
function isWatched(path: string): boolean {
  const [top, ...rest] = path.split("/");
  return watchedFolders.includes(top!) && !rest.some((name) => passing.test(name));
}

/** Who follows the folders: each is told when it is met, before it is read, and when it is there no more. */
interface Follower {
  /** `at` is the folder to follow for a path: itself, and for a link to a file the one in which that file really lies. */
  met(path: string, at: string, inode: number): void;
  gone(path: string): void;
}

interface SeenFiles {
  /** What differs at a path, and below it, from what was seen there last; from then on it is what was seen. */
  look(path: string): Change[];
  isFolder(path: string): boolean;
}

/** Looks at the show's files for the first time. Links are followed where reading follows them: inside of the project. */
function rememberFiles(folder: DiskFolder, root: string, follower: Follower): SeenFiles {
  /** By path what differs when the file does; of a folder which one it is. */
  const seen = new Map<string, string>();
  const isFolder = (path: string): boolean => seen.get(path)?.startsWith("folder ") === true;

  const visit = (path: string, found: Map<string, string>, above: readonly string[]): void => {
    const at = join(root, path);
    // What is not there, or cannot be looked at, says so when it is read.
    const own = attempt(() => lstatSync(at));
    if (!own) return;
    const link = own.isSymbolicLink() ? (attempt(() => readlinkSync(at)) ?? "") : undefined;
    const real = link === undefined ? at : folder.locate(path);
    const facts = link === undefined ? own : attempt(() => statSync(real ?? ""));
    const self = `${facts?.dev}:${facts?.ino}`;
    if (facts?.isDirectory() && !above.includes(self)) {
      found.set(path, `folder ${self}`);
      follower.met(path, at, facts.ino);
      for (const name of attempt(() => readdirSync(at)) ?? [])
        if (!passing.test(name)) visit(`${path}/${name}`, found, [...above, self]);
    } else if (link === undefined) found.set(path, spellFacts("file", own));
    else {
      found.set(path, facts ? spellFacts(`link ${link}`, facts) : `link ${link}`);
      // What Git itself keeps (git-annex) never changes.
      if (facts && real && !real.includes(`${sep}.git${sep}`))
        follower.met(path, dirname(real), statSync(dirname(real)).ino);
    }
  };

  const look = (path: string): Change[] => {
    const found = new Map<string, string>();
    visit(path, found, []);
    const before = isFolder(path)
      ? [...seen.keys()].filter((known) => known === path || known.startsWith(`${path}/`))
      : seen.has(path)
        ? [path]
        : [];
    const changes: Change[] = [];
    for (const known of before)
      if (!found.has(known)) {
        seen.delete(known);
        follower.gone(known);
        changes.push({ path: known, kind: "name" });
      }
    for (const [now, facts] of found) {
      const was = seen.get(now);
      if (was === facts) continue;
      if (was !== undefined && facts.startsWith("file ")) follower.gone(now);
      changes.push({ path: now, kind: was?.startsWith("file ") && facts.startsWith("file ") ? "content" : "name" });
      seen.set(now, facts);
    }
    return changes;
  };
  for (const top of watchedFolders) look(top);
  return { look, isFolder };
}

const spellFacts = (kind: string, { size, mtimeMs, ino }: Stats): string => `${kind} ${size} ${mtimeMs} ${ino}`;
