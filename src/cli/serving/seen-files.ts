// What was last seen of the files that a site is made from: what changed is found by comparing, whatever the system told of it.
import { lstatSync, readdirSync, readlinkSync, type Stats, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import type { DiskFolder } from "../../read/disk.js";
import type { Change } from "./remembered-folder.js";

/** What the site is made from lies in these; everything else (out/, .airdate/) is not looked at. */
export const watchedFolders: readonly string[] = ["episodes", "templates"];

/** Hidden files, and those that an editor keeps beside the one it writes. */
const passing = /^\.|(?:~|\.tmp|\.swp)$|^node_modules$/;

/** Whether a path from the root, with `/`, is of those that are looked at. */
export function isWatched(path: string): boolean {
  const [top, ...rest] = path.split("/");
  return watchedFolders.includes(top!) && !rest.some((name) => passing.test(name));
}

/** Who follows the folders: each is told when it is met, before it is read, and when it is there no more. */
export interface Follower {
  /** `at` is the folder to follow for a path: itself, and for a link to a file the one in which that file really lies. */
  met(path: string, at: string, inode: number): void;
  gone(path: string): void;
}

export interface SeenFiles {
  /** What differs at a path, and below it, from what was seen there last; from then on it is what was seen. */
  look(path: string): Change[];
  isFolder(path: string): boolean;
}

/** Looks at the show's files for the first time. Links are followed where reading follows them: inside of the project. */
export function rememberFiles(folder: DiskFolder, root: string, follower: Follower): SeenFiles {
  /** By path what differs when the file does; of a folder which one it is. */
  const seen = new Map<string, string>();
  const isFolder = (path: string): boolean => seen.get(path)?.startsWith("folder ") === true;

  const visit = (path: string, found: Map<string, string>, above: readonly string[]): void => {
    const at = join(root, path);
    const own = statOrNothing(() => lstatSync(at));
    if (!own) return;
    const link = own.isSymbolicLink() ? linkAt(at) : undefined;
    const real = link === undefined ? at : folder.locate(path);
    const facts = link === undefined ? own : statOrNothing(() => statSync(real ?? ""));
    const self = `${facts?.dev}:${facts?.ino}`;
    if (facts?.isDirectory() && !above.includes(self)) {
      found.set(path, `folder ${self}`);
      follower.met(path, at, facts.ino);
      for (const name of namesIn(at)) if (!passing.test(name)) visit(`${path}/${name}`, found, [...above, self]);
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

/** Undefined for what is not there, or cannot be looked at: reading it says so. */
function statOrNothing(stat: () => Stats): Stats | undefined {
  try {
    return stat();
  } catch {
    return undefined;
  }
}

function linkAt(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
