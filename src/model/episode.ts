// An episode as its file says it, as types. No functions live here.
import type { TagValues } from "../conventions/tags/entry.js";
import type { itemTags } from "../conventions/tags/item-tags.js";
import type { ItemExtras } from "./feed.js";
import type { Audio, Glossary, Image, Link, Media, Person, Seconds, Variant, WallTime } from "./parts.js";
import type { Source } from "./problem.js";
import type { Cleaning } from "./show.js";

/** A chapter that a person gave: times in seconds from the start of the recording, addresses absolute. */
export interface GivenChapter {
  /** The first chapter need not begin at 0. */
  start: Seconds;
  /** Absent: it lasts until the next one begins. */
  end?: Seconds;
  /** Plain text; empty only in a silent chapter. */
  title: string;
  /** Where it leads. */
  url?: string;
  /** Address of its picture, on this site where a file was named. */
  image?: string;
  /** False: a silent chapter, not in the table of contents. */
  toc?: boolean;
  /** Of a list in the notes: the chapter's line there, counted from 1. */
  line?: number;
}

/** What the chapters that a person gave the latest earlier episodes say of their number. */
export interface Habit {
  /** So many lists it was learned from. */
  lists: number;
  /** Chapters after the first in an episode of one hour. */
  rate: number;
}

/** How hosts and others talked in the earlier episodes that say who speaks. */
export interface EarlierVoices {
  /** Ids of hosts; the last one, "", is everybody else. */
  voices: string[];
  /** Words, and two in a row, with the log-odds that each voice says them; 0 for a voice that is not known. */
  said: [phrase: string, odds: number[]][];
}

/** With the fields of the table of tags that are the episode's own: its kind, its soundbites. */
export interface Episode extends TagValues<typeof itemTags, true> {
  /** Its name in addresses and paths: that of its file, without the ending. */
  slug: string;
  /** Plain text, never empty; character references of HTML in it are read. */
  title: string;
  /** Absent: not scheduled (a draft), or waiting in the queue when `queued`. */
  date?: WallTime;
  /** It takes the next free slot of the show's release plan. */
  queued: boolean;
  /** What apps know it by; it never changes once it is published. */
  guid: string;
  /** Whole number; absent where the show has no seasons. */
  season?: number;
  /** What the season is called; the attribute `name` of `podcast:season`. */
  seasonName?: string;
  /** In its season, or in the show. */
  number?: number;
  /** What is shown in the number's place. */
  numberDisplay?: string;
  /** Language that is spoken, where it is not the show's. */
  language?: string;
  /** Not to be published, whatever its date. */
  draft: boolean;
  /** False: never announced before its date. */
  teaser?: boolean;
  /** The summary that its author wrote, as Markdown or plain text. */
  description?: string;
  /** In the order in which they were typed; may be empty. */
  guests: Person[];
  /** Those of the show at its date where it names none of its own. */
  hosts: Person[];
  /** It names its hosts itself. */
  ownHosts?: boolean;
  /** The recording. */
  audio?: Audio;
  /**
   * Set where no recording was named and none lies beside the file: whether that is meant (`audio: none`), and the audio
   * files that lie there. Not set where it was published without one already.
   */
  noAudio?: { meant: boolean; beside: string[] };
  /** The same recording in other qualities, formats or languages. */
  variants: Variant[];
  /** Its own picture: named, else `cover.*` in its folder; absent: the show's stands in. */
  image?: Image;
  /** Of the recording; given, else read from the audio. */
  duration?: Seconds;
  /** Chapters that a person gave, in the first of these places that holds any. */
  chapters: GivenChapter[];
  /** Where they stand: in the front-matter, a list of times in the notes, inside the audio file, a file beside it. */
  chaptersFrom?: "fields" | "notes" | "audio" | "file";
  /** The recording is not here to be looked into: it lies elsewhere, or a pointer stands in its place. */
  audioAway?: true;
  /**
   * How chapters are to be found where none are given; `none`: there shall be none. `habit` is no field: it comes from the
   * episodes before, where a person divided some.
   */
  chapterPlan: { none?: true; count?: number; every?: Seconds; habit?: Habit };
  /** As typed; addresses in the notes or said aloud are in `Understood.links`. */
  links: Link[];
  /** As typed; found ones are in `Understood.draft`. */
  keywords: string[];
  /** The video there: its id of eleven characters, and its title where it has another. */
  youtube: { id?: string; title?: string };
  /** Words of the transcript whose time a person has fixed. */
  pins: { text: string; at: Seconds }[];
  /** How names and terms are spelled, beside those of the show. */
  glossary: Glossary;
  /** What earlier episodes of the show tell of names; absent where that is nothing. */
  learned?: Pick<Glossary, "replace" | "never"> & {
    /** Whole names of their people. */
    people: string[];
    /** How their glossaries write names. */
    terms: string[];
    /** Words with a capital that stand in the titles of several of them. */
    titled: string[];
  };
  /** Where its transcript does not say who speaks; absent where nothing is known. */
  voices?: EarlierVoices;
  /** Label in the transcript -> id or name of a person. */
  speakers: Record<string, string>;
  /** Turns whose speaker a person has fixed: a time or the words they begin with. */
  turns: { at?: Seconds; text?: string; speaker: string }[];
  /** What is other than in the show's own. */
  cleaning?: Partial<Cleaning>;
  /** Earlier addresses, from which pages lead here. */
  aliases: string[];
  /** What only feeds say of it. */
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
  /** Where its fields stand in its file. */
  source: Source;
}
