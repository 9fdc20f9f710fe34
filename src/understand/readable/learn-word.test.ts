import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coreOf, is, learnWord } from "./learn-word.js";

/** Names of the bits of a word. */
const bits = (word: string, language = "en"): string[] =>
  Object.entries(is).flatMap(([name, bit]) => (learnWord(word, language).flags & bit ? [name] : []));

describe("what a word is", () => {
  it.each<[string, string[]]>([
    ["boat", ["small", "text"]],
    ["Boat,", ["comma", "capital", "text"]],
    ["Boat?\u201d", ["end", "question", "capital", "text"]],
    ["i'm", ["small", "function", "text", "smallI"]],
    ["um", ["small", "filler", "text"]],
    ["ER", ["capital", "text"]],
    ["seven", ["small", "number", "text"]],
    ["7.", ["end", "digit", "number", "period", "text", "doubtful"]],
    ["th-", ["small", "cut", "text"]],
    ["Dr.", ["end", "capital", "title", "period", "text", "doubtful"]],
    ["U.S.", ["end", "capital", "dotted", "period", "text", "doubtful", "address"]],
    ["J.", ["end", "capital", "period", "text", "initial", "doubtful"]],
    ["boats.", ["end", "small", "period", "text"]],
    ["[music]", ["mark", "text"]],
    ["\u8239\u3067\u3059\u3002", ["end", "text", "tight", "dense"]],
    ["keel.com", ["small", "text", "address"]],
    ["Dot", ["capital", "text", "address"]],
    ["anecdote", ["small", "text"]],
    ["", []],
  ])("%s", (word, expected) => expect(bits(word).sort()).toEqual([...expected].sort()));

  it("knows the fillers, the ordinals and the function words of a language", () => {
    expect(bits("\u00e4hm", "de")).toContain("filler");
    expect(bits("3.", "de")).toContain("title");
    expect(bits("the", "de")).not.toContain("function");
  });

  it("says the same of plain letters as of letters with a comma", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z]{1,8}$/), fc.constantFrom("en", "de", "nl"), (word, language) => {
        const alone = learnWord(word, language);
        const { core, flags } = learnWord(`${word},`, language);
        expect({ core, flags }).toEqual({ core: alone.core, flags: alone.flags | is.comma });
      }),
    );
  });
});

it.each([
  ["Boat,", "boat"],
  ["\u201cDon\u2019t!\u201d", "don't"],
  ["($5%)", "$5%"],
  ["--", ""],
  ["\u00c9t\u00e9.", "\u00e9t\u00e9"],
])("takes what is around %s off", (word, core) => expect(coreOf(word)).toBe(core));
