// Splits texts into the characters that readers see.
import { expect, it } from "vitest";
import { splitGraphemes } from "./text-width.js";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const slowly = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

it("splits any two characters as the segmenter does", () => {
  const letters = Array.from({ length: 0xd800 }, (_, at) => String.fromCharCode(at + 9));
  const joins = ["\u0301", "\u3099", "\u200d", "\ufe0f", "\u1161", "\uff9e", "\r\n", "e", "ン", "👍🏽"];
  const pieces = letters.map(
    (letter, at) => letter + joins[at % joins.length]! + letters[(at * 7919) % letters.length]!,
  );
  const wrong = pieces.filter((text) => splitGraphemes(text).join("|") !== slowly(text).join("|"));
  expect(wrong).toEqual([]);
});

it("splits lines of Latin, Japanese and Korean much faster than the segmenter", () => {
  const lines = ["The keel is long, and the oars are short.", "船の竜骨は長く、櫂は短い。", "용골은 길고 노는 짧다."];
  const time = (split: (text: string) => string[]): number => {
    const start = performance.now();
    for (let at = 0; at < 2000; at++) for (const line of lines) split(line);
    return performance.now() - start;
  };
  time(splitGraphemes);
  expect(time(splitGraphemes)).toBeLessThan(time(slowly) / 3);
});
