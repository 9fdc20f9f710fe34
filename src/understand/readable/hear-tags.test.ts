import { describe, expect, it } from "vitest";
import { hearNothing } from "../reader/read-words.js";
import { hearTags } from "./hear-tags.js";
import { factsOf } from "./word-facts.js";

/** Talk with marks, in which the tag asks `asked` times of `all`, and sixty words without any behind it. */
const talkOf = (asked: number, all: number): string[] => {
  const marked = Array.from({ length: all }, (_, k) => `The weir holds the water, right${k < asked ? "?" : "."}`);
  const bare = "the ferry left early right we saw it from the quay and nobody was on board that day".split(" ");
  return [...marked.join(" ").split(" "), ...bare, ...bare, ...bare, ...bare];
};

/** The chance that a sentence ends behind the first tag without a mark, where each place was heard with .3 before. */
const endOf = (words: string[]): number => {
  const heard = hearNothing(words.length);
  heard.question.fill(0.2);
  heard.stop.fill(0.1);
  heard.comma.fill(0.4);
  const { question, stop, comma } = hearTags(words, factsOf(words, "en"), heard);
  const at = words.lastIndexOf("right");
  expect(question[at]! + stop[at]! + comma[at]!).toBeLessThanOrEqual(1);
  expect(question[at]! / stop[at]!).toBeCloseTo(2);
  expect(question[at - 1]).toBeCloseTo(0.2);
  return question[at]! + stop[at]!;
};

describe("hearTags", () => {
  it("hears a tag as the marked part of the talk writes it", () => {
    expect(endOf(talkOf(30, 30))).toBeGreaterThan(0.8);
    expect(endOf(talkOf(8, 10))).toBeGreaterThan(0.4);
  });

  it.each([
    ["seldom stands there", 5, 5],
    ["mostly asks nothing there", 10, 40],
  ])("leaves a word that %s", (_, asked, all) => {
    expect(endOf(talkOf(asked, all))).toBeCloseTo(0.3);
  });

  it("gives what was heard where nothing asks", () => {
    const words = "The weir holds. It did right now.".split(" ");
    const heard = hearNothing(words.length);
    expect(hearTags(words, factsOf(words, "en"), heard)).toBe(heard);
  });
});
