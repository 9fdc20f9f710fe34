// What is ruled out by rows of bytes is what measuring every distance in full rules out.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { idsOf } from "../../base/vocabulary.js";
import { openForms } from "./form-table.js";
import { type Lexicon, loadLexicon } from "./lexicon.js";
import { prepareTerms } from "./prepared-term.js";
import { keepNear, relativeLimit, soundPart } from "./rule-out.js";
import { encodeLetters } from "./sounds/costs.js";
import { letterDistance, soundDistance } from "./sounds/distance.js";
import { pronounce } from "./sounds/pronounce.js";
import { indexTerms, type TermIndex } from "./term-index.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

const syllable = fc
  .tuple(fc.constantFrom(..."b d f g k l m n p r s t v z br ch st".split(" ")), fc.constantFrom(..."aeiou"))
  .map((parts) => parts.join(""));
const name = fc
  .array(syllable, { minLength: 2, maxLength: 4 })
  .map(([first, ...rest]) => `${first![0]!.toUpperCase()}${first!.slice(1)}${rest.join("")}`);
const term = fc.oneof(
  name,
  fc.tuple(name, name).map((parts) => parts.join(" ")),
  fc.tuple(name, name).map((parts) => parts.join(".")),
  fc.string({ unit: fc.constantFrom(..."AEGKPSTU"), minLength: 3, maxLength: 5 }),
);
const terms = fc.uniqueArray(term, { minLength: 20, maxLength: 40 });

const index = (list: readonly string[]): TermIndex =>
  indexTerms(
    prepareTerms(
      list.map((text) => ({ term: text, origin: "glossary" }) as const),
      lexicon,
    ),
    openForms(lexicon, idsOf([]).vocabulary),
  );

const keep = ({ rows, entries }: TermIndex, window: string, limit: number): { kept: number[]; dropped: number[] } => {
  const found = Int32Array.from(entries.keys());
  const dropped: number[] = [];
  const count = keepNear(rows, found, found.length, pronounce(window), encodeLetters(window), limit, (t) => {
    dropped.push(t);
  });
  return { kept: [...found.slice(0, count)], dropped };
};

describe("keepNear", () => {
  it("drops the very entries that are too far when measured in full", () => {
    const window = fc.array(syllable, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        terms,
        fc.oneof(window, fc.nat(19)),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (list, said, limit) => {
          const made = index(list);
          // A window of its own, or one that is a term without its last letter.
          const text = typeof said === "string" ? said : made.entries[said]!.variant.plain.slice(0, -1);
          const expected = made.entries.flatMap(({ term: { plain, ...rest }, variant }, t) => {
            const most = Math.min(limit, relativeLimit({ plain, ...rest }));
            const distance =
              soundPart * soundDistance(pronounce(text), variant.sounds, Number.POSITIVE_INFINITY) +
              (1 - soundPart) * letterDistance(encodeLetters(text), variant.letters);
            return distance <= most || plain.startsWith(text) || variant.plain !== plain ? [t] : [];
          });
          const { kept, dropped } = keep(made, text, limit);
          expect(kept).toEqual(expected);
          expect([...kept, ...dropped].sort((a, b) => a - b)).toEqual([...made.entries.keys()]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("measures few of many terms", () => {
    const made = index(fc.sample(terms, { seed: 7, numRuns: 60 }).flat());
    for (const window of ["goldirema", "stabruvo", "kemo", "pitachu"]) keep(made, window, 1.5);
    expect(made.rows.looked).toBeGreaterThan(4000);
    expect(made.rows.measured).toBeLessThan(made.rows.looked / 10);
  });
});
