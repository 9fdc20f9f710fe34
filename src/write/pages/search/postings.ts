// Notes where each term of an episode is said, by kilobyte and word, and packs that into bytes.
import { addToHash, numberOfHashed } from "./byte-table.js";
import { addNumber, addRange, makeBytes, reserve, takeBytes } from "./bytes.js";
import { currentTerms, fillBuckets, findForeign, type Terms } from "./terms.js";
import { buckets } from "./tokens.js";

/** Words of a unit that are told apart; what comes behind them counts as the last one. */
export const unitWords = 512;

/**
 * Columns by term, and the values in the order they came: `unitWords` times the unit, plus which word of the unit it is. The
 * values of a term are a chain; 0 ends it and stands for "none". All episodes share the columns, one after the other.
 */
let first = new Int32Array(4096);
let last = new Int32Array(4096);
let met = new Int32Array(4096);
let values = new Int32Array(1 << 13);
let next = new Int32Array(1 << 13);
let filled = 1;
let count = 0;
/** The unit that is being noted, and how many words of it there were. */
let unitNow = -1;
let wordNow = 0;
let terms: Terms = currentTerms();
/** Lower case of the letters and digits of ASCII; 0 for everything else. */
const lower = Uint8Array.from({ length: 256 }, (_, code) => {
  const letter = code | 32;
  return code >= 48 && code <= 57 ? code : letter >= 97 && letter <= 122 && code < 128 ? letter : 0;
});

/** Begins another episode. */
export function openPostings(): void {
  for (let at = 0; at < count; at++) last[met[at]!] = 0;
  filled = 1;
  count = 0;
  unitNow = -1;
  terms = currentTerms();
}

/** Notes the terms of the UTF-8 from `from` to `end` for a unit; units come in rising order. */
export function noteTerms(bytes: Buffer, from: number, end: number, unit: number): void {
  for (let at = from; at < end; ) {
    let kinds = 0;
    let stop = at;
    for (; stop < end; stop++) {
      const byte = bytes[stop]!;
      if (byte === 32) break;
      kinds |= byte;
    }
    if (kinds > 127) for (const term of findForeign(terms, bytes, at, stop)) note(term, unit);
    else notePlain(bytes, at, stop, unit);
    at = stop + 1;
  }
}

/** The same for what is known to be of ASCII alone. */
export function notePlain(bytes: Uint8Array, from: number, end: number, unit: number): void {
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
      note(numberOfHashed(terms, bytes, start, at, hash, lower), unit);
    start = at + 1;
    hash = 0;
  }
}

function note(term: number, unit: number): void {
  if (term >= last.length) {
    first = larger(first, term * 2);
    last = larger(last, term * 2);
  }
  if (unit !== unitNow) {
    unitNow = unit;
    wordNow = 0;
  }
  const word = Math.min(wordNow++, unitWords - 1);
  const before = last[term]!;
  if (filled === values.length) {
    values = larger(values, filled * 2);
    next = larger(next, filled * 2);
  }
  values[filled] = unit * unitWords + word;
  next[filled] = 0;
  if (before === 0) {
    if (count === met.length) met = larger(met, count * 2);
    met[count++] = term;
    first[term] = filled;
  } else next[before] = filled;
  last[term] = filled++;
}

function larger(column: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(room);
  grown.set(column);
  return grown;
}

const body = makeBytes(1 << 16);
const packed = makeBytes(1 << 16);

/**
 * Packs what was noted, and counts it. The size of each bucket, then the buckets. In a bucket each term in the order it is met:
 * length and bytes of its UTF-8, in how many units it is said, how often more than that, and each place as its distance from
 * the one before. A place is `unitWords` times the unit, plus which word of the unit it is.
 */
export function packPostings(): { bytes: Uint8Array; values: number } {
  body.length = 0;
  packed.length = 0;
  const order = sortByBucket();
  let bucket = 0;
  let from = 0;
  for (let at = 0; at < count; at++) {
    for (const own = terms.buckets[order[at]!]!; bucket < own; bucket++) {
      addNumber(packed, body.length - from);
      from = body.length;
    }
    packTerm(order[at]!);
  }
  for (; bucket < buckets; bucket++) {
    addNumber(packed, body.length - from);
    from = body.length;
  }
  addRange(packed, body.data, 0, body.length);
  return { bytes: takeBytes(packed), values: filled - 1 };
}

function sortByBucket(): Int32Array {
  fillBuckets(terms);
  const places = new Int32Array(buckets + 1);
  for (let at = 0; at < count; at++) places[terms.buckets[met[at]!]! + 1]!++;
  for (let at = 0; at < buckets; at++) places[at + 1]! += places[at]!;
  const order = new Int32Array(count);
  for (let at = 0; at < count; at++) order[places[terms.buckets[met[at]!]!]!++] = met[at]!;
  return order;
}

function packTerm(term: number): void {
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
