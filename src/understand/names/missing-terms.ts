// Finds the one place at which a term may have been said that the talk nowhere has, though it has most of the others of its list.
import { groupBy } from "../../base/group-by.js";
import type { Facts } from "./facts.js";
import type { PreparedTerm } from "./prepared-term.js";

/** So much of a list has to be said in the talk, for what is not to be missed. */
const mostlySaid = 0.5;

/** Shorter lists say nothing. */
const fewTerms = 4;

/** What the one place scores at least, by how much more than any other place with other words, and how far it may be. */
const only = { score: 0.7, margin: 1.5, relative: 0.3, repeats: 3 };

/**
 * Those of `facts`, with their `scores`, that are the only likely places of a missing term. `said` are the terms that the talk
 * has, by the index of their singular. A glossary of a whole show, of which a talk has a few terms, misses none.
 */
export function findOnlyPlaces(
  terms: readonly PreparedTerm[],
  said: ReadonlySet<number>,
  facts: readonly Facts[],
  scores: readonly number[],
): ReadonlySet<Facts> {
  const missing = findMissing(terms, said);
  const found = new Set<Facts>();
  if (missing.size === 0) return found;
  const places = facts.flatMap((fact, k) =>
    missing.has(fact.candidate.term.base) ? [{ fact, score: scores[k]! }] : [],
  );
  for (const group of groupBy(places, ({ fact }) => fact.candidate.term.base).values()) {
    const best = group.reduce((most, place) => (place.score > most.score ? place : most));
    const words = wordsOf(best.fact);
    const own = group.filter(({ fact }) => wordsOf(fact) === words);
    const rivals = group.filter(({ fact }) => !own.some((one) => overlaps(fact, one.fact)));
    const least = Math.max(only.score, ...rivals.map(({ score }) => score + only.margin));
    for (const { fact, score } of own)
      if (score >= least && fact.relative <= only.relative && fact.repeats <= only.repeats) found.add(fact);
  }
  return found;
}

const wordsOf = ({ window }: Facts): string => window.map(({ lower }) => lower).join(" ");
const overlaps = ({ candidate: a }: Facts, { candidate: b }: Facts): boolean => a.first < b.end && b.first < a.end;

/** The terms of which nothing is said, by index, where most that were given in the same way are said. */
function findMissing(terms: readonly PreparedTerm[], said: ReadonlySet<number>): ReadonlySet<number> {
  const missing = new Set<number>();
  const lists = groupBy(
    terms.filter(({ isPlural }) => !isPlural),
    ({ origin }) => origin,
  );
  for (const list of lists.values()) {
    const unsaid = list.filter(({ base }) => !said.has(base));
    if (list.length >= fewTerms && unsaid.length <= list.length * (1 - mostlySaid))
      for (const { base } of unsaid) missing.add(base);
  }
  return missing;
}
