// Reads captions in which the first row of nearly every cue is the name of who speaks, alone on its line.
import type { TranscriptRow } from "../row.js";
import { readRows, rowsOf } from "./as-subrip.js";
import { findNameRows, voiceRow } from "./timecodes.js";

const arrow = /^\s*\d[\d:.,]*\s*-->\s*\d/;

/** Captions that are looked at to tell: they are named from the first on, or not at all. */
const lookAt = 8;

export const namedCues: TranscriptRow = {
  name: "captions with names on lines of their own",
  recognise({ head }) {
    if (!head.includes("-->") || /^\s*WEBVTT/.test(head)) return false;
    const rows = head.split("\n", lookAt * 6);
    const marks = rows.map((row) => arrow.exec(row));
    return marks.some(Boolean) && findNameRows(rows, marks).size > 1;
  },
  read({ file, text }) {
    const rows = text.split("\n");
    const named = findNameRows(
      rows,
      rows.map((row) => arrow.exec(row)),
    );
    return readRows(file, rowsOf(rows.map((row, at) => (named.has(at) ? voiceRow(row) : row))));
  },
};
