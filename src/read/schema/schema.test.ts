// Schemas: what they make of what was typed, and what they say where they cannot.
import { describe, expect, it } from "vitest";
import { list, maybe, or, text, wholeNumber } from "./kit.js";
import { after, custom, type Issue, mapOf, recordOf, type Schema } from "./schema.js";

function take<T>(schema: Schema<T>, typed: unknown): { value: T; issues: Issue[] } {
  const issues: Issue[] = [];
  return { value: schema.take(typed, [], issues), issues };
}

describe("a map of fields", () => {
  const schema = mapOf({ name: text, size: maybe(wholeNumber), tags: list(text), kind: or(text, "plain") });
  it("makes a value, with what stands in for fields that are not there", () => {
    const { value, issues } = take(schema, { name: " Ann ", tags: "one" });
    expect([value, issues]).toEqual([{ name: "Ann", tags: ["one"], kind: "plain" }, []]);
    expect(Object.keys(value)).not.toContain("size");
  });
  it("says everything that is wrong at once, in the order of the fields, and names last what it does not know", () => {
    expect(take(schema, { what: "x", tags: ["one", ["two"]], size: "large" }).issues).toEqual([
      { path: ["name"], expected: "a text" },
      { path: ["size"], expected: "a whole number such as 12" },
      { path: ["tags", 1], expected: "a text" },
      { path: [], unknown: ["what"] },
    ]);
    expect(take(schema, "Ann").issues).toEqual([{ path: [], expected: "a map of fields" }]);
  });
});

describe("other schemas", () => {
  it("give each default as a value of its own", () => {
    const schema = or(list(text), ["a"]);
    expect(take(schema, undefined).value).toEqual(["a"]);
    expect(take(schema, undefined).value).not.toBe(take(schema, undefined).value);
  });
  it("take maps of any names, but for the one that is no name", () => {
    const typed = JSON.parse('{"a": "1", "__proto__": {"b": "2"}, "c": ["3"]}');
    const { value, issues } = take(recordOf(text), typed);
    expect([Object.keys(value), issues]).toEqual([["a", "c"], [{ path: ["c"], expected: "a text" }]]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
  it("place their own faults under the path they are read at", () => {
    const own = custom((typed, fail) => {
      if (typed === "bad") fail([2, "to"], "good");
      return typed;
    });
    const schema = mapOf({ pairs: after(own, (typed) => typed ?? "bad") });
    expect(take(schema, {}).issues).toEqual([{ path: ["pairs", 2, "to"], expected: "good" }]);
  });
});
