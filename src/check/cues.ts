// Takes VTT and SRT apart into cues with their lines, as strictly as a judge needs it.
import { type FileText, type Finding, readOnce } from "./rule.js";

export interface Cue {
  id: string;
  /** The line with the times, as it is written, and where it stands. */
  timing: string;
  line: number;
  /** Seconds; NaN where a time cannot be read. */
  start: number;
  end: number;
  text: string[];
}

/** The digits from `from` to `to` (exclusive) as a number; NaN where there are others. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function seconds(time: string): number {
  const isFull = time.length === 12 && time[2] === ":" && time[5] === ":" && (time[8] === "." || time[8] === ",");
  // Nearly all times are 00:00:00.000, and there are thousands of them in a file.
  if (isFull) {
    const whole = (digits(time, 0, 2) * 60 + digits(time, 3, 5)) * 60 + digits(time, 6, 8);
    return whole + digits(time, 9, 12) / 1000;
  }
  return /^(\d+:)?\d{1,2}:\d{1,2}([.,]\d+)?$/.test(time)
    ? time
        .replace(",", ".")
        .split(":")
        .reduce((sum, part) => sum * 60 + Number(part), 0)
    : Number.NaN;
}

/** The lines of a text, whatever ends them. */
export const rowsOf = (text: string): string[] => (text.includes("\r") ? text.split(/\r\n|\r|\n/) : text.split("\n"));

/** Cues in the order of the file. */
export const readCues = (file: FileText): Cue[] => readOnce(file, scanCues);

function scanCues(text: string): Cue[] {
  const rows = rowsOf(text);
  const cues: Cue[] = [];
  for (let at = 0; at < rows.length; at++) {
    const timing = rows[at]!;
    if (!timing.includes("-->") || (at > 0 && rows[at - 1] !== "" && rows[at - 2] !== "" && at > 1)) continue;
    const arrow = timing.indexOf("-->");
    const from = timing.slice(0, arrow).trim();
    const to = timing.slice(arrow + 3).trim();
    const end = to.split(/\s/, 1)[0]!;
    const body: string[] = [];
    for (let next = at + 1; next < rows.length && rows[next] !== ""; next++) body.push(rows[next]!);
    const id = at > 0 ? rows[at - 1]! : "";
    cues.push({ id, timing, line: at + 1, start: seconds(from), end: seconds(end), text: body });
    at += body.length;
  }
  return cues;
}

/** Judges each cue with the one before it. `sign` is found wherever something may be wrong: without it no cue is looked at. */
export const eachCue = (judge: (cue: Cue, before: Cue | undefined) => Finding | undefined, sign?: RegExp) =>
  function* (file: FileText): Generator<Finding> {
    if (sign && !sign.test(file.text)) return;
    const cues = readCues(file);
    for (let at = 0; at < cues.length; at++) {
      const finding = judge(cues[at]!, cues[at - 1]);
      if (finding) yield finding;
    }
  };
