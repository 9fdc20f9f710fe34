// Makes one transcript of several, each of which is what one speaker said on a track of their own.
import type { Problem, Read, Transcript } from "../../model/model.js";
import { addWord, type Draft, openDraft } from "./draft.js";
import { finishCues } from "./finish-transcript.js";

/** What one speaker said; `speaker` is a label. */
export interface Track {
  speaker: string;
  transcript: Transcript;
}

/**
 * The cues of all tracks in the order in which they begin, each under its track's speaker. Tracks without times cannot be put
 * between others: each is an error, and its words are left out.
 */
export function mergeTracks(tracks: readonly Track[]): Read<Transcript> {
  const draft = openDraft(tracks[0]?.transcript.file ?? "");
  const timed = tracks.filter(({ transcript }) => transcript.segments.every(({ start }) => start !== undefined));
  const cues = timed
    .flatMap((track) => track.transcript.segments.map((segment) => ({ track, segment })))
    .sort((a, b) => a.segment.start! - b.segment.start!);
  for (const { track, segment } of cues) addSegment(draft, track, segment);
  const { value, problems } = finishCues(draft, timed[0]?.transcript.format ?? "text", true);
  const untimed = tracks.filter((track) => !timed.includes(track));
  return { value, problems: [...untimed.map(({ transcript }) => sayUntimed(transcript)), ...problems] };
}

function addSegment(draft: Draft, { speaker, transcript }: Track, segment: Transcript["segments"][number]): void {
  const { start = Number.NaN, stop = Number.NaN, line } = segment;
  const first = draft.ids.length;
  draft.cues.push({ start, stop, line, row: 0 });
  for (let at = segment.first; at < segment.end; at++) {
    const time = transcript.starts?.[at] ?? Number.NaN;
    if (transcript.wordTimes === "given" && !Number.isNaN(time))
      draft.anchors.push({ word: draft.ids.length, start: time, end: transcript.ends?.[at] ?? Number.NaN });
    addWord(draft, transcript.words[at]!);
  }
  const end = draft.ids.length;
  if (end === first) return;
  draft.pieces.push({ first, end, cue: draft.cues.length - 1, speaker, change: false, paragraph: false, line });
}

const sayUntimed = ({ file }: Transcript): Problem => ({
  rule: "transcript-track",
  severity: "error",
  message: `${file} has no times, so its words cannot be put between those of the others`,
  place: { file, line: 1 },
  found: "no times",
  expected: "captions with times",
  hint: "Export it as VTT or SRT.",
});
