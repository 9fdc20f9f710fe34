// What reading needs of a folder, whether it lies on a disk or in memory, or in memory over another.

import { isMap } from "../base/is-map.js";
import { wrongArgument } from "../base/wrong-argument.js";

/** Size in bytes, time of the last change in milliseconds since 1970, and what tells a file from another that takes its name. */
export interface FileFacts {
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970, whole. */
  mtime: number;
  /** Number of the file on its disk. */
  id?: number;
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
  /** What was met under a file's name and is none: path -> "a pipe", "an empty folder". */
  unreadable?(): ReadonlyMap<string, string>;
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

/** The last part as an address has it: a Mac may compose letters of a name otherwise than Git and other systems. */
export const publicNameOf = (path: string): string => nameOf(path).normalize("NFC");

/** A path taken from the folder of another file. */
export const besides = (file: string, path: string): string =>
  parentOf(file) === "" ? path : `${parentOf(file)}/${path}`;

/**
 * The folder `under` with these files in the place of its own, or these files alone; a text is stored as UTF-8. Paths are from
 * the show's root, with slashes: `episodes/show.md`; a `TypeError` is thrown where one is another, or its content neither text
 * nor bytes. The files are looked at whenever they are asked for, so they may change.
 */
export function overlayFolder(files: Record<string, string | Uint8Array>, under?: Folder): Folder {
  const bytesOf = (path: string): Uint8Array | undefined => {
    const clean = cleanPath(path);
    const content = clean !== undefined && Object.hasOwn(files, clean) ? files[clean] : undefined;
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
  if (!isMap(files) || files instanceof Map) throw wrongArgument("files", files, "an object of texts or bytes by path");
  needPaths(files);
  const missing = (path: string): Error => Object.assign(new Error(`no such file: ${path}`), { code: "ENOENT", path });
  return {
    ...under,
    list: async (folder = "") => {
      needPaths(files);
      const own = Object.keys(files)
        .filter((path) => folder === "" || path.startsWith(`${folder}/`))
        .filter((path) => !path.split("/").some((part) => part.startsWith(".") || part === "node_modules"));
      const others = under ? await under.list(folder) : [];
      return [...new Set([...own, ...others])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    },
    readText: async (path) => {
      const bytes = bytesOf(path);
      if (bytes) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      if (under) return under.readText(path);
      throw missing(path);
    },
    readBytes: async (path, start, end) => {
      const bytes = bytesOf(path);
      if (bytes) return bytes.slice(start, end);
      if (under) return under.readBytes(path, start, end);
      throw missing(path);
    },
    stat: async (path) => {
      const bytes = bytesOf(path);
      return bytes ? { size: bytes.length, mtime: 0 } : under?.stat(path);
    },
  };
}

function needPaths(files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    const clean = cleanPath(path);
    if (clean !== path) throw wrongArgument("A path of files", path, `${clean ?? "one"} from the show's root`);
    if (typeof content !== "string" && !(content instanceof Uint8Array))
      throw wrongArgument(path, content, "a text or a Uint8Array");
  }
}
