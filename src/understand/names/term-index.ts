// The terms in order of length with what rules most of them out in typed arrays: no edit distance where it is in vain.
import type { PreparedTerm, Variant } from "./prepared-term.js";
import { countBits, kindCount, mostVowels, sharesEnd } from "./sounds/signature.js";

export interface TermIndex {
  /** A term with several ways of being said stands once for each of them. */
  entries: { term: PreparedTerm; variant: Variant }[];
  kindMarks: Int32Array;
  vowels: Uint8Array;
  ends: Int8Array;
  /** How many marks may differ, by the length of the term. */
  tolerance: Float64Array;
  least: Uint8Array;
  most: Uint8Array;
  /** By length of a window: the first and the last entry (exclusive) that it may stand for. */
  from: Int32Array;
  to: Int32Array;
  longestWindow: number;
  mostWords: number;
  /** By size and ends of a window: 1 when no entry can be meant, 2 when one may be, 0 when nobody asked yet. */
  chances: Uint8Array;
  /** By hash of counts and vowels: 1 where those of a window may differ from an entry's in one mark at most. */
  near: Uint8Array;
}

/** What the index knows of a window. */
export interface WindowShape {
  /** Letters and digits. */
  size: number;
  words: number;
  kindMarks: number;
  vowels: number;
  ends: number;
}

export function indexTerms(terms: readonly PreparedTerm[]): TermIndex {
  const entries = terms
    .flatMap((term) => term.variants.map((variant) => ({ term, variant })))
    .sort((a, b) => a.variant.plain.length - b.variant.plain.length || a.term.index - b.term.index);
  const sizes = entries.map(({ variant }) => variant.plain.length);
  const longestWindow = Math.ceil((sizes.at(-1) ?? 0) * 1.45) + 2;
  const from = new Int32Array(longestWindow + 1);
  const to = new Int32Array(longestWindow + 1);
  for (let size = 0; size <= longestWindow; size++) {
    const isNear = (length: number): boolean => Math.abs(size - length) <= Math.max(2, 0.45 * length);
    from[size] = Math.max(0, sizes.findIndex(isNear));
    to[size] = sizes.findLastIndex(isNear) + 1;
  }
  return {
    entries,
    kindMarks: Int32Array.from(entries, ({ variant }) => variant.marks.kinds),
    vowels: Uint8Array.from(entries, ({ variant }) => variant.marks.vowels),
    ends: Int8Array.from(entries, ({ variant }) => variant.ends),
    tolerance: Float64Array.from(sizes, (size) => 2 + 0.25 * size),
    least: Uint8Array.from(entries, ({ term }) => term.least),
    most: Uint8Array.from(entries, ({ term }) => term.most),
    from,
    to,
    longestWindow,
    mostWords: Math.max(0, ...terms.map(({ most }) => most)),
    chances: new Uint8Array((longestWindow + 1) * endPairs),
    near: markNear(entries),
  };
}

/** Values of `ends`, from -1 on. */
const endPairs = 65;

/** Whether a window of this size and these ends may stand for any entry at all. */
export function hasChance(index: TermIndex, { size, ends }: WindowShape): boolean {
  const place = size * endPairs + ends + 1;
  if (index.chances[place] === 0) {
    let chance = 1;
    for (let t = index.from[size]!; t < index.to[size]!; t++) if (sharesEnd(ends, index.ends[t]!)) chance = 2;
    index.chances[place] = chance;
  }
  return index.chances[place] === 2;
}

/** A sound of another kind costs a quarter or more, so that a distance allows four marks at most. */
const marksPerDistance = 4;

const nearBits = 14;

const hashMarks = (kindMarks: number, vowels: number): number =>
  Math.imul(kindMarks ^ Math.imul(vowels, 0x2c1b3c6d), 0x9e3779b1) >>> (32 - nearBits);

function markNear(entries: TermIndex["entries"]): Uint8Array {
  const near = new Uint8Array(1 << nearBits);
  for (const { variant } of entries) {
    const { kinds, vowels } = variant.marks;
    near[hashMarks(kinds, vowels)] = 1;
    if (vowels > 0) near[hashMarks(kinds, vowels - 1)] = 1;
    if (vowels < mostVowels) near[hashMarks(kinds, vowels + 1)] = 1;
    for (let kind = 0; kind < kindCount; kind++) {
      const ones = (kinds >>> (4 * kind)) & 7;
      // Ones stand together at the low end: the lowest 0 is set, or the highest 1 taken away.
      if (ones < 7) near[hashMarks(kinds | ((ones + 1) << (4 * kind)), vowels)] = 1;
      if (ones > 0) near[hashMarks(kinds ^ ((ones ^ (ones >> 1)) << (4 * kind)), vowels)] = 1;
    }
  }
  return near;
}

/** Whether there may be an entry whose marks differ in one at most: all that is allowed by a limit of less than a half. */
export const isNear = (index: TermIndex, kindMarks: number, vowels: number): boolean =>
  index.near[hashMarks(kindMarks, vowels)] === 1;

/** The next entry from `from` on that the window may stand for at no more than a distance of `limit`; -1 at the end. */
export function nextEntry(index: TermIndex, shape: WindowShape, limit: number, from: number): number {
  const { size, words, kindMarks, vowels, ends } = shape;
  const most = limit * marksPerDistance;
  const end = index.to[size]!;
  for (let t = Math.max(from, index.from[size]!); t < end; t++) {
    const different = countBits(kindMarks ^ index.kindMarks[t]!) + Math.abs(vowels - index.vowels[t]!);
    if (different > most || different > index.tolerance[t]!) continue;
    if (words >= index.least[t]! && words <= index.most[t]! && sharesEnd(ends, index.ends[t]!)) return t;
  }
  return -1;
}
