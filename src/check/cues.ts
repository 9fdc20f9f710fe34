// Takes VTT and SRT apart into cues with their lines, as strictly as the rules need it.
import { type FileText, type Finding, readOnce, type Timed } from "./rule.js";
import { sumClock } from "./time-lines.js";

/** Times are in seconds; NaN where one cannot be read. */
export interface Cue extends Timed {
  id: string;
  /** The row with the times, as it is written, and its line, from 1. */
  timing: string;
  line: number;
  /** Its rows, with line feeds between. */
  text: string;
}

const seconds = (time: string): number =>
  /^(\d+:)?\d{1,2}:\d{1,2}([.,]\d+)?$/.test(time) ? sumClock(time.replace(",", ".")) : Number.NaN;

/** The rows of a text, whatever ends them. */
export const rowsOf = (text: string): string[] => text.split(/\r\n?|\n/);

/** Cues in the order of the file. */
export const readCues = (file: FileText): Cue[] => readOnce(file, scanCues);

function scanCues(text: string): Cue[] {
  const rows = rowsOf(text);
  const cues: Cue[] = [];
  for (let at = 0; at < rows.length; at++) {
    const timing = rows[at]!;
    // It stands at the beginning of a block, under its id or without one.
    if (!timing.includes("-->") || (at > 1 && rows[at - 1] !== "" && rows[at - 2] !== "")) continue;
    const [start = "", ...rest] = timing.split("-->");
    const [end = ""] = rest.join("-->").trim().split(/\s/, 1);
    const below = rows.indexOf("", at + 1);
    const last = below < 0 ? rows.length : below;
    cues.push({
      id: rows[at - 1] ?? "",
      timing,
      line: at + 1,
      start: seconds(start.trim()),
      end: seconds(end),
      text: rows.slice(at + 1, last).join("\n"),
    });
    at = last - 1;
  }
  return cues;
}

/** Checks each of what is read in a file, or known of it, with the one before it; `at` counts from 0. */
export const eachOf =
  <One extends { line?: number }>(read: (file: FileText) => readonly One[]) =>
  (check: (one: One, before: One | undefined, at: number) => Finding | undefined) =>
    function* (file: FileText): Generator<Finding> {
      const all = read(file);
      for (let at = 0; at < all.length; at++) {
        const one = all[at]!;
        const finding = check(one, all[at - 1], at);
        if (finding) yield one.line === undefined ? finding : { ...finding, line: one.line };
      }
    };

/** Checks each cue with the one before it. */
export const eachCue = eachOf(readCues);

/** The same of nothing but their times: those that the file was spelled from, where they are known. */
export const eachTime = eachOf<Timed & { line?: number }>((file) => file.cues ?? readCues(file));
