// Any text in any field: the feeds stay well-formed, and a parser reads back what was typed, less what XML cannot carry.

import fc from "fast-check";
import { parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { cleanXmlText } from "../../base/xml.js";
import { readXmlTree, type XmlElement } from "../../base/xml-tree.js";
import type { Entry, Show } from "../../model/model.js";
import { makeFullEntry, makeFullShow } from "../../testing/make-full-show.js";
import { makeCard, makePerson } from "../../testing/make-show.js";
import { writeFeeds } from "../../testing/write-feeds.js";
import { writeTexts } from "./item.js";
import { feedPlans } from "./plans.js";
import { writeItems } from "./write-feed.js";

const nasty = [
  "]]>",
  "]]",
  ">",
  "<![CDATA[",
  "&",
  "&amp;",
  "&amp;amp;",
  "&#x1;",
  "&nbsp;",
  "<script>alert(1)</script>",
  "</item></channel></rss>",
  "<item>",
  "</entry>",
  '<link rel="enclosure" href="" type="x"',
  "<!--",
  "<?xml?>",
  '"',
  "'",
  "\u0000",
  "\u0008",
  "\u001F",
  "\u007F",
  "\u0085",
  "\uFFFE",
  "\uFFFF",
  "\uD800",
  "\uDFFF",
  "\r\n",
  "\r",
  "\n",
  "\t",
  "👩‍🚀",
  "שלום",
  "\u202E",
  "\u2028",
  "$&",
  "$1",
  "\\",
  "{{ x }}",
];
const anyText = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 5, unit: "binary" })), { maxLength: 8 })
    .map((parts) => parts.join("")),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);

/** A show and an entry with these texts in every field that is free text. */
function fill(texts: readonly string[]): { show: Show; entry: Entry; texts: Map<string, string> } {
  const used = new Map<string, string>();
  let next = 0;
  const text = (name: string): string => {
    const value = texts[next++ % texts.length]!;
    used.set(name, cleanXmlText(value).trim());
    return value;
  };
  const show = makeFullShow();
  show.title = text("show.title");
  show.author = text("author");
  show.copyright = text("copyright");
  show.owner = { name: text("owner.name"), email: text("owner.email") };
  show.categories = [{ name: text("category"), sub: `${text("sub")}.` }];
  show.image.alt = text("image.alt");
  show.feed.funding = [{ url: text("funding.url"), text: text("funding") }];
  show.feed.locked = { value: true, owner: text("locked.owner") };
  show.feeds = [
    { path: "feed.atom", kind: "atom", private: false },
    { path: "feed.json", kind: "json", private: false },
  ];
  const entry = makeFullEntry({ notes: text("notes").replace(/</g, "‹"), summary: text("summary") });
  const { episode, understood } = entry;
  episode.title = text("title");
  episode.guid = text("guid");
  episode.seasonName = text("season.name");
  episode.keywords = [`k${text("keyword")}`];
  episode.guests = [makePerson({ name: `p${text("person")}`, role: "guest", url: text("person.url") })];
  episode.soundbites = [{ start: 1, duration: 2, title: text("soundbite") }];
  episode.audio = { url: text("audio.url"), length: 5, type: text("audio.type") };
  episode.variants = [];
  understood.chapters = [{ start: 0, end: 9, title: `c${text("chapter")}`, origin: "given" }];
  understood.language = text("language");
  return { show, entry, texts: used };
}

function publish(show: Show, entry: Entry): Record<string, string> {
  const stored = writeItems(show, entry);
  expect(stored.problems).toEqual([]);
  const written = writeFeeds(show, [makeCard(entry)], (_, key) => stored.items[key]);
  expect(written.problems.filter(({ rule }) => rule === "rss-xml-well-formed")).toEqual([]);
  return Object.fromEntries(written.files.map(({ path, content }) => [path, String(content)]));
}

const find = (root: XmlElement | undefined, ...path: string[]): XmlElement =>
  path.reduce((at, name) => at?.children.find(({ written }) => written === name), root)!;

describe("any text in any field", () => {
  it("comes back as it was from the RSS feed", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 30 }), (given) => {
        const { show, entry, texts } = fill(given);
        const { root, faults } = readXmlTree(publish(show, entry)["feed.xml"]!);
        expect(faults).toEqual([]);
        const channel = find(root, "channel");
        expect(channel.children.filter(({ written }) => written === "item")).toHaveLength(1);
        const item = find(channel, "item");
        // An empty text is as good as none.
        const said = (from: XmlElement, ...path: string[]): string => find(from, ...path)?.text ?? "";
        const read: Record<string, string> = {
          "show.title": said(channel, "title"),
          author: said(channel, "itunes:author"),
          copyright: said(channel, "copyright"),
          "owner.name": said(channel, "itunes:owner", "itunes:name"),
          "owner.email": said(channel, "itunes:owner", "itunes:email"),
          category: find(channel, "itunes:category").attributes.text!,
          "image.alt": find(channel, "podcast:image").attributes.alt!,
          funding: said(channel, "podcast:funding"),
          "funding.url": find(channel, "podcast:funding").attributes.url!,
          "locked.owner": find(channel, "podcast:locked").attributes.owner!,
          title: said(item, "title"),
          guid: said(item, "guid"),
          "season.name": find(item, "podcast:season").attributes.name!,
          soundbite: said(item, "podcast:soundbite"),
          "audio.url": find(item, "enclosure").attributes.url!,
        };
        expect(read).toEqual(Object.fromEntries(Object.keys(read).map((name) => [name, texts.get(name)])));
        expect(said(item, "category")).toBe(cleanXmlText(entry.episode.keywords[0]!).trim());
        expect(item.children.filter(({ written }) => written === "podcast:person")[1]?.text).toBe(
          cleanXmlText(entry.episode.guests[0]!.name).trim(),
        );
        expect(find(item, "psc:chapters", "psc:chapter").attributes.title).toBe(
          cleanXmlText(entry.understood.chapters[0]!.title).trim(),
        );
        const { description, content } = writeTexts(show, entry);
        expect(said(item, "description")).toBe(cleanXmlText(description));
        expect(item.children.find(({ written }) => written === "content:encoded")?.text).toBe(cleanXmlText(content));
      }),
      { numRuns: 150 },
    );
  });

  it("leaves Atom well-formed and JSON readable, with one item each", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 30 }), (given) => {
        const { show, entry } = fill(given);
        const files = publish(show, entry);
        const { root, faults } = readXmlTree(files["feed.atom"]!);
        expect(faults).toEqual([]);
        expect(root?.children.filter(({ written }) => written === "entry")).toHaveLength(1);
        expect(find(root, "title").text).toBe(cleanXmlText(show.title).trim());
        expect(find(root, "entry", "category").attributes.term).toBe(cleanXmlText(entry.episode.keywords[0]!).trim());
        const json = JSON.parse(files["feed.json"]!);
        expect(json.items).toHaveLength(1);
        expect(json.items[0].title ?? "").toBe(cleanXmlText(entry.episode.title).trim());
      }),
      { numRuns: 100 },
    );
  });

  it("reads the same in feedsmith", () => {
    const { show, entry } = fill(["Tom & Jerry ]]> <b> &amp; 👩‍🚀 שלום"]);
    const feed = parseRssFeed(publish(show, entry)["feed.xml"]!);
    expect(feed.title).toBe("Tom & Jerry ]]> <b> &amp; 👩‍🚀 שלום");
    expect(feed.items?.[0]?.podcast?.season?.name).toBe("Tom & Jerry ]]> <b> &amp; 👩‍🚀 שלום");
  });

  it("cannot break out of CDATA into a second enclosure", () => {
    const { show, entry } = fill(["x"]);
    entry.summary = 'one ]]> two ]]></description><enclosure url="https://evil.example/"/><description><![CDATA[';
    const { root, faults } = readXmlTree(publish(show, entry)["feed.xml"]!);
    expect(faults).toEqual([]);
    expect(find(root, "channel", "item").children.filter(({ written }) => written === "enclosure")).toHaveLength(1);
    expect(feedPlans(show)).toHaveLength(3);
  });
});
