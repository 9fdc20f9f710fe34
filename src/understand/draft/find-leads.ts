// Finds a lead where no introduction in English gives one: what hosts announce, what has the title's words, how one voice begins.

import type { Episode, Quote, Show, Turn } from "../../model/model.js";
import { primaryLanguage } from "../readable/word-facts.js";
import { introductionsOf } from "../speakers/introductions.js";
import { quoteOf } from "./find-quotes.js";
import {
  announces,
  beginsToday,
  type GuestNames,
  holdsSound,
  isDangling,
  isForTopic,
  isOpeningFiller,
  isQuestion,
  speaksOfLast,
  welcomes,
  withoutOwnName,
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
  const phrases = introductionsOf(language);
  const presents = ({ text }: Spoken): boolean =>
    phrases !== undefined &&
    spokenLength(text) <= longest &&
    guests.isIntroduced(text, phrases) &&
    !leaning.you.test(text) &&
    !leaning.noise.test(text);
  const scored = opening.flatMap((sentence, at) => {
    if (!isSentence(sentence)) return [];
    const told =
      (announces(sentence.text) ? 2 : 0) + (guests.names(sentence.text) ? 2 : 0) + (presents(sentence) ? 3 : 0);
    const { person } = sentence.in;
    const score = told + (person === undefined ? 0 : hosts.has(person) ? 0.5 : -2);
    return told >= least && score >= least ? [{ at, score }] : [];
  });
  for (const { at, score } of scored.sort((a, b) => b.score - a.score || a.at - b.at)) {
    const { turn, in: within } = opening[at]!;
    const introduces = presents(opening[at]!);
    // Where nobody knows who speaks, what follows may be the answer.
    const mayAnswer = introduces && within.speaker === undefined;
    const after = opening.slice(at + 1, at + most);
    const goesOn = ({ text }: Spoken): boolean =>
      !leaning.noise.test(text) && !(introduces && (leaning.listeners.test(text) || leaning.you.test(text)));
    const tells = (one: Spoken): boolean => goesOn(one) && !(mayAnswer && !leaning.person.test(one.text));
    const leans = ({ text }: Spoken): boolean =>
      leaning.opening.test(withoutOwnName(text)) && !announces(text) && !beginsToday(text);
    // "And for that I welcome ...": for what stands in front of it.
    const before = opening.slice(Math.max(0, at - most + 1), at).filter((one) => one.turn === turn && isSentence(one));
    const from = leans(opening[at]!) ? before.findLastIndex((one) => !leans(one) && goesOn(one)) : before.length;
    // What is only said before it may be anything.
    const isWhole =
      from === before.length || isForTopic(opening[at]!.text) || before.slice(from).some(({ text }) => announces(text));
    const said = [
      ...(from < 0 ? [] : before.slice(from)),
      opening[at]!,
      ...takeWhile(after, (one) => one.turn === turn && isSentence(one) && tells(one)),
    ].slice(0, most);
    // A name alone may be said of anybody: what follows it tells.
    if (said.length > 1 || score > least + 1) return { said, presents: introduces && from >= 0 && isWhole };
  }
  return { said: [], presents: false };
}

/** What stands for a word that is not said: "f***", and the default of `cleaning.mask`. */
const masked = /\*\*|\s…\s/;

const isSentence = ({ text, guessed }: Spoken): boolean => {
  const words = spokenLength(text);
  return (
    !guessed &&
    words >= 5 &&
    words <= 90 &&
    !/[?…]["”’»)]*$/.test(text.trim()) &&
    !masked.test(text) &&
    !holdsSound(text)
  );
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
  const wanted = topicStems(show, episode);
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
export const isConversation = (show: Show, episode: Episode, turns: readonly Turn[]): boolean => {
  const known = episode.hosts.length + episode.guests.length;
  // A talk that is not under the name of the only one who is known has another voice.
  const alone = primaryLanguage(show.language) === "en" ? 1 : 0;
  return known > alone && turns.some(({ speaker }) => speaker === undefined);
};

/**
 * The first sentences of a talk that has one voice only, those from the first on that `tells` of the episode where there is one;
 * `aside` where there is none, or where a cold open stands before them.
 */
export function startOfMonologue(
  turns: readonly Turn[],
  all: readonly Spoken[],
  tells?: Tells,
): { sentences: Quote[]; aside?: boolean } {
  const voices = new Set(turns.map(({ speaker }) => speaker ?? ""));
  if (voices.size > 1 || (turns.length > 3 && voices.has(""))) return { sentences: [] };
  // What stands before the welcome was cut out of the talk: it is about something, but says nothing of the episode.
  const welcome = Math.max(
    0,
    all.findIndex(({ text }) => welcomes(text)),
  );
  const begun = all.slice(welcome);
  const telling = tells === undefined ? -1 : begun.findIndex((one, at) => mayBegin(one) && tells(one.text, at));
  const opening = begun.slice(Math.max(0, telling));
  const chosen: Quote[] = [];
  let last: number | undefined;
  for (const [at, sentence] of opening.entries()) {
    // What stands apart from the beginning does not go on from it.
    if (chosen.length === 3 || (last !== undefined && at - last > farthest)) break;
    if (!mayBegin(sentence)) continue;
    chosen.push(quoteOf(sentence));
    last = at;
  }
  if (tells === undefined) return { sentences: chosen, aside: welcome > farthest };
  // What goes on from the episode before is not clear without it; where this one is announced it is.
  const around = begun.slice(Math.max(0, telling - farthest), telling + (last ?? 0) + 1);
  const goesOn = telling >= 0 && !announces(begun[telling]!.text) && around.some(({ text }) => speaksOfLast(text));
  return { sentences: chosen, aside: telling < 0 || goesOn };
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

/** Whether a sentence says what the episode is about; `at` counts from the welcome. */
type Tells = (text: string, at: number) => boolean;

/**
 * Whether a sentence of another language than English says what its episode is about: it announces it, has a word of the title
 * (`stop`: small words, between blanks), or the whole name of a guest. One that welcomes or names the show says the same in every episode.
 */
export function tellsOf(show: Show, episode: Episode, stop?: string): Tells {
  const wanted = topicStems(show, episode, stop);
  const leaning = leaningOf(show.language);
  const own = [show.title, ...[...show.hosts, ...episode.hosts].map(({ name }) => name)].map((one) =>
    one.toLowerCase(),
  );
  const guests = episode.guests.map(({ name }) => name.toLowerCase());
  return (text, at) => {
    const lower = text.toLowerCase();
    const leans = leaning?.opening.test(text) === true;
    // Further on an episode is only mentioned.
    if (announces(text.slice(0, leans ? early / 2 : early))) return true;
    if (at >= first || leans || welcomes(text) || speaksOfLast(text) || own.some((one) => lower.includes(one)))
      return false;
    return guests.some((one) => lower.includes(one)) || titleStems(text).some((stem) => wanted.has(stem));
  };
}

/** So many characters of a sentence are its beginning. */
const early = 60;
/** Behind so many sentences a word of the title may be part of anything. */
const first = 8;

/** What episodes are called in general, in the first letters. */
const general = new Set(
  "episo episó folge folgen punta aflev capít capit progr выпус odcin avsni jakso parte parti teil".split(" "),
);

/** Of the title, without names of the people and words of the show's own title. */
function topicStems(show: Show, episode: Episode, stop?: string): Set<string> {
  const people = [...episode.guests, ...episode.hosts, ...show.hosts].map(({ name }) => name);
  const common = new Set(titleStems([show.title, ...people].join(" ")));
  const isTopic = (stem: string): boolean => !common.has(stem) && !general.has(stem) && !/^\p{N}+$/u.test(stem);
  return new Set(titleStems(episode.title, stop).filter(isTopic));
}

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
