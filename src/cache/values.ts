// A file of named values, a line for each: what did not change is written again as it was read.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import type { TextsFacts } from "./texts.js";

export interface Values<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  /** Whether it was there. */
  drop(name: string): boolean;
  names(): string[];
  /** How the file of texts lay when these values were kept. */
  facts: TextsFacts;
  /** Writes all values; with `anew` also those that nobody set, which may have been changed in place. */
  save(facts: TextsFacts, anew: boolean): void;
}

/** A value, and its line in the file as long as it is good. */
interface Line<Value> {
  value?: Value;
  bytes?: Buffer;
}

/** How values are spelled: as plain data that JSON can hold. */
export interface Spelling<Value> {
  pack(value: Value): unknown;
  unpack(packed: unknown): Value;
}

/** Opens the values kept under a key. Another key, a missing or a damaged file holds none. */
export function openValues<Value>(file: string, key: string, { pack, unpack }: Spelling<Value>): Values<Value> {
  const { facts, lines } = readLines<Value>(file, key) ?? { facts: { size: 0, time: 0 }, lines: new Map() };
  return {
    facts,
    get(name) {
      const line = lines.get(name);
      if (line && line.value === undefined) line.value = unpack(parse(line.bytes!));
      return line?.value;
    },
    set: (name, value) => void lines.set(name, { value }),
    drop: (name) => lines.delete(name),
    names: () => [...lines.keys()],
    save(now, anew) {
      const parts: Uint8Array[] = [Buffer.from(`${JSON.stringify(now)}\n`)];
      for (const [name, line] of lines) {
        if (anew && line.value !== undefined) delete line.bytes;
        line.bytes ??= Buffer.from(`${toAscii(name)}\t${toAscii(pack(line.value!))}\n`, "latin1");
        parts.push(line.bytes);
      }
      const body = Buffer.concat(parts);
      mkdirSync(dirname(file), { recursive: true });
      const head = Buffer.from(`${key} ${crc32(body).toString(16)}\n`);
      writeFileSync(`${file}.tmp`, Buffer.concat([head, body]));
      renameSync(`${file}.tmp`, file);
    },
  };
}

/** JSON in plain ASCII: thousands of lines are taken apart much faster than in UTF-8. */
const toAscii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const parse = (line: Buffer): unknown => JSON.parse(line.toString("latin1", line.indexOf(9) + 1));

function readLines<Value>(
  file: string,
  key: string,
): { facts: TextsFacts; lines: Map<string, Line<Value>> } | undefined {
  try {
    const bytes = readFileSync(file);
    const cut = bytes.indexOf(10);
    const body = bytes.subarray(cut + 1);
    if (bytes.toString("utf8", 0, cut) !== `${key} ${crc32(body).toString(16)}`) return undefined;
    let at = body.indexOf(10) + 1;
    const facts = JSON.parse(body.toString("utf8", 0, at)) as TextsFacts;
    const lines = new Map<string, Line<Value>>();
    while (at < body.length) {
      const end = body.indexOf(10, at) + 1;
      const name = JSON.parse(body.toString("latin1", at, body.indexOf(9, at))) as string;
      lines.set(name, { bytes: body.subarray(at, end) });
      at = end;
    }
    return { facts, lines };
  } catch {
    return undefined;
  }
}
