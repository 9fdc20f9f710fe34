// A transcript as it is read: words with stable ids under the segments of its file. No functions live here.
import type { Seconds } from "./parts.js";

/** How a transcript was spelled, by families of formats. */
export type TranscriptFormat =
  | "caption-dump"
  | "vtt"
  | "srt"
  | "podcast-json"
  | "youtube-json3"
  | "whisper-json"
  | "recogniser-json"
  | "ttml"
  | "captions"
  | "table"
  | "html"
  | "text"
  | "markdown";

/**
 * A transcript as a run of words with stable ids (a word's id is its index in `words`) under the segments of its file.
 * Marks such as `[music]` or `[ __ ]` are one word each; `>>` is not a word but `segment.change`.
 */
export interface Transcript {
  /** Path as it was given to the reader, for messages. */
  file: string;
  /** By what stands in the file, not by its ending. */
  format: TranscriptFormat;
  /** As spelled in the source, with the marks of sentences on them. */
  words: string[];
  /** Start and end of each word in seconds, NaN where unknown; absent when the source has no times at all. */
  starts?: Float64Array;
  /** By the same index; there where `starts` is. */
  ends?: Float64Array;
  /** Where those times come from: the source's own word times, or spread over a cue by characters. */
  wordTimes: "given" | "spread" | "none";
  /** The file says itself that its times are estimates, by this mean error in seconds: airdate wrote it. */
  estimated?: Seconds;
  /** In the order of the file; together they hold every word once. */
  segments: Segment[];
  /** The transcript names its speakers. */
  labelled: boolean;
  /** A person has edited it (what `airdate clean` writes): its words stand as they are. */
  edited: boolean;
  /** What is talked of when, in seconds, by a list of three or more above the talk; absent where there is none. */
  contents?: readonly { start: Seconds; title: string }[];
}

/** A cue, a caption line, a labelled turn or a paragraph: words `first` to `end` (exclusive). */
export interface Segment {
  /** Index of its first word. */
  first: number;
  /** Index after its last word. */
  end: number;
  /** Seconds; absent in untimed text. In `text` and `markdown` only `start` may be known. */
  start?: Seconds;
  /** Seconds; absent where the source says only when it begins. */
  stop?: Seconds;
  /** Label as the source has it, not yet led to a person; absent where it has none. */
  speaker?: string;
  /** The source marks a speaker change here (`>>`, `- `, a new label). */
  change: boolean;
  /** A paragraph begins here in edited text. */
  paragraph: boolean;
  /** Line in the source file. */
  line: number;
  /** A heading that whoever wrote the transcript put directly above. */
  heading?: Heading;
}

/** A heading over a part of a talk: what is talked of below. */
export interface Heading {
  /** Without a time beside it. */
  title: string;
  /** 1 to 6; 1 is the highest. */
  level: number;
}
