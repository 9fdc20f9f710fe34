// The terms in order of length with what rules most of them out in typed arrays: no edit distance where it is in vain.
import { type FormTable, farForms } from "./form-table.js";
import type { PreparedTerm, Variant } from "./prepared-term.js";
import { countBits, sharesEnd } from "./sounds/signature.js";

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
  /** By entry: a bit for each form by number that is known to be too far from it on its own. */
  far: Uint8Array[];
  /** The entries that `findEntries` found last, in order. */
  found: Int32Array;
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
    far: entries.map(({ variant }) => farForms(table, variant)),
    found: new Int32Array(entries.length),
  };
}

/** A sound of another kind costs a quarter or more, so that a distance allows four marks at most. */
const marksPerDistance = 4;

/**
 * Finds the entries that the window may stand for at no more than a distance of `limit`, puts them into `index.found`, and gives
 * their number: their marks, their ends and their number of words are like the window's.
 */
export function findEntries(index: TermIndex, shape: WindowShape, limit: number): number {
  const mostMarks = limit * marksPerDistance;
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
