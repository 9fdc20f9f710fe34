// Numbers as bytes, seven bits each, small ones first: what the search index is made of.

/** A list of bytes that grows. */
export interface Bytes {
  data: Uint8Array;
  length: number;
}

export const makeBytes = (size: number): Bytes => ({ data: new Uint8Array(size), length: 0 });

/** Makes room for more bytes, which may move `data`. */
export function reserve(bytes: Bytes, more: number): void {
  if (bytes.length + more <= bytes.data.length) return;
  const larger = new Uint8Array(Math.max(bytes.data.length * 2, bytes.length + more));
  larger.set(bytes.data.subarray(0, bytes.length));
  bytes.data = larger;
}

/** Adds a whole number from 0 to 2^31 - 1. */
export function addNumber(bytes: Bytes, value: number): void {
  reserve(bytes, 5);
  let rest = value;
  while (rest > 127) {
    bytes.data[bytes.length++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes.data[bytes.length++] = rest;
}

/** Adds bytes as they are. */
export function addBytes(bytes: Bytes, more: Uint8Array): void {
  reserve(bytes, more.length);
  bytes.data.set(more, bytes.length);
  bytes.length += more.length;
}

/** Adds the bytes from `from` to `end`, which are few. */
export function addRange(bytes: Bytes, more: Uint8Array, from: number, end: number): void {
  reserve(bytes, end - from);
  const { data } = bytes;
  let to = bytes.length;
  if (end - from > 64) data.set(more.subarray(from, end), to);
  else for (let at = from; at < end; at++) data[to++] = more[at]!;
  bytes.length += end - from;
}

/** What was added. */
export const takeBytes = (bytes: Bytes): Uint8Array => bytes.data.slice(0, bytes.length);

/** The number at a place, and the place behind it. */
export function readNumber(bytes: Uint8Array, from: number): [number: number, end: number] {
  let value = 0;
  for (let at = from, shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return [value, at];
  }
}
