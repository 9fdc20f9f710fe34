// The tags that a channel and an item may both carry and that need code: pictures, and payments.

import { remoteItemParts } from "../../conventions/tags/shared-tags.js";
import type { PodcastImage, RemoteItem, Value, ValueRecipient } from "../../model/feed.js";
import type { Image } from "../../model/model.js";
import { type Node, tag } from "./element.js";
import { partsTag } from "./write-tags.js";

export const remoteItemTag = (item: RemoteItem): Node => partsTag({ parts: remoteItemParts }, item);

/** Given pictures; and the cover, which is square, when it has an alternative text that nothing else could carry. */
export function imageTags(images: readonly PodcastImage[], cover: Image | undefined): Node[] {
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
export function valueTag({ type, method, suggested, recipients, timeSplits }: Value): Node {
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
