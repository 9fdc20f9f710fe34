// Reads the text of Speechmatics: a line "SPEAKER: S1", then what that speaker says.
import type { TranscriptRow } from "../input.js";
import { readSpokenLines } from "../read-turns.js";
import { spokenLines } from "../text-lines.js";

const speakerLine = /^SPEAKER:\s*(\S{1,20})$/i;

export const speakerLines: TranscriptRow = {
  name: "Speechmatics text",
  recognise: ({ head }) => /^\s*SPEAKER:\s*\S{1,20}\s*\n/i.test(head),
  read({ file, text }) {
    let name: string | undefined;
    const lines = spokenLines(text).flatMap((line) => {
      const found = speakerLine.exec(line.text);
      if (found) {
        name = found[1]!;
        return [];
      }
      const head = name === undefined ? {} : { head: { name, plain: true, change: false, rest: line.text } };
      name = undefined;
      return [{ ...line, ...head }];
    });
    return readSpokenLines(file, lines, "text");
  },
};
