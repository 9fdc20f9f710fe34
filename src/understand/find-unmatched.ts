// Finds what an episode's front-matter says of the transcript that is nowhere in it: labels of speakers, pinned words, turns.
import type { Episode, Seconds, Show, Transcript, Unmatched } from "../model/model.js";
import type { WordFacts } from "./readable/word-facts.js";
import { findPinned } from "./speakers/find-pinned.js";
import { labelKeys } from "./speakers/resolve-speaker.js";
import { findPins } from "./times/find-pins.js";

export interface UnmatchedInput {
  episode: Episode;
  transcript: Transcript;
  /** Captions that the transcript was edited from: their labels count too. */
  captions?: Transcript | undefined;
  facts: WordFacts;
  starts: Float64Array;
  language: string;
  /** Seconds. */
  duration: Seconds;
}

/** The fields that match nothing, in the order of the front-matter's own lists. */
export function findUnmatched(input: UnmatchedInput): Unmatched[] {
  const { episode, transcript, facts, starts, language, duration } = input;
  const labels = labelsOf([transcript, ...(input.captions ? [input.captions] : [])]);
  const known = new Set([...labels].flatMap(labelKeys));
  const names = [...labels].slice(0, 6);
  return [
    ...Object.keys(episode.speakers)
      .filter((label) => !known.has(labelKeys(label)[0]))
      .map((label) => ({ field: `speakers.${label}`, text: label, known: names })),
    ...episode.pins.flatMap((pin, at) =>
      findPins(transcript.words, [pin], { language, duration }).missing.length > 0
        ? [{ field: `pins.${at}`, text: pin.text }]
        : [],
    ),
    ...episode.turns.flatMap((turn, at) =>
      turn.text !== undefined && findPinned(transcript, facts, [turn], starts).pinned.length === 0
        ? [{ field: `turns.${at}`, text: turn.text }]
        : [],
    ),
  ];
}

/** The labels of transcripts, and which of those that the show leads to people are among them. */
export function findShowLabels(show: Show, transcripts: readonly Transcript[]): { found: string[]; used: string[] } {
  const found = [...labelsOf(transcripts)];
  const known = new Set(found.flatMap(labelKeys));
  return { found, used: Object.keys(show.speakers).filter((label) => known.has(labelKeys(label)[0])) };
}

function labelsOf(transcripts: readonly Transcript[]): Set<string> {
  const labels = new Set<string>();
  for (const { segments } of transcripts)
    for (const { speaker } of segments) if (speaker !== undefined) labels.add(speaker);
  return labels;
}
