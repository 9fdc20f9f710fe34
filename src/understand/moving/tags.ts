// What the tags of a feed say, as front-matter says it: the Podcasting 2.0 tags that a channel and an item may both have.
import { isLanguageCode, suggestLanguage } from "../../base/language-code.js";
import type { FeedTag } from "../../conventions/feed-fields.js";
import type { PartsTag, PlainTag, TagTable } from "../../conventions/tags/entry.js";
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
