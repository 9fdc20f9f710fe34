// A file of texts, one behind the other: written as they come, read by where they lie, and never trusted further than it was kept.

import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { attempt } from "../base/attempt.js";
import { writeAll } from "../write/disk/files.js";

/** Where a text lies in the file of texts: offset and length in bytes, and its checksum. */
export type TextRange = [offset: number, length: number, sum: number];

/** The file as it was when its ranges were kept: how far it counts, and its time in milliseconds. */
export interface TextsFacts {
  size: number;
  time: number;
}

export interface Texts {
  /** Writes a text behind all others. What a killed or failed run wrote so counts for nothing. */
  keep(text: string | Uint8Array): TextRange;
  /** Whether a text is there: as the file's own size and time say, or else by reading it. */
  holds(range: TextRange): boolean;
  /** The text, in `into` where that is given, which has its length; undefined when the file is damaged. */
  read(range: TextRange, into?: Uint8Array): Uint8Array | undefined;
  /** Bytes that are taken up. */
  size(): number;
  /** Whether some text that was there could not be read. */
  damaged(): boolean;
  /** Writes the wanted texts anew, alone, and moves their ranges, which are changed in place. A damaged text gets no length. */
  rewrite(wanted: readonly TextRange[]): void;
  /** Puts everything on the disk, and tells how it lies there. */
  finish(): TextsFacts;
}

/** So many bytes are held back, that each small text need not be written by itself. */
const held = 1 << 18;

/**
 * Opens the texts as they were kept. What lies behind is not looked at, and cut off before anything is written. The file is
 * opened at once: another one that takes its place changes nothing here.
 */
export function openTexts(file: string, facts: TextsFacts): Texts {
  let [before, size] = [facts.size, facts.size];
  let damaged = false;
  let reader = before > 0 ? attempt(() => openSync(file, "r")) : undefined;
  const stat = reader === undefined ? undefined : fstatSync(reader);
  const trusted = stat !== undefined && stat.size === facts.size && stat.mtimeMs === facts.time;
  let writer: number | undefined;
  let waiting: Uint8Array[] = [];
  let written = before;
  const take = openSlab();

  const openWriter = (): number => {
    if (writer !== undefined) return writer;
    mkdirSync(dirname(file), { recursive: true });
    // A file that counts for nothing is left to those who still have it open.
    if (reader === undefined) rmSync(file, { force: true });
    writer = openSync(file, reader === undefined ? "w+" : "r+");
    ftruncateSync(writer, reader === undefined ? 0 : before);
    return writer;
  };
  const flush = (): void => {
    if (waiting.length === 0) return;
    const handle = openWriter();
    const bytes = waiting.length === 1 ? waiting[0]! : Buffer.concat(waiting);
    waiting = [];
    writeAll(handle, bytes, written);
    written += bytes.length;
  };
  const find = ([offset, length, sum]: TextRange, into?: Uint8Array): Uint8Array | undefined => {
    if (length < 0 || offset + length > size) return undefined;
    if (length === 0) return into ?? Buffer.alloc(0);
    if (offset >= before) flush();
    const handle = offset < before ? reader : openWriter();
    if (handle === undefined) return undefined;
    const bytes = into ?? take(length);
    return readSync(handle, bytes, 0, length, offset) === length && crc32(bytes) === sum ? bytes : undefined;
  };
  const read = (range: TextRange, into?: Uint8Array): Uint8Array | undefined => {
    const bytes = find(range, into);
    if (bytes === undefined) damaged = true;
    return bytes;
  };

  return {
    keep(text) {
      const bytes = Buffer.from(text as string);
      const range: TextRange = [size, bytes.length, crc32(bytes)];
      waiting.push(bytes);
      size += bytes.length;
      if (size - written > held) flush();
      return range;
    },
    holds(range) {
      const end = range[0] + range[1];
      if (range[1] < 0 || end > size) return false;
      return trusted || range[0] >= before || read(range) !== undefined;
    },
    read,
    size: () => size,
    damaged: () => damaged,
    rewrite(wanted) {
      flush();
      const aside = `${file}.tmp`;
      const handle = openSync(aside, "w");
      let at = 0;
      try {
        for (const range of wanted) {
          const bytes = find(range);
          if (bytes) writeAll(handle, bytes, at);
          else range[2] = range[1] = -1;
          range[0] = at;
          at += bytes?.length ?? 0;
        }
      } finally {
        closeSync(handle);
      }
      for (const open of [reader, writer]) if (open !== undefined) closeSync(open);
      writer = undefined;
      rmSync(file, { force: true });
      renameSync(aside, file);
      reader = openSync(file, "r");
      [before, size, written] = [at, at, at];
    },
    finish() {
      flush();
      const handle = writer ?? reader;
      return { size, time: handle === undefined ? 0 : fstatSync(handle).mtimeMs };
    },
  };
}

/** Gives buffers cut from larger ones: thousands of texts are read at once, and each by itself would cost more than the reading. */
function openSlab(): (length: number) => Buffer {
  let slab = Buffer.alloc(0);
  let used = 0;
  return (length) => {
    if (length > held / 2) return Buffer.allocUnsafeSlow(length);
    if (used + length > slab.length) {
      slab = Buffer.allocUnsafeSlow(held);
      used = 0;
    }
    used += length;
    return slab.subarray(used - length, used);
  };
}
