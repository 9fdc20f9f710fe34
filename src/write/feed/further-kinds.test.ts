// The feed as Atom and as JSON Feed: what the package leaves out or gets wrong is there, and right.

import { describe, expect, it } from "vitest";
import { readXmlTree } from "../../base/xml-tree.js";
import type { Entry, Show } from "../../model/model.js";
import { makeCard, makeEntry, makeFeedExtras, makePerson, makeShow } from "../../testing/make-show.js";
import { writeFeeds } from "../../testing/write-feeds.js";
import { writeItems } from "./write-feed.js";

const feeds: Show["feeds"] = [
  { path: "feed.atom", kind: "atom", private: false },
  { path: "feed.json", kind: "json", private: false },
];
const show = makeShow({ feeds, feed: makeFeedExtras({ hubs: ["https://hub.example/?a=1&b=2"], pageSize: 1 }) });
const made = [2, 1].map((number) =>
  makeEntry({
    notes: "Hello *there*",
    episode: {
      slug: `e${number}`,
      title: `Tom & <b>${number}</b>`,
      keywords: ["wood"],
      guests: [makePerson({ name: "Bo", role: "guest", url: "https://bo.example/" })],
    },
  }),
);
function publish(from: Show = show, entries: Entry[] = made): Record<string, string> {
  const stored = new Map(entries.map((entry) => [entry.episode.slug, writeItems(from, entry).items]));
  const { files } = writeFeeds(
    from,
    entries.map((entry) => makeCard(entry)),
    (slug, key) => stored.get(slug)?.[key],
  );
  return Object.fromEntries(files.map(({ path, content }) => [path, String(content)]));
}

describe("Atom", () => {
  const text = publish()["feed.atom"]!;
  it.each([
    '<feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">',
    "<id>urn:uuid:9b024349-ccf0-5f69-a609-6b82873eab3c</id>",
    '<link rel="self" href="https://harbour.example/feed.atom"/>',
    '<link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>',
    '<link rel="next" href="https://harbour.example/feed-2.atom"/>',
    '<title type="html"><![CDATA[Tom &amp; &lt;b&gt;2&lt;/b&gt;]]></title>',
    '<link rel="enclosure" href="https://harbour.example/episodes/e2/audio.mp3" type="audio/mpeg" length="28800123"/>',
    '<content type="html"><![CDATA[<p>Hello <em>there</em></p>\n<h2>People</h2>',
    '<category term="wood"/>',
    "<uri>https://bo.example/</uri>",
  ])("has %s", (piece) => expect(text).toContain(piece));
  it("has exactly what RFC 4287 demands of each entry", () => {
    const { root, faults } = readXmlTree(text);
    expect(faults).toEqual([]);
    const entry = root!.children.find(({ name }) => name === "entry")!;
    const count = (name: string): number => entry.children.filter((child) => child.name === name).length;
    expect(["id", "title", "updated", "published", "summary", "content"].map(count)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(count("author")).toBe(2);
  });
  it("says in which language an entry is, where it is not the show's", () => {
    const entryIn = (language: string): string =>
      /<entry.*?>/.exec(publish(show, [makeEntry({ understood: { language } })])["feed.atom"]!)![0];
    expect(["pt-BR", "en", ""].map(entryIn)).toEqual(['<entry xml:lang="pt-BR">', "<entry>", "<entry>"]);
  });
  it("says no length of a stream, which has none", () => {
    const audio = { url: "https://cdn.example/a.m3u8", type: "application/x-mpegURL", variant: "stream" };
    const feeds: Show["feeds"] = [{ path: "s.atom", kind: "atom", audio: "stream", private: false }];
    const text = publish({ ...show, feeds }, [makeEntry({ episode: { variants: [audio] } })])["s.atom"];
    expect(text).toContain('<link rel="enclosure" href="https://cdn.example/a.m3u8" type="application/x-mpegURL"/>');
  });
  it("makes an IRI of any guid, the same every time, and keeps those that are", () => {
    const idOf = (guid: string): string =>
      /<entry>[\s\S]*?<id>(.*?)<\/id>/.exec(publish(show, [makeEntry({ episode: { guid } })])["feed.atom"]!)![1]!;
    expect(idOf("episode one")).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(idOf("episode one")).toBe(idOf("episode one"));
    expect(idOf("urn:my guid")).toMatch(/^urn:uuid:/);
    expect(idOf("https://old.example/my episode")).toMatch(/^urn:uuid:/);
    expect(idOf("A0B1C2D3-0000-4000-8000-000000000001")).toBe("urn:uuid:a0b1c2d3-0000-4000-8000-000000000001");
    expect(idOf("https://old.example/?p=1&x=2")).toBe("https://old.example/?p=1&amp;x=2");
  });
});

describe("JSON Feed", () => {
  const json = JSON.parse(publish()["feed.json"]!);
  it("is version 1.1 with authors, language, hubs and the next page", () => {
    expect(json).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      feed_url: "https://harbour.example/feed.json",
      next_url: "https://harbour.example/feed-2.json",
      language: "en",
      authors: [{ name: "Harbour Radio", url: "https://harbour.example/" }],
      hubs: [{ type: "WebSub", url: "https://hub.example/?a=1&b=2" }],
    });
    expect(JSON.parse(publish()["feed-2.json"]!).next_url).toBeUndefined();
  });
  it("has its items with attachments", () => {
    expect(json.items).toEqual([
      {
        id: "guid-e2",
        url: "https://harbour.example/episodes/e2/",
        title: "Tom & <b>2</b>",
        content_html: expect.stringMatching(/^<p>Hello <em>there<\/em><\/p>\n<h2>People<\/h2>/),
        summary: "How a boat begins with one plank.",
        date_published: "2026-03-02T09:00:00.000Z",
        date_modified: "2026-03-02T09:00:00.000Z",
        authors: [{ name: "Ada Marlow" }, { name: "Bo", url: "https://bo.example/" }],
        tags: ["wood"],
        language: "en",
        attachments: [
          {
            url: "https://harbour.example/episodes/e2/audio.mp3",
            mime_type: "audio/mpeg",
            size_in_bytes: 28_800_123,
            duration_in_seconds: 1800,
          },
        ],
      },
    ]);
  });
  it("is whole without items, and without audio or a date", () => {
    expect(JSON.parse(publish(show, [])["feed.json"]!).items).toEqual([]);
    const bare = makeEntry();
    delete bare.episode.audio;
    delete bare.episode.date;
    const [item] = JSON.parse(publish(show, [bare])["feed.json"]!).items;
    expect(Object.keys(item)).not.toContain("attachments");
    expect(Object.keys(item)).not.toContain("date_published");
  });
});
