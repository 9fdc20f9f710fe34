// Finds the terms in the bytes of a text, each by its number: what a word comes to is worked out once.
import { renewed } from "../../../base/once.js";
import { type ByteTable, numberOf, openByteTable } from "./byte-table.js";
import { bucketOf, findTerms } from "./tokens.js";

/** The terms met so far. */
export interface Terms extends ByteTable {
  /** The buckets of the first `sorted` of them. */
  buckets: Uint16Array;
  sorted: number;
  /** Runs of bytes without a space that are not of ASCII alone, and the terms in each. */
  foreign: ByteTable;
  found: (readonly number[])[];
}

/** A longer run comes once: a sentence of a script without spaces. It is taken apart and not remembered. */
const longest = 120;
/** More than this are left to the garbage collector, and numbers are given anew. */
const most = 150_000;

/** The terms that texts are taken apart into now; hold on to them for one episode only. */
export const currentTerms = renewed(
  (): Terms => ({
    ...openByteTable(),
    buckets: new Uint16Array(4096),
    sorted: 0,
    foreign: openByteTable(),
    found: [],
  }),
  ({ count, foreign }) => count > most || foreign.count > most,
);

/** The terms in a run of UTF-8 without a space, in their order; for what is of ASCII alone there is a shorter way. */
export function findForeign(terms: Terms, bytes: Buffer, from: number, end: number): readonly number[] {
  if (end - from > longest) return takeApart(terms, bytes, from, end);
  const run = numberOf(terms.foreign, bytes, from, end);
  terms.found[run] ??= takeApart(terms, bytes, from, end);
  return terms.found[run];
}

function takeApart(terms: Terms, bytes: Buffer, from: number, end: number): number[] {
  return findTerms(bytes.toString("utf8", from, end)).map((term) => {
    const spelt = Buffer.from(term);
    return numberOf(terms, spelt, 0, spelt.length);
  });
}

/** Makes sure that the bucket of every term is known. */
export function fillBuckets(terms: Terms): void {
  if (terms.buckets.length < terms.count) {
    const larger = new Uint16Array(terms.hashes.length);
    larger.set(terms.buckets);
    terms.buckets = larger;
  }
  const bytes = Buffer.from(terms.bytes.data.buffer);
  for (; terms.sorted < terms.count; terms.sorted++) {
    const [from, end] = [terms.starts[terms.sorted], terms.starts[terms.sorted + 1]];
    terms.buckets[terms.sorted] = bucketOf(bytes.toString("utf8", from, end));
  }
}
