// A show that is taken over, as another generator keeps it in a folder and as front-matter will say it. No functions live here.
import type { OriginalTexts } from "./feed.js";
import type { PublishedLock } from "./lock.js";
import type { OutFile } from "./site.js";

/** A value of front-matter as a person would type it. */
export type TypedValue = string | number | boolean | readonly TypedValue[] | TypedFields;

/** Fields of front-matter by name, in the order in which they are written; what is undefined is left out. */
export interface TypedFields {
  readonly [name: string]: TypedValue | undefined;
}

/** Somebody whom a text seems to name as a guest. */
export interface SuggestedGuest {
  name: string;
  url?: string;
}

export interface MovedEpisode {
  /** Its own among the episodes of the show; an episode that is there already keeps the one it has. */
  slug: string;
  /** What apps know it by. */
  guid: string;
  fields: TypedFields;
  /** Markdown. */
  notes: string;
  /** What the feed had in the place of texts that are written from the notes; `of` is left to the writer. */
  original?: Omit<OriginalTexts, "of">;
  /** Files that come along: transcripts, chapters. Paths are relative to the episode's file. */
  files: OutFile[];
  /** Path on this machine of the recording, where what it comes from holds it. */
  recording?: string;
  /** Names of guests that its text seems to say; for a person to decide. */
  suggestedGuests?: readonly SuggestedGuest[];
  /** Where it stands in what it was made of, for messages. */
  line?: number;
}

export interface MovedShow {
  fields: TypedFields;
  /** Markdown of the front page. */
  about: string;
  /** Of `people.md`, by id. */
  people: Record<string, TypedFields>;
  /** Newest first. */
  episodes: MovedEpisode[];
  original?: Omit<OriginalTexts, "of">;
  lock: PublishedLock;
}

/** An episode that is there before a show is taken over again. */
export interface StandingEpisode {
  slug: string;
  /** As messages name it: its file, from the root. */
  file: string;
  /** Absent where only the lock knows of it. */
  title?: string;
  /** Address of the recording. */
  url?: string;
  /** Milliseconds since 1970. */
  date?: number;
}

/** An episode's file of another generator. */
export interface ForeignEpisode {
  /** Path in the folder that was read. */
  file: string;
  /** What its file, or folder, is called, without a date before it. */
  name: string;
  /** Fields of ours; `guests` and `hosts` name people by id. */
  fields: TypedFields;
  /** Markdown. */
  notes: string;
  /** The transcript stood in the page's text, and is a file of its own now. */
  transcriptInText?: true;
  /** Path of the recording, where it lies in the folder itself. */
  recording?: string;
  /** Where its page was, from the root of the site: "/2019/boat/". */
  path?: string;
  /** Transcript and pictures that lie in the folder; in their paths, and in the notes, U+0001 stands for the slug. */
  files: OutFile[];
}

/** How often a field of the source was met, and what became of it. */
export interface MappedField {
  theirs: string;
  /** "" where nothing became of it. */
  ours: string;
  count: number;
  /** A value of it, for people. */
  example: string;
  /** Of how many episodes nothing became of it, where of others something did. */
  unread?: { count: number; example: string };
}

export interface ForeignShow {
  /** Which generator it is, as messages name it. */
  tool: string;
  /** Fields of show.md that the generator's settings hold. */
  fields: TypedFields;
  /** Markdown of the show's page. */
  about: string;
  /** Of people.md, by id. */
  people: Record<string, TypedFields>;
  episodes: ForeignEpisode[];
  /** Path of a feed that lies in the folder. */
  feed?: string;
  mapped: MappedField[];
}
