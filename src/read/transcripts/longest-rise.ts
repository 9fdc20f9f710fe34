// Finds the longest run of numbers that never fall: what is left out are the ones that are wrong.

/**
 * Places of the longest rising subsequence (equal numbers may follow each other), in order. Of two as long the one that
 * keeps the earlier numbers: what comes out of order is the later one.
 */
export function longestRise(values: readonly number[]): number[] {
  const tails: number[] = [];
  const next = new Int32Array(values.length);
  for (let at = values.length - 1; at >= 0; at--) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! >= values[at]!) low = middle + 1;
      else high = middle;
    }
    next[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  }
  const rise: number[] = [];
  for (let at = tails[tails.length - 1] ?? -1; at >= 0; at = next[at]!) rise.push(at);
  return rise;
}
