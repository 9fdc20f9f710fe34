// The short turns of phrase around a unit's start ("let's talk about", "thank you"), as keys of learned weights.
import { plainWord } from "./tokens.js";
import type { Unit, Units } from "./units.js";

const openingWords = 12;
const nextWords = 8;
const previousWords = 6;

/** A unit's words for phrases: plain, numbers as 0. Made once per talk. */
export const phraseWords = ({ units, words }: Units): string[][] => {
  const plain = words.map((word) => (/^\d/.test(word) ? "0" : plainWord(word)));
  return units.map(({ first, last }) => plain.slice(first, last));
};

/**
 * The phrase keys of unit `i`, each once. `c` stands before the unit's own phrases (`^` marks its first word), `n` before
 * those of the next unit, `p` before those of the previous one (`$` marks its last word). Phrases of other words than `known`
 * are left out.
 */
export const findPhrases = (
  units: readonly Unit[],
  words: readonly string[][],
  i: number,
  known?: ReadonlySet<string>,
): Set<string> => {
  const keys = new Set<string>();
  const isKnown = (word: string): boolean => known === undefined || known.has(word);
  const own = words[i]!;
  for (let k = 0; k < Math.min(own.length, openingWords); k++) {
    const limit = Math.min(own.length, openingWords);
    if (!isKnown(own[k]!)) continue;
    const head = `c${k === 0 ? "^" : ""}${own[k]}`;
    keys.add(head);
    if (k + 1 >= limit || !isKnown(own[k + 1]!)) continue;
    keys.add(`${head} ${own[k + 1]}`);
    if (k + 2 < limit && isKnown(own[k + 2]!)) keys.add(`${head} ${own[k + 1]} ${own[k + 2]}`);
  }
  if (units[i]!.text.includes("?")) keys.add("c?");
  const next = units[i + 1];
  if (next !== undefined) {
    const follow = words[i + 1]!;
    const limit = Math.min(follow.length, nextWords);
    for (let k = 0; k < limit; k++) {
      if (!isKnown(follow[k]!)) continue;
      const head = `n${k === 0 ? "^" : ""}${follow[k]}`;
      keys.add(head);
      if (k + 1 < limit && isKnown(follow[k + 1]!)) keys.add(`${head} ${follow[k + 1]}`);
    }
    if (next.text.includes("?")) keys.add("n?");
    if (next.turn) keys.add("nT");
  }
  const previous = units[i - 1];
  if (previous !== undefined) {
    const all = words[i - 1]!;
    if (all.length <= 3) keys.add(`p=${all.join(" ")}`);
    const tail = all.slice(-previousWords);
    tail.forEach((word, k) => {
      if (!isKnown(word)) return;
      keys.add(`p${word}${k === tail.length - 1 ? "$" : ""}`);
      if (k + 1 < tail.length && isKnown(tail[k + 1]!))
        keys.add(`p${word} ${tail[k + 1]}${k + 2 === tail.length ? "$" : ""}`);
    });
    if (previous.text.includes("?")) keys.add("p?");
    if (/\[|\(/.test(previous.text)) keys.add("p[");
  }
  return keys;
};

/** The words that phrases are made of. */
export const wordsOfPhrases = (phrases: Iterable<string>): Set<string> =>
  new Set(
    [...phrases].flatMap((key) =>
      key
        .slice(1)
        .replace(/^[=^]|\$$/g, "")
        .split(" "),
    ),
  );

/** Sum of the learned weights of each unit's phrases; 0 for the first unit. `words` are those of `phraseWords`, `known` those of the weights. */
export const scorePhrases = (
  units: readonly Unit[],
  words: readonly string[][],
  weights: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): Float64Array =>
  Float64Array.from(units, (_, i) => {
    let sum = 0;
    if (i > 0) for (const key of findPhrases(units, words, i, known)) sum += weights.get(key) ?? 0;
    return sum;
  });
