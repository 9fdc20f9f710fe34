// The chapter model applied: from features and phrases to the probability that a chapter begins at each unit.
import type { Features } from "./features.js";

/** A learned tree of three questions one below the other: seven of them, as a heap, and what each of its eight ends adds. */
export interface Tree {
  /** Numbers of the features. */
  features: readonly number[];
  /** Up to this value it goes to the left. */
  thresholds: readonly number[];
  /** What each end adds, in log odds, from left to right. */
  ends: readonly number[];
}

export interface Trees {
  /** Names of the columns that the trees count in. */
  features: readonly string[];
  /** Score before any tree, in log odds. */
  base: number;
  /** All are added up, in order. */
  trees: readonly Tree[];
}

/** Questions of a tree. */
export const inner = 7;

/** What the trees add up to for each of `count` rows. A feature the table does not have counts as 0. */
export const addTrees = (count: number, features: Features, { features: names, base, trees }: Trees): Float64Array => {
  const zero = new Float64Array(count);
  const columns = names.map((name) => features[name] ?? zero);
  const score = new Float64Array(count).fill(base);
  for (const { features: asked, thresholds, ends } of trees) {
    const asks = asked.map((feature) => columns[feature]!);
    for (let i = 0; i < count; i++) {
      let at = 0;
      while (at < inner) at = 2 * at + (asks[at]![i]! <= thresholds[at]! ? 1 : 2);
      score[i]! += ends[at - inner]!;
    }
  }
  return score;
};

/** Probability at each unit, 0 at the first. */
export const scoreUnits = (count: number, features: Features, trees: Trees): Float64Array =>
  addTrees(count, features, trees).map((value, i) => (i === 0 ? 0 : 1 / (1 + Math.exp(-value))));
