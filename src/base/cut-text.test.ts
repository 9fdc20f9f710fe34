// Cutting and splitting text: limits hold, characters stay whole.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteLength, cutText } from "./cut-text.js";
import { splitSentences } from "./split-sentences.js";

const within = (limit: number) => (piece: string) => byteLength(piece) <= limit;

describe("cutText", () => {
  it("ends between words with an ellipsis", () => {
    expect(cutText("A keel, a mast and a sail", within(16))).toBe("A keel, a…");
    expect(cutText("A keel, a mast", within(10))).toBe("A keel…");
    expect(cutText("short", within(5))).toBe("short");
  });

  it("cuts between characters where there are no words, and gives nothing where nothing fits", () => {
    expect(cutText("航海の話です", within(12))).toBe("航海の…");
    expect(cutText("👩‍🚀👩‍🚀", within(15))).toBe("👩‍🚀…");
    expect(cutText("👩‍🚀👩‍🚀", within(10))).toBe("");
  });

  it("cuts a word of a hundred thousand letters", () => {
    expect(cutText("a".repeat(100_000), within(10))).toBe(`${"a".repeat(7)}…`);
    expect(splitSentences("Oars. ".repeat(20_000))).toHaveLength(20_000);
  });

  it("keeps every limit and every character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 0, max: 90 }), (text, limit) => {
        const cut = cutText(text, within(limit));
        expect(byteLength(cut)).toBeLessThanOrEqual(limit);
        expect(cut.isWellFormed()).toBe(true);
        expect(text.toWellFormed().startsWith(cut.replace(/…$/, ""))).toBe(true);
      }),
    );
  });
});

describe("splitSentences", () => {
  it.each([
    ['One. Two! Three? "Four." Five', ["One.", "Two!", "Three?", '"Four."', "Five"]],
    ["Dr. Smith of Keel Inc. met J. R. Hart. They sailed.", ["Dr. Smith of Keel Inc. met J. R. Hart.", "They sailed."]],
    ["Version 2.1 of Node.js. Good.", ["Version 2.1 of Node.js.", "Good."]],
    ["船の話です。とても長い。", ["船の話です。", "とても長い。"]],
    ["", []],
    ["We love .NET and Go. In Helm write .Values here.", ["We love .NET and Go.", "In Helm write .Values here."]],
  ])("splits %j", (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });
});
