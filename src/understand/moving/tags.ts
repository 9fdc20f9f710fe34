// What the tags of a feed say, as front-matter says it, and those that no field says, as tags of one's own.
import { isLanguageCode, suggestLanguage } from "../../base/language-code.js";
import type { FeedTag } from "../../conventions/feed-fields.js";
import { commonNamespaces, ownNamespaces, rowsOf, rssTags } from "../../conventions/feed-tags.js";
import type { PartsTag, PlainTag, TagPlace, TagTable } from "../../conventions/tags/entry.js";
import { remoteItemParts } from "../../conventions/tags/shared-tags.js";
import type { TypedFields, TypedValue } from "../../model/moved-show.js";

/** A value, or nothing where it is an empty text or list. */
export const filled = <Value extends TypedValue>(value: Value | undefined): Value | undefined =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0) ? undefined : value;

/** A number as XML spells it; undefined for all else. */
export const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}(?:\.\d{1,9})?$/.test(text.trim()) ? Number(text) : undefined;

/** Fields of the attributes of a tag, by their own names or by others. */
export function attributesOf(tag: FeedTag, names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(
    names.map((name) => {
      const [attribute, field = attribute] = name.split(">");
      return [field!, filled(tag.attributes[attribute!]?.trim())];
    }),
  );
}

/** Every tag as a map of these attributes, with its text under a name where it has one. */
const maps = (tags: readonly FeedTag[] | undefined, names: string, textName?: string): TypedFields[] =>
  (tags ?? []).map((tag) => ({
    ...attributesOf(tag, names.split(" ")),
    ...(textName === undefined ? {} : { [textName]: filled(tag.text) }),
  }));

/** Tags of parts as maps. */
function mapsOf({ parts, content }: Pick<PartsTag, "parts" | "content">, tags: readonly FeedTag[] = []): TypedFields[] {
  return tags.map((tag) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        filled(name === content ? tag.text : tag.attributes[part.attribute ?? name]?.trim()),
      ]),
    ),
  );
}

/** What tags say that entries of a table say in full, as the fields of these entries. */
export function movedTags(table: TagTable, values: object): TypedFields {
  const found = values as Record<string, TypedValue | readonly FeedTag[] | undefined>;
  return Object.fromEntries(
    Object.entries(table).flatMap(([name, entry]): [string, TypedValue | undefined][] => {
      if (entry.form === "made" || entry.stays) return [];
      if (entry.form === "plain") return [[name, plainOf(entry, found[name] as TypedValue | undefined)]];
      const maps = mapsOf(entry, found[name] as readonly FeedTag[] | undefined);
      return [[name, filled(entry.many ? maps : maps[0])]];
    }),
  ) as TypedFields;
}

function plainOf({ kind, words = [], value: usual }: PlainTag, value: TypedValue | undefined): TypedValue | undefined {
  if (kind === "flag") return value === true ? true : undefined;
  if (typeof value !== "string") return value;
  if (kind === "language") return languageOf(value);
  if (kind === "choice") return words.find((word) => word !== usual && word === value.toLowerCase());
  if (kind !== "texts") return filled(value);
  const texts = value.split(",").map((word) => word.trim());
  return filled(texts.filter((word) => word !== ""));
}

function languageOf(language: string): string | undefined {
  const code = language.trim().replaceAll("_", "-");
  if (code === "") return undefined;
  return isLanguageCode(code) ? code : suggestLanguage(code);
}

/** Fields of the tags of a show and an episode that are made of several. */
export const sharedFields = ({ value, images }: { value?: FeedTag[]; images?: FeedTag[] }): TypedFields => ({
  value: paymentOf(value?.[0]),
  images: filled(maps(images, "href alt aspect-ratio>aspectRatio width height type purpose")),
});

const childrenNamed = (tag: FeedTag, name: string): FeedTag[] =>
  tag.children.filter((child) => child.name === `podcast:${name}`);

const recipientNames = "name type address split customKey customValue fee";

function paymentOf(tag: FeedTag | undefined): TypedFields | undefined {
  if (tag === undefined) return undefined;
  return {
    ...attributesOf(tag, ["type", "method", "suggested"]),
    recipients: filled(maps(childrenNamed(tag, "valueRecipient"), recipientNames)),
    timeSplits: filled(
      childrenNamed(tag, "valueTimeSplit").map((split) => ({
        ...attributesOf(split, ["startTime>start", "duration", "remoteStartTime", "remotePercentage"]),
        recipients: filled(maps(childrenNamed(split, "valueRecipient"), recipientNames)),
        remoteItem: remoteItems(childrenNamed(split, "remoteItem"))?.[0],
      })),
    ),
  };
}

export const remoteItems = (tags: readonly FeedTag[] | undefined): TypedFields[] | undefined =>
  filled(mapsOf({ parts: remoteItemParts }, tags));

/** Tags of an item as lists of maps. */
export const transcriptsOf = (tags: readonly FeedTag[] | undefined): TypedFields[] | undefined =>
  filled(maps(tags, "url type language rel"));
export const trailersOf = (tags: readonly FeedTag[] | undefined): TypedFields[] | undefined =>
  filled(maps(tags, "url pubdate length type season", "title"));

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
