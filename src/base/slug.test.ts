import fc from "fast-check";
import { expect, it } from "vitest";
import { slugify } from "./slug.js";

it.each([
  ["Hello, World!", "hello-world"],
  ["Rock & Roll: it's on", "rock-and-roll-its-on"],
  ["Straße nach Łódź", "strasse-nach-lodz"],
  ["Привет, мир", "привет-мир"],
])("makes %s a slug", (text, slug) => expect(slugify(text)).toBe(slug));

it.each(["", "../..", "'", "!?"])("gives a name to %j, of which nothing would be left", (text) =>
  expect(slugify(text)).toMatch(/^x[0-9a-f]{8}$/),
);

it("makes the same of plain text as of a text with other letters", () => {
  const unit = fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 70 }), (text) => {
      fc.pre(/[a-z0-9]/i.test(text));
      expect(`${slugify(`${text} a`)}-中`).toBe(slugify(`${text} a 中`));
    }),
    { numRuns: 2000, seed: 3 },
  );
});
