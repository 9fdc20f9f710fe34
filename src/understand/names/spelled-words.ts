// Finds names that captions took for letters: "LC" for Elsie, "dpm" for DeepChem.
import type { Candidate } from "./candidates.js";
import { letterNames, type PreparedTerm, relativeLimit } from "./prepared-term.js";
import { encodeLetters } from "./sounds/costs.js";
import { joinDistances, letterDistance, soundDistance, soundPart } from "./sounds/distance.js";
import { pronounce } from "./sounds/pronounce.js";
import { isVetoed, type VetoRules } from "./vetoes.js";
import { formAt, type WordRun } from "./word-run.js";

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
