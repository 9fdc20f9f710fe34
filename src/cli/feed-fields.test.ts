// Fields of shows and episodes that say more than apps of old could take, from front-matter to the feed.
import { parseRssFeed } from "feedsmith";
import { expect, it } from "vitest";
import { episodeText, showText, withShow } from "../testing/with-show.js";

const showWith = (more: string): string => showText.replace("timezone:", `${more}\ntimezone:`);
const build = async (episode: string, more = "", files: Record<string, string> = {}) => {
  const show = withShow({ "episodes/show.md": showWith(more), "episodes/one.md": episode, ...files });
  const { code, said } = await show.run("build", "{root}");
  return { show, code, said, feed: code === 0 ? show.read("out/feed.xml") : "" };
};
const itemOf = (feed: string) => parseRssFeed(feed).items![0]!;

it("puts prefixes before audio in the feeds, and nowhere else", async () => {
  const more = `enclosurePrefix: [https://op3.dev/e/, "https://dts.podtrac.com/redirect.mp3/"]
feeds: [{ path: feed.json, kind: json }, { path: feed.atom, kind: atom }]`;
  const variants = `variants:
  - { name: low, url: "https://media.example/low.mp3", length: 2400000, sources: ["ipfs://abc/low.mp3"] }
  - { name: video, url: "https://media.example/one.mp4", length: 9600000 }
`;
  const { show, code, said, feed } = await build(episodeText("One", "2026-01-05", variants), more);
  expect([code, said]).toEqual([0, said]);
  const chain = "https://op3.dev/e/dts.podtrac.com/redirect.mp3/media.example";
  expect(itemOf(feed).enclosures).toEqual([{ url: `${chain}/one.mp3`, length: 4800000, type: "audio/mpeg" }]);
  expect(itemOf(feed).podcast?.alternateEnclosures?.map(({ sources }) => sources?.map(({ uri }) => uri))).toEqual([
    [`${chain}/one.mp3`],
    [`${chain}/low.mp3`, "ipfs://abc/low.mp3"],
    ["https://media.example/one.mp4"],
  ]);
  expect(JSON.parse(show.read("out/feed.json")).items[0].attachments[0].url).toBe(`${chain}/one.mp3`);
  expect(show.read("out/feed.atom")).toContain(`<link rel="enclosure" href="${chain}/one.mp3"`);
  for (const path of ["episodes/published.lock.json", "out/episodes/one/index.html", "out/episodes/one/embed.html"]) {
    expect(show.read(path)).toContain("https://media.example/one.mp3");
    expect(show.read(path)).not.toContain("op3.dev/e/");
  }
});

it("takes a prefix that comes or goes for no moved recording, while diff says what apps will see", async () => {
  const { show } = await build(episodeText("One", "2026-01-05"));
  show.write("old.xml", show.read("out/feed.xml"));
  show.write("episodes/show.md", showWith("enclosurePrefix: https://op3.dev/e/"));
  const again = await show.run("build", "{root}");
  expect([again.code, again.said]).toEqual([0, expect.not.stringContaining("enclosure")]);
  expect(show.read("out/feed.xml")).toContain('url="https://op3.dev/e/media.example/one.mp3"');
  const { out } = await show.run("diff", "{root}", "--against", "{root}/old.xml");
  expect(out).toContain(
    "enclosure-moved: One (https://media.example/one.mp3 -> https://op3.dev/e/media.example/one.mp3)",
  );
});

it.each(["http://op3.dev/e/", "https://op3.dev/e", "https://op3.dev/?u=/", "op3", "https:///"])(
  "refuses the prefix %s",
  async (prefix) => {
    const { code, said } = await build(episodeText("One", "2026-01-05"), `enclosurePrefix: "${prefix}"`);
    expect(code).toBe(1);
    expect(said).toMatch(/enclosurePrefix.*https:\/\/op3\.dev\/e\//s);
  },
);

it("writes streams, videos, torrents and peers as further versions", async () => {
  const { code, said, feed } = await build(
    episodeText(
      "One",
      "2026-01-05",
      `variants:
  - { name: video, url: "https://cdn.example/a/master.m3u8", title: Video, height: 1080, codecs: "avc1.64001f, mp4a.40.2", rel: picture }
  - { name: zero, url: "https://cdn.example/b/master.m3u8", length: 0, rel: picture }
  - name: film
    type: video/mp4
    height: 720
    sources: ["ipfs://QmFilm", "https://cdn.example/a.torrent", { uri: "https://cdn.onion/a.mp4", contentType: video/mp4 }]
`,
    ),
  );
  expect([code, said]).toEqual([0, said]);
  expect(said).not.toContain("variants");
  const [first, ...others] = itemOf(feed).podcast!.alternateEnclosures!;
  expect(first).toMatchObject({ type: "audio/mpeg", default: true });
  expect(others).toEqual([
    {
      type: "application/x-mpegURL",
      height: 1080,
      title: "Video",
      rel: "picture",
      codecs: "avc1.64001f, mp4a.40.2",
      sources: [{ uri: "https://cdn.example/a/master.m3u8" }],
    },
    { type: "application/x-mpegURL", rel: "picture", sources: [{ uri: "https://cdn.example/b/master.m3u8" }] },
    {
      type: "video/mp4",
      height: 720,
      rel: "film",
      sources: [
        { uri: "ipfs://QmFilm" },
        { uri: "https://cdn.example/a.torrent", contentType: "application/x-bittorrent" },
        { uri: "https://cdn.onion/a.mp4", contentType: "video/mp4" },
      ],
    },
  ]);
  expect(feed).not.toContain('length="0"');
});

it("offers the enclosure's own file by other ways, once", async () => {
  const own = "https://media.example/one.mp3";
  const { feed } = await build(
    episodeText(
      "One",
      "2026-01-05",
      `variants: [{ name: peers, url: "${own}", length: 4800000, default: yes, sources: ["ipfs://QmOne", "magnet:?xt=urn:btih:1"] }]\n`,
    ),
  );
  expect(itemOf(feed).podcast?.alternateEnclosures).toEqual([
    {
      type: "audio/mpeg",
      length: 4800000,
      rel: "peers",
      default: true,
      sources: [
        { uri: own },
        { uri: "ipfs://QmOne" },
        { uri: "magnet:?xt=urn:btih:1", contentType: "application/x-bittorrent" },
      ],
    },
  ]);
});

it.each([
  [
    "two of one name",
    '[{ name: a, url: "https://c.example/1.mp3" }, { name: a, url: "https://c.example/2.mp3" }]',
    'second version "a"',
  ],
  ["one without a type", '[{ name: a, url: "https://c.example/1" }]', "type"],
  [
    "a source that is code",
    '[{ name: a, url: "https://c.example/1.mp3", sources: ["javascript:alert(1)"] }]',
    "ipfs://",
  ],
])("refuses %s among the versions", async (_, variants, expected) => {
  const { code, said } = await build(episodeText("One", "2026-01-05", `variants: ${variants}\n`));
  expect([code, said]).toEqual([1, expect.stringContaining(expected)]);
});

it("links an item to where the episode's page was", async () => {
  const { show, feed } = await build(
    episodeText("One", "2026-01-05", 'link: "https://old.example/?p=7"\n'),
    "feeds: [{ path: feed.json, kind: json }, { path: feed.atom, kind: atom }]",
  );
  expect(itemOf(feed).link).toBe("https://old.example/?p=7");
  expect(JSON.parse(show.read("out/feed.json")).items[0].url).toBe("https://old.example/?p=7");
  expect(show.read("out/feed.atom")).toContain('href="https://old.example/?p=7"');
});

it("says of a guid that it is the page's address where it is told so, and only there", async () => {
  const guid = 'guid: "https://old.example/one"\n';
  const plain = await build(episodeText("One", "2026-01-05", guid));
  expect(plain.feed).toContain('<guid isPermaLink="false">https://old.example/one</guid>');
  const link = await build(episodeText("One", "2026-01-05", `${guid}guidIsPermaLink: yes\n`));
  expect(link.feed).toContain('<guid isPermaLink="true">https://old.example/one</guid>');
});
it.each(["", 'guid: "abc"\n'])("refuses a permalink that is none: %j", async (guid) => {
  const { code, said } = await build(episodeText("One", "2026-01-05", `${guid}guidIsPermaLink: yes\n`));
  expect([code, said]).toEqual([1, expect.stringContaining("a guid that is a web address")]);
});

it("names transcripts and chapters elsewhere in the feed, and fetches nothing", async () => {
  const { show, feed, said } = await build(
    episodeText(
      "One",
      "2026-01-05",
      `transcript: [{ url: "https://old.example/one.vtt", rel: captions }, { url: "https://old.example/one", type: text/html, language: de }]
chapters: { url: "https://old.example/one.json" }
`,
    ),
  );
  expect(itemOf(feed).podcast?.transcripts).toEqual([
    { url: "https://old.example/one.vtt", type: "text/vtt", language: "en", rel: "captions" },
    { url: "https://old.example/one", type: "text/html", language: "de" },
  ]);
  expect(itemOf(feed).podcast?.chapters).toEqual({
    url: "https://old.example/one.json",
    type: "application/json+chapters",
  });
  expect(Object.keys(show.files("out/episodes/one"))).not.toContain("chapters.json");
  expect(said).not.toMatch(/error|transcript\.|chapters\./);
});
it("asks for the type of a transcript elsewhere where its address does not say it", async () => {
  const { code, said } = await build(
    episodeText("One", "2026-01-05", 'transcript: { url: "https://old.example/one" }\n'),
  );
  expect([code, said]).toEqual([1, expect.stringContaining("transcript.type")]);
});
it("names transcripts elsewhere beside those that are made here", async () => {
  const { feed } = await build(
    episodeText("One", "2026-01-05", 'transcript: { url: "https://old.example/one.srt" }\n'),
    "",
    { "episodes/one.vtt": "WEBVTT\n\n00:00.000 --> 00:04.000\nWelcome to the harbour.\n" },
  );
  const urls = itemOf(feed).podcast?.transcripts?.map(({ url }) => url);
  expect(urls).toHaveLength(6);
  expect(urls?.at(-1)).toBe("https://old.example/one.srt");
});

it.each(["/cover.jpg", "/episodes/two", "/episodes/two/old/", "/episodes/one/chapters.json", "/feed.xml", "/people/x"])(
  "refuses the old path %s, where the site itself stands",
  async (path) => {
    const { code, said } = await build(episodeText("One", "2026-01-05", `aliases: ["${path}"]\n`), "", {
      "episodes/two.md": episodeText("Two", "2026-01-06"),
    });
    expect([code, said]).toEqual([1, expect.stringContaining("is an address of the site itself")]);
  },
);
