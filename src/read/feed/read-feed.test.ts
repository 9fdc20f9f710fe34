// Feeds of all kinds as facts, broken ones with their line.
import { describe, expect, it } from "vitest";
import { readFeed } from "./read-feed.js";

const wrap = (inside: string): string =>
  `<?xml version="1.0"?>\n<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A &amp; B</title><link>https://a.example/</link><podcast:guid>u</podcast:guid>\n${inside}</channel></rss>`;

describe("readFeed", () => {
  it("reads what apps act on", () => {
    const { value, problems } = readFeed(
      "feed.xml",
      wrap(`<item><title><![CDATA[One]]></title><guid isPermaLink="false"> g1 </guid><pubDate>Mon, 05 Jan 2026 06:00:00 GMT</pubDate>
<enclosure url="https://a.example/1.mp3" length="12" type="audio/mpeg"/><description>short</description><content:encoded><![CDATA[<p>long</p>]]></content:encoded></item>
<item><title>Two</title><enclosure url="https://a.example/2.mp3"/></item>`),
    );
    expect(problems).toEqual([]);
    expect(value).toEqual({
      title: "A & B",
      link: "https://a.example/",
      guid: "u",
      items: [
        {
          guid: "g1",
          title: "One",
          date: Date.UTC(2026, 0, 5, 6),
          enclosure: { url: "https://a.example/1.mp3", length: 12, type: "audio/mpeg" },
          description: "<p>long</p>",
          line: 3,
        },
        {
          guid: "https://a.example/2.mp3",
          title: "Two",
          date: Number.NaN,
          enclosure: { url: "https://a.example/2.mp3", length: 0, type: "" },
          description: "",
          line: 5,
        },
      ],
    });
  });
  it("names the line of broken XML and reads on", () => {
    const { value, problems } = readFeed("feed.xml", wrap("<item><title>Salt & pepper</title></item>"));
    expect(problems[0]).toMatchObject({ rule: "rss-xml-well-formed", place: { file: "feed.xml", line: 3 } });
    expect(value?.items).toHaveLength(1);
  });
  it.each(["", "<html></html>", "no xml", "<rss version='2.0'></rss>"])("refuses %j", (text) => {
    expect(readFeed("x", text).value).toBeUndefined();
    expect(readFeed("x", text).problems.some(({ rule }) => rule === "rss-root-version")).toBe(true);
  });
});
