// Reads a text with the network, or its runs without marks: for each word what stands after it, whether somebody else speaks next, and how it is written.
import { once } from "../../base/once.js";
import type { Reading } from "../../model/model.js";
import { encodeWords, type Shown } from "./encode-words.js";
import { type Network, openNetwork, sizes } from "./network-bytes.js";
import { openRunner, type RunNetwork } from "./run-network.js";

/** Probabilities from 0 to 1 by the index of the word. */
export interface HeardWords {
  /** A comma stands after the word, a full stop, a question mark. */
  comma: Float32Array;
  /** 0 to 1, by word, as `comma`. */
  stop: Float32Array;
  /** 0 to 1, by word, as `comma`. */
  question: Float32Array;
  /** Somebody else speaks after the word. */
  change: Float32Array;
  /** The word has a capital wherever it stands; it has several (an acronym, a brand). */
  capital: Float32Array;
  /** 0 to 1, by word, as `capital`. */
  capitals: Float32Array;
}

/** Reads English words; of the same words the same numbers on every machine. */
export type ReadWords = (shown: Shown) => HeardWords;

/** So many words of which nothing is heard: zeros. */
export function hearNothing(count: number): HeardWords {
  const column = (): Float32Array => new Float32Array(count);
  return {
    comma: column(),
    stop: column(),
    question: column(),
    change: column(),
    capital: column(),
    capitals: column(),
  };
}

/** `run` is for tests. */
export function openReader(network: Network, run: RunNetwork = openRunner(network)): ReadWords {
  return (shown) => {
    const steps = encodeWords(shown, network.vocabulary);
    const sums = run(steps);
    const count = shown.words.length;
    const heard = hearNothing(count);
    const marks = new Float64Array(4);
    const cases = new Float64Array(3);
    for (let at = 0; at < count; at++) {
      const first = at > 0 ? steps.ends[at - 1]! : 0;
      if (steps.ends[at] === first) continue;
      const last = (steps.ends[at]! - 1) * sizes.outputs;
      readShares(sums, last, marks);
      heard.comma[at] = marks[1]!;
      heard.stop[at] = marks[2]!;
      heard.question[at] = marks[3]!;
      heard.change[at] = share(sums[last + 4]!);
      // A hyphenated word has the capital of its first part.
      readShares(sums, first * sizes.outputs + 5, cases);
      heard.capital[at] = cases[1]!;
      heard.capitals[at] = cases[2]!;
    }
    return heard;
  };
}

const share = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** Writes the sums from `first` on as parts of one. */
function readShares(sums: Float32Array, first: number, parts: Float64Array): void {
  let all = 0;
  for (let k = 0; k < parts.length; k++) all += parts[k] = Math.exp(sums[first + k]!);
  for (let k = 0; k < parts.length; k++) parts[k]! /= all;
}

/** The reader, loaded on first call: a megabyte of text, as much in memory. */
export const loadReader: () => Promise<ReadWords> = once(async () => {
  return openReader(openNetwork(await import("./data/reader-weights.js")));
});

/** So many words before and after a run are read with it: for what goes on before it and after it. */
const around = 30;

/**
 * What is heard at the words of the reading that are 1 in `flat`, and around them; 0 at all others. `shown` are the raw words:
 * the runs are those of the reading, in which words that end a sentence may have been dropped.
 */
export function readFlat(read: ReadWords, shown: Shown, { ids }: Reading, flat: Uint8Array): HeardWords {
  const { words, changes } = shown;
  const all = hearNothing(words.length);
  for (const { first, end } of findWindows(ids, flat, words.length)) {
    const part = read({
      words: words.slice(first, end),
      ...(changes ? { changes: changes.subarray(first, end) } : {}),
    });
    for (const name of Object.keys(all) as (keyof HeardWords)[]) all[name].set(part[name], first);
  }
  return all;
}

/** Raw words `first` to `end` (exclusive) of each run with what stands around it; those that touch are one. */
function findWindows(ids: Int32Array, flat: Uint8Array, count: number): { first: number; end: number }[] {
  const windows: { first: number; end: number }[] = [];
  for (let at = flat.indexOf(1); at >= 0; at = flat.indexOf(1, at)) {
    const next = flat.indexOf(0, at);
    const to = next < 0 ? flat.length : next;
    const first = Math.max(0, ids[at]! - around);
    const end = Math.min(count, ids[to - 1]! + 1 + around);
    const last = windows.at(-1);
    if (last && first <= last.end) last.end = end;
    else windows.push({ first, end });
    at = to;
  }
  return windows;
}
