// Quotation marks in titles: shaped for each language, and left alone where they are feet, inches or half of a pair.
import { describe, expect, it } from "vitest";
import { shapeQuotes } from "./shape-quotes.js";

describe("shapeQuotes", () => {
  it.each([
    ['The "last" ferry', "en", "The “last” ferry"],
    ["It's the keel's turn", "en-GB", "It’s the keel’s turn"],
    ["What 'dry' means, and the '90s", "en", "What ‘dry’ means, and the ’90s"],
    ["Rock 'n' roll on deck", "en", "Rock ’n’ roll on deck"],
    ['Was "trocken" heißt', "de-AT", "Was „trocken“ heißt"],
    ['Le "quai" et l\'eau', "fr", "Le «\u00a0quai\u00a0» et l’eau"],
    ['船の"名前"', "ja", '船の"名前"'],
    ['Den "siste" ferja', "nn-NO", "Den «siste» ferja"],
    ['談 "最後" 的船', "zh-TW", "談 「最後」 的船"],
    ['על ה"סוף" ועל "הים"', "he", 'על ה"סוף" ועל ”הים”'],
    ["A 7\" keel and a 5' mast", "en", "A 7\" keel and a 5' mast"],
    ['A 7" by 9" plank', "en", 'A 7" by 9" plank'],
    ['Half a "pair', "en", 'Half a "pair'],
    ['"Sails", "ropes" (and "tar")', "en", "“Sails”, “ropes” (and “tar”)"],
    ["Quoth \"he said 'aye' twice\"", "en", "Quoth “he said ‘aye’ twice”"],
    ["No marks at all", "en", "No marks at all"],
    ["Already “shaped” isn’t", "en", "Already “shaped” isn’t"],
  ])("%s in %s", (text, language, expected) => expect(shapeQuotes(text, language)).toBe(expected));
});
