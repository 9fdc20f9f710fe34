// Makes a folder and those it lies in.
import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Gives the topmost folder that was made, `undefined` where all are there. Throws the system's error; Node's own way of making
 * folders one in another goes round for ever where the system says that a parent which is there is not (`/proc`).
 */
export function makeFolders(folder: string): string | undefined {
  if (tryMake(folder)) return folder;
  if (statSync(folder, { throwIfNoEntry: false })) return undefined;
  const parent = dirname(folder);
  const above = parent === folder ? undefined : makeFolders(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process made it in between.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return above ?? folder;
}

function tryMake(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A root that cannot be written, and a folder that is there on a read-only disk, are told by other codes.
    if (code === "ENOENT" || code === "EEXIST") return false;
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
    throw error;
  }
}
