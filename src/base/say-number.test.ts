// Numbers as they are said.
import fc from "fast-check";
import { expect, it } from "vitest";
import { sayNumber, saySeconds } from "./say-found.js";

it.each([
  [2.0330000000000013, "2.03"],
  [0.1 + 0.2, "0.3"],
  [0, "0"],
  [-0, "0"],
  [12, "12"],
  [1_234_567, "1,234,567"],
  [1234.5, "1,234.5"],
  [-1234, "-1,234"],
  [0.00123456, "0.0012"],
  [1e300, "1e+300"],
  [Number.NaN, "no number"],
  [Number.POSITIVE_INFINITY, "endless"],
])("%s is %s", (value, said) => expect(sayNumber(value)).toBe(said));

it("says seconds", () => expect(saySeconds(5.000000001)).toBe("5 s"));

it("never says more than two decimals of what is not tiny", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e9, noNaN: true }), (value) => {
      expect(sayNumber(value)).toMatch(/^[\d,]+(\.\d{1,2})?$/);
      expect(Math.abs(Number(sayNumber(value).replaceAll(",", "")) - value)).toBeLessThanOrEqual(0.0051);
    }),
    { numRuns: 300 },
  );
});
