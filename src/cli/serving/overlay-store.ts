// A store in memory over what builds have kept on the disk: a preview starts from there, and never writes.
import { crc32 } from "node:zlib";
import type { Store, TextRange } from "../../cache/store.js";

/** Values and texts of `base`, each read once, under those that are kept here. `save` does nothing. */
export function overlayStore<Value>(base: Store<Value>): Store<Value> {
  const values = new Map(base.names().map((name) => [name, base.get(name) as Value]));
  const texts: Buffer[] = [];
  const known = new Map<string, Buffer | undefined>();
  return {
    get: (name) => values.get(name),
    set: (name, value) => {
      values.set(name, value);
    },
    names: () => [...values.keys()],
    keepText(text) {
      const bytes = typeof text === "string" ? Buffer.from(text) : Buffer.from(text);
      // Below zero lies no offset of a file: such a range is one of the texts here.
      return [-texts.push(bytes), bytes.length, crc32(bytes)];
    },
    holds: (range) => (range[0] < 0 ? -range[0] <= texts.length : base.holds(range)),
    text(range: TextRange) {
      if (range[0] < 0) return texts[-range[0] - 1];
      const place = `${range[0]} ${range[1]}`;
      if (!known.has(place)) known.set(place, base.text(range));
      return known.get(place);
    },
    damaged: base.damaged,
    save: () => {},
  };
}
