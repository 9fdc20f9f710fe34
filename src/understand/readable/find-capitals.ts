// Finds the names and acronyms that captions in small letters leave small, as the reader hears them.
import type { Operation } from "../../model/model.js";
import type { HeardWords } from "../reader/read-words.js";
import { capitalise } from "./change-word.js";
import { coreAt, flagsAt, type WordFacts } from "./word-facts.js";
import { is } from "./word-flags.js";

/** From this probability on a word has a capital: on real captions three in five names then have one, and 2 words in 1,000 wrongly. */
const capitalFrom = 0.6;
/** A longer word of several capitals is a brand with a spelling of its own, which is not guessed. */
const longestAcronym = 4;
/** A source that has capitals at more of its words than this writes them where they belong. */
const mostCapitals = 0.01;

/** A replacement for each; nothing where the source has capitals of its own, or where another operation is at work. */
export function findCapitals(
  words: readonly string[],
  facts: WordFacts,
  heard: HeardWords,
  others: Iterable<Operation>,
): Operation[] {
  const operations: Operation[] = [];
  let capitals = 0;
  for (let at = 0; at < words.length; at++)
    if (flagsAt(facts, at) & is.capital && !/^i(?:'|$)/.test(coreAt(facts, at))) capitals++;
  if (capitals > words.length * mostCapitals) return operations;
  const taken = new Set<number>();
  for (const one of others) {
    if (one.kind === "drop") taken.add(one.at);
    if (one.kind === "replace") for (let at = one.from; at < one.to; at++) taken.add(at);
  }
  for (let at = 0; at < words.length; at++) {
    const several = heard.capitals[at]!;
    const one = heard.capital[at]!;
    if (one + several < capitalFrom || taken.has(at) || !(flagsAt(facts, at) & is.small)) continue;
    const core = coreAt(facts, at);
    const word =
      several <= one ? capitalise(words[at]!) : core.length <= longestAcronym ? acronym(words[at]!) : words[at]!;
    if (word !== words[at])
      operations.push({ kind: "replace", from: at, to: at + 1, text: [word], step: "capitals", why: "heard" });
  }
  return operations;
}

/** All letters large, but for the ending of "ceos" and "ceo's". */
const acronym = (word: string): string =>
  word.replace(/^(\p{L}+?)((?:'s|s)?\P{L}*)$/u, (_, letters: string, rest: string) => letters.toUpperCase() + rest);
