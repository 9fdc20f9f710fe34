// What is understood of an episode: turns, times, chapters, mentions, a draft. No functions live here.
import type { Link, Person } from "./parts.js";
import type { Seconds } from "./time.js";

/** A change to the run of words. Every step gives operations, so that each can be shown, undone and overridden. */
export type Operation =
  | { kind: "replace"; from: number; to: number; text: string[]; step: string; why: string; score?: number }
  | { kind: "drop"; at: number; step: string; why: string }
  | { kind: "split"; at: number; step: string; why: string }
  | { kind: "break"; at: number; level: "clause" | "sentence" | "paragraph"; mark?: string; step: string; why: string };

/** The words after the operations: `ids[i]` is the raw word the i-th came from. */
export interface Reading {
  words: string[];
  ids: Int32Array;
  /** In seconds, by word. */
  starts: Float64Array;
  ends: Float64Array;
}

/** How the times were got. `expectedError` is the mean error in seconds to reckon with (0 for captions). */
export interface Timing {
  method: "captions" | "aligned" | "estimated";
  expectedError: Seconds;
  /** Of estimated times: the points that are known, rising. */
  known?: readonly Seconds[];
  /** Of aligned times: share of words matched, 0 to 1. */
  matched?: number;
  /** For people: why this method, and what would make it better. */
  reason?: string;
}

/** A sentence of a paragraph; times in seconds. */
export interface Sentence {
  text: string;
  start: Seconds;
  end: Seconds;
  /** Raw word ids, `end` exclusive. */
  words: { first: number; end: number };
  /** Its beginning or its end was put in by us, where the source has no mark: fit to read, not to quote. */
  guessed?: boolean;
}
/** A paragraph of a turn; times in seconds. */
export interface Paragraph {
  start: Seconds;
  end: Seconds;
  text: string;
  sentences: Sentence[];
}
/** What one speaker says until another does; times in seconds. */
export interface Turn {
  /** The name to show; absent when nothing is known. */
  speaker?: string;
  /** Id of the person, when the speaker is one. */
  person?: string;
  start: Seconds;
  end: Seconds;
  text: string;
  paragraphs: Paragraph[];
  /** 0 to 1; 1 when given or pinned. */
  confidence: number;
  /** Who says who speaks: the transcript, we, or a person who fixed it. */
  origin: "given" | "found" | "pinned";
}

/** A chapter of the finished episode: times in seconds, `toc: false` where it is silent. */
export interface Chapter {
  start: Seconds;
  end: Seconds;
  title: string;
  url?: string;
  image?: string;
  /** False: silent, not in the table of contents. */
  toc?: boolean;
  /** By a person, or by us in the transcript. */
  origin: "given" | "found";
  /** Of a found chapter: why here. */
  why?: string;
  /** Of a found chapter: other titles that were near. */
  alternatives?: string[];
}

/** A passage for subtitles: at most two lines' worth of words. */
export interface Caption {
  start: Seconds;
  end: Seconds;
  speaker?: string;
  text: string;
}

/** A word or words that are another in the glossary: where, how sure (a score that grows with it), and why. */
export interface Correction {
  from: string;
  to: string;
  /** Raw word ids, `end` exclusive. */
  words: { first: number; end: number };
  at: Seconds;
  score: number;
  why: string;
  context: string;
  /** `explicit`: a pair of the glossary. `automatic`: certain enough to be made. `suggested`: for a person to decide. */
  level?: "explicit" | "automatic" | "suggested";
}

/** A term of the glossary that is said: when first, in seconds, and how often. */
export interface Mention {
  term: string;
  url?: string;
  /** First time it is said. */
  at: Seconds;
  count: number;
}

/** A person of the episode with what the transcript says of them. */
export interface Speaking {
  person: Person;
  talkTime: Seconds;
  /** Of all talk, 0 to 1. */
  share: number;
  firstWords?: { at: Seconds; text: string };
}

/** A sentence taken from the transcript, with the turn it came from. */
export interface Quote {
  text: string;
  at: Seconds;
  speaker?: string;
  /** Index of the turn in `Understood.turns`. */
  turn: number;
}

/** What the transcript offers for notes: its own sentences, nothing made up. */
export interface Draft {
  lead: Quote[];
  /** What could be a lead and is not sure enough to be published unread. */
  doubtful?: Quote[];
  quotes: Quote[];
  keywords: string[];
}

/** A label, pinned words or a turn that the transcript does not have. */
export interface Unmatched {
  /** Path in the front-matter, such as `speakers.S3`. */
  field: string;
  text: string;
  /** Of a label: those that the transcript has. */
  known?: string[];
}

/** A voice that a diarisation has numbered: who it is by what it says, and whether that was sure enough to name it. */
export interface LedVoice {
  /** As it is shown: "Speaker 2". */
  label: string;
  /** Name of the person it seems to be; absent where nothing tells. */
  speaker?: string;
  named: boolean;
}

/** All that is understood of an episode from its transcript and front-matter. Times are in seconds from the start of the recording. */
export interface Understood {
  slug: string;
  language: string;
  /** Of the recording, seconds. */
  duration: Seconds;
  /** Where the timed transcript ends by its own times, which may be past the recording. */
  spokenUntil?: Seconds;
  timing: Timing;
  turns: Turn[];
  chapters: Chapter[];
  captions: Caption[];
  people: Speaking[];
  mentions: Mention[];
  links: Link[];
  draft: Draft;
  corrections: Correction[];
  suggestions: Correction[];
  /** Parts of turns whose speaker a person should check: the turn, where the part begins, who is thought to speak. */
  doubts: { turn: number; at: Seconds; speaker: string; confidence: number }[];
  /** Voices with a number for a name in the transcript, that `speakers:` does not name; absent where there are none. */
  voices?: LedVoice[];
  /** What front-matter says of the transcript that is nowhere in it; absent where all is found. */
  unmatched?: Unmatched[];
  /** Where show.md leads labels to people, and there is a transcript: the labels in it, and those of show.md among them. */
  labels?: { found: string[]; used: string[] };
  /** Hash of what chapters, lead and speakers are found from, where there is a transcript. */
  foundFrom?: string;
  /** What stays as it was published, though it would be found otherwise now. */
  newer?: ("chapters" | "lead" | "speakers")[];
  /** Steps that switched themselves off or had to guess, in a sentence each. */
  remarks: string[];
}
