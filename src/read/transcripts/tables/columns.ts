// Finds out which columns of a table hold times, speakers and words, by their heads or by what stands in them.
import { secondsOf } from "../json/speech.js";
import { likenessOf } from "../labels.js";

/** Places of a table's columns; -1 for one that is not there. */
export interface Columns {
  start: number;
  end: number;
  /** What is said, or how long it takes, where no column says when it ends. */
  text: number;
  speaker: number;
  length: number;
}

/** Heads in small letters, without spaces and marks. */
const heads: Record<keyof Columns, RegExp> = {
  start:
    /^(?:start|starts?time|begin|begintime|from|in|timein|time|timecode|timestamp|timestamps|tcin|starttc|instart|starttimecode|startms|startseconds|starttimems|start(?:time)?(?:in)?milliseconds|timespan|timerange|recordin|von|anfang|beginn|zeit)$/,
  end: /^(?:end|endtime|stop|stoptime|to|out|timeout|tcout|endtc|endtimecode|endms|endseconds|endtimems|end(?:time)?(?:in)?milliseconds|recordout|bis|ende)$/,
  length: /^(?:duration|length|dur)$/,
  speaker:
    /^(?:speaker|speakers|speakername|speakerlabel|speakerid|name|who|voice|actor|character|sprecher|sprecherin|participant)$/,
  text: /^(?:text|transcript|transcription|content|dialogue|dialog|words|body|sentence|caption|subtitle|subtitles|utterance|speech|notes|line|said|what)$/,
};

const spell = (cell: string): string => cell.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const none: Columns = { start: -1, end: -1, text: -1, speaker: -1, length: -1 };

/** Columns by the heads in the first row; undefined where no column is headed as text. */
export function columnsByHead(row: readonly string[]): Columns | undefined {
  const columns = { ...none };
  for (const [at, cell] of row.entries())
    for (const kind of Object.keys(heads) as (keyof Columns)[])
      if (columns[kind] < 0 && heads[kind].test(spell(cell))) {
        columns[kind] = at;
        break;
      }
  return columns.text < 0 || (columns.start < 0 && columns.speaker < 0) ? undefined : columns;
}

const clock = /^\W?\d{1,3}:\d{2}(?::\d{2})?(?:[.,:;]\d{1,3})?\W?$/;
const number = /^\d+(?:[.,]\d+)?$/;

/** Columns by what most rows have in them: times that rise, few names that come again, and the words. */
export function columnsByContent(rows: readonly (readonly string[])[]): Columns | undefined {
  const width = Math.max(0, ...rows.slice(0, 50).map(({ length }) => length));
  const columns = { ...none };
  let longest = 0;
  const timed: number[] = [];
  for (let at = 0; at < width; at++) {
    const cells = rows.map((row) => (row[at] ?? "").trim()).filter((cell) => cell !== "");
    if (cells.length < rows.length * 0.3) continue;
    const times = cells.filter((cell) => clock.test(cell) || number.test(cell));
    if (times.length >= cells.length * 0.9) {
      if (isRising(times)) timed.push(at);
      continue;
    }
    const size = cells.reduce((sum, cell) => sum + cell.length, 0);
    if (size > longest) [columns.text, longest] = [at, size];
  }
  if (columns.text < 0) return undefined;
  [columns.start = -1, columns.end = -1] = timed;
  for (let at = 0; at < width; at++) {
    const cells = rows.map((row) => (row[at] ?? "").trim()).filter((cell) => cell !== "");
    const names = cells.filter((cell) => likenessOf(cell.replace(/:$/, "")) !== "none");
    const distinct = new Set(cells).size;
    if (at === columns.text || timed.includes(at) || names.length < cells.length * 0.8 || cells.length === 0) continue;
    if (distinct <= Math.max(2, cells.length / 2) && columns.speaker < 0) columns.speaker = at;
  }
  return columns.start < 0 && columns.speaker < 0 ? undefined : columns;
}

function isRising(cells: readonly string[]): boolean {
  let falls = 0;
  let before = -1;
  for (const cell of cells) {
    const time = secondsOf(cell.replace(/^\W|\W$/g, "").replace(",", "."));
    if (time < before) falls++;
    before = time;
  }
  return falls <= cells.length * 0.1;
}
