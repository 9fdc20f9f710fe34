// Who is introduced by name is told, and nobody where it is not plain.
import { expect, it } from "vitest";
import type { Turn } from "../model/model.js";
import { findIntroduced } from "./rules/doubts.js";

const talk = (...sentences: string[]): Turn[] => {
  const text = sentences.join(" ");
  const shared = { start: 0, end: 1, words: { first: 0, end: 1 } };
  const paragraphs = [{ ...shared, text, sentences: sentences.map((one) => ({ ...shared, text: one })) }];
  return [{ start: 0, end: 1, text, paragraphs, confidence: 1, origin: "found" }];
};

it.each([
  ["Knots", ["Today I'm joined by Ida Berg.", "She splices rope."], "Ida Berg"],
  ["Knots", ["My guest today is the great Ida Berg-Olsen, of the yard."], "Ida Berg-Olsen"],
  [
    "Knots",
    ["I'm joined by the one person that Harbour Street and Pine Valley ask, Ida Berg of Rope Works.", "So Ida, hello."],
    "Ida Berg",
  ],
  ["Ida Berg on knots", ["We met Ida Berg at the yard, near Pine Valley.", "Thank you, Ida."], "Ida Berg"],
  ["Knots", ["Please welcome Ada Marlow.", "Hello from Pine Valley."], undefined],
  ["Knots", ["I'm joined by Ida Berg.", "And I'm here with Per Lie."], undefined],
  ["Knots", ["We talk about ropes.", "Pine Valley is far."], undefined],
  ["Knots", ["welcome to the show"], undefined],
])("%s: %j", (title, sentences, name) => {
  expect(findIntroduced(talk(...sentences), title, ["Ada Marlow", "Harbour Talks"])).toBe(name);
});
