// What the steps of earlier builds made, by name: small values as JSON, large texts in a file beside it. Never trusted unread.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Cached } from "./step.js";
import { openTexts, type TextRange } from "./texts.js";
import { openValues } from "./values.js";

export type { TextRange } from "./texts.js";

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
  /** The text of a range; undefined when the file is damaged. */
  text(range: TextRange): Buffer | undefined;
  /** Whether a text was asked for that could not be read: then the whole store is good for nothing. */
  damaged(): boolean;
  /** Writes what changed; texts of values that are gone are forgotten in time. */
  save(): void;
}

/** Where the values and texts of a store are. */
export interface Holding {
  get(name: string): Cached | undefined;
  set(name: string, cached: Cached): void;
  delete(name: string): void;
  names(): string[];
  keepText: Store["keepText"];
  holds: Store["holds"];
  text: Store["text"];
}

const rangesOf = (cached: Cached | undefined): TextRange[] => Object.values(cached?.texts ?? {});

/** The questions of a store, asked of what holds its values and texts. */
export function ask({
  get,
  set,
  delete: forget,
  names,
  keepText,
  holds,
  text,
}: Holding): Omit<Store, "damaged" | "save"> {
  return {
    recall<Value>(name: string, key: string) {
      const cached = get(name) as Cached<Value> | undefined;
      return cached?.key === key && rangesOf(cached).every(holds) ? cached : undefined;
    },
    last: <Value>(name: string) => get(name) as Cached<Value> | undefined,
    set,
    prune(isWanted) {
      for (const name of names()) if (!isWanted(name)) forget(name);
    },
    keepText,
    holds,
    text,
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
