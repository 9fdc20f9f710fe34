import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operation, Segment } from "../../model/model.js";
import { applyOperations } from "./apply-operations.js";

const why = { step: "test", why: "test" };
const source = (text: string, segments: Segment[] = []) => {
  const words = text.split(" ");
  return {
    words,
    starts: Float64Array.from(words, (_, i) => i),
    ends: Float64Array.from(words, (_, i) => i + 1),
    segments,
  };
};
const apply = (text: string, operations: Operation[]): string =>
  applyOperations(source(text), operations).words.join(" ");

describe("applying operations", () => {
  it("gives the input when there are none", () => {
    const input = source("as it was");
    expect(applyOperations(input, [])).toEqual({
      words: input.words,
      ids: Int32Array.of(0, 1, 2),
      starts: input.starts,
      ends: input.ends,
    });
  });
  it("moves the end mark to the word before and the capital to the word after", () => {
    expect(
      apply("So um. Well we go", [
        { kind: "drop", at: 1, ...why },
        { kind: "drop", at: 2, ...why },
      ]),
    ).toBe("So. We go");
  });
  it("keeps what is dropped away from another speaker", () => {
    const segment = (first: number, end: number): Segment => ({ first, end, change: true, paragraph: false, line: 1 });
    const reading = applyOperations(source("we go Um. yes", [segment(0, 2), segment(2, 4)]), [
      { kind: "drop", at: 2, ...why },
    ]);
    expect(reading.words.join(" ")).toBe("we go Yes");
  });
  it("shares a replacement's time out by characters", () => {
    const reading = applyOperations(source("in fabrica now"), [
      { kind: "replace", from: 0, to: 2, text: ["Enfabrica"], ...why },
    ]);
    expect(reading).toEqual({
      words: ["Enfabrica", "now"],
      ids: Int32Array.of(0, 2),
      starts: Float64Array.of(0, 2),
      ends: Float64Array.of(2, 3),
    });
  });
  it("lets the earlier of two replacements stand, and both before a drop", () => {
    expect(
      apply("a b c", [
        { kind: "replace", from: 1, to: 3, text: ["y"], ...why },
        { kind: "replace", from: 0, to: 2, text: ["x"], ...why },
        { kind: "drop", at: 0, ...why },
      ]),
    ).toBe("x c");
  });
  it("puts in sentence marks and capitals, but leaves names with their own", () => {
    const at = (place: number, mark?: string): Operation => ({
      kind: "break",
      at: place,
      level: "sentence",
      ...(mark ? { mark } : {}),
      ...why,
    });
    expect(apply("we sail, iPhone rings", [at(2, "."), at(4, "?")])).toBe("we sail. iPhone rings?");
    expect(apply("we sail and then", [at(0), at(4, "—")])).toBe("We sail and then—");
  });
  it("keeps ids and times in order under any operations", () => {
    const operation = fc.oneof(
      fc.record({ kind: fc.constant("drop" as const), at: fc.nat(20), step: fc.constant("s"), why: fc.constant("w") }),
      fc.record({
        kind: fc.constant("replace" as const),
        from: fc.nat(20),
        to: fc.nat(22),
        text: fc.array(fc.constantFrom("New", "words"), { maxLength: 4 }),
        step: fc.constant("s"),
        why: fc.constant("w"),
      }),
      fc.record({
        kind: fc.constant("split" as const),
        at: fc.integer({ min: -1, max: 25 }),
        step: fc.constant("s"),
        why: fc.constant("w"),
      }),
      fc.record({
        kind: fc.constant("break" as const),
        at: fc.nat(20),
        level: fc.constant("sentence" as const),
        mark: fc.constant("."),
        step: fc.constant("s"),
        why: fc.constant("w"),
      }),
    );
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 12 }), (operations: Operation[]) => {
        const input = source(Array.from({ length: 20 }, (_, i) => (i % 5 === 4 ? "end." : "word")).join(" "));
        const before = [...input.words];
        const { words, ids, starts, ends } = applyOperations(input, operations);
        expect(input.words).toEqual(before);
        expect([words.length, starts.length, ends.length]).toEqual([ids.length, ids.length, ids.length]);
        for (let i = 1; i < ids.length; i++) {
          expect(ids[i]!).toBeGreaterThanOrEqual(ids[i - 1]!);
          expect(starts[i]!).toBeGreaterThanOrEqual(starts[i - 1]! - 1e-9);
        }
      }),
    );
  });
});
