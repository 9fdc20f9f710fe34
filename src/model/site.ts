// What is written from: entries, cards and the finished site, as types. No functions live here.
import type { Episode } from "./episode.js";
import type { Link, Seconds } from "./parts.js";
import type { Show } from "./show.js";
import type { Understood } from "./understood.js";

/** A file to be written, its path relative to the output folder with `/`. */
export interface OutFile {
  /** Never absolute, never with `..`. */
  path: string;
  /** A text is written as UTF-8. */
  content: string | Uint8Array;
}

/**
 * An episode with everything known about it: the finished value that is checked, and that a page, a feed item, notes and
 * transcripts are written from.
 */
export interface Entry {
  /** As its author typed it; only a queued one's date is filled in. */
  episode: Episode;
  /** As published where the lock holds what was found, else as found now. */
  understood: Understood;
  /** At the moment of the build: out, waiting for its date, or not to be published. */
  state: "published" | "scheduled" | "draft";
  /** Notes as Markdown with blocks filled in: the author's, else drafted from the transcript. */
  notes: string;
  /** Who wrote the notes: the author, we from the transcript, or nobody. */
  notesOrigin: "given" | "drafted" | "none";
  /** Plain text of one to four sentences: the description, else the beginning of the notes. Never markup. */
  summary: string;
}

/** What the rest of the show knows of an episode: lists, people's pages, search, related episodes, site map, lock. */
export interface Card {
  /** Its name in addresses and paths. */
  slug: string;
  /** Plain text as typed. */
  title: string;
  /** As feeds have it. */
  guid: string;
  /** At the moment of the build. */
  state: Entry["state"];
  /** Milliseconds since 1970. */
  date: number;
  /** As in `Entry`. */
  summary: string;
  /** Of title and summary, where it is another than the show's. */
  language?: string;
  /** Address of a cover of its own. */
  image?: string;
  /** Of the recording; 0 where nothing is known. */
  duration: Seconds;
  /** Whole number; absent where it has none. */
  season?: number;
  /** Absent where only a number was typed. */
  seasonName?: string;
  /** In its season, or in the show; may have a fraction. */
  number?: number;
  /** `full`, `trailer` or `bonus`. */
  type: Episode["type"];
  /** Its own mark, else the show's. */
  explicit: boolean;
  /** Hosts, guests and others, each with how long they talk, in seconds. */
  people: { id: string; name: string; role: string; talkTime: Seconds; url?: string; image?: string; links?: Link[] }[];
  /** It names its hosts itself, and does not get those of the show. */
  ownHosts?: boolean;
  /** As the author typed them; absent where there are none. */
  keywords?: string[];
  /** Stemmed terms by weight, for related episodes. */
  terms: string[];
  /** The recording as feeds name it: its length in bytes, its MIME type. */
  enclosure?: { url: string; length: number; type: string; duration?: Seconds };
  /** There is no recording, and none is meant to be. */
  textOnly?: boolean;
  /** Id of the video. */
  youtube?: string;
  /** Earlier addresses, from which pages lead here. */
  aliases: string[];
  /** Names of its recording's other versions; absent where there are none. */
  versions?: string[];
  /** Files of other episodes to which the notes link; absent where there are none. */
  linked?: string[];
  /** See `Understood`. */
  labels?: Understood["labels"];
  /** Hash of the words that are said, the same whatever the file's format; absent without a transcript. */
  talk?: string;
}

/** The finished show: cards newest first, and the clock's only mark on it. */
export interface Site {
  /** As its show.md says it. */
  show: Show;
  /** Drafts among them only where the build makes pages of drafts. */
  cards: Card[];
  /** Recordings that were published under another address of this site: its path, and where they are now. */
  moved?: { from: string; to: string }[];
  /** What is announced but held back, soonest first. */
  upcoming: Due[];
}

/** An episode that comes out at a moment. */
export interface Due {
  /** The episode's. */
  slug: string;
  /** As it is typed. */
  title: string;
  /** The moment in milliseconds since 1970. */
  date: number;
}
