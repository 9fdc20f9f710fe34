// Plain text written into Markdown comes out as it went in.
import fc from "fast-check";
import { expect, it } from "vitest";
import { escapeMarkdown, markdownLink } from "./escape-markdown.js";
import { findLinks, markdownToText } from "./markdown-to-text.js";

it.each([
  "# no heading",
  "- no list",
  "1. no list",
  "*a* _b_ `c` [d](e) <f> &amp; ~~g~~",
  "---",
  "a\\b",
  "שלום *x*",
  "+ x",
  "> x",
])("keeps %j", (text) => expect(markdownToText(escapeMarkdown(text))).toBe(text));

it("keeps any line of text", () => {
  const character = fc.constantFrom(..."ab *_`[]()<>#-+1.!\\&;~|>=é");
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 20 }), (characters) => {
      const text = characters.join("").trim().replace(/\s+/g, " ");
      expect(markdownToText(escapeMarkdown(text))).toBe(text);
    }),
  );
});

it("writes links whose text and address stay", () => {
  const url = "https://keel.example/a_(b)?c=d e";
  expect(findLinks(markdownLink("A [keel] & *mast*", url))).toMatchObject([
    { text: "A [keel] & *mast*", url: "https://keel.example/a_(b)?c=d%20e" },
  ]);
});
