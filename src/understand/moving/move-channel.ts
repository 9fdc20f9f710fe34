// The channel of a feed as show.md.
import { readReferences } from "../../base/entities.js";
import type { Feed, FeedTag } from "../../conventions/feed-fields.js";
import { channelTags } from "../../conventions/tags/channel-tags.js";
import type { TypedFields, TypedValue } from "../../model/moved-show.js";
import { extraOf } from "./move-item.js";
import { type MovedPeople, movePeople } from "./move-people.js";
import { attributesOf, filled, movedTags, remoteItems, sharedFields, trailersOf } from "./tags.js";

/** What a channel is moved with. */
export interface ChannelSetting {
  people: MovedPeople;
  /** The site's address, without a query. */
  link: string;
  /** `podcast:guid`, given or made from the address that the feed had. */
  guid: string;
  /** Address of the cover. */
  image: string | undefined;
  /** Plain text. */
  description: string;
  timezone: string;
  tags: TypedFields[];
  verbatim: TypedFields[];
  namespaces: Record<string, string>;
  softened: readonly string[];
}

/** The fields of show.md, in their order. */
export function moveChannel({ values }: Feed, setting: ChannelSetting): TypedFields {
  const { hosts, guests } = movePeople(values.people ?? [], setting.people);
  const { tags, verbatim, namespaces } = setting;
  const spaces = Object.keys(namespaces).length === 0 ? undefined : namespaces;
  const extra = extraOf({ tags, verbatim });
  const { explicit = false, ...moved } = movedTags(channelTags, values);
  return {
    title: readReferences(values.title ?? "").text || "Untitled",
    link: setting.link,
    description: setting.description,
    language: moved.language,
    author: moved.author,
    owner: ownerOf(values.owner?.[0]),
    copyright: moved.copyright,
    categories: filled(categoriesOf(values.categories ?? [])),
    explicit,
    type: moved.type,
    image: setting.image,
    timezone: setting.timezone,
    guid: setting.guid,
    hosts: filled([...hosts, ...guests.map(withRole)]),
    locked: lockedOf(values.locked?.[0]),
    ...moved,
    ...sharedFields(values),
    updateFrequency: frequencyOf(values.updateFrequency?.[0]),
    trailers: trailersOf(values.trailers),
    podroll: remoteItems(values.podroll?.[0]?.children),
    publisher: remoteItems(values.publisher?.[0]?.children)?.[0],
    blocks: filled((values.blocks ?? []).map(({ attributes, text }) => ({ id: filled(attributes.id), value: text }))),
    hubs: filled((values.hubs ?? []).flatMap(({ attributes }) => attributes.href ?? [])),
    rules: softenRules(setting.softened),
    extra:
      spaces === undefined && extra === undefined
        ? undefined
        : { namespaces: spaces, ...(Array.isArray(extra) ? { tags: extra } : (extra as TypedFields | undefined)) },
  };
}

/** In a list of hosts everybody is one unless their role says otherwise. */
const withRole = (guest: TypedValue): TypedValue => (typeof guest === "string" ? { id: guest, role: "guest" } : guest);

function ownerOf(tag: FeedTag | undefined): TypedFields | undefined {
  const [name, email] = ["itunes:name", "itunes:email"].map((part) =>
    filled(tag?.children.find((child) => child.name === part)?.text.trim()),
  );
  return name === undefined && email === undefined ? undefined : { name, email };
}

/** Categories with their sub-categories, each once. */
function categoriesOf(tags: readonly FeedTag[]): TypedValue[] {
  const found = tags.flatMap(({ attributes, children }): { name: string; sub?: string }[] => {
    const name = attributes.text?.trim() ?? "";
    if (name === "") return [];
    const subs = children.flatMap((child) => filled(child.attributes.text?.trim()) ?? []);
    return subs.length === 0 ? [{ name }] : subs.map((sub) => ({ name, sub }));
  });
  const once = new Map(found.map((category) => [JSON.stringify(category), category]));
  return [...once.values()].map(({ name, sub }) => {
    if (/[>/]/.test(name + (sub ?? ""))) return sub === undefined ? { name } : { name, sub };
    return sub === undefined ? name : `${name} > ${sub}`;
  });
}

/** A feed without the tag is open to all. */
function lockedOf(tag: FeedTag | undefined): TypedValue {
  const value = /^(?:yes|true)$/i.test(tag?.text ?? "");
  const owner = filled(tag?.attributes.owner?.trim());
  return owner === undefined ? value : { value, owner };
}

const frequencyOf = (tag: FeedTag | undefined): TypedFields | undefined =>
  tag && filled(tag.text) ? { text: tag.text, ...attributesOf(tag, ["rrule", "complete", "dtstart"]) } : undefined;

/** `rules:` that makes warnings of what the show breaks as it is; undefined where it breaks nothing. */
export const softenRules = (rules: readonly string[] = []): TypedFields | undefined =>
  rules.length === 0 ? undefined : Object.fromEntries(rules.map((rule) => [rule, "warn"]));
