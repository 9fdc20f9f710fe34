// Leaves out the words of a Markdown transcript that are struck out: whoever corrected it says that nobody says them.
import { addProblem, type Draft } from "./draft.js";
import type { SpokenLine } from "./text-lines.js";

/** Not where "~~" draws a word out, as in "はい~~", nor in code. */
const struck = /(?<![\p{L}\p{N}~`])~~(?=[^\s~])([^~]+?)(?<!\s)~~(?![\p{L}\p{N}~`])|<(del|s|strike)>(.*?)<\/\2>/gu;

/** The lines without words between `~~`, or in the elements that HTML has for it. Said once. */
export function dropStruck(lines: readonly SpokenLine[], draft: Draft): readonly SpokenLine[] {
  const found: { words: string; line: number }[] = [];
  const keep = (text: string, line?: number): string =>
    text
      .replace(struck, (_, words: string = "", _name: string, inside: string = "") => {
        if (line !== undefined) found.push({ words: words || inside, line });
        return "";
      })
      .replace(/ {2,}| (?=[.,;:?!])/g, (space) => (space === " " ? "" : " "))
      .trim();
  const left = lines.flatMap((one): SpokenLine[] => {
    if (one.code || !one.text.match(struck)) return [one];
    const text = keep(one.text, one.line);
    return text === ""
      ? []
      : [{ ...one, text, ...(one.head ? { head: { ...one.head, rest: keep(one.head.rest) } } : {}) }];
  });
  const [first, ...others] = found;
  if (first === undefined) return lines;
  const shown = `"${first.words.slice(0, 60)}${first.words.length > 60 ? "…" : ""}"`;
  const more =
    others.length === 0 ? " is" : ` and ${others.length} more ${others.length === 1 ? "passage" : "passages"} are`;
  addProblem(draft, "transcript-aside", first.line, shown, "words that are spoken", {
    severity: "info",
    message: `${shown}${more} struck out, and left out of what is said`,
    hint: "Take the marks around them away where somebody says them.",
  });
  return left;
}
