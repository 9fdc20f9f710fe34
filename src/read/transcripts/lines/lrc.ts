// Reads LRC and enhanced LRC: a time in brackets before each line, and one before each word where the file has these.
import type { Read, Transcript } from "../../../model/model.js";
import type { Input } from "../input.js";
import { readTime } from "../read-time.js";
import type { TranscriptRow } from "../row.js";
import { readRows, spellClock, timeLine } from "./as-subrip.js";

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

/** The longest that a last line stands, in seconds. */
const longest = 5;

function readLrc({ file, text }: Input): Read<Transcript> {
  const cues: { time: number; said: string; line: number }[] = [];
  let offset = 0;
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
    for (const time of times) cues.push({ time: Math.max(0, time - offset), said: rest.trim(), line: at + 1 });
  }
  cues.sort((a, b) => a.time - b.time || a.line - b.line);
  const rows: string[] = [];
  const lines: number[] = [];
  for (const [at, { time, said, line }] of cues.entries()) {
    if (said === "") continue;
    const stop = cues.slice(at + 1, at + 50).find((next) => next.time > time)?.time ?? time + longest;
    rows.push(
      timeLine(time, stop),
      said.replace(wordTimes, (_, word: string) => `<${spellClock(secondsOf(word) - offset)}>`),
      "",
    );
    lines.push(line, line, line);
  }
  return readRows(file, rows, "vtt", lines);
}

const wordTimes = /<(\d{1,3}:\d{2}(?::\d{2})?\.\d{2,3})>/g;

const secondsOf = (text: string): number => readTime(text, { at: 0 }, text.length);
