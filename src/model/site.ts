// What is written from: entries, cards and the finished site, as types. No functions live here.
import type { Episode } from "./episode.js";
import type { Link } from "./parts.js";
import type { Show } from "./show.js";
import type { Seconds } from "./time.js";
import type { Understood } from "./understood.js";

/** A file to be written, its path relative to the output folder with `/`. */
export interface OutFile {
  path: string;
  content: string | Uint8Array;
}

/**
 * An episode with everything known about it: the finished value that is checked, and that a page, a feed item, notes and
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
  enclosure?: { url: string; length: number; type: string; duration?: Seconds };
  /** There is no recording, and none is meant to be. */
  textOnly?: boolean;
  youtube?: string;
  aliases: string[];
  /** See `Understood`. */
  labels?: Understood["labels"];
}

/** The finished show: cards newest first, and the clock's only mark on it. */
export interface Site {
  show: Show;
  cards: Card[];
  /** What is announced but held back, soonest first. */
  /** Recordings that were published under another address of this site: its path, and where they are now. */
  moved?: { from: string; to: string }[];
  upcoming: { slug: string; title: string; date: number }[];
}
