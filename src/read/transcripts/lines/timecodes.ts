// Reads what editors of films export: a line of two timecodes with frames, a name on the next, then the words.
import type { Input, TranscriptRow } from "../input.js";
import { findNameRows, voiceRow } from "../spell-heads.js";
import { readRows, rowsOf, timeLine } from "./as-subrip.js";

/** Frames a second that the frame numbers of some timecodes speak for: 25 where nothing says otherwise. */
export function frameRateOf(codes: readonly string[]): number {
  let most = 0;
  for (const code of codes) {
    const frame = /[:;](\d{2})$/.exec(code);
    if (frame && code.split(/[:;]/).length === 4) most = Math.max(most, Number(frame[1]));
  }
  return most >= 50 ? 60 : most >= 30 ? 50 : most >= 25 ? 30 : 25;
}

/** Seconds of "01:00:10:12" at a frame rate; a fraction after a full stop, a comma or three digits is one of a second. */
export function readTimecode(code: string, rate: number): number {
  const parts = code.split(/[:;.,]/).map(Number);
  const [hours, minutes, seconds, last] = parts as [number, number, number, number];
  const fraction = /[.,]\d+$|[:;]\d{3}$/.test(code) ? Number(`0.${/\d+$/.exec(code)![0]}`) : last / rate;
  return (hours * 60 + minutes) * 60 + seconds + fraction;
}

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
