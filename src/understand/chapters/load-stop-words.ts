// The stop words of all languages that have a list: our own for six, those of a package for the others.
import { once } from "../../base/once.js";

/** Small words of Dutch that the package lacks. */
const dutch =
  "per jullie ons onze hun haar wel maar want dus toch even echt heel erg veel weer altijd nooit iets niets iemand niemand omdat zodat tussen onder boven zonder binnen tijdens volgens misschien natuurlijk eigenlijk gewoon gaan gaat komt komen maakt maken zeggen zegt weten weet denk denken vind vindt kijken kijk laten laat moet moeten mag kan kunnen wil willen zou zouden wordt worden elke ieder ander andere eerste tweede derde";

/** Two-letter language -> stop words between spaces; loaded on first call. */
export const loadStopWords = once(async (): Promise<Readonly<Record<string, string>>> => {
  const [{ stopWordTable }, { otherStopWords }] = await Promise.all([
    import("./data/stop-words.js"),
    import("./data/other-stop-words.js"),
  ]);
  return { ...otherStopWords, nl: `${otherStopWords.nl} ${dutch}`, ...stopWordTable };
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
