// Reads transcripts in HTML: cite, time and p as podcast hosts write them, lists of definitions, tables, and pages of paragraphs.

import { defined } from "../../../base/defined.js";
import { countEach } from "../../../base/lists.js";
import type { Read, Transcript } from "../../../model/model.js";
import { type Input, rootOf, type TranscriptRow } from "../input.js";
import { numberOf } from "../json-elements.js";
import { looksNamed, splitNamed } from "../labels.js";
import { isProgramLine } from "../program-lines.js";
import { readSpokenLines } from "../read-turns.js";
import { columnsByContent, columnsByHead } from "../tables/columns.js";
import type { SpokenLine } from "../text-lines.js";
import { type Head, readHead, readMark } from "../turn-heads.js";
import { frontMatter } from "../unwrap-text.js";
import { type Block, collectBlocks } from "./html-blocks.js";

const roots =
  /^(?:html|head|body|main|article|section|div|p|cite|time|dl|table|ul|ol|h[1-6]|span|figure|blockquote|header|strong|em)$/;

export const html: TranscriptRow = {
  name: "HTML",
  recognise(file) {
    const input = pageOf(file);
    if (
      !roots.test(input.root) ||
      !/<\/(?:p|div|dd|dt|td|tr|li|cite|span|body|html)\s*>|<(?:p|dd|dt|td|li)\b/i.test(input.text)
    )
      return false;
    const { lines, evidence } = linesOf(input);
    // A page that names nobody may be anything: an error, a login, a whole site.
    const isPage = /^(?:html|head|body)$/.test(input.root);
    return lines.length > 0 && (evidence || (!isPage && lines.reduce((sum, { text }) => sum + text.length, 0) > 40));
  },
  read(input): Read<Transcript> {
    return readSpokenLines(input.file, linesOf(pageOf(input)).lines, "html", input.expected);
  },
};

/** Share of what stands under a front-matter from which paragraphs of HTML are all of it; with less it is Markdown. */
const mostlyElements = 0.7;

/** The page, and the element that it begins with; a front-matter over it is left out, and the lines keep their places. */
function pageOf({ text, root }: Input): Pick<Input, "text" | "root"> {
  const above = frontMatter.exec(text)?.[0];
  if (above === undefined) return { text, root };
  const body = text.slice(above.length);
  if (!/^\s*</.test(body)) return { text, root };
  const inside = body.match(/<(p|li|dd|td|cite|blockquote)\b[^>]*>[\s\S]*?<\/\1\s*>/gi) ?? [];
  const length = inside.join("").length;
  if (length < mostlyElements * body.trim().length) return { text, root };
  return { text: above.replace(/[^\n]/g, "") + body, root: rootOf(body) };
}

/** The lines that are spoken, and whether names or times in them show that it is a transcript. */
function linesOf({ text }: Pick<Input, "text">): { lines: SpokenLine[]; evidence: boolean } {
  const blocks = collectBlocks(text);
  const labels = findLabels(blocks);
  const bolds = findBolds(blocks);
  const lines: SpokenLine[] = [];
  let evidence = labels.size > 0;
  /** What was read of the turn whose words are still to come. */
  let opened: Opened = {};
  let rows: Row[] = [];
  const flushRows = (): void => {
    const found = rowsToLines(rows);
    for (const line of found) lines.push(line);
    evidence ||= found.some(({ head }) => head !== undefined);
    rows = [];
  };
  for (const block of blocks) {
    if (block.kind === "text" && isProgramLine(block.text)) continue;
    if (block.kind === "row") {
      rows.push(block);
      continue;
    }
    flushRows();
    const opens = openTurn(block, opened);
    if (opens !== undefined) opened = opens;
    if (opens !== undefined || block.kind !== "text") continue;
    const { text, line, heading, bold } = block;
    const byBold = bold === undefined ? undefined : boldHead(text, bold, bolds.has(bold));
    const head = isOpen(opened) ? headOf(text, opened, byBold, labels) : byBold;
    const shown = head ?? readHead(text);
    evidence ||= isOpen(opened) || (shown.name !== undefined && shown.plain) || shown.time !== undefined;
    lines.push({ text, line, afterBlank: true, ...defined({ head, heading }) });
    if (isOpen(opened)) opened = {};
  }
  flushRows();
  return { lines, evidence };
}

type Row = Extract<Block, { kind: "row" }>;

/** Name and time (seconds; NaN where an element for it holds none) that stood in elements of their own. */
interface Opened {
  name?: string | undefined;
  time?: number | undefined;
}

const isOpen = ({ name, time }: Opened): boolean => name !== undefined || (time !== undefined && !Number.isNaN(time));

/** What is known of the next turn behind a block that has nothing but its name or its time; undefined behind words. */
function openTurn(block: Exclude<Block, Row>, { name, time }: Opened): Opened | undefined {
  if (block.kind === "name") {
    const head = readHead(block.text.replace(/[:：]\s*$/, ""));
    return { name: (head.name ?? head.rest).trim() || undefined, time: head.time ?? time };
  }
  const mark = readMark(block.text);
  if (block.kind === "time") return { name, time: mark ?? numberOf(block.seconds) };
  return name !== undefined && time === undefined && mark !== undefined ? { name, time: mark } : undefined;
}

/** The head of words whose name or time stood before them; where it was a time alone, they may begin with the name. */
function headOf(text: string, { name, time }: Opened, byBold: Head | undefined, labels: ReadonlySet<string>): Head {
  const inner = name === undefined ? (byBold ?? readHead(text)) : undefined;
  const isLabelled = inner?.name !== undefined && (byBold !== undefined || labels.has(inner.name));
  return {
    ...defined({ name: isLabelled ? inner.name : name }),
    ...(time === undefined || Number.isNaN(time) ? {} : { time }),
    plain: true,
    change: false,
    rest: isLabelled ? inner.rest : text.replace(/^[:：]\s*/, ""),
  };
}

/** Labels that texts begin with: those that come again, and all where nearly every text has one. */
function findLabels(blocks: readonly Block[]): Set<string> {
  const texts = blocks.filter(({ kind }) => kind === "text") as { text: string }[];
  const names = texts.flatMap(({ text }) => readHead(text).name ?? []);
  const counts = countEach(names);
  const again = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  return new Set(again.length > 0 && names.length >= mostlyLabelled * texts.length ? counts.keys() : again);
}

const mostlyLabelled = 0.7;

/** What is bold at the beginning of most texts, and comes again: names without a colon. */
function findBolds(blocks: readonly Block[]): Set<string> {
  const texts = blocks.flatMap((block) => (block.kind === "text" ? [block] : []));
  const names = texts.flatMap(({ bold }) => (bold !== undefined && looksNamed(bold) ? [bold] : []));
  const different = new Set(names);
  const usual = names.length >= Math.max(3, mostlyLabelled * texts.length);
  return usual && different.size > 1 && different.size <= 0.7 * names.length ? different : new Set();
}

/**
 * A block that begins with something bold, perhaps behind a time: a name where a colon or a time ends it, where it is alone,
 * or where it `isName`.
 */
function boldHead(text: string, bold: string, isName: boolean): Head | undefined {
  const time = text.slice(0, text.indexOf(bold));
  const rest = text.slice(time.length + bold.length).trim();
  if (isName && time === "" && /^[^:：]/.test(rest)) return { name: bold, plain: true, change: false, rest };
  const head = readHead(`${time}**${bold.replace(/[*_]/g, "")}** ${rest}`.trim());
  return head.name !== undefined && head.plain ? head : undefined;
}

const inOne = (cell: string): string => cell.replaceAll("\n", " ");

function rowsToLines(rows: readonly { cells: string[]; line: number }[]): SpokenLine[] {
  if (rows.length === 0) return [];
  const byHead = columnsByHead(rows[0]!.cells.map(inOne));
  const body = byHead ? rows.slice(1) : rows;
  const columns = byHead ?? columnsByContent(body.map(({ cells }) => cells.map(inOne)));
  return body.flatMap(({ cells, line }): SpokenLine[] => {
    if (columns === undefined) return [{ text: inOne(cells.join(" ")), line, afterBlank: true }];
    const [text = "", ...turns] = splitNamed(cells[columns.text] ?? "");
    const name = inOne(cells[columns.speaker] ?? "")
      .replace(/[:：]$/, "")
      .trim();
    const time = columns.start < 0 ? undefined : readMark(cells[columns.start] ?? "");
    if (text === "") return [];
    // Of several turns the first has its name before its words, as the others do.
    const first = name === "" && turns.length > 0 ? readHead(text) : undefined;
    const head: Head = {
      ...defined({ name: name || first?.name, time }),
      plain: true,
      change: false,
      rest: first?.rest ?? text,
    };
    return [
      { text, line, afterBlank: true, ...(name === "" && time === undefined ? {} : { head }) },
      ...turns.map((turn) => ({ text: turn, line, afterBlank: true, head: { ...readHead(turn), plain: true } })),
    ];
  });
}
