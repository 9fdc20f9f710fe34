// What the steps of earlier builds made, by name: small values as JSON, large texts in a file beside it; or all of it in memory.
// A step is a pure function of named inputs. What it made is cached under a hash of these, and nothing else says "unchanged".
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { hashText } from "../base/hash.js";
import { rename } from "../write/disk/files.js";
import { openTexts, type TextRange, type TextsFacts } from "./texts.js";

export type { TextRange } from "./texts.js";

/** What a step made: a small value as plain data, and large texts by name, which the store holds in a file of their own. */
export interface Cached<Value = unknown> {
  /** Hash of the step's inputs. */
  key: string;
  /** Plain data that survives JSON. */
  value: Value;
  /** Name -> where the text lies in the store; absent where the step made none. */
  texts?: Record<string, TextRange>;
}

/** Names a step's inputs: plain data, large ones among them by their own hashes. */
export const keyOf = (inputs: unknown): string => hashText(JSON.stringify(inputs), 24);

export interface Store {
  /** What the step of that name made from the inputs of that key; undefined where it was made from others, or a text is gone. */
  recall<Value>(name: string, key: string): Cached<Value> | undefined;
  /** What the step made last, from whatever inputs. */
  last<Value>(name: string): Cached<Value> | undefined;
  set<Value>(name: string, cached: Cached<Value>): void;
  /** Forgets every value whose name is not wanted. */
  prune(isWanted: (name: string) => boolean): void;
  /** Writes a text and gives its range, to be set among the texts of a value. */
  keepText(text: string | Uint8Array): TextRange;
  /** Whether a text is there, without reading it where its file is as it was left. */
  holds(range: TextRange): boolean;
  /** The text of a range, in `into` where that is given, which has its length; undefined when the file is damaged. */
  text(range: TextRange, into?: Uint8Array): Uint8Array | undefined;
  /** Whether a text was asked for that could not be read: then the whole store is good for nothing. */
  damaged(): boolean;
  /** Writes what changed; texts of values that are gone are forgotten in time. */
  save(): void;
}

/** Where the values and texts of a store are. */
interface Holding extends Pick<Store, "set" | "keepText" | "holds" | "text"> {
  get(name: string): Cached | undefined;
  delete(name: string): void;
  names(): string[];
}

const rangesOf = (cached: Cached | undefined): TextRange[] => Object.values(cached?.texts ?? {});

/** The questions of a store, asked of what holds its values and texts. */
function ask({ get, names, delete: forget, ...own }: Holding): Omit<Store, "damaged" | "save"> {
  return {
    ...own,
    recall<Value>(name: string, key: string) {
      const cached = get(name) as Cached<Value> | undefined;
      return cached?.key === key && rangesOf(cached).every(own.holds) ? cached : undefined;
    },
    last: <Value>(name: string) => get(name) as Cached<Value> | undefined,
    prune(isWanted) {
      for (const name of names()) if (!isWanted(name)) forget(name);
    },
  };
}

/**
 * Opens the store in `folder`. `code` names the code that makes the values: of other code, and where a file is missing or
 * damaged, the store is empty, never an error. Texts are written as they come, values when they are saved: a build that ends
 * before that leaves the store as it was.
 */
export function openStore(folder: string, code: string): Store {
  const values = openValues<Cached>(join(folder, "values.json"), code);
  const texts = openTexts(join(folder, "texts.bin"), values.facts);
  let { live } = values.facts;
  /** What was there under the names that were set or forgotten since. */
  const before = new Map<string, Cached | undefined>();
  const note = (name: string): void => {
    if (!before.has(name)) before.set(name, values.get(name));
  };
  const sizeOf = (cached: Cached | undefined): number =>
    rangesOf(cached).reduce((size, [, length]) => size + length, 0);
  return {
    ...ask({
      get: values.get,
      set(name, cached) {
        note(name);
        values.set(name, cached);
      },
      delete(name) {
        note(name);
        values.delete(name);
      },
      names: values.names,
      keepText: texts.keep,
      holds: texts.holds,
      text: texts.read,
    }),
    damaged: texts.damaged,
    save() {
      if (before.size === 0) return;
      mkdirSync(folder, { recursive: true });
      for (const [name, cached] of before) live += sizeOf(values.get(name)) - sizeOf(cached);
      const anew = texts.size() > 2 * live + 1_000_000;
      if (anew) {
        texts.rewrite(values.names().flatMap((name) => rangesOf(values.get(name))));
        live = texts.size();
      }
      values.save({ ...texts.finish(), live }, anew);
      before.clear();
    },
  };
}

/** An empty store that lasts as long as the process; over `base` one that begins with what that has, each read when asked for. */
export function openMemoryStore(base?: Store): Store {
  const values = new Map<string, Cached | undefined>();
  const texts: Buffer[] = [];
  const own = ([offset]: TextRange): Buffer | undefined => texts[-offset - 1];
  return {
    ...ask({
      get: (name) => (values.has(name) ? values.get(name) : base?.last(name)),
      set: (name, cached) => void values.set(name, cached),
      delete: (name) => void values.set(name, undefined),
      names: () => [...values.keys()],
      keepText(text) {
        const bytes = Buffer.from(text as string);
        // Below zero lies no offset of a file: such a range is one of the texts here.
        return [-texts.push(bytes), bytes.length, crc32(bytes)];
      },
      holds: (range) => own(range) !== undefined || base?.holds(range) === true,
      text(range, into) {
        const bytes = own(range);
        if (!bytes) return base?.text(range, into);
        into?.set(bytes);
        return into ?? bytes;
      },
    }),
    damaged: () => base?.damaged() ?? false,
    save: () => {},
  };
}

/** How the file of texts lay when the values were written, and how many of its bytes they want. */
interface ValuesFacts extends TextsFacts {
  live: number;
}

interface Values<Value> {
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
function openValues<Value>(file: string, key: string): Values<Value> {
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
      rename(`${file}.tmp`, file);
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
