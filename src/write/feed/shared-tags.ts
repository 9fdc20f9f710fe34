// The tags that a channel and an item may both carry and that need code: people, pictures, and payments.

import { cleanXmlText } from "../../base/xml.js";
import { rolesOfGroups } from "../../conventions/same-person.js";
import { remoteItemParts } from "../../conventions/tags/shared-tags.js";
import type { PodcastImage, RemoteItem, Value, ValueRecipient } from "../../model/feed.js";
import type { Episode, Image, Person } from "../../model/model.js";
import { type Node, tag } from "./frame.js";
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
          // Both together are refused by a rule; neither is left out in silence.
          {
            "podcast:valueRecipient": split.recipients.map(recipientTag),
            "podcast:remoteItem": split.remoteItem && remoteItemTag(split.remoteItem),
          },
        ),
      ),
    },
  );
}

const recipientTag = ({ name, type, address, split, customKey, customValue, fee }: ValueRecipient): Node =>
  tag({ name, type, address, split, customKey, customValue, fee });

/** A role that several groups have is the first one's: "editor" is one of Writing. */
const groupOfRole: ReadonlyMap<string, string> = new Map(
  Object.entries(rolesOfGroups)
    .flatMap(([group, roles]) => roles.split("|").map((role): [string, string] => [role, group]))
    .reverse(),
);

/** The group to write with a role: the person's own, else the role's; `cast` is the default and goes without saying. */
function groupOf(person: Pick<Person, "role" | "group">): string | undefined {
  const group = person.group?.toLowerCase() ?? groupOfRole.get(person.role.toLowerCase());
  return group === "cast" ? undefined : group;
}

/** One `podcast:person` per person and role; the same person in the same role is named once. */
export function personTags(people: readonly Person[]): Node[] {
  const seen = new Set<string>();
  const tags: Node[] = [];
  for (const person of people) {
    const key = `${person.id}\n${person.name}\n${person.role}`;
    if (cleanXmlText(person.name).trim() === "" || seen.has(key)) continue;
    seen.add(key);
    tags.push(
      tag(
        {
          role: person.role === "" ? undefined : person.role.toLowerCase(),
          group: groupOf(person),
          img: person.image,
          href: person.url ?? person.links[0]?.url,
        },
        person.name,
      ),
    );
  }
  return tags;
}

/** Hosts and guests of an episode, in this order, whom a feed can name as its authors. */
export const namedPeople = ({ hosts, guests }: Pick<Episode, "hosts" | "guests">): Person[] =>
  [...hosts, ...guests].filter(({ name }) => name.trim() !== "");
