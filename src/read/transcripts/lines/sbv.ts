// Reads YouTube's SBV and SubViewer: a line of two times with a comma between them, then the text.
import type { TranscriptRow } from "../input.js";
import { secondsOf } from "../read-time.js";
import { readRows, rowsOf, timeLine } from "./as-subrip.js";

const times = /^\s*(\d{1,2}:\d{2}:\d{2}\.\d{2,3})\s*,\s*(\d{1,2}:\d{2}:\d{2}\.\d{2,3})\s*$/;

export const sbv: TranscriptRow = {
  name: "SBV or SubViewer",
  recognise: ({ head }) => /^[ \t]*\d{1,2}:\d{2}:\d{2}\.\d{2,3}\s*,\s*\d{1,2}:\d{2}:\d{2}\.\d{2,3}\s*$/m.test(head),
  read({ file, text }) {
    let begun = false;
    const rows = text.split("\n").map((row) => {
      const found = times.exec(row);
      begun ||= found !== null;
      // The header of SubViewer: all of its lines begin with a name in brackets.
      if (!begun && row.trimStart().startsWith("[")) return "";
      return found ? timeLine(secondsOf(found[1]!), secondsOf(found[2]!)) : row.replace(/\[br\]/gi, " ");
    });
    return readRows(file, rowsOf(rows));
  },
};
