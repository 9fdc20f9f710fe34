// A show that comes from elsewhere, as its files will say it, as types. No functions live here.
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
