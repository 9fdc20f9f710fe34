// Reads what editors of films export: a line of two timecodes with frames, a name on the next, then the words.
import type { Input } from "../input.js";
import type { TranscriptRow } from "../row.js";
import { findNameRows, voiceRow } from "../spell-heads.js";
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
