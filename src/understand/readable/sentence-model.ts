// Cuts speech without punctuation into sentences: log-odds of a boundary from the words around it, and the best cuts by
// dynamic programming. The weights were fitted on transcripts by Changelog Media, CC BY-SA 4.0.
import { unpackWeights } from "./unpack-weights.js";
import { is, type WordFacts } from "./word-facts.js";

/** Feature -> weight (natural log-odds). The first letter of a feature says which words it looks at. */
export interface SentenceModel {
  weights: ReadonlyMap<string, number>;
  bias: number;
}

/** Loads the weights, some 20,000; only needed where English text has long runs without marks. */
export async function loadSentenceModel(): Promise<SentenceModel> {
  const { sentenceWeights } = await import("./data/sentence-weights.js");
  return unpackSentenceModel(sentenceWeights);
}

/** Unpacks the table, whose weights are tenths. The entry `b` is the bias. */
export function unpackSentenceModel(packed: string): SentenceModel {
  const weights = unpackWeights(packed, 10);
  return { weights, bias: weights.get("b") ?? 0 };
}

const longest = 40;
const shortest = 2;

/** Ends (exclusive) of the sentences inside words `first` to `end`; `end` itself is not among them. */
export function cutByModel(
  model: SentenceModel,
  words: readonly string[],
  facts: readonly WordFacts[],
  first: number,
  end: number,
): number[] {
  const count = end - first;
  const odds = new Float64Array(count);
  for (let k = 0; k < count - 1; k++) odds[k] = scoreBoundary(model, words, facts, first, end, first + k);
  const best = new Float64Array(count + 1).fill(Number.NEGATIVE_INFINITY);
  const length = new Int32Array(count + 1);
  best[0] = 0;
  for (let stop = 1; stop <= count; stop++) {
    const gain = stop < count ? odds[stop - 1]! : 0;
    for (let size = 1; size <= Math.min(stop, longest + 10); size++) {
      const score = best[stop - size]! + gain - lengthCost(size);
      if (score > best[stop]!) {
        best[stop] = score;
        length[stop] = size;
      }
    }
  }
  const cuts: number[] = [];
  for (let stop = count - length[count]!; stop > 0; stop -= length[stop]!) cuts.push(first + stop);
  return cuts.reverse();
}

function lengthCost(size: number): number {
  if (size > longest) return (size - longest) * 0.25;
  return size < shortest ? 1.5 : size < 4 ? 0.6 : size < 6 ? 0.3 : 0;
}

function scoreBoundary(
  { weights, bias }: SentenceModel,
  words: readonly string[],
  facts: readonly WordFacts[],
  first: number,
  end: number,
  at: number,
): number {
  const back = at > first ? facts[at - 1]!.core : "^";
  const last = facts[at]!.core;
  const next = at + 1 < end ? facts[at + 1]!.core : "$";
  const second = at + 2 < end ? facts[at + 2]!.core : "$";
  const third = at + 3 < end ? facts[at + 3]!.core : "$";
  const weigh = (feature: string): number => weights.get(feature) ?? 0;
  let score =
    bias +
    weigh(`a${last}`) +
    weigh(`A${back} ${last}`) +
    weigh(`z${next}`) +
    weigh(`Z${next} ${second}`) +
    weigh(`Y${next} ${second} ${third}`) +
    weigh(`m${last} ${next}`) +
    weigh(`q${second}`) +
    weigh(`r${back}`);
  if (facts[at]!.flags & is.comma) score -= 1.2;
  else if (at + 1 < end && facts[at + 1]!.flags & is.capital && !/^I(?:'|’|$)/.test(words[at + 1]!)) score -= 0.8;
  // "etc etc", "very very": never parted.
  return at + 1 < end && facts[at]!.key === facts[at + 1]!.key ? score - 4 : score;
}
