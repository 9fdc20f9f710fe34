import { describe, expect, it } from "vitest";
import { findLack, isUnmarked } from "./lacks-marks.js";

const clause = "und dann gehen wir über den Deich bis an die Mühle, ";
/** Words of a talk: sentences of so many clauses each. */
const talkOf = (sentences: number, clauses: number): string[] =>
  `${clause.repeat(clauses).trim().replace(/,$/, ".")} `.repeat(sentences).trim().split(" ");

describe("isUnmarked", () => {
  it("takes long sentences with commas for what they are", () => {
    const words = [...talkOf(30, 2), ...talkOf(4, 6)];
    expect(findLack(words)).toBe("some");
    expect(isUnmarked(words)).toBe(false);
  });

  it("finds stretches without any mark", () => {
    const words = [...talkOf(30, 2), ...talkOf(4, 6).map((word) => word.replace(/[,.]$/, ""))];
    expect(isUnmarked(words)).toBe(true);
  });

  it("knows the marks of other scripts", () => {
    const said = ["堤防の上を歩いた。水車まで", "हम बाँध पर चले और फिर चक्की तक गए।", "مشينا فوق السد ثم هل وصلنا؟"];
    for (const text of said) expect(isUnmarked(Array.from({ length: 60 }, () => text.split(" ")).flat())).toBe(false);
  });

  it("finds talks that have commas alone", () => {
    expect(isUnmarked(talkOf(1, 40))).toBe(true);
    expect(isUnmarked(talkOf(40, 1))).toBe(false);
  });
});
