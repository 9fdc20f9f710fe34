// The words of a talk in one row, to find passages in and to tell what was ever said.
import type { Seconds, Turn } from "../../model/model.js";

export interface TalkWords {
  /** As written, with punctuation. */
  words: string[];
  /** In lower case without punctuation. */
  plain: string[];
  /** Of each word: its turn, and the start of its sentence. */
  turns: Int32Array;
  starts: Float64Array;
}

/** Lower case, without accents' differences of writing and without punctuation. */
export const plainForm = (word: string): string =>
  word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

export function listTalkWords(turns: readonly Turn[]): TalkWords {
  const words: string[] = [];
  const places: { turn: number; start: Seconds }[] = [];
  for (const [turn, { paragraphs }] of turns.entries())
    for (const { sentences } of paragraphs)
      for (const { text, start } of sentences)
        for (const word of splitText(text)) {
          words.push(word);
          places.push({ turn, start });
        }
  return {
    words,
    plain: words.map(plainForm),
    turns: Int32Array.from(places, ({ turn }) => turn),
    starts: Float64Array.from(places, ({ start }) => start),
  };
}

/** Words between spaces; where there are no spaces, single characters. */
export const splitText = (text: string): string[] =>
  text
    .split(/\s+|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])(?=\p{L})/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
