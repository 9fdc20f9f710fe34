// Markdown in, plain text and links out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLinks, markdownToText } from "./markdown-to-text.js";

describe("markdownToText", () => {
  it("writes blocks, lists, quotes and tables as a person would type them", () => {
    const markdown = `# Title

A *paragraph* with a
soft line end and \`code\`.\\
Hard end.

1. one
2. two
   - inner [link](https://a.example/x)
- [x] done

* [ ] to do

* [x] done

> quoted
> words

| Boat | Length |
|---|--:|
| Skiff | 4 m |

---

00:00 Start
01:00 Next
`;
    expect(markdownToText(markdown)).toBe(`Title

A paragraph with a soft line end and code.
Hard end.

1. one
2. two
   - inner link (https://a.example/x)

- ☑ done

- ☐ to do
- ☑ done

quoted words

Boat | Length
Skiff | 4 m

00:00 Start
01:00 Next`);
  });

  it("writes an address once where the link's words are the address", () => {
    expect(
      markdownToText("<https://a.example> [a.example](https://www.a.example/) <me@a.example> https://b.example/x"),
    ).toBe("https://a.example https://www.a.example/ me@a.example https://b.example/x");
    expect(markdownToText("[Keel](https://a.example/x) [up](#top)", { links: "drop" })).toBe("Keel up");
  });

  it("sets the cells and rows of an HTML table apart", () => {
    const rows = "<tr><th>Boat</th><th>Size</th></tr>\n<tr><td>Alba</td>\n<td>7 m</td></tr>";
    expect(markdownToText(`<table>${rows}</table>`)).toBe("Boat | Size\nAlba | 7 m");
  });

  it("sets blocks of HTML apart from the text before them", () => {
    expect(markdownToText("<div>Oak<div>Elm</div><center>Ash</center><b>x</b>y</div>")).toBe("Oak\n\nElm\n\nAsh\n\nxy");
  });
  it("drops tags, comments and scripts, and reads character references", () => {
    expect(
      markdownToText(
        "<div>Tom &amp; <b>Ann</b> &eacute;</div>\n\nx <!-- y --> <i>z</i>&nbsp;&#8364;\n\n<script>a()</script>",
      ),
    ).toBe("Tom & Ann é\n\nx  z\u00A0€");
  });

  it("gives text for anything, and never a tag it was not told of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => typeof markdownToText(text) === "string"),
    );
    expect(markdownToText(">".repeat(20_000))).toBeTypeOf("string");
  });

  it("takes a plain line as it is where the lexer would find nothing else in it", () => {
    const unit = fc.constantFrom(..."aZé09 .,;!?'\"’“”()%/–—-", "www.", "1. ", "e.g. ", "--- ", "http", "[x", "*y*");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(markdownToText(text)).toBe(markdownToText(`${text}\n`));
      }),
      { numRuns: 2000 },
    );
  });
});

it("parts what folds out from the line that opens it", () => {
  expect(markdownToText("<details><summary>More</summary>Of tar.</details>")).toBe("More\n\nOf tar.");
});

it.each(["drop", "inline"] as const)("keeps where one writes or calls, which no list of links has: %s", (links) => {
  const notes = "[Write](mailto:ida@a.example?subject=hi), [call](tel:+49123) or <ida@b.example>.";
  expect(markdownToText(notes, { links })).toBe("Write (ida@a.example), call (+49123) or ida@b.example.");
});

describe("findLinks", () => {
  it("finds every kind of link with its place", () => {
    const markdown =
      "See [Keel **one**](https://a.example/?a=1&amp;b=2 'hint').\n\n- x\n- https://b.example/y\n\n`[no](https://c.example)`\n[ref]\n\n| a |\n|---|\n| <me@d.example> |\n\n[ref]: /local\n";
    expect(findLinks(markdown)).toEqual([
      { text: "Keel one", url: "https://a.example/?a=1&b=2", line: 1, column: 5 },
      { text: "https://b.example/y", url: "https://b.example/y", line: 4, column: 3 },
      { text: "ref", url: "/local", line: 7, column: 1 },
      { text: "me@d.example", url: "mailto:me@d.example", line: 11, column: 3 },
    ]);
  });

  it("finds the second of two equal links on its own line", () => {
    expect(findLinks("[a](b)\n\n[a](b)").map(({ line }) => line)).toEqual([1, 3]);
  });
});
