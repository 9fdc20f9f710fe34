// Reads raw captions pasted one word a line, with empty lines between the lines of the screen.
import type { Read, Transcript } from "../../model.js";
import { beginPiece, openDraft } from "./draft.js";
import { finishText } from "./finish-transcript.js";
import { openScan, scanRow } from "./scan-row.js";

/** A text's first lines are enough to know it by. */
const lookAt = 60_000;

/** Most lines hold one word, and the words run on over empty lines. */
export function looksLikeDump(text: string): boolean {
  let filled = 0;
  let single = 0;
  let blank = 0;
  let short = 0;
  for (const line of text.slice(0, lookAt).split("\n")) {
    const words = line
      .replace(/\[[^\][]{0,60}\]/g, "x")
      .replace(/^\s*>>+\s*/, "")
      .trim();
    if (words === "") {
      if (line.trim() === "") blank++;
      continue;
    }
    filled++;
    if (!/\s/.test(words)) single++;
    if (/[:：]$/.test(words)) short++;
  }
  return filled >= 3 && single >= 0.85 * filled && (blank > 0 || filled >= 12) && short < 0.3 * filled;
}

/** Each line of the screen becomes a segment; `>>` is a change of speaker, marks in brackets are one word each. */
export function readCaptionDump(file: string, text: string): Read<Transcript> {
  const draft = openDraft(file);
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const first = at;
    while (at < lines.length && lines[at]!.trim() !== "") at++;
    if (at === first) continue;
    beginPiece(draft, first + 1, false);
    draft.speaker = undefined;
    // One row, so that a mark may stand over several lines: "[", "__", "]".
    const row = lines.slice(first, at).join(" ");
    scanRow(openScan(draft, row, "srt"), 0, row.length, first + 1);
  }
  return finishText(draft, "caption-dump");
}
