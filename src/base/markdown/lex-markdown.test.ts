// A text that is taken apart in pieces gives what it gives as a whole.
import fc from "fast-check";
import { Marked } from "marked";
import { expect, test } from "vitest";
import { lexMarkdown, splitBlocks } from "./lex-markdown.js";

/** Tokens without what only says how the text was typed: empty lines between blocks, and line ends after them. */
const bare = (tokens: readonly object[]): unknown =>
  JSON.parse(
    JSON.stringify(
      tokens.filter((token) => !("type" in token && token.type === "space")),
      (key, value) => (key === "raw" ? String(value).trimEnd() : value),
    ),
  );

test("a line across the page may be of millions of signs", () => {
  for (const line of ["-".repeat(5_000_000), `${"_ ".repeat(3_000_000)}_`])
    expect(lexMarkdown(`${line}\n\nKeel`).map(({ type }) => type)).toEqual(["hr", "paragraph"]);
});

test("pieces give the tokens of the whole", () => {
  const unit = fc.constantFrom(
    ..."aZ#-*>|=`~[]().1: \n",
    ...[
      "\n\n",
      "\n\nAb",
      "\n\n## C",
      "\n- x",
      "\n  y",
      "\n1. z",
      "> q",
      "    code",
      "| a |\n|---|\n| b |",
      "  \n",
      "\\\n",
    ],
    ...[
      "[l](u)",
      "**b**",
      "[x]: /y",
      "```",
      "<b>",
      "---",
      "===",
      "- [ ] t",
      "www.a.example",
      "\t",
      "- - -\t",
      "***",
      " ___",
    ],
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      expect(bare(lexMarkdown(text))).toEqual(bare(new Marked({ gfm: true }).lexer(text)));
    }),
    { numRuns: 3000 },
  );
});

test("a text is parted where nothing can go on", () => {
  expect(splitBlocks("- a\n\n  b\n\nC\n\n\n## D\n\n- e\n")).toEqual(["- a\n\n  b", "C", "## D\n\n- e\n"]);
  expect(splitBlocks("```\n\nA\n\nB")).toHaveLength(1);
});

test("a handle of a network with servers is no address of mail, and mail is", () => {
  const links = (text: string) => JSON.stringify(lexMarkdown(text)).match(/(?<="href":")mailto:[^"]+/g);
  expect(links("By @ida@keel.example and **@per@keel.example**.")).toBeNull();
  expect(links("To ida@keel.example, [@per](mailto:per@keel.example), @<lee@keel.example>")).toEqual([
    "mailto:ida@keel.example",
    "mailto:per@keel.example",
    "mailto:lee@keel.example",
  ]);
});

test("a bare address ends at marks of Chinese and Japanese, and at quotes", () => {
  const links = (text: string) => JSON.stringify(lexMarkdown(text)).match(/(?<="href":")[^"]+/g);
  expect(links("见https://a.example/船，还有https://b.example；“https://c.example/x”、（ www.d.example）。")).toEqual([
    "https://a.example/船",
    "https://b.example",
    "https://c.example/x",
    "http://www.d.example",
  ]);
  expect(links("[船](https://a.example/（船）) <https://b.example/「船」>")).toEqual([
    "https://a.example/（船）",
    "https://b.example/「船」",
  ]);
});
