import { describe, expect, it } from "vitest";
import { hearNothing } from "../reader/read-words.js";
import { applyOperations } from "./apply-operations.js";
import { cutAsHeard, hearCommas } from "./cut-as-heard.js";
import { factsOf } from "./word-facts.js";

/** The text with the commas that stand where one is heard with this probability between any two words. */
const withCommas = (text: string, probability: number): string => {
  const words = text.split(" ");
  const facts = factsOf(words, "en");
  const heard = { ...hearNothing(words.length), comma: new Float32Array(words.length).fill(probability) };
  const reading = applyOperations({ words, segments: [] }, [], facts);
  const places = new Set(hearCommas(heard, reading, facts, 0, words.length));
  return words.map((word, at) => (places.has(at + 1) ? `${word},` : word)).join(" ");
};

describe("hearCommas", () => {
  it.each([
    [0.3, "tar oakum"],
    [0.4, "tar, oakum"],
    [0.6, "masts and, keels or, sails"],
    [0.72, "masts, and, keels, or, sails"],
    [0.5, "tarred, and, we, sailed"],
    [0.5, "tarred where, it, leaked because, salt"],
    [0.65, "tarred, where, it, leaked, because, salt"],
  ])("at %d: %s", (probability, text) => expect(withCommas(text.replaceAll(",", ""), probability)).toBe(text));
});

it("ends no sentence behind a title, whose abbreviation the reader knows with a full stop", () => {
  const words = "we met dr marlow there mr quill sails".split(" ");
  const facts = factsOf(words, "en");
  const heard = {
    ...hearNothing(words.length),
    stop: Float32Array.from(words, (word) => (/dr|mr|there/.test(word) ? 0.8 : 0)),
  };
  const reading = applyOperations({ words, segments: [] }, [], facts);
  expect(cutAsHeard(heard, reading, facts, 0, words.length, 50)).toEqual([5]);
});

it("ends no sentence inside of a number", () => {
  const words = "in two thousand and four we had twenty nine boats and two sank".split(" ");
  const facts = factsOf(words, "en");
  const heard = { ...hearNothing(words.length), stop: Float32Array.from(words, (word) => (word === "and" ? 0 : 0.5)) };
  const reading = applyOperations({ words, segments: [] }, [], facts);
  const ends = cutAsHeard(heard, reading, facts, 0, words.length, 50).map((end) => words[end - 1]);
  expect(ends).toEqual(["in", "four", "we", "had", "nine", "boats", "two"]);
});
