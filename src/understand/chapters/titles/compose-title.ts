// Makes a chapter's title out of its best phrases, and the titles that came near.
import type { StopWords } from "../stop-words.js";
import { caseTitle, writePhrase } from "./casing.js";
import { innerWords } from "./noun-phrases.js";
import { rankPlainPhrases } from "./plain-phrases.js";
import type { TalkIndex } from "./talk-index.js";
import { rankPhrases, type TitlePhrase } from "./title-phrases.js";
import { findTitleWords, type TitleModel } from "./title-words.js";

export interface TitleChoice {
  /** Absent when the chapter says nothing that could be a title. */
  title?: string;
  alternatives: string[];
  /** Keys of the phrases used, so that later chapters take others. */
  keys: string[];
}

const longest = { words: 7, letters: 45 };
/** A second phrase has to be worth this share of the first. */
const pairing = { share: 0.4, apart: 100, longer: 0.5 };
/** So many of a chapter's phrases are looked at. */
const candidates = 30;
const leastChapterWords = 6;

const overlaps = (a: TitlePhrase, b: TitlePhrase): boolean => {
  const stems = new Set(a.key.split(" "));
  return b.key.split(" ").some((stem) => stems.has(stem) && !innerWords.has(stem));
};

const isNear = (a: TitlePhrase, b: TitlePhrase): boolean =>
  a.spans.some(({ first }) => b.spans.some((other) => Math.abs(other.first - first) <= pairing.apart));

interface Written extends TitlePhrase {
  text: string;
}

const countWords = (text: string): number => text.split(" ").length;

/** Joins a phrase with the best other one that fits, in the order in which they are said. */
const pairUp = (phrase: Written, ranked: readonly Written[], share: number): Written[] => {
  if (/ and /.test(phrase.text)) return [phrase];
  const least = phrase.words > 1 ? phrase.value * share : phrase.value * Math.min(share, 0.3);
  const partner = ranked.find(
    (other) =>
      other.value >= least &&
      !overlaps(phrase, other) &&
      !/ and /.test(other.text) &&
      other.act === phrase.act &&
      isNear(phrase, other) &&
      countWords(phrase.text) + countWords(other.text) < longest.words &&
      phrase.text.length + other.text.length + 5 <= longest.letters,
  );
  if (partner === undefined) return [phrase];
  return partner.spans[0]!.first < phrase.spans[0]!.first ? [partner, phrase] : [phrase, partner];
};

/** The best phrase with what it is joined to; a single word gives way to a longer phrase or takes any partner. */
const chooseBest = (best: Written, ranked: readonly Written[]): Written[] => {
  const pair = pairUp(best, ranked, pairing.share);
  if (pair.length > 1 || countWords(best.text) > 1) return pair;
  const longer = ranked.find(({ text, value }) => countWords(text) > 1 && value >= best.value * pairing.longer);
  if (longer !== undefined) return pairUp(longer, ranked, 1);
  return pairUp(best, ranked, 0);
};

/** A title for words `from` to `to` of the talk. */
export const composeTitle = (
  index: TalkIndex,
  stop: StopWords,
  model: TitleModel,
  { from, to, used, and }: { from: number; to: number; used: ReadonlyMap<string, number>; and?: string },
): TitleChoice => {
  if (to - from < leastChapterWords) return { alternatives: [], keys: [] };
  const english = index.wordKinds.letters !== undefined;
  const place = { from, to, used };
  const found = english
    ? rankPhrases(index, stop, findTitleWords(index, stop, model, from, to), model.phrases, place)
    : rankPlainPhrases(index, stop, place);
  const ranked = found.slice(0, candidates).flatMap((phrase): Written[] => {
    const text = writePhrase(index, phrase);
    return text === undefined || text.length > longest.letters ? [] : [{ ...phrase, text }];
  });
  const best = ranked[0];
  if (best === undefined) return { alternatives: [], keys: [] };
  const write = (phrases: readonly Written[]) =>
    caseTitle(
      phrases.map(({ text }) => text),
      and,
    );
  // Phrases of other languages stand alone: what goes together is not known.
  const chosen = english ? chooseBest(best, ranked) : [best];
  const title = write(chosen);
  const rest = ranked.filter((phrase) => !chosen.some((taken) => overlaps(taken, phrase)));
  const alternatives = [
    write([best]),
    ...rest.slice(0, 6).map((phrase) => write(english ? pairUp(phrase, rest, 0.7) : [phrase])),
  ];
  return {
    title,
    alternatives: [...new Set(alternatives)]
      .filter((other) => other !== title && (!english || other.includes(" ")))
      .slice(0, 3),
    keys: chosen.map(({ key }) => key),
  };
};
