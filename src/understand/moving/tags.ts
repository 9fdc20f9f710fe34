// What the tags of a feed say, as front-matter says it: the Podcasting 2.0 tags that a channel and an item may both have.
import type { FeedTag } from "../../conventions/feed-fields.js";
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

/** The tags that stand in a channel and in an item alike. */
export interface SharedValues {
  funding?: FeedTag[];
  license?: FeedTag[];
  locations?: FeedTag[];
  txt?: FeedTag[];
  value?: FeedTag[];
  socialInteract?: FeedTag[];
  chat?: FeedTag[];
  images?: FeedTag[];
}

/** Fields of the tags that a show and an episode both have. */
export function sharedFields(values: SharedValues): TypedFields {
  return {
    funding: filled(maps(values.funding, "url", "text")),
    license: filled(maps(values.license, "url", "name")[0]),
    location: filled(maps(values.locations, "rel geo osm country", "name")),
    txt: filled(maps(values.txt, "purpose", "text")),
    value: paymentOf(values.value?.[0]),
    socialInteract: filled(maps(values.socialInteract, "protocol uri accountId accountUrl priority")),
    chat: filled(maps(values.chat, "server protocol accountId space")[0]),
    images: filled(maps(values.images, "href alt aspect-ratio>aspectRatio width height type purpose")),
  };
}

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
  filled(maps(tags, "feedGuid feedUrl itemGuid medium title"));

/** Tags of an item as lists of maps. */
export const soundbitesOf = (tags: readonly FeedTag[] | undefined): TypedFields[] | undefined =>
  filled(maps(tags, "startTime>start duration", "title"));
export const contentLinksOf = (tags: readonly FeedTag[] | undefined): TypedFields[] | undefined =>
  filled(maps(tags, "href", "text"));
export const transcriptsOf = (tags: readonly FeedTag[] | undefined): TypedFields[] | undefined =>
  filled(maps(tags, "url type language rel"));
export const trailersOf = (tags: readonly FeedTag[] | undefined): TypedFields[] | undefined =>
  filled(maps(tags, "url pubdate length type season", "title"));
