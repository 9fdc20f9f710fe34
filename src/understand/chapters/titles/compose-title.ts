// Makes a chapter's title out of its best phrases, and the titles that came near.
import type { StopWords } from "../stop-words.js";
import { casePhrase, caseTitle } from "./casing.js";
import type { TalkIndex } from "./talk-index.js";
import { innerWords, rankPhrases, type TitlePhrase } from "./title-phrases.js";
import { findTitleWords, type TitleModel } from "./title-words.js";

export interface TitleChoice {
  /** Absent when the chapter says nothing that could be a title. */
  title?: string;
  alternatives: string[];
  /** Keys of the phrases used, so that later chapters take others. */
  keys: string[];
}

const mostWords = 6;
/** A second phrase has to be worth this share of the first. */
const secondShare = 0.45;
const leastChapterWords = 6;

const overlaps = (a: TitlePhrase, b: TitlePhrase): boolean => {
  const stems = new Set(a.key.split(" "));
  return b.key.split(" ").some((stem) => stems.has(stem) && !innerWords.has(stem));
};

const lengthOf = ({ first, end }: TitlePhrase): number => end - first;

/** Pairs a phrase with the best other one that fits, in the order in which they are said. */
const pairUp = (phrase: TitlePhrase, ranked: readonly TitlePhrase[], share: number): TitlePhrase[] => {
  // A title has at least two words: one word alone takes whatever comes next.
  const least = lengthOf(phrase) > 1 ? phrase.value * share : 0;
  const partner = ranked.find(
    (other) => other.value >= least && !overlaps(phrase, other) && lengthOf(phrase) + lengthOf(other) <= mostWords,
  );
  if (partner === undefined) return [phrase];
  return partner.first < phrase.first ? [partner, phrase] : [phrase, partner];
};

/** A title for words `from` to `to` of the talk. */
export const composeTitle = (
  index: TalkIndex,
  stop: StopWords,
  model: TitleModel,
  { from, to, used }: { from: number; to: number; used: ReadonlyMap<string, number> },
): TitleChoice => {
  if (to - from < leastChapterWords) return { alternatives: [], keys: [] };
  const words = findTitleWords(index, stop, model, from, to);
  const ranked = rankPhrases(index, stop, words, { from, to, used }).slice(0, 80);
  const best = ranked[0];
  if (best === undefined) return { alternatives: [], keys: [] };
  const write = (phrases: readonly TitlePhrase[]) =>
    caseTitle(phrases.map(({ first, end }) => casePhrase(index, index.talk.words.slice(first, end))));
  const chosen = pairUp(best, ranked.slice(1), secondShare);
  const title = write(chosen);
  const rest = ranked.filter((phrase) => !chosen.some((taken) => overlaps(taken, phrase)));
  const alternatives = [write([best]), ...rest.slice(0, 6).map((phrase) => write(pairUp(phrase, rest, 0.7)))];
  return {
    title,
    alternatives: [...new Set(alternatives)].filter((other) => other !== title && other.includes(" ")).slice(0, 3),
    keys: chosen.map(({ key }) => key),
  };
};
