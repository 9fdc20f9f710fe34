// Lays words out as one text, of which parts are taken without joining the words again.
import { partsWords } from "./join-words.js";

/** A text, and for each word from `first` on where it begins and ends in it. */
export interface LaidWords {
  text: string;
  first: number;
  begins: Int32Array;
  ends: Int32Array;
}

/**
 * Words `first` to `end` (exclusive) as text. `spaced`: no word stands tight, so that there is a space between all of
 * them.
 */
export function layWords(words: readonly string[], first: number, end: number, spaced: boolean): LaidWords {
  const count = Math.max(0, end - first);
  const begins = new Int32Array(count);
  const ends = new Int32Array(count);
  let length = 0;
  let text = "";
  for (let at = first; at < end; at++) {
    const word = words[at]!;
    if (at > first && (spaced || partsWords(words[at - 1]!, word))) {
      length++;
      if (!spaced) text += " ";
    }
    if (!spaced) text += word;
    begins[at - first] = length;
    length += word.length;
    ends[at - first] = length;
  }
  if (spaced) text = words.slice(first, end).join(" ");
  return { text, first, begins, ends };
}

/** Words `from` to `to` (exclusive) of those that were laid out, as text. */
export const textBetween = ({ text, first, begins, ends }: LaidWords, from: number, to: number): string =>
  text.slice(begins[from - first], ends[to - 1 - first]);
