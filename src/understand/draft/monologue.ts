// The first sentences of a talk of one voice, as a lead.
import type { Episode, Quote, Show, Turn } from "../../model/model.js";
import { hostsOf } from "../speakers/resolve-speaker.js";
import { quoteOf } from "./find-quotes.js";
import { holdsSound, isOpeningFiller, isQuestion, welcomes } from "./introduction-signs.js";
import { type Spoken, spokenLength } from "./spoken-sentences.js";

/** Several people are known, and the captions do not say who speaks when: what stands there as one turn is theirs together. */
export const isConversation = (show: Show, episode: Episode, turns: readonly Turn[]): boolean =>
  hostsOf(show, episode).length + episode.guests.length > 1 && turns.some(({ speaker }) => speaker === undefined);

/** The first sentences of a talk that has one voice only; `aside` where a cold open stands before them. */
export function startOfMonologue(
  turns: readonly Turn[],
  all: readonly Spoken[],
): { sentences: Quote[]; aside?: boolean } {
  const voices = new Set(turns.map(({ speaker }) => speaker ?? ""));
  if (voices.size > 1 || (turns.length > 3 && voices.has(""))) return { sentences: [] };
  // What stands before the welcome was cut out of the talk: it is about something, but says nothing of the episode.
  const welcome = Math.max(
    0,
    all.findIndex(({ text }) => welcomes(text)),
  );
  const opening = all.slice(welcome);
  const chosen: Quote[] = [];
  let last: number | undefined;
  for (const [at, sentence] of opening.entries()) {
    // What stands apart from the beginning does not go on from it.
    if (chosen.length === 3 || (last !== undefined && at - last > farthest)) break;
    if (!mayBegin(sentence)) continue;
    chosen.push(quoteOf(sentence));
    last = at;
  }
  return { sentences: chosen, aside: welcome > farthest };
}

/** Of the first sentences of a talk no more than one is left out between two. */
const farthest = 2;

const mayBegin = ({ text, guessed }: Spoken): boolean =>
  !guessed &&
  !isOpeningFiller(text) &&
  !isQuestion(text) &&
  !holdsSound(text) &&
  spokenLength(text) >= 6 &&
  spokenLength(text) <= 60;
