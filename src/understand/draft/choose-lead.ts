// Chooses the sentences of a lead from around the one with which a host introduces the talk.
import type { Quote } from "../../model/model.js";
import { quoteOf } from "./find-quotes.js";
import {
  breaksOff,
  type GuestNames,
  isDangling,
  isOpeningFiller,
  isQuestion,
  speaksToYou,
  tellsOfEpisode,
  tellsTopics,
} from "./introduction-signs.js";
import { isForReaders, opensOnPerson, opensOnTopics } from "./lead-sentence.js";
import { joinLists, type Spoken, spokenLength, withoutAdverts } from "./spoken-sentences.js";

/** Words of its sentences, at least: "Today we have Cleo." */
export const fewestWords = 4;
/** Most sentences and characters of a lead. */
const most = 4;
const longest = 700;
/** A sentence of fewer words that stands alone has to name somebody by two names. */
const shortestAlone = 8;
const isFullName = /\p{Lu}[\p{L}'’-]+\.?(?:\s+\p{Ll}+)?\s+\p{Lu}/u;

/** So many sentences before the anchor the guest may have been presented. */
const farthest = 8;

/** Chooses from the anchor on, within the anchor's own turn, the sentences that say most; keeps their order. */
export function takeLead(opening: readonly Spoken[], anchor: number, guests: GuestNames): Quote[] {
  const { turn } = opening[anchor]!;
  const mayPresent = (one: Spoken, at: number): boolean =>
    one.turn === turn && at >= anchor - farthest && guests.presents(one.text) && guests.names(one.text);
  const presented = opening.slice(0, anchor).findIndex(mayPresent);
  const from = presented < 0 ? anchor - 2 : Math.min(anchor - 2, presented);
  const introduces = (one: Spoken): boolean => one === opening[anchor] || guests.presents(one.text);
  const own = opening.filter((one) => one.turn === turn);
  const kept = new Set(withoutAdverts(own, introduces));
  const passage = joinLists(opening.filter((one, at) => at >= from && kept.has(one)));
  const start = passage.findIndex(({ start }) => start >= opening[anchor]!.start);
  const worth = passage.map(({ text, guessed }, at): number => {
    const words = spokenLength(text);
    if (!isForReaders(text, guests)) return 0;
    if (isOpeningFiller(text) && !guests.presents(text)) return 0;
    if (isQuestion(text) || breaksOff(text) || words < fewestWords || words > 90) return 0;
    const lower = text.toLowerCase();
    const presents = guests.presents(text);
    const tells = tellsTopics(text) && (presents || !guessed || opensOnTopics(text) || opensOnPerson(text, guests));
    const says = (presents ? 3 : 0) + (tells ? 3 : 0);
    if (says === 0 && isInPassing(text, at - start, guests)) return 0;
    const named = guests.names(text) ? 1.5 : 0;
    const about =
      /\b(?:founder|ceo|cto|author|professor|researcher|writer|director|host of|known for|creator|engineer|partner|president|led|leads|runs|wrote|built)\b/.test(
        lower,
      )
        ? 1
        : 0;
    const warns = /\bbut i\b|\bi have to\b|\bi should\b|\bby the way\b/.test(lower) ? -0.6 : 0;
    const before = at < start ? -0.5 : 0;
    // What says nothing of guest or topics goes on with the talk, or fills it.
    if (says === 0 && !opensOnPerson(text, guests) && !goesOnFrom(passage[at - 1]?.text, text)) return 0;
    return Math.max(0.1, 1 + says + named + about + warns + before - Math.abs(at - start) * 0.12);
  });
  const who = findPresenting(passage, start, guests);
  const ranked = passage
    .map((_, at) => at)
    .filter((at) => at === who || worth[at]! > (at < start ? 2 : 0))
    .sort((a, b) => (b === who ? 1 : 0) - (a === who ? 1 : 0) || worth[b]! - worth[a]! || a - b);
  const chosen: number[] = [];
  let length = 0;
  for (const at of ranked) {
    if (chosen.length >= most || (chosen.length >= 2 && length + passage[at]!.text.length > longest)) continue;
    // Beyond the passage's own signs, what follows further away is the talk itself.
    if (chosen.length >= 1 && worth[at]! < (chosen.length >= 2 ? 1 : 0.6)) continue;
    chosen.push(at);
    length += passage[at]!.text.length;
  }
  const standing = dropUnnamed(dropDangling(chosen, passage, guests), passage, guests);
  // One sentence is a lead when it says who is there, or what this episode is about.
  const alone = standing.length === 1 ? passage[standing[0]!]!.text : undefined;
  if (alone !== undefined && !guests.names(alone) && !guests.presents(alone) && !tellsOfEpisode(alone)) return [];
  if (!standing.some((at) => saysEnough(passage[at]!.text, guests, alone === undefined))) return [];
  const texts = standing.map((at) => passage[at]!.text);
  // Behind an advert the host begins once more, with the same words.
  const isAgain = (text: string, k: number): boolean =>
    texts.some((other, j) => j !== k && other.startsWith(text.replace(/[.!]$/, "")) && (other !== text || j < k));
  return standing.flatMap((at, k) => (isAgain(texts[k]!, k) ? [] : [quoteOf({ ...passage[at]!, text: texts[k]! })]));
}

/** Without "we have a very special guest" where another sentence says who that is. */
function dropUnnamed(standing: readonly number[], passage: readonly Spoken[], guests: GuestNames): readonly number[] {
  const isNamed = ({ text }: Spoken): boolean => guests.names(text) || isFullName.test(text);
  const isOnlyGuest = (one: Spoken): boolean =>
    /\b(?:guests?|friends)\b(?!.*\b(?:is|are) (?:an?|the|one)\b)/i.test(one.text) &&
    guests.presents(one.text) &&
    !isNamed(one) &&
    !tellsTopics(one.text);
  const named = standing.some((at) => {
    const { text } = passage[at]!;
    return guests.namesWhole(text) || (guests.presents(text) && isNamed(passage[at]!));
  });
  return named ? standing.filter((at) => !isOnlyGuest(passage[at]!)) : standing;
}

/** Of "I am here with Cleo", where nothing follows, and of "Cleo is a builder" nobody knows who that is. */
function saysEnough(text: string, guests: GuestNames, goesOn: boolean): boolean {
  const said = text.replace(/^(?:(?:So|And|But|Now|Today),?\s)?(?:I['’]m\s)?/, "");
  if (isFullName.test(said) || tellsTopics(text)) return true;
  return (
    guests.presents(text) && !guests.names(/^\S*/.exec(said)![0]) && (goesOn || spokenLength(text) >= shortestAlone)
  );
}

/** The sentence that says who the guest is: it belongs to every lead, wherever in the passage it stands. */
function findPresenting(passage: readonly Spoken[], start: number, guests: GuestNames): number | undefined {
  const named = passage.flatMap(({ text }, at) =>
    guests.names(text) &&
    isForReaders(text, guests) &&
    !isQuestion(text) &&
    !breaksOff(text) &&
    (!isOpeningFiller(text) || guests.presents(text)) &&
    spokenLength(text) >= fewestWords &&
    spokenLength(text) <= 90
      ? [at]
      : [],
  );
  return (
    named.find((at) => guests.presents(passage[at]!.text)) ??
    named.find((at) => {
      const { text, guessed } = passage[at]!;
      const opens = !guessed || opensOnPerson(text, guests) || tellsTopics(text);
      return opens && !isInPassing(text, at - start, guests);
    })
  );
}

/** "Ben, it is good to see you" tells nobody who he is, and further on a guest is only spoken of; a whole name presents. */
const isInPassing = (text: string, distance: number, guests: GuestNames): boolean =>
  (speaksToYou(text) || Math.abs(distance) > farthest) && !guests.namesWhole(text);

/** Somebody who was named before. */
const beginsWithPerson = (text: string): boolean =>
  /^\W*(?:(?:and|so|but)\W+)?(?:he|she|they|his|her|their)\b/i.test(text);

/** Begins with a name that the sentence before it brought in: "... of Tarworks. Tarworks began as a shed." */
const goesOnFrom = (before: string | undefined, text: string): boolean => {
  const name = /^\p{Lu}[\p{L}'’-]{2,}/u.exec(text)?.[0];
  return name !== undefined && before?.includes(` ${name}`) === true;
};

/** In order, without those that take up a sentence which was not chosen: "Prior to this, he ..." */
function dropDangling(chosen: readonly number[], passage: readonly Spoken[], guests: GuestNames): number[] {
  const kept: number[] = [];
  for (const at of chosen.toSorted((a, b) => a - b)) {
    const { text } = passage[at]!;
    const told =
      kept.includes(at - 1) || (beginsWithPerson(text) && kept.some((other) => guests.names(passage[other]!.text)));
    if (!isDangling(text) || told) kept.push(at);
  }
  return kept;
}
