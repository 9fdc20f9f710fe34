// Weighs the phrases of a turn for the speaker model: words, pairs and threes of its opening and its end, each once.
import { type GroupWeights, openWeightTables, type PackedWeights, type WeightTables } from "./weight-tables.js";

export interface PhraseWeights {
  /** Numbers of words, by which all weights here are found. */
  tables: WeightTables;
  /** A word in the opening or the end of a longer turn. */
  one: Float64Array;
  /** A word in a turn of a few. */
  alone: Float64Array;
  /** The turn's first word. */
  first: Float64Array;
  /** The turn's last word. */
  last: Float64Array;
  /** Two words in a row, in the opening or the end. */
  two: GroupWeights;
  /** Three words in a row, likewise. */
  three: GroupWeights;
  /** The turn's first two words. */
  firstTwo: GroupWeights;
  /** Whether a phrase is new in the turn at hand. */
  isNew: (kind: number, one: number, two: number, three: number) => boolean;
  /** Forgets the phrases of the turn before. */
  beginTurn: () => void;
}

/** The weights of phrases, which come in twentieths. */
export function openPhraseWeights(packed: PackedWeights): PhraseWeights {
  const sizes = { one: 1, alone: 1, first: 1, last: 1, two: 2, three: 3, firstTwo: 2 };
  const tables = openWeightTables(packed, 20, sizes);
  return {
    tables,
    one: tables.singles("one"),
    alone: tables.singles("alone"),
    first: tables.singles("first"),
    last: tables.singles("last"),
    two: tables.groups("two"),
    three: tables.groups("three"),
    firstTwo: tables.groups("firstTwo"),
    ...openSeen(),
  };
}

/** More than a turn can have phrases; a power of two. */
const slots = 1024;

/** Remembers the phrases of one turn at a time, a word being a number from 0 on. */
function openSeen(): Pick<PhraseWeights, "isNew" | "beginTurn"> {
  const turns = new Int32Array(slots);
  const phrases = new Int32Array(slots * 4);
  let turn = 0;
  return {
    beginTurn: () => {
      turn++;
    },
    isNew: (kind, one, two, three) => {
      const hash = Math.imul(one * 31 + two, 0x9e3779b1) ^ Math.imul(three * 8 + kind, 0x85ebca6b);
      let slot = (hash ^ (hash >>> 15)) & (slots - 1);
      for (; turns[slot] === turn; slot = (slot + 1) & (slots - 1)) {
        const at = slot * 4;
        if (phrases[at] === kind && phrases[at + 1] === one && phrases[at + 2] === two && phrases[at + 3] === three)
          return false;
      }
      turns[slot] = turn;
      phrases[slot * 4] = kind;
      phrases[slot * 4 + 1] = one;
      phrases[slot * 4 + 2] = two;
      phrases[slot * 4 + 3] = three;
      return true;
    },
  };
}

const opening = 24;
const closing = 30;
/** A turn of so few words is one by itself. */
const few = 6;

/**
 * The sum of the weights of a turn's phrases, its very first and last words set apart. `cores` are the numbers of its words,
 * equal for equal words, and `numbers` those in the tables.
 */
export function scorePhrases(weights: PhraseWeights, cores: Int32Array, numbers: Int32Array): number {
  const { isNew, one, alone, two, three } = weights;
  const n = cores.length;
  const singles = n <= few ? alone : one;
  let sum = 0;
  let count = 0;
  weights.beginTurn();
  for (let k = 0; k < n; k++) {
    if (k >= opening && k < n - closing) continue;
    if (isNew(1, cores[k]!, -1, -1)) {
      count++;
      sum += singles[numbers[k]!]!;
    }
    if (k + 1 < n && isNew(2, cores[k]!, cores[k + 1]!, -1)) {
      count++;
      sum += two(numbers[k]!, numbers[k + 1]!);
    }
    if (k + 2 < n && isNew(3, cores[k]!, cores[k + 1]!, cores[k + 2]!)) {
      count++;
      sum += three(numbers[k]!, numbers[k + 1]!, numbers[k + 2]!);
    }
  }
  if (n > 0) {
    sum += weights.first[numbers[0]!]!;
    sum += weights.last[numbers[n - 1]!]!;
    count += 2;
  }
  if (n > 1) {
    sum += weights.firstTwo(numbers[0]!, numbers[1]!);
    count++;
  }
  return sum * phraseValue(count);
}

/** What a phrase counts in a turn of so many phrases. */
const phraseValue = (count: number): number => 1 / Math.sqrt(1 + count / 12);
