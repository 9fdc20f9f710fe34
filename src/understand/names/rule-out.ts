// Rules out the terms that are too far from a window, over rows of bytes: what terms are made of lies all over the memory, and
// reaching for it takes longer than comparing.
import type { PreparedTerm, Variant } from "./prepared-term.js";
import {
  leastGain,
  leastLetterCosts,
  leastLetterGains,
  leastSoundCosts,
  leastSoundLosses,
  rounding,
} from "./sounds/bounds.js";
import { doubledLetter, soundCount } from "./sounds/costs.js";
import { letterDistance, soundDistance } from "./sounds/distance.js";

/** Sounds count for so much of a distance, letters for the rest. */
export const soundPart = 0.6;

/** The distance of what is so far by its sounds and so far by its letters. */
export const joinDistances = (bySounds: number, byLetters: number): number =>
  soundPart * bySounds + (1 - soundPart) * byLetters;

/** The distance may be this part of a term's length, and at least 1. */
const longestRelative = 0.38;

/** A window is no mis-hearing of a term beyond this distance. */
export const relativeLimit = (term: PreparedTerm): number => Math.max(1, longestRelative * term.length);

/** The sounds and letters of all entries of an index, one behind the other. */
export interface FormRows {
  sounds: Uint8Array;
  soundsFrom: Int32Array;
  letters: Uint8Array;
  /** No letters where a way of saying the term is spelled otherwise than the term: nothing is ruled out by them. */
  lettersFrom: Int32Array;
  /** See `relativeLimit`. */
  most: Float64Array;
  /** How many entries were looked at and how many distances were measured, since the index was made. */
  looked: number;
  measured: number;
}

export function layOutRows(entries: readonly { term: PreparedTerm; variant: Variant }[]): FormRows {
  const [sounds, soundsFrom] = joinRows(entries.map(({ variant }) => variant.sounds));
  const [letters, lettersFrom] = joinRows(
    entries.map(({ term, variant }) => (variant.plain === term.plain ? variant.letters : new Uint8Array(0))),
  );
  const most = Float64Array.from(entries, ({ term }) => relativeLimit(term));
  return { sounds, soundsFrom, letters, lettersFrom, most, looked: 0, measured: 0 };
}

function joinRows(rows: readonly Uint8Array[]): [Uint8Array, Int32Array] {
  const from = new Int32Array(rows.length + 1);
  for (const [t, { length }] of rows.entries()) from[t + 1] = from[t]! + length;
  const joined = new Uint8Array(from[rows.length]!);
  for (const [t, row] of rows.entries()) joined.set(row, from[t]!);
  return [joined, from];
}

/** With less than these the tables that `keepNear` makes of a window cost more than they spare. */
export const manyEntries = 16;

/**
 * Keeps those of the first `count` entries in `found` that are within `limit` of a window of these sounds and letters, and
 * those that begin with its letters, whatever their distance; gives their number. `drop` is called with each other one.
 */
export function keepNear(
  rows: FormRows,
  found: Int32Array,
  count: number,
  sounds: Uint8Array,
  letters: Uint8Array,
  limit: number,
  drop?: (entry: number) => void,
): number {
  const soundCosts = leastSoundCosts(sounds);
  const soundLosses = leastSoundLosses(sounds);
  const letterCosts = leastLetterCosts(letters);
  const letterLosses = leastLetterGains(letters);
  rows.looked += count;
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const t = found[k]!;
    const most = Math.min(limit, rows.most[t]!) + rounding;
    const from = rows.lettersFrom[t]!;
    const to = rows.lettersFrom[t + 1]!;
    if (to === from || beginsWith(rows.letters, from, to, letters)) {
      found[kept++] = t;
      continue;
    }
    let least = leastGain(letterLosses, letters.length - (to - from));
    let previous = -1;
    for (let at = from; at < to; at++) {
      const letter = rows.letters[at]!;
      const cost = letterCosts[letter]!;
      least += letter === previous && cost > doubledLetter ? doubledLetter : cost;
      previous = letter;
    }
    const left = (most - (1 - soundPart) * least) / soundPart;
    const soundsFrom = rows.soundsFrom[t]!;
    const last = rows.soundsFrom[t + 1]! - 1;
    let bySounds = leastGain(soundLosses, sounds.length - (last + 1 - soundsFrom));
    for (let at = soundsFrom; at < last; at++) bySounds += soundCosts[rows.sounds[at]!]!;
    if (last >= soundsFrom) bySounds += soundCosts[soundCount + rows.sounds[last]!]!;
    if (bySounds <= left && isNear(rows, t, sounds, letters, left, most)) found[kept++] = t;
    else drop?.(t);
  }
  return kept;
}

function isNear(rows: FormRows, t: number, sounds: Uint8Array, letters: Uint8Array, left: number, most: number) {
  rows.measured++;
  const own = rows.sounds.subarray(rows.soundsFrom[t]!, rows.soundsFrom[t + 1]!);
  const bySounds = soundPart * soundDistance(sounds, own, left);
  if (bySounds > most) return false;
  const ownLetters = rows.letters.subarray(rows.lettersFrom[t]!, rows.lettersFrom[t + 1]!);
  return bySounds + (1 - soundPart) * letterDistance(letters, ownLetters) <= most;
}

function beginsWith(row: Uint8Array, from: number, to: number, letters: Uint8Array): boolean {
  if (letters.length > to - from) return false;
  for (let k = 0; k < letters.length; k++) if (row[from + k] !== letters[k]) return false;
  return true;
}
