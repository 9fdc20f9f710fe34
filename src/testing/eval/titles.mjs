// How near a found title is to the one that a person gave: by their content words.
import { load } from "./data.mjs";

const { loadChapterModel } = await load("understand/chapters/load-chapter-model");
const { spokenWords, plainWord, stemWord } = await load("understand/chapters/tokens");
const stopWords = new Set((await loadChapterModel()).stopWords.en.split(" "));

/** Titles that name no topic. */
const skipped =
  /^(intro|outro|introduction|introductions|conclusion|welcome|sponsor.*|chapters|start|end|.*\(title not found\))$/i;

/** Content words of a title, stemmed. */
export const contentWords = (title) =>
  new Set(
    spokenWords(title)
      .flatMap((word) => word.split("-"))
      .map(plainWord)
      .filter((word) => !stopWords.has(word) && word.length > 1)
      .map(stemWord),
  );

/** Whether a person's chapter, whose title has these words, says what it is about. */
export const isTopic = ({ title, sponsor }, words) => !sponsor && !skipped.test(title) && words.size > 0;

/** F1 of two titles' words. */
export const shareWords = (ours, gold) =>
  ours.size + gold.size === 0 ? 0 : (2 * [...ours].filter((word) => gold.has(word)).length) / (ours.size + gold.size);
