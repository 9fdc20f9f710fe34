// Leaves out the second copy of a transcript that was pasted twice into one file.
import { lineOf } from "../../base/line-of.js";
import type { Problem } from "../../model/model.js";

/** Characters without white space: shorter texts are songs, prayers, greetings. */
const shortest = 400;
/** A title or a rule between the copies has no more. */
const longestGap = 200;
/** So many lines at the beginning may be a head that stands there once. */
const headLines = 6;
/** Shorter lines stand everywhere. */
const shortestLine = 10;

const bare = (text: string): string => text.replace(/\s+/g, "");

/** The text up to where it begins anew and says to its end nothing but what it said before; as it is where it does not. */
export function dropCopy(file: string, text: string, problems: Problem[]): string {
  let from = 0;
  for (let seen = 0; seen < headLines && from < text.length; ) {
    const end = text.indexOf("\n", from) < 0 ? text.length : text.indexOf("\n", from);
    const line = text.slice(from, end).trim();
    if (line !== "") seen++;
    const again = line.length < shortestLine ? -1 : text.indexOf(line, Math.floor(text.length * 0.4));
    const cut = again < 0 ? undefined : endOfFirst(text, text.indexOf(line, from), again);
    if (cut !== undefined) {
      const at = lineOf(text, again);
      problems.push({
        rule: "transcript-twice",
        severity: "warn",
        message: `The whole text begins anew here, as on line ${lineOf(text, from)}, and stands in the file twice: the second copy is left out`,
        place: { file, line: at },
        found: line.slice(0, 60),
        expected: "the transcript once",
        hint: "Delete one of the two. If somebody does say all of it twice, change a word.",
      });
      return text.slice(0, cut);
    }
    from = end + 1;
  }
  return text;
}

/** Where the first copy ends, if what begins at `first` and at `second` is the same up to the end; else undefined. */
function endOfFirst(text: string, first: number, second: number): number | undefined {
  const copy = bare(text.slice(second));
  if (copy.length < shortest) return undefined;
  const own = bare(text.slice(first, second));
  if (!own.startsWith(copy) || own.length - copy.length > longestGap) return undefined;
  const gap = own.slice(copy.length);
  if (gap === "") return second;
  // A head or a number that stands before both copies goes with the second.
  if (/\p{L}/u.test(gap) && gap !== bare(text.slice(0, first))) return second;
  let at = second;
  for (let left = gap.length; left > 0; at--) if (/\S/.test(text[at - 1]!)) left--;
  return at;
}
