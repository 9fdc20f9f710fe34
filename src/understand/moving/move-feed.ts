// A podcast feed as a show of ours: what every file of it shall say, with all that the feed says.
import { canParseUrl, encodeAddress, isWebAddress } from "../../base/address-text.js";
import { formatIso } from "../../base/date-text.js";
import { splitBlocks } from "../../base/markdown/lex-markdown.js";
import { markdownToText } from "../../base/markdown/markdown-to-text.js";
import { deriveGuid, feedUrl as feedUrlOf } from "../../conventions/addresses.js";
import type { Feed, FeedTag } from "../../conventions/feed-fields.js";
import type { TagPlace } from "../../conventions/tags/entry.js";
import type { PublishedLock } from "../../model/lock.js";
import type { Problem } from "../../model/model.js";
import type { MovedEpisode, MovedShow, StandingEpisode, TypedFields } from "../../model/moved-show.js";
import { type MendedItem, mendItems } from "./mend-items.js";
import { moveChannel, moveItem } from "./move-channel.js";
import { pickSlugs } from "./own-guids.js";
import { extraTag, openPrefixes, placeOfTag } from "./tags.js";

export interface MoveSetting {
  /** Where the feed was found, as messages name it. */
  file: string;
  /** The address that subscribers have. */
  feedUrl?: string;
  /** The site's address, where another than the feed's own is wanted. */
  link?: string;
  /** Address of the cover, where the feed has none. */
  image?: string;
  /** Milliseconds since 1970: what comes later is not published yet. */
  now: number;
  /** Episodes that are there, by their guid. */
  known: ReadonlyMap<string, StandingEpisode>;
  /** Slugs that nobody else may have. */
  taken: readonly string[];
  /** What an episode's file is called in a folder that comes with the feed, by guid. */
  names?: ReadonlyMap<string, string>;
  /** HTML as Markdown. */
  toMarkdown(html: string): string;
  /** Names of tags that stay as they are, for fields do not say what they say; by guid, and of the channel by "". */
  verbatim?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rules that the feed breaks, which must not stop the show. */
  softened?: readonly string[];
}

/** The feed as its items have to be found again: with the guids that they are known by. */
export interface MovedFeed {
  show: MovedShow;
  source: Feed;
  problems: Problem[];
}

/** Takes a show over; pure. What had to be made up is said. */
export function moveFeed(feed: Feed, setting: MoveSetting): MovedFeed {
  const { items, problems } = mendItems(setting.file, feed, setting.known);
  for (const { item, title, date, guid } of items)
    if (date.utc > setting.now && !setting.known.has(guid))
      problems.push({
        rule: "import-date",
        severity: "warn",
        message: `"${title}" is in the feed already, though its date is to come, ${formatIso(date.utc)}: the new feed has it from then on`,
        place: { file: setting.file, line: item.line },
        hint: "To keep it in the feed, write a date that is past into its file.",
      });
  const prefixes = openPrefixes(feed.prefixes);
  const uris = Object.fromEntries(Object.entries(feed.prefixes).map(([uri, prefix]) => [prefix, uri]));
  const others = (place: TagPlace, tags: readonly FeedTag[], key: string) => {
    const kept = setting.verbatim?.get(key);
    const placed = tags.map((tag) => [kept?.has(tag.name) ? "verbatim" : placeOfTag(place, tag), tag] as const);
    const asTags = (wanted: string) =>
      placed.filter(([found]) => found === wanted).map(([, tag]) => extraTag(tag, prefixes.prefixOf, uris));
    return { tags: asTags("tags"), verbatim: asTags("verbatim") };
  };
  const people: Record<string, TypedFields> = {};
  const show = moveShow(feed, setting, people, problems);
  const hosted = (feed.values.people ?? []).length > 0;
  const pick = pickSlugs([...setting.taken, ...[...setting.known.values()].map(({ slug }) => slug)]);
  // From the oldest on: the slug of an episode does not hang on what came after it.
  const episodes = items.toReversed().map((mended): MovedEpisode => {
    const { item, guid, title } = mended;
    const texts = textsOf(item.values.content, item.values.description, item.values.summary, setting.toMarkdown);
    const number = item.values.number;
    return {
      slug:
        setting.known.get(guid)?.slug ??
        pick({ title, number: Number.isInteger(number) ? number : undefined, guid, name: setting.names?.get(guid) }),
      guid,
      fields: moveItem(item, { ...mended, ...others("item", item.tags, guid), people, hosted, ...texts.lead }),
      notes: texts.notes,
      ...(texts.original === undefined ? {} : { original: texts.original }),
      files: [],
      line: item.line,
    };
  });
  const fields = moveChannel(feed, {
    ...show.setting,
    image: findCover(feed, setting, problems),
    people,
    ...others("channel", feed.tags, ""),
    namespaces: prefixes.used,
    softened: setting.softened ?? [],
  });
  return {
    show: {
      fields,
      about: show.about,
      people,
      episodes: episodes.reverse(),
      ...(show.original === undefined ? {} : { original: show.original }),
      lock: lockOf(items, episodes, String(fields.guid), setting.now),
    },
    source: { ...feed, items: items.map(({ item, guid }) => ({ ...item, key: guid })) },
    problems,
  };
}

const plain = (markdown: string): string => markdownToText(markdown, { links: "drop" }).replace(/\s+/g, " ").trim();

/** Characters: what is longer is no lead. */
const longestLead = 1000;

/** The notes of an episode, what the feed had in their place, and a lead of its own where the notes do not begin with it. */
function textsOf(
  content: string | undefined,
  description: string | undefined,
  summary: string | undefined,
  toMarkdown: (html: string) => string,
) {
  const notes = toMarkdown(content || description || summary || "");
  const lead = content && description ? plain(toMarkdown(description)) : "";
  const own = lead !== "" && lead.length <= longestLead && !beginsWith(notes, lead.replace(/(?:\.\.\.|…)$/, "").trim());
  return { notes, lead: own ? { description: lead } : {}, original: originalOf({ content, description, summary }) };
}

/** Whether the text of Markdown begins so; what stands below is not read. */
function beginsWith(markdown: string, beginning: string): boolean {
  let text = "";
  for (const piece of splitBlocks(markdown)) {
    text = `${text} ${plain(piece)}`.trim();
    if (text.length >= beginning.length || !beginning.startsWith(text)) break;
  }
  return text.startsWith(beginning);
}

/** Only texts that are there. */
function originalOf(texts: {
  content?: string | undefined;
  description?: string | undefined;
  summary?: string | undefined;
}): MovedShow["original"] {
  const given = Object.entries(texts).filter(([, text]) => text !== undefined && text !== "");
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

function moveShow(
  { values }: Feed,
  { file, feedUrl, link, toMarkdown }: MoveSetting,
  people: Record<string, TypedFields>,
  problems: Problem[],
) {
  const { description, summary, title } = values;
  const about = toMarkdown(summary && summary.length > (description ?? "").length ? summary : (description ?? ""));
  const short = plain(toMarkdown(description || summary || "")) || title || "";
  const home =
    link ?? siteOf(values.link) ?? siteOf(feedUrl && canParseUrl(feedUrl) ? new URL(feedUrl).origin : undefined);
  if (home === undefined)
    problems.push({
      rule: "import-link",
      severity: "error",
      message: `${file} does not say where the show's site is`,
      hint: "airdate import SOURCE --link https://...",
    });
  const original = originalOf({ description: description || title, summary });
  const address = feedUrl ?? values.selfLink;
  return {
    about: plain(about) === short ? "" : about,
    original,
    setting: {
      people,
      link: home ?? "https://site.invalid",
      guid: values.guid || deriveGuid(address ?? feedUrlOf({ link: home ?? "" })),
      description: short,
      timezone: "UTC",
    },
  };
}

/** The cover; of a feed that has none that of its newest episode with a picture, which is said. */
function findCover({ values, items }: Feed, { file, image }: MoveSetting, problems: Problem[]): string | undefined {
  const own = image ?? (values.cover || pictureOf(values.image?.[0]));
  if (own !== undefined) return wholeCover(own, values.link, problems, file);
  const other = items.map((item) => item.values.cover).find((cover) => cover);
  problems.push({
    rule: "import-image",
    severity: other === undefined ? "error" : "warn",
    message: `${file} has no picture of the show, which every directory asks for${other === undefined ? "" : `: that of its newest episode is taken, ${other}`}`,
    hint: "airdate import SOURCE --image https://...",
  });
  return other;
}

/** The cover's address; a path is one of the site, which is said, for no app makes it whole. */
function wholeCover(typed: string, site: string | undefined, problems: Problem[], file: string): string {
  if (isWebAddress(typed) || site === undefined || !canParseUrl(typed, site)) return typed;
  const { href } = new URL(typed, site);
  problems.push({
    rule: "import-image",
    severity: "warn",
    message: `The picture of the show is the path ${typed} in the feed, which no app finds: ${href} is taken`,
    place: { file },
    hint: "Is it another one: airdate import SOURCE --image https://...",
  });
  return href;
}

const pictureOf = (tag: FeedTag | undefined): string | undefined =>
  tag?.children.find(({ name }) => name === "url")?.text.trim() || undefined;

/** An address as the site's: without a query, user or fragment. */
function siteOf(link: string | undefined): string | undefined {
  if (!isWebAddress(link)) return undefined;
  const { origin, pathname } = new URL(link);
  return `${origin}${pathname}`.replace(/\/+$/, "");
}

/** What is published, as the lock keeps it. */
function lockOf(
  items: readonly MendedItem[],
  episodes: readonly MovedEpisode[],
  guid: string,
  now: number,
): PublishedLock {
  const byGuid = new Map(episodes.map((episode) => [episode.guid, episode]));
  const lock: PublishedLock = { show: { guid }, episodes: Object.create(null) };
  for (const { item, guid, date } of items) {
    if (date.utc > now) continue;
    const { enclosureUrl, enclosureLength = 0, enclosureType, duration } = item.values;
    const { slug, fields } = byGuid.get(guid)!;
    const audio = fields.audio as TypedFields | undefined;
    lock.episodes[slug] = {
      guid,
      date: formatIso(date.utc),
      ...(enclosureUrl
        ? {
            url: encodeAddress(enclosureUrl),
            length: Number.isNaN(enclosureLength) ? 0 : enclosureLength,
            type: String(audio?.type ?? enclosureType),
          }
        : {}),
      ...(enclosureUrl && duration !== undefined && duration > 0 ? { duration } : {}),
    };
  }
  return lock;
}
