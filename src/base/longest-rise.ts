// Finds the longest run of numbers that rise: what is left out are the ones that are wrong, or stand in another order.
import { firstWhere } from "./first-where.js";

/**
 * Places of the longest rising subsequence of `values`, in order, in O(n log n); equal numbers may follow each other unless it
 * is to be `strict`. Of two as long the one that keeps the earlier numbers: what comes out of order is the later one.
 */
export function longestRise(values: ArrayLike<number>, { strict = false } = {}): number[] {
  const tails: number[] = [];
  const next = new Int32Array(values.length);
  for (let at = values.length - 1; at >= 0; at--) {
    const value = values[at]!;
    const place = firstWhere(tails.length, (k) => {
      const tail = values[tails[k]!]!;
      return !(tail > value || (tail === value && !strict));
    });
    next[at] = place > 0 ? tails[place - 1]! : -1;
    tails[place] = at;
  }
  const rise: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = next[at]!) rise.push(at);
  return rise;
}
