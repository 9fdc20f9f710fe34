// Groups corrections by pair for showing: "Graffana -> Grafana, 15 places", with a few of the places.
import { groupBy } from "../../base/group-by.js";
import type { Correction } from "../../model/model.js";

export interface CorrectionGroup<C extends Correction = Correction> {
  from: string;
  to: string;
  count: number;
  /** The highest of its places. */
  score: number;
  /** In the order of the text. */
  places: C[];
}

/** One group a pair, most frequent first, then by score and spelling. Forms that differ in the possessive alone are one. */
export function groupSuggestions<C extends Correction>(corrections: readonly C[]): CorrectionGroup<C>[] {
  const groups = [...groupBy(corrections, ({ from, to }) => `${from}\n${to}`).values()].map((places) => {
    const { from, to } = places[0]!;
    return { from, to, count: places.length, score: Math.max(...places.map(({ score }) => score)), places };
  });
  return groups.sort(
    (a, b) =>
      b.count - a.count || b.score - a.score || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1),
  );
}
