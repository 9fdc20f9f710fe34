// Reads ">" before a line as the ">>" that lost a sign, in a transcript that marks changes of speakers by it.

import { shortLine } from "../../base/cut-text.js";
import { lineOf } from "../../base/line-of.js";
import { holding, sayFound } from "../../base/say-found.js";
import type { Problem } from "../../model/model.js";

/** A change as it is marked, at the beginning of a line of captions or text; ">>>" alone is of a program, and there ">" is a quote. */
const marked = /^[ \t]*(?:>>|&gt;&gt;)(?!>|&gt;)/gm;
const single = /^([ \t]*)(?:>|&gt;)(?!>|&gt;)(?=[ \t]*[\p{L}\p{N}"“«¿¡'’(])/gmu;

/** So many changes show that a file marks them so, and of so many of them one may have lost a sign. */
const leastMarks = 3;
const rare = 0.1;

/** The text with such marks whole, and what is to be said of them; the text itself where there are none. */
export function mendChevrons(file: string, text: string): { text: string; problems: Problem[] } {
  if (!text.includes(">>") && !text.includes("&gt;&gt;")) return { text, problems: [] };
  const places = [...text.matchAll(single)];
  if (places.length === 0) return { text, problems: [] };
  const marks = text.match(marked)?.length ?? 0;
  if (marks < leastMarks || places.length > Math.max(1, rare * marks)) return { text, problems: [] };
  const first = places[0]!;
  const shown = shortLine(text.slice(first.index, text.indexOf("\n", first.index) >>> 0).trim(), 40);
  const others = places.length === 1 ? "" : `, and ${places.length - 1} more like it`;
  const problem: Problem = {
    rule: "transcript-label",
    severity: "info",
    ...sayFound(holding("line", 'a ">" before its words'), '">>", as before the others', {
      message: `"${shown}"${others} begins with ">" where others have ">>": somebody else is taken to speak`,
    }),
    place: { file, line: lineOf(text, first.index) },
    hint: 'Write ">>" there, or take the sign out where nobody else begins to speak.',
  };
  return { text: text.replace(single, "$1>>"), problems: [problem] };
}
