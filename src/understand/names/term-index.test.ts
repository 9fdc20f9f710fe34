// The index finds the very entries that comparing with each of them would.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { idsOf } from "../../base/vocabulary.js";
import { openForms } from "./form-table.js";
import { type Lexicon, loadLexicon } from "./lexicon.js";
import { functionLimit } from "./match-window.js";
import { prepareTerms } from "./prepared-term.js";
import { countDifferent, sharesEnd, toMarks } from "./sounds/signature.js";
import { findEntries, indexTerms } from "./term-index.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

const names = "Grafana Kubernetes ChatGPT DuckDB Tailwind Gerold Waymo GPU API Next.js Søren Zoox Anthropic".split(" ");

describe("the index of terms", () => {
  it("finds what is like a window, by whatever way", () => {
    const terms = prepareTerms(
      [...names, "Ada Marlow"].map((term) => ({ term, origin: "glossary" }) as const),
      lexicon,
    );
    const index = indexTerms(terms, openForms(lexicon, idsOf([]).vocabulary));
    const counts = fc
      .array(fc.nat(5), { minLength: 7, maxLength: 7 })
      .map((list) => list.reduce((sum, count, kind) => sum | (count << (4 * kind)), 0));
    const ends = fc.tuple(fc.nat(6), fc.nat(6)).map(([first, last]) => 8 * first + last);
    const limits = fc.oneof(fc.constantFrom(0, 0.2, functionLimit, 0.49), fc.double({ min: 0, max: 4, noNaN: true }));
    const windows = fc.oneof(
      counts,
      fc.nat(index.entries.length - 1).map((t) => {
        // Near an entry, with a consonant more.
        const { kinds } = index.entries[t]!.variant.marks;
        const own = [0, 1, 2, 3, 4, 5, 6].map((kind) => [0, 1, 0, 2, 0, 0, 0, 3][(kinds >>> (4 * kind)) & 7]!);
        return own.reduce(
          (sum, count, kind) => sum | (Math.min(15, count + (kind === t % 7 ? 1 : 0)) << (4 * kind)),
          0,
        );
      }),
    );
    fc.assert(
      fc.property(
        fc.record({
          size: fc.nat(Math.max(...index.longest)),
          words: fc.integer({ min: 1, max: 5 }),
          vowels: fc.nat(9),
        }),
        windows,
        fc.oneof(fc.constant(-1), ends),
        limits,
        ({ size, words, vowels }, kinds, endsHere, limit) => {
          const marks = toMarks(kinds, vowels);
          const isNear = (length: number): boolean => Math.abs(size - length) <= Math.max(2, 0.45 * length);
          const expected = index.entries.flatMap(({ term, variant }, t) => {
            const different = countDifferent(marks, variant.marks);
            const isLike =
              isNear(variant.plain.length) &&
              different <= limit * 4 &&
              different <= 2 + 0.25 * variant.plain.length &&
              words >= term.least &&
              words <= term.most &&
              sharesEnd(endsHere, variant.ends);
            return isLike ? [t] : [];
          });
          const shape = { size, words, kindMarks: marks.kinds, vowels: marks.vowels, ends: endsHere };
          const count = findEntries(index, shape, limit);
          expect([...index.found.slice(0, count)]).toEqual(expected);
          if (words > index.mostWords || size > index.longest[words]!) expect(expected).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
