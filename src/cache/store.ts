// What earlier builds found out, by key: small values as JSON, large texts in a file beside it. Never trusted unread.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openTexts, type TextRange } from "./texts.js";
import { openValues, type Spelling } from "./values.js";

export type { TextRange } from "./texts.js";

export interface Store<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  names(): string[];
  /** Keeps a text and gives its range, to be put into a value. */
  keepText(text: string | Uint8Array): TextRange;
  /** Whether a text is there, without reading it where the file is as it was left. */
  holds(range: TextRange): boolean;
  /** The text of a range; undefined when the file is damaged. */
  text(range: TextRange): Buffer | undefined;
  /** Whether a text was asked for that could not be read: then what was kept is good for nothing. */
  damaged(): boolean;
  /** Writes what changed. `ranges` names every range that is still wanted of a value; the others are forgotten in time. */
  save(ranges: (value: Value) => TextRange[]): void;
}

const plain = { pack: (value: unknown) => value, unpack: (packed: unknown) => packed as never };

/**
 * Opens the store in `folder`. `key` names the code that makes the values: another key, a missing or a
 * damaged file is an empty store, never an error. Texts are written as they are kept, values when they are saved: a build
 * that ends before that leaves the store as it was. `spelling` says how values are written; without it they are as they are.
 */
export function openStore<Value>(folder: string, key: string, spelling: Spelling<Value> = plain): Store<Value> {
  const values = openValues<Value>(join(folder, "values.json"), key, spelling);
  const texts = openTexts(join(folder, "texts.bin"), values.facts);
  let { live } = values.facts;
  // What was kept under the names that were set since.
  const before = new Map<string, Value | undefined>();

  return {
    get: values.get,
    set(name, value) {
      if (!before.has(name)) before.set(name, values.get(name));
      values.set(name, value);
    },
    names: values.names,
    keepText: texts.keep,
    holds: texts.holds,
    text: texts.read,
    damaged: texts.damaged,
    save(ranges) {
      if (before.size === 0) return;
      mkdirSync(folder, { recursive: true });
      const sizeOf = (value: Value | undefined): number =>
        value === undefined ? 0 : ranges(value).reduce((size, [, length]) => size + length, 0);
      for (const [name, value] of before) live += sizeOf(values.get(name)) - sizeOf(value);
      const anew = texts.size() > 2 * live + 1_000_000;
      if (anew) {
        texts.rewrite(values.names().flatMap((name) => ranges(values.get(name)!)));
        live = texts.size();
      }
      values.save({ ...texts.finish(), live }, anew);
      before.clear();
    },
  };
}
