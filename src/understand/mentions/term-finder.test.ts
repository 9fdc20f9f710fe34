// Terms and a text in; the places where they are said out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termFinder } from "./find-mentions.js";

const said = (terms: string[], text: string): string[] =>
  termFinder(terms)(text).map(({ at, said }) => `${at} ${said}`);

describe("termFinder", () => {
  it.each([
    [["GPT-4", "GPT-4o"], "gpt-4o, GPT-4 and GPT-40", ["0 gpt-4o", "8 GPT-4"]],
    [["Jean-Luc"], "Jean-Luc, jean-luc's Jean-Lucas", ["0 Jean-Luc", "10 jean-luc"]],
    [["C++", "C"], "C++ or C", ["0 C++"]],
    [["A.I. (strong)"], "the A.I. (strong) kind", ["4 A.I. (strong)"]],
    [
      ["[beta]", "b|c", "$9.99", "^x", "a\\b"],
      "a [beta] b|c $9.99 ^x a\\b",
      ["2 [beta]", "9 b|c", "13 $9.99", "19 ^x", "22 a\\b"],
    ],
    [["O’Neil"], "o'neil and O’Neil", ["0 o'neil", "11 O’Neil"]],
    [["木工"], "日本の木工です", ["3 木工"]],
    [["👩‍🚀 crew"], "the 👩‍🚀 crew!", ["4 👩‍🚀 crew"]],
    [["İzmir Fair"], "at the İzmir fair", ["7 İzmir fair"]],
    [["keel"], "keel.com x.keel me@keel /keel keel", ["0 keel", "30 keel"]],
  ] as [string[], string, string[]][])("finds %j in %j", (terms, text, expected) =>
    expect(said(terms, text)).toEqual(expected),
  );

  it("takes any text for a term, and finds it where it is said", () => {
    const term = fc
      .string({ unit: "binary", minLength: 2, maxLength: 9 })
      .filter((text) => text === text.trim() && text.length > 1);
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 5 }), (terms) => {
        for (const each of terms) expect(termFinder([each])(`so ${each} !`)[0]?.at).toBe(3);
        termFinder(terms)(terms.join(" "));
      }),
      { numRuns: 50 },
    );
  });
});
