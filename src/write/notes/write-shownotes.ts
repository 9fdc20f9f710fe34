// Writes an episode's show notes as Markdown, and as HTML for fields that take it.

import { formatClock } from "../../base/clock-text.js";
import { cleanText } from "../../base/escape-html.js";
import { escapeMarkdown, markdownLink } from "../../base/markdown/escape-markdown.js";
import { asMarkdown, asPlainText, findLinks, markdownToText } from "../../base/markdown/markdown-to-text.js";
import { type Rendered, renderMarkdown } from "../../base/markdown/render-markdown.js";
import { urlKey } from "../../base/normal-url.js";
import { episodePath, urlOf } from "../../conventions/addresses.js";
import { shownTime } from "../../conventions/shown-time.js";
import type { Entry, Mention, Person, Show } from "../../model/model.js";
import { shownChapters } from "../chapter-lines.js";
import { roleName, type Strings, stringsFor } from "../pages/strings.js";
import { holdsChapters } from "./time-lines.js";

/**
 * The notes as Markdown: lead, notes, chapters, guests and hosts, links, mentions. Times link to the moment on the episode's
 * page. What the notes say themselves (a list of chapters, a link) is not said again.
 */
export function writeShownotes(show: Show, entry: Entry): string {
  const { episode, understood, notes } = entry;
  const words = stringsFor(understood.language || show.language);
  const page = urlOf(show, episodePath(episode.slug));
  const at = (seconds: number): string =>
    markdownLink(formatClock(seconds, { pad: true }), `${page}#t=${Math.floor(seconds)}`);
  const plain = markdownToText(notes, { links: "drop" });
  const said = new Set(findLinks(notes).map(({ url }) => urlKey(url)));
  const people = [...episode.guests, ...episode.hosts];

  const chapters = holdsChapters(plain, shownChapters(understood))
    ? []
    : shownChapters(understood)
        .filter(({ toc }) => toc !== false)
        .map(
          ({ start, title, url }) => `- ${at(start)} ${url === undefined ? escapeMarkdown(title) : link(title, url)}`,
        );
  const links = understood.links.length > 0 ? understood.links : [...episode.links, ...show.links];
  const listed = links.filter(({ url }) => !said.has(urlKey(url)));
  const known = new Set([...said, ...links.map(({ url }) => urlKey(url)), ...people.flatMap(addresses)]);
  const mentions = understood.mentions.filter(({ url }) => url !== undefined && !known.has(urlKey(url)));
  const time = (mention: Mention): string => at(shownTime(mention.at, understood.timing));
  const sections = [
    leadOf(entry, plain),
    notes.trim(),
    list(words.chapters, chapters),
    list(
      words.people,
      people.map((person) => personLine(person, words)),
    ),
    list(
      words.links,
      listed.map(({ title, url }) => `- ${link(title, url)}`),
    ),
    list(
      words.mentions,
      mentions.map((mention) => `- ${link(mention.term, mention.url!)} (${time(mention)})`),
    ),
  ];
  return cleanText(`${sections.filter((section) => section !== "").join("\n\n")}\n`);
}

/**
 * The show notes as HTML with absolute links. Where the notes hold raw HTML, `await prepareMarkdown(entry.notes)` comes first.
 */
export const writeNotesHtml = (show: Show, entry: Entry): Rendered =>
  renderMarkdown(writeShownotes(show, entry), { base: urlOf(show, episodePath(entry.episode.slug)), html: "sanitize" });

/**
 * The description, where there is one that the notes do not say. It is Markdown where it holds marks that mean something: people write
 * links and lists there as they do in notes, and marks that were shown as they are typed helped nobody. Plain text reads as it is typed.
 */
function leadOf({ episode, summary, notes }: Entry, plain: string): string {
  const lead = episode.description ?? (notes.trim() === "" ? summary : "");
  const flat = (text: string): string => text.replace(/\s+/g, " ").trim();
  const said = flat(asPlainText(lead, { links: "drop" }));
  return said === "" || flat(plain).includes(said) ? "" : asMarkdown(lead);
}

const addresses = ({ url, links }: Person): string[] =>
  [...(url ? [url] : []), ...links.map((one) => one.url)].map(urlKey);

function personLine({ name, role, url, links }: Person, words: Strings): string {
  const others = links.filter((one) => url === undefined || urlKey(one.url) !== urlKey(url));
  const own = url === undefined ? escapeMarkdown(name) : link(name, url);
  const more = others.map((one) => link(one.title, one.url)).join(", ");
  return `- **${own}**, ${escapeMarkdown(roleName(role, words))}${more === "" ? "" : `: ${more}`}`;
}

const link = (title: string, url: string): string => markdownLink(title.trim() === "" ? url : title, url);

const list = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `## ${escapeMarkdown(heading)}\n\n${lines.join("\n")}`;
