// Leaves out what a printed page repeats around a talk: its number, and the line at its head or foot.
import { addProblem, type Draft } from "./draft.js";
import type { SpokenLine } from "./text-lines.js";

/** "Boats Page 2 of 3", "Seite 4", "- 5 -", "6 / 12", "7": the number is one of the groups. */
const numbered =
  /^(.{0,80}?)[\s,|•·–—-]*(?:(?:page|seite|pagina|página|side|sida|str\.|стр\.?)\s*(\d{1,4})(?:\s*(?:of|von|de|di|av|af|\/)\s*\d{1,4})?|[-–—]\s?(\d{1,4})\s?[-–—]|(\d{1,4})\s?\/\s?\d{1,4}|(\d{1,4}))$/i;
/** A number alone is one of a page only where so many of them rise. */
const fewestAlone = 3;
const fewestNamed = 2;

/**
 * The lines without those that stand on every page: the same text, or none, before a number that rises by one each time. The
 * paragraph that a page cuts in two goes on. What is left out is said once.
 */
export function dropPageLines(lines: readonly SpokenLine[], draft: Draft): readonly SpokenLine[] {
  const found = lines.map(({ text, head }) => (head === undefined ? readPageLine(text) : undefined));
  const runs = new Map<string, number[]>();
  for (const [at, one] of found.entries()) {
    if (one === undefined) continue;
    const run = runs.get(one.around) ?? [];
    if (run.length === 0 || found[run.at(-1)!]!.number + 1 === one.number) runs.set(one.around, [...run, at]);
  }
  const left = new Set<number>();
  for (const [around, run] of runs) {
    const all = found.filter((one) => one?.around === around).length;
    if (run.length === all && run.length >= (around === "" ? fewestAlone : fewestNamed))
      for (const at of run) left.add(at);
  }
  if (left.size === 0 || left.size === lines.length) return lines;
  const first = lines[[...left][0]!]!;
  addProblem(draft, "transcript-program-line", first.line, `"${first.text.slice(0, 60)}"`, "words that are spoken", {
    severity: "info",
    message: `"${first.text.slice(0, 60)}" and ${left.size - 1} more ${left.size === 2 ? "line is" : "lines are"} what stands on every page, and left out`,
  });
  return lines.flatMap((line, at) => {
    if (left.has(at)) return [];
    const before = lines[at - 2];
    const goesOn =
      left.has(at - 1) && before !== undefined && !/[.?!…:"'”’)\]]$/.test(before.text) && /^\p{Ll}/u.test(line.text);
    return [goesOn ? { ...line, afterBlank: false } : line];
  });
}

/** What stands around the number of a page, and the number; with words that are no page's it is undefined. */
function readPageLine(text: string): { around: string; number: number } | undefined {
  if (text.length > 120) return undefined;
  const [, before, named, dashed, ofAll, bare] = numbered.exec(text) ?? [];
  const number = Number(named ?? dashed ?? ofAll ?? bare);
  // "Chapter 2", "we are 3": words before a bare number are what somebody says.
  if (before === undefined || Number.isNaN(number) || (before !== "" && named === undefined)) return undefined;
  return { around: named === undefined ? before : `${before.toLowerCase()} page`, number };
}
