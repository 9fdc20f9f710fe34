// The words of the project as types: what is read, what is understood, what is written. No functions live here.
import type { FeedExtras, FeedPlan, ItemExtras } from "./model-feed.js";

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

export interface Link {
  title: string;
  url: string;
  /** For a person's or show's social link: the key it was given under (`x`, `linkedin`, `website`). */
  kind?: string;
}

export interface Person {
  /** Stable within the show: the key in `people.md`, else a slug of the name. */
  id: string;
  name: string;
  /** Podcasting 2.0 role in lower case: `host`, `guest`, ... */
  role: string;
  group?: string;
  url?: string;
  image?: string;
  links: Link[];
  /** Other spellings of the name that are also right ("Bob" for "Robert"). */
  aliases: string[];
}

/** Terms as a show writes them. `replace` holds wrong -> right, `never` holds pairs that must not be made. */
export interface Glossary {
  terms: { term: string; url?: string; kind?: "person" | "company" | "product" | "acronym" | "phrase" }[];
  replace: { from: string; to: string }[];
  never: { from: string; to: string }[];
}

export interface Category {
  name: string;
  sub?: string;
}

/** An audio file as the feed names it. `length` is in bytes. */
export interface Audio {
  url: string;
  /** Path of the file relative to the show's root, when it lies in the folder. */
  file?: string;
  length: number;
  type: string;
  duration?: Seconds;
  /** Of an alternate version: its name in `feeds[].audio`, and what `podcast:alternateEnclosure` says of it. */
  variant?: string;
  title?: string;
  bitrate?: number;
  language?: string;
  /** Sub-resource integrity of the file, `sha384-...`, when it was there to be read. */
  integrity?: string;
}

/** A picture: its public URL, and what its bytes say when the file lies in the folder. */
export interface Image {
  url: string;
  file?: string;
  alt?: string;
  facts?: ImageFacts;
}
export interface ImageFacts {
  format: "jpeg" | "png" | "gif" | "webp" | "svg" | "unknown";
  width: number;
  height: number;
  bytes: number;
  colour: "rgb" | "grey" | "cmyk" | "unknown";
  alpha: boolean;
}

/** A file of the show's folder that is published as it is: `path` is where it lies in the output folder. */
export interface Media {
  file: string;
  path: string;
  size: number;
  mtime: number;
}

/** A point in time that was typed as wall time. `utc` is in milliseconds since 1970. */
export interface WallTime {
  utc: number;
  /** What was typed, and the zone it was read in. */
  typed: string;
  zone: string;
  /** Set when daylight saving made the wall time ambiguous (first one taken) or missing (moved on). */
  clock?: "gap" | "overlap";
}

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

// ---- Transcripts as they are read

export type TranscriptFormat =
  | "caption-dump"
  | "vtt"
  | "srt"
  | "podcast-json"
  | "youtube-json3"
  | "whisper-json"
  | "text"
  | "markdown";

/**
 * A transcript as a run of words with stable ids (a word's id is its index in `words`) under the segments of its file.
 * Marks such as `[music]` or `[ __ ]` are one word each; `>>` is not a word but `segment.change`.
 */
export interface Transcript {
  file: string;
  format: TranscriptFormat;
  words: string[];
  /** Start and end of each word in seconds, NaN where unknown; absent when the source has no times at all. */
  starts?: Float64Array;
  ends?: Float64Array;
  /** Where those times come from: the source's own word times, or spread over a cue by characters. */
  wordTimes: "given" | "spread" | "none";
  segments: Segment[];
  /** The transcript names its speakers. */
  labelled: boolean;
  /** A person has edited it (what `airdate clean` writes): its words stand as they are. */
  edited: boolean;
}

/** A cue, a caption line, a labelled turn or a paragraph: words `first` to `end` (exclusive). */
export interface Segment {
  first: number;
  end: number;
  /** Seconds; absent in untimed text. In `text` and `markdown` only `start` may be known. */
  start?: Seconds;
  stop?: Seconds;
  speaker?: string;
  /** The source marks a speaker change here (`>>`, `- `, a new label). */
  change: boolean;
  /** A paragraph begins here in edited text. */
  paragraph: boolean;
  /** Line in the source file. */
  line: number;
}

// ---- What is understood

/** A change to the run of words. Every step gives operations, so that each can be shown, undone and overridden. */
export type Operation =
  | { kind: "replace"; from: number; to: number; text: string[]; step: string; why: string; score?: number }
  | { kind: "drop"; at: number; step: string; why: string }
  | { kind: "split"; at: number; step: string; why: string }
  | { kind: "break"; at: number; level: "sentence" | "paragraph"; mark?: string; step: string; why: string };

/** The words after the operations: `ids[i]` is the raw word the i-th came from. */
export interface Reading {
  words: string[];
  ids: Int32Array;
  starts: Float64Array;
  ends: Float64Array;
}

/** How the times were got. `expectedError` is the mean error in seconds to reckon with (0 for captions). */
export interface Timing {
  method: "captions" | "aligned" | "estimated";
  expectedError: Seconds;
  /** Of aligned times: share of words matched, 0 to 1. */
  matched?: number;
  /** For people: why this method, and what would make it better. */
  reason?: string;
}

export interface Sentence {
  text: string;
  start: Seconds;
  end: Seconds;
  /** Raw word ids, `end` exclusive. */
  words: { first: number; end: number };
  /** Its beginning or its end was put in by us, where the source has no mark: fit to read, not to quote. */
  guessed?: boolean;
}
export interface Paragraph {
  start: Seconds;
  end: Seconds;
  text: string;
  sentences: Sentence[];
}
export interface Turn {
  /** The name to show; absent when nothing is known. */
  speaker?: string;
  /** Id of the person, when the speaker is one. */
  person?: string;
  start: Seconds;
  end: Seconds;
  text: string;
  paragraphs: Paragraph[];
  /** 0 to 1; 1 when given or pinned. */
  confidence: number;
  origin: "given" | "found" | "pinned";
}

export interface Chapter {
  start: Seconds;
  end: Seconds;
  title: string;
  url?: string;
  image?: string;
  toc?: boolean;
  origin: "given" | "found";
  /** Of a found chapter: why here, and other titles that were near. */
  why?: string;
  alternatives?: string[];
}

/** A passage for subtitles: at most two lines' worth of words. */
export interface Caption {
  start: Seconds;
  end: Seconds;
  speaker?: string;
  text: string;
}

export interface Correction {
  from: string;
  to: string;
  /** Raw word ids, `end` exclusive. */
  words: { first: number; end: number };
  at: Seconds;
  score: number;
  why: string;
  context: string;
  /** `explicit`: a pair of the glossary. `automatic`: certain enough to be made. `suggested`: for a person to decide. */
  level?: "explicit" | "automatic" | "suggested";
}

export interface Mention {
  term: string;
  url?: string;
  /** First time it is said. */
  at: Seconds;
  count: number;
}

/** A person of the episode with what the transcript says of them. */
export interface Speaking {
  person: Person;
  talkTime: Seconds;
  share: number;
  firstWords?: { at: Seconds; text: string };
}

/** A sentence taken from the transcript, with the turn it came from. */
export interface Quote {
  text: string;
  at: Seconds;
  speaker?: string;
  turn: number;
}

export interface Draft {
  lead: Quote[];
  quotes: Quote[];
  keywords: string[];
}

export interface Understood {
  slug: string;
  language: string;
  /** Of the recording, seconds. */
  duration: Seconds;
  /** Where the timed transcript ends by its own times, which may be past the recording. */
  spokenUntil?: Seconds;
  timing: Timing;
  turns: Turn[];
  chapters: Chapter[];
  captions: Caption[];
  people: Speaking[];
  mentions: Mention[];
  links: Link[];
  draft: Draft;
  corrections: Correction[];
  suggestions: Correction[];
  /** Turns whose speaker a person should check. */
  doubts: { turn: number; at: Seconds; speaker: string; confidence: number }[];
  /** Steps that switched themselves off or had to guess, in a sentence each. */
  remarks: string[];
}

// ---- What is written

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
