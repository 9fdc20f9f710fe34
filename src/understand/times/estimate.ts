// Times for words that came without any: spread over the recording by the words' lengths, between points that are known.
import type { Seconds } from "../../model/model.js";
import { longestRising } from "./rising.js";
import { usualPace, weighWords } from "./weigh-words.js";

/** A word whose start is known. */
export interface Anchor {
  word: number;
  at: Seconds;
}

export interface WordTimes {
  starts: Float64Array;
  ends: Float64Array;
}

/** Keeps the largest set of anchors that runs forward in both words and time, inside the recording. */
export const orderAnchors = (anchors: readonly Anchor[], count: number, duration: Seconds): Anchor[] => {
  const limit = duration > 0 ? duration : Infinity;
  const sorted = anchors
    .filter(({ word, at }) => word >= 0 && word < count && at >= 0 && at < limit)
    .sort((a, b) => a.word - b.word || a.at - b.at)
    .filter(({ word }, i, all) => i === 0 || all[i - 1]!.word < word);
  return longestRising(sorted.map(({ at }) => at)).map((i) => sorted[i]!);
};

/**
 * Start and end of every word, in seconds. Between two anchors, and from 0 to `duration`, time is shared out by the words'
 * lengths (`weighWords`). Monotone and inside [0, duration]; without a usable duration a usual pace of speech is supposed.
 */
export const estimateTimes = (
  words: readonly string[],
  { language, duration, anchors = [] }: { language: string; duration: Seconds; anchors?: readonly Anchor[] },
): WordTimes => {
  const count = words.length;
  const sums = new Float64Array(count + 1);
  const weights = weighWords(words, language);
  for (let i = 0; i < count; i++) sums[i + 1] = sums[i]! + weights[i]!;
  const known = orderAnchors(anchors, count, duration);
  const tail = known.at(-1) ?? { word: 0, at: 0 };
  const rest = (sums[count]! - sums[tail.word]!) / usualPace(language);
  const total = duration > 0 && Number.isFinite(duration) ? duration : tail.at + rest;

  const edges = new Float64Array(count + 1);
  let from: Anchor = { word: 0, at: 0 };
  for (const to of [...known, { word: count, at: total }]) {
    const weight = sums[to.word]! - sums[from.word]!;
    for (let i = from.word; i < to.word; i++) {
      const share = weight > 0 ? (sums[i]! - sums[from.word]!) / weight : (i - from.word) / (to.word - from.word);
      edges[i] = from.at + share * (to.at - from.at);
    }
    edges[to.word] = to.at;
    from = to;
  }
  return { starts: edges.slice(0, count), ends: edges.slice(1) };
};
