// Takes the list of times and titles above or below a talk out of what is spoken: a person has said there what is talked of, and when.
import { namesList, readTimedLine, type TimedLine } from "../../base/timed-line.js";
import { addProblem, type Draft } from "./draft.js";
import { plainMarkdown } from "./plain-markdown.js";
import type { SpokenLine } from "./text-lines.js";
import { readHead } from "./turn-heads.js";

/** Fewer are no list. */
const fewest = 3;
/** The list begins in the head of a text, and its titles are no longer. */
const latest = 60;
const longest = 100;
/** So many turns under names show that the talk is below. */
const fewestTurns = 4;

/**
 * The lines without a list of times that rise, each with a title, at the head of a text whose own times begin anew below it, or
 * which has none, and which names there who speaks, or calls the list so ("Chapters:"). Its rows become the draft's contents.
 * Said once.
 */
export function liftContents(lines: readonly SpokenLine[], draft: Draft): readonly SpokenLine[] {
  const from = lines.slice(0, latest).findIndex((_, at) => readRows(lines, at, fewest).length === fewest);
  const rows = from < 0 ? [] : readRows(lines, from, lines.length);
  if (from < 0 || from + rows.length === lines.length) return liftBelow(lines, draft);
  const below = lines.slice(from + rows.length);
  const heads = below.map(({ text, head = readHead(text) }) => head);
  const next = below.findIndex(({ heading }, at) => (heads[at]!.time ?? heading?.time) !== undefined);
  const again = next < 0 ? undefined : (heads[next]!.time ?? below[next]!.heading?.time);
  if (again !== undefined && again >= rows.at(-1)!.start) return lines;
  const names = new Set(heads.flatMap(({ name, lonely }) => (lonely ? [] : (name ?? []))));
  if (rows.some(({ title }) => names.has(readHead(title).name ?? title))) return lines;
  const above = nameOf(lines, from);
  const turns = heads.filter(({ name, lonely }) => name !== undefined && !lonely).length;
  if (above === undefined && (names.size < 2 || turns < fewestTurns)) return lines;
  if (lengthOf(below) < lengthOf(lines.slice(from, from + rows.length))) return lines;
  draft.contents = rows.map(({ start, title }) => ({ start, title }));
  sayContents(draft, lines[from]!, rows);
  const [first, ...others] = below;
  return [
    ...lines.slice(0, from - (above ?? 0)),
    ...(first === undefined ? [] : [{ ...first, afterBlank: true }]),
    ...others,
  ];
}

/** The same of a list that is the end of the text, and that a line or a heading above it calls so, or that begins at 0:00. */
function liftBelow(lines: readonly SpokenLine[], draft: Draft): readonly SpokenLine[] {
  const rows = readLastRows(lines);
  if (rows.length < fewest) return lines;
  const from = lines.length - rows.length;
  const above = nameOf(lines, from);
  const talk = lines.slice(0, from - (above ?? 0));
  if (lengthOf(talk) < lengthOf(lines.slice(from))) return lines;
  const heads = talk.map(({ text, head = readHead(text) }) => head);
  const named = heads.filter(({ name, lonely }) => name !== undefined && !lonely);
  if (above === undefined && (rows[0]!.start > 0 || named.length < fewestTurns)) return lines;
  // Turns of one word each, whose times go on.
  const last = heads.findLast(({ time }) => time !== undefined)?.time;
  if (last !== undefined && last <= rows[0]!.start) return lines;
  if (rows.some(({ title }) => named.some(({ name }) => name === (readHead(title).name ?? title)))) return lines;
  draft.contents = rows.map(({ start, title }) => ({ start, title }));
  sayContents(draft, lines[from]!, rows, "below");
  return talk;
}

/** A line as a row of a list: a time apart from a title that is no sentence; undefined for all else. */
function readRow({ text, head, code }: SpokenLine): TimedLine | undefined {
  const row = head === undefined && code !== true ? readTimedLine(plainMarkdown(text)) : undefined;
  if (!row?.apart || !/\p{L}/u.test(row.title) || row.title.length > longest || /[.,;]$/.test(row.title))
    return undefined;
  return { ...row, title: row.title.replace(/^[*_]+|[*_]+$/g, "") };
}

/** Times of a list stand on one side and rise. */
const follows = (row: TimedLine, before: TimedLine): boolean => row.side === before.side && row.start > before.start;

/** The rows of a list from a line on, at most so many. */
function readRows(lines: readonly SpokenLine[], from: number, most: number): TimedLine[] {
  const rows: TimedLine[] = [];
  for (const line of lines.slice(from, from + most)) {
    const row = readRow(line);
    const before = rows.at(-1);
    if (row === undefined || (before !== undefined && !follows(row, before))) break;
    rows.push(row);
  }
  return rows;
}

/** The rows with which a text ends. */
function readLastRows(lines: readonly SpokenLine[]): TimedLine[] {
  const rows: TimedLine[] = [];
  for (const line of lines.toReversed()) {
    const row = readRow(line);
    const next = rows.at(-1);
    if (row === undefined || (next !== undefined && !follows(next, row))) break;
    rows.push(row);
  }
  return rows.reverse();
}

const isContents = (words: string): boolean => namesList(words) || /^(?:table of )?contents\W*$/i.test(words);

/** How many lines above a list are its name: the one before it, or all from its heading on; undefined where it has none. */
function nameOf(lines: readonly SpokenLine[], from: number): number | undefined {
  const before = lines[from - 1];
  const { heading } = lines[from]!;
  if (heading !== undefined && isContents(heading.title))
    return from - lines.findIndex((line) => line.heading === heading);
  return before !== undefined && isContents(plainMarkdown(before.text)) ? 1 : undefined;
}

const lengthOf = (lines: readonly SpokenLine[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

function sayContents(draft: Draft, { line }: SpokenLine, rows: readonly TimedLine[], where = "above"): void {
  const found = `"${rows[0]!.written} ${rows[0]!.title}"`;
  addProblem(draft, "transcript-heading", line, `${found} ${where} the talk`, "words that are spoken", {
    severity: "info",
    message: `${found} and ${rows.length - 1} more lines ${where} the talk are a list of times and titles: nobody says them, and they are taken for its chapters`,
    hint: "Chapters that are given with the episode go before them.",
  });
}
