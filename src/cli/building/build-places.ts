// Where a build keeps what only this machine needs: one part for each output folder and set of options.
import { createHash } from "node:crypto";
import { join, relative } from "node:path";

/** Name of the part of `.airdate/cache` for an output folder and whether drafts are built. */
export function cacheName(root: string, out: string, drafts: boolean): string {
  const key = `${relative(root, out)} ${drafts}`;
  return createHash("sha256").update(key).digest("hex").slice(0, 12);
}

/** Files of that part, and the lock of all. Without `values` the part counts as empty. */
export const buildPlaces = (
  root: string,
  cache: string,
): { stamp: string; manifest: string; unsure: string; values: string; lock: string } => ({
  stamp: join(root, ".airdate", "cache", cache, "stamp"),
  values: join(root, ".airdate", "cache", cache, "values.json"),
  manifest: join(root, ".airdate", "cache", cache, "manifest.json"),
  unsure: join(root, ".airdate", "cache", cache, "unsure.json"),
  lock: join(root, ".airdate", "lock"),
});
