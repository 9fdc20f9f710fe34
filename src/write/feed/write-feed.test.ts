// Feeds as a whole: joining, pages, limits, weight, and further feeds.

import { describe, expect, it } from "vitest";
import { readXmlTree } from "../../base/xml-tree.js";
import type { Show } from "../../model/model.js";
import { makeCard, makeEntry, makeFeedExtras, makeShow, makeTime } from "../../testing/make-show.js";
import { writeFeeds } from "../../testing/write-feeds.js";
import { checkXml, writeItems } from "./write-feed.js";

const day = 86_400_000;
const start = Date.UTC(2026, 0, 6, 6);
/** Entries newest first: e5, e4, ... */
const entries = (count: number, notes = "Notes.") =>
  Array.from({ length: count }, (_, at) => {
    const number = count - at;
    return makeEntry({
      notes,
      episode: { slug: `e${number}`, title: `Episode ${number}`, date: makeTime(start + number * 7 * day) },
    });
  });
function publish(show: Show, made = entries(5), states: Record<string, "draft" | "scheduled"> = {}) {
  const items = new Map(made.map((entry) => [entry.episode.slug, writeItems(show, entry).items]));
  const cards = made.map((entry) => makeCard(entry, { state: states[entry.episode.slug] ?? "published" }));
  const { files, problems } = writeFeeds(show, cards, (slug, key) => items.get(slug)?.[key]);
  return { text: Object.fromEntries(files.map(({ path, content }) => [path, String(content)])), problems };
}
const titles = (xml: string | undefined): string[] =>
  [...(xml ?? "").matchAll(/<item>\s*<title>(.*?)<\/title>/g)].map(([, title]) => title!);

describe("the main feed", () => {
  it("joins the published items under the channel", () => {
    const { text, problems } = publish(makeShow(), entries(3), { e3: "scheduled", e1: "draft" });
    expect(Object.keys(text)).toEqual(["feed.xml"]);
    expect(titles(text["feed.xml"])).toEqual(["Episode 2"]);
    expect(text["feed.xml"]).toContain("<lastBuildDate>Tue, 20 Jan 2026 06:00:00 GMT</lastBuildDate>");
    expect(problems).toEqual([]);
  });
  it("is well-formed, indented, and ends in a line feed", () => {
    const feed = publish(makeShow()).text["feed.xml"]!;
    expect(readXmlTree(feed).faults).toEqual([]);
    expect(feed.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<rss ')).toBe(true);
    expect(feed.endsWith("        </item>\n    </channel>\n</rss>\n")).toBe(true);
  });
  it("is a feed without episodes too", () => {
    const feed = publish(makeShow(), []).text["feed.xml"]!;
    expect(readXmlTree(feed).faults).toEqual([]);
    expect(feed).not.toContain("lastBuildDate");
  });
  it("keeps the whole notes for the newest N", () => {
    const show = makeShow({ feed: makeFeedExtras({ fullNotes: 2 }) });
    const items = publish(show).text["feed.xml"]!.split("<item>").slice(1);
    expect(items.map((item) => item.includes("content:encoded"))).toEqual([true, true, false, false, false]);
    const none = publish(makeShow({ feed: makeFeedExtras({ fullNotes: false }) })).text["feed.xml"]!;
    expect(none).not.toContain("<content:encoded");
  });
  it("leaves out an item that is not stored", () => {
    const { files } = writeFeeds(makeShow(), [makeCard()], () => undefined);
    expect(String(files[0]?.content)).not.toContain("<item>");
  });
});

describe("pages", () => {
  const show = makeShow({ feed: makeFeedExtras({ pageSize: 2 }) });
  const { text } = publish(show);
  const rels = (xml: string | undefined): string[] =>
    [...(xml ?? "").matchAll(/<atom:link rel="(\w+)"[^>]*href="[^"]*\/([^"]+)"/g)].map(
      ([, rel, file]) => `${rel} ${file}`,
    );
  it("splits above the page size, newest first", () => {
    expect(Object.keys(text)).toEqual(["feed.xml", "feed-2.xml", "feed-3.xml"]);
    expect(Object.values(text).map(titles)).toEqual([
      ["Episode 5", "Episode 4"],
      ["Episode 3", "Episode 2"],
      ["Episode 1"],
    ]);
  });
  it("links the pages, none past an end", () => {
    expect(rels(text["feed.xml"])).toEqual(["self feed.xml", "first feed.xml", "last feed-3.xml", "next feed-2.xml"]);
    expect(rels(text["feed-2.xml"])).toEqual([
      "self feed-2.xml",
      "first feed.xml",
      "last feed-3.xml",
      "previous feed.xml",
      "next feed-3.xml",
    ]);
    expect(rels(text["feed-3.xml"])).toEqual([
      "self feed-3.xml",
      "first feed.xml",
      "last feed-3.xml",
      "previous feed-2.xml",
    ]);
  });
  it("does not page what fits", () => {
    expect(Object.keys(publish(show, entries(2)).text)).toEqual(["feed.xml"]);
    expect(rels(publish(show, entries(2)).text["feed.xml"])).toEqual(["self feed.xml"]);
  });
});

describe("further feeds", () => {
  it("writes each with its own title, limit, audio and address", () => {
    const show = makeShow({
      feeds: [{ path: "feeds/low.xml", kind: "rss", title: "Low", limit: 2, audio: "low", private: false }],
    });
    const made = entries(3);
    made[0]!.episode.variants = [
      { url: "https://harbour.example/high.flac", length: 9, type: "audio/flac", variant: "high" },
      { url: "https://harbour.example/low.opus", length: 5, type: "audio/ogg", variant: "low" },
    ];
    const low = publish(show, made).text["feeds/low.xml"]!;
    expect(titles(low)).toEqual(["Episode 3", "Episode 2"]);
    expect(low).toContain("<title>Low</title>");
    expect(low).toContain('href="https://harbour.example/feeds/low.xml"');
    expect([...low.matchAll(/<enclosure url="[^"]*\/([^/"]+)"/g)].map(([, file]) => file)).toEqual([
      "low.opus",
      "audio.mp3",
    ]);
  });
  it("takes a plan for feed.xml as the main feed's", () => {
    const show = makeShow({ feeds: [{ path: "feed.xml", kind: "rss", limit: 1, private: false }] });
    const { text } = publish(show);
    expect(Object.keys(text)).toEqual(["feed.xml"]);
    expect(titles(text["feed.xml"])).toEqual(["Episode 5"]);
  });
  it("finds paths taken twice, a main feed that is none, and private names that can be guessed", () => {
    const show = makeShow({
      feeds: [
        { path: "feed.xml", kind: "atom", private: false },
        { path: "a.xml", kind: "rss", private: false },
        { path: "a.xml", kind: "rss", private: false },
        { path: "supporters.xml", kind: "rss", private: true },
        { path: "private/9f3c1b7a4e6d8052.xml", kind: "rss", private: true },
        { path: "private/aaaaaaaaaaaaaaa1.xml", kind: "rss", private: true },
      ],
    });
    expect(publish(show).problems.map(({ rule, field, severity }) => `${severity} ${rule} ${field}`)).toEqual([
      "error feed-main feeds.0.path",
      "error feed-path feeds.2.path",
      "warn feed-private-name feeds.3.path",
      "warn feed-private-folder feeds.3.path",
      "warn feed-private-name feeds.5.path",
    ]);
  });
});

describe("the size budget", () => {
  const heavy = (bytes: number) => {
    const show = makeShow();
    const item = `<item>${"x".repeat(bytes)}</item>`;
    return writeFeeds(show, [makeCard()], () => item).problems;
  };
  it("says nothing below a megabyte, warns above it and fails above the validator's limit", () => {
    expect(heavy(900_000)).toEqual([]);
    expect(heavy(1_100_000)).toMatchObject([{ rule: "feed-size", severity: "warn" }]);
    expect(heavy(5_000_000)).toMatchObject([{ severity: "error", expected: "at most 5000000" }]);
    expect(heavy(1_100_000)[0]?.message).toMatch(/^feed.xml is 1,10\d,\d{3} bytes, but should be at most 1,000,000$/);
  });
});

describe("checkXml", () => {
  it.each(["<a><b></a>", "<a>\u0001</a>", "<a>&nbsp;</a>", "<x:a/>", "<a/><b/>"])("finds %j", (text) => {
    const problems = checkXml(text, "feed.xml");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      rule: "rss-xml-well-formed",
      severity: "error",
      place: { file: "feed.xml", line: 1 },
    });
  });
  it("passes what is right", () => expect(checkXml("<a>&amp;</a>")).toEqual([]));
});
