// What earlier builds found out, by key: small values as JSON, large texts in a file beside it. Never trusted unread.
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";

/** Where a text lies in the file of texts: offset and length in bytes, and its checksum. */
export type TextRange = [offset: number, length: number, sum: number];

export interface Store<Value> {
  /** The value kept under a name; what was kept by another version of the tool is not there. */
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  names(): string[];
  drop(name: string): void;
  /** Keeps a text and gives its range, to be put into a value. */
  keepText(text: string | Uint8Array): TextRange;
  /** The text of a range; undefined when the file is damaged. */
  text(range: TextRange): Buffer | undefined;
  /** Writes what changed. `ranges` names every range that is still wanted of a value; the others are forgotten in time. */
  save(ranges: (value: Value) => TextRange[]): void;
}

interface Kept<Value> {
  key: string;
  size: number;
  values: Record<string, Value>;
}

/**
 * Opens the store in `folder`. `key` names the version of the tool and of the values' form: another key, a missing or a
 * damaged file is an empty store, never an error.
 */
export function openStore<Value>(folder: string, key: string): Store<Value> {
  const valuesFile = join(folder, "values.json");
  const textsFile = join(folder, "texts.bin");
  const kept = readValues<Value>(valuesFile, key) ?? { key, size: 0, values: {} };
  const values = new Map(Object.entries(kept.values));
  let texts: number | undefined;
  let added: Buffer[] = [];
  let size = kept.size;
  let changed = false;

  const openTexts = (): number | undefined => {
    if (texts !== undefined) return texts;
    try {
      texts = openSync(textsFile, "r");
    } catch {
      return undefined;
    }
    return texts;
  };
  const readRange = ([offset, length, sum]: TextRange): Buffer | undefined => {
    const handle = openTexts();
    if (handle === undefined || offset + length > kept.size) return undefined;
    const bytes = Buffer.allocUnsafe(length);
    if (readSync(handle, bytes, 0, length, offset) !== length || crc32(bytes) !== sum) return undefined;
    return bytes;
  };

  return {
    get: (name) => values.get(name),
    set(name, value) {
      values.set(name, value);
      changed = true;
    },
    names: () => [...values.keys()],
    drop(name) {
      changed = values.delete(name) || changed;
    },
    keepText(text) {
      const bytes = typeof text === "string" ? Buffer.from(text) : Buffer.from(text);
      const range: TextRange = [size, bytes.length, crc32(bytes)];
      added.push(bytes);
      size += bytes.length;
      return range;
    },
    text(range) {
      if (range[1] === 0) return Buffer.alloc(0);
      if (range[0] < kept.size) return readRange(range);
      let at = kept.size;
      for (const bytes of added) {
        if (at === range[0] && bytes.length === range[1]) return bytes;
        at += bytes.length;
      }
      return undefined;
    },
    save(ranges) {
      if (!changed) return;
      mkdirSync(folder, { recursive: true });
      const wanted = [...values.values()].flatMap(ranges);
      const live = wanted.reduce((sum, [, length]) => sum + length, 0);
      if (size > 2 * live + 1_000_000) size = rewriteTexts(textsFile, wanted, (range) => this.text(range));
      else appendTexts(textsFile, kept.size, added);
      added = [];
      if (texts !== undefined) closeSync(texts);
      texts = undefined;
      writeValues(valuesFile, { key, size, values: Object.fromEntries(values) });
    },
  };
}

function readValues<Value>(file: string, key: string): Kept<Value> | undefined {
  try {
    const text = readFileSync(file, "utf8");
    const cut = text.indexOf("\n");
    const body = text.slice(cut + 1);
    if (text.slice(0, cut) !== `${key} ${crc32(body).toString(16)}`) return undefined;
    return JSON.parse(body) as Kept<Value>;
  } catch {
    return undefined;
  }
}

function writeValues<Value>(file: string, kept: Kept<Value>): void {
  const body = JSON.stringify(kept);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, `${kept.key} ${crc32(body).toString(16)}\n${body}`);
  renameSync(`${file}.tmp`, file);
}

/** Writes behind what the values know of; anything further is what a killed build left. */
function appendTexts(file: string, from: number, added: readonly Buffer[]): void {
  const handle = openSync(file, from === 0 ? "w" : "r+");
  try {
    if (fstatSync(handle).size > from) ftruncateSync(handle, from);
    let at = from;
    for (const bytes of added) at += writeSync(handle, bytes, 0, bytes.length, at);
  } finally {
    closeSync(handle);
  }
}

/** Writes the wanted texts anew and moves their ranges, which are changed in place. A text that is damaged gets no length. */
function rewriteTexts(
  file: string,
  wanted: readonly TextRange[],
  read: (range: TextRange) => Buffer | undefined,
): number {
  const aside = `${file}.tmp`;
  const handle = openSync(aside, "w");
  let at = 0;
  try {
    for (const range of wanted) {
      const bytes = read(range);
      if (bytes) writeSync(handle, bytes, 0, bytes.length, at);
      else range[2] = -1;
      range[0] = at;
      at += bytes?.length ?? 0;
    }
  } finally {
    closeSync(handle);
  }
  rmSync(file, { force: true });
  renameSync(aside, file);
  return at;
}
