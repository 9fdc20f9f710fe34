// Reads MicroDVD, whose captions are timed in frames.
import type { Read, Transcript } from "../../../model/model.js";
import type { Input, TranscriptRow } from "../input.js";
import { type Row, readRows, timeLine } from "./as-subrip.js";

const microdvdLine = /^\s*\{(\d+)\}\{(\d*)\}(.*)$/;

export const microdvd: TranscriptRow = {
  name: "MicroDVD",
  recognise: ({ head, first }) =>
    first === "{" && (head.match(/^\s*\{\d+\}\{\d*\}/gm) ?? []).length >= Math.max(1, Math.min(2, countLines(head))),
  read: readMicrodvd,
};

const countLines = (head: string): number => head.split("\n").filter((line) => line.trim() !== "").length;

/** Frames a second of film, which most such files count in. */
const film = 23.976;
const others = [25, 29.97, 30, 24];

function readMicrodvd({ file, text, length }: Input): Read<Transcript> {
  const [, first, , said] = microdvdLine.exec(text.trimStart().split("\n")[0]!) ?? [];
  const given =
    Number(first) <= 1 && /^\s*\d{2}(?:[.,]\d+)?\s*$/.test(said ?? "") ? Number(said!.replace(",", ".")) : undefined;
  const last = Math.max(
    0,
    ...[...text.matchAll(/^\s*\{\d+\}\{(\d+)\}/gm)].slice(-50).map(([, frame]) => Number(frame)),
  );
  const fits = [film, ...others].find((rate) => length === undefined || last / rate <= length + 1) ?? 30;
  const rate = given ?? fits;
  const read = readSpread(file, text, rate, given === undefined ? undefined : 0);
  if (given !== undefined) return read;
  return {
    ...read,
    problems: [
      {
        rule: "transcript-frame-rate",
        severity: "warn",
        message: `The times of this file are counted in frames, and it does not say how many make a second: ${rate} was taken, and all times are as right as that is`,
        place: { file, line: 1 },
        found: "no frame rate",
        expected: "a first line such as {1}{1}25",
        hint: "Put a first line {1}{1}25 (or 23.976, 29.97) into the file, or export it as SRT.",
      },
      ...read.problems,
    ],
  };
}

/** Each line becomes a cue; the row at `passed` is no caption. */
function readSpread(file: string, text: string, rate: number, passed?: number): Read<Transcript> {
  const found = text.split("\n").map((row, at) => (at === passed ? null : microdvdLine.exec(row)));
  const rows: Row[] = [];
  for (const [at, line] of found.entries()) {
    if (!line) continue;
    const start = Number(line[1]) / rate;
    const next = found.slice(at + 1, at + 4).find(Boolean);
    const stop = line[2] === "" ? (next ? Number(next[1]) / rate : start + 3) : Number(line[2]) / rate;
    const said = line[3]!
      .replace(/\{[a-z]:[^}]*\}/gi, "")
      .split("|")
      .map((one) => one.replace(/^\s*\//, "").trim());
    for (const row of [timeLine(start, stop), ...said, ""]) rows.push({ text: row, line: at + 1 });
  }
  return readRows(file, rows);
}
