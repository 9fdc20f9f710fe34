// Words as they are compared between two transcripts: no case, accents or punctuation.

const cache = new Map<string, string>();

/** `Café,` and `cafe` are the same word; an empty string means nothing was said (punctuation, `[music]`). */
export const normalizeWord = (word: string): string => {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const plain = /^\[.*\]$/.test(word)
    ? ""
    : word
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[’‘ʼ]/g, "'")
        .replace(/^&(amp;)?$/, "and")
        .replace(/[^\p{L}\p{N}']/gu, "")
        .replace(/^'+|'+$/g, "");
  if (cache.size > 100_000) cache.clear();
  cache.set(word, plain);
  return plain;
};
