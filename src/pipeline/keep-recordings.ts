// Recordings in the output folder that the feed still names: they stay, and one that vanished where it was is an error.
import { pathOfUrl } from "../conventions/addresses.js";
import type { Problem, Site } from "../model/model.js";
import { fromLock, reportRemoved } from "../read/published-audio.js";
import type { Output } from "../write/disk/output.js";
import { pathOfMoved } from "./moved-recordings.js";

/**
 * Keeps what an earlier build put into the output and the feed names, though this build has no source for it. Where an
 * episode took its enclosure from the lock, and that build had its recording, it is not a clone without recordings: somebody
 * removed it, and the warning becomes an error.
 */
export function keepRecordings(
  { show, cards, moved = [] }: Site,
  problems: readonly Problem[],
  earlier: readonly string[],
  output: Pick<Output, "staged" | "holds" | "keep">,
): Problem[] {
  const named = new Map<string, string | undefined>();
  for (const { from } of show.redirects ? [] : moved) {
    const path = pathOfMoved(show, from);
    if (path !== undefined) named.set(path, undefined);
  }
  for (const { enclosure, slug, state } of cards) {
    const path = state === "published" && enclosure ? pathOfUrl(show, enclosure.url) : undefined;
    if (path !== undefined) named.set(path, slug);
  }
  if (named.size === 0) return [...problems];
  const { paths, unchanged } = output.staged();
  for (const path of [...paths, ...unchanged]) named.delete(path);
  const before = earlier.filter((path) => named.has(path) && output.holds([path]));
  output.keep(before);
  const removed = new Set(before.map((path) => named.get(path)));
  return problems.map((problem) =>
    problem.rule === fromLock && problem.episode !== undefined && removed.has(problem.episode)
      ? reportRemoved(problem)
      : problem,
  );
}
