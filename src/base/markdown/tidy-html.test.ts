// Notes with comments and players in; notes that may be published out.
import { describe, expect, it } from "vitest";
import { tidyHtml } from "./tidy-html.js";

describe("tidyHtml", () => {
  it.each([
    ["One.\n\n<!-- not for you -->\n\nTwo.", "One.\n\n\n\nTwo."],
    ["One <!-- not\nfor you --> two.", "One \n two."],
    ["One.\n\n<!-- never closed\n\nTwo.", "One.\n\n\n\n"],
    [
      '<iframe width="560" src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=x" title="How varnish dries" allowfullscreen></iframe>\n',
      "[How varnish dries](https://www.youtube.com/watch?v=dQw4w9WgXcQ)\n",
    ],
    [
      "See <iframe src='//player.vimeo.example/video/1?a=1&amp;b=2'>old</iframe> here.",
      "See [player.vimeo.example](https://player.vimeo.example/video/1?a=1&b=2) here.",
    ],
    [
      '<div><iframe src="https://v.example/1" title="A & B"></iframe></div>\n',
      '<div><a href="https://v.example/1">A &amp; B</a></div>\n',
    ],
    [
      '<div><iframe src="https://v.example/?a=1&#38;b=2" title="Salt &amp; &quot;Oak&quot;"></iframe></div>\n',
      '<div><a href="https://v.example/?a=1&amp;b=2">Salt &amp; &quot;Oak&quot;</a></div>\n',
    ],
    ['<audio controls src="https://cdn.example/oak.mp3"></audio>\n', "[oak.mp3](https://cdn.example/oak.mp3)\n"],
    [
      '<video title="The keel" controls><source src="https://cdn.example/a.mp4" type="video/mp4">Too old.</video>\n',
      "[The keel](https://cdn.example/a.mp4)\n",
    ],
    ["<iframe src='javascript:alert(1)'></iframe>\n", "<iframe src='javascript:alert(1)'></iframe>\n"],
    [
      "Write `<!-- x -->` and `` <iframe src=https://a.example> ``.",
      "Write `<!-- x -->` and `` <iframe src=https://a.example> ``.",
    ],
    [
      '```html\n<!-- x -->\n<iframe src="https://a.example"></iframe>\n```\n',
      '```html\n<!-- x -->\n<iframe src="https://a.example"></iframe>\n```\n',
    ],
    ["    <!-- code -->\n", "    <!-- code -->\n"],
    ["Nothing to tidy < 3.", "Nothing to tidy < 3."],
  ])("makes of %j %j", (typed, expected) => expect(tidyHtml(typed)).toBe(expected));
});
