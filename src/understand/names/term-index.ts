// The terms in order of length with what rules most of them out in typed arrays: no edit distance where it is in vain.
import { type FormTable, farForms } from "./form-table.js";
import type { PreparedTerm, Variant } from "./prepared-term.js";
import { type FormRows, layOutRows } from "./rule-out.js";
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
  mostWords: number;
  /** By number of words: a window that is longer, and any with more words, stands for no entry. */
  longest: Int32Array;
  /** By words, size and ends of a window: 1 when no entry can be meant, 2 when one may be, 0 when nobody asked yet. */
  chances: Uint8Array;
  /** By entry: a bit for each form by number that is known to be too far from it on its own. */
  far: Uint8Array[];
  /** The entries by hash of marks that differ from theirs in one at most. */
  near: NearEntries;
  /** The entries that `findEntries` found last, in order. */
  found: Int32Array;
  rows: FormRows;
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

export function indexTerms(terms: readonly PreparedTerm[], table: FormTable): TermIndex {
  const entries = terms
    .flatMap((term) => term.variants.map((variant) => ({ term, variant })))
    .sort((a, b) => a.variant.plain.length - b.variant.plain.length || a.term.index - b.term.index);
  const sizes = entries.map(({ variant }) => variant.plain.length);
  const longestOf = (length: number): number => Math.ceil(length * 1.45) + 2;
  const windowSizes = longestOf(sizes.at(-1) ?? 0) + 1;
  const from = new Int32Array(windowSizes);
  const to = new Int32Array(windowSizes);
  for (let size = 0; size < windowSizes; size++) {
    const isNear = (length: number): boolean => Math.abs(size - length) <= Math.max(2, 0.45 * length);
    from[size] = Math.max(0, sizes.findIndex(isNear));
    to[size] = sizes.findLastIndex(isNear) + 1;
  }
  const mostWords = Math.max(0, ...terms.map(({ most }) => most));
  const longest = new Int32Array(mostWords + 1).fill(-1);
  for (const { term, variant } of entries)
    for (let words = 0; words <= term.most; words++)
      longest[words] = Math.max(longest[words]!, longestOf(variant.plain.length));
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
    mostWords,
    longest,
    chances: new Uint8Array((mostWords + 1) * windowSizes * endPairs),
    far: entries.map(({ variant }) => farForms(table, variant)),
    near: listNear(entries),
    found: new Int32Array(entries.length),
    rows: layOutRows(entries),
  };
}

/** Values of `ends`, from -1 on. */
const endPairs = 65;

/** Whether a window of so many words, no longer than the longest of them, and of these ends may stand for any entry at all. */
export function hasChance(index: TermIndex, words: number, size: number, ends: number): boolean {
  const at = (words * index.from.length + size) * endPairs + ends + 1;
  if (index.chances[at] === 0) index.chances[at] = lookForChance(index, words, size, ends);
  return index.chances[at] === 2;
}

function lookForChance(index: TermIndex, words: number, size: number, ends: number): number {
  for (let t = index.from[size]!; t < index.to[size]!; t++)
    if (words >= index.least[t]! && words <= index.most[t]! && sharesEnd(ends, index.ends[t]!)) return 2;
  return 1;
}

/** A sound of another kind costs a quarter or more, so that a distance allows four marks at most. */
const marksPerDistance = 4;

/** Chains of entries in their order: `heads` by hash, `next` by link; a link is 0 at the end. */
interface NearEntries {
  heads: Int32Array;
  next: Int32Array;
  entries: Int32Array;
}

const nearBits = 12;

const hashMarks = (kindMarks: number, vowels: number): number =>
  Math.imul(kindMarks ^ Math.imul(vowels, 0x2c1b3c6d), 0x9e3779b1) >>> (32 - nearBits);

function listNear(list: TermIndex["entries"]): NearEntries {
  const most = list.length * (2 * kindCount + 3) + 1;
  const near = { heads: new Int32Array(1 << nearBits), next: new Int32Array(most), entries: new Int32Array(most) };
  let links = 0;
  const add = (t: number, kindMarks: number, vowels: number): void => {
    const place = hashMarks(kindMarks, vowels);
    near.entries[++links] = t;
    near.next[links] = near.heads[place]!;
    near.heads[place] = links;
  };
  for (let t = list.length - 1; t >= 0; t--) {
    const { kinds, vowels } = list[t]!.variant.marks;
    add(t, kinds, vowels);
    if (vowels > 0) add(t, kinds, vowels - 1);
    if (vowels < mostVowels) add(t, kinds, vowels + 1);
    for (let kind = 0; kind < kindCount; kind++) {
      const ones = (kinds >>> (4 * kind)) & 7;
      // Ones stand together at the low end: the lowest 0 is set, or the highest 1 taken away.
      if (ones < 7) add(t, kinds | ((ones + 1) << (4 * kind)), vowels);
      if (ones > 0) add(t, kinds ^ ((ones ^ (ones >> 1)) << (4 * kind)), vowels);
    }
  }
  return near;
}

/**
 * Finds the entries that the window may stand for at no more than a distance of `limit`, puts them into `index.found`, and gives
 * their number: their marks, their ends and their number of words are like the window's.
 */
export function findEntries(index: TermIndex, shape: WindowShape, limit: number): number {
  const mostMarks = limit * marksPerDistance;
  return limit < lowLimit ? findNearEntries(index, shape, mostMarks) : findAllEntries(index, shape, mostMarks);
}

/** Below this limit an entry is found only if its marks differ from the window's in one at most. */
export const lowLimit = 2 / marksPerDistance;

/** Whether there may be an entry for a window of these marks, where the limit is a low one. */
export const mayBeNear = (index: TermIndex, kindMarks: number, vowels: number): boolean =>
  index.near.heads[hashMarks(kindMarks, vowels)] !== 0;

function findAllEntries(index: TermIndex, shape: WindowShape, mostMarks: number): number {
  const { size, words, kindMarks, vowels, ends } = shape;
  const { kindMarks: kindsOf, vowels: vowelsOf, ends: endsOf, least, most, tolerance } = index;
  const end = index.to[size]!;
  let count = 0;
  for (let t = index.from[size]!; t < end; t++) {
    if (words < least[t]! || words > most[t]!) continue;
    const more = vowels - vowelsOf[t]!;
    const different = countBits(kindMarks ^ kindsOf[t]!) + (more < 0 ? -more : more);
    if (different > mostMarks || different > tolerance[t]!) continue;
    if (sharesEnd(ends, endsOf[t]!)) index.found[count++] = t;
  }
  return count;
}

function findNearEntries(index: TermIndex, shape: WindowShape, mostMarks: number): number {
  const { size, words, kindMarks, vowels, ends } = shape;
  const { heads, next, entries } = index.near;
  let count = 0;
  let last = -1;
  for (let link = heads[hashMarks(kindMarks, vowels)]!; link > 0; link = next[link]!) {
    const t = entries[link]!;
    if (t === last || t < index.from[size]! || t >= index.to[size]!) continue;
    const different = countBits(kindMarks ^ index.kindMarks[t]!) + Math.abs(vowels - index.vowels[t]!);
    if (different > mostMarks || different > index.tolerance[t]!) continue;
    if (words < index.least[t]! || words > index.most[t]! || !sharesEnd(ends, index.ends[t]!)) continue;
    index.found[count++] = t;
    last = t;
  }
  return count;
}
