// Finds a lead where no introduction in English gives one: what hosts announce, what has the title's words, how one voice begins.

import type { Episode, Quote, Show, Turn } from "../../model/model.js";
import { hostsOf } from "../speakers/resolve-speaker.js";
import { quoteOf } from "./find-quotes.js";
import {
  announces,
  type GuestNames,
  holdsSound,
  isDangling,
  isOpeningFiller,
  isQuestion,
  presentsInGerman,
  welcomes,
} from "./introduction-signs.js";
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
 * Up to three sentences of one turn from the one that announces best, in their order; none where nobody announces anything,
 * and for languages of whose sentences nothing is known. Nobody has measured them: they are a draft to read, no text to publish,
 * but where the first `presents` a guest by the whole name.
 */
export function findAnnounced(opening: readonly Spoken[], from: AnnouncedFrom): { said: Spoken[]; presents: boolean } {
  const { guests, hosts, language } = from;
  const leaning = leaningOf(language);
  if (leaning === undefined) return { said: [], presents: false };
  const presents = ({ text }: Spoken): boolean => presentsInGerman(text) && guests.namesWhole(text);
  const scored = opening.flatMap((sentence, at) => {
    if (!isSentence(sentence)) return [];
    const told =
      (announces(sentence.text) ? 2 : 0) + (guests.names(sentence.text) ? 2 : 0) + (presents(sentence) ? 3 : 0);
    const { person } = sentence.in;
    const score = told + (person === undefined ? 0 : hosts.has(person) ? 0.5 : -2);
    return told >= least && score >= least ? [{ at, score }] : [];
  });
  for (const { at, score } of scored.sort((a, b) => b.score - a.score || a.at - b.at)) {
    const { turn } = opening[at]!;
    const after = opening.slice(at + 1, at + most).filter((one) => one.turn === turn);
    const introduces = presents(opening[at]!);
    const goesOn = ({ text }: Spoken): boolean =>
      !leaning.noise.test(text) && !(introduces && speaksToListeners.test(text));
    const said = [opening[at]!, ...takeWhile(after, (one) => isSentence(one) && goesOn(one))];
    // A name alone may be said of anybody: what follows it tells.
    if (said.length > 1 || score > least + 1) return { said, presents: introduces };
  }
  return { said: [], presents: false };
}

const speaksToListeners = /(?<!\p{L})(?:ihr|euch|eure[mnrs]?)(?!\p{L})|^(?:schreibt|abonniert|unterstützt)(?!\p{L})/iu;

const isSentence = ({ text, guessed }: Spoken): boolean => {
  const words = spokenLength(text);
  return !guessed && words >= 5 && words <= 90 && !/[?…]["”’»)]*$/.test(text.trim()) && !holdsSound(text);
};

function takeWhile<One>(all: readonly One[], fits: (one: One) => boolean): One[] {
  const end = all.findIndex((one) => !fits(one));
  return all.slice(0, end < 0 ? all.length : end);
}

const shortest = 8;
const longest = 45;
/** So many of the title's words make a sentence the topic's: one is said in passing. */
const leastHits = 2;
/** Speaks of whoever says it, or to somebody: chatter, whatever it is about. */
const personal = /^\W*(?:(?:and|so|but|well|oh|yeah),?\s+)*(?:i|i['’]\w+|my|me|you|you['’]\w+|your)\b/i;

/**
 * The sentence, of equals the host's, then the first; undefined where none names the title's words and can stand alone. Names
 * of the people and words of the show's own title do not count.
 */
export function findTopicSentence(
  show: Show,
  episode: Episode,
  opening: readonly Spoken[],
  hosts: ReadonlySet<string>,
): Spoken | undefined {
  const people = [...episode.guests, ...episode.hosts, ...show.hosts].map(({ name }) => name);
  const common = new Set(titleStems([show.title, ...people].join(" ")));
  const wanted = new Set(titleStems(episode.title).filter((stem) => !common.has(stem)));
  let best: { sentence: Spoken; score: number } | undefined;
  for (const sentence of opening) {
    const { text, guessed, in: turn } = sentence;
    const words = spokenLength(text);
    if (guessed || words < shortest || words > longest || /\?["”’')]*$/.test(text.trim())) continue;
    if (isOpeningFiller(text) || isDangling(text) || personal.test(text)) continue;
    const hits = new Set(titleStems(text).filter((stem) => wanted.has(stem))).size;
    const score = hits + (turn.person !== undefined && hosts.has(turn.person) ? 0.5 : 0);
    if (hits >= leastHits && (best === undefined || score > best.score)) best = { sentence, score };
  }
  return best?.sentence;
}

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

const stemLetters = 5;
const leastLetters = 4;
/** Longer small words, which are in many titles and in all talk. */
const small = new Set(
  "about after again been before best does doing down each episode every everything from have here into just like make makes making more most much only other over part people really should some than that their them then there these they thing things this those time today very want well were what when where which while will with work would your yours".split(
    " ",
  ),
);

/** In their order, small words left out, and those of another language (`stop`, between blanks); one that comes twice is there twice. */
export const titleStems = (text: string, stop = ""): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= leastLetters && !small.has(word) && !stop.includes(` ${word} `))
    .map((word) => word.slice(0, stemLetters));
