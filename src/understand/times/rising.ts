// The longest rising subsequence: what stays when two orders are made to agree.

/** Indices of the longest strictly rising subsequence of `values`, in order. O(n log n). */
export const longestRising = (values: ArrayLike<number>): number[] => {
  const tails: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  for (let i = 0; i < values.length; i++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < values[i]!) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = tails[low - 1]!;
    tails[low] = i;
  }
  const kept: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) kept.push(i);
  return kept.reverse();
};
