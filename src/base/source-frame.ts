// Shows a line of a file as compilers do: its number, its text as far as the width allows, and a mark under the place.
import { graphemeWidth, splitGraphemes } from "./text-width.js";

/** Where to look on the line. `column` counts UTF-16 units from 1; the mark is as long as `value` where that stands there. */
export interface Mark {
  line: number;
  column?: number | undefined;
  value?: string | undefined;
}

const tab = 4;

/** The rows of the frame: the line, and a row with the mark where there is a column. `width` is that of the terminal. */
export function frameLine(text: string, { line, column, value }: Mark, width: number): string[] {
  const number = String(line).padStart(4);
  const room = Math.max(20, width - number.length - 4);
  const at = column === undefined ? undefined : Math.min(column - 1, text.length);
  const typed = value === undefined ? [] : [value, `"${value}"`, `'${value}'`];
  const length = (at !== undefined && typed.find((one) => text.startsWith(one, at))?.length) || 1;
  const signs = measure(text);
  const start = at === undefined ? 0 : columnOf(signs, at);
  const end = at === undefined ? 0 : Math.max(start + 1, columnOf(signs, at + length));
  const whole = columnOf(signs, text.length);
  const from =
    whole <= room || end <= room - 2 ? 0 : Math.max(0, Math.min(start - Math.floor(room / 3), whole - room + 1));
  const to = whole - from <= room - (from > 0 ? 1 : 0) ? whole : from + room - 2;
  const shown = signs.filter(({ column: left, width: wide }) => left >= from && left + wide <= to);
  const first = shown[0]?.column ?? from;
  const before = from > 0 ? "…" : "";
  const rows = [`${number} | ${before}${shown.map(({ sign }) => sign).join("")}${to < whole ? "…" : ""}`.trimEnd()];
  if (at !== undefined) {
    const marks = "^".repeat(Math.max(1, Math.min(end, to) - start));
    rows.push(`${" ".repeat(number.length)} | ${" ".repeat(before.length + start - first)}${marks}`);
  }
  return rows;
}

interface Sign {
  /** As it is shown: tabs are spaces, and what steers a terminal is a dot. */
  sign: string;
  index: number;
  /** UTF-16 units of the text that it stands for. */
  length: number;
  column: number;
  width: number;
}

function measure(text: string): Sign[] {
  const signs: Sign[] = [];
  let index = 0;
  let column = 0;
  for (const grapheme of splitGraphemes(text.slice(0, 20_000))) {
    const isTab = grapheme === "\t";
    const sign = isTab
      ? " ".repeat(tab - (column % tab))
      : grapheme.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, "·");
    const width = isTab ? sign.length : graphemeWidth(sign);
    signs.push({ sign, index, length: grapheme.length, column, width });
    index += grapheme.length;
    column += width;
  }
  return signs;
}

/** The column in which the character at an index begins. */
function columnOf(signs: readonly Sign[], index: number): number {
  const found = signs.find((sign) => sign.index + sign.length > index);
  const last = signs.at(-1);
  return found?.column ?? (last ? last.column + last.width : 0);
}

/** A text in lines of at most `width` columns, broken at spaces; every line but the first is indented. */
export function wrapText(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  const [, start = "", rest = ""] = /^( *)(.*)$/s.exec(text) ?? [];
  let line = start;
  for (const word of rest.split(" ")) {
    const isFirst = line.trim() === "";
    const longer = isFirst ? line + word : `${line} ${word}`;
    if (isFirst || widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line].join("\n");
}

/** Columns of a text; colours take none. */
const widthOf = (text: string): number =>
  splitGraphemes(text.replace(/\u001b\[\d*m/g, "")).reduce((sum, sign) => sum + graphemeWidth(sign), 0);
