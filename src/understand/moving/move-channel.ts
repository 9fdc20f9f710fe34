// The channel of a feed as show.md, its items as episodes, and its people.

import { isWebAddress } from "../../base/address-text.js";
import { formatClock } from "../../base/clock-text.js";
import { readReferences } from "../../base/entities.js";
import { type FeedDate, formatOffset } from "../../base/feed-date.js";
import { isLanguageCode } from "../../base/language-code.js";
import { slugify } from "../../base/slug.js";
import type { Feed, FeedItem, FeedTag } from "../../conventions/feed-fields.js";
import { channelTags } from "../../conventions/tags/channel-tags.js";
import { itemTags } from "../../conventions/tags/item-tags.js";
import type { TypedFields, TypedValue } from "../../model/moved-show.js";
import {
  attributesOf,
  filled,
  movedTags,
  numberOf,
  remoteItems,
  sharedFields,
  trailersOf,
  transcriptsOf,
} from "./tags.js";

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

/** What an item is moved with. */
interface ItemSetting {
  people: MovedPeople;
  /** Whether the channel names people, who stand in every episode that does not say otherwise. */
  hosted: boolean;
  /** When it came out; where the item does not say it, when it must have. */
  date: FeedDate;
  /** What apps know it by. */
  guid: string;
  title: string;
  /** Tags that no field says. */
  tags: TypedFields[];
  verbatim: TypedFields[];
  /** Plain text, where the notes do not begin with it. */
  description?: string;
}

const canBeTyped = (value: unknown): value is string => isWebAddress(value) && !/[\s<>"]/.test(value);

/** The fields of an episode, in the order of its file. */
export function moveItem({ values, tags }: FeedItem, setting: ItemSetting): TypedFields {
  const { guid, title, date } = setting;
  const isLink = (values.permaLink ?? "true").toLowerCase() !== "false" && values.guid === guid;
  const people = movePeople(values.people ?? [], setting.people);
  const moved = movedTags(itemTags, values);
  const named = (values.people ?? []).length > 0;
  return {
    title,
    date: formatOffset(date),
    guid,
    guidIsPermaLink: isLink && canBeTyped(guid) ? true : undefined,
    link: canBeTyped(values.link) ? values.link : undefined,
    season: seasonOf(values),
    episode: numberedOf(values),
    type: moved.type,
    explicit: moved.explicit,
    description: setting.description,
    hosts: people.hosts.length > 0 ? people.hosts : named && setting.hosted ? [] : undefined,
    guests: filled(people.guests),
    ...recordingOf(values, tags),
    image: values.cover,
    keywords: filled((values.categories ?? []).filter((word) => word !== "" && !word.includes(","))),
    transcript: filled(transcriptsOf(values.transcripts)?.filter(isWhole).map(spellLanguage)),
    chapters: chaptersOf(values.chapters?.[0]),
    ...moved,
    ...sharedFields(values),
    extra: extraOf(setting),
  };
}

/** Tags of one's own as the front-matter has them: a list, or with those that stand as they are. */
const extraOf = ({ tags, verbatim }: { tags: TypedFields[]; verbatim: TypedFields[] }): TypedFields["extra"] =>
  verbatim.length > 0 ? { tags: filled(tags), verbatim } : filled(tags);

type Values = FeedItem["values"];

function seasonOf({ season, podcastSeason }: Values): TypedFields["season"] {
  const [tag] = podcastSeason ?? [];
  const number = season ?? numberOf(tag?.text);
  if (number === undefined || !Number.isInteger(number) || number < 0) return undefined;
  const name = filled(tag?.attributes.name?.trim());
  return name === undefined ? number : { number, name };
}

function numberedOf({ number, podcastEpisode }: Values): TypedFields["episode"] {
  const [tag] = podcastEpisode ?? [];
  const shown = numberOf(tag?.text) ?? number;
  if (shown === undefined || Number.isNaN(shown) || shown < 0) return undefined;
  const display = filled(tag?.attributes.display?.trim());
  return display === undefined ? shown : { number: shown, display };
}

function recordingOf(
  { enclosureUrl, enclosureLength, enclosureType, duration }: Values,
  tags: readonly FeedTag[],
): TypedFields {
  const seconds = duration !== undefined && duration > 0 ? duration : undefined;
  const typed = seconds === undefined ? {} : { duration: Number.isInteger(seconds) ? formatClock(seconds) : seconds };
  if (enclosureUrl === undefined || enclosureUrl === "")
    return { audio: tags.some(({ name }) => name === "enclosure") ? undefined : "none", ...typed };
  const length = enclosureLength !== undefined && enclosureLength >= 0 ? Math.round(enclosureLength) : 0;
  return { audio: { url: enclosureUrl, length, type: filled(enclosureType) ?? typeByEnding(enclosureUrl) }, ...typed };
}

/** Where the enclosure does not say it: what nearly all are, where the address does not say otherwise. */
const typeByEnding = (url: string): string | undefined =>
  /\.[a-z]\w{1,4}(?:[?#]|$)/i.test(url) ? undefined : "audio/mpeg";

const isWhole = ({ url, type }: TypedFields): boolean => canBeTyped(url) && type !== undefined;

/** What is no code of a language says nothing. */
const spellLanguage = (transcript: TypedFields): TypedFields =>
  typeof transcript.language === "string" && !isLanguageCode(transcript.language)
    ? { ...transcript, language: undefined }
    : transcript;

const chaptersOf = (tag: FeedTag | undefined): TypedFields | undefined =>
  canBeTyped(tag?.attributes.url) ? { url: tag.attributes.url, type: filled(tag.attributes.type) } : undefined;

/** Everybody met so far, by id. */
type MovedPeople = Record<string, TypedFields>;

interface Named {
  hosts: TypedValue[];
  guests: TypedValue[];
}

const isHost = (role: string): boolean => /\bhost$/i.test(role);

/**
 * The people of a channel's or an item's tags: hosts apart from all others. Who is new is added to `people`; what a tag says
 * otherwise than their entry there stands beside their id.
 */
function movePeople(tags: readonly FeedTag[], people: MovedPeople): Named {
  const named: Named = { hosts: [], guests: [] };
  for (const tag of tags) {
    const name = tag.text.replace(/\s+/g, " ").trim();
    if (name === "") continue;
    const role = (filled(tag.attributes.role?.trim()) ?? "host").toLowerCase();
    const facts = attributesOf(tag, ["href>url", "img>image"]);
    const id = addPerson(people, name, facts);
    const known = people[id]!;
    const usual = isHost(role) ? "host" : "guest";
    const group = tag.attributes.group?.trim().toLowerCase();
    const own: TypedFields = {
      ...(role === usual ? {} : { role }),
      ...(group === undefined || group === "" || group === "cast" ? {} : { group }),
      ...differing(facts, known),
    };
    named[isHost(role) ? "hosts" : "guests"].push(
      Object.values(own).every((value) => value === undefined) ? id : { id, ...own },
    );
  }
  return named;
}

/** The id of somebody of that name; what was not known of them yet is added. */
function addPerson(people: MovedPeople, name: string, facts: Record<string, string | undefined>): string {
  const base = slugify(name);
  let id = base;
  for (let at = 2; Object.hasOwn(people, id) && people[id]!.name !== name; at++) id = `${base}-${at}`;
  const known = people[id];
  people[id] = { name, ...known, ...Object.fromEntries(Object.entries(facts).filter(([key]) => !known?.[key])) };
  return id;
}

const differing = (facts: Record<string, string | undefined>, known: TypedFields): TypedFields =>
  Object.fromEntries(Object.entries(facts).filter(([key, value]) => value !== undefined && value !== known[key]));
