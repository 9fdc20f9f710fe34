// Puts a whole folder of new files in its place, or none of it: written beside it and renamed.

import { readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutFile } from "../../model/model.js";
import { makeFolders } from "./files.js";
import { flushFolder } from "./write-beside.js";

const prefix = ".airdate-tmp-folder-";

/** Removes what killed processes left of such folders, also of those that were put in their place already. */
export function clearNewFolders(root: string): void {
  for (const left of readdirSync(root))
    if (left.startsWith(prefix)) rmSync(join(root, left), { recursive: true, force: true });
}

/**
 * Writes the files (paths from `root`, all under `name`) so that `root/name`, which is not there yet, has all of them or is not
 * there. Throws the system's error after it has cleared up; what a killed process left of it goes with the next time.
 */
export function writeNewFolder(root: string, name: string, files: readonly OutFile[]): void {
  makeFolders(root);
  clearNewFolders(root);
  const aside = join(root, `${prefix}${process.pid}`);
  try {
    for (const { path, content } of files) {
      const place = join(aside, path);
      makeFolders(dirname(place));
      writeFileSync(place, content);
    }
    renameSync(join(aside, name), join(root, name));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  flushFolder(root);
}
