// Names the chapters of an English talk of which nothing else is known: no terms, no show, nothing that a person wrote.
import { chapterWords } from "../understand/chapters/chapter-words.js";
import type { Start } from "../understand/chapters/choose-starts.js";
import type { ChapterModel } from "../understand/chapters/load-chapter-model.js";
import { nameChapters } from "../understand/chapters/name-chapters.js";
import { chooseStopWords } from "../understand/chapters/stop-words.js";
import { chooseKinds } from "../understand/chapters/titles/word-kinds.js";
import type { cutUnits } from "../understand/chapters/units.js";

export const nameEnglish = (
  units: ReturnType<typeof cutUnits>,
  starts: readonly Start[],
  model: ChapterModel,
): ReturnType<typeof nameChapters> =>
  nameChapters(units, starts, {
    stop: chooseStopWords(model.stopWords, "en", units.words),
    model: model.titles,
    kinds: chooseKinds(model.kinds, "en"),
    english: true,
    words: chapterWords("en"),
    terms: [],
    typed: "",
    show: "",
  });
