// Makes a chapter's title out of its best phrase, which trees that learned good titles choose, and offers the titles that came near.

import { addTrees } from "../probability.js";
import type { StopWords } from "../stop-words.js";
import { findPhrases, innerWords } from "./noun-phrases.js";
import { namesTopic } from "./nouns/noun-phrase.js";
import { findTraits, type Traits, traitNames, type Written } from "./phrase-traits.js";
import { capitalShare, type TalkIndex } from "./talk-index.js";
import { rankPhrases, type TitlePhrase } from "./title-phrases.js";
import { findTitleWords, isTitleWord, type TitleModel } from "./title-words.js";
import { findEverywhere, raiseFirst, writePhrase } from "./write-title.js";

interface Judged extends Written {
  /** How good a title it is: some 1.05 in the middle of chapters' best; of what has 1.4 and more two in three are usable as they stand. */
  score: number;
}

/** What could be the title of a chapter of an English talk, best title first. */
const judgePhrases = (index: TalkIndex, stop: StopWords, model: TitleModel, place: Place): Judged[] => {
  const found = findCandidates(index, stop, model, place);
  const columns: Record<string, Float64Array> = {};
  for (const [at, name] of traitNames.entries()) {
    const column = new Float64Array(found.length);
    for (let k = 0; k < found.length; k++) column[k] = found[k]!.traits[at]!;
    columns[name] = column;
  }
  const scores = addTrees(found.length, columns, model.judge);
  return found
    .map(({ phrase }, k) => ({ ...phrase, score: scores[k]! }))
    .sort((a, b) => b.score - a.score || a.rank - b.rank);
};

export interface TitleChoice {
  /** Absent when the chapter says nothing that could be a title. */
  title?: string;
  /** At most three, of different kinds where there are any: the same theme in other words, a question, other themes. */
  alternatives: string[];
  /** Stems of the title, with spaces between, so that later chapters take others. */
  key?: string;
  /** 0 to 1: how good a title it is; absent where the language's titles were not learned. */
  worth?: number;
}

/** A term that a person listed is what was meant where it shares a word with the best phrase and is worth this share of it. */
const termShare = 0.3;
/** A question is offered where its score is this near to the best. */
const questionMargin = 0.7;
const alternativesShown = 3;
const leastChapterWords = 6;
/** From scores to worths, as `keepWorthy` weighs them: half at `half`, which one chapter in six does not reach. */
const worthScale = { half: 0.8, slope: 3 };
const worthOf = (score: number): number => 1 / (1 + Math.exp(worthScale.slope * (worthScale.half - score)));

const overlaps = (a: TitlePhrase, b: TitlePhrase): boolean => {
  const stems = new Set(a.key.split(" ").filter((stem) => !innerWords.has(stem)));
  return b.key.split(" ").some((stem) => stems.has(stem));
};

const isLone = ({ text }: Judged): boolean => !text.includes(" ");
const isAsking = ({ form }: Judged): boolean => form === "question" || form === "clause";

/** The best phrase, or the listed term that was said oftener than something near it. */
const chooseBest = (ranked: readonly Judged[]): Judged | undefined => {
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
  return meant ?? top;
};

/** A title for words `from` to `to` of the talk. */
export const composeTitle = (index: TalkIndex, stop: StopWords, model: TitleModel, place: Place): TitleChoice => {
  if (place.to - place.from < leastChapterWords) return { alternatives: [] };
  const english = index.wordKinds.letters !== undefined;
  const ranked = english
    ? judgePhrases(index, stop, model, place)
    : writeFirst(index, rankPlainPhrases(index, stop, place)).map((phrase) => ({ ...phrase, score: phrase.value }));
  const best = chooseBest(ranked);
  if (best === undefined) return { alternatives: [] };
  const title = raiseFirst(best.text);
  return {
    title,
    alternatives: offerOthers(english ? ranked.filter((phrase) => !isLone(phrase)) : ranked, best)
      .filter((other) => other !== title)
      .slice(0, alternativesShown),
    key: best.key,
    ...(english ? { worth: worthOf(best.score) } : {}),
  };
};

/** Counts the stems of a title that was chosen, so that later chapters take others. */
export const countUsed = ({ key }: TitleChoice, used: Map<string, number>): void => {
  for (const stem of key?.split(" ") ?? []) used.set(stem, (used.get(stem) ?? 0) + 1);
};

/** Other titles, each once: the next best, a question, then other themes. */
const offerOthers = (ranked: readonly Judged[], best: Judged): string[] => {
  const rest = ranked.filter((phrase) => phrase !== best);
  const others = rest.filter((phrase) => !isAsking(phrase)).slice(0, 1);
  const question = isAsking(best)
    ? undefined
    : rest.find((phrase) => isAsking(phrase) && phrase.score >= best.score - questionMargin);
  if (question !== undefined) others.push(question);
  for (const phrase of rest)
    if (others.length === 0 || ![best, ...others].some((taken) => overlaps(taken, phrase))) others.push(phrase);
  return [...new Set(others.map(({ text }) => raiseFirst(text)))];
};

/** Words `from` to `to` of the talk, and stem -> how often earlier titles hold it. */
export interface Place {
  from: number;
  to: number;
  used: ReadonlyMap<string, number>;
}

const longest = { letters: 45, question: 50 };
/** So many of a chapter's phrases are looked at. */
const candidates = 25;

/** The first phrases of a list that a title can write, with their place in it. */
const writeFirst = (index: TalkIndex, ranked: readonly TitlePhrase[]): Written[] =>
  ranked.slice(0, candidates).flatMap((phrase, rank): Written[] => {
    const text = writePhrase(index, phrase);
    const most = phrase.form === "question" ? longest.question : longest.letters;
    return text === undefined || text.length > most ? [] : [{ ...phrase, text, rank }];
  });

/** What could be the title of a chapter of an English talk, each with its traits, best by value first. */
export const findCandidates = (
  index: TalkIndex,
  stop: StopWords,
  model: TitleModel,
  place: Place,
): { phrase: Written; traits: Traits }[] => {
  const { from, to } = place;
  const words = findTitleWords(index, stop, model, from, to);
  const ranked = rankPhrases(index, stop, words, model, place);
  const written = writeFirst(index, ranked);
  const traits = findTraits(index, stop, words, model, written, { from, to, best: ranked[0]?.value ?? 1 });
  return written.map((phrase, k) => ({ phrase, traits: traits[k]! }));
};

/** A phrase of several words is one where it is said so often; once said, words may only have met. */
const leastTogether = 2;
/** A single word is a chapter's where it says it so often. */
const leastAlone = 2;
/** A longer phrase takes the place of one inside it where it is said nearly as often. */
const wholeShare = 0.7;
/** What a phrase of one, two, three or more words is worth: two name best. */
const lengths = [1, 1.6, 1.6, 1.3, 1.1];
/** A single sign of Chinese or Japanese says less than a word of two. */
const oneSign = /^\p{Script=Han}$/u;
const signShare = 0.6;
const openingWords = 100;

/** The phrases of words `from` to `to`, best first; `used`: stem -> how often earlier titles hold it. */
function rankPlainPhrases(
  index: TalkIndex,
  stop: StopWords,
  { from, to, used }: { from: number; to: number; used: ReadonlyMap<string, number> },
): TitlePhrase[] {
  const isFull = (i: number): boolean => isTitleWord(index, stop, i);
  const found = [...findPhrases(index, stop, from, to).values()].flatMap(({ key, spans }): TitlePhrase[] => {
    const { first, end } = spans[0]!;
    const plain = index.plain.slice(first, end);
    const parts = key.split(" ").filter((_, k) => isFull(first + k));
    const isTerm = index.terms.has(plain.join(" "));
    const isName = isTerm || (!index.wordKinds.capitalNouns && plain.every((word) => capitalShare(index, word) > 0.6));
    const least = parts.length > 1 ? leastTogether : leastAlone;
    // A name of one word that is said once is an example more often than a theme.
    if (spans.length < (isTerm || (isName && parts.length > 1) ? 1 : least) || new Set(parts).size < parts.length)
      return [];
    if (plain.every((word) => index.speakers.has(word))) return [];
    const full = Array.from({ length: end - first }, (_, k) => first + k).filter(isFull);
    if (!isTerm && !namesTopic(index, full, { first, end }, findEverywhere(index, key), isFull)) return [];
    const own = Math.max(...parts.map((stem) => spans.length / (index.places.get(stem)?.length ?? 1)));
    const again = parts.reduce((sum, stem) => sum + Math.min(2, used.get(stem) ?? 0), 0) / parts.length;
    const early = first - from < openingWords ? 1.15 : 1;
    const length = oneSign.test(key) ? signShare : lengths[Math.min(parts.length, lengths.length) - 1]!;
    const value = (Math.log(1 + spans.length) * (0.3 + own) * length * early) / (1 + again);
    return [{ key, spans, words: parts.length, act: false, isName, isHollow: false, value }];
  });
  const isInside = (small: string, large: string): boolean => ` ${large} `.includes(` ${small} `);
  return found
    .filter(
      (one) =>
        !found.some(
          (other) =>
            other.key.length > one.key.length &&
            isInside(one.key, other.key) &&
            other.spans.length >= wholeShare * one.spans.length,
        ),
    )
    .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
}
