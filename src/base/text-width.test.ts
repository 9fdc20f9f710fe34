// Splits texts into the characters that readers see.
import { expect, it, vi } from "vitest";
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

it("asks the segmenter, which is slow, for no line of Latin, Japanese and Korean", () => {
  const asked = vi.spyOn(Intl.Segmenter.prototype, "segment");
  for (const line of [
    "The keel is long, and the oars are short.",
    "船の竜骨は長く、櫂は短い。",
    "용골은 길고 노는 짧다.",
  ])
    expect(splitGraphemes(line).join("")).toBe(line);
  expect(asked).not.toHaveBeenCalled();
  splitGraphemes("ke\u0301el");
  expect(asked).toHaveBeenCalledOnce();
  asked.mockRestore();
});
