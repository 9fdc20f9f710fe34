// Tells a transcript that names its speakers from one that marks changes and has a name here and there.
import type { Transcript } from "../../model/model.js";
import type { Pinned } from "./find-pinned.js";

/** Most of the words stand under a label, or no more turns begin without one than with one. */
export function isLabelled({ labelled, segments }: Transcript): boolean {
  if (!labelled) return false;
  let words = 0;
  let named = 0;
  let turns = 0;
  let namedTurns = 0;
  for (const { first, end, speaker, change } of segments) {
    words += end - first;
    if (speaker !== undefined) named += end - first;
    if (change) turns++;
    if (change && speaker !== undefined) namedTurns++;
  }
  return named * 2 >= words || namedTurns * 2 >= turns;
}

/** The turns that a label names, for a transcript that is not labelled throughout. */
export const pinLabels = ({ segments }: Transcript): Pinned[] =>
  segments.flatMap(({ first, end, speaker, change }) =>
    speaker !== undefined && change && first < end ? [{ at: first, begins: true, speaker, given: true }] : [],
  );
