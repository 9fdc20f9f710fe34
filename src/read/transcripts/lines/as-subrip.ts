// Reads captions whose time lines are spelled in other ways as SubRip or WebVTT, with the lines of the file they stand in.
import type { Read, Transcript } from "../../../model/model.js";
import { readCues } from "../read-captions.js";

/** Hours, minutes, seconds and milliseconds, `00:01:02.500`. */
export function spellClock(seconds: number): string {
  const whole = Math.round(seconds * 1000);
  const two = (value: number): string => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3_600_000), Math.floor(whole / 60_000) % 60];
  return `${two(hours)}:${two(minutes)}:${two(Math.floor(whole / 1000) % 60)}.${String(whole % 1000).padStart(3, "0")}`;
}

export const timeLine = (start: number, stop: number): string => `${spellClock(start)} --> ${spellClock(stop)}`;

/** A transcript of rows of captions; where their places are not those in the file, `lines` holds these. */
export function readRows(
  file: string,
  rows: readonly string[],
  markup: "srt" | "vtt" = "srt",
  lines?: readonly number[],
): Read<Transcript> {
  const read = readCues(file, rows.join("\n"), markup, [], "captions");
  if (lines === undefined) return read;
  const lineOf = (row: number): number => lines[row - 1] ?? row;
  return {
    value: {
      ...read.value,
      segments: read.value.segments.map((segment) => ({ ...segment, line: lineOf(segment.line) })),
    },
    problems: read.problems.map((problem) => ({ ...problem, place: { file, line: lineOf(problem.place?.line ?? 1) } })),
  };
}
