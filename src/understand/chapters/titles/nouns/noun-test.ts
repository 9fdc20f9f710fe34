// Tells of single words of a talk whether they are nouns that name a topic, in languages with a table of nouns.
import { countNouns, hasCapitals, leastArticled, nounsOf } from "./nouns.js";

/** Of a plain word, how it is written most, and how often it is said. */
export type NounTest = (plain: string, written: string, count: number) => boolean;

/** The test for a talk of these texts and their words; every word passes in a language without a table. */
export function openNounTest(language: string, texts: readonly string[], words: readonly string[]): NounTest {
  const nouns = nounsOf(language);
  if (nouns === undefined) return () => true;
  const { table, hollow } = nouns;
  // A bare number or "z.B." is none.
  const isCapital = (written: string): boolean => /\p{Lu}|\p{N}/u.test(written) && /\p{L}{2}/u.test(written);
  if (table.isLast && hasCapitals(words)) return (plain, written) => isCapital(written) && !hollow.has(plain);
  const articled = countNouns(texts, nouns);
  return (plain, written, count) =>
    !hollow.has(plain) && (isCapital(written) || (articled.get(plain) ?? 0) >= Math.max(1, leastArticled * count));
}

/** Which of two words that stand together is the noun: 0 or 1. */
export const headOfTwo = (language: string): 0 | 1 => (nounsOf(language)?.table.isLast ? 1 : 0);

/** A plain word without its inflection, the same for all forms of most nouns; words of a language without a table as they are. */
export const rootOf = (language: string, plain: string): string => {
  const ending = nounsOf(language)?.table.inflection;
  const root = ending === undefined ? plain : plain.replace(ending, "");
  return root.length < shortestRoot ? plain : root;
};
const shortestRoot = 4;
