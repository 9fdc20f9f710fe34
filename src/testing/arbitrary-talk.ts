// Draws what is said and when, for tests that hold whatever it is: marks of many scripts, broken ones, long words, odd times.
import fc from "fast-check";
import type { Caption, Understood } from "../model/model.js";

const unit = fc.constantFrom(
  ..."aZ9 .,-–'\"&<>[]():#/\\",
  ..."กำกี้ก่าแ",
  ..."今日は木工を、話す。",
  ..."ខ្មែរລາວမြန်",
  ..."שלום",
  "e\u0301\u0327",
  "👩‍🚀",
  "\u200b",
  "\u2028",
  "\u0000",
  "\ud800",
  " --> ",
  "\n\n",
  "00:01.000",
);
/** Any text. */
export const words = fc.oneof(
  fc.string({ unit, maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.nat(400).map((length) => "ก่า".repeat(length)),
  fc.nat(400).map((length) => "話".repeat(length)),
  fc.nat(900).map((length) => `https://a.example/${"x".repeat(length)}?q=1&b=<c>`),
);
const times = fc.oneof(
  fc.nat(5000).map((value) => value / 1000),
  fc.double({ min: 0, max: 400, noNaN: true }),
  fc.constantFrom(0, 0.0004999, 0.9996, 59.9995, 3599.9999),
);
/** Cues of any texts and times. */
export const captions: fc.Arbitrary<Caption[]> = fc.array(
  fc
    .record({ start: times, end: times, text: words, speaker: fc.option(words, { nil: undefined }) })
    .map(({ speaker, ...rest }) => (speaker === undefined ? rest : { ...rest, speaker })),
  { minLength: 1, maxLength: 8 },
);
/** Chapters in any order, no two at one time. */
export const chapters: fc.Arbitrary<Understood["chapters"]> = fc.uniqueArray(
  fc.record({ start: times, title: words.filter((text) => text.trim() !== "") }).map(({ start, title }) => ({
    start,
    end: start + 1,
    title,
    origin: "found" as const,
  })),
  { maxLength: 5, selector: ({ start }) => Math.round(start * 1000) },
);
