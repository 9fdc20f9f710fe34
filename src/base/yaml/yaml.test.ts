// Holds the quick reader to the full parser: where it gives a value, it is the same one.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadYaml, type YamlParsed } from "./parse.js";
import { readSimpleYaml } from "./read-simple.js";

let parse: (text: string) => YamlParsed;
beforeAll(async () => {
  parse = await loadYaml();
});

/** Both readers' answers; the quick one may only be silent or right. */
function compare(text: string): { simple: unknown; full: unknown } {
  const full = parse(text);
  return { simple: readSimpleYaml(text), full: full.ok ? full.value : full };
}

const simple: Record<string, string> = {
  clocks: "a: 1:02:03\nb: 12:34\nc: 00:15:30\nd: 62:03",
  dates: "a: 2026-03-08\nb: 2026-03-08 09:00\nc: 2026-03-08T09:00:00Z",
  words: "a: no\nb: yes\nc: on\nd: Off\ne: true\nf: False",
  numbers: "a: 017\nb: 1_000\nc: 1.10\nd: 0x1F\ne: .inf\nf: 1e3\ng: +12\nh: 0o17\ni: -5",
  nulls: "a: ~\nb: null\nc:\nd: Null\ne: nullable\nf: # nothing",
  quoted: 'a: "x: y # z"\nb: \'it\'\'s\'\nc: "\\u00e9\\n\\t\\""\nd: "null"\ne: \'\'\nf: ""',
  comments: "# top\na: b # c\n\n  # odd\nb: c#d\n# end",
  urls: "a: https://example.com/x?y=1#z\nb: mailto:a@b.example",
  lists: 'a:\n  - x\n  - 12:34\n  - "q"\nb:\n- x\n-\n- y\nc: d',
  maps: "a:\n  b:\n    c: d\n    e: f\n  g: h\ni: j",
  items:
    'chapters:\n  - start: 1:02:03\n    title: One\n  - start: 2:00:00\n    title: "Two: more"\n    tags:\n      - x\n    y: z\nend: x',
  flow: "a: [x, 12:34, \"q, r\", 'it''s', null, ~]\nb: { c: d, e: [f, { g: h }], \"i\": j }\nc: []\nd: {}\ne: [a,]",
  "flow over lines": "a: [one, two words,\n  three, # note\n\n  In-N-Out, torch.compile]\nb: { c: d,\n  e: f }",
  literal: "a: |\n  one\n\n    \n  two\nb: x".replace("    \n", "\n"),
  "literal kept short": "a: |-\n  one # no comment\n  two: three\n\n\nb: x",
  folded: "a: >\n  one\n  two\n\n  three\n\n\n  four\nb: >-\n  x\n  y",
  dashes: "a: -x\nb: - \nc: --\n",
  letters: 'Zoë: ü\n"a b": c\nGrock -> Groq: x\na/b.c: d',
  empty: "# nothing\n\n",
};

describe("simple YAML", () => {
  for (const [name, text] of Object.entries(simple)) {
    it(`reads ${name} as the full parser does`, () => {
      const { simple: quick, full } = compare(text);
      if (name !== "dashes") expect(quick).toBeDefined();
      if (quick !== undefined) expect(quick).toEqual(full);
    });
  }

  it("leaves what is odd to the full parser", () => {
    const odd = [
      "a: &x b\nc: *x",
      "a: !!js/function x",
      "a: b\na: c",
      "a:\tb",
      "a: one\n  two",
      'a: "one\n  two"',
      "- a\n- b",
      "just text",
      "a: b: c",
      "a: [b",
      "a: b\n c: d",
      "a:\n    b: c\n  d: e",
      "? a\n: b",
      "a: b\n---\nc: d",
      "a: |+\n  x\n\n",
      "a: |2\n    x",
      "__proto__: x",
      "<<: x",
      "a: {b}",
      "a: {b: c:}",
      "a: [b: c]",
      "a: ]",
      "a: @b",
      "a: `b`",
      "a: %b",
      "a: - b",
      "a: {x: 1}y",
      "a: [x,,y]",
      "~: x",
    ];
    expect(odd.filter((text) => readSimpleYaml(text) !== undefined)).toEqual([]);
  });

  it("is never different from the full parser on made-up text", () => {
    const piece = fc.constantFrom(
      ..."a b: c - # | > >- ' \" [ ] { } , : ~ null 1:02:03 x:y é \\n \\ & * ! ? % @ -- --- ... - - '' a: b:".split(
        " ",
      ),
      "\n",
      "\n  ",
      "\n    ",
      "\n- ",
      "\n  - ",
      " ",
      "  ",
      ": ",
      " #",
      "\n\n",
      "\na: ",
      "\nb: ",
      "\n  c: ",
      "\n  - d: ",
      "\n    e: ",
      ", ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = `k: ${pieces.join("")}`;
        const { simple: quick, full } = compare(text);
        if (quick !== undefined) expect(quick, JSON.stringify(text)).toEqual(full);
      }),
      { numRuns: Number(process.env.YAML_RUNS ?? 4000), seed: 7 },
    );
  });

  it("places values and keys where the full parser does", () => {
    for (const text of Object.values(simple)) {
      const places: Record<string, { line: number; column: number }> = {};
      const value = readSimpleYaml(text, (path, offset) => {
        const before = text.slice(0, offset).split("\n");
        places[path] = { line: before.length, column: before.at(-1)!.length + 1 };
      });
      const full = parse(text);
      if (value === undefined || !full.ok) continue;
      for (const [path, place] of Object.entries(full.places)) {
        if (path !== "" && !/^(c|f|b\.1)$/.test(path)) expect({ path, ...places[path] }).toEqual({ path, ...place });
      }
    }
  });
});
