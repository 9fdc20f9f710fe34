// Which words carry no topic in a language: from a table, or for other languages from what the talk itself repeats most.
import { plainWord } from "./tokens.js";

export interface StopWords {
  words: ReadonlySet<string>;
  /** Of a plain word: long enough to carry a topic, no number and no stop word. */
  isContent(plain: string): boolean;
  /** The same without the length. */
  isTopic(plain: string): boolean;
  /** There is a table for the language (else `words` were taken from the talk). */
  known: boolean;
}

/** Japanese particles and endings: a word of hiragana alone hardly ever names a topic. */
const hiraganaOnly = /^[\p{Script=Hiragana}ー]+$/u;
const ideographic = /[\p{Script=Han}\p{Script=Katakana}]/u;

/** Words that make up at least .4 % of a talk are its function words when there is no table for its language. */
const frequentShare = 0.004;

const countFrequent = (words: readonly string[]): Set<string> => {
  const counts = new Map<string, number>();
  for (const word of words) {
    const plain = plainWord(word);
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  const least = Math.max(8, words.length * frequentShare);
  return new Set([...counts].flatMap(([word, count]) => (count >= least ? [word] : [])));
};

/** Stop words of `language` for a talk of these words; `table` maps two-letter languages to words between spaces. */
export const chooseStopWords = (
  table: Readonly<Record<string, string>>,
  language: string,
  words: readonly string[],
): StopWords => {
  const listed = Object.hasOwn(table, language.slice(0, 2).toLowerCase())
    ? table[language.slice(0, 2).toLowerCase()]
    : undefined;
  const stop = listed === undefined ? countFrequent(words) : new Set(listed.split(" "));
  const isTopic = (plain: string) => !stop.has(plain) && !/^\p{N}+$/u.test(plain) && !hiraganaOnly.test(plain);
  return {
    words: stop,
    known: listed !== undefined,
    isTopic,
    isContent: (plain) => isTopic(plain) && (plain.length >= 3 || ideographic.test(plain)),
  };
};
