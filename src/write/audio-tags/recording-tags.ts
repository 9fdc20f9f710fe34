// What a recording says of itself: the fields that tags of any format hold, and what a change of them is.
import type { Chapter } from "../../model/model.js";

export interface TagPicture {
  type: "image/jpeg" | "image/png";
  bytes: Uint8Array;
}

export interface TagChapter extends Pick<Chapter, "start" | "end" | "title" | "url" | "toc"> {
  picture?: TagPicture;
}

/** A field that is absent stays as it is in the file. */
export interface RecordingTags {
  title: string;
  /** The show's title. */
  album: string;
  artist: string;
  genre: string;
  /** Three letters of ISO 639-2. */
  language?: string;
  number?: number;
  season?: number;
  /** On which the episode comes out, `2026-02-01`. */
  date?: string;
  comment?: string;
  /** The episode's page. */
  url?: string;
  cover?: TagPicture;
  /** None at all where the list is empty. */
  chapters?: readonly TagChapter[];
}

/** A field of the tags as it was and as it becomes, in words; empty where there is none. */
export interface TagChange {
  field: string;
  before: string;
  after: string;
}

/** A piece of a file: bytes of its own, or those of the old file from `from` to `to` (exclusive). */
export type Piece = Uint8Array | { from: number; to: number };

/** A recording with other tags: its pieces, what changed, and what of the old tags could not be kept. No change, no pieces. */
export interface TagPlan {
  pieces: Piece[];
  changes: TagChange[];
  lost: string[];
}

/** Gives bytes of the file from `from` to `to` (exclusive). */
export type ReadBytes = (from: number, to: number) => Promise<Uint8Array>;

export const countChapters = (count: number): string =>
  count === 0 ? "" : count === 1 ? "1 chapter" : `${count} chapters`;

export const describePicture = (type: string, bytes: number): string => `${type}, ${Math.ceil(bytes / 1000)} kB`;
