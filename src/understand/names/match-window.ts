// Compares one window with the terms it may stand for.
import { sign } from "./place-facts.js";
import { type PreparedTerm, relativeLimit, type Variant } from "./prepared-term.js";
import { leastGain, leastLetterDistance, leastSoundDistance, rounding } from "./sounds/bounds.js";
import { encodeLetters } from "./sounds/costs.js";
import { letterDistance, soundDistance, soundPart } from "./sounds/distance.js";
import { pronounce } from "./sounds/pronounce.js";
import { findEntries, type TermIndex, type WindowShape } from "./term-index.js";
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
  let entries = findEntries(index, shape, limit);
  if (n === 1) entries = dropFar(index, entries, run.ids[first]!);
  if (entries === 0) return noMatches;
  const sounds = joinSounds(run, first, n);
  const letters = joinLetters(run, first, n);
  const hasFunction = countFunctions(run, first, n) > 0;
  let window: WordForm[] | undefined;
  let matches = noMatches;
  for (let k = 0; k < entries; k++) {
    const t = index.found[k]!;
    const { term, variant } = index.entries[t]!;
    const isSame = isSpelledSo(term, letters);
    if (!isSame && variant.isSpelling) continue;
    let distance = 0;
    if (!isSame) {
      const isForeign = hasFunction && holdsForeign(run, first, n, term);
      const most = Math.min(isForeign ? functionLimit : limit, relativeLimit(term));
      distance = measure(variant, sounds, letters, most);
      if (n === 1 && distance > 0.6 && isCutOff(run, first, letters, term, rules))
        distance = Math.min(distance, 0.6 + 0.05 * (term.plain.length - letters));
    }
    if (distance > limit) {
      if (n === 1 && !beginsAs(term, letters)) noteFar(index, t, run.ids[first]!);
      continue;
    }
    // Nearly no window gets here: its forms in full are only made for those that do.
    window ??= formsOf(run, first, n);
    if (isVetoed(window, term, distance, isSame, rules)) continue;
    if (matches === noMatches) matches = [];
    const before = matches.find((match) => match.term === term);
    if (!before) matches.push({ term, distance, isSame });
    else if (distance < before.distance) before.distance = distance;
  }
  return matches;
}

const noMatches: Match[] = [];

/** Drops the entries from `index.found` that the form alone is known to be too far from; gives the number of those that stay. */
function dropFar(index: TermIndex, entries: number, id: number): number {
  let count = 0;
  for (let k = 0; k < entries; k++) {
    const t = index.found[k]!;
    if (((index.far[t]![id >> 3] ?? 0) & (1 << (id & 7))) === 0) index.found[count++] = t;
  }
  return count;
}

function noteFar(index: TermIndex, t: number, id: number): void {
  index.far[t]![id >> 3]! |= 1 << (id & 7);
}

const formsOf = (run: WordRun, first: number, n: number): WordForm[] =>
  Array.from({ length: n }, (_, k) => formAt(run, first + k));

/** The distance of the joined sounds and letters; `Infinity` if it is more than `most`. */
function measure(variant: Variant, sounds: number, letters: number, most: number): number {
  const byLetters =
    leastLetterDistance(joinedLetters, letters, variant.letterCosts) +
    leastGain(variant.letterGains, variant.letters.length - letters);
  const left = most - (1 - soundPart) * byLetters + rounding;
  const least = leastSoundDistance(joinedSounds, sounds, variant.soundCosts);
  const gained = leastGain(variant.soundGains, variant.sounds.length - sounds);
  if (soundPart * (least + gained) > left) return Number.POSITIVE_INFINITY;
  const limit = left / soundPart;
  const bySound = soundPart * soundDistance(joinedSounds, variant.sounds, limit, sounds, variant.soundCosts, least);
  if (bySound > left) return Number.POSITIVE_INFINITY;
  const both = bySound + (1 - soundPart) * letterDistance(joinedLetters, variant.letters, letters);
  return both <= most ? both : Number.POSITIVE_INFINITY;
}

/** Whether the joined letters are those of the term. */
function isSpelledSo(term: PreparedTerm, letters: number): boolean {
  return letters === term.letters.length && beginsAs(term, letters);
}

function beginsAs(term: PreparedTerm, letters: number): boolean {
  for (let k = 0; k < letters; k++) if (joinedLetters[k] !== term.letters[k]) return false;
  return true;
}

function countFunctions({ table: { signs }, ids }: WordRun, first: number, n: number): number {
  let count = 0;
  for (let at = first; at < first + n; at++) if (signs[ids[at]!]! & sign.function) count++;
  return count;
}

/** Whether a function word of the window is no part of the term. */
function holdsForeign({ table, ids }: WordRun, first: number, n: number, term: PreparedTerm): boolean {
  const { signs, lowers, vocabulary } = table;
  for (let at = first; at < first + n; at++) {
    const id = ids[at]!;
    if (signs[id]! & sign.function && !term.partSet.has(vocabulary.words[lowers[id]!]!)) return true;
  }
  return false;
}

/** A word that was cut off, as captions cut names that they do not know: "Kubern" for Kubernetes. */
const isCutOff = (run: WordRun, at: number, letters: number, term: PreparedTerm, rules: VetoRules): boolean =>
  term.words.length === 1 &&
  letters >= 5 &&
  letters >= term.plain.length * 0.6 &&
  letters <= term.plain.length &&
  beginsAs(term, letters) &&
  formAt(run, at).tier === "unknown" &&
  !rules.knownParts.has(formAt(run, at).lower);

// The sounds and letters of the window that is looked at, in buffers that are kept: there are tens of thousands of windows.
const longest = 4096;

/** What `joinSounds` and `joinLetters` wrote last. */
const joinedSounds = new Uint8Array(longest);
const joinedLetters = new Uint8Array(longest);

const finalS = pronounce("s").slice(-1)[0]!;
const letterS = encodeLetters("s")[0]!;

/** Puts the sounds of the `n` words from `first` on into `joinedSounds`, and gives their number. */
function joinSounds({ table, ids }: WordRun, first: number, n: number): number {
  const { sounds, soundsFrom, soundCounts, signs } = table;
  const last = first + n - 1;
  let count = 0;
  for (let at = first; at <= last; at++) {
    const id = ids[at]!;
    const from = soundsFrom[id]!;
    const end = from + soundCounts[id]!;
    for (let k = from; k < end; k++) joinedSounds[count++] = sounds[k]!;
    if (at < last && signs[id]! & sign.possessive) joinedSounds[count++] = finalS;
  }
  return count;
}

/**
 * Puts the plain letters of the `n` words from `first` on into `joinedLetters`, and gives their number; the s of a possessive
 * inside the window belongs to the name.
 */
function joinLetters({ table, ids }: WordRun, first: number, n: number): number {
  const { letters, lettersFrom, letterCounts, signs } = table;
  const last = first + n - 1;
  let count = 0;
  for (let at = first; at <= last; at++) {
    const id = ids[at]!;
    const from = lettersFrom[id]!;
    const end = from + letterCounts[id]!;
    for (let k = from; k < end; k++) joinedLetters[count++] = letters[k]!;
    if (at < last && signs[id]! & sign.possessive) joinedLetters[count++] = letterS;
  }
  return count;
}
