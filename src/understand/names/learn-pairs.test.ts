import { expect, it } from "vitest";
import { learnPairs } from "./learn-pairs.js";

const grok = { from: "Grock", to: "Groq" };

it("carries what was decided to every later episode, and lets a later decision take its place", () => {
  const learned = learnPairs([
    { slug: "one", pairs: undefined },
    { slug: "two", pairs: { replace: [grok], never: [{ from: "shear", to: "Cher" }] } },
    { slug: "three", pairs: undefined },
    { slug: "four", pairs: { replace: [], never: [{ from: "grock", to: "Groq" }] } },
    { slug: "five", pairs: { replace: [], never: [{ from: "shear", to: "" }] } },
    { slug: "six", pairs: undefined },
  ]);
  expect([...learned.keys()]).toEqual(["three", "four", "five", "six"]);
  expect(learned.get("four")).toEqual({ replace: [grok], never: [{ from: "shear", to: "Cher" }] });
  expect(learned.get("five")!.replace).toEqual([]);
  expect(learned.get("six")!.never).toEqual([
    { from: "grock", to: "Groq" },
    { from: "shear", to: "" },
  ]);
});

it("carries the latest only, so that a show of a thousand episodes stays quick", () => {
  const decided = Array.from({ length: 300 }, (_, at) => ({
    slug: `e${at}`,
    pairs: { replace: [{ from: `word${at}`, to: "Word" }], never: [] },
  }));
  const last = learnPairs(decided).get("e299")!;
  expect([last.replace.length, last.replace.at(-1)!.from]).toEqual([200, "word298"]);
});
