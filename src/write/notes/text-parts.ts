// The parts of a text about an episode: lead, notes, people, chapters, links, in the letters that a place takes.

import { hasWebScheme } from "../../base/address-text.js";
import { asPlainLine, asPlainText, markdownToText } from "../../base/markdown/markdown-to-text.js";
import { urlKey } from "../../base/normal-url.js";
import { splitSentences } from "../../base/split-sentences.js";
import { episodePath, urlOf } from "../../conventions/addresses.js";
import type { Entry, Link, Person, Show, YoutubePart } from "../../model/model.js";
import { chapterLines, shownChapters } from "../chapter-lines.js";
import { roleName, type Strings, stringsFor } from "../pages/strings.js";
import { fitParts, type Part } from "./fit-parts.js";
import { withoutChapters } from "./time-lines.js";
import { countHashtags, hashtags, mostHashtags } from "./youtube-characters.js";

/** How a place spells texts. */
export interface Spelling {
  text(text: string): string;
  line(text: string): string;
  /** What becomes of times in running text. */
  times(text: string): string;
}

/** All parts in a place's spelling; parts without content have no units. */
export function textParts(show: Show, entry: Entry, spelling: Spelling): Part<YoutubePart>[] {
  const { block, linkLine, tidy } = writersOf(spelling);
  const { episode, understood } = entry;
  const words = stringsFor(understood.language || show.language);
  const given = understood.chapters.some(({ origin }) => origin === "given");
  const shown = chapterLines(shownChapters(understood), understood.duration, "mixed").map(spelling.line);
  // A list without some of its lines is another list: all of it is one unit. Fewer than three found ones are no list.
  const chapters = shown.length >= 3 || (given && shown.length > 0) ? [shown.join("\n")] : [];
  const plain = entry.notesOrigin === "given" ? tidy(plainNotes(entry)) : "";
  const said = leadOf(show, entry, plain, tidy);
  const lead = spelling.times(said);
  const notes = notesOf(plain, `${said} ${asPlainLine(episode.description ?? "")}`).map(spelling.times);
  const body = [lead, ...notes].join("\n\n");
  const standing = (url: string): boolean => body.includes(url);
  const people = [...episode.guests, ...episode.hosts];
  const typed = [...episode.links, ...show.links];
  const named = new Set(people.flatMap(({ url, links }) => [url ?? "", ...links.map((link) => link.url)]).map(urlKey));
  const links = linksOf(show, entry).filter(({ url }) => !standing(url) && !named.has(urlKey(url)));
  const linked = new Set([...links.map(({ url }) => urlKey(url)), ...named]);
  const mentions = understood.mentions.filter(
    ({ url }) => url !== undefined && !linked.has(urlKey(url)) && !standing(url),
  );
  // What the show types into header and footer is not said again; addresses that only an app opens are no links there.
  const typedTexts = `${show.youtube.header ?? ""} ${show.youtube.footer ?? ""} ${body}`;
  const places = show.subscribe.filter(
    ({ named, url }) =>
      named &&
      hasWebScheme(url) &&
      !typedTexts.includes(url) &&
      !links.some((link) => urlKey(link.url) === urlKey(url)),
  );
  const parts: Part<YoutubePart>[] = [
    { name: "lead", units: opening(lead, understood.language || show.language), between: " " },
    { name: "notes", units: notes, between: "\n\n" },
    { name: "header", units: block(show.youtube.header), between: "\n" },
    { name: "guests", units: people.map((person) => personLines(person, words, typed, spelling)), between: "\n\n" },
    { name: "chapters", heading: words.chapters, units: chapters, between: "\n" },
    { name: "links", heading: words.links, units: links.map(({ title, url }) => linkLine(title, url)), between: "\n" },
    {
      name: "mentions",
      heading: words.mentions,
      units: mentions.map(({ term, url }) => linkLine(term, url!)),
      between: "\n",
    },
    {
      name: "subscribe",
      heading: words.subscribe,
      units: places.map(({ title, url }) => linkLine(title, url)),
      between: "\n",
    },
    { name: "footer", units: block(show.youtube.footer), between: "\n" },
  ];
  const taken = parts.reduce((sum, { units }) => sum + countHashtags(units.join("\n")), 0);
  const tags = hashtags([...show.youtube.hashtags, ...episode.keywords]).slice(0, Math.max(0, mostHashtags - taken));
  return [...parts, { name: "hashtags", units: tags, between: " " }];
}

/**
 * The summary; without one, the first paragraph of the notes. It does not begin with the title, which stands above it already; the
 * show's own description comes before the title alone.
 */
function leadOf(
  show: Show,
  { episode, summary, understood }: Entry,
  plain: string,
  tidy: (text: string) => string,
): string {
  const described =
    episode.description === undefined ? (plain.split("\n\n")[0] ?? "") : asPlainText(episode.description);
  const title = tidy(episode.title);
  const withoutTitle = (text: string): string => {
    const rest = text.startsWith(title) ? text.slice(title.length) : undefined;
    return rest !== undefined && /^\s*(?:$|[\n.:–—|-])/.test(rest) ? rest.replace(/^[\s.:–—|-]+/, "") : text;
  };
  // A list of chapters that is all a summary says has a part of its own.
  const [given = "", own = ""] = [described, summary].map((text) =>
    withoutTitle(withoutChapters(tidy(text), "", shownChapters(understood))),
  );
  return given || own || tidy(show.description) || title;
}

/** The author's own notes as text, without the list of chapters: that has a part of its own. */
const plainNotes = ({ notes, understood }: Entry): string =>
  withoutChapters(markdownToText(notes, { links: "drop" }), notes, shownChapters(understood));

/** Paragraphs of the author's own notes that the lead has not said. Drafted notes are in the summary already. */
function notesOf(plain: string, lead: string): string[] {
  const said = lead.replace(/\s+/g, " ");
  return plain.split("\n\n").filter((paragraph) => paragraph !== "" && !said.includes(paragraph.replace(/\s+/g, " ")));
}

/** Sentences of the lead; long paragraphs are broken between them. */
function opening(lead: string, language: string): string[] {
  return lead.split("\n\n").flatMap((paragraph, at) => {
    // Lines that stand alone, as of a list or an address, stay lines.
    const line = paragraph.replace(/[ \t]+/g, " ");
    const parted = splitSentences(line, language);
    const sentences = paragraph.includes("\n") ? [paragraph] : parted.join(" ") === line ? parted : [line];
    return groupSentences(sentences).flatMap(([first = "", ...rest], group) => [
      at + group === 0 ? first : `\n\n${first}`,
      ...rest,
    ]);
  });
}

/** Name, role and links of a person, one a line; a link of the episode's to the same page gives its title. */
function personLines(
  { name, role, url, links }: Person,
  words: Strings,
  typed: readonly Link[],
  spelling: Spelling,
): string {
  const { linkLine } = writersOf(spelling);
  const titled = typed.find((link) => url !== undefined && urlKey(link.url) === urlKey(url))?.title;
  const own =
    url !== undefined && !links.some((link) => urlKey(link.url) === urlKey(url)) ? [linkLine(titled ?? "", url)] : [];
  const others = links.map((link) => linkLine(link.title, link.url));
  return [spelling.line(`${roleName(role, words)}: ${name}`), ...own, ...others].join("\n");
}

function linksOf(show: Show, { episode, understood }: Entry): { title: string; url: string }[] {
  const links = understood.links.length > 0 ? understood.links : [...episode.links, ...show.links];
  const page = { title: show.title, url: urlOf(show, episodePath(episode.slug)) };
  return [...links, page].filter(({ url }) => hasWebScheme(url));
}

/** Pieces of text in a place's spelling. */
function writersOf({ text, line }: Spelling) {
  const fitUrl = (url: string): string => url.replace(/[<>\s]/g, encodeURIComponent);
  const tidy = (typed: string): string =>
    text(typed)
      .replace(/(?<![ \t])[ \t]+$/gm, "")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  return {
    tidy,
    block: (typed?: string): string[] => (typed === undefined || tidy(typed) === "" ? [] : [tidy(typed)]),
    linkLine(title: string, url: string): string {
      const shown = line(title);
      return shown === "" || urlKey(shown) === urlKey(url) ? fitUrl(url) : `${shown}: ${fitUrl(url)}`;
    },
  };
}

const asText = (text: string): string => text.toWellFormed().replace(/\r\n?/g, "\n");
const plain: Spelling = {
  text: asText,
  line: (text) => asText(text).replace(/\s+/g, " ").trim(),
  times: (text) => text,
};

/**
 * The notes as plain text, for forms of hosts that take no formatting: what YouTube gets but for the show's own header, footer and hashtags, in at most
 * so many UTF-16 units.
 */
export function writePlain(show: Show, entry: Entry, most: number): { text: string; dropped: string[] } {
  const own = { ...show, youtube: { ...show.youtube, hashtags: [] } };
  const parts = textParts(own, entry, plain).filter(({ name }) => !["header", "footer", "hashtags"].includes(name));
  return fitParts(parts, show.youtube.drop, "lead", { most, size: (text) => text.length });
}

/** Characters above which a paragraph is broken, and about how many each piece gets. */
const longest = 400;
const wanted = 280;

/** Sentences of one paragraph as groups, each a paragraph of its own; one group where it is short enough. */
function groupSentences(sentences: readonly string[]): string[][] {
  const length = sentences.reduce((sum, sentence) => sum + sentence.length + 1, 0);
  if (length <= longest) return [[...sentences]];
  const groups: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const sentence of sentences) {
    if (size + sentence.length > wanted) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(sentence);
    size += sentence.length + 1;
  }
  return groups;
}

/** The paragraphs of a text, long ones broken. */
export const breakParagraphs = (text: string, language: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .flatMap((paragraph) => groupSentences(splitSentences(paragraph, language)).map((group) => group.join(" ")));
