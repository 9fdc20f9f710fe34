// Any text, as a pattern that matches it and nothing else.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeRegExp } from "./escape-reg-exp.js";

const marks = "\\^$.*+?()[]{}|/-,=<>#&!%:;@~'\"` \t\n\u2028👩‍🚀é שa1";

describe("escapeRegExp", () => {
  it.each(["", "u", "v", "giu"])("means the text itself under the flags %j", (flags) => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(...marks) }));
    fc.assert(
      fc.property(text, (any) => {
        expect(new RegExp(`^(?:${escapeRegExp(any)})$`, flags).test(any)).toBe(true);
        expect(new RegExp(`^(?:${escapeRegExp(`${any}.`)})$`, flags).test(`${any}x`)).toBe(false);
      }),
    );
  });

  it("stands inside of square brackets as well", () => {
    for (const mark of marks) {
      expect(new RegExp(`^[${escapeRegExp(mark)}]+$`, "u").test(mark)).toBe(true);
      expect(new RegExp(`^[a${escapeRegExp(mark)}z]$`, "u").test("\u4e00")).toBe(false);
    }
  });
});
