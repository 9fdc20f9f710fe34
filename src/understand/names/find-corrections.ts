// Finds the names and terms a transcript spells wrongly: what is certain is applied, the rest is suggested, and grouped for showing.
import { groupBy } from "../../base/lists.js";
import { isInCapitals } from "../../base/words.js";
import type { Correction, Operation, Transcript } from "../../model/model.js";
import { findCandidates } from "./candidates.js";
import { findKnownNames } from "./find-known-names.js";
import { framesOf } from "./frames.js";
import { findGivenNames, findInContext } from "./in-context.js";
import type { KnownName } from "./known-names.js";
import type { Lexicon } from "./lexicon.js";
import { narrowPairs } from "./narrow-pairs.js";
import {
  findEarlierPeople,
  findOtherCase,
  findOwnSpellings,
  type OwnSpelling,
  type SpellingHit,
} from "./other-case.js";
import { type PreparedTerm, prepareTerms } from "./prepared-term.js";
import { chooseCandidates, scoreCandidates } from "./score.js";
import { findAcronymPlurals, findPairs, findSpelledWords } from "./spelled-words.js";
import { findSplitNames } from "./split-names.js";
import { noPairs, type Pairs, type Term } from "./terms.js";
import { makeVetoRules, type VetoRules } from "./vetoes.js";
import type { WordForm } from "./word-form.js";
import { formAt, isSentenceStart, readRun, type TermPlace, takeRightForms, type WordRun } from "./word-run.js";

/** A correction with the operation that makes it. */
export interface NameCorrection extends Correction {
  level: NonNullable<Correction["level"]>;
  operation: Extract<Operation, { kind: "replace" }>;
}

export interface NameCorrections {
  /** To be made, in the order of the text, never overlapping. */
  applied: NameCorrection[];
  /** To be shown. */
  suggested: NameCorrection[];
  /** What was left out and why. */
  remarks: string[];
}

export interface CorrectionOptions {
  /** Of the episode, such as `en-GB`; mis-hearings are only looked for in English. English when left out. */
  language?: string;
  pairs?: Pairs;
  /** Of the front-matter: they are what stands where such a name is said ("welcome to …"). */
  known?: readonly KnownName[];
  /** How the show's own fields write words. */
  spellings?: readonly OwnSpelling[];
  /** Whole names of people of earlier episodes. */
  earlier?: readonly string[];
}

/**
 * Compares every window of one to five words with every term, by sound and spelling against how common the words are.
 * Explicit pairs are applied first and always; in an edited transcript nothing is applied, all is suggested.
 */
export function findCorrections(
  transcript: Transcript,
  terms: readonly Term[],
  lexicon: Lexicon,
  options: CorrectionOptions = {},
): NameCorrections {
  const pairs = options.pairs ?? noPairs;
  const none: NameCorrections = { applied: [], suggested: [], remarks: [] };
  const known = options.known ?? [];
  const given = pairs.replace.length + (pairs.learned?.length ?? 0);
  const { spellings = [], earlier = [] } = options;
  if (terms.length + given + known.length + spellings.length + earlier.length === 0) return none;
  const run = readRun(transcript, lexicon);
  const explicit = findPairs(run, pairs.replace).map(({ first, end, from, to }) =>
    correct(transcript, run, first, end, to, {
      level: "explicit",
      score: 9,
      why: `the glossary writes ${to} for ${from}`,
    }),
  );
  const learned = findPairs(run, pairs.learned ?? []).map(({ first, end, from, to }) =>
    correct(transcript, run, first, end, to, {
      ...(isUnmistakable(run, first, end) ? { level: "explicit", score: 9 } : { level: "suggested", score: 0.9 }),
      why: `an earlier episode writes ${to} for ${from}`,
    }),
  );
  const remarks: string[] = [];
  const isEnglish = /^en\b/i.test(options.language ?? "en");
  if (!isEnglish && terms.length > 0)
    remarks.push(
      `Misheard names are looked for in English only; in "${options.language}" only the glossary's pairs and capitals are applied${framesOf(options.language!) ? ", and known names where hosts, guests and shows are introduced" : ""}.`,
    );
  const prepared = prepareTerms(terms, lexicon);
  const rules = makeVetoRules(pairs, prepared);
  const right = takeRightForms(run, prepared);
  const plurals = (isEnglish ? findAcronymPlurals(run, prepared, rules) : []).map(({ first, end, to }) =>
    correct(transcript, run, first, end, to, {
      level: "automatic",
      score: 3,
      why: `several of ${to.slice(0, -1)}, which owns nothing here`,
      isPlural: true,
    }),
  );
  const hits = findKnownNames(run, known, lexicon, rules, options.language ?? "en");
  for (const { sure, first, end } of hits) if (sure) run.taken.fill(2, first, end);
  const placed = hits.map(({ first, end, name, sure, why }) =>
    correct(
      transcript,
      run,
      first,
      end,
      name,
      sure ? { level: "automatic", score: 3, why } : { level: "suggested", score: 0.6, why },
    ),
  );
  const otherCase = ({ first, end, form, field }: SpellingHit): NameCorrection =>
    correct(transcript, run, first, end, form, { level: "automatic", score: 2, why: `written ${form} in ${field}` });
  const heard = isEnglish
    ? findMishearings(transcript, run, prepared, rules, right)
    : findOtherCase(run, terms).map(otherCase);
  const whole = [...placed, ...heard].filter(({ level }) => level !== "suggested");
  const followed = findGivenNames(run, prepared, whole).map(({ first, to }) =>
    correct(transcript, run, first, first + 1, to, {
      level: "automatic",
      score: 3,
      why: `stands for ${to} where the whole name is said`,
    }),
  );
  const made = [...whole, ...followed.filter((one) => !whole.some((other) => overlaps(one, other)))];
  const spelled = [...findOwnSpellings(run, spellings, lexicon, rules), ...findEarlierPeople(run, earlier, lexicon)]
    .map(otherCase)
    .filter((one) => !made.some((other) => overlaps(one, other)));
  const sure = [...made, ...spelled];
  const isOpen = (one: NameCorrection, others: readonly NameCorrection[]): boolean =>
    one.level === "suggested" && !others.some((other) => overlaps(one, other));
  const found = [
    ...sure,
    ...placed.filter((one) => isOpen(one, sure)),
    ...heard.filter((one) => isOpen(one, sure) && isOpen(one, placed)),
  ];
  const sorted = limitPairs(run, [...explicit, ...learned, ...plurals, ...found]).sort(
    (a, b) => a.words.first - b.words.first,
  );
  const all = isInCapitals(transcript.words) ? sorted.flatMap((one) => shout(one, transcript)) : sorted;
  if (transcript.edited) {
    if (all.length > 0)
      remarks.push("The transcript was edited by hand: its names stay, corrections are only suggested.");
    return { applied: [], suggested: all, remarks };
  }
  return {
    applied: all.filter(({ level }) => level !== "suggested"),
    suggested: all.filter(({ level }) => level === "suggested"),
    remarks,
  };
}

/** The correction in capitals, as all the words around it are; none where that is what stands there. */
function shout(one: NameCorrection, { words }: Transcript): NameCorrection[] {
  const text = one.operation.text.map((word) => word.toUpperCase());
  const { first, end } = one.words;
  const isSaid = text.join(" ") === words.slice(first, end).join(" ");
  return isSaid ? [] : [{ ...one, operation: { ...one.operation, text } }];
}

/** Gives corrections the pairs that change no other place; those of unmistakable words need none. */
function limitPairs(run: WordRun, corrections: readonly NameCorrection[]): NameCorrection[] {
  const open = corrections.filter(
    ({ level, words: { first, end } }) => level !== "explicit" && !isUnmistakable(run, first, end),
  );
  const places = new Map(open.map((one) => [one, { ...one.words, to: one.to }]));
  const narrow = narrowPairs(run, [...places.values()]);
  return corrections.map((one) => {
    const place = places.get(one);
    return place && narrow.has(place) ? { ...one, pair: narrow.get(place) ?? null } : one;
  });
}

/** Words among which one is neither an ordinary word nor a name that people have: what was meant in one episode is meant in all. */
function isUnmistakable(run: WordRun, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const { tier, isGivenName, isFamilyName, isFunction } = formAt(run, at);
    if (tier === "unknown" && !isGivenName && !isFamilyName && !isFunction) return true;
  }
  return false;
}

const overlaps = ({ words: a }: NameCorrection, { words: b }: NameCorrection): boolean =>
  a.first < b.end && b.first < a.end;

function findMishearings(
  transcript: Transcript,
  run: WordRun,
  prepared: readonly PreparedTerm[],
  rules: VetoRules,
  right: readonly TermPlace[],
): NameCorrection[] {
  const candidates = [...findCandidates(run, prepared, rules), ...findSpelledWords(run, prepared, rules)];
  const chosen = chooseCandidates(run, scoreCandidates(run, prepared, candidates, right));
  const corrections = chosen.map(({ first, end, term, distance, isSame, score, isAutomatic }) =>
    correct(transcript, run, first, end, term.term, {
      level: isAutomatic ? "automatic" : "suggested",
      score: Math.round(score * 100) / 100,
      why: isSame
        ? `is ${term.term} but for case or spaces`
        : `sounds like ${term.term} (distance ${distance.toFixed(2)})`,
    }),
  );
  const places = [...right, ...chosen.filter(({ isAutomatic }) => isAutomatic)];
  const split = findSplitNames(run, prepared, places, framesOf("en")!).map(
    ({ first, end, term, score, isIntroduced }) =>
      correct(transcript, run, first, end, term.term, {
        level: isIntroduced ? "automatic" : "suggested",
        score: Math.round(score * 100) / 100,
        why: `stands behind a given name and sounds like ${term.term}`,
      }),
  );
  const inContext = findInContext(run, places, rules).map(({ first, end, term, score, behind }) =>
    correct(transcript, run, first, end, term.term, {
      level: "suggested",
      score: Math.round(score * 100) / 100,
      why: `stands before "${behind}", where the talk has ${term.term} elsewhere`,
    }),
  );
  const isFree = (one: NameCorrection): boolean => !corrections.some((other) => overlaps(one, other));
  return [...corrections, ...[...split, ...inContext].filter(isFree)];
}

/** Why a correction is made or suggested. */
interface Reason {
  level: NameCorrection["level"];
  score: number;
  why: string;
  /** What looked like a possessive is the ending of several. */
  isPlural?: boolean;
}

function correct(
  transcript: Transcript,
  run: WordRun,
  first: number,
  end: number,
  to: string,
  { level, score, why, isPlural = false }: Reason,
): NameCorrection {
  const window = Array.from({ length: end - first }, (_, k) => formAt(run, first + k));
  const text = rewriteWindow(window, to, isSentenceStart(run, first), isPlural);
  const start = transcript.starts?.[first];
  const { words } = transcript;
  return {
    from: window
      .map(({ core, possessive }, k) => (k === window.length - 1 && !isPlural ? core : core + possessive))
      .join(" "),
    to,
    words: { first, end },
    at: start !== undefined && Number.isFinite(start) ? start : 0,
    score,
    why,
    context: words.slice(Math.max(0, first - 6), end + 6).join(" "),
    level,
    operation: { kind: "replace", from: first, to: end, text, step: "names", why, score },
  };
}

/** The words that take the place of a window, with what it owns unless that is the ending of several. At the start of a sentence a lower-case term gets a capital if the text had one. */
function rewriteWindow(
  window: readonly WordForm[],
  term: string,
  isSentenceStart: boolean,
  isPlural: boolean,
): string[] {
  const first = window[0]!;
  const last = window.at(-1)!;
  const isPlainWord = /^[\p{Ll} '’-]+$/u.test(term);
  const text = isPlainWord && isSentenceStart && first.isCapital ? term[0]!.toUpperCase() + term.slice(1) : term;
  const words = text.split(" ");
  words[0] = first.lead + words[0];
  words[words.length - 1] += (isPlural ? "" : last.possessive) + last.tail;
  return words;
}

export interface CorrectionGroup<C extends Correction = Correction> {
  from: string;
  to: string;
  count: number;
  /** The highest of its places. */
  score: number;
  /** In the order of the text. */
  places: C[];
}

/** One group a pair, most frequent first, then by score and spelling. Forms that differ in the possessive alone are one. */
export function groupSuggestions<C extends Correction>(corrections: readonly C[]): CorrectionGroup<C>[] {
  const groups = [...groupBy(corrections, ({ from, to }) => `${from}\n${to}`).values()].map((places) => {
    const { from, to } = places[0]!;
    return { from, to, count: places.length, score: Math.max(...places.map(({ score }) => score)), places };
  });
  return groups.sort(
    (a, b) =>
      b.count - a.count || b.score - a.score || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1),
  );
}
