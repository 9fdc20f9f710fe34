// Weighs candidates as a noisy channel does: how likely the term is, how far the window is from it, how likely as speech.
import { type Candidate, scoring } from "./candidates.js";
import { isDoubtful } from "./doubts.js";
import { type Facts, gatherFacts, isNothing } from "./facts.js";
import type { WordForm } from "./word-form.js";
import { formAt, type WordRun } from "./word-run.js";

export interface Scored extends Candidate {
  /** Log10 of the odds for the term, roughly. */
  score: number;
  /** Changed without asking. */
  isAutomatic: boolean;
}

/** At or above the one and at or below the other, a change without doubts is made unasked. */
const automatic = { score: 0.5, relative: 0.22 };

/** A term that scores this much in one place is likelier in others. */
const strongScore = 2.5;

/** Scores candidates twice: terms that are said often, rightly or nearly so, are likelier the second time. */
export function scoreCandidates(run: WordRun, candidates: readonly Candidate[], rightForms: Float64Array): Scored[] {
  if (candidates.length === 0) return [];
  const counts = countWords(run, candidates);
  const facts = candidates
    .map((candidate) => gatherFacts(run, candidate, counts))
    .filter((fact) => !isNothing(run, fact));
  const hits = Float64Array.from(rightForms);
  for (const fact of facts) if (scoreOf(fact, rightForms) >= strongScore) hits[fact.candidate.term.base]!++;
  return facts.map((fact) => {
    const score = scoreOf(fact, hits);
    const isNear = score >= automatic.score && fact.relative <= automatic.relative;
    return { ...fact.candidate, score, isAutomatic: isNear && !isDoubtful(fact, run, score) };
  });
}

/** How often each word of a candidate that is not ordinary occurs. */
function countWords(run: WordRun, candidates: readonly Candidate[]): Map<string, number> {
  const { lowers, vocabulary } = run.table;
  const occurrences = new Int32Array(vocabulary.words.length);
  for (let i = 0; i < run.ids.length; i++) occurrences[lowers[run.ids[i]!]!]!++;
  const counts = new Map<string, number>();
  for (const { first, end } of candidates)
    for (let at = first; at < end; at++) {
      const { lower, tier } = formAt(run, at);
      if (tier !== "ordinary") counts.set(lower, occurrences[lowers[run.ids[at]!]!]!);
    }
  return counts;
}

function scoreOf(facts: Facts, hits: Float64Array): number {
  const { candidate, window, likelihood, repeats, isAllOrdinary, isCaseOnly, isOtherName, rightParts } = facts;
  const { term, distance, isSame } = candidate;
  const isForeign = (form: WordForm): boolean => form.isFunction && !term.partSet.has(form.lower);
  let score = scoring.prior - scoring.perDistance * distance - likelihood;
  score += Math.min(1, 0.5 * Math.log10(1 + hits[term.base]!));
  if (rightParts > 0 && !isSame) score += 0.4;
  if (term.isPlural) score -= 1;
  if (!isSame && (isForeign(window[0]!) || isForeign(window.at(-1)!))) score -= 1.5;
  if (term.isOrdinary && !isSame && isAllOrdinary) score -= 1;
  if (isCaseOnly && isAllOrdinary) score -= 1.2;
  score -= 0.5 * Math.max(0, window.length - Math.max(term.parts.length, 1));
  // An unknown word that is said again and again is more likely a term of its own.
  if (!isAllOrdinary) score -= 2 * Math.log10(repeats) * Math.max(0, distance - 0.8);
  // One word of the dictionary, or somebody's name, is mostly meant as it stands.
  if (!isSame && window.length === 1 && (isOtherName || window[0]!.tier !== "unknown"))
    score -= 6 * Math.max(0, distance / term.length - 0.2);
  if (!isSame && term.plain.length <= 4) score -= term.plain.length <= 3 ? 1.5 : 0.5;
  return score;
}

/** Takes the best of candidates that overlap: highest score first, near before far. */
export function chooseCandidates(run: WordRun, scored: readonly Scored[]): Scored[] {
  const rank = ({ score, distance }: Scored): number => score - 1.2 * distance;
  const sorted = scored
    .filter(({ score }) => score >= scoring.least)
    .sort(
      (a, b) =>
        rank(b) - rank(a) || b.end - b.first - (a.end - a.first) || a.first - b.first || a.term.index - b.term.index,
    );
  const taken = new Uint8Array(run.taken.length);
  const chosen = sorted.filter(({ first, end }) => {
    for (let at = first; at < end; at++) if (taken[at] === 1) return false;
    taken.fill(1, first, end);
    return true;
  });
  return chosen.sort((a, b) => a.first - b.first);
}
