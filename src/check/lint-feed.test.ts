// Feeds of somebody else's: what breaks is told from taste, what is everywhere is said once, and no text makes it fall over.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../model/model.js";
import { makeFullEntry, makeFullShow } from "../testing/make-full-show.js";
import { makeCard, makeEntry, makeShow } from "../testing/make-show.js";
import { writeFeeds } from "../testing/write-feeds.js";
import { writeItems } from "../write/feed/write-feed.js";
import { lintFeed } from "./lint-feed.js";

const item = (more: string, at = 1): string =>
  `<item><title>Rope ${at}</title><link>https://a.example/${at}</link><description>About rope</description>
<guid isPermaLink="false">a-${at}</guid><itunes:duration>600</itunes:duration><itunes:explicit>false</itunes:explicit>
<enclosure url="https://a.example/${at}.mp3" length="4096" type="audio/mpeg"/>
${more}</item>`;
const date = "<pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate>";
const feed = (items: string, more = ""): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Old show</title><link>https://a.example/</link><description>Talks about rope</description><language>en</language>
<atom:link rel="self" type="application/rss+xml" href="https://a.example/feed.xml"/><itunes:author>Ann</itunes:author>
<itunes:owner><itunes:name>Ann</itunes:name><itunes:email>ann@a.example</itunes:email></itunes:owner>
<itunes:image href="https://a.example/cover.jpg"/><itunes:category text="Leisure"/><itunes:explicit>false</itunes:explicit>
<podcast:locked>yes</podcast:locked><podcast:guid>9b912e3a-e009-540b-81c5-17eba93848be</podcast:guid>${more}
${items}</channel></rss>`;
const say = ({ impact, severity, rule, count }: Problem): string =>
  `${impact} ${severity} ${rule}${count === undefined ? "" : ` x${count}`}`;
const linted = (text: string, options = {}): string[] => lintFeed("f.xml", text, options).map(say);

describe("what a finding means", () => {
  it("is nothing where nothing is wrong, with a byte order mark too", () => {
    expect(linted(feed(item(date)))).toEqual([]);
    expect(linted(`\ufeff${feed(item(date))}`)).toEqual([]);
  });

  it.each([
    ["a date that no calendar has", "<pubDate>Tue, 31 Feb 2026 09:00:00 GMT</pubDate>", "breaks error rss-date-rfc822"],
    ["a date of another form", "<pubDate>2026-03-02T09:00:00Z</pubDate>", "breaks error rss-date-rfc822"],
    ["a date that is clear", "<pubDate>Monday, 2 March 2026 09:00:00</pubDate>", "refused error rss-date-rfc822"],
    ["a wrong weekday", "<pubDate>Fri, 02 Mar 2026 09:00:00 GMT</pubDate>", "taste warn rss-date-weekday"],
    ["an old word", `${date}<itunes:explicit>clean</itunes:explicit>`, "taste warn apple-explicit-value"],
    ["plain http", `${date}<itunes:image href="http://a.example/1.jpg"/>`, "taste warn apple-https"],
    [
      "no size",
      `${date}<enclosure url="https://a.example/2.mp3" type="audio/mpeg"/>`,
      "refused error rss-enclosure-attrs",
    ],
    ["no address", `${date}<enclosure url="2.mp3" length="1" type="audio/mpeg"/>`, "breaks error rss-enclosure-url"],
    [
      "an old name",
      `${date}<enclosure url="https://a.example/2.mp3" length="1" type="audio/mp3"/>`,
      "taste error apple-enclosure-type",
    ],
  ])("tells %s", (_, more, told) => {
    expect(linted(feed(item(more)))).toContain(told.replace("taste error", "taste warn"));
  });

  const now = Date.UTC(2026, 2, 3);
  const url = "https://ann:rope@a.example/feed.xml#top";
  const [self = ""] = /<atom:link rel="self"[^>]*>/.exec(feed("")) ?? [];
  const next = '<atom:link rel="next" href="https://a.example/feed-2.xml"/>';
  it.each([
    [
      "an enclosure that says no more than its address",
      'url="https://a.example/1.mp3" length="4096" type="audio/mpeg"',
      'url="https://a.example/1.mp3" length="" type=""',
      ["refused error rss-enclosure-attrs", "refused error rss-enclosure-attrs"],
    ],
    [
      "a guid without words",
      '<guid isPermaLink="false">a-1</guid>',
      "<guid></guid>",
      ["breaks error rss-guid-present"],
    ],
    [
      "a length that an hour of speech cannot have",
      'length="4096"',
      'length="65000"',
      ["taste warn rss-enclosure-bitrate"],
    ],
    ["a length in seconds", 'length="4096"', 'length="600"', ["taste warn apple-enclosure-length-bytes"]],
    ["a date to come", "Mon, 02 Mar 2026 09:00", "Thu, 05 Mar 2026 09:00", ["taste warn rss-date-plausible"]],
    ["a date of tomorrow", "Mon, 02 Mar 2026 09:00", "Tue, 03 Mar 2026 09:00", []],
    ["the show's title before the episode's", "Rope 1", "Old show - Rope", ["taste warn apple-item-title-clean"]],
    ["the show's title behind it", "Rope 1", "Rope | Old Show", ["taste warn apple-item-title-clean"]],
    ["the show's title and a colon", "Rope 1", "Old show: Rope", ["taste warn apple-item-title-clean"]],
    ["the show's title alone", "Rope 1", "Old show:", []],
    ["words that begin like it", "Rope 1", "Old showers - Rope", []],
    [
      "a picture that says nothing else",
      "<podcast:locked>",
      "<image><url>https://a.example/c.png</url></image><podcast:locked>",
      ["taste warn rss-image-children", "taste warn rss-image-children"],
    ],
    ["further pages where no self link is", self, next, ["taste warn rss-atom-self"]],
    ["further pages", self, `${self}${next}`, []],
  ])("tells what is wrong once, and no more, of %s", (_, from, to, told) => {
    expect(feed(item(date))).toContain(from);
    expect(linted(feed(item(date)).replace(from, to), { now, url })).toEqual(told);
  });

  it("tells angle brackets from what matters", () => {
    const text = feed(item(date).replace("Rope 1", "Rope &amp;lt; wire").replace("About rope", "About a &lt; b"));
    expect(linted(text).filter((line) => !line.startsWith("taste"))).toEqual([]);
  });

  it("calls nothing missing under a namespace with a typo", () => {
    const text = feed(item(date)).replace(
      "http://www.itunes.com/dtds/podcast-1.0.dtd",
      "http://www.itunes.com/DTDs/Podcast-1.0.dtd",
    );
    expect(linted(text)).toEqual(["breaks error rss-namespace-uri-exact"]);
  });
});

it("says once what stands in every item, and where", () => {
  const items = Array.from({ length: 250 }, (_, at) => item("<pubDate>2026-03-02</pubDate>", at)).join("\n");
  const [problem, ...rest] = lintFeed("f.xml", feed(items));
  expect(rest).toEqual([]);
  expect(problem).toMatchObject({ rule: "rss-date-rfc822", count: 250 });
  expect(problem!.places).toHaveLength(100);
  expect(problem!.places!.slice(0, 2)).toEqual([
    { file: "f.xml", line: 11, column: expect.any(Number) },
    { file: "f.xml", line: 15, column: expect.any(Number) },
  ]);
});

describe("encodings", () => {
  const read = (read: string, by: string, more = {}) => ({ encoding: { read, by, broken: false, ...more } });
  it("says which it is, where it is not UTF-8", () => {
    const text = feed(item(date));
    expect(linted(text, read("windows-1252", "declaration", { declared: "ISO-8859-1" }))).toEqual([
      "taste warn rss-encoding-utf8",
    ]);
    expect(linted(text, read("utf-16le", "mark", { declared: "UTF-16" }))).toEqual(["taste warn rss-encoding-utf8"]);
    expect(linted(text, read("windows-1252", "bytes", { declared: "UTF-8", broken: true }))).toEqual([
      "breaks warn rss-encoding-utf8".replace("warn", "error"),
    ]);
    expect(
      linted(text, { ...read("utf-8", "header", { header: "utf8", declared: "UTF-8" }), type: "text/xml" }),
    ).toEqual([]);
    expect(
      linted(text, { ...read("utf-8", "header", { header: "latin1", declared: "UTF-8" }), type: "text/html" }),
    ).toEqual(["taste warn rss-encoding-http-match", "taste warn rss-served-content-type"]);
  });
});

it("says of a web page that it is one, and which feeds it names", () => {
  const page = `<!-- saved --><!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml?a=1&amp;b=2"><body><p>A & B`;
  expect(lintFeed("https://a.example/", page, { url: "https://a.example/show" })).toEqual([
    expect.objectContaining({
      rule: "rss-root-version",
      impact: "breaks",
      hint: "The page names this feed: https://a.example/feed.xml?a=1&b=2",
    }),
  ]);
});

it("says which role of a person is meant, where one is near or known by another name", () => {
  const hints = ["gest", "Interviewee", "co host", "presenter", "baker", "guest"].map((role) => {
    const found = lintFeed("f.xml", feed(item(`${date}<podcast:person role="${role}">Ada</podcast:person>`)));
    return found.filter(({ rule }) => rule === "pc-person-role").map(({ hint }) => hint);
  });
  expect(hints).toEqual([
    ["Did you mean guest?"],
    ["Did you mean guest?"],
    ["Did you mean co-host?"],
    ["Did you mean host?"],
    ["Apps do not know others; without a group it is Cast."],
    [],
  ]);
});

it("says which lengths no recording of their duration has, and leaves slow speech, trials and what is not known", () => {
  const said = (length: string, duration: string): string[] => {
    const one = item(date).replace("4096", length).replace("600", duration);
    const found = lintFeed("f.xml", feed(one)).filter(({ rule }) =>
      /^(?:apple|rss)-enclosure-(?:length-bytes|bitrate)$/.test(rule),
    );
    return found.map(({ rule, message }) => `${rule}: ${message}`);
  };
  expect(said("5582", "3600")).toEqual([
    'rss-enclosure-bitrate: The length is "5582" for 1:00:00, 12 bits a second, but should be the size in bytes',
  ]);
  expect(said("65000", "10:00")).toHaveLength(1);
  // Opus at 8 kbit/s, and a trial.
  for (const [length, duration] of [
    ["3600000", "1:00:00"],
    ["1000", "10:00"],
    ["5582", "soon"],
    ["65000", "0"],
  ] as const)
    expect(said(length, duration)).toEqual([]);
  expect(said("0", "3600").join()).toMatch(/^apple-enclosure-length-bytes: [^,]*,[^,]*$/);
});

it("says of a template that it is one, and of nothing that it is nothing", () => {
  const found = (text: string) => lintFeed("f.xml", text).map(({ rule, found: what }) => `${rule} ${what}`);
  expect(found('---\nlayout: null\n---\n<?xml version="1.0"?>\n<rss version="2.0">{{ site.title }}</rss>')).toEqual([
    "rss-root-version a template of a feed",
  ]);
  const filled = (url: string) =>
    `<rss version="2.0"><channel><item><enclosure url="${url}" length="1"/></item></channel></rss>`;
  for (const url of ["{{ .Params.audio }}", "<%= post.audio %>", `\${post.audio}`])
    expect(found(filled(url))).toEqual(["rss-root-version a template of a feed"]);
  expect(found(filled("https://a.example/1.mp3"))).not.toContain("rss-root-version a template of a feed");
  expect(found(" \n")).toEqual(["rss-root-version an empty file"]);
});

it("calls nothing missing in what was cut off", () => {
  const rules = lintFeed("f.xml", feed(item(date)).slice(0, 300)).map(({ rule }) => rule);
  expect([...new Set(rules)]).toEqual(["rss-xml-well-formed"]);
});

it("takes its time with nothing: nested, faulty and long feeds are read in a moment", () => {
  const many = 200_000;
  for (const text of [
    feed("<a>".repeat(many) + "</a>".repeat(many)),
    feed("<a>".repeat(many)),
    feed("<b>&nbsp;</b>".repeat(many)),
    feed("<item/>".repeat(20_000)),
    `<!DOCTYPE html>${"<link ".repeat(many)}`,
    `<?xml${" ".repeat(many)}`,
    `{${'"a":{'.repeat(many)}`,
  ])
    expect(lintFeed("f.xml", text).length).toBeGreaterThan(0);
}, 20_000);

describe("any text", () => {
  const made = [
    [makeShow(), makeEntry()],
    [makeFullShow(), makeFullEntry()],
  ].flatMap(([show, entry]) => {
    const { items } = writeItems(show as never, entry as never);
    const { files } = writeFeeds(show as never, [makeCard(entry as never)], (_slug, key) => items[key]);
    return files.map(({ content }) => String(content));
  });
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:a</id><title>A</title><updated>2026-03-02T09:00:00Z</updated><entry><id>urn:b</id><content type="xhtml"><div/></content></entry></feed>`;
  const json = `{"version":"https://jsonfeed.org/version/1.1","title":"A","items":[{"id":"1","content_text":"x","attachments":[{"url":"https://a.example/1.mp3","mime_type":"audio/mpeg"}]}],"hubs":[{}],"authors":[{"name":"A"}]}`;
  const scrap = fc.oneof(
    fc.constantFrom(
      ...`<|>|/>|"|'|&|&amp;|&nbsp;|]]>|<![CDATA[|<!--|-->|<?xml ?>|<!DOCTYPE a [|<item>|</item>|<channel>|</channel>|<pubDate>31 Feb 2026 10:00 GMT</pubDate>|<podcast:person/>|<podcast:value>|<podcast:liveItem>|<psc:chapters/>|itunes:|xmlns:itunes=""|__proto__="1"|constructor|99999999999999999999|-1|NaN|null|[]|{}|"items":null|0001-01-01T00:00:00Z|http://[|https://a.example/%|\u0000|\ufeff|\ud800|\u202e|😀|00:00:00 A`.split(
        "|",
      ),
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  it("is judged, whatever was done to a feed", () => {
    const edit = fc.record({ at: fc.nat(), drop: fc.constantFrom(0, 0, 1, 3, 20, 400), put: scrap });
    fc.assert(
      fc.property(
        fc.constantFrom(...made, atom, json, json),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (text, edits) => {
          const changed = edits.reduce((before, { at, drop, put }) => {
            const place = at % (before.length + 1);
            return before.slice(0, place) + put + before.slice(place + drop);
          }, text);
          for (const { message, rule } of lintFeed("f.xml", changed, {
            now: Date.UTC(2026, 2, 1),
            url: "https://a.example/f",
          }))
            if (message === "" || rule === "") throw new Error("a finding without words");
        },
      ),
      { numRuns: 300 },
    );
  });
  it("is judged, whatever a JSON feed holds", () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: "small" },
        fc.string(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        tie("list"),
        tie("object"),
      ),
      list: fc.array(tie("any"), { maxLength: 3 }),
      object: fc.dictionary(
        fc.constantFrom(
          "version",
          "title",
          "items",
          "id",
          "toString",
          "attachments",
          "url",
          "authors",
          "hubs",
          "language",
          "date_published",
          "_a",
          "content_html",
        ),
        tie("any"),
        { maxKeys: 5 },
      ),
    })).object;
    fc.assert(
      fc.property(value, (feed) => void lintFeed("f.json", JSON.stringify(feed))),
      { numRuns: 300 },
    );
  });
});

it("says once of an item's links that they are without https, however its texts spell them", () => {
  const notes = (html: string): string => html.replaceAll("<", "&lt;");
  const item = `<item><title>A</title><guid>g</guid><description>${notes('<a href="http://a.example/?q=it&amp;#39;s">x</a>')}</description><content:encoded>${notes('<a href="http://a.example/?q=it\'s">x</a> <a href="http://b.example/">y</a>')}</content:encoded></item>`;
  const said = lintFeed(
    "feed.xml",
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${item}</channel></rss>`,
  );
  expect(said.filter(({ rule }) => rule === "spotify-link-https").map(({ message }) => message)).toEqual([
    expect.stringContaining("2 links are without https"),
  ]);
});
