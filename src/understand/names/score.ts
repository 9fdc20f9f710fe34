// Weighs candidates as a noisy channel does: how likely the term is, how far the window is from it, how likely as speech.
import { groupBy } from "../../base/group-by.js";
import { type Candidate, scoring } from "./candidates.js";
import { type Company, gatherCompany } from "./company.js";
import { type Facts, gatherFacts, isNothing } from "./facts.js";
import { findOnlyPlaces } from "./missing-terms.js";
import type { PreparedTerm } from "./prepared-term.js";
import { isPartlySpelled, isSpelled } from "./spelled-words.js";
import { fold, type WordForm } from "./word-form.js";
import { formAt, isJoined, type TermPlace, type WordRun } from "./word-run.js";

export interface Scored extends Candidate {
  /** Log10 of the odds for the term, roughly. */
  score: number;
  /** Changed without asking. */
  isAutomatic: boolean;
}

/** At or above the one and at or below the other, a change without doubts is made unasked. */
const automatic = { score: 0.5, relative: 0.22 };

/** From this score on it may be further from the term, further with every point, and a word that the dictionary has. */
const certain = { score: 2.7, relative: 0.34, perPoint: 0.05 };

/** A given name that is no further from the term is said in the same way: Lucas and Lukas. */
const sameSound = 0.3;

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
  const first = readContext(run, right);
  const firstStandings = findStandings(facts, first.company);
  const strong = facts
    .filter((fact) => scoreOf(fact, first, firstStandings.get(fact)) >= strongScore)
    .map(({ candidate }) => candidate);
  const context = readContext(run, right, strong);
  const standings = findStandings(facts, context.company);
  const scores = facts.map((fact) => scoreOf(fact, context, standings.get(fact)));
  const isSame = facts.filter(({ candidate }) => candidate.isSame).map(({ candidate }) => candidate);
  const said = new Set([...right, ...isSame, ...strong].map(({ term }) => term.base));
  const only = findOnlyPlaces(terms, said, facts, scores);
  return facts.map((fact, k) => {
    const score = scores[k]!;
    const isNear = score >= automatic.score && fact.relative <= farthest(score);
    const isLikely = only.has(fact) && fact.window.some(({ tier }) => tier === "unknown");
    const isAutomatic = (isNear || isLikely) && !isDoubtful(fact, run, score);
    return { ...fact.candidate, score, isAutomatic };
  });
}

/** The greatest relative distance of a change that is made unasked. */
const farthest = (score: number): number =>
  score < certain.score ? automatic.relative : certain.relative + certain.perPoint * (score - certain.score);

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
  const hits = new Map<number, number>();
  for (const { term } of places) hits.set(term.base, (hits.get(term.base) ?? 0) + 1);
  return { hits, written: new Set(right.map(({ term }) => term.base)), company: gatherCompany(run, places) };
}

/** What the places of the same words say together: they stand where the term stands elsewhere, or beside it, as another thing. */
type Standing = "in company" | "apart" | undefined;

/**
 * The standing of candidates that differ from their term. In company are words that are so in at least half of their places:
 * what is said ten times, and twice beside a word that stands beside the term too, is there by chance, and what is misheard in
 * one place is misheard in the others. Apart are those that stand beside the term once: "is it Kite or Kyte?"
 */
function findStandings(facts: readonly Facts[], company: Company): ReadonlyMap<Facts, Standing> {
  const standings = new Map<Facts, Standing>();
  const isInCompany = ({ candidate: { term }, beside }: Facts): boolean =>
    beside.some((word) => company.get(term.base)?.has(word) === true);
  const isBeside = ({ candidate: { term }, beside }: Facts): boolean =>
    beside.includes(fold(term.isPlural ? term.term.slice(0, -1) : term.term));
  const places = groupBy(
    facts.filter(({ candidate }) => !candidate.isSame),
    ({ candidate, window }) => `${candidate.term.index} ${window.map(({ lower }) => lower).join(" ")}`,
  );
  for (const group of places.values()) {
    const isAtHome = 2 * group.filter(isInCompany).length >= group.length;
    const standing = group.some(isBeside) ? "apart" : isAtHome ? "in company" : undefined;
    for (const fact of group) standings.set(fact, standing);
  }
  return standings;
}

/** How often each word of a candidate occurs. */
function countOccurrences(run: WordRun, candidates: readonly Candidate[]): Map<string, number> {
  const { lowers, vocabulary } = run.table;
  const occurrences = new Int32Array(vocabulary.words.length);
  for (let i = 0; i < run.ids.length; i++) occurrences[lowers[run.ids[i]!]!]!++;
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
  if (term.isPlural) score -= 1;
  if (!isSame && (isForeign(window[0]!) || isForeign(window.at(-1)!))) score -= 1.5;
  if (term.isOrdinary && !isSame && isAllOrdinary) score -= 1;
  if (isCaseOnly && isAllOrdinary) score -= 1.2;
  score -= 0.5 * Math.max(0, window.length - Math.max(term.parts.length, 1));
  // An unknown word that is said again and again is more likely a term of its own, and all the more where the term is known
  // to whoever wrote the text: it is written rightly elsewhere.
  const ownTerm = written.has(term.base) ? 6 : 2;
  if (!isAllOrdinary) score -= ownTerm * Math.log10(repeats) * Math.max(0, distance - 0.8);
  // One word of the dictionary, or somebody's name, is mostly meant as it stands.
  if (!isSame && window.length === 1 && (isOtherName || window[0]!.tier !== "unknown"))
    score -= 6 * Math.max(0, distance / term.length - 0.2);
  // And more surely so the more often it is said, if nothing that stands beside the term stands beside it.
  if (!isSame && window.length === 1 && window[0]!.tier !== "unknown" && standing !== "in company")
    score -= 2 * Math.log10(repeats);
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

// Reasons for which a likely correction is suggested but not made unasked. Each was the cause of wrong changes in correct text.
type Doubt = (facts: Facts, run: WordRun, score: number) => boolean;

/** A title is no glossary: how it writes a word is no reason to write it so everywhere, unless it is "DeepTar" and was written "deep tar". */
const isFromTitle: Doubt = ({ candidate: { term, isSame }, window }) =>
  term.origin === "title" && !(isSame && isWrittenApart(term.term, window));

/** The words are those that a capital begins inside of the term, and none is a word of all talk. */
const isWrittenApart = (term: string, window: readonly WordForm[]): boolean =>
  window.length > 1 &&
  !window.some(({ isFunction }) => isFunction) &&
  term
    .split(/(?<=\p{Ll})(?=\p{Lu})/u)
    .join(" ")
    .toLowerCase() === window.map(({ lower }) => lower).join(" ");

/** An ordinary word with another capital needs more than the usual score, and a text that has capitals. */
const isOrdinaryCase: Doubt = ({ isCaseOnly, isAllOrdinary }, run, score) =>
  isCaseOnly && isAllOrdinary && (score < 1 || run.isCaseless);

/** One word of the dictionary (codec, demo, cursor) may be meant as it stands. */
const isKnownWord: Doubt = ({ candidate: { isSame }, window }, _, score) =>
  !isSame && score < certain.score && window.length === 1 && window[0]!.tier !== "unknown";

/** "Just in", "land on" and "the app is" are not Justin, Landon and APIs. */
const holdsFunctionWord: Doubt = ({ candidate: { term }, window }) =>
  window.length > 1 &&
  window.every(({ tier }) => tier !== "unknown") &&
  !(term.isAcronym && window.every(({ plain }) => plain.length === 1)) &&
  window.some((form) => form.isFunction && !term.partSet.has(form.lower));

/** Two ordinary words with no part of the term among them have to be very near: "Deer wool" is not TeraWulf. */
const isFarSpeech: Doubt = ({ candidate: { isSame }, isAllOrdinary, rightParts, relative }, _, score) =>
  !isSame && score < certain.score && isAllOrdinary && rightParts === 0 && relative > 0.12;

/** Names of other people are the main risk: a known name is somebody else, unless the rest of a full name is right. */
const isOtherPerson: Doubt = ({ isOtherName, rightParts, window, candidate: { distance, term } }) =>
  isOtherName &&
  !(window.length === 1 && window[0]!.isGivenName && distance <= sameSound) &&
  (rightParts === 0 || distance / Math.max(2.4, term.length / 2) > 0.2);

/** Three letters are too few to be sure. */
const isShort: Doubt = ({ candidate: { term, isSame } }) => !isSame && term.plain.length <= 3;

/** Letters are mostly meant as such: "LC" may be Elsie, or not. */
const isLetters: Doubt = ({ candidate: { term, isSame }, window }) =>
  !isSame && !isPartlySpelled(term) && window.length === 1 && isSpelled(window[0]!.core);

/** Capitals inside a word are somebody's own spelling (KMail), unless the term begins the same way (OpenI). */
const isOwnSpelling: Doubt = ({ candidate: { term, isSame }, window }) =>
  !isSame &&
  window.length === 1 &&
  /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}+\p{Ll}{2}/u.test(window[0]!.core) &&
  !(term.parts.length > 1 && window[0]!.plain.startsWith(term.parts[0]!.plain));

/** "Rose knows": a verb after a name is no family name. And what one is called may be an ordinary word: techno. */
const isSpeechForPerson: Doubt = ({ candidate: { term, isSame }, window, rightParts, isCaseOnly }) => {
  if (term.kind !== "person") return false;
  if (term.isOrdinary && rightParts === 0 && (!isSame || isCaseOnly)) return true;
  const isSpeech = window.some(
    (form, k) => form.tier === "ordinary" && !form.isCapital && form.plain !== term.parts[k]?.plain,
  );
  return !isSame && rightParts > 0 && isSpeech && window.some((form) => form.isCapital);
};

/** A full name in one word is a handle. */
const isHandle: Doubt = ({ candidate: { term }, window }) =>
  term.kind === "person" && term.words.length > 1 && window.length === 1;

/** "Big Data Day": ordinary words with capitals, and the capitals go on. */
const isInLongerName: Doubt = ({ candidate: { end, isSame }, window, rightParts }, run) =>
  !isSame &&
  ((window.length > 1 && rightParts === 0) || window.every((form) => form.tier !== "unknown")) &&
  window.at(-1)!.isCapital &&
  end < run.ids.length &&
  isJoined(run, end) &&
  formAt(run, end).isCapital;

/** A word that stands beside somebody's given name, or a given name beside another family name: "Olaf Erikson". */
const isPartOfOtherName: Doubt = ({ candidate: { first, end, term, isSame }, window }, run) => {
  if (isSame || window.length > 1 || !window[0]!.isCapital) return false;
  const before = first > 0 && isJoined(run, first) ? formAt(run, first - 1) : undefined;
  const after = end < run.ids.length && isJoined(run, end) ? formAt(run, end) : undefined;
  const isOther = (form: WordForm | undefined): boolean =>
    form?.isCapital === true && !form.isFunction && (form.isGivenName || form.isFamilyName || form.tier === "unknown");
  return term.kind === "person" ? isOther(before) || isOther(after) : before?.isCapital === true && before.isGivenName;
};

const doubts: readonly Doubt[] = [
  isFromTitle,
  isOrdinaryCase,
  isKnownWord,
  holdsFunctionWord,
  isFarSpeech,
  isOtherPerson,
  isShort,
  isLetters,
  isOwnSpelling,
  isSpeechForPerson,
  isHandle,
  isInLongerName,
  isPartOfOtherName,
];

/** Whether a person should decide. */
const isDoubtful = (facts: Facts, run: WordRun, score: number): boolean =>
  doubts.some((doubt) => doubt(facts, run, score));
