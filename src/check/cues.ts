// Takes VTT and SRT apart into cues with their lines, as strictly as the rules need it.
import { type FileText, type Finding, readOnce } from "./rule.js";

export interface Cue {
  id: string;
  /** The line with the times, as it is written, and the character at which it begins; see `lineAt`. */
  timing: string;
  at: number;
  /** Seconds; NaN where a time cannot be read. */
  start: number;
  end: number;
  /** Its rows, with line feeds between. */
  text: string;
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

/** Seconds of a time such as 00:00:00.000 at that place; NaN for any other form. */
function fullSeconds(text: string, at: number): number {
  const sign = text[at + 8];
  if (text[at + 2] !== ":" || text[at + 5] !== ":" || (sign !== "." && sign !== ",")) return Number.NaN;
  const minutes = digits(text, at, at + 2) * 60 + digits(text, at + 3, at + 5);
  return minutes * 60 + digits(text, at + 6, at + 8) + digits(text, at + 9, at + 12) / 1000;
}

const seconds = (time: string): number =>
  /^(\d+:)?\d{1,2}:\d{1,2}([.,]\d+)?$/.test(time)
    ? time
        .replace(",", ".")
        .split(":")
        .reduce((sum, part) => sum * 60 + Number(part), 0)
    : Number.NaN;

/** A text in which line feeds alone end lines. */
export const withLineFeeds = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** The line, counted from 1, that the character at `at` is in. */
export const lineAt = ({ text }: FileText, at: number): number => withLineFeeds(text).slice(0, at).split("\n").length;

/** Cues in the order of the file. */
export const readCues = (file: FileText): Cue[] => readOnce(file, scanCues);

/** From one arrow to the next: there are thousands of rows, and few of them need be looked at by themselves. */
function scanCues(written: string): Cue[] {
  const text = withLineFeeds(written);
  const cues: Cue[] = [];
  for (let arrow = text.indexOf("-->"); arrow >= 0; ) {
    const at = startOfRow(text, arrow);
    const end = endOf(text, "\n", arrow);
    const above = at === 0 ? 0 : startOfRow(text, at - 1);
    const isFirst = above === 0 || isEmptyBefore(text, at) || isEmptyBefore(text, above);
    const last = isFirst ? endOfRows(text, end) : end;
    if (isFirst) {
      const full = arrow === at + 13 && text.startsWith(" --> ", at + 12) && (end === at + 29 || text[at + 29] === " ");
      let [start, stop] = full ? [fullSeconds(text, at), fullSeconds(text, at + 17)] : [Number.NaN, Number.NaN];
      if (Number.isNaN(start)) start = seconds(text.slice(at, arrow).trim());
      if (Number.isNaN(stop))
        stop = seconds(
          text
            .slice(arrow + 3, end)
            .trim()
            .split(/\s/, 1)[0]!,
        );
      const id = at === 0 ? "" : text.slice(above, at - 1);
      cues.push({ id, timing: text.slice(at, end), at, start, end: stop, text: text.slice(end + 1, last) });
    }
    arrow = text.indexOf("-->", last);
  }
  return cues;
}

const startOfRow = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1);

/** Whether the row above the one that begins at `at` is empty. */
const isEmptyBefore = (text: string, at: number): boolean => at === 1 || text[at - 2] === "\n";

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end;
}

/** Where the rows below the one that ends at `end` end: at an empty one. */
function endOfRows(text: string, end: number): number {
  const last = endOf(text, "\n\n", end);
  return last === text.length && last > end + 1 && text.endsWith("\n") ? last - 1 : last;
}

/** Checks each cue with the one before it. `sign` is found wherever something may be wrong: without it no cue is looked at. */
export const eachCue = (
  check: (cue: Cue, before: Cue | undefined) => Omit<Finding, "line"> | undefined,
  sign?: RegExp,
) =>
  function* (file: FileText): Generator<Finding> {
    if (sign && !sign.test(file.text)) return;
    const cues = readCues(file);
    for (let at = 0; at < cues.length; at++) {
      const finding = check(cues[at]!, cues[at - 1]);
      if (finding) yield { ...finding, line: lineAt(file, cues[at]!.at) };
    }
  };
