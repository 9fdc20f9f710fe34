// A file of named values, a line for each: what did not change is written again as it was read.
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import type { TextsFacts } from "./texts.js";

/** How the file of texts lay when the values were written, and how many of its bytes they want. */
interface ValuesFacts extends TextsFacts {
  live: number;
}

export interface Values<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  delete(name: string): void;
  names(): string[];
  facts: ValuesFacts;
  /** Writes all values; with `anew` also those that nobody set, which may have been changed in place. */
  save(facts: ValuesFacts, anew: boolean): void;
}

/** From where to where, in bytes, and where its value begins. */
interface Range {
  from: number;
  value: number;
  end: number;
}

/** A value, and its line as long as it is good: where it was in the file, or its own bytes. */
interface Line<Value> {
  value?: Value;
  range?: Range;
  bytes?: Buffer;
}

/** Opens the values written under a key. Another key, a missing or a damaged file holds none. */
export function openValues<Value>(file: string, key: string): Values<Value> {
  const { facts, lines, read, text } = readLines<Value>(file, key) ?? {
    facts: none,
    lines: new Map(),
    read: Buffer.alloc(0),
    text: "",
  };
  return {
    facts,
    get(name) {
      const line = lines.get(name);
      if (line && line.value === undefined)
        line.value = (
          line.range ? JSON.parse(text.slice(line.range.value, line.range.end)) : parse(line.bytes!)
        ) as Value;
      return line?.value;
    },
    set: (name, value) => void lines.set(name, { value }),
    delete: (name) => void lines.delete(name),
    names: () => [...lines.keys()],
    save(now, anew) {
      // Lines that stand one behind the other, as nearly all do, are taken over in one piece.
      const pieces: (Range | Buffer)[] = [Buffer.from(`${JSON.stringify(now)}\n`)];
      for (const [name, line] of lines) {
        if (anew && line.value !== undefined) line.bytes = line.range = undefined;
        const { range } = line;
        const last = pieces.at(-1)!;
        if (!range) {
          line.bytes ??= Buffer.from(`${toAscii(name)}\t${toAscii(line.value!)}\n`, "latin1");
          pieces.push(line.bytes);
        } else if (!Buffer.isBuffer(last) && last.end === range.from) last.end = range.end;
        else pieces.push({ ...range });
      }
      const parts = pieces.map((piece) => (Buffer.isBuffer(piece) ? piece : read.subarray(piece.from, piece.end)));
      mkdirSync(dirname(file), { recursive: true });
      const sum = parts.reduce((before, part) => crc32(part, before), 0);
      writeFileSync(`${file}.tmp`, `${key} ${sum.toString(16)}\n`);
      for (const piece of parts.length > 16 ? [Buffer.concat(parts)] : parts) appendFileSync(`${file}.tmp`, piece);
      renameSync(`${file}.tmp`, file);
    },
  };
}

const none: ValuesFacts = { size: 0, time: 0, live: 0 };

/** JSON in plain ASCII: thousands of lines are taken apart much faster than in UTF-8. */
const toAscii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const parse = (line: Buffer): unknown => JSON.parse(line.toString("latin1", line.indexOf(9) + 1));

/** The file's lines, its bytes, and the same as a text: cut out of one, thousands of lines cost less than each by itself. */
function readLines<Value>(
  file: string,
  key: string,
): { facts: ValuesFacts; lines: Map<string, Line<Value>>; read: Buffer; text: string } | undefined {
  try {
    const bytes = readFileSync(file);
    const cut = bytes.indexOf(10);
    const read = bytes.subarray(cut + 1);
    if (bytes.toString("utf8", 0, cut) !== `${key} ${crc32(read).toString(16)}`) return undefined;
    const text = read.toString("latin1");
    let at = text.indexOf("\n") + 1;
    const facts = JSON.parse(text.slice(0, at)) as ValuesFacts;
    const lines = new Map<string, Line<Value>>();
    while (at < text.length) {
      const [tab, end] = [text.indexOf("\t", at), text.indexOf("\n", at) + 1];
      const name = text.slice(at, tab);
      // Nearly all are spelled as they are.
      const spelled = name.includes("\\") ? (JSON.parse(name) as string) : name.slice(1, -1);
      lines.set(spelled, { range: { from: at, value: tab + 1, end } });
      at = end;
    }
    return { facts, lines, read, text };
  } catch {
    return undefined;
  }
}
