// Finds what is meant by the rest of the talk: "kevlar notebooks" where it is Kaggle that has notebooks, a given name that was misheard.
import { groupBy } from "../../base/lists.js";
import { type Candidate, scoring } from "./candidates.js";
import type { PreparedTerm } from "./prepared-term.js";
import { encodeLetters } from "./sounds/costs.js";
import { joinDistances, letterDistance, soundDistance } from "./sounds/distance.js";
import { isVetoed, type VetoRules } from "./vetoes.js";
import { countLowers, formAt, isJoined, markWords, type TermPlace, type WordRun } from "./word-run.js";

/** A candidate with the odds for it, in powers of ten. */
export interface InContext extends Candidate {
  score: number;
  /** The word behind it, folded. */
  behind: string;
}

/** Of so many letters a term has to be; what stands in its place begins as it does, is so far from it at most, and is said rarely. */
const needed = { letters: 5, relative: 0.8, repeats: 6, score: 0.5 };

/** One and several of a thing are one word. */
const stemOf = (lower: string): string => (lower.endsWith("s") ? lower.slice(0, -1) : lower);
const formsOf = (stem: string): string[] => [stem, `${stem}s`];

/** How often a term stands right before a word, and how often the word is said. */
interface Follower {
  term: PreparedTerm;
  word: string;
  count: number;
}

/** Single words before what stands behind a term elsewhere. `places` are where terms are said, rightly or nearly so; each once. */
export function findInContext(run: WordRun, places: readonly TermPlace[], rules: VetoRules): InContext[] {
  const followers = gatherFollowers(run, places);
  if (followers.size === 0) return [];
  const { ids, table } = run;
  const isFollower = markWords(run, [...followers.keys()].flatMap(formsOf));
  const occurrences = countLowers(run);
  const countOf = (stem: string): number => {
    const forms = formsOf(stem).map((form) => occurrences[table.vocabulary.idOf(form, 0, form.length)] ?? 0);
    return forms.reduce((sum, count) => sum + count, 0);
  };
  const isTerm = new Uint8Array(ids.length);
  for (const { first, end } of places) isTerm.fill(1, first, end);
  const found: InContext[] = [];
  for (let at = 0; at + 1 < ids.length; at++) {
    if (isFollower[table.lowers[ids[at + 1]!]!] !== 1 || isTerm[at] === 1 || run.taken[at] !== 0) continue;
    if (!isJoined(run, at + 1) || countOf(stemOf(formAt(run, at).lower)) > needed.repeats) continue;
    const behind = formAt(run, at + 1).lower;
    for (const { term, word, count } of followers.get(stemOf(behind)) ?? []) {
      const match = compare(run, at, term, rules);
      if (!match) continue;
      const score = Math.log10(count / (countOf(word) + 2)) - scoring.perDistance * match.distance - match.share;
      if (score >= needed.score) found.push({ first: at, end: at + 1, ...match, isSame: false, score, behind });
    }
  }
  return found;
}

function gatherFollowers(run: WordRun, places: readonly TermPlace[]): Map<string, Follower[]> {
  const byKey = new Map<string, Follower>();
  for (const { term, end } of places) {
    if (end >= run.ids.length || term.isAcronym || term.plain.length < needed.letters || !isJoined(run, end)) continue;
    const { lower, isFunction, isMark, isNumber } = formAt(run, end);
    if (isFunction || isMark || isNumber || lower.length < 3) continue;
    const word = stemOf(lower);
    const key = `${term.base} ${word}`;
    const known = byKey.get(key);
    if (known) known.count++;
    else byKey.set(key, { term, word, count: 1 });
  }
  return groupBy(byKey.values(), ({ word }) => word);
}

function compare(run: WordRun, at: number, term: PreparedTerm, rules: VetoRules) {
  const form = formAt(run, at);
  const variant = term.variants[0]!;
  if (form.isFunction || form.isMark || form.sounds[0] !== variant.sounds[0]) return undefined;
  // What a name begins with is said for it, or is another name: git and GitHub.
  if (term.plain.startsWith(form.plain)) return undefined;
  const bySound = soundDistance(form.sounds, variant.sounds, Number.POSITIVE_INFINITY);
  const distance = joinDistances(bySound, letterDistance(encodeLetters(form.plain), term.letters));
  if (distance > needed.relative * term.length || isVetoed([form], term, distance, false, rules)) return undefined;
  return { term, distance, share: form.share };
}

/**
 * Where the whole name of a person was misheard, and its given name is in no list, what was heard for it is the same person
 * elsewhere: "Trewor" behind "my guest is Trewor Schults". Not before another name.
 */
export function findGivenNames(
  run: WordRun,
  terms: readonly PreparedTerm[],
  made: readonly { to: string; words: { first: number; end: number } }[],
): { first: number; to: string }[] {
  const heard = new Map<number, string>();
  const { lowers } = run.table;
  for (const { to, words } of made) {
    const term = terms.find((one) => one.term === to && one.kind === "person" && one.parts.length > 1);
    const { tier, plain } = formAt(run, words.first);
    const [given] = term?.parts ?? [];
    if (given?.isUnlisted && given.plain !== plain && tier !== "ordinary" && words.end - words.first > 1)
      heard.set(lowers[run.ids[words.first]!]!, given.text);
  }
  const found: { first: number; to: string }[] = [];
  for (let first = 0; first < run.ids.length && heard.size > 0; first++) {
    const to = heard.get(lowers[run.ids[first]!]!);
    if (to === undefined || run.taken[first] === 2) continue;
    const next = first + 1 < run.ids.length && isJoined(run, first + 1) ? formAt(run, first + 1) : undefined;
    const isOther = next !== undefined && (run.isCaseless ? next.isFamilyName : next.isCapital && !next.isFunction);
    if (!isOther) found.push({ first, to });
  }
  return found;
}
