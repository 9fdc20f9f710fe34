// Tenths read as the number they are tenths of.
import { expect, test } from "vitest";
import { spellTenths } from "./say-found.js";

test("tenths are spelled as the number is", () => {
  for (let tenths = -30; tenths < 40_000; tenths++) expect(spellTenths(tenths)).toBe(String(tenths / 10));
  expect([spellTenths(-0), spellTenths(12_345_678_901), spellTenths(Number.NaN)]).toEqual(["0", "1234567890.1", "NaN"]);
});
