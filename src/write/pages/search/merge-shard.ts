// Merges what a run of buckets holds of many episodes into one shard: each term once, with its episodes and their units.
import { addNumber, addRange, type Bytes, makeBytes, readNumber, takeBytes } from "./bytes.js";
import type { SearchPart } from "./search-part.js";
import { buckets } from "./tokens.js";

/** A part whose buckets can be found. */
export interface OpenPart {
  bytes: Uint8Array;
  /** Where each bucket begins in `bytes`; one more for the end. */
  starts: Int32Array;
}

/** Finds the buckets of a part. */
export function openPart({ postings }: SearchPart): OpenPart {
  const starts = new Int32Array(buckets + 1);
  let at = 0;
  let sum = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (let shift = 0; ; shift += 7) {
      const byte = postings[at++]!;
      sum += (byte & 127) << shift;
      if (byte < 128) break;
    }
    starts[bucket + 1] = sum;
  }
  for (let bucket = 0; bucket <= buckets; bucket++) starts[bucket]! += at;
  return { bytes: postings, starts };
}

/** Columns that a shard is worked out in. */
const makeColumns = (room: number) => ({
  room,
  /** Of a term: which part its UTF-8 is in, where, how long it is, its first four bytes. */
  partOf: new Int32Array(room),
  startOf: new Int32Array(room),
  lengthOf: new Int32Array(room),
  keyOf: new Float64Array(room),
  /** Of a term: in how many units it is said, how often, and its first and last place. */
  countOf: new Int32Array(room),
  placesOf: new Int32Array(room),
  firstOf: new Int32Array(room),
  lastOf: new Int32Array(room),
  /** Of a place, which is what one episode says of one term: the episode, where its units begin, the term's next place or -1. */
  episodeOf: new Int32Array(room),
  unitsAt: new Int32Array(room),
  nextOf: new Int32Array(room),
});

/** The parts of a group, and where its shards are worked out one after the other. */
interface Merger {
  parts: readonly OpenPart[];
  columns: ReturnType<typeof makeColumns>;
  /** Numbers of terms plus 1, by hash. */
  table: Int32Array;
  places: Bytes;
}

/** Places kept in an episode of a term that is said nearly everywhere. */
const few = 4;

/** A function that gives shards of these parts, by their buckets and the most places of a term that is not said all the time. */
export function openMerger(parts: readonly OpenPart[]): (from: number, end: number, most: number) => Uint8Array {
  const merger = { parts, columns: makeColumns(4096), table: new Int32Array(8192), places: makeBytes(1 << 14) };
  const out = makeBytes(1 << 14);
  return (from, end, most) => {
    out.length = 0;
    mergeShard(merger, out, from, end, most);
    return takeBytes(out);
  };
}

/**
 * The shard of the buckets from `from` to `end`. Of each term: how much of the term before it begins with, how many bytes
 * follow, these, in how many units it is said, doubled, plus 1 where it is said all the time, how many bytes its places
 * take, these. For each episode: how many
 * episodes are passed over, times eight, plus the number of places less 1, or 7 and how many more than 8; then the places as
 * parts have them.
 * A term with more than `most` places is said all the time: of its places in an episode only the first few are kept.
 */
function mergeShard(merger: Merger, out: Bytes, from: number, end: number, most: number): void {
  const count = collectTerms(merger, from, end);
  const { parts, columns, places } = merger;
  const { partOf, startOf, lengthOf, countOf, placesOf } = columns;
  const order = Array.from({ length: count }, (_, term) => term).sort((a, b) => compare(merger, a, b));
  let before = -1;
  for (const term of order) {
    const same = before < 0 ? 0 : sameStart(merger, before, term);
    const { bytes } = parts[partOf[term]!]!;
    addNumber(out, same);
    addNumber(out, lengthOf[term]! - same);
    addRange(out, bytes, startOf[term]! + same, startOf[term]! + lengthOf[term]!);
    const isCommon = placesOf[term]! > most;
    addNumber(out, countOf[term]! * 2 + Number(isCommon));
    places.length = 0;
    writePlaces(merger, term, isCommon ? few : Number.POSITIVE_INFINITY);
    addNumber(out, places.length);
    addRange(out, places.data, 0, places.length);
    before = term;
  }
}

/** Fills the columns, and says how many terms there are. */
function collectTerms(merger: Merger, from: number, end: number): number {
  reserve(merger, from, end);
  const { parts, columns, table } = merger;
  const { partOf, startOf, lengthOf, keyOf, countOf, placesOf } = columns;
  const { firstOf, lastOf, episodeOf, unitsAt, nextOf } = columns;
  const mask = table.length - 1;
  let count = 0;
  let filled = 0;
  for (let episode = 0; episode < parts.length; episode++) {
    const { bytes, starts } = parts[episode]!;
    const stop = starts[end]!;
    for (let at = starts[from]!; at < stop; ) {
      let length = bytes[at++]!;
      for (let shift = 7, byte = length; byte > 127; shift += 7) {
        byte = bytes[at++]!;
        length = (length & ((1 << shift) - 1)) | (byte << shift);
      }
      let hash = length;
      for (let byte = at; byte < at + length; byte++) hash = (Math.imul(hash, 31) + bytes[byte]!) | 0;
      let slot = (hash ^ (hash >>> 13)) & mask;
      while (table[slot] !== 0 && !isTerm(merger, table[slot]! - 1, bytes, at, length)) slot = (slot + 1) & mask;
      let term = table[slot]! - 1;
      if (term < 0) {
        term = count++;
        table[slot] = count;
        partOf[term] = episode;
        startOf[term] = at;
        lengthOf[term] = length;
        keyOf[term] = firstBytes(bytes, at, length);
        countOf[term] = 0;
        placesOf[term] = 0;
        firstOf[term] = filled;
      } else nextOf[lastOf[term]!] = filled;
      at += length;
      lastOf[term] = filled;
      episodeOf[filled] = episode;
      unitsAt[filled] = at;
      nextOf[filled++] = -1;
      let units = bytes[at++]!;
      for (let shift = 7, byte = units; byte > 127; shift += 7) {
        byte = bytes[at++]!;
        units = (units & ((1 << shift) - 1)) | (byte << shift);
      }
      countOf[term]! += units;
      let left = bytes[at++]!;
      for (let shift = 7, byte = left; byte > 127; shift += 7) {
        byte = bytes[at++]!;
        left = (left & ((1 << shift) - 1)) | (byte << shift);
      }
      left += units;
      placesOf[term]! += left;
      while (left > 0) if (bytes[at++]! < 128) left--;
    }
  }
  return count;
}

/** What a part says of a term takes five bytes at least: so many of them there can be. */
function reserve(merger: Merger, from: number, end: number): void {
  let bytes = 0;
  for (const { starts } of merger.parts) bytes += starts[end]! - starts[from]!;
  const room = Math.floor(bytes / 5) + 1;
  if (room > merger.columns.room) {
    merger.columns = makeColumns(room * 2);
    merger.table = new Int32Array(2 ** (32 - Math.clz32(room * 4)));
  } else merger.table.fill(0);
}

function isTerm({ parts, columns }: Merger, term: number, bytes: Uint8Array, at: number, length: number): boolean {
  if (columns.lengthOf[term] !== length) return false;
  const other = parts[columns.partOf[term]!]!.bytes;
  const start = columns.startOf[term]!;
  for (let byte = 0; byte < length; byte++) if (other[start + byte] !== bytes[at + byte]) return false;
  return true;
}

/** Sorts as the bytes do. */
function firstBytes(bytes: Uint8Array, at: number, length: number): number {
  let key = 0;
  for (let byte = 0; byte < 4; byte++) key = key * 256 + (byte < length ? bytes[at + byte]! : 0);
  return key;
}

function compare(merger: Merger, a: number, b: number): number {
  const { parts, columns } = merger;
  const difference = columns.keyOf[a]! - columns.keyOf[b]!;
  if (difference !== 0) return difference;
  const same = sameStart(merger, a, b);
  const [one, other] = [columns.lengthOf[a]!, columns.lengthOf[b]!];
  if (same === one || same === other) return one - other;
  const byteOf = (term: number): number => parts[columns.partOf[term]!]!.bytes[columns.startOf[term]! + same]!;
  return byteOf(a) - byteOf(b);
}

/** With how many bytes both terms begin. */
function sameStart({ parts, columns }: Merger, a: number, b: number): number {
  const { partOf, startOf, lengthOf } = columns;
  const [one, other] = [parts[partOf[a]!]!.bytes, parts[partOf[b]!]!.bytes];
  const [from, start] = [startOf[a]!, startOf[b]!];
  const most = Math.min(lengthOf[a]!, lengthOf[b]!);
  let same = 0;
  while (same < most && one[from + same] === other[start + same]) same++;
  return same;
}

function writePlaces({ parts, columns, places }: Merger, term: number, most: number): void {
  const { firstOf, episodeOf, unitsAt, nextOf } = columns;
  let before = -1;
  for (let place = firstOf[term]!; place >= 0; place = nextOf[place]!) {
    const episode = episodeOf[place]!;
    const { bytes } = parts[episode]!;
    const [units, behind] = readNumber(bytes, unitsAt[place]!);
    const [more, from] = readNumber(bytes, behind);
    let left = Math.min(most, units + more);
    addNumber(places, (episode - before - 1) * 8 + Math.min(left, 8) - 1);
    if (left > 7) addNumber(places, left - 8);
    before = episode;
    let at = from;
    while (left > 0) if (bytes[at++]! < 128) left--;
    addRange(places, bytes, from, at);
  }
}
