// Matches two short runs of words by dynamic programming, with part credit for words that look alike.

const gap = -0.45;

/** Share of the longer word that both words begin and end with. */
const likeness = (a: string, b: string): number => {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return (head + tail) / Math.max(a.length, b.length, 1);
};

const credit = (a: string, b: string): number => {
  if (a === b) return 2;
  if (a === "" || b === "") return -1;
  const like = likeness(a, b);
  if (like >= 0.6) return 0.8;
  return like >= 0.4 ? 0.1 : -1;
};

/** A piece of both lists: words `a0` to `a1` of the first and `b0` to `b1` of the second (exclusive). */
export interface Block {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/**
 * Writes into `partner[b]` the index in `a` of each matched word of the block (Needleman-Wunsch). Takes time and memory in
 * proportion to the block's area.
 */
export const matchBlock = (
  a: readonly string[],
  b: readonly string[],
  { a0, a1, b0, b1 }: Block,
  partner: Int32Array,
): void => {
  const rows = a1 - a0;
  const width = b1 - b0 + 1;
  const score = new Float32Array((rows + 1) * width);
  const step = new Uint8Array((rows + 1) * width);
  for (let i = 1; i <= rows; i++) {
    score[i * width] = i * gap;
    step[i * width] = 1;
  }
  for (let j = 1; j < width; j++) {
    score[j] = j * gap;
    step[j] = 2;
  }
  for (let i = 1; i <= rows; i++) {
    for (let j = 1; j < width; j++) {
      const at = i * width + j;
      const both = score[at - width - 1]! + credit(a[a0 + i - 1]!, b[b0 + j - 1]!);
      const up = score[at - width]! + gap;
      const left = score[at - 1]! + gap;
      const best = both >= up && both >= left ? 0 : up >= left ? 1 : 2;
      score[at] = best === 0 ? both : best === 1 ? up : left;
      step[at] = best;
    }
  }
  let i = rows;
  let j = width - 1;
  while (i > 0 && j > 0) {
    const taken = step[i * width + j];
    if (taken === 0) {
      if (credit(a[a0 + i - 1]!, b[b0 + j - 1]!) > 0) partner[b0 + j - 1] = a0 + i - 1;
      i--;
      j--;
    } else if (taken === 1) i--;
    else j--;
  }
};
