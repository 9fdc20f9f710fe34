// An episode as its file says it, as types. No functions live here.
import type { TagValues } from "../conventions/tags/entry.js";
import type { itemTags } from "../conventions/tags/item-tags.js";
import type { ItemExtras } from "./feed.js";
import type { Audio, Glossary, Image, Link, Media, Person, Variant } from "./parts.js";
import type { Source } from "./problem.js";
import type { Cleaning } from "./show.js";
import type { Seconds, WallTime } from "./time.js";

/** A chapter that a person gave: times in seconds from the start of the recording, addresses absolute. */
export interface GivenChapter {
  start: Seconds;
  end?: Seconds;
  title: string;
  url?: string;
  image?: string;
  /** False: a silent chapter, not in the table of contents. */
  toc?: boolean;
  /** Of a list in the notes: the chapter's line there, counted from 1. */
  line?: number;
}

/** With the fields of the table of tags that are the episode's own: its kind, its soundbites. */
export interface Episode extends TagValues<typeof itemTags, true> {
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
  /** Language that is spoken, where it is not the show's. */
  language?: string;
  draft: boolean;
  /** False: never announced before its date. */
  teaser?: boolean;
  description?: string;
  guests: Person[];
  hosts: Person[];
  audio?: Audio;
  /**
   * Set where no recording was named and none lies beside the file: whether that is meant (`audio: none`), and the audio
   * files that lie there. Not set where it was published without one already.
   */
  noAudio?: { meant: boolean; beside: string[] };
  variants: Variant[];
  image?: Image;
  /** Of the recording; given, else read from the audio. */
  duration?: Seconds;
  /** Chapters that a person gave, in the first of these places that holds any. */
  chapters: GivenChapter[];
  /** Where they stand: in the front-matter, a list of times in the notes, inside the audio file, a file beside it. */
  chaptersFrom?: "fields" | "notes" | "audio" | "file";
  /** The recording is not here to be looked into: it lies elsewhere, or a pointer stands in its place. */
  audioAway?: true;
  /** How chapters are to be found where none are given; `none`: there shall be none. */
  chapterPlan: { none?: true; count?: number; every?: Seconds };
  links: Link[];
  keywords: string[];
  youtube: { id?: string; title?: string };
  pins: { text: string; at: Seconds }[];
  glossary: Glossary;
  speakers: Record<string, string>;
  /** Turns whose speaker a person has fixed: a time or the words they begin with. */
  turns: { at?: Seconds; text?: string; speaker: string }[];
  cleaning?: Partial<Cleaning>;
  aliases: string[];
  feed: ItemExtras;
  /**
   * Files of the transcript and the chapters, relative to the root. `others` are transcripts that lie beside it and are not
   * read; `remote` is the address of one that is elsewhere, which a build never fetches.
   */
  files: {
    transcript?: string;
    captions?: string;
    edited?: string;
    chapters?: string;
    others?: string[];
    remote?: string;
    /** Texts of another feed. */
    original?: string;
  };
  /** Transcripts of one speaker each, in place of one of all: the label, and the file. */
  tracks?: { speaker: string; file: string }[];
  /** Added to the times of transcript and captions. */
  offset?: Seconds;
  /** Files of other episodes to which the notes link. */
  linked?: string[];
  /** Recordings and pictures that lie in the folder. */
  media?: Media[];
  /** The Markdown body; empty when the author wrote none. */
  notes: string;
  source: Source;
}
