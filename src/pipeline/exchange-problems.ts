// Exchanges the problems of one part of a show in the list of all.
import type { Problem } from "../model/model.js";

/**
 * The list with `after` in place of `before`, which stand in it one behind the other. `undefined` where they do not, or more
 * than once, and where there were none, so that nobody knows their place.
 */
export function exchangeProblems(
  all: Problem[],
  before: readonly Problem[],
  after: readonly Problem[],
): Problem[] | undefined {
  const [old, now] = [JSON.stringify(before), JSON.stringify(after)];
  if (old === now) return all;
  if (before.length === 0) return undefined;
  const places: number[] = [];
  for (const [at, { message, episode }] of all.entries()) {
    if (message !== before[0]!.message || episode !== before[0]!.episode) continue;
    if (JSON.stringify(all.slice(at, at + before.length)) === old) places.push(at);
  }
  return places.length === 1 ? all.toSpliced(places[0]!, before.length, ...after) : undefined;
}
