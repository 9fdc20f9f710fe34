// Puts a whole file in the place of another, or a whole folder of new files in its place, or none: written beside it and renamed.

import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { hashText } from "../../base/hash.js";
import type { OutFile } from "../../model/model.js";
import { flush, makeFolders, rename, writeAll } from "./files.js";
import { isRunning } from "./lock-holder.js";

const prefix = ".airdate-tmp-";
const folderPrefix = `${prefix}folder-`;

export interface BesideOptions {
  /** The file whose owner and mode the new one gets; without it nothing may be there. */
  like?: Stats;
  /** The mode of a file that is new. */
  mode?: number;
  /** Asked when everything is written and only the renaming is left; what it throws stops the writing. */
  check?(): void;
}

/**
 * Writes `bytes`, whole or in pieces that are good until the next is asked for, to `target`, which is no link. Whatever happens, `target` is as it was or has all the bytes. Throws the
 * system's error (`EEXIST` where a new file is there already) after it has cleared up.
 *
 * Kept are the mode, and the owner and group as far as the system lets this user set them; hard links elsewhere keep the old
 * content.
 */
export function writeBeside(
  target: string,
  bytes: Uint8Array | Iterable<Uint8Array>,
  { like, mode = 0o644, check }: BesideOptions,
): void {
  const aside = nameBeside(target);
  try {
    const handle = openSync(aside, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, like ? 0o600 : mode);
    try {
      for (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) writeAll(handle, piece);
      if (like) takeAfter(handle, like);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    check?.();
    if (like) rename(aside, target);
    else moveToNew(aside, target);
  } finally {
    rmSync(aside, { force: true });
  }
  flushFolder(dirname(target));
}

/** Where a file is made that shall be called `target`, cleared of what killed processes left; signals wait from now on. */
export function nameBeside(target: string): string {
  endAfterWriting();
  clearBeside(target);
  return join(dirname(target), `${stemOf(target)}${process.pid}`);
}

/** Of a fixed length, since the name beside may not be too long where the name itself is not. */
const stemOf = (target: string): string => `${prefix}${hashText(basename(target), 12)}-`;

/** Gives a whole file its place where none may be (`EEXIST`). */
export function putNew(aside: string, target: string): void {
  moveToNew(aside, target);
  flushFolder(dirname(target));
}

/** Removes what killed processes left of such folders, also of those that were put in their place already. */
export function clearNewFolders(root: string): void {
  for (const left of readdirSync(root))
    if (left.startsWith(folderPrefix)) rmSync(join(root, left), { recursive: true, force: true });
}

/**
 * Writes the files (paths from `root`, all under `name`) so that `root/name`, which is not there yet, has all of them or is not
 * there. Throws the system's error after it has cleared up; what a killed process left of it goes with the next time.
 */
export function writeNewFolder(root: string, name: string, files: readonly OutFile[]): void {
  makeFolders(root);
  clearNewFolders(root);
  const aside = join(root, `${folderPrefix}${process.pid}`);
  try {
    for (const { path, content } of files) {
      const place = join(aside, path);
      makeFolders(dirname(place));
      writeFileSync(place, content);
    }
    rename(join(aside, name), join(root, name));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  flushFolder(root);
}

function takeAfter(handle: number, { uid, gid, mode }: Stats): void {
  if (!tryTo(() => fchownSync(handle, uid, gid))) tryTo(() => fchownSync(handle, process.getuid!(), gid));
  fchmodSync(handle, mode & 0o7777);
}

/** Gives a file its place where none may be. Disks that know no hard links can only be asked first. */
function moveToNew(aside: string, target: string): void {
  try {
    linkSync(aside, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || statSync(target, { throwIfNoEntry: false }))
      throw Object.assign(new Error(`${target} is there already`), { code: "EEXIST", path: target });
    rename(aside, target);
  }
}

/** A file that was put into a folder is only there after a power cut when the folder was written too. */
function flushFolder(folder: string): void {
  tryTo(() => flush(folder, "r"));
}

/** Removes what killed processes left of the same file, also of one that was whole already: its other name went last. */
export function clearBeside(target: string): void {
  const [folder, stem] = [dirname(target), stemOf(target)];
  for (const name of readdirSync(folder))
    if (name.startsWith(stem) && !isOther(Number(name.slice(stem.length)))) rmSync(join(folder, name), { force: true });
}

/** This process itself has none: it writes one file at a time. */
const isOther = (pid: number): boolean => Number.isInteger(pid) && pid > 0 && pid !== process.pid && isRunning(pid);

/** A signal that comes while a file is written ends the process afterwards: by itself it would leave the half of it. */
function endAfterWriting(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.kill(process.pid, signal));
}

function tryTo(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
