// A folder that remembers what it listed and looked at until it is told what changed: nothing else is looked at again.
import type { FileFacts, Folder } from "../../read/folder.js";

/** A file or folder that changed; `kind` tells whether a name came or went. */
export interface Change {
  path: string;
  kind: "content" | "name";
}

export interface RememberedFolder extends Folder {
  forget(changes: readonly Change[]): void;
  /** The same folder with the episodes' Markdown as it was when `keepTexts` was last called for it. */
  asKept: Folder;
  /** Keeps the Markdown of these paths as it is now; of all where none are named. */
  keepTexts(paths?: readonly string[]): Promise<void>;
}

/** Remembers only what lies below `episodes/`, since only that is watched. */
export function rememberFolder(folder: Folder): RememberedFolder {
  const lists = new Map<string, string[]>();
  const stats = new Map<string, FileFacts | undefined>();
  const texts = new Map<string, string>();

  const remembered: Folder = {
    ...folder,
    async list(under = "") {
      const known = lists.get(under);
      if (known) return known;
      const found = await folder.list(under);
      if (under === "episodes") lists.set(under, found);
      return found;
    },
    async stat(path) {
      if (stats.has(path)) return stats.get(path);
      const facts = await folder.stat(path);
      if (path.startsWith("episodes/")) stats.set(path, facts);
      return facts;
    },
  };
  return {
    ...remembered,
    forget(changes) {
      for (const { path, kind } of changes) {
        if (kind === "name") lists.clear();
        for (const known of stats.keys()) if (known === path || known.startsWith(`${path}/`)) stats.delete(known);
      }
    },
    asKept: { ...remembered, readText: async (path) => texts.get(path) ?? folder.readText(path) },
    async keepTexts(paths) {
      const files = (paths ?? (await remembered.list("episodes"))).filter((path) => path.endsWith(".md"));
      for (const path of files) {
        const text = await folder.readText(path).catch(() => undefined);
        if (text === undefined) texts.delete(path);
        else texts.set(path, text);
      }
    },
  };
}
