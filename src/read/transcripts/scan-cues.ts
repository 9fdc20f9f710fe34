// Scans WebVTT and SRT line by line, forgiving: wrong or missing blank lines, headers, numbers and arrows are got over.
import { shortLine } from "../../base/cut-text.js";
import { type Found, valued } from "../../base/say-found.js";
import { endOfLine } from "./characters.js";
import { addRepeated, beginCue, type Draft } from "./draft.js";
import { readPlainRange, readTimeRange, skipSpace, type TimeRange } from "./read-time.js";
import { openScan, scanRow } from "./scan-row.js";
import type { RowScan } from "./scan-tag.js";

const goodTime = "a time such as 00:01:02.500 --> 00:01:05.000";

/** Two full times with something else than an arrow between them. */
const brokenArrow = /^\s*(\d{1,3}:\d\d\S*[.,]\d+)\s*[-–—=→>\s]+\s*(\d{1,3}:\d\d\S*[.,]\d+)/;

/** What opens a block that is no cue; and lines of a header that a blank line cut off. */
const blockStart = /^\s*(?:WEBVTT|NOTE|STYLE|REGION|X-TIMESTAMP-MAP)\b/;
const headerLine = /^\s*(?:Kind|Language|Title|Region|Style)\s*:/;

/**
 * Adds all cues of a text (line ends already "\n") to the draft. Text outside of any cue stays with the cue before it; a
 * cue whose time line cannot be read gets NaN times. Every such place is a problem.
 */
export function scanCues(draft: Draft, text: string, markup: "vtt" | "srt"): void {
  const size = text.length;
  const scan = openScan(draft, text, markup);
  const { codes } = scan;
  let arrow = text.indexOf("->");
  let arrowLine = startOfLine(text, arrow);
  let line = 0;
  let where: "between" | "cue" | "block" = "between";
  let afterBlank = true;
  let begins = false;
  for (let at = 0; at < size; ) {
    line++;
    if (arrow >= 0 && arrow < at) {
      arrow = text.indexOf("->", at);
      arrowLine = startOfLine(text, arrow);
    }
    const code = codes[at]!;
    if (code > 57 && code < 127 && where === "cue" && at !== arrowLine) {
      // It holds no time and is no number: it can only be text.
      draft.rows.push(draft.ids.length);
      at = scanRow(scan, at, line) + 1;
      afterBlank = false;
      continue;
    }
    const end = endOfLine(codes, at);
    if (end === at) {
      where = "between";
      afterBlank = true;
    } else {
      const range = at === arrowLine ? findRange(scan, at, end, arrow) : readBroken(scan, at, end);
      if (range !== undefined) {
        if (where === "cue" && !afterBlank) sayGap(draft, line, "a time line inside a cue");
        openCue(draft, text, at, end, line, range);
        if (begins) draft.cues[draft.cues.length - 1]!.begins = true;
        begins = false;
        where = "cue";
        afterBlank = false;
        const behind = textBehind(text, at, end);
        if (behind > 0) {
          sayBehind(draft, text.slice(behind, end).trim(), line);
          draft.rows.push(draft.ids.length);
          scanRow(scan, behind, line);
        }
      } else if (
        where !== "block" &&
        arrowLine === end + 1 &&
        findRange(scan, arrowLine, endOfLine(codes, arrowLine), arrow) !== undefined &&
        isCueNumber(text, at, end, where, markup)
      ) {
        // The number or name of the cue that follows.
        afterBlank ||= where === "cue" && repairMissingBlank(draft, line);
      } else if (where === "cue") {
        draft.rows.push(draft.ids.length);
        scanRow(scan, at, line);
        afterBlank = skipSpace(text, at, end) === end;
      } else if (where === "between") {
        const head = text.slice(at, Math.min(end, at + 24));
        const block = blockStart.test(head) || (draft.cues.length === 0 && headerLine.test(head));
        if (block && draft.cues.length > 0 && /^\s*WEBVTT\b/.test(head)) begins = true;
        if (block && markup === "vtt") where = "block";
        else if (skipSpace(text, at, end) < end) addStray(scan, at, end, line);
      }
    }
    at = end + 1;
  }
}

/** Where the line of a place begins; -1 for no place. */
const startOfLine = (text: string, place: number): number => (place < 0 ? -1 : text.lastIndexOf("\n", place) + 1);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The times of a line with an arrow; undefined when it is text that happens to hold one. */
function findRange({ text, codes }: RowScan, at: number, end: number, arrow: number): TimeRange | undefined {
  const plain = readPlainRange(codes, at, end);
  if (plain !== undefined) return plain;
  const from = text.charCodeAt(arrow - 1) === 45 ? arrow - 1 : arrow;
  const range = readTimeRange(text, at, end, arrow);
  if (range === undefined) {
    // Digits around the arrow were meant for a time.
    const meant =
      /^[\s\d:.,;hms]*\d[\s\d:.,;hms]*$/.test(text.slice(at, from)) ||
      /^\s*-?->\s*\d[\d:.,;]*/.test(text.slice(from, end));
    return meant && text.slice(at, from).trim().length < 20
      ? { start: Number.NaN, stop: Number.NaN, odd: false }
      : undefined;
  }
  return range;
}

function readBroken({ text, codes }: RowScan, at: number, end: number): TimeRange | undefined {
  if (!isDigit(codes[at]!) || end - at < 12 || codes[at + 2] !== 58) return undefined;
  const found = brokenArrow.exec(text.slice(at, end));
  if (!found) return undefined;
  const whole = `${found[1]} -> ${found[2]}`;
  return readTimeRange(whole, 0, whole.length, whole.indexOf("->"));
}

function openCue(draft: Draft, text: string, at: number, end: number, line: number, range: TimeRange): void {
  const { start, stop } = range;
  if (!(stop > start) || range.odd) {
    const source = `"${text.slice(at, end).trim()}"`;
    const say = (found: Found, expected: string, many: string, message?: string): void =>
      addRepeated(draft, "transcript-cue-time", line, { found, expected, many, message });
    if (Number.isNaN(start) || Number.isNaN(stop))
      say(valued("time line", source), goodTime, "time lines are not readable");
    else if (range.odd)
      say(
        `a time with minutes or seconds over 59 (${source})`,
        goodTime,
        "times go over 59 minutes or seconds",
        `Minutes and seconds go to 59: ${source}`,
      );
    else if (stop === start)
      say(
        `a cue without length in ${source}`,
        "an end after the start",
        "cues are without length; they last until the next one, or as long as their words take",
        `The cue ends where it begins: ${source}`,
      );
    else
      say(
        `end before the start in ${source}`,
        "an end after the start",
        "cues are said to end before they begin",
        `The cue ends before it begins: ${source}`,
      );
  }
  beginCue(draft, start, stop, line);
}

/** The times of a line, and what WebVTT and SubRip write behind them: "align:start", "X1:40". */
const timesOfLine =
  /^.*?>\s*[\d:.,]+(?=\s)(?:\s+(?:(?:align|position|line|size|region|vertical)\s*:\s*|[A-Za-z]\w*:)\S+(?=\s|$))*/;

/** Where words begin behind the times of a line that has not ended where its cue's text begins; 0: there are none. */
function textBehind(text: string, at: number, end: number): number {
  if (end - at <= longestTimes) return 0;
  const line = text.slice(at, end);
  const times = timesOfLine.exec(line)?.[0];
  return times !== undefined && /\p{L}/u.test(line.slice(times.length)) ? at + times.length : 0;
}
/** "00:01:02.500 --> 00:01:05.000" and two blanks. */
const longestTimes = 31;

const sayBehind = (draft: Draft, words: string, line: number): void =>
  addRepeated(draft, "transcript-cue-text", line, {
    found: `a text behind the times ("${shortLine(words, 43)}")`,
    expected: "a line of its own",
    many: "cues have text behind their times",
  });

/** Between cues any line may be the next cue's name; inside a cue only a number is taken for one. */
function isCueNumber(text: string, at: number, end: number, where: string, markup: string): boolean {
  if (where === "between") return markup === "vtt" || end - at < 12;
  const from = skipSpace(text, at, end);
  for (let place = from; place < end; place++) {
    const code = text.charCodeAt(place);
    if (!isDigit(code) && code > 32) return false;
  }
  return from < end;
}

const sayGap = (draft: Draft, line: number, found: string): void =>
  addRepeated(draft, "transcript-cue-gap", line, {
    found,
    expected: "a blank line between cues",
    many: "cues begin without a blank line before them",
  });

function repairMissingBlank(draft: Draft, line: number): true {
  sayGap(draft, line, "a cue number inside a cue");
  return true;
}

/** Text that no cue holds: kept with the cue before, or as a cue of unknown time at the beginning. */
function addStray(scan: RowScan, at: number, end: number, line: number): void {
  const { draft, text } = scan;
  const cut = text.slice(at, end).trim();
  if (/^\d{1,6}$/.test(cut)) return;
  const last = draft.cues[draft.cues.length - 1];
  const empty = last !== undefined && last.row === draft.rows.length;
  if (last === undefined) beginCue(draft, Number.NaN, Number.NaN, line);
  if (!empty) {
    const shown = cut.length > 40 ? `${cut.slice(0, 40)}...` : cut;
    addRepeated(draft, "transcript-cue-text", line, {
      found: `a text outside of a cue ("${shown}")`,
      expected: "a time line before it",
      many: "lines are in no cue",
    });
  }
  draft.rows.push(draft.ids.length);
  scanRow(scan, at, line);
}
