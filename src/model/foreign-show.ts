// A show as another generator keeps it in a folder, with fields of ours, as types. No functions live here.
import type { TypedFields } from "./moved-show.js";
import type { OutFile } from "./site.js";

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
