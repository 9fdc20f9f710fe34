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
    expect(value).toMatchObject({
      values: { title: "A & B", link: "https://a.example/", guid: "u" },
      unknown: [],
      items: [
        {
          key: "g1",
          values: {
            guid: "g1",
            permaLink: "false",
            title: "One",
            date: Date.UTC(2026, 0, 5, 6),
            enclosureUrl: "https://a.example/1.mp3",
            enclosureLength: 12,
            enclosureType: "audio/mpeg",
            description: "short",
            content: "<p>long</p>",
          },
          unknown: [],
          line: 3,
        },
        {
          key: "https://a.example/2.mp3",
          values: { title: "Two", enclosureUrl: "https://a.example/2.mp3" },
          unknown: [],
          line: 5,
        },
      ],
    });
  });
  it("keeps what it does not know, whatever prefixes the feed has", () => {
    const { value } = readFeed(
      "feed.xml",
      `<rss version="2.0" xmlns:i="http://www.itunes.com/DTDs/Podcast-1.0.dtd" xmlns:x="https://x.example/ns"><channel><title>A</title>
<i:explicit>clean</i:explicit><i:block>Yes</i:block><x:shelf n="2"><x:book>B</x:book></x:shelf><ttl>60</ttl><item><title>One</title><i:duration>1:02:03</i:duration></item></channel></rss>`,
    );
    expect(value?.values).toEqual({ title: "A", explicit: false, block: true });
    expect(value?.items[0]?.values.duration).toBe(3723);
    expect(value?.unknown).toEqual([
      {
        name: "{https://x.example/ns}shelf",
        attributes: { n: "2" },
        text: "",
        children: [{ name: "{https://x.example/ns}book", attributes: {}, text: "B", children: [] }],
      },
      { name: "ttl", attributes: {}, text: "60", children: [] },
    ]);
  });
  it("reads the items of the first channel, one that is cut too, and the prefix that a namespace has first", () => {
    const ids = (text: string) => readFeed("feed.xml", text).value?.items.map(({ key }) => key);
    const one = "<item><guid>1</guid></item>";
    const cut = wrap(`${one}<image><item><guid>no</guid></item></image><item><guid>2</guid><title>T`);
    expect(ids(cut.slice(0, cut.indexOf("</channel>")))).toEqual(["1", "2"]);
    expect(ids(`<rss><channel>${one}</channel><channel><item><guid>3</guid></item></channel></rss>`)).toEqual(["1"]);
    expect(ids(`<rss><channel><title/></channel><channel>${one}</channel></rss>`)).toEqual([]);
    const uri = "https://a.example/ns";
    const named = `<rss><channel><title/><item><b:x xmlns:b="${uri}"/></item><a:x xmlns:a="${uri}"/></channel></rss>`;
    expect(readFeed("feed.xml", named).value?.prefixes).toEqual({ [uri]: "b" });
    const before = named.replace("<title/>", `<c:x xmlns:c="${uri}"/>`);
    expect(readFeed("feed.xml", before).value?.prefixes).toEqual({ [uri]: "c" });
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
