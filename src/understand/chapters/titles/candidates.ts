// Finds what could be a chapter's title: its best phrases as a title writes them, each with its traits.
import type { StopWords } from "../stop-words.js";
import { findTraits, type Traits, type Written } from "./phrase-traits.js";
import type { TalkIndex } from "./talk-index.js";
import { rankPhrases, type TitlePhrase } from "./title-phrases.js";
import { findTitleWords, type TitleModel } from "./title-words.js";
import { writePhrase } from "./write-title.js";

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
export const writeFirst = (index: TalkIndex, ranked: readonly TitlePhrase[]): Written[] =>
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
