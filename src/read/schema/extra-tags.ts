// Tags of one's own as front-matter: a list of tags, in show.md with the namespaces they are in.
import * as z from "zod/mini";
import { isMap } from "../../base/is-map.js";
import type { ExtraTag } from "../../model/feed.js";
import { a, field, list, maybe, section, short } from "./kit.js";

const record = z._default(z.record(z.string(), a.anyText), {}) as unknown as z.ZodMiniType<Record<string, string>>;

/** `{ "x:thing": text }` and `{ ttl: 60 }` are tags too. */
const tag: z.ZodMiniType<ExtraTag> = short(z.lazy(() => tagSection) as unknown as z.ZodMiniType<ExtraTag>, (typed) => {
  if (!isMap(typed)) return typed;
  const [[name, value] = [], more] = Object.entries(typed);
  return more === undefined && name !== undefined && !Object.hasOwn(tagFields, name) && typeof value === "string"
    ? { name, text: value }
    : typed;
});

const tagFields = {
  name: field(a.text, "text", "With its prefix: spotify:countryOfOrigin. What airdate writes itself is refused."),
  attributes: field(record, "map", "Its attributes."),
  text: field(
    maybe(a.anyText),
    "text",
    "What stands in it; `{ spotify:countryOfOrigin: de }` says name and text alone.",
  ),
};
const tagSection: z.ZodMiniType = section({
  ...tagFields,
  children: field(list(tag), "list", "Tags in it, of the same form."),
});

const verbatim = field(
  list(tag),
  "list",
  "Tags in the place of those that airdate would write under the same names: import keeps here what fields cannot say.",
  { fields: tagSection },
);

const showExtraSection = section({
  namespaces: field(record, "map", "Prefix -> namespace, for tags in the show and in episodes."),
  tags: field(list(tag), "list", "Tags of the channel.", { fields: tagSection }),
  verbatim,
});
const itemExtraSection = section({
  tags: field(list(tag), "list", "Tags of the item; their namespaces stand in show.md.", { fields: tagSection }),
  verbatim,
});

const asMap = (typed: unknown): unknown => (Array.isArray(typed) ? { tags: typed } : typed);

export const showExtra = short(showExtraSection, asMap);
export const itemExtra = short(itemExtraSection, asMap);
export const showExtraFields = showExtraSection;
export const itemExtraFields = tagSection;
