// Finds forms that need no likeness of sound: letters for a name ("LC" for Elsie), acronyms that seem to own something ("the API's"), and wrong forms that a person paired with right ones.

import { wordSet } from "../../base/words.js";
import type { Candidate } from "./candidates.js";
import { sign } from "./place-facts.js";
import { letterNames, type PreparedTerm, relativeLimit } from "./prepared-term.js";
import { encodeLetters } from "./sounds/costs.js";
import { joinDistances, letterDistance, soundDistance, soundPart } from "./sounds/distance.js";
import { pronounce } from "./sounds/pronounce.js";
import type { Pairs } from "./terms.js";
import { isVetoed, type VetoRules } from "./vetoes.js";
import { fold, squash } from "./word-form.js";
import { formAt, isJoined, placesOf, type WordRun } from "./word-run.js";

/** Whether a word, as it is written, is letters that are said one by one. */
export const isSpelled = (core: string): boolean =>
  /^(?:[A-Z]{2,3}|[B-DF-HJ-NP-TV-XZ]{4}|[b-df-hj-np-tv-xz]{2,4})$/.test(core);

/** Whether letters of a term are said one by one: GPU, vLLM, PostgreSQL. */
export const isPartlySpelled = ({ term, isAcronym }: PreparedTerm): boolean => isAcronym || /\p{Lu}{2}/u.test(term);

/** Single words that are letters and, by the letters' names, near to a term that is none; a window of one word compares their signs. */
export function findSpelledWords(run: WordRun, terms: readonly PreparedTerm[], rules: VetoRules): Candidate[] {
  const spelt = terms.filter(
    (term) => !term.isPlural && !isPartlySpelled(term) && term.words.length === 1 && term.plain.length >= 4,
  );
  const found: Candidate[] = [];
  if (spelt.length === 0) return found;
  const byForm = new Map<number, Omit<Candidate, "first" | "end">[]>();
  for (let first = 0; first < run.ids.length; first++) {
    const id = run.ids[first]!;
    if (run.taken[first] !== 0) continue;
    const matches = byForm.get(id) ?? matchSpelled(run, first, spelt, rules);
    byForm.set(id, matches);
    for (const match of matches) found.push({ first, end: first + 1, ...match });
  }
  return found;
}

function matchSpelled(run: WordRun, at: number, terms: readonly PreparedTerm[], rules: VetoRules) {
  const written = run.words[at]!;
  // Most words are none, and need no form for that.
  if (written.length > 6 || !isSpelled(written.replace(/[^\p{L}\p{N}'’]/gu, ""))) return [];
  const form = formAt(run, at);
  if (!isSpelled(form.core) || form.isFunction || rules.knownTerms.has(form.plain)) return [];
  const called = [...form.plain].map((letter) => letterNames[letter.charCodeAt(0) - 97]!).join("");
  const letters = encodeLetters(called);
  const sounds = pronounce(form.plain.toUpperCase());
  return terms.flatMap((term) => {
    if (Math.abs(called.length - term.plain.length) > 3) return [];
    const bySound = soundDistance(sounds, term.variants[0]!.sounds, relativeLimit(term) / soundPart);
    const distance = joinDistances(bySound, letterDistance(letters, term.letters));
    if (distance > relativeLimit(term) || isVetoed([form], term, distance, false, rules)) return [];
    return [{ term, distance, isSame: false }];
  });
}

/** Words that stand behind several of a thing, and neither behind what owns something nor behind "is" in short. */
const follow = wordSet(
  "which who that and or but are were have had do don't can could will would should for from of with without to around between across than then because when where if",
);

/** A word, and how it is written. */
interface AcronymPlural {
  first: number;
  end: number;
  to: string;
}

/**
 * Where a word with an 's is an acronym among the terms, or one of which a term names several, and what follows tells that
 * there are several; its place is taken.
 */
export function findAcronymPlurals(run: WordRun, terms: readonly PreparedTerm[], rules: VetoRules): AcronymPlural[] {
  const plurals = new Map<string, string>();
  for (const { term, isAcronym } of terms)
    if (isAcronym && /^[A-Z]{2,5}s?$/.test(term))
      plurals.set(term.replace(/s$/, "").toLowerCase(), `${term.replace(/s$/, "")}s`);
  const found: AcronymPlural[] = [];
  if (plurals.size === 0) return found;
  const { signs } = run.table;
  for (let at = 0; at < run.ids.length; at++) {
    if (!(signs[run.ids[at]!]! & sign.possessive) || run.taken[at] === 2) continue;
    const { lower, possessive } = formAt(run, at);
    const to = possessive.length === 2 ? plurals.get(lower) : undefined;
    if (to === undefined || !isOfSeveral(run, at) || rules.isForbidden(squash(to), squash(to))) continue;
    run.taken[at] = 2;
    found.push({ first: at, end: at + 1, to });
  }
  return found;
}

/** A mark ends what owns nothing; "the API's and the CPU's cost" has two that own. */
function isOfSeveral(run: WordRun, at: number): boolean {
  const next = at + 1;
  if (next >= run.ids.length || !isJoined(run, next)) return formAt(run, at).stop > 0;
  if (!follow.has(formAt(run, next).lower)) return false;
  for (let k = next; k < Math.min(next + 3, run.ids.length); k++) if (formAt(run, k).possessive !== "") return false;
  return true;
}

interface PairHit {
  first: number;
  end: number;
  from: string;
  to: string;
}

/** Finds the pairs' wrong forms and takes their words. Case counts only in a pair whose sides differ in case alone. */
export function findPairs(run: WordRun, pairs: Pairs["replace"]): PairHit[] {
  const byFirst = new Map<string, { pair: Pairs["replace"][number]; words: string[]; isCasePair: boolean }[]>();
  for (const pair of pairs) {
    const words = pair.from.trim().split(/\s+/).filter(Boolean);
    if (words.length === 0 || pair.from.trim() === pair.to.trim()) continue;
    const key = fold(words[0]!);
    const list = byFirst.get(key) ?? [];
    byFirst.set(key, list);
    list.push({ pair, words, isCasePair: fold(pair.from) === fold(pair.to) });
  }
  if (byFirst.size === 0) return [];
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

  const hits: PairHit[] = [];
  for (const first of placesOf(run, byFirst.keys(), { possessives: true })) {
    if (run.taken[first] !== 0) continue;
    const form = formAt(run, first);
    const list = byFirst.get(fold(form.core)) ?? byFirst.get(fold(form.core + form.possessive));
    const entry = list?.find(({ words, isCasePair }) => isAt(run, first, words, isCasePair));
    if (!entry) continue;
    const end = first + entry.words.length;
    run.taken.fill(2, first, end);
    hits.push({ first, end, from: entry.pair.from, to: entry.pair.to });
  }
  return hits;
}

function isAt(run: WordRun, first: number, words: string[], isCasePair: boolean): boolean {
  if (first + words.length > run.ids.length) return false;
  return words.every((word, k) => {
    const form = formAt(run, first + k);
    if (k > 0 && (run.turnStarts[first + k] === 1 || run.taken[first + k] !== 0)) return false;
    const whole = k === words.length - 1 ? [form.core, form.core + form.possessive] : [form.core + form.possessive];
    return whole.some((text) => (isCasePair ? text === word : fold(text) === fold(word)));
  });
}
