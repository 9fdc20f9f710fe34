// How far two spoken or written forms are apart: edit distances with the costs of costs.ts.

import { leastCost, rounding } from "./bounds.js";
import {
  letterChange,
  letterCount,
  letterLossAt,
  repeatedSound,
  soundChange,
  soundCount,
  soundLoss,
  soundLossAtEnd,
} from "./costs.js";

/** Sounds count for so much of a distance, letters for the rest. */
export const soundPart = 0.6;

/** The distance of what is so far by its sounds and so far by its letters. */
export const joinDistances = (bySounds: number, byLetters: number): number =>
  soundPart * bySounds + (1 - soundPart) * byLetters;

/** Longer forms are not compared. */
const longest = 120;
const noCosts = new Float64Array(2 * soundCount);
const rowA = new Float64Array(longest + 1);
const rowB = new Float64Array(longest + 1);
const lossesB = new Float64Array(longest + 1);

/**
 * Distance of the first `n` sounds of `a` from `b`; `Infinity` as soon as it must be more than `limit`. With the `costs` of
 * `b` (see bounds.ts) and the `least` distance by them that is seen sooner.
 */
export function soundDistance(
  a: Uint8Array,
  b: Uint8Array,
  limit: number,
  n = a.length,
  costs: Float64Array = noCosts,
  least = 0,
): number {
  const m = b.length;
  if (n > longest || m > longest) return Number.POSITIVE_INFINITY;
  let above = rowA;
  let row = rowB;
  above[0] = 0;
  for (let j = 1; j <= m; j++) {
    const loss = j === m ? soundLossAtEnd[b[j - 1]!]! : soundLoss[b[j - 1]!]!;
    lossesB[j] = loss;
    above[j] = above[j - 1]! + loss;
  }
  // What the sounds still to come cost at least.
  let rest = least;
  let previous = -1;
  for (let i = 1; i <= n; i++) {
    const sound = a[i - 1]!;
    const loss = sound === previous ? repeatedSound : i === n ? soundLossAtEnd[sound]! : soundLoss[sound]!;
    rest -= leastCost(costs, sound, previous, i === n);
    previous = sound;
    const offset = sound * soundCount;
    let diagonal = above[0]!;
    let left = diagonal + loss;
    let best = left;
    row[0] = left;
    for (let j = 1; j <= m; j++) {
      const up = above[j]!;
      let cost = diagonal + soundChange[offset + b[j - 1]!]!;
      const drop = up + loss;
      if (drop < cost) cost = drop;
      const gain = left + lossesB[j]!;
      if (gain < cost) cost = gain;
      diagonal = up;
      left = cost;
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit || best + rest > limit + rounding) return Number.POSITIVE_INFINITY;
    const swap = above;
    above = row;
    row = swap;
  }
  return above[m]!;
}

/** Distance of the first `n` letters of `a` from `b`; a doubled letter costs little. */
export function letterDistance(a: Uint8Array, b: Uint8Array, n = a.length): number {
  const m = b.length;
  if (n > longest || m > longest) return Number.POSITIVE_INFINITY;
  let above = rowA;
  let row = rowB;
  above[0] = 0;
  for (let j = 1; j <= m; j++) {
    lossesB[j] = letterLossAt(b, j - 1);
    above[j] = above[j - 1]! + lossesB[j]!;
  }
  for (let i = 1; i <= n; i++) {
    const loss = letterLossAt(a, i - 1);
    const offset = a[i - 1]! * letterCount;
    let diagonal = above[0]!;
    let left = diagonal + loss;
    row[0] = left;
    for (let j = 1; j <= m; j++) {
      const up = above[j]!;
      let cost = diagonal + letterChange[offset + b[j - 1]!]!;
      if (up + loss < cost) cost = up + loss;
      if (left + lossesB[j]! < cost) cost = left + lossesB[j]!;
      diagonal = up;
      left = cost;
      row[j] = cost;
    }
    const swap = above;
    above = row;
    row = swap;
  }
  return above[m]!;
}
