// Finds the windows of one to five words that sound or look like a term, and how far they are from it.
import { sign } from "./form-signs.js";
import { hearForms } from "./form-table.js";
import { functionLimit, type Match, matchWindow } from "./match-window.js";
import type { PreparedTerm } from "./prepared-term.js";
import { joinEnds, mostVowels, toKindMarks } from "./sounds/signature.js";
import { hasChance, indexTerms, isNear, type WindowShape } from "./term-index.js";
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
  const { ids, taken, turnStarts, table } = run;
  hearForms(table, ids);
  const index = indexTerms(terms);
  const isKnownPart = markWords(run, rules.knownParts);
  const { signs, lowers, sizes, shares, counts: kinds, vowels: vowelsOf, ends } = table;
  const candidates: Candidate[] = [];
  // 1 for the forms that are known to stand for no term on their own.
  const isNothing = new Uint8Array(signs.length);
  const shape: WindowShape = { size: 0, words: 0, kindMarks: 0, vowels: 0, ends: -1 };
  for (let first = 0; first < ids.length; first++) {
    let counts = 0;
    let vowels = 0;
    let sum = 0;
    let rarest = 0;
    let strange = 0;
    let rightWords = 0;
    let signsBefore = 0;
    shape.size = 0;
    shape.ends = -1;
    for (let n = 1; n <= index.mostWords && first + n <= ids.length; n++) {
      const at = first + n - 1;
      const id = ids[at]!;
      const signsHere = signs[id]!;
      if (signsHere & sign.mark || taken[at] === 2) break;
      // No window goes over a stop, a quote or a turn.
      if (n > 1 && (turnStarts[at] !== 0 || signsBefore & sign.tail || signsHere & sign.lead)) break;
      signsBefore = signsHere;
      shape.size += sizes[id]!;
      if (shape.size > index.longestWindow) break;
      shape.words = n;
      shape.ends = joinEnds(shape.ends, ends[id]!);
      counts += kinds[id]!;
      vowels += vowelsOf[id]!;
      const share = signsHere & sign.capital ? Math.min(shares[id]!, scoring.capital) : shares[id]!;
      sum += share;
      if (share < rarest) rarest = share;
      if (taken[at] === 1) rightWords++;
      // A function word that is no part of any term.
      if (signsHere & sign.function && isKnownPart[lowers[id]!] === 0) strange++;
      if (!hasChance(index, shape)) continue;
      if (rightWords === n || (n === 1 && (strange > 0 || isNothing[id] === 1))) continue;
      shape.kindMarks = toKindMarks(counts);
      shape.vowels = vowels > mostVowels ? mostVowels : vowels;
      if (strange > 0 && !isNear(index, shape.kindMarks, shape.vowels)) continue;
      const free = limitOf(rarest + scoring.otherWords * (sum - rarest));
      const limit = strange > 0 && free > functionLimit ? functionLimit : free;
      if (limit < 0) continue;
      const matches = matchWindow(run, first, n, index, shape, limit, rules);
      if (n === 1 && matches.length === 0) isNothing[id] = 1;
      for (const match of matches)
        if (rightWords === 0 || keepsRightWords(run, first, n, match.term))
          candidates.push({ first, end: first + n, ...match });
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
