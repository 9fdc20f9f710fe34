// Compares one window with the terms it may stand for.
import type { PreparedTerm, Variant } from "./prepared-term.js";
import { encodeLetters, letterDistance, soundDistance } from "./sounds/distance.js";
import { pronounce } from "./sounds/pronounce.js";
import { nextEntry, type TermIndex, type WindowShape } from "./term-index.js";
import { isVetoed, type VetoRules } from "./vetoes.js";
import type { WordForm } from "./word-form.js";
import { formAt, type WordRun } from "./word-run.js";

export interface Match {
  term: PreparedTerm;
  /** Mean of the distances in sound (.6) and spelling (.4); 0 when only case, spaces or hyphens differ. */
  distance: number;
  isSame: boolean;
}

/** A function word is taken for a part of a name only when the window is this near to the term. */
export const functionLimit = 0.35;

const soundPart = 0.6;
/** The distance may be this part of a term's length, and at least 1. */
const longestRelative = 0.34;

/** The terms within `limit` of the window of `n` words from `first` on that no veto speaks against. */
export function matchWindow(
  run: WordRun,
  first: number,
  n: number,
  index: TermIndex,
  shape: WindowShape,
  limit: number,
  rules: VetoRules,
): Match[] {
  const start = nextEntry(index, shape, limit, 0);
  if (start < 0) return noMatches;
  const sounds = joinSounds(run, first, n);
  let window: WordForm[] | undefined;
  let plain = "";
  let letters: Uint8Array | undefined;
  let matches = noMatches;
  for (let t = start; t >= 0; t = nextEntry(index, shape, limit, t + 1)) {
    const { term, variant } = index.entries[t]!;
    const most = Math.min(isStrange(run, first, n, term) ? functionLimit : limit, relativeLimit(term));
    const bySound = soundPart * soundDistance(joined, variant.sounds, most / soundPart, sounds);
    // Nearly all windows end here: what they would need beyond their sounds is only made for the others.
    if (bySound > most && n > 1 && !mayBeSame(term, shape, n)) continue;
    window ??= formsOf(run, first, n);
    if (letters === undefined) {
      plain = joinPlain(window);
      letters = encodeLetters(plain);
    }
    const isSame = plain === term.plain;
    const distance = isSame ? 0 : measure(window, plain, letters, bySound, most, term, variant, rules);
    if (distance > limit || isVetoed(window, term, distance, isSame, rules)) continue;
    if (matches === noMatches) matches = [];
    const before = matches.find((match) => match.term === term);
    if (!before) matches.push({ term, distance, isSame });
    else if (distance < before.distance) before.distance = distance;
  }
  return matches;
}

const noMatches: Match[] = [];

const formsOf = (run: WordRun, first: number, n: number): WordForm[] =>
  Array.from({ length: n }, (_, k) => formAt(run, first + k));

/** The plain letters of a window; the s of a possessive inside it belongs to the name. */
const joinPlain = (window: readonly WordForm[]): string =>
  window.map((form, k) => form.plain + (k < window.length - 1 && form.possessive ? "s" : "")).join("");

/** Whether letters may be all the same: each inner possessive adds an s to the size. */
const mayBeSame = (term: PreparedTerm, { size }: WindowShape, n: number): boolean =>
  term.plain.length >= size && term.plain.length < size + n;

const relativeLimit = (term: PreparedTerm): number => Math.max(1, longestRelative * term.length);

function isStrange(run: WordRun, first: number, n: number, term: PreparedTerm): boolean {
  for (let at = first; at < first + n; at++) {
    const form = formAt(run, at);
    if (form.isFunction && !term.partSet.has(form.lower)) return true;
  }
  return false;
}

function measure(
  window: readonly WordForm[],
  plain: string,
  letters: Uint8Array,
  bySound: number,
  most: number,
  term: PreparedTerm,
  variant: Variant,
  rules: VetoRules,
): number {
  const both = bySound > most ? bySound : bySound + (1 - soundPart) * letterDistance(letters, variant.letters);
  const distance = both <= most ? both : Number.POSITIVE_INFINITY;
  return isCutOff(window, plain, term, rules)
    ? Math.min(distance, 0.6 + 0.05 * (term.plain.length - plain.length))
    : distance;
}

/** A word that was cut off: "Kubern" for Kubernetes. */
const isCutOff = (window: readonly WordForm[], plain: string, term: PreparedTerm, rules: VetoRules): boolean =>
  window.length === 1 &&
  term.words.length === 1 &&
  window[0]!.tier === "unknown" &&
  plain.length >= 5 &&
  plain.length >= term.plain.length * 0.6 &&
  term.plain.startsWith(plain) &&
  !rules.isKnownPart(window[0]!.lower);

const finalS = pronounce("s").slice(-1);

/** The sounds of the window that is looked at; kept, because there are tens of thousands of windows in a transcript. */
let joined = new Uint8Array(256);

/** Puts the sounds of a window into `joined`, and gives their number. */
function joinSounds(run: WordRun, first: number, n: number): number {
  let count = 0;
  for (let at = first; at < first + n; at++) {
    const { sounds, possessive } = formAt(run, at);
    if (count + sounds.length + finalS.length > joined.length) {
      const larger = new Uint8Array(2 * (count + sounds.length + finalS.length));
      larger.set(joined);
      joined = larger;
    }
    for (let k = 0; k < sounds.length; k++) joined[count++] = sounds[k]!;
    if (possessive !== "" && at < first + n - 1) for (let k = 0; k < finalS.length; k++) joined[count++] = finalS[k]!;
  }
  return count;
}
