// Weighs candidates as a noisy channel does: how likely the term is, how far the window is from it, how likely as speech, and whether it is the one place of a term that a list misses.
import { countEach, groupBy } from "../../base/lists.js";
import { type Candidate, scoring } from "./candidates.js";
import { isCertain } from "./doubts.js";
import { type Company, type Facts, gatherCompany, gatherFacts, isNothing } from "./facts.js";
import type { PreparedTerm } from "./prepared-term.js";
import { fold, pluralOf, type WordForm } from "./word-form.js";
import { countLowers, formAt, type TermPlace, type WordRun } from "./word-run.js";

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
function findOnlyPlaces(
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

export interface Scored extends Candidate {
  /** Log10 of the odds for the term, roughly. */
  score: number;
  /** Changed without asking. */
  isAutomatic: boolean;
}

/** A term that scores this much in one place is likelier in others. */
const strongScore = 2.5;

/**
 * Scores candidates twice: terms that are said often, rightly or nearly so, are likelier the second time, and so are windows
 * beside words that stand beside the term elsewhere.
 */
export function scoreCandidates(
  run: WordRun,
  terms: readonly PreparedTerm[],
  candidates: readonly Candidate[],
  right: readonly TermPlace[],
): Scored[] {
  if (candidates.length === 0) return [];
  const counts = countOccurrences(run, candidates);
  const facts = candidates
    .map((candidate) => gatherFacts(run, candidate, counts))
    .filter((fact) => !isNothing(run, fact));
  const groups = groupPlaces(facts);
  const first = readContext(run, right);
  const firstStandings = findStandings(groups, first.company);
  const strong = facts
    .filter((fact) => scoreOf(fact, first, firstStandings.get(fact)) >= strongScore)
    .map(({ candidate }) => candidate);
  const context = readContext(run, right, strong);
  const standings = findStandings(groups, context.company);
  const scores = facts.map((fact) => scoreOf(fact, context, standings.get(fact)));
  const isSame = facts.filter(({ candidate }) => candidate.isSame).map(({ candidate }) => candidate);
  const said = new Set([...right, ...isSame, ...strong].map(({ term }) => term.base));
  const only = findOnlyPlaces(terms, said, facts, scores);
  const certain = new Set(facts.filter((fact, k) => isCertain(fact, run, scores[k]!, only.has(fact))));
  const pairs = new Set([...certain].map(({ candidate: { term }, window }) => `${term.base} ${textOf(window)}`));
  // What one is misheard as, several of it are too.
  const isCertainAsOne = ({ candidate: { term }, window }: Facts): boolean =>
    term.isPlural && pairs.has(`${term.base} ${textOf(window).replace(/s$/, "")}`);
  return facts.map((fact, k) => {
    const score = scores[k]!;
    return { ...fact.candidate, score, isAutomatic: certain.has(fact) || isCertainAsOne(fact) };
  });
}

/** What the rest of the talk says of terms, by the index of their singular. */
interface Context {
  /** How often each is said, rightly or nearly so. */
  hits: ReadonlyMap<number, number>;
  /** Those that are written rightly somewhere. */
  written: ReadonlySet<number>;
  company: Company;
}

function readContext(run: WordRun, right: readonly TermPlace[], strong: readonly TermPlace[] = []): Context {
  const places = [...right, ...strong];
  const hits = countEach(places.map(({ term }) => term.base));
  return { hits, written: new Set(right.map(({ term }) => term.base)), company: gatherCompany(run, places) };
}

/** What the places of the same words say together: they stand where the term stands elsewhere, or beside it, as another thing. */
type Standing = "in company" | "apart" | undefined;

/**
 * The standing of candidates that differ from their term. In company are words that are so in at least half of their places:
 * what is said ten times, and twice beside a word that stands beside the term too, is there by chance, and what is misheard in
 * one place is misheard in the others. Apart are those that stand beside the term once: "is it Kite or Kyte?"
 */
function findStandings(groups: readonly Facts[][], company: Company): ReadonlyMap<Facts, Standing> {
  const standings = new Map<Facts, Standing>();
  const isInCompany = ({ candidate: { term }, beside }: Facts): boolean =>
    beside.some((word) => company.get(term.base)?.has(word) === true);
  const isBeside = ({ candidate: { term }, beside }: Facts): boolean =>
    beside.some((word) => word === fold(term.term) || (term.isPlural && pluralOf(word) === fold(term.term)));
  for (const group of groups) {
    const isAtHome = 2 * group.filter(isInCompany).length >= group.length;
    const standing = group.some(isBeside) ? "apart" : isAtHome ? "in company" : undefined;
    for (const fact of group) standings.set(fact, standing);
  }
  return standings;
}

const textOf = (window: readonly WordForm[]): string => window.map(({ lower }) => lower).join(" ");

/** The places of the same words for the same term; words that are said again and again count as one word does. */
function groupPlaces(facts: readonly Facts[]): Facts[][] {
  const groups = groupBy(
    facts.filter(({ candidate }) => !candidate.isSame),
    ({ candidate, window }) => `${candidate.term.index} ${textOf(window)}`,
  );
  for (const group of groups.values()) for (const fact of group) fact.repeats = Math.max(fact.repeats, group.length);
  return [...groups.values()];
}

/** How often each word of a candidate occurs. */
function countOccurrences(run: WordRun, candidates: readonly Candidate[]): Map<string, number> {
  const { lowers } = run.table;
  const occurrences = countLowers(run);
  const counts = new Map<string, number>();
  for (const { first, end } of candidates)
    for (let at = first; at < end; at++) counts.set(formAt(run, at).lower, occurrences[lowers[run.ids[at]!]!]!);
  return counts;
}

function scoreOf(facts: Facts, { hits, written }: Context, standing: Standing): number {
  const { candidate, window, likelihood, repeats, isAllOrdinary, isCaseOnly, isOtherName, rightParts } = facts;
  const { term, distance, isSame } = candidate;
  const isForeign = (form: WordForm): boolean => form.isFunction && !term.partSet.has(form.lower);
  let score = scoring.prior - scoring.perDistance * distance - likelihood;
  score += Math.min(1, 0.5 * Math.log10(1 + (hits.get(term.base) ?? 0)));
  if (standing === "in company") score += scoring.company;
  if (standing === "apart") score -= scoring.apart;
  if (rightParts > 0 && !isSame) score += 0.4;
  if (term.isPlural) score -= 1.5;
  if (!isSame && (isForeign(window[0]!) || isForeign(window.at(-1)!))) score -= 1.5;
  if (term.isOrdinary && !isSame && isAllOrdinary) score -= 1;
  if (isCaseOnly && isAllOrdinary) score -= 1.2;
  const isSpelt = term.isAcronym && window.length > 1;
  const mostWords = term.isAcronym && term.plain.length <= 3 ? term.plain.length : Math.max(term.parts.length, 1);
  score -= 0.5 * Math.max(0, window.length - mostWords);
  // What no list has, or several words, said again and again are more likely a term of their own, and all the more where the term is known
  // to whoever wrote the text: it is written rightly elsewhere.
  const ownTerm = written.has(term.base) ? 6 : 2;
  if (!isAllOrdinary || window.length > 1) score -= ownTerm * Math.log10(repeats) * Math.max(0, distance - 0.8);
  // One word of the dictionary, or somebody's name, is mostly meant as it stands.
  if (!isSame && window.length === 1 && (isOtherName || window[0]!.tier !== "unknown"))
    score -= 6 * Math.max(0, distance / term.length - 0.2);
  // And more surely so the more often it is said, if nothing that stands beside the term stands beside it.
  if (!isSame && window.length === 1 && window[0]!.tier !== "unknown" && standing !== "in company")
    score -= 2 * Math.log10(repeats);
  if (!isSame && term.plain.length <= 4) score -= term.plain.length <= 3 && !isSpelt ? 1.5 : 0.5;
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
