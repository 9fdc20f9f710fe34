// Numbers of words, and what is known by number.
import { describe, expect, it } from "vitest";
import { currentVocabulary, idsOf, keepIds, openColumn, openNumbers } from "./vocabulary.js";

describe("a vocabulary", () => {
  it("gives equal words one number and other words others", () => {
    const { ids, vocabulary } = idsOf(["so", "well", "so", "So", "", "déjà", "日本"]);
    expect([ids[0] === ids[2], new Set(ids).size]).toEqual([true, 6]);
    expect([...ids].map((id) => vocabulary.words[id])).toEqual(["so", "well", "so", "So", "", "déjà", "日本"]);
  });
  it("finds words inside of a text, also long ones", () => {
    const vocabulary = currentVocabulary();
    const text = "one incomprehensibilities-and-more two";
    const id = vocabulary.idOf(text, 4, text.length - 4);
    expect([vocabulary.words[id], vocabulary.idOf("incomprehensibilities-and-more", 0, 30)]).toEqual([
      "incomprehensibilities-and-more",
      id,
    ]);
  });
  it("keeps apart ten thousands of words, and begins anew when there are too many", () => {
    const many = Array.from({ length: 130_000 }, (_, at) => `w${at.toString(36)}`);
    const run = idsOf(many);
    expect(new Set(run.ids).size).toBe(many.length);
    expect(many.every((word, at) => run.vocabulary.words[run.ids[at]!] === word)).toBe(true);
    expect(currentVocabulary()).not.toBe(run.vocabulary);
    expect(idsOf(many)).toBe(run);
  });
  it("takes the numbers of who made the run", () => {
    const words = ["kept"];
    const run = idsOf(["kept"]);
    keepIds(words, run);
    expect(idsOf(words)).toBe(run);
  });
  it("learns each word once", () => {
    const asked: string[] = [];
    const sizes = openNumbers((word) => {
      asked.push(word);
      return word.length;
    });
    const caps = openColumn((word) => word.toUpperCase());
    const run = idsOf(["ab", "c", "ab", ""]);
    expect([...sizes(run)]).toEqual([2, 1, 2, 0]);
    expect([...sizes(idsOf(["c", "ab", "defg"]))]).toEqual([1, 2, 4]);
    expect(asked).toEqual(["ab", "c", "", "defg"]);
    expect(caps(run.vocabulary)(run.ids[0]!)).toBe("AB");
  });
});
