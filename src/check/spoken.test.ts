// Chapters whose words are said at another time are found as by a look at every word of every caption.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Caption, Entry } from "../model/model.js";
import { makeEntry } from "../testing/make-show.js";
import { findElsewhere, findStems, type Misplaced } from "./spoken.js";

/** The same, word by word. */
function lookEverywhere({ episode, understood }: Entry): Misplaced[] {
  return episode.chapters.flatMap(({ start, title }, index) => {
    const words = [...new Set(findStems(title))];
    if (words.length < 2) return [];
    const end = episode.chapters[index + 1]?.start ?? understood.duration;
    const times = words.map((word) =>
      understood.captions.filter(({ text }) => findStems(text).includes(word)).map((caption) => caption.start),
    );
    if (times.some((list) => list.length === 0 || list.some((time) => time >= start - 90 && time <= end + 90)))
      return [];
    const first = times[0]!.find((time) => times.every((list) => list.some((other) => Math.abs(other - time) <= 20)));
    return first === undefined ? [] : [{ index, at: start, title, said: first }];
  });
}

const word = fc.constantFrom(
  ..."linseed Linseed LINSEEDS varnish varnishes varnis varni keel keels Kiel ΟΔΟΣ οδος Größe größer grö ÉTÉS 漢字漢字 漢字漢 𝒜𝒷𝒸𝒹 𝒜𝒷𝒸𝒹𝒸𝒹 questions questioning x²y²z² naïve naïveté ǀkeel İstanbul istanbul through throughout about".split(
    " ",
  ),
);
const between = fc.constantFrom(
  " ",
  " ",
  " ",
  "-",
  "'",
  "’",
  "“",
  ", ",
  "\n",
  "_",
  "²",
  "𝒜",
  "×",
  "÷",
  "\u00a0",
  "«",
  "\0",
  "…",
  "⁰",
  "ß",
  "é",
  "",
);
const words = fc
  .array(fc.tuple(word, between), { maxLength: 5 })
  .map((parts) => parts.map(([said, mark]) => said + mark).join(""));
const times = fc.nat({ max: 2000 });
const caption = fc.record({ start: times, text: words });
const chapter = fc.record({ start: times, title: words });

it("finds what a look at every word finds, whatever the order and the letters", () => {
  let found = 0;
  const examine = (isSorted: boolean) =>
    fc.property(
      fc.array(caption, { minLength: 1, maxLength: 40 }),
      fc.array(chapter, { minLength: 1, maxLength: 5 }),
      (said, chapters) => {
        const captions: Caption[] = said.map(({ start, text }) => ({ start, end: start + 3, text }));
        if (isSorted) captions.sort((a, b) => a.start - b.start);
        const entry = makeEntry({ episode: { chapters }, understood: { captions, duration: 2000 } });
        const expected = lookEverywhere(entry);
        found += expected.length;
        expect(findElsewhere(entry)).toEqual(expected);
      },
    );
  fc.assert(examine(true), { numRuns: 1500 });
  fc.assert(examine(false), { numRuns: 1500 });
  expect(found).toBeGreaterThan(20);
});
