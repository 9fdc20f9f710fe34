// What speakers are found from and what is found: turns by raw words, each with how sure it is.
import type { Episode, LedVoice, Operation, Show, Transcript, Turn } from "../../model/model.js";
import type { WordFacts } from "../readable/word-facts.js";
import type { HeardWords } from "../reader/read-words.js";
import type { Pinned } from "./find-pinned.js";
import type { Speaker } from "./resolve-speaker.js";
import type { SpeakerModel } from "./speaker-model.js";

/** A run of raw words `first` to `end` (exclusive) by one speaker. */
export interface SpeakerTurn extends Partial<Speaker> {
  first: number;
  end: number;
  confidence: number;
  origin: Turn["origin"];
}

export interface SpeakersFound {
  turns: SpeakerTurn[];
  /** The parts of turns that were guessed, each with its own confidence; absent where nothing was. */
  guesses?: SpeakerTurn[];
  operations: Operation[];
  /** The voices that a diarisation has numbered and nobody has named by hand, where there are any. */
  voices?: LedVoice[];
  remarks: string[];
}

export interface SpeakerInput {
  show: Show;
  episode: Episode;
  transcript: Transcript;
  facts: WordFacts;
  language: string;
  /** Start of each raw word in seconds, when known: for turns pinned by time. */
  starts?: Float64Array;
  /** Needed for English transcripts that mark changes without names. */
  model?: SpeakerModel;
  /** What the reader hears, by raw words; needed for the same. */
  heard?: HeardWords;
}

/** Certainty of a label in a file that no person has edited: programs put some of them there. Only what a person typed is certain. */
export const byLabel = 0.98;

/** How sure a turn is that a person or a label of the source has fixed. */
export const howSure = ({ given }: Pinned): Pick<SpeakerTurn, "confidence" | "origin"> =>
  given ? { confidence: byLabel, origin: "given" } : { confidence: 1, origin: "pinned" };

/** Neighbours with the same name become one turn; its confidence is the mean by words. */
export function mergeTurns(turns: readonly SpeakerTurn[]): SpeakerTurn[] {
  const merged: SpeakerTurn[] = [];
  for (const turn of turns) {
    const last = merged.at(-1);
    if (!last || last.speaker === undefined || last.speaker !== turn.speaker) {
      merged.push({ ...turn });
      continue;
    }
    const before = last.end - last.first;
    const after = turn.end - turn.first;
    last.confidence = (last.confidence * before + turn.confidence * after) / Math.max(1, before + after);
    if (last.origin !== turn.origin)
      last.origin = last.origin === "found" || turn.origin === "found" ? "found" : "pinned";
    last.end = turn.end;
  }
  return merged;
}
