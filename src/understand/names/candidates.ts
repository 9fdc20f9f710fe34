// Finds the windows of one to five words that sound or look like a term, and how far they are from it.
import { functionLimit, type Match, matchWindow } from "./match-window.js";
import { place } from "./place-facts.js";
import { layOutPlaces } from "./places.js";
import type { PreparedTerm } from "./prepared-term.js";
import { joinEnds, mostVowels, toKindMarks } from "./sounds/signature.js";
import { hasChance, indexTerms, type WindowShape } from "./term-index.js";
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
  mostBonus: 1.4,
  /** The rarest word of a window counts in full, the others in this part. */
  otherWords: 0.6,
  /** An ordinary word with a capital is no likelier than this. */
  capital: -5.2,
  /** Windows that score less are of no interest. */
  least: -0.5,
};

/** The distance beyond which a window of that likelihood can no longer score enough, even with every bonus. */
const limitOf = (likelihood: number): number =>
  (scoring.prior + scoring.mostBonus - scoring.least - likelihood) / scoring.perDistance;

/** All windows that may stand for a term, in the order of the text. */
export function findCandidates(run: WordRun, terms: readonly PreparedTerm[], rules: VetoRules): Candidate[] {
  if (terms.length === 0) return [];
  const { ids, table } = run;
  const facts = layOutPlaces(run, markWords(run, rules.knownParts));
  const { counts: countsOf, shares, signs } = table;
  const index = indexTerms(terms, table);
  const { longestWindow, mostWords } = index;
  const candidates: Candidate[] = [];
  // 1 for the forms that are known to stand for no term on their own.
  const isNothing = new Uint8Array(signs.length);
  const shape: WindowShape = { size: 0, words: 0, kindMarks: 0, vowels: 0, ends: -1 };
  for (let first = 0; first < ids.length; first++) {
    const last = Math.min(first + mostWords, ids.length) - 1;
    let size = 0;
    let ends = -1;
    let counts = 0;
    let vowels = 0;
    let sum = 0;
    let rarest = 0;
    let strange = 0;
    let isAllRight = true;
    let hasRight = false;
    let before = 0;
    for (let at = first; at <= last; at++) {
      const fact = facts[at]!;
      if (fact & place.closed || before & place.stopped || (at > first && fact & place.parted)) break;
      before = fact;
      size += fact & 255;
      if (size > longestWindow) break;
      ends = joinEnds(ends, ((fact >> place.ends) & 127) - 1);
      const id = ids[at]!;
      counts += countsOf[id]!;
      vowels += (fact >> place.vowels) & 15;
      strange |= fact & place.strange;
      let share = shares[id]!;
      if (fact & place.capital && share > scoring.capital) share = scoring.capital;
      sum += share;
      if (share < rarest) rarest = share;
      if (fact & place.right) hasRight = true;
      else isAllRight = false;
      if (isAllRight || !hasChance(index, size, ends)) continue;
      if (at === first && (strange !== 0 || isNothing[id] === 1)) continue;
      const free = limitOf(rarest + scoring.otherWords * (sum - rarest));
      const limit = strange !== 0 && free > functionLimit ? functionLimit : free;
      if (limit < 0) continue;
      const n = at - first + 1;
      shape.size = size;
      shape.words = n;
      shape.ends = ends;
      shape.kindMarks = toKindMarks(counts);
      shape.vowels = vowels > mostVowels ? mostVowels : vowels;
      const matches = matchWindow(run, first, n, index, shape, limit, rules);
      if (n === 1 && matches.length === 0) isNothing[id] = 1;
      for (const match of matches)
        if (!hasRight || keepsRightWords(run, first, n, match.term)) candidates.push({ first, end: at + 1, ...match });
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
