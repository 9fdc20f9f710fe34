// Lays a speaker's words out as one text, of which parts are taken without joining the words again.
import { joinWords, partsWords } from "./join-words.js";

/** The text of words `first` to `end`, and where each of them begins in it. */
export interface LaidWords {
  text: string;
  words: readonly string[];
  /** By the index of the word. */
  begins: Int32Array;
}

/**
 * Words `first` to `end` (exclusive) as text; where they begin is written into `begins`. `spaced`: no word stands tight, so
 * that there is a space between all of them.
 */
export function layWords(
  words: readonly string[],
  first: number,
  end: number,
  spaced: boolean,
  begins: Int32Array,
): LaidWords {
  let length = 0;
  for (let at = first; at < end; at++) {
    if (at > first && (spaced || partsWords(words[at - 1]!, words[at]!))) length++;
    begins[at] = length;
    length += words[at]!.length;
  }
  const text = spaced ? words.slice(first, end).join(" ") : joinWords(words, first, end);
  return { text, words, begins };
}

/** Words `from` to `to` (exclusive) of those that were laid out, as text. */
export const textBetween = ({ text, words, begins }: LaidWords, from: number, to: number): string =>
  text.slice(begins[from]!, begins[to - 1]! + words[to - 1]!.length);
