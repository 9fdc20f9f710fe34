// Where a build keeps what only this machine needs: one part for each output folder and set of options.
import { createHash } from "node:crypto";
import { join, relative } from "node:path";

/** Name of the part of `.airdate/cache` for an output folder and whether drafts are built. */
export function cacheName(root: string, out: string, drafts: boolean): string {
  const key = `${relative(root, out)} ${drafts}`;
  return createHash("sha256").update(key).digest("hex").slice(0, 12);
}

/** The lock that one build of a show holds at a time. */
export const buildLockOf = (root: string): string => join(root, ".airdate", "lock");

/** Files of that part. Without `values` the part counts as empty. */
export const buildPlaces = (root: string, cache: string): { manifest: string; unsure: string; values: string } => ({
  manifest: join(root, ".airdate", "cache", cache, "manifest"),
  values: join(root, ".airdate", "cache", cache, "values.json"),
  unsure: join(root, ".airdate", "cache", cache, "unsure.json"),
});

/**
 * The list of what builds wrote into an output folder: one list whatever they were asked, so that a build without drafts
 * removes what one with drafts wrote.
 */
export const outputListOf = (root: string, out: string): string =>
  join(root, ".airdate", "cache", cacheName(root, out, false), "outputs.json");
