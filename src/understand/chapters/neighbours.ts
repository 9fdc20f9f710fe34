// Compares a unit's score with the scores around it, over distances in words.
import type { Unit } from "./units.js";

/** Depth of the valley at each unit: how far the score rises on both sides within `reach` words. */
export const measureDepth = (units: readonly Unit[], scores: Float64Array, reach: number): Float64Array =>
  scores.map((score, i) => {
    let left = score;
    let right = score;
    for (let j = i - 1; j >= 0 && units[i]!.first - units[j]!.first <= reach; j--) left = Math.max(left, scores[j]!);
    for (let j = i + 1; j < units.length && units[j]!.first - units[i]!.first <= reach; j++)
      right = Math.max(right, scores[j]!);
    return left + right - 2 * score;
  });

/** Minus how far each score lies above the lowest within `reach` words: 0 at a local minimum, else negative. */
export const compareLowest = (units: readonly Unit[], scores: Float64Array, reach: number): Float64Array => {
  let from = 0;
  let to = 0;
  return scores.map((score, i) => {
    while (units[i]!.first - units[from]!.first > reach) from++;
    while (to < units.length && units[to]!.first - units[i]!.first <= reach) to++;
    let lowest = score;
    for (let j = from; j < to; j++) lowest = Math.min(lowest, scores[j]!);
    return lowest - score;
  });
};

/** Each score less the mean within `reach` words. */
export const compareMean = (units: readonly Unit[], scores: Float64Array, reach: number): Float64Array => {
  let from = 0;
  let to = 0;
  let sum = 0;
  return scores.map((score, i) => {
    while (to < units.length && units[to]!.first - units[i]!.first <= reach) sum += scores[to++]!;
    while (units[i]!.first - units[from]!.first > reach) sum -= scores[from++]!;
    return score - sum / Math.max(1, to - from);
  });
};

/** Rescales scores to mean 0 and deviation 1 within the talk, cut off at -4 and 5. */
export const standardize = (scores: Float64Array): Float64Array => {
  let sum = 0;
  let squares = 0;
  for (const score of scores) {
    sum += score;
    squares += score * score;
  }
  const mean = sum / Math.max(1, scores.length);
  const deviation = Math.sqrt(Math.max(1e-6, squares / Math.max(1, scores.length) - mean * mean));
  return scores.map((score) => Math.max(-4, Math.min(5, (score - mean) / deviation)));
};
