// The fields of front-matter that become simple tags of the feed, made from the table of these.
import type * as z from "zod/mini";
import { type SimpleKind, type SimpleKinds, simpleTags } from "../../conventions/simple-tags.js";
import type { TagPlace } from "../../conventions/tag-words.js";
import { address, maybe, or, text, words, yesNo } from "./kit.js";
import { type Field, field } from "./section.js";

/** How each kind is read, and what the reference calls it. */
const kinds = {
  text: { schema: maybe(text), type: "text" },
  address: { schema: maybe(address), type: "address" },
  texts: { schema: words as z.ZodMiniType<SimpleKinds["texts"]>, type: "texts" },
  flag: { schema: or(yesNo, false), type: "yes or no", default: "no" },
} satisfies Record<SimpleKind, { schema: z.ZodMiniType; type: string; default?: string }>;

type Rows<Place extends TagPlace> = (typeof simpleTags)[Place];
type Fields<Place extends TagPlace> = {
  [Name in keyof Rows<Place>]: Rows<Place>[Name] extends { kind: infer Kind extends SimpleKind }
    ? Field<(typeof kinds)[Kind]["schema"]>
    : never;
};

/** The fields by name, to stand among the others of show.md or of an episode. */
export function simpleFields<Place extends TagPlace>(place: Place): Fields<Place> {
  const fields = Object.entries(simpleTags[place]).map(([name, { kind, what }]) => {
    const { schema, type, ...more } = kinds[kind];
    return [name, field(schema as z.ZodMiniType, type, what, more)];
  });
  return Object.fromEntries(fields) as Fields<Place>;
}
