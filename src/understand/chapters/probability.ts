// The chapter model applied: from features and phrases to the probability that a chapter begins at each unit.
import type { Features } from "./features.js";

/** One learned step: adds `low` to the score where the feature is under the threshold, else `high`. */
export type Stump = readonly [feature: number, threshold: number, low: number, high: number];

export interface Stumps {
  /** Names of the columns that `stumps` count in. */
  features: readonly string[];
  /** Score before any step, in log odds. */
  base: number;
  /** All are added up, in order. */
  stumps: readonly Stump[];
}

/** Probability at each unit, 0 at the first. A feature the table does not have counts as 0. */
export const scoreUnits = (
  count: number,
  features: Features,
  { features: names, base, stumps }: Stumps,
): Float64Array => {
  const score = new Float64Array(count).fill(base);
  const zero = new Float64Array(count);
  for (const [feature, threshold, low, high] of stumps) {
    const column = features[names[feature]!] ?? zero;
    for (let i = 0; i < count; i++) score[i]! += column[i]! < threshold ? low : high;
  }
  return score.map((value, i) => (i === 0 ? 0 : 1 / (1 + Math.exp(-value))));
};
