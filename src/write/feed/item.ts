// An episode as the item of an RSS feed.
import { formatClock, formatStamp } from "../../base/clock-text.js";
import { renderMarkdown } from "../../base/markdown/render-markdown.js";
import { chaptersType, episodePath, transcriptFormats, urlOf } from "../../conventions/addresses.js";
import { itemTags } from "../../conventions/tags/item-tags.js";
import type { FeedPlan } from "../../model/feed.js";
import type { Chapter, Entry, Episode, Show } from "../../model/model.js";
import { shownChapters } from "../chapter-lines.js";
import { absoluteUrl, chaptersPath } from "../chapters.js";
import { writeShownotes } from "../notes/write-shownotes.js";
import { writeDescription } from "./description.js";
import { html, type Node, renderItem, tag, text } from "./frame.js";
import { alternateTags, enclosureTag, pickAudio } from "./media.js";
import { wholeSeconds } from "./plans.js";
import { imageTags, personTags, valueTag } from "./shared-tags.js";
import { writeTags } from "./write-tags.js";

/** The texts of an episode that every kind of feed shares: the notes as HTML, and the short description. */
export interface Texts {
  content: string;
  description: string;
}

/** Where another feed's texts still stand they are taken, and nothing where it had none. */
export const writeTexts = (show: Show, entry: Entry, shownotes?: string): Texts => {
  const { original } = entry.episode.feed;
  return original
    ? { content: original.content ?? "", description: original.description ?? "" }
    : { content: writeContent(show, entry, shownotes), description: writeDescription(show, entry) };
};

/**
 * One `<item>`, the same for the same arguments. `full` puts the whole notes into `content:encoded`; `texts` saves making them
 * again where several feeds want the episode. It is joined into a feed by `writeFeed`.
 */
export function writeItem(
  show: Show,
  entry: Entry,
  plan: FeedPlan,
  options: { full: boolean },
  texts: Texts = writeTexts(show, entry),
): string {
  const { episode } = entry;
  const frame = {
    title: episode.title,
    guid: episode.guid,
    ...(episode.date === undefined ? {} : { date: episode.date.utc }),
  };
  const elements = writeTags(
    itemTags,
    { main: episode, private: plan.private },
    {
      title: text(episode.title),
      link: text(itemLink(show, episode)),
      guid: tag({ isPermaLink: episode.feed.permaLink ?? false }, episode.guid),
      description: texts.description === "" ? undefined : html(texts.description),
      "content:encoded": options.full && texts.content !== "" ? html(texts.content) : undefined,
      ...mediaTags(show, entry, plan),
      ...appleTags(entry),
      ...episodeTags(show, entry),
    },
  );
  return renderItem(frame, elements, episode.feed);
}

/** Where an item leads: its given link, else the episode's page. */
export const itemLink = (show: Show, { slug, feed }: Pick<Episode, "slug" | "feed">): string =>
  feed.link ?? urlOf(show, episodePath(slug));

function mediaTags(show: Show, entry: Entry, plan: FeedPlan) {
  const audio = pickAudio(entry.episode, plan.audio);
  const seconds = wholeSeconds(entry, audio?.duration);
  return {
    enclosure: audio && enclosureTag(show, audio),
    "podcast:alternateEnclosure": alternateTags(show, entry.episode, audio),
    "itunes:duration": seconds === undefined ? undefined : text(seconds),
  };
}

/** Apple takes only whole numbers from 1 (conflict C16). */
const countable = (value: number | undefined): Node | undefined =>
  value !== undefined && Number.isInteger(value) && value >= 1 ? text(value) : undefined;

function appleTags({ episode }: Entry) {
  return {
    "itunes:summary": episode.feed.original?.summary === undefined ? undefined : html(episode.feed.original.summary),
    "itunes:season": countable(episode.season),
    "itunes:episode": countable(episode.number),
    "itunes:image": episode.image && tag({ href: episode.image.url }),
    category: episode.keywords.map(text).filter(({ _text }) => _text !== ""),
  };
}

function episodeTags(show: Show, entry: Entry) {
  const { episode, understood } = entry;
  const chapters = shownChapters(understood).map((chapter) => ({
    ...chapter,
    ...(chapter.url === undefined ? {} : { url: absoluteUrl(show, chapter.url) }),
    ...(chapter.image === undefined ? {} : { image: absoluteUrl(show, chapter.image) }),
  }));
  return {
    "podcast:season":
      episode.season === undefined ? undefined : tag({ name: episode.seasonName }, String(Math.round(episode.season))),
    "podcast:episode":
      episode.number === undefined ? undefined : tag({ display: episode.numberDisplay }, String(episode.number)),
    "podcast:person": personTags([...episode.hosts, ...episode.guests]),
    "podcast:transcript": transcriptTags(show, entry),
    "podcast:chapters": episode.feed.chapters
      ? tag({ url: episode.feed.chapters.url, type: episode.feed.chapters.type })
      : chapters.length === 0
        ? undefined
        : tag({ url: urlOf(show, chaptersPath(episode.slug)), type: chaptersType }),
    "psc:chapters": podloveChapters(chapters),
    "podcast:contentLink": contentLinkTags(entry),
    "podcast:value": episode.feed.value && valueTag(episode.feed.value),
    "podcast:image": imageTags(episode.feed.images, episode.image),
  };
}

/** Transcripts in every format that is written, and those elsewhere; `captions` is said only of times that were measured. */
function transcriptTags(show: Show, { episode, understood }: Entry): Node[] {
  const measured = understood.captions.length > 0 && understood.timing.method !== "estimated";
  const own = transcriptFormats.map(({ format, type }) =>
    tag({
      url: urlOf(show, episodePath(episode.slug, `transcript.${format}`)),
      type,
      language: understood.language || show.language,
      rel: measured && (format === "vtt" || format === "srt") ? "captions" : undefined,
    }),
  );
  const elsewhere = (episode.feed.transcripts ?? []).map(({ url, type, language = show.language, rel }) =>
    tag({ url, type, language, rel }),
  );
  return [...(understood.turns.length === 0 ? [] : own), ...elsewhere];
}

/** The given links, and the episode's video. */
function contentLinkTags({ episode }: Entry): Node[] {
  const links = episode.feed.contentLinks.map(({ href, text }) => ({ href, text }));
  const { id } = episode.youtube;
  if (id !== undefined && !links.some(({ href }) => href.includes(id)))
    links.push({ href: `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`, text: "YouTube" });
  return links.map(({ href, text }) => tag({ href }, text));
}

/**
 * The show notes (notes, chapters, people, links, mentions) with absolute addresses. Times are bare text here, not links to the
 * page: podcast apps make them links into the player, and those that look for chapters want them bare (conflict C2). `shownotes` is what `writeShownotes` gives, where it is there already.
 */
function writeContent(show: Show, entry: Entry, shownotes = writeShownotes(show, entry)): string {
  const { slug } = entry.episode;
  const page = urlOf(show, episodePath(slug));
  const hours = entry.understood.duration >= 3600 ? "always" : "auto";
  return renderMarkdown(shownotes, { base: page, html: "sanitize" })
    .html.trim()
    .replace(/<a href="([^"]*)#t=(\d+)">[\d:]+<\/a>/g, (link, address: string, seconds: string) =>
      address === page ? formatClock(Number(seconds), { pad: true, hours }) : link,
    );
}

/**
 * `psc:chapters` of the visible chapters; undefined when there are none. Starts are always `HH:MM:SS.mmm`, since bare seconds
 * are read as zero by a wide-spread app (conflict C17). https://podlove.org/simple-chapters/
 */
function podloveChapters(chapters: readonly Chapter[]): Node | undefined {
  const visible = chapters.filter(({ toc, title }) => toc !== false && title.trim() !== "");
  if (visible.length === 0) return undefined;
  return tag(
    { version: "1.2" },
    {
      "psc:chapter": visible.map(({ start, title, url, image }) =>
        tag({ start: formatStamp(start), title, href: url, image }),
      ),
    },
  );
}
