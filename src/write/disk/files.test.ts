// Exchanges in files of several pieces, against what a text would become.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { copyExchanged } from "./files.js";

const folder = mkdtempSync(join(tmpdir(), "airdate-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [from, to] = [join(folder, "from"), join(folder, "to")] as const;
const piece = 1 << 20;

const exchange = (text: string, pairs: [string, string][]) => {
  writeFileSync(from, text);
  return copyExchanged(
    from,
    to,
    pairs.map(([old, now]) => [Buffer.from(old), Buffer.from(now)]),
  );
};

it("exchanges bytes wherever they lie, also over the ends of pieces", () => {
  const word = (at: number): string => `<item ${at}>`;
  const places = fc.uniqueArray(
    fc.oneof(
      fc.integer({ min: 0, max: 3 * piece }),
      fc.integer({ min: -12, max: 12 }).map((at) => piece + at),
    ),
    { minLength: 1, maxLength: 4, selector: (at) => Math.floor(at / 20) },
  );
  fc.assert(
    fc.property(places, fc.string({ maxLength: 30 }), (chosen, now) => {
      let [text, expected] = ["", ""];
      const sorted = [...chosen].sort((a, b) => a - b);
      for (const at of sorted) {
        const gap = ".".repeat(Math.max(0, at - text.length));
        text += gap + word(at);
        expected += `${gap}${now}`;
      }
      const sizes = exchange(
        `${text}end`,
        chosen.map((at) => [word(at), now]),
      );
      expect(sizes).toEqual({ before: text.length + 3, after: Buffer.byteLength(expected) + 3 });
      expect(readFileSync(to, "utf8") === `${expected}end`).toBe(true);
    }),
    { numRuns: 25, seed: 7 },
  );
});

it("gives nothing where some bytes are not there", () => {
  expect(
    exchange("one two three", [
      ["two", "2"],
      ["four", "4"],
    ]),
  ).toBeUndefined();
  expect(exchange("", [["two", "2"]])).toBeUndefined();
});

it("exchanges the first of several", () => {
  expect(exchange("a b a", [["a", "long"]])).toEqual({ before: 5, after: 8 });
  expect(readFileSync(to, "utf8")).toBe("long b a");
});
