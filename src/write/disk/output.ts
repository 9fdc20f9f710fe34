// The door to the output folder: files are staged beside their place and all renamed at the end, feeds last.
import {
  constants,
  copyFileSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";
import { once } from "../../base/once.js";
import { SaidError, sayRefused } from "../../base/system-errors.js";
import type { OutFile } from "../../model/model.js";
import { flush, isSame, makeFolders, removeEmpty, removeEmptyFolders, rename, suffix, walk } from "./files.js";
import { sayKind } from "./user-file.js";

/** What was staged and not yet renamed, as plain data: a worker hands it to the thread that commits. @internal */
export interface Staged {
  /** Relative to the output folder; they lie under temporary names. */
  paths: string[];
  /** Paths whose bytes are there already. */
  unchanged: string[];
  /** Folders that were made for them. */
  folders: string[];
}

/** What one build did to the output folder; paths are relative to it and sorted. */
export interface Outcome {
  /** New files, and those whose bytes are others now. */
  written: string[];
  /** How many files stood with the very same bytes. */
  unchanged: number;
  /** Files of an earlier build that are no more. */
  removed: string[];
}

/** A folder that is written. @internal */
export interface Output {
  /**
   * Writes each file under a temporary name beside its place; a file whose bytes are already there is left alone.
   * Throws the system's error (disk full, read-only); what is published stays as it was.
   */
  stage(files: readonly OutFile[]): void;
  /** Stages copies of files under `root`; one of the same size and time is there already. */
  copy(root: string, media: readonly { file: string; path: string }[]): void;
  /** Takes over what another thread staged for the same folder. */
  adopt(staged: Staged): void;
  /** All that was staged so far, to be handed to `adopt` of another thread's output. */
  staged(): Staged;
  /** The paths of it that are not there yet with these bytes. */
  fresh(): string[];
  /** Every path of the new output, sorted; the very list of the `earlier` ones where they are the same. */
  paths(earlier: readonly string[]): readonly string[];
  /** Whether all of these files of an earlier build are still there; none of them is read. */
  holds(paths: readonly string[]): boolean;
  /** Says that these files of an earlier build stand as they are. */
  keep(paths: readonly string[]): void;
  /** A file as it stands. Throws the system's error where it cannot be read. */
  read(path: string): Buffer;
  /** Renames what was staged (pages first, feeds last), then removes those of `earlier` that nobody staged or kept. */
  commit(earlier: readonly string[]): Outcome;
  /** Removes what was staged; the published files stay. */
  abandon(): void;
  /** Files in the folder that are neither staged, kept nor in `earlier`. Leftovers of a killed build are removed. */
  findForeign(earlier: readonly string[]): string[];
}

/** Whether a path of the output is that of a feed, or of the sitemap. */
const isFeed = (path: string): boolean => /^[^/]*\.(xml|json|atom|rss)$/.test(path) || path.startsWith("feeds/");
/** Files that point at others come last, so that nothing ever points at what is not there yet. */
const rank = (path: string): number => (isFeed(path) ? 2 : path.startsWith("episodes/") ? 0 : 1);

/**
 * A function that gives a text as UTF-8 in a buffer that it uses again for the next one: a build writes a thousand times more
 * than it has to hold at once, and new buffers for all of that cost as much as the writing.
 */
function openEncoder(): (text: string) => Uint8Array {
  let scratch = Buffer.alloc(0);
  return (text) => {
    if (scratch.length < text.length * 3) scratch = Buffer.allocUnsafeSlow(Math.max(1 << 20, text.length * 4));
    return scratch.subarray(0, scratch.write(text));
  };
}

/** What a build did so far to an output folder. */
interface Staging {
  dir: string;
  /** Whether a folder holds the files of the last build and no others. */
  stands(folder: string): boolean;
  /** Paths under temporary names, and those that stay as they are. */
  staged: Set<string>;
  unchanged: Set<string>;
  /** Folders that were made. */
  madeHere: string[];
  /** Makes a folder where there is none; says whether it is this build that made it. */
  makeFolder(folder: string): boolean;
}

/**
 * Opens the output folder `dir`; it is made when the first file is staged. A folder in it for which `stands` is true holds
 * the files of the last build and no others: it is not looked into. Files in `unsure` are never taken for those of an
 * earlier build. @internal
 */
export function openOutput(
  dir: string,
  stands: (folder: string) => boolean = () => false,
  unsure: readonly string[] = [],
): Output {
  const doubted = new Set(unsure);
  const encode = openEncoder();
  const isThere = openPresence(dir, stands);
  const madeHere: string[] = [];
  const [staged, unchanged] = [new Set<string>(), new Set<string>()];
  const staging: Staging = { dir, stands, staged, unchanged, madeHere, makeFolder: openFolders(madeHere) };
  return {
    stage(files) {
      for (const { path, content } of files)
        stageFile(staging, path, typeof content === "string" ? encode(content) : content);
    },
    copy(root, media) {
      for (const { file, path } of media) copyFile(staging, join(root, file), path);
    },
    adopt(other) {
      for (const path of other.paths) staged.add(path);
      for (const path of other.unchanged) unchanged.add(path);
      madeHere.push(...other.folders);
    },
    staged: () => ({ paths: [...staged], unchanged: [...unchanged], folders: madeHere }),
    fresh: () => [...staged],
    paths(earlier) {
      const more = [...staged].filter((path) => !unchanged.has(path));
      const isOurs = (path: string): boolean => unchanged.has(path) || staged.has(path);
      if (earlier.length === unchanged.size + more.length && earlier.every(isOurs)) return earlier;
      return [...unchanged, ...more].sort();
    },
    holds: (paths) => paths.every((path) => !doubted.has(path) && isThere(path)),
    keep(paths) {
      for (const path of paths) unchanged.add(path);
    },
    read(path) {
      assertInside(path);
      assertFile(dir, path);
      return readFileSync(join(dir, path));
    },
    commit: (earlier) => commit(staging, earlier),
    abandon() {
      for (const path of staged) rmSync(join(dir, path) + suffix, { force: true });
      for (const folder of madeHere.reverse()) removeEmptyFolders(folder);
      staged.clear();
    },
    findForeign: (earlier) => findForeign(staging, earlier),
  };
}

/** Throws a `SaidError` where a folder or a pipe stands in the place of a file: to read a pipe would never end. */
function assertFile(dir: string, path: string): void {
  const stats = statSync(join(dir, path), { throwIfNoEntry: false });
  if (!stats || stats.isFile()) return;
  throw new SaidError(
    `${join(dir, path)} is ${sayKind(stats)}, not a file; nothing that was published has changed`,
    "move it away, or choose another place with --out",
  );
}

/** See `Staging`; each folder is looked at once. */
function openFolders(madeHere: string[]): Staging["makeFolder"] {
  const folders = new Map<string, boolean>();
  return (folder) => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const first = makeFolders(folder);
    if (first) madeHere.push(first);
    folders.set(folder, first !== undefined);
    return first !== undefined;
  };
}

function stageFile({ dir, staged, unchanged, makeFolder }: Staging, path: string, bytes: Uint8Array): void {
  assertInside(path);
  const target = join(dir, path);
  const isNew = makeFolder(dirname(target));
  if (!isNew && isSame(target, bytes)) {
    unchanged.add(path);
    return;
  }
  staged.add(path);
  writeFileSync(target + suffix, bytes);
}

function copyFile({ dir, staged, unchanged, makeFolder }: Staging, source: string, path: string): void {
  assertInside(path);
  if (staged.has(path)) return;
  const target = join(dir, path);
  const [stat, there] = [statSync(source), statSync(target, { throwIfNoEntry: false })];
  if (there?.isFile() && there.size === stat.size && Math.abs(there.mtimeMs - stat.mtimeMs) < 2) {
    unchanged.add(path);
    return;
  }
  makeFolder(dirname(target));
  staged.add(path);
  copyFileSync(source, target + suffix, constants.COPYFILE_FICLONE);
  utimesSync(target + suffix, stat.atime, stat.mtime);
}

function commit({ dir, staged, unchanged }: Staging, earlier: readonly string[]): Outcome {
  const order = [...staged].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const path of order) {
    const target = join(dir, path);
    if (isFeed(path)) flush(target + suffix);
    try {
      rename(target + suffix, target);
    } catch (error) {
      throw sayRefused(error, (meaning) => `${target} could not be written: ${meaning}`);
    }
  }
  const removed = earlier.filter((path) => !staged.has(path) && !unchanged.has(path) && remove(dir, path)).sort();
  staged.clear();
  return { written: order.sort(), unchanged: unchanged.size, removed };
}

function findForeign({ dir, stands, staged, unchanged }: Staging, earlier: readonly string[]): string[] {
  const before = once(() => new Set(earlier));
  const foreign: string[] = [];
  const isOurs = (path: string): boolean => staged.has(path) || unchanged.has(path) || before().has(path);
  const see = (path: string): void => {
    if (path.endsWith(suffix)) {
      if (!staged.has(path.slice(0, -suffix.length))) removeWithFolders(dir, join(dir, path));
    } else if (!isOurs(path) && path !== ".gitignore") foreign.push(path);
  };
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory()) walk(dir, see, stands);
  return foreign.sort();
}

function assertInside(path: string): void {
  const inside =
    path !== "" &&
    !path.includes("\\") &&
    !path.split("/").some((part) => part === "" || part === "." || part === "..");
  if (!inside) throw new Error(`${JSON.stringify(path)} is not a path inside the output folder`);
}

function remove(dir: string, path: string): boolean {
  assertInside(path);
  const target = join(dir, path);
  if (!lstatSync(target, { throwIfNoEntry: false })) return false;
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) return false;
  removeWithFolders(dir, target);
  return true;
}

/** Removes a file, and the folders that hold nothing without it. */
function removeWithFolders(dir: string, target: string): void {
  rmSync(target, { force: true });
  for (let folder = dirname(target); folder.startsWith(dir + sep); folder = dirname(folder))
    if (!removeEmpty(folder)) break;
}

// Tells which files of an output folder are there, looking into each of its folders once at most.

/** Asks for paths in `dir`. A folder for which `stands` is true holds all that it is asked for: it is not looked into. */
function openPresence(dir: string, stands: (folder: string) => boolean): (path: string) => boolean {
  const names = new Map<string, ReadonlySet<string> | "all">();
  let last: { folder: string; known: ReadonlySet<string> | "all" } | undefined;
  return (path) => {
    const cut = path.lastIndexOf("/");
    if (!(last && last.folder.length === cut && path.startsWith(last.folder))) {
      const folder = path.slice(0, Math.max(0, cut));
      let known = names.get(folder);
      if (known === undefined) {
        known = stands(folder) ? "all" : new Set(listNames(join(dir, folder)));
        names.set(folder, known);
      }
      last = { folder, known };
    }
    return last.known === "all" || last.known.has(path.slice(cut + 1));
  };
}

/** Names in a folder; none where there is no such folder. */
function listNames(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}
