// Finds the chapters of a talk: cuts it into units, scores each as a beginning, chooses the best set and names them.
import type { Chapter } from "../../model/model.js";
import { chapterWords } from "./chapter-words.js";
import { chooseStarts, countBreaks, type Start } from "./choose-starts.js";
import { type Evidence, explainStart } from "./explain-start.js";
import { findFeatures } from "./features.js";
import type { ChapterModel } from "./load-chapter-model.js";
import { nameChapters } from "./name-chapters.js";
import { phraseWords, scorePhrases } from "./phrases.js";
import { type ChapterPlan, leastStarts, planChapters } from "./plan-chapters.js";
import { scoreUnits } from "./probability.js";
import { chooseStopWords } from "./stop-words.js";
import type { Talk } from "./talk.js";
import { findTerms } from "./terms.js";
import { chooseKinds } from "./titles/word-kinds.js";
import { cutUnits } from "./units.js";

export interface FoundChapters {
  chapters: Chapter[];
  /** What was left out or switched off, and why, in a sentence each. */
  remarks: string[];
}

/** Fewer units or words than this hold no topics to tell apart. */
const leastUnits = 8;
const leastWords = 100;

const nothing = (remark: string): FoundChapters => ({ chapters: [], remarks: [remark] });

/**
 * The chapters of a talk with titles, reasons and other titles that came near; the first at 0, three or more, each at least
 * 30 and mostly 70 seconds long, the last included. An empty list comes with a remark. Deterministic; an hour of talk takes
 * under 100 ms. `terms` are names and terms in their right spelling, for titles.
 */
export const findChapters = (
  talk: Talk,
  plan: ChapterPlan,
  model: ChapterModel,
  terms: readonly string[] = [],
): FoundChapters => {
  const units = cutUnits(talk);
  const options = planChapters(units.duration, countBreaks(units.units), plan);
  if (typeof options === "string") return nothing(options);
  if (units.units.length < leastUnits || units.words.length < leastWords)
    return nothing("Chapters were left out: the transcript is too short to tell topics apart.");

  const language = talk.language.toLowerCase();
  const english = language === "" || /^en\b/.test(language);
  const stop = chooseStopWords(model.stopWords, english ? "en" : language, units.words);
  const known = findTerms(units.words, stop);
  const openings = phraseWords(units.units);
  const features = {
    ...findFeatures(units, known),
    ...(english ? { ngram: scorePhrases(units.units, openings, model.phrases) } : {}),
  };
  const chances = scoreUnits(units.units.length, features, english ? model.english : model.plain);
  let found = chooseStarts(units.units, chances, options);
  if (found.length < leastStarts) found = chooseStarts(units.units, chances, { ...options, count: leastStarts });
  if (found.length < leastStarts)
    return nothing("Chapters were left out: no three beginnings lie far enough apart in this episode.");

  const starts: Start[] = [{ unit: 0, at: 0, score: 1, silent: false }, ...found];
  const names = nameChapters(units, starts, {
    stop,
    model: model.titles,
    kinds: chooseKinds(model.kinds, language),
    english,
    words: chapterWords(talk.language),
    terms,
  });
  const evidence: Evidence = {
    talk: units,
    terms: known,
    features,
    phraseWords: openings,
    ...(english ? { phrases: model.phrases } : {}),
  };
  if (!stop.known) return nothing(explainUntitled(talk.language));
  // A chapter that nothing names is none: what it would have held goes on in the one before.
  const named = starts.flatMap((start, k) => {
    const { title, alternatives } = names[k]!;
    return title === undefined ? [] : [{ ...start, title, alternatives }];
  });
  if (named[0]?.at !== 0 || named.length <= leastStarts)
    return nothing("Chapters were left out: too few of them have anything in the talk that could be their title.");
  const chapters = named.map(
    ({ unit, at, title, alternatives }, k): Chapter => ({
      start: at,
      end: named[k + 1]?.at ?? units.duration,
      title,
      origin: "found",
      why: k === 0 ? "the episode begins" : explainStart(evidence, unit),
      alternatives,
    }),
  );
  return { chapters, remarks: english ? [] : [explainLanguage(talk.language)] };
};

const explainLanguage = (language: string): string =>
  `Chapters in "${language}" were found by vocabulary and turns alone: turns of phrase are known for English only.`;

const explainUntitled = (language: string): string =>
  `Chapters were left out: the stop words of "${language}" are not known, so none could have a title.`;
