// Tags of one's own, from front-matter to the feed, as readers of feeds that others wrote see them.
import { spawnSync } from "node:child_process";
import { parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { readFeed } from "../read/feed/read-feed.js";
import { episodeText, showText, withShow } from "../testing/with-show.js";

const build = async (inShow: string, inEpisode = "") => {
  const show = withShow({
    "episodes/show.md": showText.replace("timezone:", `${inShow}\ntimezone:`),
    "episodes/one.md": episodeText("One", "2026-01-05", inEpisode),
    "episodes/two.md": episodeText("Two", "2026-01-06"),
  });
  const { code, said } = await show.run("build", "{root}");
  return { show, code, said, feed: code === 0 ? show.read("out/feed.xml") : "" };
};

const full = `extra:
  namespaces:
    spotify: http://www.spotify.com/ns/rss
    shelf: "https://shelf.example/ns?a=1&b=2"
  tags:
    - { "spotify:countryOfOrigin": de no }
    - { ttl: "60", name: ttl, text: "60" }
    - name: atom:link
      attributes: { rel: payment, href: "https://give.example/?a=1&b=2" }
`.replace('{ ttl: "60", name: ttl, text: "60" }', "{ name: ttl, text: 60 }");
const inItem = `extra:
  - name: shelf:books
    attributes: { "shelf:n": 'He said "<2>" & left', "xml:lang": en }
    children:
      - { name: shelf:book, text: "Salt & pepper ]]> <b>" }
      - { name: shelf:gap }
      - { name: shelf:book, text: "Ein Boot 🚢", children: [{ name: page, attributes: { at: 7 } }] }
  - { name: comments, text: "https://a.example/comments" }
`;

describe("tags of one's own", async () => {
  const { code, said, feed } = await build(full, inItem);
  it("are built", () => expect([code, said]).toEqual([0, expect.not.stringContaining("extra")]));
  it("stand in the feed in their order, their namespaces once on its root", () => {
    expect(feed.match(/xmlns:shelf=/g)).toHaveLength(1);
    expect(feed).toMatch(/<rss [^>]*xmlns:shelf="https:\/\/shelf\.example\/ns\?a=1&amp;b=2"[^>]*>/);
    expect(feed).toContain(`            <shelf:books shelf:n="He said &quot;&lt;2&gt;&quot; &amp; left" xml:lang="en">
                <shelf:book>Salt &amp; pepper ]]&gt; &lt;b&gt;</shelf:book>
                <shelf:gap/>
                <shelf:book>Ein Boot 🚢
                    <page at="7"/>
                </shelf:book>
            </shelf:books>
            <comments>https://a.example/comments</comments>
        </item>`);
  });
  it("are read back as what they were, and by others", () => {
    const { value, problems } = readFeed("feed.xml", feed);
    expect(problems).toEqual([]);
    expect(value!.unknown.map(({ name, text }) => [name, text])).toEqual([
      ["{http://www.spotify.com/ns/rss}countryOfOrigin", "de no"],
      ["ttl", "60"],
      ["atom:link", ""],
    ]);
    const one = value!.items.find(({ values }) => values.title === "One")!;
    expect(one.unknown[0]).toMatchObject({
      name: "{https://shelf.example/ns?a=1&b=2}books",
      attributes: { "shelf:n": 'He said "<2>" & left' },
      children: [{ text: "Salt & pepper ]]> <b>" }, { text: "" }, { text: "Ein Boot 🚢" }],
    });
    const other = parseRssFeed(feed);
    expect(other.ttl).toBe(60);
    expect(other.spotify?.countryOfOrigin).toBe("de no");
    expect(other.items?.[1]?.comments).toBe("https://a.example/comments");
    expect(spawnSync("xmllint", ["--noout", "-"], { input: feed }).status).toBe(0);
    const script =
      "import feedparser,sys;f=feedparser.parse(sys.stdin.buffer.read());print(f.bozo,f.entries[1].shelf_gap=='',f.entries[1].comments)";
    const read = spawnSync("/usr/bin/python3", ["-c", script], { input: feed, encoding: "utf8" });
    expect(read.stdout.trim()).toBe("False True https://a.example/comments");
  });
});

it.each([
  ["one that is written anyway", "extra: [{ name: podcast:funding, text: x }]", "", "Say it with funding"],
  ["one that is derived", "extra: [{ name: lastBuildDate, text: x }]", "", "derived from the rest"],
  [
    "one of an item that is written anyway",
    "",
    "extra: [{ name: guid, text: x }]",
    "Say it with guid or guidIsPermaLink",
  ],
  [
    "the feed's own link",
    'extra: [{ name: atom:link, attributes: { rel: self, href: "https://x.example/" } }]',
    "",
    "atom:link",
  ],
  ["an item", "extra: [{ name: item }]", "", "a tag of RSS, or one in a namespace"],
  ["a tag of the channel in an item", "", "extra: [{ name: ttl, text: 60 }]", "RSS has <ttl> in the channel only"],
  ["a name without a namespace", "extra: [{ name: mood, text: x }]", "", "Give it the prefix of a namespace"],
  ["a prefix that nothing declares", "", "extra: [{ media:title: x }]", 'media: "http://search.yahoo.com/mrss/"'],
  ["such a prefix deep inside", "", "extra: [{ name: itunes:subtitle, children: [{ name: x:y }] }]", "one.md:5:53"],
  [
    "such a prefix of an attribute",
    "",
    'extra: [{ name: itunes:subtitle, attributes: { "x:y": z } }]',
    'x: "https://..."',
  ],
  ["a name that XML cannot have", "", 'extra: [{ name: "itunes:sub title" }]', "a name such as x:thing"],
  [
    "a namespace in a tag",
    "",
    'extra: [{ name: itunes:subtitle, attributes: { "xmlns:x": "https://x.example" } }]',
    "namespaces in show.md",
  ],
  [
    "a namespace of ours under another prefix",
    'extra: { namespaces: { p: "https://podcastindex.org/namespace/1.0" } }',
    "",
    "which every feed declares already",
  ],
  [
    "a prefix of ours for another namespace",
    'extra: { namespaces: { itunes: "https://x.example" } }',
    "",
    "which every feed declares already",
  ],
  ["a namespace that is none", "extra: { namespaces: { x: a b } }", "", "a URI such as"],
])("refuses %s", async (_, inShow, inEpisode, expected) => {
  const { code, said } = await build(inShow, inEpisode === "" ? "" : `${inEpisode}\n`);
  expect([code, said]).toEqual([1, expect.stringContaining(expected)]);
});

it("makes items anew where a namespace of the show changes", async () => {
  const { show } = await build('extra: { namespaces: { x: "https://x.example/1" } }', "extra: [{ x:y: z }]\n");
  show.write("episodes/show.md", show.read("episodes/show.md").replace("x.example/1", "x.example/2"));
  expect((await show.run("build", "{root}")).code).toBe(0);
  expect(show.read("out/feed.xml")).toContain('xmlns:x="https://x.example/2"');
  show.write("episodes/show.md", show.read("episodes/show.md").replace("{ x:", "{ w:"));
  const { code, said } = await show.run("build", "{root}");
  expect([code, said]).toEqual([1, expect.stringContaining("x:y")]);
});

it("says of a tag that stays as it was that it hides the field of the same tag, and where", async () => {
  const kept = "extra: { verbatim: [{ name: itunes:episodeType, text: full }] }\n";
  const { code, said, feed } = await build("", `type: bonus\n${kept}`);
  expect([code, feed.match(/<itunes:episodeType>.*/g)]).toEqual([
    0,
    expect.arrayContaining(["<itunes:episodeType>full</itunes:episodeType>"]),
  ]);
  expect(said).toMatch(/one\.md:\d+\S* .*<itunes:episodeType> stays in the feed as it was, whatever type says/);
});
