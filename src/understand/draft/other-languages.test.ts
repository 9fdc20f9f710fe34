import { describe, expect, it } from "vitest";
import { makeEpisode, makeShow, makeTurn } from "../../testing/make-show.js";
import { loadStopWords } from "../chapters/load-stop-words.js";
import { chooseKeywords, rankKeywords } from "./find-keywords.js";
import { findQuotes } from "./find-quotes.js";

const stopWords = await loadStopWords();

/** Turns of these sentences a minute and a half apart, all said by Ida. */
const turnsOf = (...sentences: string[]) =>
  sentences.map((text, at) => ({ ...makeTurn(text, 1000 + at * 90, 1010 + at * 90), speaker: "Ida", confidence: 1 }));

const keywordsOf = (language: string, ...sentences: string[]): string[] => {
  const turns = Array.from({ length: 4 }, () => sentences)
    .flat()
    .flatMap((text, at) =>
      Array.from({ length: 4 }, (_, k) => makeTurn(text, at * 40 + k * 10, at * 40 + k * 10 + 10)),
    );
  return chooseKeywords(rankKeywords(makeShow({ language }), makeEpisode(), turns, { stopWords }));
};

describe("quotes in other languages", () => {
  const cases: Readonly<Record<string, readonly [leaning: string, standing: string]>> = {
    de: [
      "Deswegen war die Mühle damals immer schneller als jedes andere Haus am Deich.",
      "Eine Mühle am Deich mahlt bei Sturm immer schneller als jede andere.",
    ],
    fr: [
      "Du coup le moulin du port tourne toujours plus vite que tous les autres moulins.",
      "Un moulin près du port tourne toujours plus vite que tous les autres moulins.",
    ],
    es: [
      "Entonces el molino del puerto siempre gira más rápido que todos los otros molinos.",
      "Un molino cerca del puerto siempre gira más rápido que todos los otros molinos.",
    ],
    pt: [
      "Então o moinho do porto sempre gira mais rápido que todos os outros moinhos.",
      "Um moinho perto do porto sempre gira mais rápido que todos os outros moinhos.",
    ],
    it: [
      "Quindi il mulino del porto gira sempre più veloce di tutti gli altri mulini.",
      "Un mulino vicino al porto gira sempre più veloce di tutti gli altri mulini.",
    ],
  };
  it.each(Object.entries(cases))("do not lean on what was said before, in %s", (language, [leaning, standing]) => {
    const keywords = [{ text: "", key: "x", roots: [], score: 1 }];
    const texts = findQuotes(turnsOf(leaning, standing), { language, keywords, most: 3 }).map(({ text }) => text);
    expect(texts).toEqual([standing]);
  });
});

describe("keywords in other languages", () => {
  it("are nouns that name something, each in one form", () => {
    const german = keywordsOf(
      "de",
      "Du hast den Algorithmus verwendet, das Beispiel zeigt die Algorithmen und die Frage.",
      "Die Algorithmen heißen so, und ein Algorithmus hat ein Beispiel und eine Frage.",
    );
    expect(german).toHaveLength(1);
    expect(german[0]).toMatch(/^Algorithm(?:us|en)$/);
    const italian = keywordsOf(
      "it",
      "Quando parliamo di molto altro, del mulino, prima, e il modo resta in qualche modo.",
      "Essere un mulino è altro, e i mulini, molto, quando girano.",
    );
    expect(italian).toContain("mulino");
    expect(italian.join(" ")).not.toMatch(/\b(?:quando|molto|altro|prima|modo|essere|mulini|girano)\b/);
  });
});
