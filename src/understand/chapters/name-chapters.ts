// Gives chapters their titles: the opening and the farewell by their place, the rest by what they are about.
import type { Seconds } from "../../model/model.js";
import type { ChapterWords } from "./chapter-words.js";
import type { Beginning, Start } from "./choose-starts.js";
import type { ChapterModel } from "./load-chapter-model.js";
import { chooseStopWords, type StopWords } from "./stop-words.js";
import type { Talk } from "./talk.js";
import { composeTitle, countUsed, type TitleChoice } from "./titles/compose-title.js";
import { indexTalk } from "./titles/talk-index.js";
import type { TitleModel } from "./titles/title-words.js";
import { chooseKinds, type WordKinds } from "./titles/word-kinds.js";
import { plainWord, spokenWords, stemWord } from "./tokens.js";
import { cutUnits, type Units } from "./units.js";

/** What a title keeps of its worth where it is not the first choice. */
const secondBest = 0.7;
const breakTitle = "Break";
/** A silence so long is an ad; a shorter one, if talk fills most of its chapter, is music or a pause before a theme. */
const longBreak = 60;
const isBreak = (silence: Seconds, length: Seconds): boolean => silence >= longBreak || length <= 2 * silence;
/**
 * A chapter whose title is worth less begins with an earlier turn that gives a better one: so much better, and fewer expected hits
 * weighed against it. The question that opens a theme often stands just before the place that was found.
 */
const moving = { below: 0.6, gain: 0.2, share: 0.3 };
const longestIntroduction = 240;
const longestClosing = 180;
/** An advert has its chapter where it begins within so many letters of it and nothing longer follows. */
const advert = { letters: 400, longest: 240 };
/** The name of who pays: words with a capital or a digit first. */
const sponsorName =
  /^(?:the )?((?:[\p{Lu}\d][\p{L}\p{N}]*|\p{Ll}+\p{Lu}\p{L}*)(?:[.&'’+-][\p{L}\p{N}]+)*(?: \p{Lu}[\p{L}\p{N}]*(?:[.&'’+-][\p{L}\p{N}]+)*){0,3})/u;

/** A show's first and last chapter; where a language has no words for them, they have the terms of what is said. */
const isOpening = (k: number, length: Seconds): boolean => k === 0 && length < longestIntroduction;
const isFarewell = (talk: Units, from: number, length: Seconds, farewell: RegExp | undefined): boolean =>
  farewell !== undefined && length < longestClosing && talk.units.slice(from).some(({ text }) => farewell.test(text));

/** The title of a chapter that is an advert: "Sponsor: Oakum". */
function nameAdvert(talk: Units, from: number, words: ChapterWords): string | undefined {
  if (words.sponsored === undefined) return undefined;
  let text = "";
  for (let unit = from; unit < talk.units.length && text.length < 2 * advert.letters; unit++)
    text += `${talk.units[unit]!.text} `;
  const found = words.sponsored.exec(text);
  if (found === null || found.index > advert.letters) return undefined;
  const name = sponsorName.exec(text.slice(found.index + found[0].length))?.[1];
  return name === undefined ? words.sponsor : `${words.sponsor}: ${name}`;
}

/** An address, as adverts end with it. */
const saidAddress = /[\p{L}\p{N}]\.(?:com|org|net|io|co|ai|fm|dev)\b|\bdot (?:com|org|net|io)\b/iu;

/** The unit behind the last address that is said before an advert can be over; the advert's own first one where none is said. */
function passAdvert(talk: Units, from: number): number {
  let last = from;
  const until = talk.units[from]!.start + advert.longest;
  for (let unit = from; unit + 1 < talk.units.length && talk.units[unit]!.start < until; unit++)
    if (saidAddress.test(talk.units[unit]!.text)) last = unit + 1;
  return last;
}

/** What titles are made with. */
export interface Naming {
  stop: StopWords;
  model: TitleModel;
  kinds: WordKinds;
  english: boolean;
  words: ChapterWords;
  /** Names and terms in their right spelling. */
  terms: readonly string[];
  /** What a person wrote about the episode. */
  typed: string;
  /** The show's title and the names of the episode's people: alone they name no chapter. */
  show: string;
}

/** A start and its title; without a `worth` it stands by its place, or its language has no measure for titles. */
export type NamedStart = Start & Pick<TitleChoice, "title" | "alternatives" | "worth">;

/** Of "retour d'expérience" also "expérience". */
const titleStems = (title: string): string[] =>
  spokenWords(title.replace(/['’](?=\p{L}{2})/gu, " ")).map((word) => stemWord(plainWord(word)));

/** Each start with its title, in order; none where nothing that is said there can be one. A start moves back to the turn before for a better one. */
export const nameChapters = (talk: Units, starts: readonly Start[], naming: Naming): NamedStart[] => {
  const index = indexTalk(talk, naming.terms, naming.kinds, naming.typed, naming.show);
  const used = new Map<string, number>();
  const titles: Set<string>[] = [];
  // The same theme is not named twice: "Moor" after "Peat moor" says nothing new.
  const isNew = (text: string) => {
    const stems = titleStems(text);
    return !titles.some((earlier) => stems.every((stem) => earlier.has(stem)));
  };
  return starts.map((start, k): NamedStart => {
    const { unit, at, silent } = start;
    const next = starts[k + 1];
    const to = next === undefined ? talk.words.length : talk.units[next.unit]!.first;
    const length = (next?.at ?? talk.duration) - at;
    const compose = (first: number): TitleChoice =>
      naming.stop.known
        ? composeTitle(index, naming.stop, naming.model, { from: talk.units[first]!.first, to, used })
        : { alternatives: [] };
    const sponsor = nameAdvert(talk, unit, naming.words);
    // What is sold at the beginning of a long chapter is not what it is about.
    const found = compose(sponsor === undefined || length <= advert.longest ? unit : passAdvert(talk, unit));
    let fixed: string | undefined;
    const { opening, closing, farewell } = naming.words;
    if (closing !== undefined && isOpening(k, length)) fixed = opening;
    else if (next === undefined && isFarewell(talk, unit, length, farewell)) fixed = closing;
    else if (naming.english && silent && isBreak(talk.units[unit]!.start - at, length))
      fixed = next === undefined ? closing : breakTitle;
    else if (length <= advert.longest) fixed = sponsor;
    if (fixed !== undefined)
      return { ...start, title: fixed, alternatives: [found.title ?? [], found.alternatives].flat().slice(0, 3) };
    const { place, choice } = findBetter(start, found, (other) => {
      const choice = compose(other.unit);
      return choice.title !== undefined && isNew(choice.title) ? choice : undefined;
    });
    const own = [choice.title ?? [], choice.alternatives].flat();
    countUsed(choice, used);
    const placed = k === 0 ? opening : naming.english && silent ? breakTitle : undefined;
    const title = own.find(isNew) ?? placed;
    if (title === undefined) return { ...place, alternatives: [] };
    titles.push(new Set(titleStems(title)));
    return {
      ...place,
      title,
      alternatives: own.filter((text) => text !== title),
      ...(choice.worth === undefined ? {} : { worth: choice.worth * (title === own[0] ? 1 : secondBest) }),
    };
  });
};

/** The start itself with the title found for it or, where that is poor, an earlier turn with one so much better that it makes up for the place. */
function findBetter(start: Start, found: TitleChoice, compose: (other: Beginning) => TitleChoice | undefined) {
  let best = { place: start, choice: found };
  const worth = found.title === undefined ? 0 : found.worth;
  if (worth === undefined || worth >= moving.below) return best;
  let most = 0;
  for (const other of start.earlier ?? []) {
    const choice = compose(other);
    const gain = (choice?.worth ?? 0) - worth;
    const value = other.score - start.score + moving.share * gain;
    if (choice === undefined || gain < moving.gain || value <= most) continue;
    most = value;
    best = { place: { ...start, ...other }, choice };
  }
  return best;
}

/** A unit may begin this long before a typed start and still belong to its chapter. */
const leeway = 6;

/**
 * A title from the words between each start and the next, in order; undefined where too little is said or the language's
 * stop words are not known. `terms` are names and terms in their right spelling, `typed` what a person wrote about the episode, `show` the show's title.
 */
export const titleSpans = (
  talk: Talk,
  starts: readonly Seconds[],
  model: ChapterModel,
  terms: readonly string[] = [],
  typed = "",
  show = "",
): (string | undefined)[] => {
  const units = cutUnits(talk);
  const stop = chooseStopWords(model.stopWords, talk.language === "" ? "en" : talk.language, units.words);
  if (!stop.known) return starts.map(() => undefined);
  const index = indexTalk(units, terms, chooseKinds(model.kinds, talk.language), typed, show);
  const wordAt = (at: Seconds | undefined): number =>
    (at === undefined ? undefined : units.units.find(({ start }) => start >= at - leeway)?.first) ?? units.words.length;
  const used = new Map<string, number>();
  return starts.map((at, k) => {
    const span = { from: wordAt(at), to: wordAt(starts[k + 1]), used };
    const choice = composeTitle(index, stop, model.titles, span);
    countUsed(choice, used);
    return choice.title;
  });
};
