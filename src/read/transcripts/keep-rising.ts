// Keeps of the marks of time in a text those that rise, and says the others.
import { formatClock } from "../../base/clock-text.js";
import { longestRise } from "../../base/lists.js";
import { addProblem, type Draft } from "./draft.js";
import type { Mark } from "./join-parts.js";

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
  return known;
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
