// Reads the captions of Webex, which name who speaks in the line before the times: `1 "Ida Berg" (1234)`.
import type { TranscriptRow } from "../input.js";
import { voiceRow } from "../spell-heads.js";
import { type Row, readRows } from "./as-subrip.js";

const identifier = /^\d+ "([^"]{1,80})" \(\d+\)\s*$/;

export const webex: TranscriptRow = {
  name: "captions of Webex",
  recognise: ({ head }) => head.includes('" (') && /^\d+ "[^"\n]{1,80}" \(\d+\)\s*\n[\d:.]+ *--> *\d/m.test(head),
  read({ file, text }) {
    const rows: Row[] = [];
    let name: string | undefined;
    for (const [at, row] of text.split("\n").entries()) {
      const found = identifier.exec(row);
      if (found) {
        name = found[1]!;
        continue;
      }
      rows.push({ text: row, line: at + 1 });
      if (name === undefined || !row.includes("-->")) continue;
      rows.push({ text: voiceRow(name), line: at + 1 });
      name = undefined;
    }
    return readRows(file, rows, "vtt");
  },
};
