// Descriptions in, what they are, and what Markdown and plain text they become.
import { describe, expect, it } from "vitest";
import { asMarkdown, asPlainLine, asPlainText, holdsMarkdown, markdownToText } from "./markdown-to-text.js";

const plain = [
  "Rated 5* by all who <3 boats, #1 of the yard & more.",
  "*Prices may vary, and *tides do.",
  "That b*tch of a winch and the sh*t rope; f*** it, f***ing rain.",
  "How snake_case and __init__ met _somewhere, 2 * 3 * 4.",
  "List<String> of a < b and c > d, [laughs](softly), see [1].",
  "- one dash, no list",
  "# 1 in the harbour",
  "AT&T; R&D",
  "C:\\boats\\keel",
  "First paragraph.\n\nSecond one,\nin two lines.",
];
describe("plain text", () => {
  it.each(plain)("%s", (text) => {
    expect(holdsMarkdown(text)).toBe(false);
    expect(asPlainText(text)).toBe(text);
    const line = text.replace(/\s+/g, " ");
    expect(asPlainLine(text)).toBe(line);
    expect(markdownToText(asMarkdown(text)).replace(/\s+/g, " ")).toBe(line);
  });
});

it.each([
  ["See [the yard](https://yard.example/a_b).", "See the yard (https://yard.example/a_b)."],
  ["About *planks*, **keels** and _ropes_.", "About planks, keels and ropes."],
  ["Topics:\n- ropes\n- tar", "Topics:\n\n- ropes\n- tar"],
  ["Topics:\n\n1. ropes\n2. tar", "Topics:\n\n1. ropes\n2. tar"],
  ["At <https://yard.example/> and `npm`.", "At https://yard.example/ and npm."],
  ["Ropes &amp; tar", "Ropes & tar"],
  ["<p>Ropes <b>and</b> <a href='https://yard.example'>tar</a></p>", "Ropes and tar (https://yard.example)"],
  ["**Ropes**<br>and List<String>", "Ropes\nand List<String>"],
  ["<b>Ropes</b> where a<b & c> d, or <i>if</i> it is List<int>", "Ropes where a<b & c> d, or if it is List<int>"],
  ["**Ropes** of the b*tch and the sh*t of `a<b>`", "Ropes of the b*tch and the sh*t of a<b>"],
])("%j is Markdown", (text, read) => {
  expect(holdsMarkdown(text)).toBe(true);
  expect(asPlainText(text)).toBe(read);
});
it("takes time in proportion to long texts", () => {
  for (const piece of ["*a ", "_a ", "[a](", "<a ", "- a\n", "`", "1. a\n\n", "a*"]) {
    const begin = process.cpuUsage();
    holdsMarkdown(piece.repeat(20_000));
    expect(process.cpuUsage(begin).user / 1e6, piece).toBeLessThan(2);
  }
});
