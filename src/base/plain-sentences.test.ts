// Plain texts are cut as the system's own segmenter cuts them.
import fc from "fast-check";
import { expect, it } from "vitest";
import { cutPlainText, isPlainText } from "./plain-sentences.js";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const cutBySystem = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

const pieces = fc.constantFrom(
  ...["a", "b", "Z", "Q", "7", ".", ".", "!", "?", '"', "'", "(", ")", "[", "}", " ", " ", "\t", "\n", ",", "-", ":"],
  ...["/", "@", "Dr.", "e.g.", "3.5", "U.S.", "rope", "Rope", ". ", "? ", "...", "www.a.example/b?c"],
);

it.each([
  "One. Two? Three!",
  'She said "no." Then she left.',
  "It costs 3.5 euros. Really. see below",
  "U.S. boats (all of them.) Others too.",
  "A list:\n- one.\n- two",
  "",
])("cuts %j", (text) => expect(cutPlainText(text)).toEqual(cutBySystem(text)));

it("cuts any plain text so", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      expect(isPlainText(text)).toBe(true);
      expect(cutPlainText(text)).toEqual(cutBySystem(text));
    }),
    { numRuns: 5000, seed: 29 },
  );
});

it("leaves other texts alone", () => {
  expect(["a; b", "caf\u00e9", "\u201ca\u201d", "a\r\nb"].map(isPlainText)).toEqual([false, false, false, false]);
});
