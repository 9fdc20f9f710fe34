// Finds lists of times that are typed with dots ("12.39 The keel", "Questions - 1.02.03"), and writes them with colons.

interface Dotted {
  /** Where the time begins in the notes, and how it is typed. */
  at: number;
  typed: string;
  seconds: number;
  parts: number;
}

const clock = String.raw`\d{1,3}[.:][0-5]\d(?:[.:][0-5]\d)?`;
const lead = String.raw`(?:[ \t]*(?:[-*+•|>]|\d{1,2}[.)])[ \t]+)?[([*_]*`;
const starts = new RegExp(`^(${lead})(${clock})(?=[)\\]*_]*[ \\t]*[-–—|]?[ \\t]+\\S|[)\\]][)\\]*_]*\\S)`, "gm");
const ends = new RegExp(`^(${lead}[^\\n]*?\\p{L}[^\\n]*?[ \\t][([*_]*)(${clock})(?=[)\\]*_]*[ \\t]*$)`, "gmu");

/** Notes with the times of their list in colons, and the first of them that had dots. */
export interface Retyped {
  notes: string;
  /** The time as it was typed, and its line of the notes, counted from 0. */
  typed: string;
  line: number;
}

/**
 * The notes with colons in the times of a list that are typed with dots. Undefined where there is no such list: at least
 * three times that begin their lines, or end them, and rise from "0.00"; or that pass an hour ("58.10", "1.02.03"), which
 * neither versions nor the numbers of sections do.
 */
export function retypeDots(notes: string): Retyped | undefined {
  if (!/\d\.[0-5]\d/.test(notes)) return undefined;
  const list = [starts, ends].map((pattern) => readTimes(notes, pattern)).find(isList);
  const first = list?.find(({ typed }) => typed.includes("."));
  if (!list || !first) return undefined;
  let text = "";
  let from = 0;
  for (const { at, typed } of list) {
    text += notes.slice(from, at) + typed.replaceAll(".", ":");
    from = at + typed.length;
  }
  return { notes: text + notes.slice(from), typed: first.typed, line: notes.slice(0, first.at).split("\n").length - 1 };
}

const readTimes = (notes: string, pattern: RegExp): Dotted[] =>
  [...notes.matchAll(pattern)].map((found) => {
    const [, before = "", typed = ""] = found;
    const parts = typed.split(/[.:]/);
    const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
    return { at: found.index + before.length, typed, seconds, parts: parts.length };
  });

function isList(times: readonly Dotted[]): boolean {
  const [first] = times;
  if (!first || times.length < 3) return false;
  const rises = times.every(({ seconds }, at) => at === 0 || seconds > times[at - 1]!.seconds);
  const passesAnHour = first.parts === 2 && times.at(-1)!.parts === 3;
  return rises && (first.seconds === 0 || passesAnHour);
}
