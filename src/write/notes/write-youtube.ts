// Writes what a producer pastes into YouTube: the title and the description, within all of YouTube's limits.

import { byteLength, cutText } from "../../base/cut-text.js";
import { markdownToText } from "../../base/markdown/markdown-to-text.js";
import { urlKey } from "../../base/normal-url.js";
import { sayFound } from "../../base/say-found.js";
import { splitSentences } from "../../base/split-sentences.js";
import { episodePath, urlOf } from "../../conventions/addresses.js";
import type { Entry, Link, Person, Problem, Show, YoutubePart } from "../../model/model.js";
import { chapterLines, shownChapters } from "../chapter-lines.js";
import { type Strings, stringsFor } from "../pages/strings.js";
import { fitParts, type Part } from "./fit-parts.js";
import { roleName } from "./role-name.js";
import { checkTimeLines, defuseTimes, findTimeLines, withoutChapters } from "./time-lines.js";
import { countHashtags, fitYoutube, fitYoutubeLine, hashtags } from "./youtube-characters.js";

/** Bytes of UTF-8 that a description may have (https://developers.google.com/youtube/v3/docs/videos). */
const youtubeLimit = 5000;

/** Characters that a title may have. */
const youtubeTitleLimit = 100;

export interface YoutubeText {
  /** Ends with a line end; at most 5,000 bytes with it. */
  text: string;
  /** `youtube.title`, else the episode's title; at most 100 characters. */
  title: string;
  /** What was left out or shortened, such as "mentions left out". */
  dropped: string[];
  problems: Problem[];
}

/**
 * Lead, notes, the show's header, guests and hosts, chapters, links, mentions, footer and hashtags. Over the limit, parts go
 * in the order of `show.youtube.drop`; parts it does not name go after those, from the bottom up, the lead last.
 */
export function writeYoutube(show: Show, entry: Entry): YoutubeText {
  const { episode, understood } = entry;
  const parts = youtubeParts(show, entry);
  const { text, dropped } = fitParts(parts, show.youtube.drop, "lead", youtubeLimit - 1);
  const problems: Problem[] = [];
  const report = (rule: string, found: string, expected: string, hint?: string, field?: string): void => {
    problems.push({
      rule,
      severity: "warn",
      message: `In the YouTube text ${sayFound(found, expected).replace(/^The(?:re)? /, (word) => word.toLowerCase())}`,
      place: { file: episode.source.file },
      ...(field === undefined ? {} : { field }),
      found,
      expected,
      ...(hint === undefined ? {} : { hint }),
      platforms: ["youtube"],
      episode: episode.slug,
    });
  };

  const wanted = fitYoutubeLine(episode.youtube.title ?? episode.title);
  const title = cutText(wanted, (piece) => piece.length <= youtubeTitleLimit);
  if (title !== wanted)
    report(
      "yt-title-100",
      `title of ${wanted.length} characters`,
      `at most ${youtubeTitleLimit}`,
      "Give a shorter youtube.title.",
      "youtube.title",
    );
  if (dropped.length > 0)
    report(
      "yt-description-5000",
      `length of ${byteLength(parts.flatMap(({ units }) => units).join("\n"))} bytes`,
      `at most ${youtubeLimit}: ${dropped.join(", ")}`,
      "Shorten the notes, or set youtube.drop in show.md to choose what goes first.",
    );
  const lines = findTimeLines(text);
  const broken = lines.length > 0 ? checkTimeLines(lines, understood.duration) : undefined;
  if (broken)
    report(broken.rule, broken.found, broken.expected, "Move the list into chapters: in the front-matter.", "chapters");
  const tags = hashtags([...show.youtube.hashtags, ...episode.keywords]).length;
  const counted = countHashtags(text);
  if (counted > mostHashtags) report("yt-hashtags-60", `${counted} hashtags`, `at most ${mostHashtags}`);
  else if (tags > mostHashtags)
    report("yt-hashtags-60", `${tags} hashtags`, `at most ${mostHashtags}`, "The first ones are kept.");
  return { text: `${text}\n`, title, dropped, problems };
}

/** About so many characters show before "more" is pressed. */
const previewLength = 125;

/** More hashtags than this make YouTube ignore all of them (https://support.google.com/youtube/answer/6390658). */
const mostHashtags = 60;

/** All parts, fit for YouTube's characters; parts without content have no units. */
function youtubeParts(show: Show, entry: Entry): Part<YoutubePart>[] {
  const { episode, understood } = entry;
  const words = stringsFor(understood.language || show.language);
  const given = understood.chapters.some(({ origin }) => origin === "given");
  const shown = chapterLines(shownChapters(understood), understood.duration, { hours: "mixed" }).map(fitYoutubeLine);
  // A list without some of its lines is another list: all of it is one unit. Fewer than three found ones are no list.
  const chapters = shown.length >= 3 || (given && shown.length > 0) ? [shown.join("\n")] : [];
  const plain = entry.notesOrigin === "given" ? plainNotes(entry) : "";
  const lead = defuseTimes(withoutTimes(leadOf(entry, plain)));
  const notes = notesOf(plain, lead).map((paragraph) => defuseTimes(withoutTimes(paragraph)));
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
      /^https?:/i.test(url) &&
      !typedTexts.includes(url) &&
      !links.some((link) => urlKey(link.url) === urlKey(url)),
  );
  const parts: Part<YoutubePart>[] = [
    { name: "lead", units: opening(entry, lead, understood.language || show.language), between: " " },
    { name: "notes", units: notes, between: "\n\n" },
    { name: "header", units: block(show.youtube.header), between: "\n" },
    { name: "guests", units: people.map((person) => personLines(person, words, typed)), between: "\n\n" },
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

/** The summary; without one, the first paragraph of the notes, else the title. */
function leadOf({ episode, summary }: Entry, plain: string): string {
  const described = episode.description ?? plain.split("\n\n")[0] ?? "";
  return tidy(described) || tidy(summary) || fitYoutubeLine(episode.title);
}

/** The author's own notes as text, without the list of chapters: that has a part of its own. */
const plainNotes = ({ notes, understood }: Entry): string =>
  tidy(withoutChapters(markdownToText(notes, { links: "drop" }), notes, shownChapters(understood)));

/** Times in brackets go: YouTube would take them for chapters, and refuse the list for their order. */
const withoutTimes = (text: string): string =>
  text.replace(/(?<=\S)[ \t]*[([](?:\d{1,3}:)?\d{1,2}:\d{2}[)\]](?=[\s.,;:!?]|$)/g, "");

/** Paragraphs of the author's own notes that the lead has not said. Drafted notes are in the summary already. */
function notesOf(plain: string, lead: string): string[] {
  const said = lead.replace(/\s+/g, " ");
  return plain.split("\n\n").filter((paragraph) => paragraph !== "" && !said.includes(paragraph.replace(/\s+/g, " ")));
}

/** Sentences of the lead; where the first is too long to stand alone before the fold, the title stands before it. */
function opening({ episode }: Entry, lead: string, language: string): string[] {
  const sentences = lead.split("\n\n").flatMap((paragraph, at) => {
    // Lines that stand alone, as of a list or an address, stay lines.
    const line = paragraph.replace(/[ \t]+/g, " ");
    const parted = splitSentences(line, language);
    const [first = "", ...rest] = paragraph.includes("\n") ? [paragraph] : parted.join(" ") === line ? parted : [line];
    return [at === 0 ? first : `\n\n${first}`, ...rest];
  });
  const title = fitYoutubeLine(episode.title);
  if ((sentences[0] ?? "").length <= previewLength || title.length > previewLength) return sentences;
  return [`${title}\n\n${sentences[0]}`, ...sentences.slice(1)];
}

/** Name, role and links of a person, one a line; a link of the episode's to the same page gives its title. */
function personLines({ name, role, url, links }: Person, words: Strings, typed: readonly Link[]): string {
  const titled = typed.find((link) => url !== undefined && urlKey(link.url) === urlKey(url))?.title;
  const own =
    url !== undefined && !links.some((link) => urlKey(link.url) === urlKey(url)) ? [linkLine(titled ?? "", url)] : [];
  const others = links.map((link) => linkLine(link.title, link.url));
  return [fitYoutubeLine(`${roleName(role, words)}: ${name}`), ...own, ...others].join("\n");
}

function linksOf(show: Show, { episode, understood }: Entry): { title: string; url: string }[] {
  const links = understood.links.length > 0 ? understood.links : [...episode.links, ...show.links];
  const page = { title: show.title, url: urlOf(show, episodePath(episode.slug)) };
  return [...links, page].filter(({ url }) => /^https?:/i.test(url));
}

const linkLine = (title: string, url: string): string => {
  const text = fitYoutubeLine(title);
  return text === "" || urlKey(text) === urlKey(url) ? fitUrl(url) : `${text}: ${fitUrl(url)}`;
};

const fitUrl = (url: string): string => url.replace(/[<>\s]/g, encodeURIComponent);
const tidy = (text: string): string =>
  fitYoutube(text)
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
const block = (text?: string): string[] => (text === undefined || tidy(text) === "" ? [] : [tidy(text)]);
