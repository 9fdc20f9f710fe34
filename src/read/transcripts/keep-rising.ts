// Keeps of the marks of time in a text those that rise, and says the others.
import { formatClock } from "../../base/clock-text.js";
import { longestRise } from "../../base/lists.js";
import { addProblem, type Draft } from "./draft.js";
import type { Mark } from "./join-parts.js";
import { mostInside, soon } from "./part-twins.js";

/** Times in seconds by the word that they stand before: when it begins, and when the word before it ends. */
export interface KnownTimes {
  starts: Map<number, number>;
  stops: Map<number, number>;
}

/** The marks whose times rise; the others are said, and their words stay where they stand. */
export function keepRising(draft: Draft, marks: readonly Mark[]): KnownTimes {
  const rising = new Set(longestRise(marks.map(({ time }) => time)));
  const known: KnownTimes = { starts: new Map(), stops: new Map() };
  const odd: Mark[] = [];
  for (const [at, mark] of marks.entries()) {
    const times = mark.stops ? known.stops : known.starts;
    if (!rising.has(at)) odd.push(mark);
    else if (!times.has(mark.word)) times.set(mark.word, mark.time);
  }
  sayOdd(draft, odd, marks.length);
  dropInside(known.starts);
  return known;
}

/** More words than anybody says in a second. */
const fastest = 7;

/** Leaves out the times of words said into a long turn, which stands before them in the text: they leave it none. */
function dropInside(starts: Map<number, number>): void {
  const marks = [...starts].sort(([a], [b]) => a - b);
  for (let at = 0, next = 1; next < marks.length; at = next++) {
    const [word, time] = marks[at]!;
    if (marks[next]![1] === time) continue;
    const fits = (): boolean => marks[next]![0] - word <= fastest * Math.max(1, marks[next]![1] - time);
    const first = next;
    while (!fits() && next < marks.length - 1 && next < first + mostInside && marks[next]![1] <= time + soon) next++;
    if (fits()) for (const [inside] of marks.slice(first, next)) starts.delete(inside);
    else next = first;
  }
}

/** More marks than this out of order are said in one sentence. */
const fewOdd = 3;

function sayOdd(draft: Draft, odd: readonly Mark[], all: number): void {
  const expected = "times that rise";
  if (odd.length > fewOdd)
    addProblem(
      draft,
      "transcript-mark-order",
      odd[0]!.line,
      `${odd.length} of ${all} time marks out of order`,
      expected,
      {
        message: `${odd.length} of ${all} time marks do not fit between those around them, the first of them here: times have to rise`,
        hint: "These marks are not used; the words stay in the order of the file.",
      },
    );
  else
    for (const { time, line } of odd)
      addProblem(draft, "transcript-mark-order", line, `time mark of ${formatClock(time)} between others`, expected, {
        message: `The time mark ${formatClock(time)} does not fit between those around it: times have to rise`,
        hint: "It is not used; the words stay in the order of the file.",
      });
}
