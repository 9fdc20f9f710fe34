// Cuts speech without punctuation into sentences: log-odds of a boundary from the words around it, and the best cuts by
// dynamic programming. The weights were fitted on transcripts by Changelog Media, CC BY-SA 4.0.
import { type GroupWeights, openWeightTables, type PackedWeights, type WeightTables } from "./weight-tables.js";
import { coreNumbers, flagsAt, keyAt, type WordFacts } from "./word-facts.js";
import { is } from "./word-flags.js";

/** Gives the weights; they are opened when the first run is cut. */
export type SentenceModel = () => SentenceWeights;

interface SentenceWeights {
  bias: number;
  tables: WeightTables;
  /** By the word: the last one before the boundary, the next one, the one after that, the one before the last. */
  last: Float64Array;
  next: Float64Array;
  second: Float64Array;
  before: Float64Array;
  /** The two words that end, the two and the three that begin, the last and the next. */
  ending: GroupWeights;
  opening: GroupWeights;
  opening3: GroupWeights;
  across: GroupWeights;
}

/** Loads the weights, some 17,000; only needed where English text has long runs without marks. */
export async function loadSentenceModel(): Promise<SentenceModel> {
  const { bias, packed } = await import("./data/sentence-weights.js");
  let opened: SentenceWeights | undefined;
  return () => {
    opened ??= openSentenceWeights(bias, packed);
    return opened;
  };
}

function openSentenceWeights(bias: number, packed: PackedWeights): SentenceWeights {
  const sizes = { last: 1, next: 1, second: 1, before: 1, ending: 2, opening: 2, opening3: 3, across: 2 };
  const tables = openWeightTables(packed, 10, sizes);
  return {
    bias: bias / 10,
    tables,
    last: tables.singles("last"),
    next: tables.singles("next"),
    second: tables.singles("second"),
    before: tables.singles("before"),
    ending: tables.groups("ending"),
    opening: tables.groups("opening"),
    opening3: tables.groups("opening3"),
    across: tables.groups("across"),
  };
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
  const weights = model();
  const { tables } = weights;
  const numbers = tables.numbersOf({ ids: coreNumbers(facts, first, end), vocabulary: facts.vocabulary });
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
      weights.bias +
      weights.last[last]! +
      weights.ending(back, last) +
      weights.next[next]! +
      weights.opening(next, second) +
      weights.opening3(next, second, third) +
      weights.across(last, next) +
      weights.second[second]! +
      weights.before[back]!;
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
