// The fields of an episode's file.
import * as z from "zod/mini";
import { readTimedLine } from "../../base/timed-line.js";
import { itemTags } from "../../conventions/tags/item-tags.js";
import { renameChapterFields } from "../chapters/given-fields.js";
import { itemExtra, itemExtraFields } from "./extra-tags.js";
import { cleaningFields, labels, sharedFields } from "./extras.js";
import { glossary, never } from "./glossary.js";
import { a, field, fieldsOf, leaf, list, maybe, or, section, short, shortText, words } from "./kit.js";
import { links } from "./links.js";
import {
  audio,
  audioSection,
  image,
  imageSection,
  readVideo,
  remoteChaptersSection,
  remoteTranscriptSection,
  transcript,
  variantSection,
  variants,
} from "./media.js";
import { people, personFields } from "./person.js";
import { tagFields } from "./tag-fields.js";

const chapterSection = section({
  start: field(a.clock, "time", 'When it begins: "1:02:03", "62:03" or seconds.'),
  end: field(maybe(a.clock), "time", "When it ends.", { default: "where the next begins" }),
  title: field(a.text, "text", "Title."),
  url: field(maybe(a.address), "address", "Where it leads."),
  image: field(maybe(a.text), "file or address", "Picture of the chapter."),
  toc: field(maybe(a.yesNo), "yes or no", "no: a silent chapter, not in the table of contents.", { default: "yes" }),
});

const planSection = section({
  count: field(maybe(a.wholeNumber), "number", "How many are to be found."),
  every: field(maybe(a.longSpan), "span", 'About how long one is: "5m".'),
});

/** Dots may part minutes from seconds, or seconds from their fraction. */
const expected = (typed: unknown): string => {
  const dotted = /^\d{1,3}(?:\.[0-5]\d){1,2}(?=\s)/.exec(typeof typed === "string" ? typed : "")?.[0];
  return `a chapter such as ${dotted ? JSON.stringify((typed as string).replace(dotted, dotted.replaceAll(".", ":"))) : '"12:34 Title"'}, or start and title`;
};

/** A chapter as a map with our names; "12:34 Title" is one, and so is {"12:34": Title}. */
const chapter = z.pipe(
  leaf(expected, (typed): unknown => {
    if (typed === undefined || typed === null) return undefined;
    if (typeof typed === "string") {
      const line = isBelowZero(typed) ? undefined : readTimedLine(typed.trim());
      if (!line || line.title === "") return undefined;
      // "Title <https://...>", as Podlove writes it, or a link of Markdown.
      const linked = /^(.*\S)\s*<(https?:\/\/[^\s<>]+)>$|^\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)$/.exec(line.title);
      const url = linked?.[2] ?? linked?.[4];
      return {
        start: String(line.start),
        title: linked?.[1] ?? linked?.[3] ?? line.title,
        ...(url === undefined ? {} : { url }),
        ...(line.end === undefined ? {} : { end: String(line.end) }),
      };
    }
    const map = renameChapterFields(typed);
    const [[only, title] = [], more] = Object.entries(map ?? {});
    if (only !== undefined && isBelowZero(only)) return undefined;
    const timed = only !== undefined && more === undefined ? readTimedLine(`${only} ${String(title)}`) : undefined;
    if (timed && typeof title === "string") return { start: String(timed.start), title };
    return map === undefined ? undefined : { ...map, ...plainTime(map, "start"), ...plainTime(map, "end") };
  }),
  chapterSection,
) as unknown as z.ZodMiniType<z.output<typeof chapterSection>>;

/** No recording has a time below zero; a dash with a blank behind it begins an item of a list. */
const isBelowZero = (typed: string): boolean => /^\s*[-−–]\d/.test(typed);

/** A full-width colon is a colon. */
const plainTime = (map: Record<string, unknown>, name: string): Record<string, unknown> =>
  typeof map[name] === "string" ? { [name]: map[name].replaceAll("：", ":") } : {};

/** Chapters that are given, where they stand (here or elsewhere), or how they are to be found. Names with a dot in the middle are no fields people type. */
const chaptersSection = z.strictObject({
  "·given": list(chapter),
  "·plan": maybe(planSection),
  "·file": maybe(a.text),
  "·remote": maybe(remoteChaptersSection),
  "·none": maybe(leaf("yes", (typed) => (typed === true ? true : undefined))),
});

/** A list gives the chapters, a map with `count` or `every` says how to find them, one word names a file or says there are none. */
const chapters = short(chaptersSection, (typed) => {
  if (typed === undefined || typed === null) return {};
  if (Array.isArray(typed)) return typed.length === 0 ? { "·none": true } : { "·given": typed };
  if (typeof typed === "string") return readText(typed.trim());
  const map = typed as Record<string, unknown>;
  if ("count" in map || "every" in map) return /^0+$/.test(`${map.count}`) ? { "·none": true } : { "·plan": typed };
  const names = Object.keys(map);
  if (names.length === 1 && typeof map.file === "string") return { "·file": map.file.trim() };
  if ("url" in map && names.every((name) => name === "url" || name === "type")) return { "·remote": map };
  if (names.length > 0 && names.every((name) => readTimedLine(name) !== undefined))
    return { "·given": names.map((name) => ({ [name]: map[name] })) };
  if (names.length > 1 && !("start" in map) && names.every((name) => readTimedLine(`${map[name]} x`) !== undefined))
    return { "·given": names.map((name) => ({ [`${map[name]}`]: name })) };
  return { "·given": [typed] };
});

function readText(typed: string): Record<string, unknown> {
  if (/^(?:|no|none|false|off|0|\[\]|~|null)$/i.test(typed)) return { "·none": true };
  const lines = typed.split("\n").filter((line) => line.trim() !== "");
  // Where every line begins with a dash, these are the marks of a list.
  const marked = lines.length > 1 && lines.every(isBelowZero);
  if (lines.length > 1 || readTimedLine(typed))
    return { "·given": marked ? lines.map((one) => one.trim().slice(1)) : lines };
  return /^[^\s][^\n]*\.[a-z0-9]{2,10}$/i.test(typed) ? { "·file": typed } : { "·given": [typed] };
}

const seasonSection = section({
  number: field(a.wholeNumber, "number", "The season's number."),
  name: field(maybe(a.text), "text", "The season's name."),
});
const numberSection = section({
  number: field(a.positiveNumber, "number", "The episode's number in its season or show."),
  display: field(maybe(a.text), "text", "What is shown in its place, at most 32 characters."),
});
const youtubeSection = section({
  id: field(maybe(leaf("a YouTube video's id or address", readVideo)), "id or address", "The video."),
  title: field(maybe(a.text), "text", "Title on YouTube, at most 100 characters."),
});
const pinSection = section({
  text: field(a.text, "text", "Words of the transcript."),
  at: field(a.clock, "time", "When they are said."),
});
const turnSection = section({
  at: field(maybe(a.clock), "time", "A moment in the turn."),
  text: field(maybe(a.text), "text", "Words the turn begins with."),
  speaker: field(a.text, "id or name", "Who speaks."),
});

export const episodeSection = section({
  title: field(a.line, "text", "Title of the episode. **Required.**"),
  date: field(
    maybe(a.text),
    "date",
    'When it comes out: "2026-03-08 09:00" in the show\'s zone, with an offset, or next for the queue.',
  ),
  guid: field(maybe(a.text), "text", "Never changes.", { default: "made from the show's guid and the slug" }),
  guidIsPermaLink: field(or(a.yesNo, false), "yes or no", "The guid is the address of the episode's page.", {
    default: "no",
  }),
  link: field(maybe(a.webAddress), "address", "Where feeds link to, when not to the episode's page here.", {
    default: "the episode's page",
  }),
  season: field(maybe(shortText(seasonSection, "number")), "number or map", "Season.", { fields: seasonSection }),
  episode: field(maybe(shortText(numberSection, "number")), "number or map", "Number.", { fields: numberSection }),
  ...tagFields(itemTags, true),
  language: field(maybe(a.language), "language code", "Language that is spoken, where it is not the show's.", {
    default: "the show's",
  }),
  draft: field(or(a.yesNo, false), "yes or no", "Not to be published yet.", { default: "no" }),
  teaser: field(or(a.yesNo, true), "yes or no", "May be announced before its date, where the show announces at all.", {
    default: "yes",
  }),
  description: field(maybe(a.text), "text", "One to four sentences, in Markdown or plain text.", {
    default: "the beginning of the notes",
  }),
  guests: field(people, "list", "Guests: ids from people.md, names, or maps.", { fields: personFields }),
  hosts: field(maybe(people), "list", "Hosts of this episode.", { default: "the show's", fields: personFields }),
  audio: field(maybe(audio), "file, address, map or none", "The recording; none for an episode that has only text.", {
    default: "<slug>.mp3 and the like beside the file",
    fields: audioSection,
  }),
  variants: field(variants, "list", "Other versions of the recording.", { fields: variantSection }),
  image: field(maybe(image), "file, address or map", "Picture of the episode.", {
    default: "cover.* in the episode's folder",
    fields: imageSection,
  }),
  transcript: field(
    maybe(transcript),
    "file, map or list",
    "The transcript; none: there is none; {file, offset} moves its times, {url, type} only names one in the feed.",
    {
      default:
        "the richest of <slug>.vtt, .en.vtt, .mp3.srt, .json, .docx, .txt, ... beside the file or in transcripts/",
      fields: remoteTranscriptSection,
    },
  ),
  transcripts: field(
    labels,
    "map",
    "A transcript for each speaker, where everybody was recorded on a track of their own: person's id or name -> file.",
  ),
  offset: field(
    maybe(a.signedClock),
    "time",
    "What is added to every time of the transcript and captions: 30 where the recording has an intro of 30 seconds that they do not have, -12 where they have one.",
  ),
  captions: field(maybe(a.text), "file", "Timed captions of the same recording, when the transcript has no times."),
  duration: field(maybe(a.clock), "time", "Length of the recording.", { default: "read from the audio" }),
  chapters: field(
    chapters,
    "list, map, file or none",
    'Chapters [{start, title, url, image}] or "0:00 Title", or a file that holds them; none: there are none; {count: 12} or {every: 5m} steer those that are found; {url, type} only names a file elsewhere in the feed.',
    {
      default:
        "a list of times in the notes, else those inside the audio file, else <slug>.chapters.*, <slug>-chapters.* or <slug>.psc, .cue, .ffmeta, else a list of times above the transcript, else its headings, else found",
      fields: chapterSection,
    },
  ),
  links: field(links, "links", "Links of the episode."),
  keywords: field(words, "texts", "Keywords."),
  youtube: field(
    maybe(short(youtubeSection, (typed) => (typeof typed === "string" ? { id: typed } : typed))),
    "id, address or map",
    "The video on YouTube.",
    { fields: youtubeSection },
  ),
  pins: field(list(pinSection), "list", "Words whose time is known; they make estimated times better.", {
    fields: pinSection,
  }),
  glossary: field(glossary, "list or map", "Terms of this episode, as in show.md."),
  never: field(never, "list or map", "Pairs that must never be made."),
  speakers: field(labels, "map", "Transcript label -> person's id or name."),
  turns: field(list(turnSection), "list", "Turns whose speaker you have checked: {at or text, speaker}.", {
    fields: turnSection,
  }),
  cleaning: field(maybe(cleaningFields), "map", "How captions are made readable, where it differs from the show.", {
    fields: cleaningFields,
  }),
  aliases: field(
    words,
    "texts",
    "Slugs the episode had before, or paths of an old site (/2019/boat.html); each gets a redirect.",
  ),
  ...tagFields(itemTags),
  extra: field(
    maybe(itemExtra),
    "list",
    "Tags of your own in the item of RSS feeds; their namespaces stand in show.md.",
    {
      fields: itemExtraFields,
    },
  ),
  ...sharedFields,
});
/** Names of the fields that an episode's front-matter may have. */
export const episodeFieldNames: readonly string[] = Object.keys(fieldsOf(episodeSection) ?? {});

export type TypedEpisode = z.output<typeof episodeSection>;
