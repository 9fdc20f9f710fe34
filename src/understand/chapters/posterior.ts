// Bayesian segmentation by vocabulary: how probable a change of topic is at each unit, over all ways to cut the talk.
// Dirichlet-multinomial segments (Eisenstein and Barzilay 2008) summed by forward-backward instead of the single best cut.
import type { Terms } from "./terms.js";
import type { Unit } from "./units.js";

export interface Posterior {
  /** At the block nearest to the unit. */
  at: Float64Array;
  /** Summed over two blocks to either side. */
  near: Float64Array;
}

interface Settings {
  blockWords: number;
  /** Prior count of every stem in every segment. */
  alpha: number;
  /** Tempering of the likelihood: words are not independent. */
  temper: number;
  /** Usual length of a segment in words, and its deviation in logarithms. */
  meanWords: number;
  deviation: number;
  longest: number;
  cutCost: number;
}
const settings: Settings = {
  blockWords: 22,
  alpha: 0.8,
  temper: 0.4,
  meanWords: 800,
  deviation: 0.8,
  longest: 90,
  cutCost: 0.4,
};

const addLogs = (x: number, y: number): number => {
  if (x === -Infinity) return y;
  if (y === -Infinity) return x;
  return x > y ? x + Math.log1p(Math.exp(y - x)) : y + Math.log1p(Math.exp(x - y));
};

const cutBlocks = (units: readonly Unit[], words: number): number[] => {
  const starts: number[] = [];
  for (const { first } of units)
    if (starts.length === 0 || first - starts.at(-1)! >= settings.blockWords) starts.push(first);
  return [...starts, words];
};

/** `rows[b][k]`: log score of a segment from block b over k + 1 blocks. */
const scoreSegments = (edges: readonly number[], { stems, counts, weights }: Terms): Float64Array[] => {
  const { alpha, temper, meanWords, deviation, longest, cutCost } = settings;
  const blocks = edges.length - 1;
  let vocabulary = 0;
  let heaviest = 1e-9;
  weights.forEach((weight, stem) => {
    if (counts[stem]! < 2) return;
    vocabulary++;
    heaviest = Math.max(heaviest, weight);
  });
  // ln((seen + alpha) / (total + alpha * V) * V) is needed for every word of every segment: logarithms from tables.
  const logSeen = Float64Array.from({ length: stems.length + 1 }, (_, n) => Math.log(n + alpha));
  const logTotal = Float64Array.from({ length: stems.length + 1 }, (_, n) => Math.log(n / vocabulary + alpha));
  // What is said once tells no two segments apart: only the other words are looked at, block by block.
  const kept = new Int32Array(stems.length);
  const begins = new Int32Array(edges.length);
  let known = 0;
  for (let b = 0; b < blocks; b++) {
    for (let i = edges[b]!; i < edges[b + 1]!; i++)
      if (stems[i]! >= 0 && counts[stems[i]!]! >= 2) kept[known++] = stems[i]!;
    begins[b + 1] = known;
  }
  const shares = weights.map((weight) => weight / heaviest);
  const oddOf = Float64Array.from({ length: stems.length + 1 }, (_, length) => {
    const odd = (Math.log(length + 30) - Math.log(meanWords)) / deviation;
    return 0.5 * odd * odd;
  });
  const seen = new Int32Array(weights.length);
  const stamp = new Int32Array(weights.length).fill(-1);
  const rows: Float64Array[] = [];
  for (let b = 0; b < blocks; b++) {
    const row = new Float64Array(Math.min(longest, blocks - b));
    let total = 0;
    let score = 0;
    for (let k = 0; k < row.length; k++) {
      for (let i = begins[b + k]!; i < begins[b + k + 1]!; i++) {
        const stem = kept[i]!;
        if (stamp[stem] !== b) {
          stamp[stem] = b;
          seen[stem] = 0;
        }
        score += shares[stem]! * (logSeen[seen[stem]!]! - logTotal[total]!);
        seen[stem]!++;
        total++;
      }
      const inner = b > 0 && b + k + 1 < blocks;
      row[k] = temper * score - oddOf[edges[b + k + 1]! - edges[b]!]! - (inner ? cutCost : 0);
    }
    rows.push(row);
  }
  return rows;
};

const sumAllCuts = (rows: readonly Float64Array[]): Float64Array => {
  const blocks = rows.length;
  const forward = new Float64Array(blocks + 1).fill(-Infinity);
  const backward = new Float64Array(blocks + 1).fill(-Infinity);
  forward[0] = 0;
  backward[blocks] = 0;
  for (let b = 0; b < blocks; b++)
    rows[b]!.forEach((score, k) => {
      forward[b + k + 1] = addLogs(forward[b + k + 1]!, forward[b]! + score);
    });
  for (let b = blocks - 1; b >= 0; b--)
    rows[b]!.forEach((score, k) => {
      backward[b] = addLogs(backward[b]!, backward[b + k + 1]! + score);
    });
  const chance = new Float64Array(blocks + 1);
  for (let b = 1; b < blocks; b++) chance[b] = Math.exp(forward[b]! + backward[b]! - forward[blocks]!);
  return chance;
};

/** Chance of a change of topic at each unit. About 4 ms for an hour of talk; segments are at most 2,000 words long. */
export const findPosterior = (units: readonly Unit[], terms: Terms): Posterior => {
  const edges = cutBlocks(units, terms.stems.length);
  const blocks = edges.length - 1;
  const chance = sumAllCuts(scoreSegments(edges, terms));
  const at = new Float64Array(units.length);
  const near = new Float64Array(units.length);
  let nearest = 0;
  units.forEach(({ first }, i) => {
    while (nearest + 1 < blocks && Math.abs(edges[nearest + 1]! - first) <= Math.abs(edges[nearest]! - first))
      nearest++;
    at[i] = chance[nearest]!;
    for (let b = Math.max(1, nearest - 2); b <= Math.min(blocks - 1, nearest + 2); b++) near[i]! += chance[b]!;
  });
  return { at, near };
};
