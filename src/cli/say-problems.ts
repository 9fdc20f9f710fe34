// Shows problems to a person: grouped by file, worst first, with the place, what was expected and what to do.

import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { attempt } from "../base/attempt.js";
import { shortLine } from "../base/cut-text.js";
import { countEach, groupBy } from "../base/lists.js";
import { sayNumber } from "../base/say-found.js";
import { frameLine, wrapText } from "../base/source-frame.js";
import type { Place, Problem, Severity } from "../model/model.js";
import type { Terminal } from "./command.js";
import { type FoldedLine, foldAlike } from "./fold-alike.js";

const severities = ["error", "warn", "info"] as const;
const order: Record<Severity, number> = { error: 0, warn: 1, info: 2 };
/** What a person reads for a severity. */
export const severityNames: Record<Severity, string> = { error: "error", warn: "warning", info: "remark" };
const mostNamed = 5;
const colours: Record<Severity, string> = { error: "\u001b[31m", warn: "\u001b[33m", info: "\u001b[36m" };

/** What a build says at most of warnings and remarks: nobody reads thousands of lines that go by. */
export const mostSaid = 100;

/** Problems in the order in which they are shown: by file, then line, then column, then rule. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  // File by file: of a show of a thousand episodes each has a few, and only these have to be compared.
  const files = groupBy(problems, ({ place }) => place?.file ?? "");
  return [...files.keys()].sort().flatMap((file) => files.get(file)!.sort(compareInFile));
}

const compareInFile = (a: Problem, b: Problem): number =>
  compare(a.place?.line ?? 0, b.place?.line ?? 0) ||
  compare(a.place?.column ?? 0, b.place?.column ?? 0) ||
  compare(order[a.severity], order[b.severity]) ||
  compare(a.rule, b.rule) ||
  compare(a.message, b.message);

function compare<Key extends string | number>(a: Key, b: Key): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

export function countProblems(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** How many problems there are of each kind, "1 error, 2 warnings"; "" where there are none. */
export const sayCounts = (counts: Record<Severity, number>): string =>
  severities
    .filter((severity) => counts[severity] > 0)
    .map((one) => `${counts[one]} ${severityNames[one]}${counts[one] === 1 ? "" : "s"}`)
    .join(", ");

/** How problems are shown. */
export interface Showing {
  colour?: boolean;
  /** Columns to break long sentences at; where there are none (no terminal) every sentence keeps its line. */
  width?: number | undefined;
  /** Gives the line that a problem points at. */
  lineOf?: LineReader | undefined;
}

/** Columns for lines of files where nothing is known of the terminal. */
const usualWidth = 100;
const indent = "    ";

/**
 * One problem as lines of text: `file:line:column severity message (rule)`, the line it is about with a mark under the place,
 * then what to do.
 */
export function describeProblem(problem: Problem, { colour = false, width, lineOf }: Showing = {}): string {
  const { place, severity, message, rule, hint } = problem;
  const where = place ? [place.file, place.line, place.column].filter((part) => part !== undefined).join(":") : "";
  const paint = (text: string): string => (colour ? `${colours[severity]}${text}\u001b[0m` : text);
  const wrap = (text: string): string => (width === undefined ? text : wrapText(text, width, indent));
  const field = problem.field && place?.line === undefined ? `${problem.field}: ` : "";
  const lines = [wrap(`${where ? `${where} ` : ""}${paint(severity)} ${field}${cutValues(message)} (${rule})`)];
  const [line, mark] = frameOf(problem, lineOf, width);
  if (line) lines.push(line);
  if (mark) lines.push(mark.replace(/\^+$/, (carets) => paint(carets)));
  if (hint) lines.push(wrap(indent + capital(cutValues(hint))));
  const more = sayMore(problem);
  if (more) lines.push(wrap(indent + more));
  return lines.join("\n");
}

/** Values of thousands of letters by their beginning and end; a description of 4,000 in a hint can still be taken as it stands. */
function cutValues(text: string): string {
  const cut = text.replace(/\S{300,}/g, (run) => shortLine(run, 240) + run.slice(-20));
  return cut.length > 5000 ? shortLine(cut, 5000) : cut;
}

/** Where the others of a kind stand, "and 41 more of the same: lines 30, 52, 71, ..."; "" where there is one. */
export function sayMore({ count = 1, places = [] }: Problem): string {
  if (count === 1) return "";
  const lines = [...new Set(places.slice(1).flatMap(({ line }) => (line === undefined ? [] : [line])))];
  const named = lines.slice(0, mostNamed).join(", ") + (count - 1 > mostNamed ? ", ..." : "");
  return `and ${sayNumber(count - 1)} more of the same${lines.length > 0 ? `: ${lines.length === 1 ? "line" : "lines"} ${named}` : ""}`;
}

/** The line that a problem points at; none where it is only where the front-matter opens. */
function frameOf({ place, found }: Problem, lineOf: LineReader | undefined, width = usualWidth): string[] {
  const text = place?.line === undefined ? undefined : lineOf?.(place);
  if (place?.line === undefined || text === undefined || /^\s*(?:---\s*)?$/.test(text)) return [];
  return frameLine(text, { line: place.line, column: place.column, value: unquote(found) }, width);
}

/** The text of a value that a message shows in quotes. */
const unquote = (found: string | undefined): string | undefined =>
  found?.startsWith('"') ? attempt(() => String(JSON.parse(found))) : found;

/** A hint as a sentence; commands stay as they are typed. */
const capital = (hint: string): string => (/^airdate /.test(hint) ? hint : hint[0]!.toUpperCase() + hint.slice(1));

/** What is said of problems: some of them, in this order, and then a line that names the others and one with how many there are. */
export interface Said {
  problems: readonly Problem[];
  /** What of the others is alike, rule by rule. */
  folded: readonly FoldedLine[];
  lines: readonly string[];
}

/** Says problems of the show at `root` on standard error, then how many there were; see `chooseProblems`. */
export function sayProblems(
  problems: readonly Problem[],
  terminal: Terminal,
  root: string | undefined,
  most?: number,
  isFirst?: (problem: Problem) => boolean,
): void {
  sayChosen(chooseProblems(problems, most, isFirst), terminal, root);
}

/** More problems than this are said without the lines of files, but for errors. */
const mostFramed = 30;

/** Says what was chosen on standard error. */
export function sayChosen({ problems, folded, lines }: Said, terminal: Terminal, root = "."): void {
  const { colour, width } = terminal;
  const lineOf = openLines(root);
  const few = problems.length <= mostFramed;
  for (const problem of problems)
    terminal.say(
      describeProblem(problem, { colour, width, ...(few || problem.severity === "error" ? { lineOf } : {}) }),
    );
  for (const line of [...folded.map(({ text }) => text), ...lines]) terminal.say(line);
}

/**
 * Chooses what is said: every error (many alike are folded), what directories refuse for, and of other warnings and remarks at most `most` in all.
 * With a limit, what is said alike of many places is folded; what they refuse for comes first, or what `isFirst` picks; where there is more, the worst of the rest follows, and what was left out.
 */
export function chooseProblems(
  problems: readonly Problem[],
  most: number = Number.POSITIVE_INFINITY,
  isFirst: (problem: Problem) => boolean = isNeverCut,
): Said {
  const all = sortProblems(problems);
  const folded = most === Number.POSITIVE_INFINITY ? { problems: all, lines: [] } : foldAlike(all);
  const sorted = folded.problems;
  const counts = countProblems(sorted);
  const first = worstFirst(sorted.filter(isFirst));
  const others = sorted.filter((problem) => !isFirst(problem));
  const [said, left] =
    counts.warn + counts.info <= most
      ? [most === Number.POSITIVE_INFINITY ? sorted : [...first, ...others], []]
      : splitAt(
          [...first, ...worstFirst(others)],
          Math.max(first.length + countProblems(others).error, counts.error + most),
        );
  const totals = sayCounts(countProblems(problems));
  const lines = [
    ...(left.length > 0 ? [`${left.length} more: ${nameRules(left)} (airdate check lists all)`] : []),
    ...(totals === "" ? [] : [totals]),
  ];
  return { problems: said, folded: folded.lines, lines };
}

/** The same without warnings and remarks, and without a word of how many there are. */
export const onlyErrors = ({ problems, folded }: Said): Said => ({
  problems: problems.filter(({ severity }) => severity === "error"),
  folded: folded.filter(({ severity }) => severity === "error"),
  lines: [],
});

/** What directories refuse a feed for, or apps cannot read: said before all else. */
const isNeverCut = ({ refused }: Problem): boolean => refused === true;

/** The same problems, errors before warnings before remarks. */
export const worstFirst = (problems: readonly Problem[]): Problem[] =>
  severities.flatMap((severity) => problems.filter((problem) => problem.severity === severity));

const splitAt = <Item>(items: readonly Item[], at: number): [Item[], Item[]] => [items.slice(0, at), items.slice(at)];

/** The rules that were broken, each with how often: those first that were broken most. */
function nameRules(problems: readonly Problem[]): string {
  const counts = countEach(problems.map(({ rule }) => rule));
  const rules = [...counts].sort(([a, many], [b, more]) => more - many || compare(a, b));
  const named = rules.slice(0, mostNamed).map(([rule, count]) => `${count} ${rule}`);
  return named.join(", ") + (rules.length > mostNamed ? ", ..." : "");
}

/** Gives the line of a place, where its file is a text that can be read. */
export type LineReader = (place: Place) => string | undefined;

/** Larger files are not read for the sake of one line. */
const largest = 20_000_000;

/** Gives lines of a text that is at hand. */
export function linesOf(text: string): LineReader {
  const lines = splitLines(text);
  return ({ line }) => (line === undefined ? undefined : lines[line - 1]);
}

/** Reads lines of files under `root`; every file is read once. */
export function openLines(root: string): LineReader {
  const files = new Map<string, readonly string[]>();
  return ({ file, line }) => {
    if (line === undefined || /^[a-z]+:\/\//i.test(file)) return undefined;
    let lines = files.get(file);
    if (!lines) {
      lines = readLines(resolve(root, file));
      files.set(file, lines);
    }
    return lines[line - 1];
  };
}

function readLines(path: string): readonly string[] {
  const facts = attempt(() => statSync(path));
  const text = facts?.isFile() && facts.size <= largest ? attempt(() => readFileSync(path, "utf8")) : undefined;
  return text === undefined || text.includes("\0") ? [] : splitLines(text);
}

const splitLines = (text: string): string[] => text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
