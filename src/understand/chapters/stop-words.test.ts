import { describe, expect, it } from "vitest";
import { findPieces } from "./stop-words.js";
import { cutWords } from "./tokens.js";

const piecesOf = (text: string): string[] => [...findPieces(cutWords(text, "ja"))];

describe("pieces of Japanese words", () => {
  it("are what a verb or an adjective goes on behind, and what is counted", () => {
    expect(piecesOf("朝に港を出て、帆を張ります。三百枚の板に二週間かかりました。")).toEqual(
      expect.arrayContaining(["出", "枚", "週間"]),
    );
  });

  it("are not nouns with a particle behind them, nor what is mostly a noun", () => {
    const pieces = piecesOf("港の祭りは夏です。港を歩き、祭りを見て、帆と櫂を買いました。祭り");
    for (const noun of ["港", "祭り", "帆", "櫂"]) expect(pieces).not.toContain(noun);
  });
});
