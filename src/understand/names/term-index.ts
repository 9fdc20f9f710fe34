// The terms in order of length with what rules most of them out in typed arrays: no edit distance where it is in vain.
import type { PreparedTerm, Variant } from "./prepared-term.js";
import { countBits, sharesEnd } from "./sounds/signature.js";

export interface TermIndex {
  /** A term with several ways of being said stands once for each of them. */
  entries: { term: PreparedTerm; variant: Variant }[];
  marks: Int32Array;
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
}

/** What the index knows of a window. */
export interface WindowShape {
  /** Letters and digits. */
  size: number;
  words: number;
  marks: number;
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
    marks: Int32Array.from(entries, ({ variant }) => variant.marks),
    ends: Int8Array.from(entries, ({ variant }) => variant.ends),
    tolerance: Float64Array.from(sizes, (size) => 2 + 0.25 * size),
    least: Uint8Array.from(entries, ({ term }) => term.least),
    most: Uint8Array.from(entries, ({ term }) => term.most),
    from,
    to,
    longestWindow,
    mostWords: Math.max(0, ...terms.map(({ most }) => most)),
    chances: new Uint8Array((longestWindow + 1) * endPairs),
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

/** The next entry from `from` on that the window may stand for at no more than a distance of `limit`; -1 at the end. */
export function nextEntry(index: TermIndex, shape: WindowShape, limit: number, from: number): number {
  const { size, words, marks, ends } = shape;
  const most = limit * marksPerDistance;
  const end = index.to[size]!;
  for (let t = Math.max(from, index.from[size]!); t < end; t++) {
    const different = countBits(marks ^ index.marks[t]!);
    if (different > most || different > index.tolerance[t]!) continue;
    if (words >= index.least[t]! && words <= index.most[t]! && sharesEnd(ends, index.ends[t]!)) return t;
  }
  return -1;
}
