// The words of the project as types: what is read, what is understood, what is written. No functions live here.
import type { FeedExtras, FeedPlan, ItemExtras } from "./model-feed.js";
import type { Audio, Category, Glossary, Image, Link, Media, Person, WallTime } from "./model-parts.js";
import type { Understood } from "./model-understood.js";

export type * from "./model-parts.js";
export type * from "./model-transcript.js";
export type * from "./model-understood.js";

/** Where something stands in a source file; line and column count from 1, the file is relative to the show's root. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
}

export type Severity = "error" | "warn" | "info";

/** A message about the user's material, as a value. `message` reads "Unexpected X, expected Y". */
export interface Problem {
  /** Stable rule id, such as `schema` or `apple-image-square-range`. */
  rule: string;
  severity: Severity;
  message: string;
  place?: Place;
  /** The field's path in the front-matter, such as `chapters.3.start`. */
  field?: string;
  found?: string;
  expected?: string;
  /** What to do: the next thing to type or to change. */
  hint?: string;
  /** The source of the rule. */
  url?: string;
  platforms?: readonly string[];
  /** Slug of the episode it belongs to. */
  episode?: string;
}

/** What a reader gives: the value as far as it could be read, and what was wrong. */
export interface Read<T> {
  value: T;
  problems: Problem[];
}

/** Seconds from the start of the recording, fractions allowed. */
export type Seconds = number;

/** A part of the YouTube text; `lead` is the summary, `notes` what the author wrote beyond it. */
export type YoutubePart =
  | "lead"
  | "notes"
  | "guests"
  | "chapters"
  | "links"
  | "header"
  | "footer"
  | "hashtags"
  | "mentions";

export interface YoutubeShow {
  header?: string;
  footer?: string;
  hashtags: string[];
  /** Which parts go first when the text is over its limit. */
  drop: YoutubePart[];
}

export interface Show {
  title: string;
  description: string;
  /** Site URL without a trailing slash, the base of all URLs. */
  link: string;
  language: string;
  author: string;
  owner?: { name: string; email: string };
  copyright?: string;
  categories: Category[];
  explicit: boolean;
  type: "episodic" | "serial";
  image: Image;
  timezone: string;
  hosts: Person[];
  /** Everybody defined in `people.md`, by id. */
  people: Record<string, Person>;
  glossary: Glossary;
  /** Transcript label -> person id. */
  speakers: Record<string, string>;
  links: Link[];
  youtube: YoutubeShow;
  /** `podcast:guid`; given, or derived from the feed's URL. */
  guid: string;
  /** The Markdown under the front-matter. */
  about: string;
  cleaning: Cleaning;
  release?: { every: string };
  feed: FeedExtras;
  feeds: FeedPlan[];
  /** Rule id -> severity, or `off`. */
  rules: Record<string, Severity | "off">;
  /** Cover and portraits that lie in the folder. */
  media?: Media[];
  /** `false`: no picture for sharing is drawn for each episode; the cover stands in. */
  cards?: boolean;
  source: Source;
}

/** How raw captions are made readable. */
export interface Cleaning {
  fillers: "none" | "light" | "strong";
  laughter: "drop" | "keep";
  /** What stands for a masked word (`[ __ ]`); empty drops it. */
  mask: string;
}

/** Where a value's fields stand in its file. */
export interface Source {
  file: string;
  /** The front-matter as it was typed, from its second line on; `placeOf` in places.ts finds fields in it when asked. */
  text?: string;
  /** Field path -> place of its value, and path with a colon -> place of its key; only where `text` is not simple YAML. */
  places?: Record<string, { line: number; column: number }>;
  /** Line on which the Markdown body begins. */
  bodyLine: number;
}

export interface GivenChapter {
  start: Seconds;
  end?: Seconds;
  title: string;
  url?: string;
  image?: string;
  /** False: a silent chapter, not in the table of contents. */
  toc?: boolean;
}

export interface Soundbite {
  start: Seconds;
  duration: Seconds;
  title?: string;
}

export interface Episode {
  slug: string;
  title: string;
  /** Absent: not scheduled (a draft), or waiting in the queue when `queued`. */
  date?: WallTime;
  queued: boolean;
  guid: string;
  season?: number;
  seasonName?: string;
  number?: number;
  numberDisplay?: string;
  type: "full" | "trailer" | "bonus";
  explicit: boolean;
  draft: boolean;
  description?: string;
  guests: Person[];
  hosts: Person[];
  audio?: Audio;
  variants: Audio[];
  image?: Image;
  /** Of the recording; given, else read from the audio. */
  duration?: Seconds;
  chapters: GivenChapter[];
  chapterPlan: { count?: number; every?: Seconds };
  links: Link[];
  keywords: string[];
  youtube: { id?: string; title?: string };
  soundbites: Soundbite[];
  pins: { text: string; at: Seconds }[];
  glossary: Glossary;
  speakers: Record<string, string>;
  /** Turns whose speaker a person has fixed: a time or the words they begin with. */
  turns: { at?: Seconds; text?: string; speaker: string }[];
  cleaning?: Partial<Cleaning>;
  aliases: string[];
  feed: ItemExtras;
  /** Files of the transcript, relative to the root. */
  files: { transcript?: string; captions?: string; edited?: string };
  /** Recordings and pictures that lie in the folder. */
  media?: Media[];
  /** The Markdown body; empty when the author wrote none. */
  notes: string;
  source: Source;
}

/** A file to be written, its path relative to the output folder with `/`. */
export interface OutFile {
  path: string;
  content: string | Uint8Array;
}

/**
 * An episode with everything known about it: the finished value that is judged, and that a page, a feed item, notes and
 * transcripts are written from.
 */
export interface Entry {
  episode: Episode;
  understood: Understood;
  state: "published" | "scheduled" | "draft";
  /** Notes as Markdown with blocks filled in: the author's, else drafted from the transcript. */
  notes: string;
  notesOrigin: "given" | "drafted" | "none";
  /** Plain text of one to four sentences: the description, else the beginning of the notes. Never markup. */
  summary: string;
}

/** What the rest of the show knows of an episode: lists, people's pages, search, related episodes, site map, lock. */
export interface Card {
  slug: string;
  title: string;
  guid: string;
  state: Entry["state"];
  /** Milliseconds since 1970. */
  date: number;
  summary: string;
  image?: string;
  duration: Seconds;
  season?: number;
  seasonName?: string;
  number?: number;
  type: Episode["type"];
  explicit: boolean;
  people: { id: string; name: string; role: string; talkTime: Seconds; url?: string; image?: string; links?: Link[] }[];
  /** Stemmed terms by weight, for related episodes. */
  terms: string[];
  enclosure?: { url: string; length: number; type: string };
  youtube?: string;
  aliases: string[];
}

/** The finished show: cards newest first, and the clock's only mark on it. */
export interface Site {
  show: Show;
  cards: Card[];
  /** What is announced but held back, soonest first. */
  upcoming: { slug: string; title: string; date: number }[];
}
