// The stop words of all languages that have a list: our own for six, those of a package for the others.
import { once } from "../../base/once.js";

/** Two-letter language -> stop words between spaces; loaded on first call. */
export const loadStopWords = once(async (): Promise<Readonly<Record<string, string>>> => {
  const [{ stopWordTable }, { otherStopWords }] = await Promise.all([
    import("./data/stop-words.js"),
    import("./data/other-stop-words.js"),
  ]);
  return { ...otherStopWords, ...stopWordTable };
});

/** Small words by language, the other way round. */
export interface SmallWords {
  languagesOf: ReadonlyMap<string, readonly string[]>;
  /** Languages that have a list. */
  known: ReadonlySet<string>;
}

/** For each stop word the languages that have it; made on first call. */
export const loadSmallWords = once(async (): Promise<SmallWords> => {
  const table = await loadStopWords();
  const languagesOf = new Map<string, string[]>();
  for (const [language, list] of Object.entries(table))
    for (const word of list.split(" ")) {
      const languages = languagesOf.get(word);
      if (languages) languages.push(language);
      else languagesOf.set(word, [language]);
    }
  return { languagesOf, known: new Set(Object.keys(table)) };
});
