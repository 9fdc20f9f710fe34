// Parts a line in which a time stands as it does at the beginning of the others: the line break before it was lost.
import { formatClock } from "../../base/clock-text.js";
import { holding } from "../../base/say-found.js";
import { addRepeated, type Draft } from "./draft.js";
import { type TurnLine, withoutName } from "./trust-heads.js";
import { readHead } from "./turn-heads.js";

/** So many lines begin with a time at least, and most of them; where more times than this share stand inside, that is the form. */
const leastTimed = 4;
const rare = 0.1;
/** A line with more times inside is written so. */
const mostInside = 3;

/** A time behind the end of a sentence, with words behind it. */
const inside = /(?<=[.?!…]["”’)»]?\s)[[(]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?(?=\s+\S)/g;
const beginning = /^[^\p{L}\p{N}]*?([[(]?)\d/u;

/** The lines, parted before such times where these lie between those of the line and of the next one; each is said. */
export function splitAtTimes(lines: readonly TurnLine[], draft: Draft): readonly TurnLine[] {
  const timed = lines.filter(({ head }) => head.time !== undefined);
  if (timed.length < leastTimed || timed.length * 2 < lines.length) return lines;
  const names = new Set(lines.flatMap(({ head }) => head.name ?? []));
  const found = new Map<TurnLine, readonly TurnLine[]>();
  for (const [at, line] of timed.entries()) {
    const parts = partLine(line, timed[at + 1]?.head.time ?? Number.POSITIVE_INFINITY, names);
    if (parts.length > 1) found.set(line, parts);
  }
  if (found.size === 0 || found.size > Math.max(1, rare * timed.length)) return lines;
  for (const [{ line }, [, second]] of found)
    addRepeated(draft, "transcript-mark-time", line, {
      found: holding("line", `a time inside (${formatClock(second!.head.time!)})`),
      expected: "times at the beginning of lines, as the others have them (a line was begun there)",
      many: "lines have a time inside, where a line was begun",
    });
  return lines.flatMap((line) => found.get(line) ?? [line]);
}

function partLine(line: TurnLine, until: number, names: ReadonlySet<string>): TurnLine[] {
  const { head, text } = line;
  const style = beginning.exec(text)?.[1];
  const marks = [...head.rest.matchAll(inside)];
  if (marks.length > mostInside) return [line];
  for (const { 0: mark, index } of marks) {
    if (style === undefined || (/^[[(]/.exec(mark)?.[0] ?? "") !== style) continue;
    const tail = head.rest.slice(index);
    const begun: TurnLine = { ...line, text: tail, afterBlank: false, head: readHead(tail) };
    const { time, name } = begun.head;
    if (time === undefined || time <= head.time! || time > until) continue;
    if (name !== undefined && !names.has(name)) begun.head = withoutName(begun);
    // Times in square brackets may stand anywhere: they are read where they stand, unless somebody begins to speak there.
    if (style === "[" && begun.head.name === undefined) continue;
    const before = head.rest.slice(0, index).trim();
    const cut = text.endsWith(tail) ? text.slice(0, text.length - tail.length).trim() : text;
    return [{ ...line, text: cut, head: { ...head, rest: before } }, ...partLine(begun, until, names)];
  }
  return [line];
}
