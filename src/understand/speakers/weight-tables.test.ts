// What is read from the packed weights is what stands in their rows.
import { describe, expect, it } from "vitest";
import { packed } from "./data/speaker-weights.js";
import { openWeightTables } from "./score-phrases.js";

const sizes = { one: 1, alone: 1, first: 1, last: 1, two: 2, three: 3, firstTwo: 2 };
const signs = Array.from({ length: 91 }, (_, k) => String.fromCharCode(36 + k)).filter((sign) => sign !== "\\");
/** A `$` is written as `#`. */
const digit = (sign: string): number => signs.indexOf(sign === "#" ? "$" : sign);

/** The rows of a kind, read one after the other: the words of each, and its weight. */
function readRows(kind: keyof typeof sizes): { words: number[]; weight: number }[] {
  const text = packed.rows[kind]!;
  const size = sizes[kind];
  const width = 2 * size + 1;
  const number = (part: string): number => [...part].reduce((sum, sign) => sum * 90 + digit(sign), 0);
  return Array.from({ length: text.length / width }, (_, row) => {
    const signsOf = text.slice(row * width, (row + 1) * width);
    const value = number(signsOf.slice(-3));
    const words = Array.from({ length: size - 1 }, (_, k) => number(signsOf.slice(2 * k, 2 * k + 2)));
    return {
      words: [...words, Math.floor(value / packed.span)],
      weight: ((value % packed.span) + packed.least) / 20,
    };
  });
}

describe("weights", () => {
  it.each(["two", "three"] as const)("are found: %s", (kind) => {
    const tables = openWeightTables(packed, 20, sizes);
    const rows = readRows(kind);
    const known = new Map(rows.map(({ words, weight }) => [words.join(), weight]));
    const weights = tables.groups(kind);
    const ask = (words: number[]): number => weights(words[0]!, words[1]!, words[2]);
    for (const { words } of rows) {
      expect(ask(words)).toBe(known.get(words.join()));
      const other = [...words.slice(0, -1), words.at(-1)! + 1];
      expect(ask(other)).toBe(known.get(other.join()) ?? 0);
      expect(ask([...words.slice(0, -1), 0])).toBe(0);
    }
    expect(ask([4095, 4095, ...(sizes[kind] === 3 ? [4095] : [])])).toBe(0);
  });

  it.each(["one", "alone", "first", "last"] as const)("of single words are a column: %s", (kind) => {
    const column = openWeightTables(packed, 20, sizes).singles(kind);
    for (const { words, weight } of readRows(kind)) expect(column[words[0]!]).toBe(weight);
  });
});
