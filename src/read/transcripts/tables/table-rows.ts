// Reads tables of times, speakers and words: Whisper's TSV, whisper.cpp's CSV, labels of Audacity, exports of editors and sheets.
import { decodeEntities } from "../../../base/entities.js";
import type { Read, Transcript } from "../../../model/model.js";
import { beginCue, openDraft } from "../draft.js";
import { finishCaptions } from "../finish-transcript.js";
import type { Input, TranscriptRow } from "../input.js";
import { labelOf, secondsOf } from "../json/speech.js";
import { likenessOf, splitNamed } from "../labels.js";
import { frameRateOf, readTimecode } from "../lines/timecodes.js";
import { withoutElements, withoutMarkup } from "../plain-markdown.js";
import { unitOfTimes } from "../read-time.js";
import { readSpokenLines } from "../read-turns.js";
import type { SpokenLine } from "../text-lines.js";
import { addText } from "../timed-words.js";
import { type Columns, columnsByContent, columnsByHead } from "./columns.js";

/** Rows of a table whose columns are known. */
interface Sheet {
  rows: readonly TableRow[];
  columns: Columns;
}

export const tableOfTimes: TranscriptRow = {
  name: "a table of times and texts",
  recognise: (input) => findSheet(input.text.slice(0, input.head.length)) !== undefined,
  read: (input) => readSheet(input, findSheet(input.text)!),
};

const separators = ["\t", ";", ",", "|"];

/** The table that a text is: its first row heads columns, or nearly all rows hold a time and a text. */
function findSheet(whole: string): Sheet | undefined {
  const bare = whole.replace(separatorLine, "");
  const text = /^\s*\|.*\|\s*$/m.test(bare) ? barredLines(bare) : dropFrequencies(bare);
  const first = text.trimStart().split("\n", 1)[0]!;
  for (const separator of separators) {
    if (!first.includes(separator)) continue;
    const plain = separator === "|" ? withoutMarkup : withoutElements;
    const rows = splitTable(text, separator)
      .filter(({ cells }) => !cells.every((cell) => /^:?-*:?$/.test(cell)))
      .map(({ cells, line }) => ({
        cells: cells.map((cell) => cell.split(lineBreak).map(plain).join("\n").trim()),
        line,
      }));
    if (rows.length < 2) continue;
    const columns = columnsByHead(rows[0]!.cells);
    if (columns !== undefined) return { rows: rows.slice(1), columns };
    const sheet = headless(rows) ?? (separator === "\t" ? namesAndTexts(rows) : undefined);
    if (sheet !== undefined) return sheet;
  }
  return spaced(text);
}

const lineBreak = /<br\s*\/?>/i;

/** Excel is told so what parts the cells. */
const separatorLine = /^\s*sep=.(?=\n)/i;

/** Audacity writes the band of a label's frequencies in a line of its own below it. */
const dropFrequencies = (text: string): string =>
  text.includes("\n\\\t") ? text.replace(/^\\\t[-\d.,]+\t[-\d.,]+$/gm, "") : text;

/** A table of Markdown in its place, without what stands around it. */
const barredLines = (text: string): string => {
  const lines = text.split("\n");
  const barred = lines.filter((line) => line.trimStart().startsWith("|")).length;
  if (barred < 3 || barred < 0.6 * lines.filter((line) => line.trim() !== "").length) return text;
  return lines.map((line) => (line.trimStart().startsWith("|") ? line : "")).join("\n");
};

/** Without heads: every row begins with a time. */
function headless(rows: readonly TableRow[]): Sheet | undefined {
  const timed = rows.filter(({ cells }) => /^\d+(?:[.:]\d+)*(?:[.,]\d+)?$/.test(cells[0]!) && cells.length > 2);
  if (timed.length < 2 || timed.length < 0.9 * rows.length) return undefined;
  const columns = columnsByContent(timed.map(({ cells }) => cells));
  return columns === undefined || columns.start < 0 || columns.end < 0 ? undefined : { rows: timed, columns };
}

/** Names and what they say, with a tab between them: few names, each said again. */
function namesAndTexts(rows: readonly TableRow[]): Sheet | undefined {
  const names = rows.map(({ cells }) => cells[0]!.replace(/[:：]$/, ""));
  if (rows.some(({ cells }) => cells.length !== 2) || names.some((name) => likenessOf(name) === "none"))
    return undefined;
  const distinct = new Set(names).size;
  if (distinct > Math.max(2, rows.length / 2) || distinct === rows.length) return undefined;
  return { rows, columns: { start: -1, end: -1, speaker: 0, text: 1, length: -1 } };
}

/** "0.00 4.00 SPEAKER_00 text": two times in seconds, perhaps a label, and the rest of the line. */
const spacedRow = /^\s*(\d+\.\d+)\s+(\d+\.\d+)\s+(?:((?:SPEAKER|speaker|Speaker)[_ ]?\d+|[A-Z]\d{0,2}):?\s+)?(\S.*)$/;

/** "Ida Berg    00:12    text": a name, one time, and the rest of the line, with tabs or several spaces between them. */
const namedRow =
  /^\s*(\S(?:.{0,40}?\S)?)(?:\t| {2,})\s*[[(]?(\d{1,3}(?::\d{2}){1,2}(?:\.\d{1,3})?)[\])]?(?:\t| {2,})\s*(\S.*)$/;

function spaced(text: string): Sheet | undefined {
  const first = text.trimStart().split("\n", 1)[0]!;
  if (!spacedRow.test(first) && !namedRow.test(first)) return undefined;
  const lines = text.split("\n");
  const filled = lines.filter((line) => line.trim() !== "").length;
  const pick = (pattern: RegExp, order: readonly number[]): TableRow[] | undefined => {
    const rows = lines.flatMap((line, at) => {
      const match = pattern.exec(line);
      return match ? [{ cells: order.map((group) => match[group] ?? ""), line: at + 1 }] : [];
    });
    return rows.length < 2 || rows.length < 0.9 * filled ? undefined : rows;
  };
  const both = pick(spacedRow, [1, 2, 3, 4]);
  if (both) return { rows: both, columns: { start: 0, end: 1, speaker: 2, text: 3, length: -1 } };
  const named = pick(namedRow, [2, 1, 3]);
  return named && { rows: named, columns: { start: 0, end: -1, speaker: 1, text: 2, length: -1 } };
}

function readSheet({ file, length }: Input, { rows, columns }: Sheet): Read<Transcript> {
  const cellOf = ({ cells }: TableRow, kind: keyof Columns): string =>
    columns[kind] < 0 ? "" : (cells[columns[kind]] ?? "");
  const said = rows.filter((row) => cellOf(row, "text") !== "");
  const names = new Set(said.map((row) => cellOf(row, "speaker")));
  // Names of markers, or a name of its own for every row, are nobody's.
  const speaks = names.size <= Math.max(2, said.length / 2) && ![...names].some((name) => /^marker \d+$/i.test(name));
  splitSpans(said, columns);
  const clocks = said.flatMap((row) => [cellOf(row, "start"), cellOf(row, "end")]).filter((cell) => cell !== "");
  if (clocks.length === 0) return readUntimed(file, said, cellOf);
  const words = said.reduce((sum, row) => sum + cellOf(row, "text").split(/\s+/).length, 0);
  const bare = clocks.filter((cell) => /^\d+(?:[.,]\d+)?$/.test(cell)).map((cell) => Number(cell.replace(",", ".")));
  const unit = bare.length >= 0.9 * clocks.length ? unitOfTimes(bare, words, length) : 1;
  const rate = frameRateOf(clocks);
  const draft = openDraft(file);
  for (const row of said) {
    const start = timeOf(cellOf(row, "start"), unit, rate);
    const until = timeOf(cellOf(row, "end"), unit, rate);
    const stop = Number.isNaN(until) ? start + timeOf(cellOf(row, "length"), unit, rate) : until;
    beginCue(draft, start, stop, row.line, speaks ? labelOf(cellOf(row, "speaker").replace(/[:：]$/, "")) : undefined);
    for (const [at, text] of splitNamed(cellOf(row, "text")).entries()) {
      if (at > 0) draft.rows.push(draft.ids.length);
      addText(draft, text, row.line);
    }
  }
  return finishCaptions(draft, "table");
}

/** "0:01.0 - 0:04.5" in the column of starts is both times: the end goes into a cell of its own. */
function splitSpans(rows: readonly TableRow[], columns: Columns): void {
  if (columns.end >= 0 || columns.start < 0) return;
  const spans = rows.map(({ cells }) =>
    /^(\d[\d:.,]*)\s*(?:-+>?|–|→|to)\s*(\d[\d:.,]*)$/.exec(cells[columns.start] ?? ""),
  );
  if (spans.filter(Boolean).length < 0.8 * rows.length) return;
  columns.end = Math.max(...rows.map(({ cells }) => cells.length));
  for (const [at, span] of spans.entries())
    if (span) [rows[at]!.cells[columns.start], rows[at]!.cells[columns.end]] = [span[1]!, span[2]!];
}

function readUntimed(
  file: string,
  rows: readonly TableRow[],
  cellOf: (row: TableRow, kind: keyof Columns) => string,
): Read<Transcript> {
  const lines = rows.flatMap((row): SpokenLine[] => {
    const [text = "", ...turns] = splitNamed(decodeEntities(cellOf(row, "text")));
    const name = decodeEntities(cellOf(row, "speaker")).replace(/[:：]$/, "");
    const head = { plain: true, change: false, rest: text, ...(name === "" ? {} : { name }) };
    const place = { line: row.line, afterBlank: true };
    return [{ text, ...place, head }, ...turns.map((turn) => ({ text: turn, ...place }))];
  });
  return readSpokenLines(file, lines, "text");
}

function timeOf(cell: string, unit: number, rate: number): number {
  const clock = cell.replace(/^[[(]|[\])]$/g, "");
  if (clock.split(/[:;]/).length === 4) return readTimecode(clock, rate);
  const seconds = secondsOf(/^\d+,\d+$/.test(clock) ? clock.replace(",", ".") : clock);
  return clock.includes(":") ? seconds : seconds * unit;
}

// Cuts CSV, TSV and tables with semicolons or bars into rows of cells, quoted ones too, each row with its line.
interface TableRow {
  cells: string[];
  line: number;
}

/** Rows that say something; a quoted cell may run over lines and holds "" for a quote. */
export function splitTable(text: string, separator: string): TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let begin = 1;
  const endRow = (): void => {
    cells.push(cell.trim());
    if (cells.some((one) => one !== "")) rows.push({ cells, line: begin });
    cells = [];
    cell = "";
    begin = line;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === "\n") line++;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === "" && isClosed(text, at, separator)) {
      quoted = true;
      cell = "";
    } else if (sign === separator) {
      cells.push(cell.trim());
      cell = "";
    } else if (sign === "\n") endRow();
    else cell += sign;
  }
  endRow();
  return rows;
}

/** The longest quoted cell: a quote that is never closed is a quote. */
const longest = 20_000;

/** Whether a quote that opens a cell has one that closes it, before the end of the cell. */
function isClosed(text: string, at: number, separator: string): boolean {
  for (let place = at + 1; place < Math.min(text.length, at + longest); place++) {
    if (text[place] !== '"') continue;
    if (text[place + 1] === '"') place++;
    else {
      while (text[place + 1] === " ") place++;
      const next = text[place + 1];
      return next === undefined || next === separator || next === "\n";
    }
  }
  return false;
}
