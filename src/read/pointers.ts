// Tells the pointers that Git LFS and git-annex leave in the place of large files.
import type { FileFacts, Folder } from "./folder.js";

/** A pointer: which tool made it, how its file is fetched, and the size in bytes that it names. */
export interface Pointer {
  tool: "Git LFS" | "git-annex";
  fetch: string;
  size?: number;
}

/** No pointer is longer: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const longest = 1024;

/** The pointer in a file's place; `stat` is undefined for a link that leads nowhere. Undefined where it is no pointer. */
export async function readPointer(
  folder: Folder,
  file: string,
  stat: FileFacts | undefined,
): Promise<Pointer | undefined> {
  const fetch = `git annex get ${file}`;
  if (!stat) {
    const target = folder.unfetched?.(file);
    return target === undefined ? undefined : annexed(target, fetch);
  }
  if (stat.size === 0 || stat.size > longest) return undefined;
  const text = Buffer.from(await folder.readBytes(file, 0, stat.size)).toString("latin1");
  if (text.startsWith("version https://git-lfs.github.com/spec/")) {
    const size = /^size (\d{1,15})$/m.exec(text)?.[1];
    return {
      tool: "Git LFS",
      fetch: `git lfs pull --include "${file}"`,
      ...(size === undefined ? {} : { size: Number(size) }),
    };
  }
  return text.startsWith("/annex/objects/") ? annexed(text, fetch) : undefined;
}

/** The key of git-annex names the size: https://git-annex.branchable.com/internals/key_format/ */
function annexed(target: string, fetch: string): Pointer {
  const key = target.trim().slice(target.trim().lastIndexOf("/") + 1);
  const size = /^[A-Z0-9_]+(?:-[a-rt-zA-Z]\d+)*-s(\d{1,15})(?:-[a-zA-Z]\d+)*--/.exec(key)?.[1];
  return { tool: "git-annex", fetch, ...(size === undefined ? {} : { size: Number(size) }) };
}
