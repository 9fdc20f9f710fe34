// Reads raw captions pasted one word a line, with empty lines between the lines of the screen.
import type { Read, Transcript } from "../../model/model.js";
import { findCode, joinLines } from "./characters.js";
import { nameKnownPieces } from "./cue-labels.js";
import { beginPiece, openDraft } from "./draft.js";
import { finishText } from "./finish-transcript.js";
import type { TranscriptRow } from "./input.js";
import { openScan, scanRow } from "./scan-row.js";
import { hasUnspaced } from "./shorten-word.js";
import { tidyMarks } from "./tidy-marks.js";

/** A text's first lines are enough to know it by. */
const lookAt = 60_000;

/** Most lines hold one word, and the words run on over empty lines. */
function looksLikeDump(text: string): boolean {
  let filled = 0;
  let single = 0;
  let blank = 0;
  let short = 0;
  for (const line of text.slice(0, lookAt).split("\n")) {
    const words = oneWord.test(line)
      ? line
      : line
          .replace(/\[[^\][]{0,60}\]/g, "x")
          .replace(/^\s*>>+\s*/, "")
          .trim();
    if (words === "") {
      if (line.trim() === "") blank++;
      continue;
    }
    filled++;
    if (!/\s/.test(words) && !isClause(words) && !holdsCells(words) && !labelled.test(words)) single++;
    const last = words.charCodeAt(words.length - 1);
    if (last === 58 || last === 0xff1a) short++;
  }
  return filled >= 3 && single >= 0.85 * filled && (blank > 0 || filled >= 12) && short < 0.3 * filled;
}

/** Where nothing parts the words, a line without a blank may hold many of them. */
const isClause = (line: string): boolean => line.length > longestWord && hasUnspaced.test(line);
/** Letters of the longest word that recognisers write in such scripts, as a rule. */
const longestWord = 6;

/** Two commas or more inside of a word part the cells of a table. */
function holdsCells(word: string): boolean {
  const first = word.indexOf(",", 1);
  if (first < 0) return false;
  const second = word.indexOf(",", first + 1);
  return second > 0 && second < word.length - 1;
}

/** A name before its words, in a language without blanks. */
const labelled = /^\p{L}[^\s:：]{0,11}[:：]\p{L}/u;

/** A line with nothing but letters and plain marks. */
const oneWord = /^[!-=?-Z\\^-~]+$/;

/** Each line of the screen becomes a segment; `>>` is a change of speaker, marks in brackets are one word each. */
function readCaptionDump(file: string, text: string, people?: readonly string[]): Read<Transcript> {
  const draft = openDraft(file, people);
  const scan = openScan(draft, text, "srt");
  let first = -1;
  let firstLine = 0;
  let line = 0;
  for (let at = 0; at <= text.length; ) {
    const end = findCode(scan.codes, 10, at, text.length);
    const stop = end < 0 ? text.length : end;
    line++;
    const blank = isBlank(scan.codes, at, stop);
    if (!blank && first < 0) {
      first = at;
      firstLine = line;
    }
    if (first >= 0 && (blank || stop === text.length)) {
      beginPiece(draft, firstLine, false);
      draft.speaker = undefined;
      // One row, so that a mark may stand over several lines: "[", "__", "]".
      joinLines(scan.codes, first, blank ? at - 1 : stop);
      scanRow(scan, first, firstLine);
      first = -1;
    }
    at = stop + 1;
  }
  nameKnownPieces(draft);
  return finishText(draft, "caption-dump");
}

function isBlank(codes: Uint16Array, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const code = codes[at]!;
    if (code !== 32 && (code < 9 || code > 13) && (code < 0xa0 || !/\s/.test(String.fromCharCode(code)))) return false;
  }
  return true;
}

export const dump: TranscriptRow = {
  name: "captions one word a line",
  recognise: ({ text }) => looksLikeDump(text),
  read: ({ file, text, expected }) => readCaptionDump(file, tidyMarks(text), expected.people),
};
