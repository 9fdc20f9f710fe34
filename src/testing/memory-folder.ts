// A folder in memory for tests: paths and their contents, given as an object.
import { cleanPath, type Folder } from "../read/folder.js";

/** A folder that holds the given files; a text is stored as UTF-8. */
export function readMemory(files: Record<string, string | Uint8Array>): Folder {
  const bytesOf = (path: string): Uint8Array | undefined => {
    const clean = cleanPath(path);
    const content = clean !== undefined && Object.hasOwn(files, clean) ? files[clean] : undefined;
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
  const need = (path: string): Uint8Array => {
    const bytes = bytesOf(path);
    if (!bytes) throw Object.assign(new Error(`no such file: ${path}`), { code: "ENOENT", path });
    return bytes;
  };
  return {
    name: "memory",
    list: async (under = "") =>
      Object.keys(files)
        .filter((path) => under === "" || path.startsWith(`${under}/`))
        .filter((path) => !path.split("/").some((part) => part.startsWith(".") || part === "node_modules"))
        .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    readText: async (path) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(need(path)),
    readBytes: async (path, start, end) => need(path).slice(start, end),
    stat: async (path) => {
      const bytes = bytesOf(path);
      return bytes && { size: bytes.length, mtime: 0 };
    },
  };
}
