// A folder with files in memory over those of another folder, or over none.
import { cleanPath, type Folder } from "./folder.js";

/**
 * The folder `under` with these files in the place of its own, or these files alone; a text is stored as UTF-8. Paths are from
 * the show's root, with slashes: `episodes/show.md`. The files are looked at whenever they are asked for, so they may change.
 */
export function overlayFolder(files: Record<string, string | Uint8Array>, under?: Folder): Folder {
  const bytesOf = (path: string): Uint8Array | undefined => {
    const clean = cleanPath(path);
    const content = clean !== undefined && Object.hasOwn(files, clean) ? files[clean] : undefined;
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
  const missing = (path: string): Error => Object.assign(new Error(`no such file: ${path}`), { code: "ENOENT", path });
  return {
    ...under,
    list: async (folder = "") => {
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
