// Unpacks the learned numbers of the chapter model, once, when chapters are first wanted.
import { once } from "../../base/once.js";
import { wordsOfPhrases } from "./phrases.js";
import { inner, type Tree, type Trees } from "./probability.js";
import { loadStopWords } from "./stop-words.js";
import type { TitleModel } from "./titles/title-words.js";

export interface ChapterModel {
  /** For English: with the phrases that open chapters. */
  english: Trees;
  /** For every other language: vocabulary, turns and silences only. */
  plain: Trees;
  /** English phrase -> how much it speaks for a chapter that begins there. */
  phrases: ReadonlyMap<string, number>;
  /** The words of those phrases. */
  phraseWords: ReadonlySet<string>;
  /** Which words of a chapter make its title. */
  titles: TitleModel;
  /** English words -> kind letter (see data/word-kinds.ts). */
  kinds: ReadonlyMap<string, string>;
  /** Two-letter language -> stop words between spaces. */
  stopWords: Readonly<Record<string, string>>;
}

const readTrees = (text: string): Trees => {
  const [base = "0", names = "", ...trees] = text.split(/[\n;]/);
  return {
    base: Number(base),
    features: names.split(" "),
    trees: trees.map((tree): Tree => {
      const numbers = tree.split(" ").map(Number);
      const pairs = numbers.slice(0, 2 * inner);
      return {
        features: pairs.filter((_, k) => k % 2 === 0),
        thresholds: pairs.filter((_, k) => k % 2 === 1),
        ends: numbers.slice(2 * inner),
      };
    }),
  };
};

const readPhrases = (text: string): Map<string, number> =>
  new Map(
    text.split("\n").map((line) => {
      const at = line.lastIndexOf("\t");
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );

/** Words between spaces; what each has after a colon (nothing: "") is read by `read`. */
const readWords = <Value>(text: string, read: (told: string) => Value): Map<string, Value> =>
  new Map(
    text.split(" ").map((entry) => {
      const [word = "", told = ""] = entry.split(":");
      return [word, read(told)];
    }),
  );

const load = async (): Promise<ChapterModel> => {
  const [
    { titleWeights, titlePhraseWeights, commonWords },
    { startTrees, phraseWeights },
    stopWords,
    { wordKindLists },
    { wornPhrases },
    { titleTrees, likedWords },
  ] = await Promise.all([
    import("./data/chapter-weights.js"),
    import("./data/start-weights.js"),
    loadStopWords(),
    import("./data/word-kinds.js"),
    import("./data/worn-phrases.js"),
    import("./data/title-trees.js"),
  ]);
  const phrases = readPhrases(phraseWeights);
  return {
    english: readTrees(startTrees.english),
    plain: readTrees(startTrees.plain),
    phrases,
    phraseWords: wordsOfPhrases(phrases.keys()),
    titles: {
      weights: titleWeights,
      common: readWords(commonWords, (tenths) => Number(tenths) / 10),
      phrases: titlePhraseWeights,
      judge: readTrees(titleTrees),
      liked: readWords(likedWords, (hundredths) => hundredths.split(",").map((one) => Number(one) / 100)),
      worn: new Map(
        Object.entries(wornPhrases).flatMap(([level, list]) =>
          list.split(",").map((key) => [key, Number(level)] as const),
        ),
      ),
    },
    kinds: new Map(
      Object.entries(wordKindLists).flatMap(([letter, list]) => list.split(" ").map((word) => [word, letter] as const)),
    ),
    stopWords,
  };
};

/** The model, loaded on first call (about 260 KB of text). */
export const loadChapterModel = once(load);
