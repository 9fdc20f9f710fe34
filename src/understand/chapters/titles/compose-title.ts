// Makes a chapter's title out of its best phrases, and the titles that came near.
import type { StopWords } from "../stop-words.js";
import { innerWords } from "./noun-phrases.js";
import { rankPlainPhrases } from "./plain-phrases.js";
import { rateTitle } from "./rate-title.js";
import type { TalkIndex } from "./talk-index.js";
import { rankPhrases, type TitlePhrase } from "./title-phrases.js";
import { findTitleWords, type TitleModel } from "./title-words.js";
import { raiseFirst, writePhrase } from "./write-title.js";

export interface TitleChoice {
  /** Absent when the chapter says nothing that could be a title. */
  title?: string;
  /** At most three, of different kinds where there are any: the same theme in other words, a question, other themes. */
  alternatives: string[];
  /** Keys of the phrases used, so that later chapters take others. */
  keys: string[];
  /** 0 to 1: how good a title it is; absent where the language's titles were not learned. */
  worth?: number;
}

const longest = { letters: 45, question: 50 };
/** What stands alone gives way to a longer phrase worth this share of it: of a word, of a name, of a name if said again. */
const longerShare = { word: 0.3, name: 0.4, again: 0.3 };
/** What is said beside a name is worth this share of it, or this where it is said again; the two so many words apart. */
const besideShare = { once: 0.45, again: 0.08 };
const nearWords = 40;
/** A term that a person listed is what was meant where it shares a word with the best phrase and is worth this share of it. */
const termShare = 0.3;
/** A name stands alone where the chapter says it so often, and so much of all that the talk says of it. */
const ownName = { times: 3, share: 0.5 };
/** A question is offered where it is worth this share of the best phrase. */
const questionShare = 0.15;
/** So many of a chapter's phrases are looked at. */
const candidates = 30;
const alternativesShown = 3;
const leastChapterWords = 6;

interface Place {
  from: number;
  to: number;
  /** Stem -> how often earlier titles hold it. */
  used: ReadonlyMap<string, number>;
}

interface Written extends TitlePhrase {
  text: string;
}

/** What a title is made of: one phrase, or a name and what is said of it. */
type Parts = readonly [Written, ...Written[]];

const fullStems = ({ key }: TitlePhrase): string[] => key.split(" ").filter((stem) => !innerWords.has(stem));

const overlaps = (a: TitlePhrase, b: TitlePhrase): boolean => {
  const stems = new Set(fullStems(a));
  return fullStems(b).some((stem) => stems.has(stem));
};

const isLone = ({ text }: Written): boolean => !text.includes(" ");
const writeParts = (parts: Parts): string => parts.map(({ text }, k) => (k === 0 ? raiseFirst(text) : text)).join(": ");

/** Whether both are said close by: in a sentence, or as somebody asks and somebody answers; the name perhaps before the chapter. */
const isSaidTogether = ({ places }: TalkIndex, name: TitlePhrase, { spans }: TitlePhrase): boolean =>
  spans.some(({ first }) => places.get(name.key)?.some((at) => Math.abs(at - first) <= nearWords));

/** A name that this chapter is about and others are not says enough by itself. */
const isOwn = (index: TalkIndex, { key, spans }: TitlePhrase, { from, to, used }: Place): boolean => {
  const places = index.places.get(key) ?? [];
  const here = places.filter((at) => at >= from && at < to).length;
  return !used.has(key) && spans.length >= ownName.times && here >= ownName.share * places.length;
};

/** Of a company or a country, what about it: in one phrase with it, else close by. Of the chapter's own name, only what is said again. */
const sayWhat = (index: TalkIndex, ranked: readonly Written[], name: Written, own: boolean): Parts | undefined => {
  const longer = ranked.find(
    (phrase) =>
      !isLone(phrase) &&
      overlaps(phrase, name) &&
      (phrase.spans.length > 1 || !own) &&
      phrase.value >= name.value * (phrase.spans.length > 1 ? longerShare.again : longerShare.name),
  );
  if (longer !== undefined) return [longer];
  if (own) return undefined;
  const beside = ranked.find(
    (phrase) =>
      phrase.words > 1 &&
      phrase.words === phrase.key.split(" ").length &&
      phrase.form === undefined &&
      !phrase.isHollow &&
      !phrase.isName &&
      !phrase.act &&
      phrase.value >= name.value * (phrase.spans.length > 1 ? besideShare.again : besideShare.once) &&
      !overlaps(phrase, name) &&
      name.text.length + phrase.text.length + 2 <= longest.letters &&
      isSaidTogether(index, name, phrase),
  );
  return beside && [name, beside];
};

const chooseBest = (index: TalkIndex, ranked: readonly Written[], place: Place): Parts | undefined => {
  const [top] = ranked;
  if (top === undefined) return undefined;
  const meant = ranked.find(
    (phrase) =>
      phrase.facts?.term === 1 &&
      !isLone(phrase) &&
      phrase.spans.length > top.spans.length &&
      phrase.value >= top.value * termShare &&
      overlaps(phrase, top),
  );
  const best = meant ?? top;
  if (!isLone(best)) return [best];
  if (best.isName) return sayWhat(index, ranked, best, isOwn(index, best, place)) ?? [best];
  return [ranked.find((phrase) => !isLone(phrase) && phrase.value >= best.value * longerShare.word) ?? best];
};

/** A title for words `from` to `to` of the talk. */
export const composeTitle = (index: TalkIndex, stop: StopWords, model: TitleModel, place: Place): TitleChoice => {
  const { from, to } = place;
  if (to - from < leastChapterWords) return { alternatives: [], keys: [] };
  const english = index.wordKinds.letters !== undefined;
  const found = english
    ? rankPhrases(index, stop, findTitleWords(index, stop, model, from, to), model, place)
    : rankPlainPhrases(index, stop, place);
  const ranked = found.slice(0, candidates).flatMap((phrase): Written[] => {
    const text = writePhrase(index, phrase);
    const most = phrase.form === "question" ? longest.question : longest.letters;
    return text === undefined || text.length > most ? [] : [{ ...phrase, text }];
  });
  const [top] = ranked;
  const parts = english ? chooseBest(index, ranked, place) : top && ([top] as const);
  if (parts === undefined || top === undefined) return { alternatives: [], keys: [] };
  const [best] = parts;
  const title = writeParts(parts);
  return {
    title,
    alternatives: offerOthers(index, ranked, parts)
      .filter((other) => other !== title && (!english || other.includes(" ")))
      .slice(0, alternativesShown),
    keys: parts.map(({ key }) => key),
    ...(best.facts === undefined ? {} : { worth: rateTitle(best, best.value / top.value) }),
  };
};

/** Other titles, each once: one other wording of the same, a question, what is said of a name, then other themes. */
const offerOthers = (index: TalkIndex, ranked: readonly Written[], parts: Parts): string[] => {
  const [best] = parts;
  const isAsking = ({ form }: Written): boolean => form === "question" || form === "clause";
  const others: Parts[] = [];
  const offer = (other: Parts | undefined): void => {
    if (other !== undefined) others.push(other);
  };
  const rest = ranked.filter((phrase) => !parts.includes(phrase));
  const first = rest.find((phrase) => !isAsking(phrase) && !isLone(phrase));
  offer(first && [first]);
  if (!isAsking(best)) {
    const question = rest.find((phrase) => isAsking(phrase) && phrase.value >= best.value * questionShare);
    offer(question && [question]);
  }
  const name = ranked.find((phrase) => phrase.isName && isLone(phrase));
  if (name !== undefined && parts.length === 1) offer(sayWhat(index, ranked, name, false));
  for (const phrase of rest)
    if (others.length === 0 || ![...parts, ...others.flat()].some((taken) => overlaps(taken, phrase))) offer([phrase]);
  return [...new Set(others.map(writeParts))];
};
