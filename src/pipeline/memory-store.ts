// A store that lasts as long as the build: for builds that keep nothing, and for tests.
import { crc32 } from "node:zlib";
import type { Store, TextRange } from "../cache/store.js";

/** The same as a store on the disk, without the disk. */
export function openMemoryStore<Value>(): Store<Value> {
  const values = new Map<string, Value>();
  const texts: Buffer[] = [];
  return {
    get: (name) => values.get(name),
    set: (name, value) => void values.set(name, value),
    names: () => [...values.keys()],
    keepText(text): TextRange {
      const bytes = typeof text === "string" ? Buffer.from(text) : Buffer.from(text);
      return [texts.push(bytes) - 1, bytes.length, crc32(bytes)];
    },
    holds: ([at]) => texts[at] !== undefined,
    text: ([at]) => texts[at],
    damaged: () => false,
    save: () => {},
  };
}
