// Finds the turns whose speaker a person has fixed: by the words they begin with, or by a time.
import { saySeconds } from "../../base/say-found.js";
import type { Episode, Seconds, Transcript } from "../../model/model.js";
import { coreOf } from "../readable/learn-word.js";
import { coreAt, type WordFacts } from "../readable/word-facts.js";

export interface Pinned {
  /** Raw word; a turn begins here when `begins`, else somewhere before. */
  at: number;
  begins: boolean;
  speaker: string;
  /** By a label of the transcript, not by hand. */
  given?: boolean;
}

/** Pins in the order of the text, and remarks on those whose place was not found. `starts` are the words' times. */
export function findPinned(
  transcript: Transcript,
  facts: WordFacts,
  pins: Episode["turns"],
  starts: Float64Array | undefined,
): { pinned: Pinned[]; remarks: string[] } {
  const pinned: Pinned[] = [];
  const remarks: string[] = [];
  for (const { at: time, text, speaker } of pins) {
    const near = time === undefined || !starts ? undefined : wordAt(starts, time);
    const place = text === undefined ? undefined : findText(transcript, facts, text, near);
    if (place !== undefined) pinned.push({ at: place, begins: true, speaker });
    else if (near !== undefined && text === undefined) pinned.push({ at: near, begins: false, speaker });
    else
      remarks.push(
        `The turn pinned to ${speaker} was not found: ${text === undefined ? saySeconds(time!) : `"${text}"`}.`,
      );
  }
  return { pinned: pinned.sort((a, b) => a.at - b.at), remarks };
}

/** The last word that has begun at a time, with half a second's grace for rounded times. */
function wordAt(starts: Float64Array, time: Seconds): number | undefined {
  let found: number | undefined;
  for (let at = 0; at < starts.length && !(starts[at]! > time + 0.5); at++) if (!Number.isNaN(starts[at]!)) found = at;
  return found;
}

/**
 * Where the words of `text` stand: at the beginning of the turn that `near` lies in, else nearest to it; without it first at the
 * beginning of a turn, else anywhere.
 */
function findText(
  transcript: Transcript,
  facts: WordFacts,
  text: string,
  near: number | undefined,
): number | undefined {
  const wanted = text.split(/\s+/).map(coreOf).filter(Boolean);
  if (wanted.length === 0) return undefined;
  const matches = (first: number): boolean => wanted.every((core, k) => coreAt(facts, first + k) === core);
  const turns = transcript.segments.filter(({ change }) => change).map(({ first }) => first);
  const places = [...facts.ids.keys()].filter(matches);
  if (near === undefined) return [0, ...turns].find(matches) ?? places[0];
  const own = turns.findLast((first) => first <= near);
  if (own !== undefined && matches(own)) return own;
  return places.sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b)[0];
}
