// Recordings in the output folder that the feed still names: they stay, and one that vanished where it was is an error.
import type { Problem, Site } from "../model/model.js";
import { complainRemoved, fromLock } from "../read/published-audio.js";
import type { Output } from "../write/disk/output.js";

/**
 * Keeps what an earlier build put into the output and the feed names, though this build has no source for it. Where an
 * episode took its enclosure from the lock, and that build had its recording, it is not a clone without recordings: somebody
 * removed it, and the warning becomes an error.
 */
export function keepRecordings(
  { show, cards }: Site,
  problems: readonly Problem[],
  earlier: readonly string[],
  output: Pick<Output, "staged" | "holds" | "keep">,
): Problem[] {
  const own = `${show.link.replace(/\/+$/, "")}/`;
  const named = new Map<string, string>();
  for (const { enclosure, slug, state } of cards)
    if (state === "published" && enclosure?.url.startsWith(own))
      named.set(pathOf(enclosure.url.slice(own.length)), slug);
  if (named.size === 0) return [...problems];
  const { paths, unchanged } = output.staged();
  for (const path of [...paths, ...unchanged]) named.delete(path);
  const before = earlier.filter((path) => named.has(path) && output.holds([path]));
  output.keep(before);
  const removed = new Set(before.map((path) => named.get(path)));
  return problems.map((problem) =>
    problem.rule === fromLock && removed.has(problem.episode) ? complainRemoved(problem) : problem,
  );
}

/** The path in the output of the rest of an address. */
function pathOf(rest: string): string {
  try {
    return decodeURIComponent(rest.replace(/[?#].*$/, ""));
  } catch {
    return rest;
  }
}
