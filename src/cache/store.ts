// What the steps of earlier builds made, by name: small values as JSON, large texts in a file beside it; or all of it in memory.
// A step is a pure function of named inputs. What it made is cached under a hash of these, and nothing else says "unchanged".
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { hashText } from "../base/hash.js";
import { openTexts, type TextRange } from "./texts.js";
import { openValues } from "./values.js";

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
