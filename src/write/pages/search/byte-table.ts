// Gives strings of bytes a small number each, so that a word costs no string: what is known of it stands in columns.
import { addRange, type Bytes, makeBytes } from "./bytes.js";

/** All strings met so far, one behind the other. */
export interface ByteTable {
  count: number;
  bytes: Bytes;
  /** Where each begins in `bytes`; it ends where the next one begins. */
  starts: Int32Array;
  hashes: Int32Array;
  /** Numbers plus 1, by hash; 0 where there is none. */
  slots: Int32Array;
}

export const openByteTable = (): ByteTable => ({
  count: 0,
  bytes: makeBytes(1 << 15),
  starts: new Int32Array(4097),
  hashes: new Int32Array(4096),
  slots: new Int32Array(8192),
});

/** The number of what stands in `source` from `from` to `end`; the next free one when it was never met. */
export function numberOf(table: ByteTable, source: Uint8Array, from: number, end: number): number {
  let hash = 0;
  for (let at = from; at < end; at++) hash = addToHash(hash, source[at]!);
  return numberOfHashed(table, source, from, end, hash, same);
}

/** A hash with one byte more; that of nothing is 0. */
export const addToHash = (hash: number, byte: number): number => (Math.imul(hash, 31) + byte) | 0;

/** What the bytes of a string are taken for. */
const same = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** The same where the hash is known, and bytes count as what `folded` has for them. */
export function numberOfHashed(
  table: ByteTable,
  source: Uint8Array,
  from: number,
  end: number,
  hash: number,
  folded: Uint8Array,
): number {
  const { slots, hashes, starts } = table;
  const { data } = table.bytes;
  const mask = slots.length - 1;
  for (let slot = slotOf(hash) & mask; ; slot = (slot + 1) & mask) {
    const number = slots[slot]! - 1;
    if (number < 0) return add(table, source, from, end, hash, folded);
    if (hashes[number] !== hash) continue;
    let known = starts[number]!;
    if (starts[number + 1]! - known !== end - from) continue;
    let at = from;
    while (at < end && data[known] === folded[source[at]!]) {
      known++;
      at++;
    }
    if (at === end) return number;
  }
}

const slotOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7;

function add(
  table: ByteTable,
  source: Uint8Array,
  from: number,
  end: number,
  hash: number,
  folded: Uint8Array,
): number {
  const number = table.count++;
  if (number === table.hashes.length) grow(table);
  addRange(table.bytes, source, from, end);
  const { data, length } = table.bytes;
  for (let at = length - (end - from); at < length; at++) data[at] = folded[data[at]!]!;
  table.starts[number + 1] = table.bytes.length;
  table.hashes[number] = hash;
  put(table, number);
  return number;
}

function put({ slots, hashes }: ByteTable, number: number): void {
  const mask = slots.length - 1;
  let slot = slotOf(hashes[number]!) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = number + 1;
}

function grow(table: ByteTable): void {
  const known = table.hashes.length;
  const [starts, hashes] = [new Int32Array(known * 2 + 1), new Int32Array(known * 2)];
  starts.set(table.starts);
  hashes.set(table.hashes);
  Object.assign(table, { starts, hashes, slots: new Int32Array(known * 4) });
  for (let number = 0; number < known; number++) put(table, number);
}
