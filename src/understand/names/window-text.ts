// The sounds and letters of the window that is looked at, in buffers that are kept: there are tens of thousands of windows.
import { sign } from "./form-signs.js";
import { encodeLetters } from "./sounds/costs.js";
import { pronounce } from "./sounds/pronounce.js";
import type { WordRun } from "./word-run.js";

const longest = 4096;

/** What `joinSounds` and `joinLetters` wrote last. */
export const joinedSounds = new Uint8Array(longest);
export const joinedLetters = new Uint8Array(longest);

const finalS = pronounce("s").slice(-1)[0]!;
const letterS = encodeLetters("s")[0]!;

/** Puts the sounds of the `n` words from `first` on into `joinedSounds`, and gives their number. */
export function joinSounds({ table, ids }: WordRun, first: number, n: number): number {
  const { sounds, soundsFrom, soundCounts, signs } = table;
  const last = first + n - 1;
  let count = 0;
  for (let at = first; at <= last; at++) {
    const id = ids[at]!;
    const from = soundsFrom[id]!;
    const end = from + soundCounts[id]!;
    for (let k = from; k < end; k++) joinedSounds[count++] = sounds[k]!;
    if (at < last && signs[id]! & sign.possessive) joinedSounds[count++] = finalS;
  }
  return count;
}

/**
 * Puts the plain letters of the `n` words from `first` on into `joinedLetters`, and gives their number; the s of a possessive
 * inside the window belongs to the name.
 */
export function joinLetters({ table, ids }: WordRun, first: number, n: number): number {
  const { letters, lettersFrom, letterCounts, signs } = table;
  const last = first + n - 1;
  let count = 0;
  for (let at = first; at <= last; at++) {
    const id = ids[at]!;
    const from = lettersFrom[id]!;
    const end = from + letterCounts[id]!;
    for (let k = from; k < end; k++) joinedLetters[count++] = letters[k]!;
    if (at < last && signs[id]! & sign.possessive) joinedLetters[count++] = letterS;
  }
  return count;
}
