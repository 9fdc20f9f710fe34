// Words of a text: where they end in scripts without spaces, how many there are, how one begins, whether all are in capitals, and tables of them on one line.
import { once } from "./once.js";
import { segmentText } from "./segment-text.js";

const segmenter = once(() => new Intl.Segmenter("ja", { granularity: "word" }));

/** Particles and endings of Japanese verbs, which are read with the word before them: "を", "ます", "します". */
const trails = /^(?:[\u3041-\u3096]{1,2}|(?:し|され|させ)[\u3041-\u3096]{1,4})$/u;
const closes = /[\p{P}\s]$/u;

/** Where words end in a text, by dictionary for Chinese and Japanese; marks belong to the word before them, and small words of Japanese. */
export function wordEnds(text: string): number[] {
  const ends: number[] = [];
  let before = "";
  for (const { segment, index } of segmentText(segmenter(), text)) {
    const mark = /^[\p{P}\p{M}\u30fc]+$/u.test(segment) && !/^[（「『【〈《([{]/u.test(segment);
    if ((mark || (trails.test(segment) && !closes.test(before))) && ends.length > 0) ends.pop();
    ends.push(index + segment.length);
    before = segment;
  }
  return ends;
}

/** The text in pieces of at most `most` characters, each of whole words where they are not longer than that. */
export function splitWords(text: string, most: number): string[] {
  const pieces: string[] = [];
  let from = 0;
  let last = 0;
  for (const end of wordEnds(text)) {
    if (end - from > most && last > from) {
      pieces.push(text.slice(from, last));
      from = last;
    }
    last = end;
  }
  pieces.push(text.slice(from));
  return pieces.flatMap((piece) => cutLong(piece, most));
}

/** A run that no dictionary parts, in even pieces between its characters. */
function cutLong(piece: string, most: number): string[] {
  const characters = Array.from(piece);
  if (characters.length <= most * 1.5) return [piece];
  const count = Math.ceil(characters.length / most);
  return Array.from({ length: count }, (_, at) =>
    characters
      .slice(Math.round((at * characters.length) / count), Math.round(((at + 1) * characters.length) / count))
      .join(""),
  );
}

/** The words of a text that single spaces part, as a set. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** In how many parts white space cuts a text: what `text.split(/\s+/).length` is. */
export function countWords(text: string): number {
  let count = 1;
  let inSpace = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code < 128 ? code === 32 || (code > 8 && code < 14) : code === 0xa0 || isRareSpace(code, text, at);
    if (isSpace && !inSpace) count++;
    inSpace = isSpace;
  }
  return count;
}

/** Beyond U+00A0 few characters are spaces, and no letters of most scripts are near them. */
const isRareSpace = (code: number, text: string, at: number): boolean =>
  ((code >= 0x1680 && code <= 0x3000) || code === 0xfeff) && /\s/.test(text[at]!);

/** The first letter or digit as a capital; "" where there is none. */
export const firstLetter = (text: string): string => (/[\p{L}\p{N}]/u.exec(text)?.[0] ?? "").toUpperCase();

/** So many words show how a text is written, and fewer show nothing. */
const shown = 1000;
const fewest = 30;

/** Whether words are in capitals throughout, as television writes captions; marks in brackets and single letters tell nothing. */
export function isInCapitals(words: readonly string[]): boolean {
  const long = words.slice(0, shown).filter((word) => /^[^[(]*\p{L}{2}/u.test(word));
  const loud = long.filter((word) => !/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word));
  return loud.length >= fewest && loud.length >= 0.9 * long.length;
}
