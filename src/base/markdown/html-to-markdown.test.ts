// Notes as hosts of all kinds write them, as Markdown that says the same.

import { expect, it } from "vitest";
import { processorTime } from "../../testing/processor-time.js";
import { htmlToMarkdown } from "./html-to-markdown.js";
import { renderMarkdown } from "./render-markdown.js";

it.each([
  ["", ""],
  ["One line", "One line"],
  [
    "One\nTwo https://a_b.example/c_d\n\n# No heading\n(00:12) Start\r\n1. x",
    "One  \nTwo https://a_b.example/c_d\n\n\\# No heading  \n(00:12) Start  \n1\\. x",
  ],
  ["<p>One <b>bold</b> and <i> slanted </i>word.</p><p>Two</p>", "One **bold** and  *slanted* word.\n\nTwo"],
  ['<p>See <a href="https://a.example/?b=1&amp;c=2">this</a>.</p>', "See [this](https://a.example/?b=1&c=2)."],
  ['<a href="\u2060https://a.example/\u200b">Here</a>', "[Here](https://a.example/)"],
  ['<a href="https://a.example/x_(y)">A [b]</a>', "[A \\[b\\]](<https://a.example/x_(y)>)"],
  ["<ul><li>One</li><li><p>Two</p></li></ul><p>End</p>", "- One\n- Two\n\nEnd"],
  ["<ol start=3><li>One</li><li>Two</li></ol>", "3. One\n4. Two"],
  ["<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul>", "- One\n   - Inner\n- Two"],
  ["<div>0:00 Start<br>1:02 <em>End</em><br/></div>", "0:00 Start  \n1:02 *End*"],
  ["<h2>Guests</h2>Ann<hr>Bo", "## Guests\n\nAnn\n\n---\n\nBo"],
  ["<blockquote><p>Said</p><p>so</p></blockquote>", "> Said\n\n> so"],
  ["<pre><code>a &lt; b\n  c</code></pre>", "```\na < b\n  c\n```"],
  ["<p>Use <code>a_b</code> &amp; *stars* 5 &lt; 6</p>", "Use `a_b` & \\*stars\\* 5 \\< 6"],
  ["<b><p>One</p><p>Two</p></b>", "**One**\n\n**Two**"],
  ["<script>alert(1)</script><style>p{}</style>Text<!-- no -->", "Text"],
  [
    '<a href="javascript:alert(1)">x</a><img src="https://a.example/p.jpg" alt="A boat">',
    "x![A boat](https://a.example/p.jpg)",
  ],
  [`<a title=" href='https://b.example/'" href="https://a.example/">One</a>`, "[One](https://a.example/)"],
  ['<iframe src="//v.example/1" title="Film"></iframe>', "[Film](https://v.example/1)"],
  ["<p>&nbsp;</p><p>\n  A\n  b\n</p>", "A b"],
  ["5 < 6 and a<b", "5 \\< 6 and a\\<b"],
  ["<strong>One<br>Two</strong>", "**One**  \n**Two**"],
  ["<a href='https://a.example'><b>Bold</b></a>", "[**Bold**](https://a.example)"],
  ["Unclosed <b>bold", "Unclosed **bold**"],
])("makes of %j %j", (html, markdown) => expect(htmlToMarkdown(html)).toBe(markdown));

it("gives back what was read", () => {
  const html =
    '<p>One <strong>two</strong> <em>three</em> <a href="https://a.example/">four</a></p>\n<ul>\n<li>Five</li>\n<li>Six</li>\n</ul>';
  expect(renderMarkdown(htmlToMarkdown(html)).html.trim()).toBe(html);
});

it("takes its time in step with the length", () => {
  const html = `${"<b>".repeat(20_000)}x`;
  const took = processorTime(() => {
    htmlToMarkdown(html);
    htmlToMarkdown("<p>a <b>b</b> <a href=x>c</a></p>".repeat(20_000));
  });
  expect(took).toBeLessThan(8000);
});
