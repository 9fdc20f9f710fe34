// Reads captions whose time lines are spelled in other ways as SubRip or WebVTT, with the lines of the file they stand in.
import { formatStamp } from "../../../base/clock-text.js";
import type { Read, Transcript } from "../../../model/model.js";
import { readCues } from "../read-captions.js";

export const timeLine = (start: number, stop: number): string => `${formatStamp(start)} --> ${formatStamp(stop)}`;

/** A row of captions with the line of the file that it is from. */
export interface Row {
  text: string;
  line: number;
}

/** The rows of a text, each on its line. */
export const rowsOf = (texts: readonly string[]): Row[] => texts.map((text, at) => ({ text, line: at + 1 }));

/** A transcript of rows of captions, each on the line that it is from. */
export function readRows(file: string, rows: readonly Row[], markup: "srt" | "vtt" = "srt"): Read<Transcript> {
  const read = readCues(file, rows.map(({ text }) => text).join("\n"), markup, [], "captions");
  const lineOf = (row: number): number => rows[row - 1]?.line ?? row;
  return {
    value: {
      ...read.value,
      segments: read.value.segments.map((segment) => ({ ...segment, line: lineOf(segment.line) })),
    },
    problems: read.problems.map((problem) => ({ ...problem, place: { file, line: lineOf(problem.place?.line ?? 1) } })),
  };
}
