// What is understood of an episode: turns, times, chapters, mentions, a draft. No functions live here.
import type { GivenChapter } from "./episode.js";
import type { Link, Person, Seconds } from "./parts.js";

/** A change to the run of words. Every step gives operations, so that each can be shown, undone and overridden. */
export type Operation =
  | { kind: "replace"; from: number; to: number; text: string[]; step: string; why: string; score?: number }
  | { kind: "drop"; at: number; step: string; why: string }
  | { kind: "split"; at: number; step: string; why: string }
  | { kind: "break"; at: number; level: "clause" | "sentence" | "paragraph"; mark?: string; step: string; why: string };

/** The words after the operations: `ids[i]` is the raw word the i-th came from. */
export interface Reading {
  /** As they are shown, corrected, without dropped ones. */
  words: string[];
  /** Never falling; words that one raw word became share its id. */
  ids: Int32Array;
  /** In seconds, by word. */
  starts: Float64Array;
  /** In seconds, by word; NaN where unknown, as in `starts`. */
  ends: Float64Array;
}

/** How the times were got. `expectedError` is the mean error in seconds to reckon with (0 for captions). */
export interface Timing {
  /** `captions`: the source's own; `aligned`: an edited text laid on timed captions; `estimated`: by the length of words. */
  method: "captions" | "aligned" | "estimated";
  /** Mean, in seconds. */
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
  /** Plain, corrected and cleaned, with its marks. */
  text: string;
  /** Of its first word; NaN where nothing has a time. */
  start: Seconds;
  /** Of its last word, never before `start`. */
  end: Seconds;
  /** Raw word ids, `end` exclusive. */
  words: { first: number; end: number };
  /** Its beginning or its end was put in by us, where the source has no mark: fit to read, not to quote. */
  guessed?: boolean;
}
/** A paragraph of a turn; times in seconds. */
export interface Paragraph {
  /** Of its first word; NaN where nothing has a time. */
  start: Seconds;
  /** Of its last word. */
  end: Seconds;
  /** Its sentences as running text, plain. */
  text: string;
  /** At least one, in order. */
  sentences: Sentence[];
}
/** What one speaker says until another does; times in seconds. */
export interface Turn {
  /** The name to show; absent when nothing is known. */
  speaker?: string;
  /** Id of the person, when the speaker is one. */
  person?: string;
  /** Of its first word; NaN where nothing has a time. */
  start: Seconds;
  /** Of its last word, never before `start`. */
  end: Seconds;
  /** All paragraphs as running text, plain, corrected and cleaned. */
  text: string;
  /** At least one, in order. */
  paragraphs: Paragraph[];
  /** 0 to 1; 1 when given or pinned. */
  confidence: number;
  /** Who says who speaks: the transcript, we, or a person who fixed it. */
  origin: "given" | "found" | "pinned";
}

/** A chapter of the finished episode. The title of a found one is made of the talk's own words; only given ones lead anywhere, or are silent. */
export interface Chapter extends Omit<GivenChapter, "line"> {
  /** As given, else where the next one begins, else the end of the recording. */
  end: Seconds;
  /** By a person, or by us in the transcript. */
  origin: "given" | "found";
  /** Of a found chapter: why here. */
  why?: string;
  /** Of a found chapter: other titles that were near. */
  alternatives?: string[];
}

/** A passage for subtitles: at most two lines' worth of words. */
export interface Caption {
  /** Whole milliseconds, as seconds. */
  start: Seconds;
  /** Whole milliseconds, never past the start of the next one. */
  end: Seconds;
  /** The turn's; absent when nothing is known. */
  speaker?: string;
  /** Plain, on one line; at most two lines of 42 columns when it is wrapped. */
  text: string;
}

/** A word or words that are another in the glossary: where, how sure (a score that grows with it), and why. */
export interface Correction {
  /** Words as the transcript has them, without marks around them. */
  from: string;
  /** The spelling of the glossary or of a known name. */
  to: string;
  /** Raw word ids, `end` exclusive. */
  words: { first: number; end: number };
  /** When the first word is said; 0 where it has no time. */
  at: Seconds;
  /** 9 for a pair of the glossary, some 0.5 to 3 for what was heard. */
  score: number;
  /** For people: a sentence without its period. */
  why: string;
  /** Up to six raw words on both sides, with the words themselves. */
  context: string;
  /** `explicit`: a pair of the glossary. `automatic`: certain enough to be made. `suggested`: for a person to decide. */
  level?: "explicit" | "automatic" | "suggested";
  /**
   * The pair with which it is accepted where its words are also said rightly: with their neighbours. Null where these are the same
   * elsewhere; absent where the words mean the same in all places.
   */
  pair?: { from: string; to: string } | null;
}

/** A term of the glossary that is said: when first, in seconds, and how often. */
export interface Mention {
  /** As the glossary or the link spells it; of an address said aloud, that without its scheme. */
  term: string;
  /** Absolute; those of one address are one mention. */
  url?: string;
  /** First time it is said. */
  at: Seconds;
  /** Times it is said, at least 1. */
  count: number;
}

/** A person of the episode with what the transcript says of them. */
export interface Speaking {
  /** As front-matter has it. */
  person: Person;
  /** Sum of their turns, to a tenth; 0 where they say nothing. */
  talkTime: Seconds;
  /** Of all talk, 0 to 1. */
  share: number;
  /** Their first sentence, and when their first turn begins; absent where they say nothing. */
  firstWords?: { at: Seconds; text: string };
}

/** A sentence taken from the transcript, with the turn it came from. */
export interface Quote {
  /** One sentence, plain; words that only tie it to others are left out, none are added. */
  text: string;
  /** When the sentence begins. */
  at: Seconds;
  /** Name to show; absent when nothing is known. */
  speaker?: string;
  /** Index of the turn in `Understood.turns`. */
  turn: number;
}

/** What the transcript offers for notes: its own sentences, nothing made up. */
export interface Draft {
  /** At most four sentences that present the episode, in order; empty where none are sure. */
  lead: Quote[];
  /** What could be a lead and is not sure enough to be published unread. */
  doubtful?: Quote[];
  /** At most six, in order of time; none of the lead's. */
  quotes: Quote[];
  /** At most ten words or phrases as they are said most, the likeliest first. */
  keywords: string[];
}

/** A label, pinned words or a turn that the transcript does not have. */
export interface Unmatched {
  /** Path in the front-matter, such as `speakers.S3`. */
  field: string;
  /** The label or the words as typed. */
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
  /** True: turns have the speaker's name; false: they keep the label, and the name is only a guess. */
  named: boolean;
}

/** All that is understood of an episode from its transcript and front-matter. Times are in seconds from the start of the recording. */
export interface Understood {
  /** Of the episode. */
  slug: string;
  /** BCP 47 tag: typed of the episode, else heard where it is plainly not the show's, else the show's. */
  language: string;
  /** Of the recording, seconds. */
  duration: Seconds;
  /** Where the timed transcript ends by its own times, which may be past the recording. */
  spokenUntil?: Seconds;
  /** How exact all times here are. */
  timing: Timing;
  /** In order of time; empty without a transcript. */
  turns: Turn[];
  /** Given ones where a person gave any, else found; in order of time, may be empty. */
  chapters: Chapter[];
  /** In order of time; empty without a transcript, or where nothing has a time. */
  captions: Caption[];
  /** Hosts, then guests, each once; those who say nothing are among them. */
  people: Speaking[];
  /** In order of the first time; empty without terms that have an address. */
  mentions: Mention[];
  /** Typed, in the notes, said aloud, then the show's; each address once. */
  links: Link[];
  /** Empty lists where the author wrote notes. */
  draft: Draft;
  /** Made already: turns and captions have the right spelling. In order of the words. */
  corrections: Correction[];
  /** Not made: for a person to put into the glossary or to refuse. */
  suggestions: Correction[];
  /** Parts of turns whose speaker a person should check: the turn, where the part begins, who is thought to speak. */
  doubts: { turn: number; at: Seconds; speaker: string; confidence: number }[];
  /** Who is introduced by name, where the episode names no guest and the transcript nobody; absent where that is nobody. */
  introduced?: string[];
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
  /** Steps that switched themselves off or had to guess. */
  remarks: Remark[];
}

/** A step that switched itself off or had to guess. */
export interface Remark {
  /** What the step looks for. */
  about: "names" | "speakers" | "marks" | "chapters" | "links";
  /** What came of it, a sentence. */
  text: string;
}
