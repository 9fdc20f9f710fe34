// The content words of a talk, by stem, with how much each tells one passage from another.
import type { StopWords } from "./stop-words.js";
import { plainWord, stemWord } from "./tokens.js";

export interface Terms {
  /** For each word of the talk the number of its stem, or -1 for words without content. */
  stems: Int32Array;
  names: string[];
  counts: Int32Array;
  /** Of each stem: ln of blocks over blocks that hold it, never below 0. */
  weights: Float64Array;
}

const blockWords = 120;

/** Numbers the stems of the talk's content words and weighs them over blocks of 120 words. */
export const findTerms = (words: readonly string[], stop: StopWords): Terms => {
  const numbers = new Map<string, number>();
  const byWord = new Map<string, number>();
  const names: string[] = [];
  const stems = Int32Array.from(words, (word) => {
    const known = byWord.get(word);
    if (known !== undefined) return known;
    const plain = plainWord(word);
    let number = -1;
    if (stop.isContent(plain)) {
      const stem = stemWord(plain);
      if (!stop.words.has(stem)) {
        number = numbers.get(stem) ?? names.length;
        if (number === names.length) {
          names.push(stem);
          numbers.set(stem, number);
        }
      }
    }
    byWord.set(word, number);
    return number;
  });
  const counts = new Int32Array(names.length);
  const blocksWith = new Int32Array(names.length);
  const lastBlock = new Int32Array(names.length).fill(-1);
  stems.forEach((stem, i) => {
    if (stem < 0) return;
    counts[stem]!++;
    const block = Math.floor(i / blockWords);
    if (lastBlock[stem] !== block) {
      lastBlock[stem] = block;
      blocksWith[stem]!++;
    }
  });
  const blocks = Math.ceil(words.length / blockWords);
  const weights = Float64Array.from(blocksWith, (n) => Math.max(0, Math.log((blocks + 1) / (n + 0.5))));
  return { stems, names, counts, weights };
};
