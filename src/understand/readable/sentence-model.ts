// Cuts speech without punctuation into sentences: log-odds of a boundary from the words around it, and the best cuts by
// dynamic programming. The weights were fitted on transcripts by Changelog Media, CC BY-SA 4.0.
import { openNumbers, type WordIds } from "../../base/vocabulary.js";
import { group, openSentenceTables, type PackedWeights, type SentenceTables } from "./sentence-tables.js";
import { coreNumbers, flagsAt, keyAt, type WordFacts } from "./word-facts.js";
import { is } from "./word-flags.js";

export interface SentenceModel {
  /** Opened when the first run is cut. */
  tables(): SentenceTables;
  /** Numbers of words in the tables. */
  number(run: WordIds): Int32Array;
}

/** Loads the weights, some 17,000; only needed where English text has long runs without marks. */
export async function loadSentenceModel(): Promise<SentenceModel> {
  return openSentenceModel(await import("./data/sentence-weights.js"));
}

function openSentenceModel(packed: PackedWeights): SentenceModel {
  let opened: SentenceTables | undefined;
  const tables = (): SentenceTables => (opened ??= openSentenceTables(packed));
  return { tables, number: openNumbers((word) => tables().numberOf(word)) };
}

const longest = 40;
const shortest = 2;
const atMost = longest + 10;
const costs = Float64Array.from({ length: atMost + 1 }, (_, size) => lengthCost(size));

/** Ends (exclusive) of the sentences inside words `first` to `end`; `end` itself is not among them. */
export function cutByModel(
  model: SentenceModel,
  words: readonly string[],
  facts: WordFacts,
  first: number,
  end: number,
): number[] {
  const count = end - first;
  const odds = scoreBoundaries(model, words, facts, first, end);
  const best = new Float64Array(count + 1).fill(Number.NEGATIVE_INFINITY);
  const length = new Int32Array(count + 1);
  best[0] = 0;
  for (let stop = 1; stop <= count; stop++) {
    const gain = stop < count ? odds[stop - 1]! : 0;
    const most = Math.min(stop, atMost);
    let highest = Number.NEGATIVE_INFINITY;
    for (let size = 1; size <= most; size++) {
      const score = best[stop - size]! + gain - costs[size]!;
      if (score > highest) {
        highest = score;
        length[stop] = size;
      }
    }
    best[stop] = highest;
  }
  const cuts: number[] = [];
  for (let stop = count - length[count]!; stop > 0; stop -= length[stop]!) cuts.push(first + stop);
  return cuts.reverse();
}

function lengthCost(size: number): number {
  if (size > longest) return (size - longest) * 0.25;
  return size < shortest ? 1.5 : size < 4 ? 0.6 : size < 6 ? 0.3 : 0;
}

/** Log-odds of a boundary after each word but the last. */
function scoreBoundaries(
  model: SentenceModel,
  words: readonly string[],
  facts: WordFacts,
  first: number,
  end: number,
): Float64Array {
  const tables = model.tables();
  const numbers = model.number({ ids: coreNumbers(facts, first, end), vocabulary: facts.vocabulary });
  const count = end - first;
  const outside = tables.numberOf("$");
  const odds = new Float64Array(count);
  for (let k = 0; k < count - 1; k++) {
    const at = first + k;
    const back = k > 0 ? numbers[k - 1]! : tables.numberOf("^");
    const last = numbers[k]!;
    const next = numbers[k + 1]!;
    const second = k + 2 < count ? numbers[k + 2]! : outside;
    const third = k + 3 < count ? numbers[k + 3]! : outside;
    let score =
      tables.bias +
      tables.last[last]! +
      tables.weigh(group.ending, back, last) +
      tables.next[next]! +
      tables.weigh(group.opening, next, second) +
      tables.weigh(group.opening3, next, second, third) +
      tables.weigh(group.across, last, next) +
      tables.second[second]! +
      tables.before[back]!;
    if (flagsAt(facts, at) & is.comma) score -= 1.2;
    else if (flagsAt(facts, at + 1) & is.capital && !isFirstPerson(words[at + 1]!)) score -= 0.8;
    // "etc etc", "very very": never parted.
    odds[k] = keyAt(facts, at) === keyAt(facts, at + 1) ? score - 4 : score;
  }
  return odds;
}

/** "I", "I'm": its capital says nothing. */
const isFirstPerson = (word: string): boolean =>
  word.charAt(0) === "I" && (word.length === 1 || word.charAt(1) === "'" || word.charAt(1) === "’");
