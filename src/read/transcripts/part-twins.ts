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

/**
 * Cues of unknown end that begin at the same second, as times of whole seconds often do, share the time until the next one by
 * characters. Where nobody could say their words in it a program wrote one time again and again: it is the last one's, and the
 * others, which are given, have none.
 */
export function partTwins(draft: Draft, spoken: readonly Spoken[]): Spoken[] {
  const crowded: Spoken[] = [];
  for (let at = 0, end = 1; at < spoken.length; at = end++) {
    const { start } = spoken[at]!.cue;
    while (end < spoken.length && spoken[end]!.cue.start === start) end++;
    const twins = spoken.slice(at, end);
    if (twins.length < 2 || twins.some(({ cue }) => cue.stop > cue.start)) continue;
    const characters = twins.reduce((sum, one) => sum + one.characters, 0);
    const room = (spoken[end]?.cue.start ?? Number.POSITIVE_INFINITY) - start;
    if (characters > fastest * Math.max(1, room)) {
      crowded.push(...twins.slice(0, -1));
      continue;
    }
    const share = Math.min(room / characters, 1 / pace);
    let done = 0;
    for (const { cue, characters } of twins) {
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
