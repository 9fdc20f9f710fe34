// Opens the packed weights of a model: features of one to three words, read by the numbers of the words.
import { openNumbers, type WordIds } from "../../base/vocabulary.js";

/**
 * Weights as whole numbers. Rows of a kind stand one after the other: the number of each word of the feature but the last in
 * two signs, then in three signs that of the last times `span`, with the weight from `least` on added. Signs are numbers in
 * base 90, words are numbered from 1 on.
 */
export interface PackedWeights {
  least: number;
  span: number;
  words: string;
  rows: Readonly<Record<string, string>>;
}

/** Weights of features; a word that no feature has is 0 and weighs nothing. */
export interface WeightTables {
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

  let length = 0;
  for (const text of Object.values(rows)) length += text.length;
  // A power of two, some three times the number of groups.
  const slots = 1 << Math.ceil(Math.log2((length / 5) * 3));
  const keys = new Float64Array(slots);
  const weights = new Float64Array(slots);
  const kinds = Object.keys(sizes);
  for (const kind of kinds) if (sizes[kind]! > 1) fillGroups(rows[kind]!, sizes[kind]!, kinds.indexOf(kind) + 1);

  function fillGroups(text: string, size: number, kind: number): void {
    for (let at = 0; at < text.length; ) {
      let key = kind;
      for (let k = 1; k < size; k++, at += 2) key = key * most + readNumber(text, at, 2);
      const value = readNumber(text, at, 3);
      at += 3;
      key = key * most + Math.floor(value / span);
      let slot = slotOf(key, slots);
      while (keys[slot] !== 0) slot = (slot + 1) & (slots - 1);
      keys[slot] = key;
      weights[slot] = weightOf(value);
    }
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
      const place = kinds.indexOf(kind) + 1;
      return (one, two, three) => {
        if (one === 0 || two === 0 || three === 0) return 0;
        let key = (place * most + one) * most + two;
        if (three !== undefined) key = key * most + three;
        for (let slot = slotOf(key, slots); keys[slot] !== 0; slot = (slot + 1) & (slots - 1))
          if (keys[slot] === key) return weights[slot]!;
        return 0;
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
