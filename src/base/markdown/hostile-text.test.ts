// No text is so long, so deep or so full of marks that it is not taken, in about as much time as its length asks for.
import { expect, it, test } from "vitest";
import { readHtmlLines } from "./html-lines.js";
import { findLinks, markdownToText } from "./markdown-to-text.js";
import { findPlain, linkTimes, renderMarkdown } from "./render-markdown.js";
import { prepareMarkdown } from "./sanitize-html.js";
import { tidyHtml } from "./tidy-html.js";

/** CPU milliseconds of everything that is made of notes; the least of three. */
function timeOf(make: (n: number) => string, n: number): number {
  const times = [0, 1, 2].map((turn) => {
    // Another text each time: what was made of the last ones is remembered.
    const text = `${turn} ${make(n)}`;
    const before = process.cpuUsage();
    const { html } = renderMarkdown(text, { html: "sanitize" });
    markdownToText(text, { links: "drop" });
    findLinks(text);
    tidyHtml(text);
    readHtmlLines(text);
    linkTimes(`0:00 ${html}`, 3600);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const repeated = [
  "_a",
  "a_",
  "*a ",
  "**a",
  "~a",
  "!",
  "[",
  "![](",
  "`a",
  "``a` ",
  "|",
  "<",
  "<a ",
  "<!--",
  "<iframe ",
  "<iframe>",
];
const more = [
  "&",
  "(",
  " ",
  "\\",
  "a",
  "http://a.b/(",
  "[a](b)",
  "# a\n\n",
  "- a\n",
  "> a\n",
  "|a|b|\n",
  "[a][b]",
  "a@b.c ",
  "1:02 a\n",
];

test.each([...repeated, ...more])(
  "%j, eight times as often, takes no eight times eight times as long",
  async (piece) => {
    await prepareMarkdown("<b>");
    const make = (n: number): string => piece.repeat(n);
    const [few, many] = [timeOf(make, 5000), timeOf(make, 40_000)];
    // What is quadratic takes 64 times as long; a paragraph that is too crowded costs least of all.
    expect(many).toBeLessThan(Math.max(30 * few, 600));
  },
);

it("takes a word of a megabyte, ten thousand links, headings and cells", () => {
  const count = 10_000;
  expect(renderMarkdown("a".repeat(1e6)).html).toHaveLength(1e6 + 8);
  const links = Array.from({ length: count }, (_, k) => `- [link ${k}](https://a.example/${k})\n`).join("");
  expect(renderMarkdown(links).html.match(/<a href/g)).toHaveLength(count);
  expect(findLinks(links)).toHaveLength(count);
  expect(findLinks(links).at(-1)).toMatchObject({ line: count, column: 3 });
  expect(renderMarkdown("# a\n\n".repeat(count)).html.match(/<h1>/g)).toHaveLength(count);
  expect(renderMarkdown(`|a|b|\n|-|-|\n${"|_c_|d|\n".repeat(count / 2)}`).html.match(/<td>/g)).toHaveLength(count);
});

it("takes a paragraph that is too crowded as plain text, and says where it stands", () => {
  const text = `Fine **here**.\n\nA ${"_a".repeat(50_000)}\n\nAnd *here*.\n`;
  const { html } = renderMarkdown(text);
  expect(html.startsWith("<p>Fine <strong>here</strong>.</p>\n<p>A _a_a")).toBe(true);
  expect(html.endsWith("_a_a</p>\n<p>And <em>here</em>.</p>\n")).toBe(true);
  expect(findPlain(text)).toEqual([
    {
      line: 3,
      message: "One paragraph holds 50000 marks of Markdown in 100002 characters, and is taken as plain text",
    },
  ]);
});

it("takes a table whose cells are mostly made up as plain text, and says where it stands", () => {
  const text = `First.\n\n${"|a".repeat(1000)}|\n${"|-".repeat(1000)}|\n${"|b|\n".repeat(1000)}\nLast.\n`;
  expect(renderMarkdown(text).html.length).toBeLessThan(2 * text.length);
  expect(renderMarkdown(text).html).toContain("<p>Last.</p>");
  expect(findPlain(text)).toEqual([
    { line: 3, message: "A table comes to 1002000 cells, most of them empty, and is taken as plain text" },
  ]);
});

it.each([
  ["quotes", ">".repeat(100_000)],
  ["lists", "- ".repeat(3000)],
  ["lists that are indented", Array.from({ length: 300 }, (_, k) => `${" ".repeat(2 * k)}- a\n`).join("")],
])("takes what stands deeper than a hundred %s as plain text, and says so", (_, deep) => {
  const text = `First.\n\n${deep} end`;
  expect(renderMarkdown(text).html).toContain("end");
  expect(markdownToText(text)).toContain("end");
  expect(findPlain(text).map(({ message }) => message)).toEqual([
    "Quotes, lists or brackets stand more than 100 deep inside each other; what is deeper is taken as plain text",
  ]);
});
