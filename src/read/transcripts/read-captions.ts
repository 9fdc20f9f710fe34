// Reads WebVTT and SRT, YouTube's rolling captions among them.
import { lacking } from "../../base/say-found.js";
import type { Read, Transcript, TranscriptFormat } from "../../model/model.js";
import { nameCuePieces } from "./cue-labels.js";
import { addProblem, closeDraft, openDraft } from "./draft.js";
import { dropLoops } from "./drop-loops.js";
import { finishCues } from "./finish-transcript.js";
import { dropHighlighted } from "./highlight.js";
import { dropRolled } from "./roll.js";
import type { TranscriptRow } from "./row.js";
import { scanCues } from "./scan-cues.js";
import { tidyMarks } from "./tidy-marks.js";

/** Whether a time line stands near the beginning. */
const looksTimed = (text: string): boolean =>
  /^[ \t]*(?:\d{1,3}:)?\d{1,3}:\d{1,3}(?:[.,:]\d{1,4})?[ \t]*-{0,2}>[ \t]*\d/m.test(text.slice(0, 20_000)) ||
  holdsArrow(text.slice(0, 200_000));

const holdsArrow = (text: string): boolean => text.includes("-->") && /^[^\n[(]{0,40}\d[ \t]*-->[ \t]*\d/m.test(text);

const looksLikeVtt = (text: string): boolean => /^\s*WEBVTT(?![A-Za-z0-9])/.test(text.slice(0, 200));

/** WebVTT (https://www.w3.org/TR/webvtt1/), with or without its header. */
export const vtt: TranscriptRow = {
  name: "WebVTT",
  recognise: ({ text, file }) => looksLikeVtt(text) || (/\.vtt$/i.test(file) && looksTimed(text)),
  read: ({ file, text, expected }) => readCues(file, text, "vtt", expected.people),
};

/** SubRip. References such as `&amp;` are decoded, for many tools write them although the format has none. */
export const srt: TranscriptRow = {
  name: "SubRip",
  recognise: ({ text }) => looksTimed(text),
  read: ({ file, text, expected }) => readCues(file, text, "srt", expected.people),
};

/** Reads cues whose markup is that of WebVTT or of SubRip. */
export function readCues(
  file: string,
  text: string,
  markup: "vtt" | "srt",
  people: readonly string[] = [],
  format: TranscriptFormat = markup,
): Read<Transcript> {
  const draft = openDraft(file, people);
  scanCues(draft, tidyMarks(text), markup);
  closeDraft(draft);
  if (draft.cues.length === 0)
    addProblem(
      draft,
      "transcript-cues",
      1,
      lacking("file", "cues"),
      "time lines such as 00:00:01.000 --> 00:00:04.000",
    );
  dropLoops(draft);
  dropHighlighted(draft);
  dropRolled(draft);
  nameCuePieces(draft);
  return finishCues(draft, format);
}
