// Markdown in, safe HTML out: what stays, what is dropped, and what hostile text cannot do.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlain, linkTimes, renderMarkdown } from "./render-markdown.js";
import { holdsHtml, prepareMarkdown } from "./sanitize-html.js";

const html = (markdown: string, base?: string): string =>
  renderMarkdown(markdown, base === undefined ? {} : { base }).html;

describe("renderMarkdown", () => {
  it("writes references by name where raw HTML went through the sanitizer: some apps drop those by number", async () => {
    const notes = "<b>Tom & Jerry</b> &#x26; AT&T <a href='https://a.example/?a=1&b=2'>1 < 2</a>";
    await prepareMarkdown(notes);
    const rendered = renderMarkdown(notes, { html: "sanitize" }).html;
    expect(rendered).toContain("<b>Tom &amp; Jerry</b> &amp; AT&amp;T");
    expect(rendered).not.toContain("&#");
  });

  it("shows a picture itself in the place of further sources, which would come before it", async () => {
    const notes = '<picture><source srcset="b.webp"><img src="https://a.example/b.png" alt="B"></picture>';
    await prepareMarkdown(notes);
    expect(renderMarkdown(notes, { html: "sanitize" }).html).toContain(
      '<picture><img src="https://a.example/b.png" alt="B"></picture>',
    );
  });

  it("renders what notes are made of", () => {
    expect(html("## Links\n\n- [Keel](https://keel.example/a?b=1&c=2)\n- **bold** and `code`\n")).toBe(
      '<h2>Links</h2>\n<ul>\n<li><a href="https://keel.example/a?b=1&amp;c=2">Keel</a></li>\n' +
        "<li><strong>bold</strong> and <code>code</code></li>\n</ul>\n",
    );
  });

  it("makes relative links absolute against the base, and leaves them without one", () => {
    expect(html("[a](notes.html) [b](/x) [c](#t=9)", "https://a.example/ep/one/")).toBe(
      '<p><a href="https://a.example/ep/one/notes.html">a</a> <a href="https://a.example/x">b</a> ' +
        '<a href="https://a.example/ep/one/#t=9">c</a></p>\n',
    );
    expect(html("[a](notes.html) [c](#t=9) [d](//cdn.example/x)")).toBe(
      '<p><a href="notes.html">a</a> <a href="#t=9">c</a> <a href="https://cdn.example/x">d</a></p>\n',
    );
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;avascript&colon;alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](file:///etc/hostname)",
    "<javascript:alert(1)>",
    "![x](data:image/svg+xml;base64,AAAA)",
    "[x]: javascript:alert(1)\n\n[x]",
  ])("drops the link of %j and says so", (markdown) => {
    const { html, problems } = renderMarkdown(markdown);
    expect(html).not.toMatch(/href|src=/);
    expect(html).toMatch(/x|javascript/);
    expect(problems).toHaveLength(1);
  });

  it("names the line of what it dropped", () => {
    const { problems } = renderMarkdown("fine\n\n- one\n- [x](javascript:a)\n\n<b>bold</b>\n");
    expect(problems).toEqual([
      {
        line: 4,
        message: 'The link to "javascript:a" is left out: it should begin with https:, http:, mailto: or tel:',
      },
      { line: 6, message: 'The HTML "<b>" is left out: only Markdown is taken here' },
      { line: 6, message: 'The HTML "</b>" is left out: only Markdown is taken here' },
    ]);
  });

  it.each([
    "<script>alert(1)</script>",
    "a <script>if (1) x = '<img src=x onerror=alert(1) //'</script>",
    '<img src=x onerror="alert(1)">',
    "text <pre><img src=x onerror=alert(1)></pre>",
    '![a"onerror="alert(1)](x.png)',
    '[a](https://x.example "t\\" onmouseover=\\"alert(1)")',
    '```"><script>\n</code><script>alert(1)</script>\n```',
    "| a |\n|---|\n| <svg onload=alert(1)> |",
    "<!--><script>alert(1)</script>",
    "<a href='javascript:1'>x</a>",
  ])("lets no tag of the author's through: %j", (markdown) => {
    const tags = [...html(markdown).matchAll(/<\/?([a-z0-9]+)((?:"[^"]*"|[^>"])*)>/gi)];
    for (const [, name, attributes] of tags) {
      expect(["p", "img", "a", "code", "pre", "table", "thead", "tbody", "tr", "th", "td"]).toContain(name);
      expect(attributes!.replace(/"[^"]*"/g, "")).not.toMatch(/\bon\w+/);
    }
  });

  it("drops comments without a word", () => {
    expect(renderMarkdown("a <!-- to do --> b\n\n<!-- more -->\n")).toEqual({ html: "<p>a  b</p>\n", problems: [] });
  });

  it("keeps a list of times one a line, and joins other lines", () => {
    expect(html("00:00 Hello\n02:30 Planks\nand more")).toBe("<p>00:00 Hello<br>\n02:30 Planks\nand more</p>\n");
  });

  it("keeps right-to-left text, emoji and character references", () => {
    expect(html("שלום 👩‍🚀 &copy; &lt;b&gt; &unknown; &amp;amp;")).toBe(
      "<p>שלום 👩‍🚀 © &lt;b&gt; &amp;unknown; &amp;amp;</p>\n",
    );
  });

  it("survives nesting bombs and long runs", () => {
    for (const bomb of [
      ">".repeat(20_000),
      "[".repeat(20_000),
      "*".repeat(20_000),
      "- ".repeat(3000),
      "a.".repeat(3000),
    ])
      expect(typeof html(bomb)).toBe("string");
    expect(renderMarkdown(`${">".repeat(20_000)}<b>`).html).not.toContain("<b>");
  });

  it("never lets a tag through that Markdown does not make", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "script",
      "img src=x onerror=1",
      "](",
      "[",
      ")",
      "javascript:",
      "`",
      "\n",
      "\n\n",
      "!",
      '"',
      "&#106;",
      "- ",
      "a",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const out = html(pieces.join(""));
        expect(out).not.toMatch(/<(?!\/?(?:p|a|img|code|pre|ul|ol|li|em|strong|h[1-6]|br|hr|blockquote|del)\b)/);
        expect(out).not.toMatch(/(?:href|src)="(?:javascript|data):/i);
        expect(out.replace(/"[^"]*"/g, "")).not.toMatch(/<[^>]*\bon\w+/);
      }),
    );
  });
});

describe("renderMarkdown with the sanitizer", () => {
  const clean = async (markdown: string, base?: string): Promise<string> => {
    await prepareMarkdown(markdown);
    return renderMarkdown(markdown, { html: "sanitize", ...(base === undefined ? {} : { base }) }).html;
  };

  it("knows which texts need it", () => {
    expect(["<b>x</b>", "a<br>", "x</p >", "<IMG\nsrc=x>", "<details"].filter(holdsHtml)).toHaveLength(5);
    expect(["<https://a.example>", "a < b", "<me@a.example>", "<!-- x -->", "1<2"].filter(holdsHtml)).toEqual([]);
  });

  it("keeps allowed elements, balances them and drops the rest", async () => {
    expect(await clean("<details><summary>More</summary>\n\n**inside**\n\n</details>\n")).toBe(
      "<details><summary>More</summary><p><strong>inside</strong></p>\n</details>\n",
    );
    expect(await clean("a <b>bold <script>alert(1)</script><img src=x onerror=alert(1)> text")).toBe(
      '<p>a <b>bold <img src="x"> text</b></p><b>\n</b>',
    );
    expect(await clean('<a href="javascript:1">x</a> <iframe src="https://a.example"></iframe>')).not.toMatch(
      /javascript|iframe/,
    );
  });

  it.each(["div", "span", "blockquote", "b", "x-y", "ul><li", "p><font color=red"])(
    "shows <%s> as text where it stands two thousand deep, and says so",
    async (tag) => {
      const notes = `Fine **here**.\n\n${`<${tag}>`.repeat(2000)}end\n`;
      const html = await clean(notes);
      expect(html).toContain("<p>Fine <strong>here</strong>.</p>");
      expect(html).toContain("&gt;end");
      expect(html).not.toContain(`<${tag}>`);
      expect(await clean(`<${tag}>`.repeat(100_000))).not.toContain(`<${tag}>`);
      expect(findPlain(notes)).toEqual([
        { line: 1, message: "HTML elements stand more than 100 deep inside each other, and are shown as text" },
      ]);
    },
  );

  it("makes links in raw HTML absolute", async () => {
    expect(await clean('<a href="two">x</a>', "https://a.example/one/")).toBe(
      '<p><a href="https://a.example/one/two">x</a></p>\n',
    );
  });
});

describe("linkTimes", () => {
  it("links times at the start of a line and in brackets", () => {
    expect(linkTimes(html("12:34 Keel (1:02:03)\n15:00 Mast, at 16:00 sharp"), 7200)).toBe(
      '<p><a href="#t=754">12:34</a> Keel (<a href="#t=3723">1:02:03</a>)<br>\n<a href="#t=900">15:00</a> Mast, at 16:00 sharp</p>\n',
    );
    expect(linkTimes("<p>We talk. 0:00 Oak, 4:15 Elm, 12:30 Ash.</p>", 7200)).toBe(
      '<p>We talk. <a href="#t=0">0:00</a> Oak, <a href="#t=255">4:15</a> Elm, <a href="#t=750">12:30</a> Ash.</p>',
    );
    expect(linkTimes("<ul>\n<li>0:05 a</li><li><strong>1:05</strong> b</li></ul>", 7200)).toBe(
      '<ul>\n<li><a href="#t=5">0:05</a> a</li><li><strong><a href="#t=65">1:05</a></strong> b</li></ul>',
    );
  });

  it("leaves links, code, ratios, dates and times beyond the end alone", () => {
    for (const text of [
      '<p><a href="x">12:34 x</a></p>',
      "<pre><code>12:34 x</code></pre>",
      "<p>the score was 12:34</p>",
      "<p>12:34:56:78 x</p>",
      "<p>(99:99)</p>",
    ])
      expect(linkTimes(text, 1e6)).toBe(text);
    expect(linkTimes("<p>12:34 x</p>", 600)).toBe("<p>12:34 x</p>");
    expect(linkTimes('<p title="> (1:00)">12:34 x</p>', 3600)).toBe(
      '<p title="> (1:00)"><a href="#t=754">12:34</a> x</p>',
    );
  });
});
