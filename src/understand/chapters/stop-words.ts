// Which words carry no topic in a language: from a table, or for other languages from what the talk itself repeats most.
import { findPieces } from "./japanese-words.js";
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
/** A list shorter than this misses function words: the short words that are most of the talk are added. */
const fullList = 150;
const shortWord = 5;
const longTalk = 1500;
const mostShare = 0.01;

const countFrequent = (words: readonly string[], share = frequentShare): Set<string> => {
  const counts = new Map<string, number>();
  for (const word of words) {
    const plain = plainWord(word);
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  const least = Math.max(8, words.length * share);
  return new Set([...counts].flatMap(([word, count]) => (count >= least ? [word] : [])));
};

/** Verbs of Korean sentences by their endings, and words that only join. */
const koreanPredicate =
  /(?:니다|니까|어요|아요|에요|예요|해요|지만|는데|어서|아서|하고|이고|면서|으면|다면|하는|되는|있는|없는|했던|지)$/u;

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
  if (listed !== undefined && stop.size < fullList && words.length >= longTalk)
    for (const word of countFrequent(words, mostShare))
      if (word.length <= shortWord && !ideographic.test(word)) stop.add(word);
  if (/^ja\b/i.test(language)) for (const piece of findPieces(words)) stop.add(piece);
  const korean = /^ko\b/i.test(language);
  // A single sign of Chinese is seldom a word of its own.
  const chinese = /^(?:zh|yue)\b/i.test(language);
  const isTopic = (plain: string) =>
    !stop.has(plain) &&
    !/^\p{N}+$/u.test(plain) &&
    !hiraganaOnly.test(plain) &&
    !(korean && koreanPredicate.test(plain)) &&
    !(chinese && plain.length < 2);
  return {
    words: stop,
    known: listed !== undefined,
    isTopic,
    isContent: (plain) => isTopic(plain) && (plain.length >= 3 || ideographic.test(plain)),
  };
};
