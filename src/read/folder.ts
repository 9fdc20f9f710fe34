// What reading needs of a folder, whether it lies on a disk or in memory.

/** Size in bytes and time of the last change in milliseconds since 1970. */
export interface FileFacts {
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970, whole. */
  mtime: number;
}

/**
 * A show's root folder. Paths are relative to it and use `/`; a path that leaves the folder does not exist. `readText` and
 * `readBytes` throw when the file cannot be read.
 */
export interface Folder {
  /** Every file, sorted by code unit; dot files and `node_modules` are left out. `under` lists one sub-folder only. */
  list(under?: string): Promise<string[]>;
  /** The file as UTF-8 text; damaged bytes become U+FFFD. */
  readText(path: string): Promise<string>;
  /** Bytes from `start` to `end` (exclusive); the whole file without them. */
  readBytes(path: string, start?: number, end?: number): Promise<Uint8Array>;
  /** Links that were met and not followed, for they lead out of the project or nowhere: path -> where they point. */
  strayed?(): ReadonlyMap<string, string>;
  /** Undefined when there is no such file. */
  stat(path: string): Promise<FileFacts | undefined>;
  /** Where a link of git-annex points whose file was not fetched; such a link is listed, and has no facts. */
  unfetched?(path: string): string | undefined;
}

/** A path with `.`, `..` and back-slashes resolved; undefined when it leaves the folder or is no relative path. */
export function cleanPath(path: string): string | undefined {
  const typed = path.replaceAll("\\", "/");
  if (typed.startsWith("/") || /^[A-Za-z]:/.test(typed) || typed.includes("\0")) return undefined;
  const parts: string[] = [];
  for (const part of typed.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join("/");
}

/** The folder part of a path, without the slash; empty at the root. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** The last part of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** A path taken from the folder of another file. */
export const besides = (file: string, path: string): string =>
  parentOf(file) === "" ? path : `${parentOf(file)}/${path}`;
