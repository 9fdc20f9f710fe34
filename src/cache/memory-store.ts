// A store in memory: for builds that keep nothing, and for a preview, which starts from what builds kept and never writes.
import { crc32 } from "node:zlib";
import type { Cached } from "./step.js";
import { ask, type Store, type TextRange } from "./store.js";

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
      text: (range) => own(range) ?? base?.text(range),
    }),
    damaged: () => base?.damaged() ?? false,
    save: () => {},
  };
}
