// Puts a show that was taken over on the disk: all of it at once where it is new, else file by file, never over one of the user's.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { lockFile } from "../../conventions/addresses.js";
import type { OutFile } from "../../model/model.js";
import { lookAtUserFile, type UserFile, writeUserFile, writeUserFiles } from "../../write/disk/user-file.js";
import { clearNewFolders, writeNewFolder } from "../../write/disk/write-beside.js";
import { gitFiles } from "../../write/kit/first-show.js";
import { UsageError } from "../command.js";

/**
 * Writes the files and the lock; killed at any moment it leaves a show that the same command completes. Throws a `UsageError`,
 * with nothing written, where a file of the same name is there, or the lock is another than `lockPlace` says.
 */
export function writeImport(
  root: string,
  files: readonly OutFile[],
  lock: string,
  lockPlace = lookAtUserFile(join(root, lockFile), lockFile),
): void {
  const isNew = !existsSync(join(root, "episodes"));
  const all = [...files, { path: lockFile, content: lock }];
  if (isNew) writeNewFolder(root, "episodes", all);
  else writeEach(root, files, lock, lockPlace);
  writeGitFiles(root);
}

/** Completes an import that was killed when its episodes stood already; gives the paths of the files that were missing. */
export function completeImport(root: string): string[] {
  clearNewFolders(root);
  return writeGitFiles(root);
}

/** Writes those that are not there, and clears what was left beside those that are. */
function writeGitFiles(root: string): string[] {
  return gitFiles.flatMap(({ path, content }) => {
    const file = lookAtUserFile(join(root, path), path);
    return (!file.found || file.found.text === content) && writeUserFile(file, content) ? [path] : [];
  });
}

function writeEach(root: string, files: readonly OutFile[], lock: string, lockPlace: UserFile): void {
  const places = files.map(({ path, content }) => ({ content, file: lookAtUserFile(join(root, path), path) }));
  const other = places.find(({ file, content }) => file.found && file.found.text !== content);
  if (other)
    throw new UsageError(
      `${other.file.name} is there already, with other text: nothing was written`,
      "move it away, or import into another folder",
    );
  const own = { file: lockPlace, content: lock };
  // Where there is no show yet, show.md comes last: without it the same command begins again.
  const isNew = !existsSync(join(root, "episodes", "show.md"));
  writeUserFiles(isNew ? [own, ...places] : [...places, own]);
}
