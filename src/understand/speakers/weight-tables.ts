// Opens the packed weights of a model: features of one to three words, read by the numbers of the words.
import { openNumbers, type WordIds } from "../../base/vocabulary.js";

/**
 * Weights as whole numbers. Rows of a kind stand one after the other in the order of their words' numbers: the number of each
 * word of the feature but the last in two signs, then in three signs that of the last times `span`, with the weight from
 * `least` on added. Signs are numbers in base 90, words are numbered from 1 on.
 */
export interface PackedWeights {
  least: number;
  span: number;
  words: string;
  rows: Readonly<Record<string, string>>;
}

/** Weights of features; a word that no feature has is 0 and weighs nothing. */
export interface WeightTables {
  /** From 1 on; 0 for a word that no feature has. */
  numberOf(word: string): number;
  /** The numbers of a run of words. */
  numbersOf(run: WordIds): Int32Array;
  /** Of the features of one word of a kind, by the word. */
  singles(kind: string): Float64Array;
  /** Of the features of two or three words of a kind. */
  groups(kind: string): GroupWeights;
}

export type GroupWeights = (one: number, two: number, three?: number) => number;

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
