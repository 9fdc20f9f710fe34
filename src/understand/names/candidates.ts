// Finds the windows of one to five words that sound or look like a term, and how far they are from it.
import type { PreparedTerm } from "./prepared-term.js";
import { encodeLetters, letterDistance, soundDistance } from "./sounds/distance.js";
import { pronounce } from "./sounds/pronounce.js";
import { countBits, toMarks } from "./sounds/signature.js";
import { isVetoed, type VetoRules } from "./vetoes.js";
import type { WordForm } from "./word-form.js";
import { formAt, isJoined, type WordRun } from "./word-run.js";

export interface Candidate {
  first: number;
  end: number;
  term: PreparedTerm;
  /** Mean of the distances in sound (.6) and spelling (.4); 0 when only case, spaces or hyphens differ. */
  distance: number;
  isSame: boolean;
}

export const scoring = {
  /** What a unit of distance costs, in powers of ten. */
  perDistance: 1.7,
  prior: -4.2,
  /** What a rarer word in a window counts in full, the others count in this part. */
  otherWords: 0.6,
  soundPart: 0.6,
  longestRelative: 0.34,
  /** Windows that score less are of no interest. */
  least: -0.5,
};

/** A function word is taken for a part of a name only when the window is this near to the term. */
const functionLimit = 0.35;

/** Terms in order of length, with what the inner loop reads in typed arrays. */
interface TermIndex {
  terms: PreparedTerm[];
  marks: Int32Array;
  tolerance: Float64Array;
  least: Uint8Array;
  most: Uint8Array;
  /** By length of a window: the first and the last term (exclusive) that it may stand for. */
  from: Int32Array;
  to: Int32Array;
  longestWindow: number;
  mostWords: number;
}

function indexTerms(terms: readonly PreparedTerm[]): TermIndex {
  // A term with several ways of being said stands once for each of them.
  const entries = terms
    .flatMap((term) => term.variants.map((variant) => ({ term, variant, size: variant.plain.length })))
    .sort((a, b) => a.size - b.size || a.term.index - b.term.index);
  const longestWindow = Math.ceil((entries.at(-1)?.size ?? 0) * 1.45) + 2;
  const from = new Int32Array(longestWindow + 1);
  const to = new Int32Array(longestWindow + 1);
  for (let size = 0; size <= longestWindow; size++) {
    const near = (length: number): boolean => Math.abs(size - length) <= Math.max(2, 0.45 * length);
    const first = entries.findIndex((entry) => near(entry.size));
    from[size] = first === -1 ? 0 : first;
    to[size] = first === -1 ? 0 : entries.findLastIndex((entry) => near(entry.size)) + 1;
  }
  return {
    terms: entries.map(({ term }) => term),
    marks: Int32Array.from(entries, ({ variant }) => variant.marks),
    tolerance: Float64Array.from(entries, ({ size }) => 2 + 0.25 * size),
    least: Uint8Array.from(entries, ({ term }) => term.least),
    most: Uint8Array.from(entries, ({ term }) => term.most),
    from,
    to,
    longestWindow,
    mostWords: Math.max(0, ...terms.map(({ most }) => most)),
  };
}

/** All windows that may stand for a term, in the order of the text. */
export function findCandidates(run: WordRun, terms: readonly PreparedTerm[], rules: VetoRules): Candidate[] {
  const index = indexTerms(terms);
  const { ids, taken, table } = run;
  const { forms } = table;
  const known = new Map<string, Match[]>();
  const candidates: Candidate[] = [];
  // Function words that are no part of any term, found out once a form: 1 no, 2 yes.
  const strangeness = new Uint8Array(forms.length);
  const isStrange = (form: WordForm): boolean => {
    if (strangeness[form.id] === 0) strangeness[form.id] = form.isFunction && !rules.isKnownPart(form.lower) ? 2 : 1;
    return strangeness[form.id] === 2;
  };
  for (let first = 0; first < ids.length; first++) {
    let counts = 0;
    let size = 0;
    let sum = 0;
    let rarest = 0;
    let strange = 0;
    let rightWords = 0;
    for (let n = 1; n <= index.mostWords && first + n <= ids.length; n++) {
      const at = first + n - 1;
      const form = forms[ids[at]!]!;
      if (form.isMark || taken[at] === 2 || (n > 1 && !isJoined(run, at))) break;
      if (taken[at] === 1) rightWords++;
      size += form.plain.length;
      if (size > index.longestWindow) break;
      counts += form.counts;
      const share = form.isCapital && form.share > -5.2 ? -5.2 : form.share;
      sum += share;
      if (share < rarest) rarest = share;
      if (isStrange(form)) strange++;
      const free = limitOf(rarest + scoring.otherWords * (sum - rarest));
      const limit = strange > 0 && free > functionLimit ? functionLimit : free;
      if (limit < 0 || (n === 1 && strange > 0) || rightWords === n) continue;
      if (!mayMatch(index, toMarks(counts), size, n, limit)) continue;
      const key = keyOf(ids, first, n);
      let matches = known.get(key);
      if (!matches) {
        const window: WordForm[] = [];
        for (let k = 0; k < n; k++) window.push(formAt(run, first + k));
        matches = matchWindow(window, index, toMarks(counts), size, limit, rules);
        known.set(key, matches);
      }
      for (const match of matches)
        if (rightWords === 0 || keepsRightWords(run, first, n, match.term))
          candidates.push({ first, end: first + n, ...match });
    }
  }
  return candidates;
}

/** A word that is right on its own may only be changed into a longer term that holds it. */
const keepsRightWords = (run: WordRun, first: number, n: number, term: PreparedTerm): boolean => {
  for (let at = first; at < first + n; at++)
    if (run.taken[at] === 1 && (term.words.length === 1 || !term.partSet.has(formAt(run, at).lower))) return false;
  return true;
};

type Match = Pick<Candidate, "term" | "distance" | "isSame">;

const keyOf = (ids: Int32Array, first: number, n: number): string => {
  let key = String(ids[first]);
  for (let k = 1; k < n; k++) key += `,${ids[first + k]}`;
  return key;
};

/** The distance beyond which a window of that likelihood can no longer score enough, even with every bonus. */
const limitOf = (likelihood: number): number =>
  (scoring.prior + 1.4 - scoring.least - likelihood) / scoring.perDistance;

/** A sound of another kind costs at least about a quarter. */
const mostMarks = (limit: number): number => limit * 4;

function mayMatch(index: TermIndex, marks: number, size: number, words: number, limit: number): boolean {
  const most = mostMarks(limit);
  for (let t = index.from[size]!; t < index.to[size]!; t++) {
    if (words < index.least[t]! || words > index.most[t]!) continue;
    const different = countBits(marks ^ index.marks[t]!);
    if (different <= most && different <= index.tolerance[t]!) return true;
  }
  return false;
}

function matchWindow(
  window: WordForm[],
  index: TermIndex,
  marks: number,
  size: number,
  limit: number,
  rules: VetoRules,
): Match[] {
  const last = window.length - 1;
  // The s of a possessive inside the window belongs to the name.
  const plain = window.map((form, k) => form.plain + (k < last && form.possessive ? "s" : "")).join("");
  const letters = encodeLetters(plain);
  const sounds = joinCodes(
    window.flatMap((form, k) => (k < last && form.possessive ? [form.sounds, finalS] : form.sounds)),
  );
  const found = new Map<PreparedTerm, Match>();
  for (let t = index.from[size]!; t < index.to[size]!; t++) {
    const term = index.terms[t]!;
    if (window.length < index.least[t]! || window.length > index.most[t]!) continue;
    const different = countBits(marks ^ index.marks[t]!);
    const isSame = plain === term.plain;
    if (!isSame && (different > index.tolerance[t]! || different > mostMarks(Math.max(limit, 0.2)))) continue;
    const distance = isSame ? 0 : measure(window, plain, letters, sounds, term, limit, rules);
    if (distance > limit) continue;
    if (isVetoed(window, term, distance, isSame, rules)) continue;
    const before = found.get(term);
    if (!before || distance < before.distance) found.set(term, { term, distance, isSame });
  }
  return [...found.values()];
}

function measure(
  window: WordForm[],
  plain: string,
  letters: Uint8Array,
  sounds: Uint8Array,
  term: PreparedTerm,
  limit: number,
  rules: VetoRules,
): number {
  const strange = window.some((form) => form.isFunction && !term.partSet.has(form.lower));
  const most = Math.min(strange ? functionLimit : limit, Math.max(1, scoring.longestRelative * term.length));
  let distance = Number.POSITIVE_INFINITY;
  for (const variant of term.variants) {
    const bySound = soundDistance(sounds, variant.sounds, most / scoring.soundPart);
    if (bySound * scoring.soundPart > most) continue;
    const both = scoring.soundPart * bySound + (1 - scoring.soundPart) * letterDistance(letters, variant.letters);
    if (both <= most && both < distance) distance = both;
  }
  // A word that was cut off: "Tenstor" for Tenstorrent.
  const first = window[0]!;
  if (
    window.length === 1 &&
    first.tier === "unknown" &&
    plain.length >= 5 &&
    term.words.length === 1 &&
    term.plain.startsWith(plain)
  ) {
    if (plain.length >= term.plain.length * 0.6 && !rules.isKnownPart(first.lower))
      distance = Math.min(distance, 0.6 + 0.05 * (term.plain.length - plain.length));
  }
  return distance;
}

const finalS = pronounce("s").slice(-1);

function joinCodes(parts: Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
