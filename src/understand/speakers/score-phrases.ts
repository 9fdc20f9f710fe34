// Weighs the phrases of a turn for the speaker model: words, pairs and threes of its opening and its end, each once, by packed weights.
import { openNumbers, type WordIds } from "../../base/vocabulary.js";

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

/**
 * Weights as whole numbers. Rows of a kind stand one after the other in the order of their words' numbers: the number of each
 * word of the feature but the last in two signs, then in three signs that of the last times `span`, with the weight from
 * `least` on added. Signs are numbers in base 90, words are numbered from 1 on.
 */
interface PackedWeights {
  least: number;
  span: number;
  words: string;
  rows: Readonly<Record<string, string>>;
}

/** Weights of features; a word that no feature has is 0 and weighs nothing. */
interface WeightTables {
  /** From 1 on; 0 for a word that no feature has. */
  numberOf(word: string): number;
  /** The numbers of a run of words. */
  numbersOf(run: WordIds): Int32Array;
  /** Of the features of one word of a kind, by the word. */
  singles(kind: string): Float64Array;
  /** Of the features of two or three words of a kind. */
  groups(kind: string): GroupWeights;
}

type GroupWeights = (one: number, two: number, three?: number) => number;

/** More than there are words. */
const most = 4096;

/** The tables of weights in `scale`-ths; `sizes` says how many words the features of each kind have. */
export function openWeightTables(
  { words, rows, least, span }: PackedWeights,
  scale: number,
  sizes: Readonly<Record<string, number>>,
): WeightTables {
  const all = words.split(" ");
  const numbers = new Map<string, number>();
  for (let at = 0; at < all.length; at++) numbers.set(all[at]!, at + 1);
  const numberOf = (word: string): number => numbers.get(word) ?? 0;
  const weightOf = (value: number): number => ((value % span) + least) / scale;

  /** The words of the row at a place as one number. */
  function keyAt(text: string, at: number, size: number): number {
    let key = 0;
    for (let k = 1; k < size; k++) key = key * most + readNumber(text, at + 2 * k - 2, 2);
    return key * most + Math.floor(readNumber(text, at + 2 * size - 2, 3) / span);
  }

  function layOut(text: string, size: number): (key: number) => number {
    const width = 2 * size + 1;
    // A power of two, some three times the number of features.
    const slots = 1 << Math.ceil(Math.log2((text.length / width) * 3 + 1));
    const keys = new Float64Array(slots);
    const weights = new Float64Array(slots);
    for (let at = 0; at < text.length; at += width) {
      const key = keyAt(text, at, size);
      let slot = slotOf(key, slots);
      while (keys[slot] !== 0) slot = (slot + 1) & (slots - 1);
      keys[slot] = key;
      weights[slot] = weightOf(readNumber(text, at + width - 3, 3));
    }
    return (key) => {
      for (let slot = slotOf(key, slots); keys[slot] !== 0; slot = (slot + 1) & (slots - 1))
        if (keys[slot] === key) return weights[slot]!;
      return 0;
    };
  }

  return {
    numberOf,
    numbersOf: openNumbers(numberOf),
    singles(kind) {
      const text = rows[kind]!;
      const column = new Float64Array(all.length + 1);
      for (let at = 0; at < text.length; at += 3) {
        const value = readNumber(text, at, 3);
        column[Math.floor(value / span)] = weightOf(value);
      }
      return column;
    },
    groups(kind) {
      const text = rows[kind]!;
      const size = sizes[kind]!;
      let find: ((key: number) => number) | undefined;
      return (one, two, three) => {
        if (one === 0 || two === 0 || three === 0) return 0;
        find ??= layOut(text, size);
        return find(three === undefined ? one * most + two : (one * most + two) * most + three);
      };
    },
  };
}

function slotOf(key: number, slots: number): number {
  const hash = Math.imul(Math.floor(key / 65536), 0x9e3779b1) ^ Math.imul(key % 65536, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

/** Reads a number in so many signs. */
function readNumber(text: string, from: number, signs: number): number {
  let value = 0;
  for (let at = from; at < from + signs; at++) {
    const code = text.charCodeAt(at);
    value = value * 90 + (code === 35 ? 0 : code < 92 ? code - 36 : code - 37);
  }
  return value;
}
