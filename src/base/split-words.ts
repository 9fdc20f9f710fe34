// Parts text that is written without spaces where its words end.
import { once } from "./once.js";

const segmenter = once(() => new Intl.Segmenter("ja", { granularity: "word" }));

/** Where words end in a text, by dictionary for Chinese and Japanese; marks belong to the word before them. */
export function wordEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { segment, index } of segmenter().segment(text)) {
    const mark = /^[\p{P}\p{M}\u30fc]+$/u.test(segment) && !/^[（「『【〈《([{]/u.test(segment);
    if (mark && ends.length > 0) ends.pop();
    ends.push(index + segment.length);
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
