// What the doors to the disk do with single files and folders.
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, rmdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** Whether a file is there and has these bytes. */
export function isSame(target: string, bytes: Uint8Array): boolean {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size !== bytes.length) return false;
  return readFileSync(target).equals(bytes);
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
