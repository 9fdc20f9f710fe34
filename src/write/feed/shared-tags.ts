// The Podcasting 2.0 tags that a channel and an item may both carry.

import { type SimpleTag, type SimpleValues, simpleTags } from "../../conventions/simple-tags.js";
import type { TagPlace } from "../../conventions/tag-words.js";
import type { PodcastImage, RemoteItem, SharedExtras, Value, ValueRecipient } from "../../model/feed.js";
import type { Image } from "../../model/model.js";
import { type Elements, type Node, tag, text } from "./element.js";

/** Licence ids of the namespace's list, in the spelling of that list (conflict C8). */
const licenses = ["ARR", "CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-NC-ND-4.0", "POD-V4V-1.0"];

/** The simple tags as elements, in the order of their table; a private feed lacks those that are for public ones. */
export function simpleElements<Place extends TagPlace>(
  place: Place,
  values: SimpleValues<Place>,
  feed: { private: boolean } = { private: false },
): Elements {
  const rows = Object.entries(simpleTags[place] as Record<string, SimpleTag>);
  return Object.fromEntries(
    rows.map(([name, { tag, publicOnly }]) => {
      const value = (values as Record<string, string | boolean | string[] | undefined>)[name];
      return [tag, publicOnly && feed.private ? undefined : simpleElement(value)];
    }),
  );
}

function simpleElement(value: string | boolean | string[] | undefined): Node | undefined {
  if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return undefined;
  return text(value === true ? "Yes" : Array.isArray(value) ? value.join(", ") : value);
}

/** The extras as elements; `cover` is the channel's or item's own picture, which is named with its alternative text. */
export const sharedTags = (extras: SharedExtras, cover: Image | undefined): Elements => ({
  "podcast:funding": extras.funding.map(({ url, text }) => tag({ url }, text)),
  "podcast:license": extras.license && tag({ url: extras.license.url }, licenseName(extras.license.name)),
  "podcast:location": extras.locations.map(({ name, rel, geo, osm, country }) => tag({ rel, geo, osm, country }, name)),
  "podcast:txt": extras.txt.map(({ purpose, text }) => tag({ purpose }, text)),
  "podcast:value": extras.value && valueTag(extras.value),
  "podcast:socialInteract": extras.socialInteract.map(({ protocol, uri, accountId, accountUrl, priority }) =>
    tag({ uri, protocol, accountId, accountUrl, priority }),
  ),
  "podcast:chat": extras.chat && chatTag(extras.chat),
  "podcast:image": imageTags(extras.images, cover),
  "itunes:block": extras.block ? text("Yes") : undefined,
});

export const chatTag = ({ server, protocol, accountId, space }: NonNullable<SharedExtras["chat"]>): Node =>
  tag({ server, protocol, accountId, space });

export const remoteItemTag = ({ feedGuid, feedUrl, itemGuid, medium, title }: RemoteItem): Node =>
  tag({ feedGuid, feedUrl, itemGuid, medium, title });

const licenseName = (name: string): string =>
  licenses.find((id) => id.toLowerCase() === name.trim().toLowerCase()) ?? name;

/** Given pictures; and the cover, which is square, when it has an alternative text that nothing else could carry. */
function imageTags(images: readonly PodcastImage[], cover: Image | undefined): Node[] {
  const tags = images.map(({ href, alt, aspectRatio, width, height, type, purpose }) =>
    tag({ href, alt, "aspect-ratio": aspectRatio, width, height, type, purpose }),
  );
  if (cover?.alt === undefined || images.some(({ href }) => href === cover.url)) return tags;
  const { facts } = cover;
  const type = facts?.format === "jpeg" || facts?.format === "png" ? `image/${facts.format}` : undefined;
  const square = facts === undefined || facts.width === facts.height;
  const ratio = square ? "1/1" : `${facts.width}/${facts.height}`;
  return [
    tag({ href: cover.url, alt: cover.alt, "aspect-ratio": ratio, width: facts?.width, type, purpose: "artwork" }),
    ...tags,
  ];
}

/** `podcast:value` with its recipients, and the spans in which others are paid. */
function valueTag({ type, method, suggested, recipients, timeSplits }: Value): Node {
  return tag(
    { type, method, suggested },
    {
      "podcast:valueRecipient": recipients.map(recipientTag),
      "podcast:valueTimeSplit": timeSplits.map((split) =>
        tag(
          {
            startTime: split.start,
            duration: split.duration,
            remoteStartTime: split.remoteStartTime,
            remotePercentage: split.remotePercentage,
          },
          split.remoteItem === undefined
            ? { "podcast:valueRecipient": split.recipients.map(recipientTag) }
            : { "podcast:remoteItem": remoteItemTag(split.remoteItem) },
        ),
      ),
    },
  );
}

const recipientTag = ({ name, type, address, split, customKey, customValue, fee }: ValueRecipient): Node =>
  tag({ name, type, address, split, customKey, customValue, fee });
