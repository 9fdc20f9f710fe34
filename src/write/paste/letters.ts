// Letters about an episode: the newsletter to subscribers, and the mail to its guests.
import { hasWebScheme } from "../../base/address-text.js";
import { formatClock } from "../../base/clock-text.js";
import { escapeHtml } from "../../base/escape-html.js";
import { escapeMarkdown, markdownLink } from "../../base/markdown/escape-markdown.js";
import { asMarkdown, holdsMarkdown, markdownToText } from "../../base/markdown/markdown-to-text.js";
import { renderMarkdown } from "../../base/markdown/render-markdown.js";
import { episodePath, urlOf } from "../../conventions/addresses.js";
import { shownTime } from "../../conventions/shown-time.js";
import type { Entry, Quote, Show } from "../../model/model.js";
import { shownChapters } from "../chapter-lines.js";
import { breakParagraphs } from "../notes/text-parts.js";
import { shareImage } from "../pages/episode-values.js";
import { fill, stringsFor } from "../pages/strings.js";
import type { Pasted } from "./pasted.js";

const pageOf = (show: Show, { episode }: Entry): string => urlOf(show, episodePath(episode.slug));

/** A time as a link to the moment on the episode's page. */
const timeLink = (show: Show, entry: Entry, seconds: number): string => {
  const at = shownTime(seconds, entry.understood.timing);
  return markdownLink(formatClock(at, { pad: true }), `${pageOf(show, entry)}#t=${Math.floor(at)}`);
};

const quoteLines = (show: Show, entry: Entry, { text, speaker, at }: Quote): string =>
  `> ${escapeMarkdown(text)}\n>\n> — ${speaker === undefined ? "" : `${escapeMarkdown(speaker)}, `}${timeLink(show, entry, at)}`;

const list = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `## ${escapeMarkdown(heading)}\n\n${lines.map((line) => `- ${line}`).join("\n")}`;

/** Parts of Markdown an empty line apart. */
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n\n");

/** Lead, a button to listen, quotes with their times, chapters, links, and where to subscribe. */
export function writeNewsletter(show: Show, entry: Entry): Pasted {
  const { episode, understood } = entry;
  const words = stringsFor(understood.language || show.language);
  const url = pageOf(show, entry);
  const lead = holdsMarkdown(episode.description ?? "")
    ? asMarkdown(episode.description!)
    : breakParagraphs(entry.summary, understood.language).map(escapeMarkdown).join("\n\n");
  const links = (understood.links.length > 0 ? understood.links : episode.links).filter(({ url: at }) =>
    hasWebScheme(at),
  );
  const places = show.subscribe.filter(({ url: at }) => hasWebScheme(at));
  const rest = joined([
    ...understood.draft.quotes.slice(0, 3).map((quote) => quoteLines(show, entry, quote)),
    list(
      words.chapters,
      shownChapters(understood)
        .filter(({ toc }) => toc !== false)
        .map(({ start, title }) => `${timeLink(show, entry, start)} ${escapeMarkdown(title)}`),
    ),
    list(
      words.links,
      links.map((link) => markdownLink(link.title || link.url, link.url)),
    ),
    list(
      words.subscribe,
      places.map((place) => markdownLink(place.title, place.url)),
    ),
  ]);
  const label = `▶ ${words.listen}: ${episode.title}`;
  // Programs for newsletters keep the style of an element, and no style sheet.
  const button = `<p><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#1d1b18;color:#ffffff;font-weight:bold;text-decoration:none">${escapeHtml(label)}</a></p>\n`;
  const html = renderMarkdown(lead).html + button + renderMarkdown(rest).html;
  const text = markdownToText(joined([lead, markdownLink(label, url), rest]));
  return { text, html, dropped: [] };
}

/** To all guests of an episode: the link, what they said, clips, and a picture to share. */
export function writeGuestMail(show: Show, entry: Entry): Pasted {
  const { episode, understood } = entry;
  const words = stringsFor(understood.language || show.language);
  const url = pageOf(show, entry);
  const ids = new Set(episode.guests.map(({ id }) => id));
  const names = new Set(episode.guests.map(({ name }) => name));
  const quotes = understood.draft.quotes.filter(
    ({ speaker, turn }) =>
      ids.has(understood.turns[turn]?.person ?? "") || (speaker !== undefined && names.has(speaker)),
  );
  const clips = episode.soundbites.map(({ start, duration, title }) => {
    const at = `${url}#t=${Math.floor(start)},${Math.ceil(start + duration)}`;
    return `- ${markdownLink(`${title ?? episode.title} (${formatClock(duration)})`, at)}`;
  });
  const picture = shareImage(show, episode.slug, episode.image?.url);
  const section = (says: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [escapeMarkdown(says), lines.join("\n\n")];
  const markdown = joined([
    escapeMarkdown(fill(words.mail_hello, [...names].join(", ") || "…")),
    `${escapeMarkdown(words.mail_out)} ${markdownLink(episode.title, url)}`,
    ...section(
      words.mail_quotes,
      quotes.map((quote) => quoteLines(show, entry, quote)),
    ),
    ...section(words.mail_clips, clips.length === 0 ? [] : [clips.join("\n")]),
    ...section(words.mail_picture, picture === undefined ? [] : [markdownLink(picture, picture)]),
    escapeMarkdown(words.mail_thanks),
    escapeMarkdown(show.author),
  ]);
  const dropped = [
    ...(episode.guests.length === 0 ? ["the episode has no guests: write the name yourself"] : []),
    ...(quotes.length === 0 ? ["no sentence of a guest's is sure enough to be quoted"] : []),
    ...(clips.length === 0 ? ["no clips: the episode has no soundbites"] : []),
  ];
  return { text: markdownToText(markdown), html: renderMarkdown(markdown).html, dropped };
}
