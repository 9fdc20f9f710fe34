import { expect, it } from "vitest";
import { factsOf } from "../readable/word-facts.js";
import { findAdverts } from "./cut-stretches.js";

it.each([
  ["so we sailed on and this episode is brought to you by oakum a tar for boats", "this", undefined],
  ["Today's show is, as always, sponsored by the harbour.", "Today's", undefined],
  ["if you like it check out our sponsors in the description", undefined, "sponsors"],
  ["the mill was brought to you by a cart and is supported by beams", undefined, undefined],
  ["by our mill", undefined, undefined],
])("finds what hosts read in %j", (text, begin, told) => {
  const words = text.split(" ");
  const found = findAdverts(factsOf(words, "en"));
  expect(found.begins.map((at) => words[at])).toEqual(begin === undefined ? [] : [begin]);
  expect(found.told.map((at) => words[at])).toEqual(told === undefined ? [] : [told]);
});
