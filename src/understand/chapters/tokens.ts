// Words as the chapter model sees them: tokens, their plain form and their stem.
import { once } from "../../base/once.js";
import { segmentText } from "../../base/segment-text.js";

const token = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’\-.+#]*[\p{L}\p{M}\p{N}+#]|[\p{L}\p{N}]/gu;
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The script decides how words are cut, not the locale. */
const segmenter = once(() => new Intl.Segmenter("en", { granularity: "word" }));

/** Whether a text holds letters of a script without spaces. */
export const isSpaceless = (text: string): boolean => spaceless.test(text);

/** The words of a text without punctuation; scripts without spaces are cut by Intl.Segmenter. */
export const spokenWords = (text: string): string[] =>
  isSpaceless(text) ? segmentWords(text) : (text.match(token) ?? []);

function segmentWords(text: string): string[] {
  return Array.from(segmentText(segmenter(), text)).flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

const scripts =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const needlessSpace = new RegExp(`(?<=${scripts}) (?=${scripts})`, "gu");

/** Words as they are written one after another, with spaces where their script has some. */
export const joinWords = (words: readonly string[]): string => words.join(" ").replace(needlessSpace, "");

/** Articles and pronouns that stand before a word with an apostrophe. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|all|dall|dell|nell|sull|quell|quest|bell)['’](?=\p{L}{2})/iu;
/** Particles at the end of Korean nouns, long ones behind a single sign too; what else ends so is a verb: "관리하는". */
const particle =
  /(?<=\p{Script=Hangul})(?<!(?:하|되|있|없|않))(?:부터|까지|처럼|에서)$|(?<=\p{Script=Hangul}{2})(?<!(?:하|되|있|없|않)(?=[은는]))(?:에서는|에서|에는|에게|으로|부터|까지|처럼|이라고|라고|이랑|은|는|이|가|을|를|에|의|로|와|과|도|만)$/u;

/** The words of a text in a language: those of `spokenWords` without what is glued to them in it. */
export function cutWords(text: string, language: string): string[] {
  const words = spokenWords(text);
  const two = language.slice(0, 2).toLowerCase();
  if (two === "fr" || two === "it" || two === "ca") return words.map((word) => word.replace(elided, ""));
  return two === "ko" ? words.map((word) => word.replace(particle, "")) : words;
}

/** Lower case, straight apostrophes. */
export const plainWord = (word: string): string => word.toLowerCase().replaceAll("’", "'");

const doubled = /([bdfgmnprt])\1$/;

/** Endings of cases in languages in Cyrillic letters, and what Arabic puts before a noun. */
const cases =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ах|ях|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ом|ем|ов|ев|[аяоеиыуюьй])$/;
const arabicArticle = /^(?:وال|بال|كال|فال|لل|ال)(?=\p{L}{3})/u;

/** A light stemmer of English, Cyrillic and Arabic words, harmless in other languages. Takes a plain word. */
export const stemWord = (plain: string): string => {
  const code = plain.charCodeAt(0);
  if (code >= 0x400 && code < 0x530) return plain.length > 4 ? plain.replace(cases, "") : plain;
  if (code >= 0x600 && code < 0x700) return plain.replace(arabicArticle, "");
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
