// Tells which files of an output folder are there, looking into each of its folders once at most.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Asks for paths in `dir`. A folder for which `stands` is true holds all that it is asked for: it is not looked into. */
export function openPresence(dir: string, stands: (folder: string) => boolean): (path: string) => boolean {
  const names = new Map<string, ReadonlySet<string> | "all">();
  let last: { folder: string; known: ReadonlySet<string> | "all" } | undefined;
  return (path) => {
    const cut = path.lastIndexOf("/");
    if (!(last && last.folder.length === cut && path.startsWith(last.folder))) {
      const folder = path.slice(0, Math.max(0, cut));
      let known = names.get(folder);
      if (known === undefined) {
        known = stands(folder) ? "all" : new Set(listNames(join(dir, folder)));
        names.set(folder, known);
      }
      last = { folder, known };
    }
    return last.known === "all" || last.known.has(path.slice(cut + 1));
  };
}

/** Names in a folder; none where there is no such folder. */
function listNames(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}
