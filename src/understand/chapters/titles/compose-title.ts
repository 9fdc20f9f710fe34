// Makes a chapter's title out of its best phrase, which trees that learned good titles choose, and offers the titles that came near.
import { addTrees } from "../probability.js";
import type { StopWords } from "../stop-words.js";
import { findCandidates, type Place, writeFirst } from "./candidates.js";
import { innerWords } from "./noun-phrases.js";
import { traitNames, type Written } from "./phrase-traits.js";
import { rankPlainPhrases } from "./plain-phrases.js";
import type { TalkIndex } from "./talk-index.js";
import type { TitlePhrase } from "./title-phrases.js";
import type { TitleModel } from "./title-words.js";
import { raiseFirst } from "./write-title.js";

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
