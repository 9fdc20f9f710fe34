// The codes of texts, in one array for all of one reader.
import { describe, expect, it } from "vitest";
import { openCodes } from "./text-codes.js";

describe("the codes of a text", () => {
  it("are those of its characters, with a line end after the last", () => {
    const codesOf = openCodes();
    for (const text of ["", "so", "déjà vu, 日本 😀 \ud800", "long ".repeat(30), "é".repeat(70_000)]) {
      const codes = codesOf(text);
      expect(codes[text.length]).toBe(10);
      expect(Array.from(codes.subarray(0, text.length))).toEqual(
        Array.from(text.split(""), (one) => one.charCodeAt(0)),
      );
    }
  });
});
