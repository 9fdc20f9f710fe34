// Finds, in languages other than English, the sentences with which hosts say who is there and what an episode is about.
import type { GuestNames } from "./guest-names.js";
import { announces, holdsSound } from "./introduction-signs.js";
import { leaningOf } from "./leaning.js";
import { type Spoken, spokenLength } from "./spoken-sentences.js";

export interface AnnouncedFrom {
  guests: GuestNames;
  /** Ids of the hosts. */
  hosts: ReadonlySet<string>;
  language: string;
}

/** So many sentences are taken at most. */
const most = 3;
const least = 2;

/**
 * Two or three sentences of one turn from the one that announces best, in their order; none where nobody announces anything,
 * and for languages of whose sentences nothing is known. Nobody has measured them: they are a draft to read, no text to publish.
 */
export function findAnnounced(opening: readonly Spoken[], { guests, hosts, language }: AnnouncedFrom): Spoken[] {
  const leaning = leaningOf(language);
  if (leaning === undefined) return [];
  const scored = opening.flatMap((sentence, at) => {
    if (!isSentence(sentence)) return [];
    const told = (announces(sentence.text) ? 2 : 0) + (guests.names(sentence.text) ? 2 : 0);
    const { person } = sentence.in;
    const score = told + (person === undefined ? 0 : hosts.has(person) ? 0.5 : -2);
    return told >= least && score >= least ? [{ at, score }] : [];
  });
  for (const { at, score } of scored.sort((a, b) => b.score - a.score || a.at - b.at)) {
    const { turn } = opening[at]!;
    const after = opening.slice(at + 1, at + most).filter((one) => one.turn === turn);
    const chosen = [opening[at]!, ...takeWhile(after, (one) => isSentence(one) && !leaning.noise.test(one.text))];
    // A name alone may be said of anybody: what follows it tells.
    if (chosen.length > 1 || score > least + 1) return chosen;
  }
  return [];
}

const isSentence = ({ text, guessed }: Spoken): boolean => {
  const words = spokenLength(text);
  return !guessed && words >= 5 && words <= 90 && !/[?…]["”’»)]*$/.test(text.trim()) && !holdsSound(text);
};

function takeWhile<One>(all: readonly One[], fits: (one: One) => boolean): One[] {
  const end = all.findIndex((one) => !fits(one));
  return all.slice(0, end < 0 ? all.length : end);
}
