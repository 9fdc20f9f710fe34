// A freed text is the same text, whatever it holds.
import fc from "fast-check";
import { expect, it } from "vitest";
import { ownText } from "./scan-tag.js";

it("is the same text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => ownText(text) === text));
  expect(ownText('a "quoted"\n\ud800 half')).toBe('a "quoted"\n\ud800 half');
});
