// Reads what editors of films export: a line of two timecodes with frames, a name on the next, then the words.
import type { Input } from "../input.js";
import { likenessOf } from "../labels.js";
import type { TranscriptRow } from "../row.js";
import { readRows, rowsOf, timeLine } from "./as-subrip.js";
import { frameRateOf, readTimecode } from "./timecode.js";

const code = "\\d{1,2}[:;]\\d{2}[:;]\\d{2}[:;.,]\\d{2,3}";
const line = `^[ \\t]*\\[?\\s*(${code})\\s*(?:-{1,2}>?|–|to|\\s)\\s*(${code})\\s*\\]?\\s*$`;
const times = new RegExp(`${line}`);

const anywhere = new RegExp(`${line}`, "m");

export const timecodes: TranscriptRow = {
  name: "Premiere Pro, DaVinci Resolve or Avid text",
  recognise: ({ head }) => !head.includes("-->") && anywhere.test(head),
  read: ({ file, text }: Input) => {
    const rows = text.split("\n");
    const marks = rows.map((row) => times.exec(row));
    const rate = frameRateOf(marks.flatMap((mark) => (mark ? [mark[1]!, mark[2]!] : [])));
    const named = findNameRows(rows, marks);
    let begun = false;
    const captions = rows.map((row, at) => {
      const mark = marks[at];
      begun ||= Boolean(mark);
      if (!begun || row.trim() === "<end subtitles>") return "";
      if (mark) return timeLine(readTimecode(mark[1]!, rate), readTimecode(mark[2]!, rate));
      return named.has(at) ? voiceRow(row) : row;
    });
    return readRows(file, rowsOf(captions));
  },
};

/** A row that names who speaks, as WebVTT says it; nobody knows who "Unknown" is. */
export const voiceRow = (row: string): string => {
  const name = row.trim().replace(/[<>]/g, "").replace(/:$/, "");
  return /^unknown(?: speaker)?$/i.test(name) ? ">>" : `<v ${name}>`;
};

/** Rows that name who speaks: the first under their time, where nearly every time has one before its words. */
export function findNameRows(rows: readonly string[], marks: readonly (RegExpExecArray | null)[]): Set<number> {
  const places = marks.flatMap((mark, at) => (mark ? [at + 1] : []));
  const named = places.filter((at) => {
    const name = rows[at]?.trim() ?? "";
    const spoken = rows[at + 1]?.trim() ?? "";
    return name !== "" && spoken !== "" && !/[.?!,]$/.test(name) && likenessOf(name) !== "none";
  });
  const distinct = new Set(named.map((at) => rows[at]!.trim())).size;
  return named.length >= 0.7 * places.length && distinct <= Math.max(2, named.length / 2) ? new Set(named) : new Set();
}
