// Reads what is copied from the transcript beside a recording of Teams (Stream, SharePoint): who speaks and the time in words, then what is said.
import type { TranscriptRow } from "../row.js";
import { voiceRow } from "../spell-heads.js";
import { type Row, readRows, sayAround, timeLine } from "./as-subrip.js";
import { agreesWithClock, secondsOfSpelled, spelledTime } from "./spelled-times.js";

/** "Ida Berg 1 minute 5 seconds": what a screen reader says before each piece. */
const pieceHead = new RegExp(`^\\s*(\\S.{0,80}?)\\s+(${spelledTime})\\s*$`, "u");
/** "1 minute 5 seconds1:05": what is shown where somebody else begins, under the name. */
const shownTime = new RegExp(`^\\s*(${spelledTime})\\s*(\\d{1,2}(?::\\d{2}){1,2})\\s*$`, "u");

const isShownTime = (row: string | undefined): boolean => {
  const found = shownTime.exec(row ?? "");
  return found !== null && agreesWithClock(found[2]!, found[1]!);
};

export const teamsPage: TranscriptRow = {
  name: "the transcript of a page of Teams",
  recognise({ head }) {
    const rows = head.split("\n");
    return rows.some(isShownTime) && rows.filter((row) => pieceHead.test(row)).length > 1;
  },
  read({ file, text }) {
    const source = text.split("\n");
    const heads = source.map((row) => pieceHead.exec(row));
    const starts = spread(heads.flatMap((head) => (head ? [secondsOfSpelled(head[2]!)] : [])));
    const rows: Row[] = [];
    const left: Row[] = [];
    const add = (row: string, at: number): void => void rows.push({ text: row, line: at + 1 });
    let piece = 0;
    for (const [at, row] of source.entries()) {
      const said = row.trim();
      const head = heads[at];
      if (head) {
        const start = starts[piece++]!;
        if (rows.length > 0) add("", at);
        add(timeLine(start, Math.max(start, starts[piece] ?? start + 4)), at);
        add(voiceRow(head[1]!), at);
      } else if (said === "" || isShownTime(row) || isShownTime(source[at + 1])) continue;
      else if (piece === 0) left.push({ text: said, line: at + 1 });
      else add(said, at);
    }
    return sayAround(readRows(file, rows, "vtt"), left);
  },
};

/** Pieces of one whole second follow each other within it. */
const spread = (starts: readonly number[]): number[] =>
  starts.map((start, at) => {
    const alike = starts.filter((other) => other === start).length;
    return start + (at - starts.indexOf(start)) / alike;
  });
