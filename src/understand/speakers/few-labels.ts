// Tells a transcript that names its speakers from one that marks changes, and has a name here and there or labels that name nobody.
import { rememberFor } from "../../base/once.js";
import type { Transcript } from "../../model/model.js";
import type { Pinned } from "./find-pinned.js";

/** What programs write where they know of nobody who speaks: "Speaker", "Unknown speaker", "UNKNOWN", "N/A". */
export const isNobody = (label: string): boolean =>
  /^(?:(?:unknown|unidentified|unnamed|unbekannte?r?)(?:[ _-]*(?:speaker|voice|person|sprecher(?:in)?))?|speaker|voice|n\/?a|none|null|undefined|\?+)$/i.test(
    label.trim(),
  );

/** Most of the words stand under a label that names somebody, or no more turns begin without one than with one; several steps ask it. */
export const isLabelled = rememberFor(({ labelled, segments }: Transcript): boolean => {
  if (!labelled) return false;
  let words = 0;
  let named = 0;
  let turns = 0;
  let namedTurns = 0;
  for (const { first, end, speaker, change } of segments) {
    words += end - first;
    const isNamed = speaker !== undefined && !isNobody(speaker);
    if (isNamed) named += end - first;
    if (change) turns++;
    if (change && isNamed) namedTurns++;
  }
  return named > 0 && (named * 2 >= words || namedTurns * 2 >= turns);
});

/** The turns that a label names, for a transcript that is not labelled throughout. */
const pinLabels = ({ segments }: Transcript): Pinned[] =>
  segments.flatMap(({ first, end, speaker, change }) =>
    speaker !== undefined && !isNobody(speaker) && change && first < end
      ? [{ at: first, begins: true, speaker, given: true }]
      : [],
  );

/** The turns that a person has pinned, and those that a label names; the person's count before the transcript's. */
export const withLabels = (pinned: readonly Pinned[], transcript: Transcript): Pinned[] => {
  const labels = pinLabels(transcript).filter((label) => pinned.every(({ at }) => at !== label.at));
  return [...pinned, ...labels].sort((a, b) => a.at - b.at);
};
