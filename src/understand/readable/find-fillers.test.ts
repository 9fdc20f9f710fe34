import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cleaning, Operation } from "../../model/model.js";
import { applyOperations } from "./apply-operations.js";
import { findFillers } from "./find-fillers.js";
import { factsOf } from "./word-facts.js";

const fill = (words: string[], level: Cleaning["fillers"], language = "en"): Operation[] =>
  findFillers(factsOf(words, language), [{ first: 0, end: words.length }], level);
const clean = (text: string, level: Cleaning["fillers"] = "light", language = "en"): string => {
  const words = text.split(" ");
  return applyOperations({ words, segments: [] }, fill(words, level, language)).words.join(" ");
};

describe("light", () => {
  it.each([
    ["Um, so the uh the boat is is ready.", "So the boat is ready."],
    ["I think I think we can can go.", "I think we can go."],
    ["what is that is that is that wood", "what is that wood"],
    ["We th- they sailed.", "We they sailed."],
    ["the, uh, harbour and, um, the quay", "the harbour and the quay"],
    ["I, uh, wrote it down um.", "I wrote it down."],
    ["Dude, I' I've been there.", "Dude, I've been there."],
    ["they they're moored between between two boats", "they're moored between two boats"],
    ["and I've I sailed, I, I'm sure", "and I sailed, I'm sure"],
    ["so so the keel, there there is rust", "so the keel, there is rust"],
    ["He said that that we sail.", "He said that we sail."],
    ["It doesn't doesn't leak with all all the tar.", "It doesn't leak with all the tar."],
  ])("%s", (before, after) => expect(clean(before)).toBe(after));

  it.each([
    "Yeah, yeah, that that is very very good.",
    "one two two three",
    "Exactly. Exactly.",
    "uh huh",
    "a 5 mm gap",
    "He had had enough.",
    "The ER was full.",
    "The boat boat was red.",
    "He said that that is so so cold.",
    "Did I? I'm sure that that boat sails.",
    "We saw it it's red and that's that.",
    "There there, it dries.",
    "We like doing so so we sail.",
    "20 20 vision",
  ])("leaves %s", (text) => expect(clean(text)).toBe(text));

  it("knows that um is a word in Portuguese and er one in German", () => {
    expect(clean("um barco", "light", "pt")).toBe("um barco");
    expect(clean("Ähm, er kam mit dem dem Boot", "light", "de")).toBe("Er kam mit dem dem Boot");
  });
});

describe("strong", () => {
  it.each([
    ["It's, you know, a boat.", "It's a boat."],
    ["It is sort of wet, right?", "It is wet."],
    ["Actually, I mean, we sailed.", "We sailed."],
  ])("%s", (before, after) => expect(clean(before, "strong")).toBe(after));
  it.each(["Do you know the way?", "You know what I saw.", "I mean it.", "It's a kind of boat.", "This is right."])(
    "leaves %s",
    (text) => expect(clean(text, "strong")).toBe(text),
  );
});

describe("any words", () => {
  const word = fc.constantFrom(
    ..."the uh um I I've they're so there so. I think you know that is a boat Boat. yes, 12 v2.1 [music] th- they. mean, sort of right? like, So no. é 日本 — ?".split(
      " ",
    ),
  );
  const words = fc.array(word, { maxLength: 60 });
  const level = fc.constantFrom<Cleaning["fillers"]>("none", "light", "strong");
  const run = (list: string[], how: Cleaning["fillers"]): string[] =>
    applyOperations({ words: list, segments: [] }, fill(list, how)).words;

  it("comes out the same when it is cleaned again", () => {
    fc.assert(
      fc.property(words, level, (list, how) => {
        const once = run(list, how);
        expect(run(once, how)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
  it("keeps every digit", () => {
    const digits = (list: string[]): string => list.join(" ").replace(/\D/g, "");
    fc.assert(
      fc.property(words, level, (list, how) => {
        expect(digits(run(list, how))).toBe(digits(list));
      }),
    );
  });
  it("loses no word at light that is not said again or a hesitation", () => {
    const content = (list: string[]): string[] => [
      ...new Set(
        list
          .join(" ")
          .toLowerCase()
          .match(/boat|know|think|mean/g),
      ),
    ];
    fc.assert(
      fc.property(words, (list) => {
        expect(content(run(list, "light"))).toEqual(content(list));
      }),
    );
  });
});
