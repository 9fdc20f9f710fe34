// Long texts, which are given to a segmenter in pieces: their parts are those of the whole.
import { expect, it } from "vitest";
import { segmentText } from "./segment-text.js";

it.each([
  ["grapheme", "The boat 👩‍🚀 is e\u0301t\u00e9 \r\n 🇳🇴🇸🇪. "],
  ["word", "The boat's oars, 3.5 m long, lie here. "],
  ["word", "航海の話です。船はとても長い。"],
  ["sentence", "Dr. Berg rows. Does she? The 3.5 m oars \n are long! "],
] as const)("gives the %ss of %j many times over", (granularity, some) => {
  const segmenter = new Intl.Segmenter("en", { granularity });
  const text = some.repeat(700);
  expect(text.length).toBeGreaterThan(8000);
  expect([...segmentText(segmenter, text)]).toMatchObject(
    [...segmenter.segment(text)].map(({ segment, index }) => ({ segment, index })),
  );
});

it("gives a part that is longer than any piece whole", () => {
  const segmenter = new Intl.Segmenter("en", { granularity: "word" });
  const parts = [...segmentText(segmenter, `An ${"a".repeat(30_000)} and more of it`)];
  expect(parts.map(({ segment }) => segment.length)).toEqual([2, 1, 30_000, 1, 3, 1, 4, 1, 2, 1, 2]);
  expect(parts.at(-1)).toMatchObject({ segment: "it", index: 30_016 });
});
