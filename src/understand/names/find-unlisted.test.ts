import { expect, it } from "vitest";
import type { Turn } from "../../model/model.js";
import { findUnlisted } from "./find-unlisted.js";
import { loadLexicon } from "./lexicon.js";

const lexicon = await loadLexicon();
const talk = (...texts: string[]): Pick<Turn, "paragraphs">[] =>
  texts.map((text, at) => {
    const [start, end] = [at * 60, at * 60 + 50];
    return { paragraphs: [{ text, start, end, sentences: [{ text, start, end, words: { first: 0, end: 0 } }] }] };
  });

it("finds the words with a capital that nothing knows, the frequent ones first", () => {
  const turns = talk(
    "Mary sails for Quolvex, and the Zibbert's mast is of the best wood. In 2024 the BBC came.",
    "Vroomp, Quolvex built it. Look at quolvex.example, or at Quolvexes of old. The Dekarts are ours.",
  );
  const terms = [{ term: "Dekart", origin: "glossary" as const }];
  expect(findUnlisted(turns, terms, lexicon, ["Quolvexes"])).toEqual([
    { word: "Quolvex", count: 2, at: 0 },
    { word: "Zibbert", count: 1, at: 0 },
  ]);
});
