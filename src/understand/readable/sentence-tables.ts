// Opens the weights of the sentence model as tables that are read by the numbers of words.
import type { bias, leastWeight, rows, weightSpan, words } from "./data/sentence-weights.js";

/**
 * A row of a feature's kind is the number of each of its words but the last in two signs, then of the last in three, times
 * `weightSpan` and with its weight from `leastWeight` on added. Signs are numbers in base 90.
 */
export interface PackedWeights {
  bias: typeof bias;
  leastWeight: typeof leastWeight;
  weightSpan: typeof weightSpan;
  words: typeof words;
  rows: typeof rows;
}

/** Weights as natural log-odds; word 0 is any that no feature has. */
export interface SentenceTables {
  bias: number;
  numberOf(word: string): number;
  /** By the number of the word: the last one, the next one, the one after that, the one before. */
  last: Float64Array;
  next: Float64Array;
  second: Float64Array;
  before: Float64Array;
  /** The weight of a feature of two or three words; 0 where there is none. */
  weigh(kind: GroupKind, one: number, two: number, three?: number): number;
}

/** Which words a group is: those that end, those that begin, three that begin, the last and the next. */
export const group = { ending: 1, opening: 2, opening3: 3, across: 4 } as const;
type GroupKind = (typeof group)[keyof typeof group];

const base = 90;
/** More than there are words. */
const most = 4096;
/** A power of two, some three times the number of groups. */
const slots = 1 << 15;

export function openSentenceTables(packed: PackedWeights): SentenceTables {
  const { rows, leastWeight, weightSpan } = packed;
  const words = packed.words.split(" ");
  const numbers = new Map<string, number>();
  for (let at = 0; at < words.length; at++) numbers.set(words[at]!, at + 1);
  const keys = new Float64Array(slots);
  const weights = new Float64Array(slots);

  const readSingles = (text: string): Float64Array => {
    const column = new Float64Array(words.length + 1);
    for (let at = 0; at < text.length; at += 3) {
      const value = readNumber(text, at, 3);
      column[Math.floor(value / weightSpan)] = ((value % weightSpan) + leastWeight) / 10;
    }
    return column;
  };
  const readGroups = (kind: GroupKind, text: string, size: number): void => {
    for (let at = 0; at < text.length; ) {
      let key: number = kind;
      for (let k = 1; k < size; k++, at += 2) key = key * most + readNumber(text, at, 2);
      const value = readNumber(text, at, 3);
      at += 3;
      key = key * most + Math.floor(value / weightSpan);
      let slot = slotOf(key);
      while (keys[slot] !== 0) slot = (slot + 1) & (slots - 1);
      keys[slot] = key;
      weights[slot] = ((value % weightSpan) + leastWeight) / 10;
    }
  };
  readGroups(group.ending, rows.A, 2);
  readGroups(group.opening, rows.Z, 2);
  readGroups(group.opening3, rows.Y, 3);
  readGroups(group.across, rows.m, 2);
  return {
    bias: packed.bias / 10,
    numberOf: (word) => numbers.get(word) ?? 0,
    last: readSingles(rows.a),
    next: readSingles(rows.z),
    second: readSingles(rows.q),
    before: readSingles(rows.r),
    weigh(kind, one, two, three) {
      if (one === 0 || two === 0 || three === 0) return 0;
      let key = (kind * most + one) * most + two;
      if (three !== undefined) key = key * most + three;
      for (let slot = slotOf(key); keys[slot] !== 0; slot = (slot + 1) & (slots - 1))
        if (keys[slot] === key) return weights[slot]!;
      return 0;
    },
  };
}

function slotOf(key: number): number {
  const hash = Math.imul(Math.floor(key / 65536), 0x9e3779b1) ^ Math.imul(key % 65536, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

/** Reads a number in so many signs. */
function readNumber(text: string, from: number, signs: number): number {
  let value = 0;
  for (let at = from; at < from + signs; at++) {
    const code = text.charCodeAt(at);
    value = value * base + (code === 35 ? 0 : code < 92 ? code - 36 : code - 37);
  }
  return value;
}
