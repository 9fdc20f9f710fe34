// The door through which a show's folder on a disk is read.
import { open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { cleanPath, type Folder } from "./folder.js";

/** A folder on the disk. Links are followed as long as they stay inside it. Throws the system's error when it is not there. */
export async function openFolder(root: string): Promise<Folder> {
  const base = await realpath(resolve(root));
  const inside = (path: string): boolean => path === base || path.startsWith(base === sep ? sep : base + sep);

  /** The real path of a file, or undefined when it leaves the folder or is not there. */
  const find = async (path: string): Promise<string | undefined> => {
    const clean = cleanPath(path);
    if (clean === undefined) return undefined;
    try {
      const real = await realpath(join(base, clean));
      return inside(real) ? real : undefined;
    } catch {
      return undefined;
    }
  };
  const need = async (path: string): Promise<string> => {
    const real = await find(path);
    if (real === undefined) throw Object.assign(new Error(`no such file: ${path}`), { code: "ENOENT", path });
    return real;
  };
  const walk = async (folder: string, found: string[], above: ReadonlySet<string>): Promise<void> => {
    const real = await realpath(folder);
    if (above.has(real)) return;
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const path = join(folder, entry.name);
      const path2 = relative(base, path).split(sep).join("/");
      if (entry.isFile()) found.push(path2);
      else if (entry.isDirectory()) await walk(path, found, new Set([...above, real]));
      else if (entry.isSymbolicLink()) {
        const target = await find(path2);
        const facts = target === undefined ? undefined : await stat(target);
        if (facts?.isFile()) found.push(path2);
        else if (facts?.isDirectory()) await walk(path, found, new Set([...above, real]));
      }
    }
  };

  return {
    name: root,
    async list(under = "") {
      const found: string[] = [];
      const start = under === "" ? base : await find(under);
      if (start !== undefined) await walk(under === "" ? base : join(base, under), found, new Set());
      return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    },
    async readText(path) {
      return readFile(await need(path), "utf8");
    },
    async readBytes(path, start = 0, end) {
      const real = await need(path);
      if (start === 0 && end === undefined) return readFile(real);
      const file = await open(real);
      try {
        const stop = Math.min(end ?? Number.POSITIVE_INFINITY, (await file.stat()).size);
        const bytes = Buffer.alloc(Math.max(0, stop - start));
        let filled = 0;
        while (filled < bytes.length) {
          const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return bytes.subarray(0, filled);
      } finally {
        await file.close();
      }
    },
    async stat(path) {
      const real = await find(path);
      if (real === undefined) return undefined;
      const facts = await stat(real);
      return facts.isFile() ? { size: facts.size, mtime: Math.floor(facts.mtimeMs) } : undefined;
    },
  };
}
