// Takes VTT and SRT apart into cues with their lines, as strictly as a judge needs it.
import type { FileText, Finding } from "./rule.js";

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

/** Two or more digits, each of a time's parts; with three after the comma or point. */
const fullTime = /^(\d{2,}):(\d\d):(\d\d)[.,](\d{3})$/;

function seconds(time: string): number {
  const full = fullTime.exec(time);
  if (full) return Number(full[1]) * 3600 + Number(full[2]) * 60 + Number(`${full[3]}.${full[4]}`);
  return /^(\d+:)?\d{1,2}:\d{1,2}([.,]\d+)?$/.test(time)
    ? time
        .replace(",", ".")
        .split(":")
        .reduce((sum, part) => sum * 60 + Number(part), 0)
    : Number.NaN;
}

/** The lines of a text, whatever ends them. */
export const rowsOf = (text: string): string[] => (text.includes("\r") ? text.split(/\r\n|\r|\n/) : text.split("\n"));

let last: { text: string; cues: Cue[] } | undefined;

/** Cues in the order of the file. The last file's are kept, because every rule asks for them. */
export function readCues(text: string): Cue[] {
  if (last?.text === text) return last.cues;
  const rows = rowsOf(text);
  const cues: Cue[] = [];
  for (let at = 0; at < rows.length; at++) {
    const timing = rows[at]!;
    if (!timing.includes("-->") || (at > 0 && rows[at - 1] !== "" && rows[at - 2] !== "" && at > 1)) continue;
    const [from = "", to = ""] = timing.split("-->");
    const end = to.trim().split(/\s/)[0]!;
    const body: string[] = [];
    for (let next = at + 1; next < rows.length && rows[next] !== ""; next++) body.push(rows[next]!);
    const id = at > 0 ? rows[at - 1]! : "";
    cues.push({ id, timing, line: at + 1, start: seconds(from.trim()), end: seconds(end), text: body });
    at += body.length;
  }
  last = { text, cues };
  return cues;
}

/** Judges each cue with the one before it. `sign` is found wherever something may be wrong: without it no cue is looked at. */
export const eachCue = (judge: (cue: Cue, before: Cue | undefined) => Finding | undefined, sign?: RegExp) =>
  function* ({ text }: FileText): Generator<Finding> {
    if (sign && !sign.test(text)) return;
    const cues = readCues(text);
    for (let at = 0; at < cues.length; at++) {
      const finding = judge(cues[at]!, cues[at - 1]);
      if (finding) yield finding;
    }
  };
