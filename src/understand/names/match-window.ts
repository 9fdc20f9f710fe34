// Compares one window with the terms it may stand for.
import { sign } from "./form-signs.js";
import { plainOf } from "./form-table.js";
import type { PreparedTerm } from "./prepared-term.js";
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
  const hasFunction = countFunctions(run, first, n) > 0;
  let plain: string | undefined;
  let letters: Uint8Array | undefined;
  let window: WordForm[] | undefined;
  let matches = noMatches;
  for (let t = start; t >= 0; t = nextEntry(index, shape, limit, t + 1)) {
    const { term, variant } = index.entries[t]!;
    const isForeign = hasFunction && holdsForeign(run, first, n, term);
    const most = Math.min(isForeign ? functionLimit : limit, relativeLimit(term));
    const bySound = soundPart * soundDistance(joined, variant.sounds, most / soundPart, sounds);
    // Nearly all windows end here or at the next distance: more of them is only made for the others.
    if (bySound > most && n > 1 && !mayBeSame(term, shape, n)) continue;
    plain ??= joinPlain(run, first, n);
    const isSame = plain === term.plain;
    let distance = 0;
    if (!isSame) {
      distance = Number.POSITIVE_INFINITY;
      if (bySound <= most) {
        letters ??= encodeLetters(plain, encoded);
        const both = bySound + (1 - soundPart) * letterDistance(letters, variant.letters, plain.length);
        if (both <= most) distance = both;
      }
      if (n === 1 && isCutOff(run, first, plain, term, rules))
        distance = Math.min(distance, 0.6 + 0.05 * (term.plain.length - plain.length));
    }
    if (distance > limit) continue;
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

const formsOf = (run: WordRun, first: number, n: number): WordForm[] =>
  Array.from({ length: n }, (_, k) => formAt(run, first + k));

/** The plain letters of a window; the s of a possessive inside it belongs to the name. */
function joinPlain({ table, ids }: WordRun, first: number, n: number): string {
  const last = first + n - 1;
  let plain = "";
  for (let at = first; at < last; at++)
    plain += plainOf(table, ids[at]!) + (table.signs[ids[at]!]! & sign.possessive ? "s" : "");
  return plain + plainOf(table, ids[last]!);
}

/** Whether letters may be all the same: each inner possessive adds an s to the size. */
const mayBeSame = (term: PreparedTerm, { size }: WindowShape, n: number): boolean =>
  term.plain.length >= size && term.plain.length < size + n;

const relativeLimit = (term: PreparedTerm): number => Math.max(1, longestRelative * term.length);

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

/** A word that was cut off: "Kubern" for Kubernetes. */
const isCutOff = (run: WordRun, at: number, plain: string, term: PreparedTerm, rules: VetoRules): boolean =>
  term.words.length === 1 &&
  plain.length >= 5 &&
  plain.length >= term.plain.length * 0.6 &&
  term.plain.startsWith(plain) &&
  formAt(run, at).tier === "unknown" &&
  !rules.knownParts.has(formAt(run, at).lower);

const finalS = pronounce("s").slice(-1);

/** The sounds and letters of the window that is looked at; kept, because there are tens of thousands of windows in a transcript. */
let joined = new Uint8Array(256);
const encoded = new Uint8Array(256);

/** Puts the sounds of a window into `joined`, and gives their number. */
function joinSounds({ table, ids }: WordRun, first: number, n: number): number {
  const { sounds, soundsFrom, soundCounts, signs } = table;
  let count = 0;
  for (let at = first; at < first + n; at++) {
    const id = ids[at]!;
    const from = soundsFrom[id]!;
    const length = soundCounts[id]!;
    if (count + length + finalS.length > joined.length) {
      const larger = new Uint8Array(2 * (count + length + finalS.length));
      larger.set(joined);
      joined = larger;
    }
    for (let k = 0; k < length; k++) joined[count++] = sounds[from + k]!;
    if (at < first + n - 1 && signs[id]! & sign.possessive)
      for (let k = 0; k < finalS.length; k++) joined[count++] = finalS[k]!;
  }
  return count;
}
