// Texts and bytes joined give the same as the texts alone.
import fc from "fast-check";
import { expect, it } from "vitest";
import { joinPieces, sizeOfPiece } from "./join-pieces.js";

const text = fc.string({ unit: "grapheme" });

it("joins bytes as it joins the texts they are of", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.constantFrom("text", "bytes", "stored"))), (parts) => {
      const whole = joinPieces(
        parts.map(([piece, how]) => {
          const bytes = Buffer.from(piece);
          if (how === "text") return piece;
          return how === "bytes" ? bytes : { length: bytes.length, readTo: (target: Uint8Array) => target.set(bytes) };
        }),
      );
      const expected = parts.map(([piece]) => piece).join("");
      return (
        Buffer.from(whole as string).equals(Buffer.from(expected)) && sizeOfPiece(whole) === Buffer.byteLength(expected)
      );
    }),
  );
});
it("stays a text where all are texts", () => expect(joinPieces(["<item>", "é", "</item>"])).toBe("<item>é</item>"));
