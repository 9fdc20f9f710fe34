// Finds a quotation among the words of a talk: word for word, but for small slips.
import type { Quote, Seconds, Turn } from "../../model/model.js";

/** With the talk's own words. */
export interface Passage extends Omit<Quote, "speaker"> {
  /** Share of the quotation's words that are there, 0 to 1. */
  likeness: number;
}

/** Shorter quotations have to be exact. */
const leastFuzzy = 7;
const leastLikeness = 0.88;
const longestQuote = 120;

/** The passage that a quotation means, inside one turn; undefined where nobody said it. */
export function findPassage(quote: string, talk: TalkWords): Passage | undefined {
  const wanted = splitText(quote)
    .map(plainForm)
    .filter((word) => word !== "");
  const size = wanted.length;
  if (size === 0 || size > longestQuote) return undefined;
  const allowed = size < leastFuzzy ? 1 : leastLikeness;
  let best: { first: number; end: number; likeness: number } | undefined;
  for (let start = 0; start < talk.plain.length; start++) {
    // One of the first two words of the quotation has to be where it begins.
    if (talk.plain[start] !== wanted[0] && (size < leastFuzzy || talk.plain[start] !== wanted[1])) continue;
    const found = compareAt(wanted, talk, start);
    if (found.likeness >= allowed && (best === undefined || found.likeness > best.likeness)) best = found;
    if (best?.likeness === 1) break;
  }
  if (best === undefined) return undefined;
  const { first, end, likeness } = best;
  return { text: talk.words.slice(first, end).join(" "), turn: talk.turns[first]!, at: talk.starts[first]!, likeness };
}

/** Longest common run of words, in order, between the quotation and the talk from `start` on. */
function compareAt(
  wanted: readonly string[],
  talk: TalkWords,
  start: number,
): { first: number; end: number; likeness: number } {
  const reach = Math.min(talk.plain.length, start + wanted.length + Math.max(1, Math.ceil(wanted.length / 5)));
  let end = start;
  let at = 0;
  let matched = 0;
  let index = start;
  while (index < reach && talk.turns[index] === talk.turns[start] && at < wanted.length) {
    const ahead = wanted.indexOf(talk.plain[index]!, at);
    if (ahead !== -1 && ahead - at <= 2) {
      matched++;
      at = ahead + 1;
      end = index + 1;
    }
    index++;
  }
  const length = Math.max(wanted.length, end - start);
  return { first: start, end, likeness: matched / length };
}

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
