// What the doors to the disk do with single files and folders.

import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";

/** Behind the name of what is written and not yet renamed. */
export const suffix = ".airdate-tmp";

/** So many bytes are compared at once: a feed is ten megabytes, and room for that costs more than to look at it. */
const compared = 1 << 16;

/** Whether a file is there and has these bytes. */
export function isSame(target: string, bytes: Uint8Array): boolean {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size !== bytes.length) return false;
  const there = Buffer.allocUnsafe(Math.min(compared, bytes.length));
  const handle = openSync(target, "r");
  try {
    for (let at = 0; at < bytes.length; ) {
      const length = readSync(handle, there, 0, there.length, at);
      if (length === 0 || !there.subarray(0, length).equals(bytes.subarray(at, at + length))) return false;
      at += length;
    }
    return true;
  } finally {
    closeSync(handle);
  }
}

/** A file is on the disk before it is renamed: a power cut must not leave an empty one. A folder is opened with `flags` "r". */
export function flush(path: string, flags: "r" | "r+" = "r+"): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Removes a folder that holds nothing; says whether it did. */
export function removeEmpty(folder: string): boolean {
  if (readdirSync(folder).length > 0) return false;
  rmdirSync(folder);
  return true;
}

/** Removes a folder and those below it as far as they hold no file. */
export function removeEmptyFolders(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  removeEmpty(folder);
}

/** Sees every file under a folder but those in folders to `skip`, its path with `/` and behind `prefix`. */
export function walk(
  folder: string,
  see: (path: string) => void,
  skip: (folder: string) => boolean,
  prefix = "",
): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = prefix + entry.name;
    if (!entry.isDirectory()) see(path);
    else if (!skip(path)) walk(`${folder}${sep}${entry.name}`, see, skip, `${path}/`);
  }
}

/** Writes `bytes` from the place `at` in the file on, or behind what was written last. Throws the system's error. */
export function writeAll(handle: number, bytes: Uint8Array, at?: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(handle, bytes, done, bytes.length - done, at === undefined ? null : at + done);
}

/** Codes by which Windows says that a program (a virus scanner, a synchroniser, an editor) has a file open just now. */
const heldCodes = ["EPERM", "EACCES", "EBUSY"];
/** Codes by which a disk says that it gives a file no second name. */
export const noLinkCodes = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"];
/** How often a held file is tried again, and after how many milliseconds: a scanner lets go of it soon. */
const [patience, pause] = [20, 50];

/** Gives a file its name, in the place of another. Throws the system's error. */
export function rename(from: string, to: string, platform: string = process.platform): void {
  for (let left = platform === "win32" ? patience : 0; ; left--) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (left === 0 || !heldCodes.includes((error as NodeJS.ErrnoException).code!)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

/** Puts a content in the place of what such a file held. Throws the system's error. */
export function writeStateFile(file: string, content: string | Uint8Array, mode = 0o666): void {
  makeFolders(dirname(file));
  writeFileSync(`${file}.tmp`, content, { mode });
  rename(`${file}.tmp`, file);
}

/**
 * Gives the topmost folder that was made, `undefined` where all are there. Throws the system's error; Node's own way of making
 * folders one in another goes round for ever where the system says that a parent which is there is not (`/proc`).
 */
export function makeFolders(folder: string, mode = 0o777): string | undefined {
  if (tryMake(folder, mode)) return folder;
  if (statSync(folder, { throwIfNoEntry: false })) return undefined;
  const parent = dirname(folder);
  const above = parent === folder ? undefined : makeFolders(parent, mode);
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    // Another process made it in between.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return above ?? folder;
}

function tryMake(folder: string, mode: number): boolean {
  try {
    mkdirSync(folder, mode);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A root that cannot be written, and a folder that is there on a read-only disk, are told by other codes.
    if (code === "ENOENT" || code === "EEXIST") return false;
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
    throw error;
  }
}
