// Words as they are compared between two transcripts: no case, accents or punctuation.
import { idsOf, openColumn } from "../../base/vocabulary.js";

/** `Café,` and `cafe` are the same word; an empty string means nothing was said (punctuation, `[music]`). */
export const normalizeWord = (word: string): string => {
  if (/^[a-z]+$/.test(word)) return word;
  return /^\[.*\]$/.test(word)
    ? ""
    : word
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[’‘ʼ]/g, "'")
        .replace(/^&(amp;)?$/, "and")
        .replace(/[^\p{L}\p{N}']/gu, "")
        .replace(/^'+|'+$/g, "");
};

const normalColumn = openColumn(normalizeWord);

/** Each word of a run so. */
export const normalizeWords = (words: readonly string[]): string[] => {
  const { ids, vocabulary } = idsOf(words);
  const normal = normalColumn(vocabulary);
  const plain: string[] = [];
  for (let at = 0; at < ids.length; at++) plain.push(normal(ids[at]!));
  return plain;
};
