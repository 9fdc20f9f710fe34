// YAML keeps what was typed, and tells where each value and key stands.
import { describe, expect, it } from "vitest";
import { parseYaml } from "./parse-yaml.js";

const readValue = (text: string): unknown => {
  const parsed = parseYaml(text);
  return parsed.ok ? parsed.value : parsed.message;
};

describe("YAML", () => {
  it.each([
    ["clocks", "a: 1:02:03\nb: 12:34\nc: 00:15:30", { a: "1:02:03", b: "12:34", c: "00:15:30" }],
    ["dates", "a: 2026-03-08\nb: 2026-03-08 09:00", { a: "2026-03-08", b: "2026-03-08 09:00" }],
    ["words", "a: no\nb: yes\nc: Off\nd: true", { a: "no", b: "yes", c: "Off", d: "true" }],
    [
      "numbers",
      "a: 017\nb: 1_000\nc: 1.10\nd: 0x1F\ne: 1e3\nf: -5",
      { a: "017", b: "1_000", c: "1.10", d: "0x1F", e: "1e3", f: "-5" },
    ],
    ["hard blanks around fields", "a:\u00a0Ash\n\u00a0\nb: 1", { a: "Ash", b: "1" }],
    [
      "hard blanks before fields and in texts",
      "a:\n\u00a0\u00a0b:\u00a0\u00a0Ash\u00a0fire\u00a0\nc:\n\u00a0-\u00a0d: 5\u00a0km",
      { a: { b: "Ash\u00a0fire\u00a0" }, c: [{ d: "5\u00a0km" }] },
    ],
    ["nulls", "a: ~\nb: null\nc:\nd: nullable\ne: # no", { a: null, b: null, c: null, d: "nullable", e: null }],
    [
      "quotes",
      "a: \"x: y # z\"\nb: 'it''s'\nc: \"\\u00e9\\t\"\nd: \"null\"\ne: ''",
      { a: "x: y # z", b: "it's", c: "\u00e9\t", d: "null", e: "" },
    ],
    ["comments", "# top\na: b # c\n\n  # odd\nb: c#d\n# end", { a: "b", b: "c#d" }],
    ["lists", "a:\n  - x\n  - 12:34\nb:\n- x\n-\nc: d", { a: ["x", "12:34"], b: ["x", null], c: "d" }],
    [
      "items",
      "chapters:\n  - start: 1:02:03\n    title: One\nend: x",
      { chapters: [{ start: "1:02:03", title: "One" }], end: "x" },
    ],
    [
      "brackets",
      'a: [x, "q, r", ~]\nb: { c: d,\n  e: [f, { g: h }] }\nc: []\nd: {}',
      { a: ["x", "q, r", null], b: { c: "d", e: ["f", { g: "h" }] }, c: [], d: {} },
    ],
    ["lines", "a: |\n  one\n\n  two\nb: >-\n  x\n  y\nc: one\n  two", { a: "one\n\ntwo\n", b: "x y", c: "one two" }],
    ["anchors", "a: &x b\nc: *x", { a: "b", c: "b" }],
    ["nothing", "# nothing\n\n", {}],
    ["names that JavaScript has", "__proto__: x\n<<: y", JSON.parse('{"__proto__":"x","<<":"y"}')],
  ])("reads %s", (_, text, value) => {
    expect(readValue(text)).toEqual(value);
  });

  it.each([
    ["a: b\na: c", "Map keys must be unique"],
    ["a: [b", "Flow sequence"],
    ["a: b: c", "Nested mappings"],
    ["a: !!js/function x", "Unresolved tag"],
  ])("says what is wrong with %j", (text, message) => {
    expect(readValue(text)).toContain(message);
  });

  it("places values and keys", () => {
    const parsed = parseYaml("a: b\nlist:\n  - start: 1:00\n    title: One\nnone:\nin: { x: [y, z] }\n");
    expect(parsed.ok && parsed.places).toMatchObject({
      "a:": { line: 1, column: 1 },
      a: { line: 1, column: 4 },
      list: { line: 3, column: 3 },
      "list.0": { line: 3, column: 5 },
      "list.0.start": { line: 3, column: 12 },
      "list.0.title:": { line: 4, column: 5 },
      none: { line: 5, column: 1 },
      "in.x.1": { line: 6, column: 14 },
    });
  });
});

describe("what is no plain data", () => {
  it.each([
    ["links: &a [*a]", "The alias *a stands inside of what it names", 12],
    ["a: &a {b: [*a]}", "The alias *a stands inside of what it names", 12],
    ["a: !!binary aGk=", "The tag !!binary is not read here: write the value as plain text", 4],
    ["a: !!set {x}", "The tag !!set is not read here: write the value as plain text", 4],
  ])("%j is told in a sentence", (text, message, column) => {
    const read = parseYaml(text);
    expect(read).toMatchObject({ ok: false, message, line: 1 });
    expect(Math.abs((read as { column: number }).column - column)).toBeLessThan(10);
  });

  it("is told where it is nested deeper than anybody means", () => {
    expect(parseYaml(`a: ${"[".repeat(20_000)}${"]".repeat(20_000)}`).ok).toBe(false);
  });

  it("leaves aliases and tags of texts as they are", () => {
    expect(parseYaml("a: &x {b: !!str 1}\nc: *x")).toMatchObject({ ok: true, value: { a: { b: "1" }, c: { b: "1" } } });
  });
});
