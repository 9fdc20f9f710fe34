// Parts cues that begin at the same second and do not say when they end.
import { formatClock } from "../../base/clock-text.js";
import { addProblem, type Cue, type Draft } from "./draft.js";

/** A cue that holds words, its index, and how many characters these have. */
export interface Spoken {
  cue: Cue;
  characters: number;
  index: number;
}

/** What is said in a second, for cues whose end is not known, in characters. */
export const pace = 15;
/** More characters than anybody says in a second. */
const fastest = 45;

/** So many cues or marks that follow a long turn so soon, in seconds, are taken for words said into it. */
export const mostInside = 3;
export const soon = 10;

/**
 * Cues of unknown end that begin at the same second, as times of whole seconds often do, share the time until the next one by
 * characters; so do a long one and those said into it, whose times leave it none. Where nobody could say their words in it a program
 * wrote one time again and again: it is the last one's, and the others, which are given, have none.
 */
export function partTwins(draft: Draft, spoken: readonly Spoken[]): Spoken[] {
  const crowded: Spoken[] = [];
  const startAt = (at: number): number => spoken[at]?.cue.start ?? Number.POSITIVE_INFINITY;
  for (let at = 0, end = 1; at < spoken.length; at = end++) {
    const start = startAt(at);
    while (startAt(end) === start) end++;
    const twins = end;
    let characters = 0;
    for (let one = at; one < end; one++) characters += spoken[one]!.characters;
    const fits = (): boolean => characters <= fastest * Math.max(1, startAt(end) - start);
    while (!fits() && end < Math.min(spoken.length, twins + mostInside) && startAt(end) <= start + soon)
      characters += spoken[end++]!.characters;
    const known = spoken.slice(at, end).some(({ cue }) => Number.isNaN(cue.start) || cue.stop > cue.start);
    if (known || !fits()) {
      if (!known && twins > at + 1) crowded.push(...spoken.slice(at, twins - 1));
      end = twins;
      continue;
    }
    if (end === at + 1) continue;
    const share = Math.min((startAt(end) - start) / characters, 1 / pace);
    let done = 0;
    for (const { cue, characters } of spoken.slice(at, end)) {
      cue.start = start + done * share;
      done += characters;
    }
  }
  if (crowded.length > 0) sayCrowded(draft, crowded);
  return crowded;
}

function sayCrowded(draft: Draft, crowded: readonly Spoken[]): void {
  const { line, start } = crowded[0]!.cue;
  const time = formatClock(start);
  const many = crowded.length === 1 ? "The time of a line" : `The times of ${crowded.length} lines`;
  addProblem(draft, "transcript-cue-order", line, `time of ${time} on many lines`, "time for the words", {
    message: `${many}, ${time} here, ${crowded.length === 1 ? "is" : "are"} also the next one's, and nobody could say the words before the one after it`,
    hint: "They are not used: these words have times between their neighbours'.",
  });
}
