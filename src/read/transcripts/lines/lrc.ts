// Reads LRC and enhanced LRC: a time in brackets before each line, and one before each word where the file has these.
import { formatStamp } from "../../../base/clock-text.js";
import type { Read, Transcript } from "../../../model/model.js";
import type { Input, TranscriptRow } from "../input.js";
import { secondsOf } from "../read-time.js";
import { type Row, readRows, timeLine } from "./as-subrip.js";

const stamp = /^\s*\[(\d{1,3}:\d{2}(?::\d{2})?\.\d{2,3})\]/;
const tag = /^\s*\[([a-z#]+):([^\]]*)\]\s*$/i;

export const lrc: TranscriptRow = {
  name: "LRC",
  recognise({ head, first }) {
    if (first !== "[") return false;
    const lines = head.split("\n").filter((line) => line.trim() !== "");
    const stamped = lines.filter((line) => stamp.test(line)).length;
    return stamped >= 1 && stamped + lines.filter((line) => tag.test(line)).length >= 0.9 * (lines.length - 1);
  },
  read: readLrc,
};

/** The longest that a line stands that is the last one, or before one that goes back in time, in seconds. */
const longest = 5;
/** Share of lines that may go back in time; where more do, what stands below a line says nothing of its end. */
const disorder = 0.1;

function readLrc({ file, text }: Input): Read<Transcript> {
  const cues: { time: number; said: string; line: number }[] = [];
  let offset = 0;
  let repeats = false;
  for (const [at, row] of text.split("\n").entries()) {
    const given = tag.exec(row);
    if (given) {
      if (given[1]!.toLowerCase() === "offset") offset = Number(given[2]) / 1000 || 0;
      continue;
    }
    const times: number[] = [];
    let rest = row;
    for (let found = stamp.exec(rest); found; found = stamp.exec(rest)) {
      times.push(secondsOf(found[1]!));
      rest = rest.slice(found[0].length);
    }
    repeats ||= times.length > 1;
    for (const time of times) cues.push({ time: Math.max(0, time - offset), said: rest.trim(), line: at + 1 });
  }
  const sorted = [...cues].sort((a, b) => a.time - b.time || a.line - b.line);
  // A line that is said several times stands where it is said first, so that the order of such a file is none of time.
  const told = repeats ? sorted : cues;
  const falls = told.filter(({ time }, at) => at > 0 && time < told[at - 1]!.time).length;
  const order = falls > disorder * told.length ? sorted : told;
  const places = new Map(order.map((cue, at) => [cue, at]));
  const rows: Row[] = [];
  for (const cue of told) {
    const { time, said, line } = cue;
    if (said === "") continue;
    const at = places.get(cue)! + 1;
    const next = order.slice(at, at + 50).find((other) => other.time > time)?.time ?? time + longest;
    const stop = (order[at]?.time ?? next) < time ? Math.min(next, time + longest) : next;
    const timed = said.replace(wordTimes, (_, word: string) => `<${formatStamp(secondsOf(word) - offset)}>`);
    for (const row of [timeLine(time, stop), timed, ""]) rows.push({ text: row, line });
  }
  return readRows(file, rows, "vtt");
}

const wordTimes = /<(\d{1,3}:\d{2}(?::\d{2})?\.\d{2,3})>/g;
