// Brings a file of the user's to a place where there is none: moved, copied, or as a second name of the same bytes.
import { constants, copyFileSync, linkSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { SaidError, sayRefused } from "../../base/system-errors.js";
import { flush, makeFolders } from "./files.js";
import { nameBeside, putNew } from "./write-beside.js";

export type Way = "move" | "copy" | "link";

/**
 * `target` has all the bytes or is not there, whatever happens; a moved file is gone from `source` only then. `name` is the
 * target in messages. Throws a `SaidError` where something is there already, or the system refuses.
 */
export function placeFile(source: string, target: string, name: string, way: Way): void {
  try {
    makeFolders(dirname(target));
    if (way === "copy") copyAside(source, target);
    else if (!isSame(source, target)) giveName(source, target, way);
    if (way === "move") rmSync(source);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST")
      throw new SaidError(`${name} is there already, and is not written over`, "choose another --slug");
    throw sayRefused(error, (meaning) => `${name} could not be written: ${meaning}`);
  }
}

/** Undoes what `placeFile` did, where what comes after it could not be done. */
export function takeBack(source: string, target: string, way: Way): void {
  if (way === "move") placeFile(target, source, source, way);
  else rmSync(target);
}

/** A second name of the same bytes; where the disk cannot give one, a move becomes a copy. */
function giveName(source: string, target: string, way: Way): void {
  try {
    linkSync(source, target);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw error;
    if (way === "link" && ["EXDEV", "EPERM", "EMLINK", "ENOTSUP"].includes(code))
      throw new SaidError(`${source} cannot be linked from there (${code})`, "leave out --link, and it is copied");
    copyAside(source, target);
  }
}

function copyAside(source: string, target: string): void {
  const aside = nameBeside(target);
  try {
    copyFileSync(source, aside, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    flush(aside);
    putNew(aside, target);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Whether both are names of one file already, as a move that was killed leaves them. */
function isSame(source: string, target: string): boolean {
  const [a, b] = [source, target].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
