// Groups corrections by pair for showing: "Graffana -> Grafana, 15 places", with a few of the places.
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
  const groups = new Map<string, CorrectionGroup<C>>();
  for (const correction of corrections) {
    const { from, to, score } = correction;
    const key = `${from}\n${to}`;
    const group = groups.get(key) ?? { from, to, count: 0, score, places: [] };
    groups.set(key, group);
    group.count++;
    group.score = Math.max(group.score, score);
    group.places.push(correction);
  }
  return [...groups.values()].sort(
    (a, b) =>
      b.count - a.count || b.score - a.score || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1),
  );
}
