// Reads what is copied from the transcript beside a video on YouTube: a time, the same time in words, and what is said.
import { readTime } from "../read-time.js";
import type { TranscriptRow } from "../row.js";
import { type Row, readRows, sayAround, timeLine } from "./as-subrip.js";
import { agreesWithClock, spelledTime } from "./spelled-times.js";

const clock = "(\\d{1,2}(?::\\d{2}){1,2})";
/** "1:05" and, on the same line or none, "1 minute, 5 seconds", then the words. */
const stamped = new RegExp(`^\\s*${clock}(?:(${spelledTime}))?(.*)$`, "u");
const inWords = new RegExp(`^\\s*${spelledTime}\\s*$`, "u");
/** What the page writes around the words. */
const furniture =
  /^\s*(?:transcript|search (?:in video|transcript)|chapter \d+: .*|follow along using the transcript\.?|show transcript|[\p{L} ()]{3,40}\(auto-generated\)|sync to video time)\s*$/iu;

export const youtubePage: TranscriptRow = {
  name: "the transcript of YouTube's page",
  recognise({ head }) {
    const rows = head.split("\n").filter((row) => row.trim() !== "");
    let [glued, apart, times] = [0, 0, 0];
    for (const [at, row] of rows.entries()) {
      const found = stamped.exec(row);
      if (!found) continue;
      times++;
      if (found[2] !== undefined && agreesWithClock(found[1]!, found[2])) glued++;
      else if (inWords.test(rows[at + 1] ?? "") && agreesWithClock(found[1]!, rows[at + 1]!)) apart++;
    }
    return glued + apart > 1 && glued + apart >= 0.6 * times;
  },
  read({ file, text }) {
    const rows: Row[] = [];
    const left: Row[] = [];
    const source = text.split("\n");
    const starts = source.map((row) => {
      const found = stamped.exec(row);
      return found && (found[2] === undefined || agreesWithClock(found[1]!, found[2])) ? found : null;
    });
    const first = starts.findIndex(Boolean);
    const last = starts.findLastIndex(Boolean);
    const add = (row: string, at: number): void => void rows.push({ text: row, line: at + 1 });
    for (const [at, row] of source.entries()) {
      const found = starts[at];
      const said = (found ? found[3]! : row).trim();
      if (said === "" && !found) continue;
      // Before the first time and behind the last words stands the page, not the talk.
      if (!found && (at < first || furniture.test(row) || (at > last + 3 && said.length < 40))) {
        left.push({ text: said, line: at + 1 });
        continue;
      }
      if (!found && inWords.test(row)) continue;
      if (found) {
        const start = readTime(found[1]!, { at: 0 }, found[1]!.length);
        const next = starts.slice(at + 1).find(Boolean)?.[1];
        const stop = next === undefined ? start + 4 : readTime(next, { at: 0 }, next.length);
        if (rows.length > 0) add("", at);
        add(timeLine(start, Math.max(stop, start)), at);
      }
      if (said !== "") add(said, at);
    }
    return sayAround(readRows(file, rows), left);
  },
};
