// Tags that no field of front-matter says, as tags of one's own, with the namespaces they are in.
import type { FeedTag } from "../../conventions/feed-fields.js";
import { commonNamespaces, ownNamespaces, rowsOf, rssTags } from "../../conventions/feed-tags.js";
import type { TagPlace } from "../../conventions/tag-words.js";
import type { TypedFields } from "../../model/moved-show.js";

/** The prefix of a namespace that a tag is in; undefined where no prefix can be given to it. */
export type NamePrefix = (uri: string) => string;

/** Prefixes for the namespaces of a feed, each its own; `used` is filled with those that were asked for. */
export function openPrefixes(found: Record<string, string>): { prefixOf: NamePrefix; used: Record<string, string> } {
  const used: Record<string, string> = {};
  const prefixOf = (uri: string): string => {
    const known = Object.entries(used).find(([, one]) => one === uri)?.[0];
    if (known !== undefined) return known;
    const usual = Object.entries(commonNamespaces).find(([, one]) => one === uri)?.[0];
    const wanted = found[uri] || usual || "x";
    let prefix = wanted;
    for (let at = 2; prefix in used || prefix in ownNamespaces || /^xml/i.test(prefix); at++) prefix = `x${at}`;
    used[prefix] = uri;
    return prefix;
  };
  return { prefixOf, used };
}

/**
 * The tags as they are to be written: names with a prefix, of attributes those that are in the feed's namespaces.
 * `uris` gives the namespace of a prefix as the feed has it.
 */
export function extraTag(tag: FeedTag, prefixOf: NamePrefix, uris: Record<string, string>): TypedFields {
  const [, uri, local] = /^\{(.*)\}(.*)$/s.exec(tag.name) ?? [];
  const attributes = Object.entries(tag.attributes).map(([name, value]) => {
    const prefix = /^([^:]+):/.exec(name)?.[1];
    const space = prefix === undefined || prefix === "xml" ? undefined : uris[prefix];
    return [space === undefined ? name : `${prefixFor(space, prefixOf)}:${name.slice(prefix!.length + 1)}`, value];
  });
  return {
    name: uri === undefined ? tag.name : `${prefixOf(uri)}:${local}`,
    ...(attributes.length === 0 ? {} : { attributes: Object.fromEntries(attributes) }),
    ...(tag.text === "" ? {} : { text: tag.text }),
    ...(tag.children.length === 0 ? {} : { children: tag.children.map((child) => extraTag(child, prefixOf, uris)) }),
  };
}

const prefixFor = (uri: string, prefixOf: NamePrefix): string =>
  Object.entries(ownNamespaces).find(([, one]) => one === uri)?.[0] ?? prefixOf(uri);

/** What becomes of a tag: a field says it, it is kept as a tag of one's own, or as it is in the place of what is written. */
export function placeOfTag(place: TagPlace, { name, attributes }: FeedTag): "field" | "tags" | "verbatim" {
  if (name === "atom:link" && place === "channel")
    return /^(?:self|hub|first|last|previous|prev|next|current)$/i.test(attributes.rel?.trim() ?? "self")
      ? "field"
      : "tags";
  if (rowsOf(place, name).length > 0 || written[place].has(name)) return "field";
  return name.includes(":") || name.startsWith("{") || rssTags[place].has(name) ? "tags" : "verbatim";
}

/** Tags that come from elsewhere than a field, or that the texts of the original hold. */
const written: Record<TagPlace, ReadonlySet<string>> = {
  channel: new Set(["pubDate"]),
  item: new Set(),
};
