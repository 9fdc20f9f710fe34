// What is said about a user's material, and where it stands, as types. No functions live here.

/** Where something stands in a source file; line and column count from 1, the file is relative to the show's root. */
export interface Place {
  /** With `/`; a path of the output where the problem is in what was written. */
  file: string;
  /** From 1; absent: the file as a whole. */
  line?: number;
  /** From 1, in UTF-16 units; absent: the line as a whole. */
  column?: number;
}

/** Where a value's fields stand in its file. */
export interface Source {
  /** Relative to the show's root; empty of an episode that has none. */
  file: string;
  /** Field path -> place of its value, and path with a colon -> place of its key. */
  places?: Record<string, { line: number; column: number }>;
  /** Line on which the Markdown body begins. */
  bodyLine: number;
}

/** An error stops a build; what warns or informs does not. */
export type Severity = "error" | "warn" | "info";

/** What is wrong with a feed breaks apps or a move to another host, keeps it out of directories, or is a matter of taste. */
export type Impact = "breaks" | "refused" | "taste";

/** A message about the user's material, as a value. `message` is a sentence without its period, as is or by `sayFound` in base. */
export interface Problem {
  /** Stable rule id, such as `schema` or `apple-image-square-range`. */
  rule: string;
  /** After `rules:` of show.md was applied, where it comes from a build. */
  severity: Severity;
  /** Plain text without markup, but for backticks around field names. */
  message: string;
  /** Absent where it stands in no file of the user's. */
  place?: Place;
  /** The field's path in the front-matter, such as `chapters.3.start`. */
  field?: string;
  /** What stands there, in words or as typed; for `message` and for programs, not translated. */
  found?: string;
  /** What should stand there, in the same form. */
  expected?: string;
  /** What to do: the next thing to type or to change. */
  hint?: string;
  /** The source of the rule. */
  url?: string;
  /** Who refuses or complains, as names; absent: nobody in particular. */
  platforms?: readonly string[];
  /** Slug of the episode it belongs to. */
  episode?: string;
  /** What it means, where the feed is somebody else's. */
  impact?: Impact;
  /** Directories refuse a feed with it, or apps cannot read it. */
  refused?: true;
  /** Milliseconds since 1970: from then on, and of an episode that is out, an error only warns. What a build says has none. */
  until?: number;
  /** How many there are of its kind, where they are said as one, and where the first of them stand. */
  count?: number;
  /** Absent where there is only `place`. */
  places?: readonly Place[];
}

/** What a reader gives: the value as far as it could be read, and what was wrong. */
export interface Read<T> {
  /** Defaults stand where something could not be read. */
  value: T;
  /** In the order in which they were met; empty: all was read. */
  problems: Problem[];
}
