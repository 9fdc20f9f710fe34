// Finds the windows of one to five words that sound or look like a term, and how far they are from it.
import { hearForms } from "./form-table.js";
import { functionLimit, type Match, matchWindow } from "./match-window.js";
import { place } from "./place-facts.js";
import type { PreparedTerm } from "./prepared-term.js";
import { joinEnds, mostVowels, toKindMarks } from "./sounds/signature.js";
import { indexTerms, type WindowShape } from "./term-index.js";
import type { VetoRules } from "./vetoes.js";
import { formAt, markWords, type WordRun } from "./word-run.js";

export interface Candidate extends Match {
  first: number;
  end: number;
}

/** The weights of the score, in powers of ten. */
export const scoring = {
  /** What a unit of distance costs. */
  perDistance: 1.7,
  /** How likely a term is anywhere, and how much likelier it can become by all bonuses together. */
  prior: -4.2,
  mostBonus: 2.4,
  /** What it is worth that a word beside the window stands beside the term elsewhere. */
  company: 1,
  /** What it costs that the term itself stands beside the words. */
  apart: 2,
  /** The rarest word of a window counts in full, the others in this part. */
  otherWords: 0.6,
  /** An ordinary word with a capital is no likelier than this. */
  capital: -5.2,
  /** Windows that score less are of no interest. */
  least: -0.5,
};

/** What the log-odds of a term are at most, with every bonus, above the least that is of interest. */
const mostOdds = scoring.prior + scoring.mostBonus - scoring.least;
const { capital, otherWords, perDistance } = scoring;

/** All windows that may stand for a term, in the order of the text. */
export function findCandidates(run: WordRun, terms: readonly PreparedTerm[], rules: VetoRules): Candidate[] {
  if (terms.length === 0) return [];
  const { ids } = run;
  const { facts, counts, shares } = layOutPlaces(run, markWords(run, rules.knownParts), capital);
  const index = indexTerms(terms, run.table);
  const { longest, mostWords } = index;
  const candidates: Candidate[] = [];
  // 1 for the forms that are known to stand for no term on their own.
  const isNothing = new Uint8Array(run.table.signs.length);
  const shape: WindowShape = { size: 0, words: 0, kindMarks: 0, vowels: 0, ends: -1 };
  for (let first = 0; first < ids.length; first++) {
    if (facts[first]! & place.closed) continue;
    const stop = Math.min(first + mostWords, ids.length);
    let size = 0;
    let ends = -1;
    let consonants = 0;
    let vowels = 0;
    let sum = 0;
    let rarest = 0;
    let some = 0;
    let all = -1;
    for (let at = first; at < stop; at++) {
      const fact = facts[at]!;
      if (at > first && fact & (place.closed | place.parted)) break;
      const n = at - first + 1;
      size += fact & 255;
      if (size > longest[n]!) break;
      ends = joinEnds(ends, ((fact >> place.ends) & 127) - 1);
      consonants += counts[at]!;
      vowels += (fact >> place.vowels) & 15;
      const share = shares[at]!;
      sum += share;
      if (share < rarest) rarest = share;
      some |= fact;
      all &= fact;
      if (all & place.right) continue;
      const isStrange = (some & place.strange) !== 0;
      if (n === 1 && (isStrange || isNothing[ids[at]!] === 1)) continue;
      shape.kindMarks = toKindMarks(consonants);
      shape.vowels = vowels > mostVowels ? mostVowels : vowels;
      const likelihood = rarest + otherWords * (sum - rarest);
      // The distance beyond which the window can no longer score enough, even with every bonus.
      const free = (mostOdds - likelihood) / perDistance;
      const limit = isStrange && free > functionLimit ? functionLimit : free;
      if (limit < 0) continue;
      shape.size = size;
      shape.words = n;
      shape.ends = ends;
      const matches = matchWindow(run, first, n, index, shape, limit, rules);
      if (n === 1 && matches.length === 0) isNothing[ids[at]!] = 1;
      for (const match of matches)
        if (!(some & place.right) || keepsRightWords(run, first, n, match.term))
          candidates.push({ first, end: at + 1, ...match });
    }
  }
  return candidates;
}

/** A word that is right on its own may only be changed into a longer term that holds it. */
const keepsRightWords = (run: WordRun, first: number, n: number, term: PreparedTerm): boolean => {
  for (let at = first; at < first + n; at++)
    if (run.taken[at] === 1 && (term.words.length === 1 || !term.partSet.has(formAt(run, at).lower))) return false;
  return true;
};

/** What the search for windows reads of the words, by place in the text. */
interface Places {
  /** See place-facts.ts. */
  facts: Int32Array;
  /** Consonants, see sounds/signature.ts. */
  counts: Int32Array;
  shares: Float64Array;
}

const makePlaces = (length: number): Places => ({
  facts: new Int32Array(length),
  counts: new Int32Array(length),
  shares: new Float64Array(length),
});

/**
 * Lays out a run. `isKnownPart` has a 1 for the folded parts of terms by number: these are not strange. An ordinary word with
 * a capital is no likelier than `capitalShare`.
 */
function layOutPlaces(run: WordRun, isKnownPart: Uint8Array, capitalShare: number): Places {
  const { ids, taken, turnStarts, table } = run;
  hearForms(table, ids);
  const { facts, counts, shares, lowers } = table;
  const places = makePlaces(ids.length);
  let before = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at]!;
    let fact = facts[id]!;
    if (fact & place.strange && isKnownPart[lowers[id]!] === 1) fact ^= place.strange;
    if (before & place.stopped || turnStarts[at] === 1) fact |= place.parted;
    if (taken[at] !== 0) fact |= taken[at] === 1 ? place.right : place.closed;
    const share = shares[id]!;
    places.facts[at] = fact;
    places.counts[at] = counts[id]!;
    places.shares[at] = fact & place.capital && share > capitalShare ? capitalShare : share;
    before = fact;
  }
  return places;
}
