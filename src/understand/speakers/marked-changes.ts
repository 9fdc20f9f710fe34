// The changes of speaker that a transcript marks, without the slips of whoever made it.
import type { Transcript } from "../../model/model.js";

/** So few marks among so many lines are slips: from them nothing follows about the others. */
const leastMarks = (lines: number): number => (lines < 40 ? 0 : Math.max(2, lines / 200));

/**
 * The transcript as if it marked nothing, where it names nobody and its marks are slips, such as a dash within a sentence that a
 * line happens to begin with; `slips` is how many these are.
 */
export function dropSlips(transcript: Transcript): { transcript: Transcript; slips: number } {
  const { segments, labelled } = transcript;
  const slips = segments.filter(({ change, first }) => change && first > 0).length;
  if (labelled || slips === 0 || slips >= leastMarks(segments.length)) return { transcript, slips: 0 };
  const unmarked = segments.map((segment) => (segment.change ? { ...segment, change: false } : segment));
  return { transcript: { ...transcript, segments: unmarked }, slips };
}

/** By word: 1 where the transcript marks that somebody else begins to speak. */
export function changesOf({ words, segments }: Transcript): Uint8Array {
  const changes = new Uint8Array(words.length);
  for (const { first, change } of segments) if (change) changes[first] = 1;
  return changes;
}
