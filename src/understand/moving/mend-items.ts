// Gives every item of a feed what subscriptions hang on, also where the feed itself does not: a guid of its own, a date, a title.

import { readReferences } from "../../base/entities.js";
import { type FeedDate, readFeedDate } from "../../base/feed-date.js";
import { hashText } from "../../base/hash.js";
import { sayNumber } from "../../base/say-found.js";
import type { Feed, FeedItem } from "../../conventions/feed-fields.js";
import type { Problem } from "../../model/model.js";
import type { StandingEpisode } from "../../model/moved-show.js";
import { ownGuids } from "./own-guids.js";

/** An item with what it is known by. */
export interface MendedItem {
  item: FeedItem;
  guid: string;
  date: FeedDate;
  title: string;
}

/** A warning about an item of a feed. */
const sayOfItem = (file: string, line: number, rule: string, message: string, hint: string | undefined): Problem => ({
  rule: `import-${rule}`,
  severity: "warn",
  message,
  place: { file, line },
  ...(hint === undefined ? {} : { hint }),
});

/**
 * The items in the order of the feed, without those that stand there twice; what had to be made up is said. `standing` are the
 * episodes that are there already, by guid.
 */
export function mendItems(
  file: string,
  { items, values }: Feed,
  standing: ReadonlyMap<string, StandingEpisode>,
): { items: MendedItem[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const say: Say = (item, rule, message, hint) => {
    problems.push(sayOfItem(file, item.line, rule, message, hint));
  };
  const take = ownGuids("the feed", standing);
  const mended: MendedItem[] = [];
  const dates = items.map(dateOf);
  for (const [at, given] of items.entries()) {
    const title = titleOf(given, at, say);
    const item = withReachable(withRecording(given, title, say), title, say);
    let guid = item.key;
    if (!item.values.guid) {
      if (guid === "") guid = `urn:airdate:${hashText(`${title}\n${dateText(item)}`, 32)}`;
      const taken =
        guid === item.values.enclosureUrl
          ? "the address of its recording"
          : guid === item.values.link
            ? "its link"
            : guid;
      say(item, "guid", `"${title}" has no guid: ${taken} is taken, by which most apps know it`);
    }
    const own = dates[at];
    const known = take({ guid, title, url: item.values.enclosureUrl, date: own?.utc });
    if (known.said) say(item, known.said.rule, known.said.message, known.said.hint);
    if (known.guid === undefined) continue;
    const [near, whose] = own ? [own, ""] : nearestDate(dates, at, values);
    if (!own) {
      const found = dateText(item);
      const what = found === "" ? "no date" : `a date that cannot be read, ${JSON.stringify(found)}`;
      const day = new Date(near.utc).toISOString().slice(0, 10);
      say(
        item,
        "date",
        `"${title}" has ${what}: ${whose}, ${day}`,
        "Write the right one into its file before you publish.",
      );
    }
    mended.push({ item, guid: known.guid, date: near, title });
  }
  sayZone(mended, say);
  return { items: mended, problems };
}

/** Once for all items: the first whose date names a zone that nobody knows. */
function sayZone(items: readonly MendedItem[], say: Say): void {
  const unknown = items.filter(({ date }) => date.unknownZone !== undefined);
  const [first] = unknown;
  if (first === undefined) return;
  const more = unknown.length > 1 ? `, and ${sayNumber(unknown.length - 1)} more with it` : "";
  say(
    first.item,
    "date",
    `The date of "${first.title}" ends in ${JSON.stringify(first.date.unknownZone)}, which is no zone that is known: it is taken for UTC${more}`,
    "Look whether the hours in `date` are right before you publish.",
  );
}

type Say = (item: FeedItem, rule: string, message: string, hint?: string) => void;

const mediaTag = /^\{https?:\/\/search\.yahoo\.com\/mrss\/?\}(?:content|group)$/i;
const recordingEnding = /\.(?:mp3|m4a|m4b|aac|ogg|oga|opus|flac|wav|mp4|m4v|mov|webm)(?:[?#]|$)/i;

/** The item with the recording that only Yahoo's `media:content` names: sites with feeds for news write it so. */
function withRecording(item: FeedItem, title: string, say: Say): FeedItem {
  if (item.values.enclosureUrl || item.tags.some(({ name }) => name === "enclosure")) return item;
  const media = item.tags
    .filter(({ name }) => mediaTag.test(name))
    .flatMap((tag) => [tag, ...tag.children])
    .map(({ attributes }) => attributes)
    .filter(({ url = "", type = "", medium = "" }) =>
      type || medium ? /^(?:audio|video)\b/i.test(type || medium) : recordingEnding.test(url),
    );
  const found = media.find(({ type = "", medium = "" }) => /^audio\b/i.test(type || medium)) ?? media[0];
  if (!found?.url) return item;
  say(item, "audio", `"${title}" has no enclosure: the recording is taken that its media:content names, ${found.url}`);
  const [size, seconds] = [Number(found.fileSize), Number(found.duration)];
  const values = {
    ...item.values,
    enclosureUrl: found.url,
    ...(size > 0 ? { enclosureLength: size } : {}),
    ...(found.type ? { enclosureType: found.type } : {}),
    ...(item.values.duration === undefined && seconds > 0 ? { duration: seconds } : {}),
  };
  return { ...item, values };
}

/** The item without a recording that lies on somebody's own machine: nobody can fetch it, and no feed may name it. */
function withReachable(item: FeedItem, title: string, say: Say): FeedItem {
  const { enclosureUrl, enclosureLength: _, enclosureType: __, ...values } = item.values;
  if (enclosureUrl === undefined || !/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(enclosureUrl.trim())) return item;
  const hint = "Put its recording beside the new file and take `audio: none` out, or name its address there";
  say(
    item,
    "audio",
    `The recording of "${title}" is at ${enclosureUrl}, where no app can fetch it: it comes without one`,
    hint,
  );
  return { ...item, values, tags: item.tags.filter(({ name }) => name !== "enclosure") };
}

const textOf = ({ tags }: FeedItem, name: string): string => tags.find((tag) => tag.name === name)?.text ?? "";
const dateText = (item: FeedItem): string => textOf(item, "pubDate");
const dateOf = (item: FeedItem): FeedDate | undefined =>
  readFeedDate(dateText(item)) ?? readFeedDate(textOf(item, "{http://purl.org/dc/elements/1.1/}date"));

/** The date for an item without one, and whose it is: of the episode before it, of the one behind it, or of the feed. */
function nearestDate(
  dates: readonly (FeedDate | undefined)[],
  at: number,
  { pubDate, lastBuildDate }: Feed["values"],
): [FeedDate, string] {
  const before = dates.slice(at).find((date) => date);
  if (before) return [before, "that of the episode before it is taken"];
  const after = dates.slice(0, at).findLast((date) => date);
  if (after) return [after, "that of the episode after it is taken"];
  const utc = [pubDate, lastBuildDate].find((date) => date !== undefined && !Number.isNaN(date));
  return [
    { utc: utc ?? 0, offset: "Z" },
    utc === undefined ? "none is known, so the first there is was taken" : "that of the feed is taken",
  ];
}

function titleOf(item: FeedItem, at: number, say: Say): string {
  const { title = "", itunesTitle = "" } = item.values;
  if (title !== "") {
    const { text, found } = readReferences(title);
    if (found.length > 0)
      say(item, "title", `The title ${JSON.stringify(title)} holds ${found[0]}: it becomes ${JSON.stringify(text)}`);
    if (/<\/?[a-z][^<>]*>/i.test(title))
      say(item, "title", `The title ${JSON.stringify(title)} holds HTML, which apps show as it is: it is kept`);
    return text;
  }
  const name = itunesTitle || `Episode ${sayNumber(at + 1)}`;
  say(item, "title", `An item has no title: ${JSON.stringify(name)} is taken`);
  return name;
}
