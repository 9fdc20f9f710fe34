// Finds the list of chapters that nearly every podcaster writes into the notes: lines with a time and a title.

import { parser } from "marked";
import { hasWebScheme } from "../../base/address-text.js";
import { readHtmlLines, type SeenLine } from "../../base/markdown/html-lines.js";
import { lexMarkdown } from "../../base/markdown/lex-markdown.js";
import { mayHoldTimes, readTimedLine, readTimedList, type TimedLine } from "../../base/timed-line.js";
import type { GivenChapter, Seconds } from "../../model/model.js";

/** A chapter with the line of the notes it stands on, counted from 1. */
export interface NotesChapter extends GivenChapter {
  line: number;
}

/** A list whose first time lies later than this, and later than a fifth of the recording, is an agenda or a score. */
const latestFirst = 300;
/** Where the recording's length is not known. */
const latestFirstOfUnknown = 900;

/**
 * The chapters that stand in an episode's notes, in the order of the notes; none where its times are no chapters: an agenda
 * of an evening, scores, single moments. `duration` in seconds is that of the recording, where it is known. HTML in notes is
 * read like Markdown.
 */
export function findNotesChapters(notes: string, duration: Seconds | undefined): NotesChapter[] {
  if (!mayHoldTimes(notes)) return [];
  const rows = readRows(notes);
  if (isList(rows, duration, 0)) return place(rows, notes);
  const sections = [...new Set(rows.map(({ section }) => section))]
    .map((section) => rows.filter((row) => row.section === section))
    .flatMap(partAtZero)
    .filter((group) => isList(group, duration, 0))
    .sort((a, b) => b.length - a.length);
  // One time out of its order among many, or in a list from 0:00 on, is a slip, which is said where chapters are checked.
  const slips = rows.length >= 5 || (rows.length >= 3 && rows[0]!.start === 0) ? 1 : 0;
  return place(sections[0] ?? (isList(rows, duration, slips) ? rows : []), notes);
}

/** The same list in another language, or that of another recording, begins at 0:00 again. */
function partAtZero(rows: readonly Row[]): Row[][] {
  const begins = rows.flatMap(({ start }, at) => (start === 0 && at > 0 && rows[at - 1]!.start > 0 ? [at] : []));
  return [0, ...begins].map((from, at) => rows.slice(from, begins[at]));
}

interface Row extends TimedLine {
  section: number;
  url?: string;
  /** The time stands alone on its line, and the title on the next. */
  below?: true;
  /** Other times stand on the same line. */
  inline?: true;
  /** It is one of several lines that end with a blank and a time, one below the other. */
  together?: true;
}

/** Every line with a time and a title; where some begin with their time and some end with it, those of the larger kind. */
function readRows(notes: string): Row[] {
  const seen = readHtmlLines(parser(lexMarkdown(joinRows(notes))));
  // A list that is wrapped may have fewer times on its other lines.
  const least = seen.some(({ text }) => readTimedList(text) !== undefined) ? 2 : 3;
  const stands = linesTogether(seen);
  const rows = seen.flatMap((line, at): Row[] => {
    const list = readTimedList(line.text, least);
    if (list) return list.items.map((item) => ({ ...toRow(item, line), inline: true }));
    const timed = line.heading && !/\d[:：]\d\d/.test(line.text) ? undefined : readTimedLine(line.text.trim());
    if (!timed) return [];
    if (!isTitle(timed.title)) return titleBelow(timed, line, seen[at + 1]);
    if (timed.side === "start" || timed.apart || line.item) return [toRow(timed, line)];
    return stands.has(at) ? [{ ...toRow(timed, line), together: true }] : [];
  });
  const starts = withoutTalk(rows.filter(({ side }) => side === "start"));
  const allEnds = rows.filter(({ side }) => side === "end");
  const together = allEnds.filter((row) => row.together);
  const ends = together.length * 2 > allEnds.length ? together : allEnds;
  return starts.length >= ends.length ? starts : ends;
}

/**
 * Places of lines that a blank and a time end ("Start 00:00"). Sentences end so too, but not three one below the other that rise
 * from 0:00, without a stop.
 */
function linesTogether(seen: readonly SeenLine[]): Set<number> {
  const together = new Set<number>();
  let run: { at: number; start: Seconds }[] = [];
  const close = (): void => {
    if (run.length >= 3) for (const { at } of run) together.add(at);
    run = [];
  };
  for (const [at, { text, item }] of seen.entries()) {
    const timed = readTimedLine(text.trim());
    const fits =
      timed?.side === "end" && !timed.apart && !item && timed.title.length <= longestTitle && !/[.,;]\s*$/.test(text);
    if (!fits || timed.start <= (run.at(-1)?.start ?? -1)) close();
    if (fits && (run.length > 0 || timed.start === 0)) run.push({ at, start: timed.start });
  }
  close();
  return together;
}

function toRow(timed: TimedLine, line: SeenLine): Row {
  const url = linkOf(line, timed.title);
  return { ...timed, title: tidyTitle(timed.title), section: line.section, ...(url ? { url } : {}) };
}

const isTitle = (text: string): boolean => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text);

/** A title is no longer than this. */
const longestTitle = 100;

/** The row of a time that stands alone on its line, with the title on the line below. */
function titleBelow(timed: TimedLine, line: SeenLine, next: SeenLine | undefined): Row[] {
  const title = tidyTitle(next?.text ?? "");
  const fits = next !== undefined && !next.heading && next.section === line.section && title.length <= longestTitle;
  if (timed.side !== "start" || !fits || !isTitle(title) || readTimedLine(title) !== undefined) return [];
  const url = linkOf(next, title);
  return [{ ...timed, title, section: line.section, below: true, ...(url ? { url } : {}) }];
}

/** Titles below times that follow one another closer than this, in seconds, are a transcript. */
const closest = 30;

/** Without what is said below times, where that is a transcript that was pasted into the notes. */
function withoutTalk(rows: Row[]): Row[] {
  const gaps = rows.flatMap(({ start, below }, at) => (below && at > 0 ? start - rows[at - 1]!.start : []));
  const close = gaps.filter((gap) => gap < closest).length;
  return close * 2 > gaps.length ? rows.filter(({ below }) => !below) : rows;
}

/** Markdown joins the lines of a paragraph; a line with a time is meant to stand alone. A time in backticks is no code. */
function joinRows(notes: string): string {
  const lines = notes.split("\n").map((line) => line.replace(/`([\d:：]{4,8})`/g, "$1"));
  const timed = lines.map((line) => readTimedLine(line) !== undefined);
  return lines
    .map((line, at) => {
      const next = lines[at + 1];
      return line.trim() !== "" && next !== undefined && next.trim() !== "" && (timed[at] || timed[at + 1])
        ? `${line.trimEnd().replace(/\\$/, "")}  `
        : line;
    })
    .join("\n");
}

const tidyTitle = (title: string): string =>
  title
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    // Dots that lead from a time to its title, or from a title to its time.
    .replace(/^(?:[.·_]{3,}|…+)\s+/, "")
    .replace(/^[*_]+(?=\S)|(?<=\S)[*_]+$/g, "")
    .replace(/\s*(?:[.·_]{3,}|…+)$/, "")
    .trim();

/** Where a title leads: to the one page that all of it is a link to. Links to a time are none. */
function linkOf(line: SeenLine, title: string): string | undefined {
  const whole = line.links.find(({ from, to }) => {
    const text = line.text.slice(from, to).trim();
    return text !== "" && (text.includes(title) || (title.startsWith(text) && text.length * 1.2 >= title.length));
  });
  return whole && hasWebScheme(whole.href) && !/[#?&]t=/.test(whole.href) ? whole.href : undefined;
}

function isList(rows: readonly Row[], duration: Seconds | undefined, slips: number): boolean {
  const first = rows[0];
  if (first === undefined || rows.length < 2 || (rows.length < 3 && first.start > 0)) return false;
  const known = duration !== undefined && duration > 0;
  if (first.start > (known ? Math.max(latestFirst, duration / 5) : latestFirstOfUnknown)) return false;
  const falls = rows.filter(({ start }, at) => at > 0 && start < rows[at - 1]!.start).length;
  if (falls > slips) return false;
  const past = known ? rows.filter(({ start }) => start >= duration).length : 0;
  return past <= rows.length / 4;
}

/** Looks up the lines of the notes, one after the other. */
function place(rows: readonly Row[], notes: string): NotesChapter[] {
  const lines = notes.split("\n");
  let at = 0;
  return rows.map(({ start, end, title, url, written, inline }) => {
    const found = lines.findIndex((line, index) => index >= at && line.includes(written));
    if (found >= 0) at = found;
    const line = at + 1;
    if (found >= 0 && inline) lines[at] = lines[at]!.slice(lines[at]!.indexOf(written) + written.length);
    else if (found >= 0) at = found + 1;
    return { start, ...(end === undefined ? {} : { end }), title, ...(url === undefined ? {} : { url }), line };
  });
}
