// What is known of a language's nouns, taken apart once: which words of a talk stand as nouns, and which of them name a topic.
import { once } from "../../../../base/once.js";
import { primaryLanguage } from "../../../readable/word-facts.js";
import { plainWord } from "../../tokens.js";
import { type NounTable, nounTables } from "./noun-tables.js";

export interface Nouns {
  /** Finds words that stand behind a determiner: the determiner, or preposition and article, then the word. */
  certain: RegExp;
  /** Finds words that stand behind an article that may be a pronoun. */
  likely: RegExp;
  hollow: ReadonlySet<string>;
  table: NounTable;
}

const tables = new Map(Object.entries(nounTables).map(([code, table]) => [code, once(() => openTable(table))]));

/** What is known of a language's nouns, or undefined where it has no table. */
export const nounsOf = (language: string): Nouns | undefined => tables.get(primaryLanguage(language))?.();

/** A list as a pattern, each word with the space behind it; the longest first, so that "un'" is not taken for "un". */
const spaced = (list: string): string =>
  list
    .split("|")
    .sort((a, b) => b.length - a.length)
    .map((word) => (word.endsWith("'") ? word : `${word}\\s+`))
    .join("|");

function openTable(table: NounTable): Nouns {
  const word = "(?=(\\p{L}[\\p{L}\\p{M}\\p{N}'-]*))";
  const start = "(?<![\\p{L}\\p{M}])";
  return {
    certain: new RegExp(
      `${start}(?:${spaced(table.determiners)}|(?:${spaced(table.prepositions)})(?:${spaced(table.articles)}))${word}`,
      "gu",
    ),
    likely: new RegExp(`${start}(?:${spaced(table.articles)})${word}`, "gu"),
    hollow: new Set(table.hollow.split("|")),
    table,
  };
}

/** A place behind an article that may be a pronoun counts so much, beside 1. */
const likelyWeight = 0.5;

/** Plain word -> at how many places of these texts it stands where nouns stand. */
export function countNouns(texts: readonly string[], { certain, likely }: Nouns): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, pattern: RegExp, by: number): void => {
    for (const [, word] of text.matchAll(pattern)) if (word) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  for (const one of texts) {
    const text = plainWord(one);
    add(text, certain, 1);
    add(text, likely, likelyWeight);
  }
  return counts;
}

/** German writes one word in four with a capital; captions of small letters none. */
const leastCapitals = 0.05;

/** Whether the words are written with capitals where their language has them. */
export const hasCapitals = (words: readonly string[]): boolean =>
  words.filter((word) => /^\p{Lu}/u.test(word)).length >= leastCapitals * words.length;

/** A word is a noun where it stands behind an article at so many of its places, counted over the talk. */
export const leastArticled = 0.15;
