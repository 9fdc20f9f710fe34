// An item of a feed as the file of an episode: every field that says what the item says, as a person would type it.
import { isWebAddress } from "../../base/address-text.js";
import { formatClock } from "../../base/clock-text.js";
import { type FeedDate, formatOffset } from "../../base/feed-date.js";
import { isLanguageCode } from "../../base/language-code.js";
import type { FeedItem, FeedTag } from "../../conventions/feed-fields.js";
import { itemTags } from "../../conventions/tags/item-tags.js";
import type { TypedFields } from "../../model/moved-show.js";
import { type MovedPeople, movePeople } from "./move-people.js";
import { filled, movedTags, numberOf, sharedFields, transcriptsOf } from "./tags.js";

/** What an item is moved with. */
export interface ItemSetting {
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
export const extraOf = ({ tags, verbatim }: { tags: TypedFields[]; verbatim: TypedFields[] }): TypedFields["extra"] =>
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
