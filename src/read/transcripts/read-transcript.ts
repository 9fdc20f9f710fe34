// Reads a transcript in whichever format it is: the first row of the table that recognises the file reads it.
import type { Problem, Read, Transcript } from "../../model/model.js";
import { openDraft } from "./draft.js";
import { finishText } from "./finish-transcript.js";
import { openInput } from "./input.js";
import { placeTimes } from "./place-times.js";
import { lineAt, prepareText } from "./prepare-text.js";
import { type Cleaned, dropProgramLines } from "./program-lines.js";
import { table } from "./table.js";
import { unwrapText } from "./unwrap-text.js";

/** What is known besides the file. */
export interface TranscriptHints {
  /** Length of the recording in seconds: it tells times in seconds from times in milliseconds. */
  length?: number;
  /** Seconds to add to every time of the file: positive where the recording has an intro that the captions do not. */
  offset?: number;
  /** The language that is spoken: it helps to guess an old encoding. */
  language?: string;
}

/**
 * Reads a transcript; `file` is its path relative to the root, for places and as a hint to the format. Never throws: what can
 * be read is read, and each damaged place is a problem with its line. Times are in seconds and never go back. What is no
 * transcript is an error and gives no words.
 */
export function readTranscript(file: string, text: string, hints: TranscriptHints = {}): Read<Transcript> {
  const problems: Problem[] = [];
  const inner = unwrapText(dropLostLetters(file, prepareText(text), problems));
  const { text: spoken, dropped } = dropProgramLines(inner.text);
  const input = openInput(file, spoken, hints.length);
  const row = table.find(({ recognise }) => recognise(input) !== false)!;
  if (!("read" in row)) {
    const line = row.recognise(input);
    return refuseTranscript(file, { ...row, ...(typeof line === "number" ? { line } : {}) });
  }
  const left = [...inner.dropped, ...(input.isJson ? [] : dropped)];
  if (left.length > 0) problems.push(sayDropped(file, left));
  const result = placeTimes(row.read(input), hints);
  return { ...result, problems: [...problems, ...result.problems] };
}

function sayDropped(file: string, dropped: Cleaned["dropped"]): Problem {
  const [first] = dropped;
  const shown = first!.text.length > 60 ? `${first!.text.slice(0, 60)}...` : first!.text;
  const count = dropped.length === 1 ? "" : `, and ${dropped.length - 1} more of the kind`;
  return {
    rule: "transcript-program-line",
    severity: "info",
    message: `"${shown}"${count} ${dropped.length === 1 ? "is" : "are"} what a program wrote around the transcript, and left out`,
    place: { file, line: first!.line },
    found: shown,
    expected: "words that are spoken",
  };
}

/** U+FFFD stands where an earlier program lost a letter: it is never published, and said once. */
function dropLostLetters(file: string, text: string, problems: Problem[]): string {
  const first = text.indexOf("\ufffd");
  if (first < 0) return text;
  const line = lineAt(text, first);
  const count = text.split("\ufffd").length - 1;
  problems.push({
    rule: "transcript-encoding",
    severity: "warn",
    message:
      count === 1
        ? "A letter was lost when this file was saved (U+FFFD stands in its place); it is left out"
        : `${count} letters were lost when this file was saved (U+FFFD stands in their places), the first on this line; they are left out`,
    place: { file, line },
    found: "U+FFFD",
    expected: "text in UTF-8",
    hint: "Export the file again, as UTF-8, or type the letters in.",
  });
  return text.replaceAll("\ufffd", "");
}

/** What a file is instead of a transcript, and what to do. */
export interface Refusal {
  /** With its article, such as "a web page". */
  name: string;
  /** Why it cannot be read, where it is of a kind that could. */
  why?: string;
  instead: string;
  line?: number;
}

/** An empty transcript for a file that is none, and the error that says so. */
export function refuseTranscript(file: string, { name, why, instead, line = 1 }: Refusal): Read<Transcript> {
  const { value } = finishText(openDraft(file), "text");
  const problem: Problem = {
    rule: "transcript-kind",
    severity: "error",
    message: `${file} is ${name}${why === undefined ? ", not a transcript" : ` that cannot be read: ${why}`}`,
    place: { file, line },
    found: name,
    expected: "a transcript",
    hint: instead,
  };
  return { value, problems: [problem] };
}
