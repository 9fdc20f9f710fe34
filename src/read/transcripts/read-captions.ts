// Reads WebVTT and SRT, YouTube's rolling captions among them.
import { lacking } from "../../base/say-found.js";
import type { Read, Transcript, TranscriptFormat } from "../../model/model.js";
import { addProblem, closeDraft, type Draft, keepWords, openDraft } from "./draft.js";
import { dropLoops } from "./drop-loops.js";
import { finishCaptions } from "./finish-transcript.js";
import type { TranscriptRow } from "./input.js";
import { dropRolled, findShowing } from "./roll.js";
import { scanCues } from "./scan-cues.js";
import { spellCueHeads } from "./spell-heads.js";
import { tidyMarks } from "./tidy-marks.js";
import { markColourChanges, nameByClasses, nameByNotes } from "./voice-marks.js";

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
  read: ({ file, text, expected }) => readCues(file, nameByNotes(text), "vtt", expected.people),
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
  const marked = markColourChanges(text);
  scanCues(draft, tidyMarks(spellCueHeads(marked?.text ?? text)), markup);
  closeDraft(draft);
  if (marked !== undefined)
    addProblem(draft, "transcript-label", draft.cues[0]?.line ?? 1, "colours of captions", "names of who speaks", {
      severity: "info",
      message: marked.numbered
        ? "The colours of the captions are taken for voices: the first is Speaker 1"
        : "Where the colour of the captions changes, somebody else is taken to speak",
      hint: marked.numbered
        ? 'Colours name nobody. Say who it is: speakers: { "Speaker 1": NAME }'
        : "Colours name nobody. Name a few turns by hand, and others follow: turns: [{ text: the first words of one, speaker: NAME }]",
    });
  if (draft.cues.length === 0)
    addProblem(
      draft,
      "transcript-cues",
      1,
      lacking("file", "cues"),
      "time lines such as 00:00:01.000 --> 00:00:04.000",
    );
  nameByClasses(draft);
  dropHighlighted(draft);
  // A window that slides looks as a loop does, so loops go first; rows that scroll show a phrase said twice six times.
  let showing = findShowing(draft);
  if (showing?.manner.rolling !== true && dropLoops(draft) !== undefined) showing = findShowing(draft);
  if (showing) dropRolled(draft, showing);
  return finishCaptions(draft, format);
}

/** The next showing follows within this many seconds. */
const adjacent = 0.1;
/** Share of the cues with one word in a style from which the file is taken to be of this kind. */
const highlightShare = 0.4;

/**
 * Drops the repeats of a cue of which only the highlighted word differs (`--highlight_words` of Whisper), and gives each
 * word the time at which it was highlighted. Does nothing in other files; to be called before `dropRolled`.
 */
function dropHighlighted(draft: Draft): void {
  const { cues, rows, ids, styled } = draft;
  if (draft.anchors.length > 0 || styled.length < 2 || styled.length < highlightShare * cues.length) return;
  const keep = new Uint8Array(ids.length).fill(1);
  const first = (at: number): number => rows[cues[at]?.row ?? rows.length] ?? ids.length;
  const marked = new Set(styled);
  let base = 0;
  let dropped = false;
  for (let at = 1; at <= cues.length; at++) {
    const from = first(at);
    const end = first(at + 1);
    const size = end - from;
    const same =
      at < cues.length &&
      size > 0 &&
      size === first(base + 1) - first(base) &&
      cues[at]!.start - cues[at - 1]!.stop <= adjacent &&
      isOtherHighlight(marked, from, first(at - 1), size) &&
      ids.slice(from, end).every((id, k) => id === ids[first(base) + k]);
    if (!same) {
      base = at;
      continue;
    }
    dropped = true;
    keep.fill(0, from, end);
    for (let k = 0; k < size; k++)
      if (marked.has(from + k)) draft.anchors.push({ word: first(base) + k, start: cues[at]!.start, end: Number.NaN });
    if (cues[at]!.stop > cues[base]!.stop) cues[base]!.stop = cues[at]!.stop;
  }
  if (!dropped) return;
  draft.anchors.sort((a, b) => a.word - b.word || a.start - b.start);
  keepWords(draft, keep, true);
}

/** Whether the styles of two showings of `size` words differ. */
function isOtherHighlight(marked: ReadonlySet<number>, a: number, b: number, size: number): boolean {
  for (let k = 0; k < size; k++) if (marked.has(a + k) !== marked.has(b + k)) return true;
  return false;
}
