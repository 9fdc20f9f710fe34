// Words as the chapter model sees them: tokens, their plain form and their stem.
import { once } from "../../base/once.js";

const token = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’\-.+#]*[\p{L}\p{M}\p{N}+#]|[\p{L}\p{N}]/gu;
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The script decides how words are cut, not the locale. */
const segmenter = once(() => new Intl.Segmenter("en", { granularity: "word" }));

/** The words of a text without punctuation; scripts without spaces are cut by Intl.Segmenter. */
export const splitWords = (text: string): string[] =>
  spaceless.test(text) ? segmentWords(text) : (text.match(token) ?? []);

function segmentWords(text: string): string[] {
  return [...segmenter().segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/** Lower case, straight apostrophes. */
export const plainWord = (word: string): string => word.toLowerCase().replaceAll("’", "'");

const doubled = /([bdfgmnprt])\1$/;

/** A light English stemmer, harmless in other languages. Takes a plain word. */
export const stemWord = (plain: string): string => {
  let word = plain.replace(/(?:'s|s')$/, "");
  const { length } = word;
  if (length > 5 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (length > 4 && /(?:[sxz]|ch|sh)es$/.test(word)) word = word.slice(0, -2);
  else if (length > 3 && word.endsWith("s") && !/(?:ss|us|is)$/.test(word)) word = word.slice(0, -1);
  if (word.length > 5 && word.endsWith("ing")) word = word.slice(0, -3).replace(doubled, "$1");
  else if (word.length > 4 && word.endsWith("ed")) word = word.slice(0, -2).replace(doubled, "$1");
  if (word.length > 4 && word.endsWith("ly")) word = word.slice(0, -2);
  if (word.length > 4 && word.endsWith("e")) word = word.slice(0, -1);
  return word.length > 4 && word.endsWith("i") ? `${word.slice(0, -1)}y` : word;
};
