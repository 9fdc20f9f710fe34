// Notes where each term of an episode is said, by kilobyte and word, and packs that into bytes.
import { renewed } from "../../../base/once.js";
import { addToHash, type ByteTable, numberOf, numberOfHashed, openByteTable } from "./byte-table.js";
import { addNumber, addRange, type Bytes, makeBytes, reserve, takeBytes } from "./bytes.js";
import { bucketOf, buckets, findTerms } from "./tokens.js";

/** Words of a unit that are told apart; what comes behind them counts as the last one. */
export const unitWords = 512;

/**
 * Where the terms of an episode are noted: columns by term, and the values in the order they came: `unitWords` times the unit,
 * plus which word of the unit it is. The values of a term are a chain; 0 ends it and stands for "none". Episodes share the
 * columns, one after the other.
 */
export interface Postings {
  terms: Terms;
  first: Int32Array;
  last: Int32Array;
  met: Int32Array;
  values: Int32Array;
  next: Int32Array;
  filled: number;
  count: number;
  /** The unit that is being noted, and how many words of it there were. */
  unitNow: number;
  wordNow: number;
  body: Bytes;
  packed: Bytes;
}

const currentPostings = renewed(
  (): Postings => ({
    terms: currentTerms(),
    first: new Int32Array(4096),
    last: new Int32Array(4096),
    met: new Int32Array(4096),
    values: new Int32Array(1 << 13),
    next: new Int32Array(1 << 13),
    filled: 1,
    count: 0,
    unitNow: -1,
    wordNow: 0,
    body: makeBytes(1 << 16),
    packed: makeBytes(1 << 16),
  }),
  ({ terms }) => terms !== currentTerms(),
);

/** Lower case of the letters and digits of ASCII; 0 for everything else. */
const lower = Uint8Array.from({ length: 256 }, (_, code) => {
  const letter = code | 32;
  return code >= 48 && code <= 57 ? code : letter >= 97 && letter <= 122 && code < 128 ? letter : 0;
});

/** Begins another episode, and with it ends the one before. */
export function openPostings(): Postings {
  const postings = currentPostings();
  for (let at = 0; at < postings.count; at++) postings.last[postings.met[at]!] = 0;
  return Object.assign(postings, { filled: 1, count: 0, unitNow: -1, wordNow: 0 });
}

/** Notes the terms of the UTF-8 from `from` to `end` for a unit; units come in rising order. */
export function noteTerms(postings: Postings, bytes: Buffer, from: number, end: number, unit: number): void {
  for (let at = from; at < end; ) {
    let kinds = 0;
    let stop = at;
    for (; stop < end; stop++) {
      const byte = bytes[stop]!;
      if (byte === 32) break;
      kinds |= byte;
    }
    if (kinds > 127) for (const term of findForeign(postings.terms, bytes, at, stop)) note(postings, term, unit);
    else notePlain(postings, bytes, at, stop, unit);
    at = stop + 1;
  }
}

/** The same for what is known to be of ASCII alone. */
export function notePlain(postings: Postings, bytes: Uint8Array, from: number, end: number, unit: number): void {
  const { terms } = postings;
  let start = from;
  let hash = 0;
  for (let at = from; at <= end; at++) {
    const letter = at < end ? lower[bytes[at]!]! : 0;
    if (letter !== 0) {
      hash = addToHash(hash, letter);
      continue;
    }
    // Single letters are no terms, single digits are.
    if (at - start > 1 || (at > start && bytes[start]! < 58))
      note(postings, numberOfHashed(terms, bytes, start, at, hash, lower), unit);
    start = at + 1;
    hash = 0;
  }
}

function note(postings: Postings, term: number, unit: number): void {
  if (term >= postings.last.length) {
    postings.first = larger(postings.first, term * 2);
    postings.last = larger(postings.last, term * 2);
  }
  if (unit !== postings.unitNow) {
    postings.unitNow = unit;
    postings.wordNow = 0;
  }
  const word = Math.min(postings.wordNow++, unitWords - 1);
  const { filled, first, last } = postings;
  if (filled === postings.values.length) {
    postings.values = larger(postings.values, filled * 2);
    postings.next = larger(postings.next, filled * 2);
  }
  const before = last[term]!;
  postings.values[filled] = unit * unitWords + word;
  postings.next[filled] = 0;
  if (before === 0) {
    if (postings.count === postings.met.length) postings.met = larger(postings.met, postings.count * 2);
    postings.met[postings.count++] = term;
    first[term] = filled;
  } else postings.next[before] = filled;
  last[term] = filled;
  postings.filled++;
}

function larger(column: Int32Array, room: number): Int32Array {
  const grown = new Int32Array(room);
  grown.set(column);
  return grown;
}

/**
 * Packs what was noted, and counts it. The size of each bucket, then the buckets. In a bucket each term in the order it is met:
 * length and bytes of its UTF-8, in how many units it is said, how often more than that, and each place as its distance from
 * the one before. A place is `unitWords` times the unit, plus which word of the unit it is.
 */
export function packPostings(postings: Postings): { bytes: Uint8Array; values: number } {
  const { terms, body, packed, count, filled } = postings;
  body.length = 0;
  packed.length = 0;
  const order = sortByBucket(postings);
  let bucket = 0;
  let from = 0;
  for (let at = 0; at < count; at++) {
    for (const own = terms.buckets[order[at]!]!; bucket < own; bucket++) {
      addNumber(packed, body.length - from);
      from = body.length;
    }
    packTerm(postings, order[at]!);
  }
  for (; bucket < buckets; bucket++) {
    addNumber(packed, body.length - from);
    from = body.length;
  }
  addRange(packed, body.data, 0, body.length);
  return { bytes: takeBytes(packed), values: filled - 1 };
}

function sortByBucket({ terms, met, count }: Postings): Int32Array {
  fillBuckets(terms);
  const places = new Int32Array(buckets + 1);
  for (let at = 0; at < count; at++) places[terms.buckets[met[at]!]! + 1]!++;
  for (let at = 0; at < buckets; at++) places[at + 1]! += places[at]!;
  const order = new Int32Array(count);
  for (let at = 0; at < count; at++) order[places[terms.buckets[met[at]!]!]!++] = met[at]!;
  return order;
}

function packTerm({ terms, first, next, values, body }: Postings, term: number): void {
  const [from, end] = [terms.starts[term]!, terms.starts[term + 1]!];
  addNumber(body, end - from);
  addRange(body, terms.bytes.data, from, end);
  let units = 0;
  let places = 0;
  for (let at = first[term]!, unit = -1; at !== 0; at = next[at]!, places++) {
    const own = Math.floor(values[at]! / unitWords);
    if (own !== unit) units++;
    unit = own;
  }
  addNumber(body, units);
  addNumber(body, places - units);
  reserve(body, places * 5);
  const { data } = body;
  let to = body.length;
  let before = 0;
  for (let at = first[term]!; at !== 0; at = next[at]!) {
    const value = values[at]!;
    let rest = value - before;
    for (; rest > 127; rest >>>= 7) data[to++] = (rest & 127) | 128;
    data[to++] = rest;
    before = value;
  }
  body.length = to;
}

/** The terms met so far. */
interface Terms extends ByteTable {
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
const currentTerms = renewed(
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
function findForeign(terms: Terms, bytes: Buffer, from: number, end: number): readonly number[] {
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
function fillBuckets(terms: Terms): void {
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
