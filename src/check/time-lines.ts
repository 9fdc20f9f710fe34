// Finds lines that begin with a time, in plain text and in HTML, and takes VTT and SRT apart into cues as strictly as the rules need it.
import { type FileText, type Finding, readOnce, type Timed } from "./rule.js";

export interface TimeLine {
  /** Seconds. */
  time: number;
  title: string;
  written: string;
  /** The time stands at the beginning of the line, without brackets or bullets. */
  bare: boolean;
  /** Line in the text, from 1. */
  line: number;
}

const timed = /^\s*([-*•·]\s*)?([[(])?(\d{1,3}(?::[0-5]\d){1,2})(?:\.\d+)?[\])]?\s*[-–—:|]?\s*(.*)$/u;

/** Seconds of a time such as `1:02:03` that is spelled rightly. */
export const sumClock = (clock: string): number => clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

/** Whether there is anything like a time: most texts have none. */
const hasTime = (text: string): boolean => /\d:[0-5]\d/.test(text);

/** Lines with a time at their beginning, in their order. */
export function readTimeLines(text: string): TimeLine[] {
  if (!hasTime(text)) return [];
  return text.split("\n").flatMap((written, at) => {
    if (!written.includes(":")) return [];
    const found = timed.exec(written);
    if (!found) return [];
    const time = sumClock(found[3]!);
    const bare = found[1] === undefined && found[2] === undefined;
    return [{ time, title: found[4]!.trim(), written: written.trim(), bare, line: at + 1 }];
  });
}

/** The same in HTML, where paragraphs, breaks and list items make the lines. */
export const timesInHtml = (html: string): TimeLine[] =>
  hasTime(html)
    ? readTimeLines(html.replace(/<br\s*\/?>|<\/?(p|div|li|ul|ol|h\d)\b[^>]*>/gi, "\n").replace(/<[^>]*>/g, ""))
    : [];

/** Every H:MM:SS in brackets, and minutes that no time of day has (18:30 may be one, [50:00] not), with its line. */
export function findTimes(text: string): { time: number; written: string; line: number }[] {
  if (!hasTime(text)) return [];
  return text.split("\n").flatMap((row, at) =>
    [...row.matchAll(/[([](\d{1,2}:[0-5]\d:[0-5]\d)(?=[)\]])|\[((?:2[4-9]|[3-9]\d|\d{3}):[0-5]\d)(?=\])/g)].map(
      (found) => {
        const written = found[1] ?? found[2]!;
        return { time: sumClock(written), written, line: at + 1 };
      },
    ),
  );
}

/** Times are in seconds; NaN where one cannot be read. */
interface Cue extends Timed {
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
