// The feed, field by field, in parsers that others wrote: feedsmith, feedparser, podcastparser, and xmllint.

import { spawnSync } from "node:child_process";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { makeFullEntry, makeFullShow } from "../../testing/make-full-show.js";
import { makeCard } from "../../testing/make-show.js";
import { writeFeeds } from "../../testing/write-feeds.js";
import { writeItems } from "./write-feed.js";

const show = makeFullShow({
  feeds: [
    { path: "feed.atom", kind: "atom", private: false },
    { path: "feed.json", kind: "json", private: false },
  ],
});
const entry = makeFullEntry({ episode: { links: [] } });
const { items } = writeItems(show, entry);
const files = Object.fromEntries(
  writeFeeds(show, [makeCard(entry)], (_, key) => items[key]).files.map(({ path, content }) => [path, String(content)]),
);
const rss = files["feed.xml"]!;
/** Without its live item, whose link feedparser takes for the channel's, as it knows no such element. */
const rssWithoutLive = rss.replace(/\s*<podcast:liveItem[\s\S]*<\/podcast:liveItem>/, "");
const place = "https://harbour.example/episodes/the-first-plank";
const description = `<p>How a boat begins with one plank.</p>
<p>00:00 One plank</p>
<p>05:00 Nails &amp; glue</p>
<p>15:00 The last</p>
<ul><li><a href="https://bo.example/">Bo Tern</a></li><li>Cy Reed</li></ul>`;

/** Runs a program with the text on its standard input; undefined when it is not there. */
function run(
  program: string,
  args: string[],
  input: string,
): { status: number | null; out: string; err: string } | undefined {
  const done = spawnSync(program, args, { input, encoding: "utf8" });
  return done.error ? undefined : { status: done.status, out: done.stdout, err: done.stderr };
}
const pythons = ["/usr/bin/python3", "python3"];
const pythonWith = (module: string): string | undefined =>
  pythons.find((python) => run(python, ["-c", `import ${module}`], "")?.status === 0);

describe("feedsmith", () => {
  const feed = parseRssFeed(rss);
  const item = feed.items?.[0];
  it("reads the channel", () => {
    expect(feed).toMatchObject({
      title: "Harbour Lights",
      link: "https://harbour.example/",
      language: "en",
      generator: "airdate",
      itunes: {
        author: "Harbour Radio",
        image: "https://harbour.example/cover.jpg",
        explicit: false,
        type: "episodic",
        owner: { name: "Harbour Radio", email: "post@harbour.example" },
        newFeedUrl: "https://harbour.example/feed.xml",
        complete: true,
        block: true,
      },
      podcast: {
        guid: "9b024349-ccf0-5f69-a609-6b82873eab3c",
        locked: { value: true, owner: "post@harbour.example" },
        medium: "podcast",
        license: { display: "CC-BY-4.0" },
        fundings: [{ url: "https://give.example/?to=us&how=1", display: "Keep the lamp lit" }],
        updateFrequency: { display: "Nine weeks", rrule: "FREQ=WEEKLY;COUNT=9", complete: true },
        trailers: [{ display: "Coming up", length: 1234, season: 2 }],
      },
    });
    expect(feed.itunes?.categories).toEqual([
      { text: "Leisure", categories: [{ text: "Hobbies" }, { text: "Crafts" }] },
      { text: "Society & Culture" },
    ]);
    expect(feed.podcast?.liveItems?.[0]).toMatchObject({
      status: "live",
      contentLinks: [{ href: "https://live.example/watch" }],
    });
  });
  it("reads the item", () => {
    expect(item).toMatchObject({
      title: "The first plank & the last",
      link: `${place}/`,
      guid: { value: "guid-the-first-plank", isPermaLink: false },
      pubDate: "Mon, 02 Mar 2026 09:00:00 GMT",
      description,
      enclosures: [{ url: `${place}/audio.m4a`, length: 28_800_123, type: "audio/mp4" }],
      itunes: {
        duration: 1800,
        explicit: false,
        episodeType: "full",
        season: 2,
        episode: 7,
        title: "First plank",
        block: true,
      },
      podcast: {
        season: { number: 2, name: "Tools" },
        episode: { number: 7, display: "Ch. VII" },
        chapters: { url: `${place}/chapters.json`, type: "application/json+chapters" },
        persons: [
          { display: "Ada Marlow", role: "host" },
          { display: "Bo Tern", role: "guest", img: "https://bo.example/bo.jpg", href: "https://bo.example/" },
          { display: "Cy Reed", role: "audio editor", group: "audio post-production" },
        ],
        soundbites: [{ startTime: 73.5, duration: 60, display: "On glue" }],
      },
    });
    expect(item?.content?.encoded).toContain("<p>Hello <strong>there</strong>.</p>");
    expect(item?.podcast?.transcripts?.map(({ type, rel }) => [type, rel])).toEqual([
      ["text/vtt", "captions"],
      ["application/x-subrip", "captions"],
      ["application/json", undefined],
      ["text/html", undefined],
      ["text/plain", undefined],
    ]);
    expect(item?.podcast?.alternateEnclosures?.[0]).toMatchObject({
      type: "audio/mp4",
      default: true,
      integrity: { type: "sri", value: "sha384-abcd" },
      sources: [{ uri: `${place}/audio.m4a` }],
    });
    expect(item?.psc?.chapters?.map(({ start, title }) => [start, title])).toEqual([
      ["00:00:00.000", "One plank"],
      ["00:05:00.500", "Nails & glue"],
      ["00:15:00.000", "The last"],
    ]);
  });
  it("reads the Atom feed", () => {
    expect(parseAtomFeed(files["feed.atom"]!)).toMatchObject({
      id: "urn:uuid:9b024349-ccf0-5f69-a609-6b82873eab3c",
      title: { value: "Harbour Lights" },
      updated: "2026-03-02T09:00:00.000Z",
      authors: [{ name: "Harbour Radio" }],
      entries: [
        {
          title: { type: "html", value: "The first plank &amp; the last" },
          updated: "2026-03-02T09:00:00.000Z",
          published: "2026-03-02T09:00:00.000Z",
          summary: { type: "html", value: description },
          links: [
            { href: `${place}/` },
            { rel: "enclosure", href: `${place}/audio.m4a`, type: "audio/mp4", length: 28_800_123 },
          ],
        },
      ],
    });
  });
  it("reads the JSON feed", () => {
    expect(parseJsonFeed(files["feed.json"]!)).toMatchObject({
      title: "Harbour Lights",
      home_page_url: "https://harbour.example/",
      feed_url: "https://harbour.example/feed.json",
      language: "en",
      hubs: [{ type: "WebSub", url: "https://hub.example/?a=1&b=2" }],
      items: [
        {
          id: "guid-the-first-plank",
          url: `${place}/`,
          title: "The first plank & the last",
          summary: "How a boat begins with one plank.",
          attachments: [
            {
              url: `${place}/audio.m4a`,
              mime_type: "audio/mp4",
              size_in_bytes: 28_800_123,
              duration_in_seconds: 1800,
            },
          ],
        },
      ],
    });
    expect(JSON.parse(files["feed.json"]!).version).toBe("https://jsonfeed.org/version/1.1");
  });
});

describe("python3-feedparser", () => {
  const python = pythonWith("feedparser");
  const script = `
import feedparser, json, sys
d = feedparser.parse(sys.stdin.buffer.read())
e = d.entries[0]
print(json.dumps(dict(bozo=bool(d.bozo), title=d.feed.title, link=d.feed.link, language=d.feed.language, author=d.feed.author,
  image=d.feed.image.href, type=d.feed.itunes_type, explicit=d.feed.itunes_explicit, updated=d.feed.updated,
  categories=[t.term for t in d.feed.tags], links=[[l.rel, l.href] for l in d.feed.links if l.rel != 'alternate'],
  n=len(d.entries), e=dict(title=e.title, id=e.id, guidislink=e.guidislink, published=list(e.published_parsed)[:6],
  summary=e.summary, content=[c.value for c in e.content], enclosures=[[x.href, x.length, x.type] for x in e.enclosures],
  duration=e.itunes_duration, season=e.itunes_season, episode=e.itunes_episode, kind=e.itunes_episodetype, image=e.image.href,
  transcript=e.podcast_transcript['type'] if 'podcast_transcript' in e else None,
  chapters=[[c.start_parsed.isoformat() if hasattr(c.start_parsed, 'isoformat') else str(c.start_parsed), c.title] for c in e.psc_chapters.chapters]))))
`;
  it("reads the feed", (context) => {
    if (!python) return context.skip("python3-feedparser is not installed");
    const done = run(python, ["-c", script], rssWithoutLive)!;
    expect(done.err).toBe("");
    const read = JSON.parse(done.out);
    expect(read).toMatchObject({
      bozo: false,
      title: "Harbour Lights",
      link: "https://harbour.example/",
      language: "en",
      author: "Harbour Radio",
      image: "https://harbour.example/cover.jpg",
      type: "episodic",
      updated: "Mon, 02 Mar 2026 09:00:00 GMT",
      links: [
        ["self", "https://harbour.example/feed.xml"],
        ["hub", "https://hub.example/?a=1&b=2"],
      ],
      n: 1,
      e: {
        title: "The first plank & the last",
        id: "guid-the-first-plank",
        guidislink: false,
        published: [2026, 3, 2, 9, 0, 0],
        enclosures: [[`${place}/audio.m4a`, "28800123", "audio/mp4"]],
        duration: "1800",
        season: "2",
        episode: "7",
        kind: "full",
        image: "https://harbour.example/plank.jpg",
      },
    });
    expect(read.categories).toEqual(expect.arrayContaining(["Leisure", "Hobbies", "Crafts", "Society & Culture"]));
    expect(read.e.summary.replace(/\s+/g, " ")).toContain("<p>05:00 Nails &amp; glue</p>");
    expect(read.e.content.join("")).toContain("<strong>there</strong>");
    expect(read.e.chapters.map(([, title]: string[]) => title)).toEqual(["One plank", "Nails & glue", "The last"]);
  });
  it("reads the Atom feed", (context) => {
    if (!python) return context.skip("python3-feedparser is not installed");
    const short =
      "import feedparser, json, sys\nd = feedparser.parse(sys.stdin.buffer.read())\ne = d.entries[0]\nprint(json.dumps([d.version, bool(d.bozo), d.feed.title, e.title, e.enclosures[0].type]))";
    expect(JSON.parse(run(python, ["-c", short], files["feed.atom"]!)!.out)).toEqual([
      "atom10",
      false,
      "Harbour Lights",
      "The first plank &amp; the last",
      "audio/mp4",
    ]);
  });
});

describe("python3-podcastparser", () => {
  const python = pythonWith("podcastparser");
  it("reads the feed", (context) => {
    if (!python) return context.skip("python3-podcastparser is not installed");
    const script =
      "import podcastparser, json, sys\nprint(json.dumps(podcastparser.parse('https://harbour.example/feed.xml', sys.stdin.buffer)))";
    const done = run(python, ["-c", script], rssWithoutLive)!;
    expect(done.err).toBe("");
    const read = JSON.parse(done.out);
    expect(read).toMatchObject({
      title: "Harbour Lights",
      link: "https://harbour.example/",
      language: "en",
      cover_url: "https://harbour.example/cover.jpg",
      itunes_author: "Harbour Radio",
      itunes_owner: { name: "Harbour Radio", email: "post@harbour.example" },
      itunes_categories: [["Leisure", "Hobbies", "Crafts"], ["Society & Culture"]],
      type: "episodic",
      explicit: false,
      new_url: "https://harbour.example/feed.xml",
    });
    expect(read.episodes).toHaveLength(1);
    expect(read.episodes[0]).toMatchObject({
      title: "The first plank & the last",
      guid: "guid-the-first-plank",
      link: `${place}/`,
      published: 1772442000,
      total_time: 1800,
      number: 7,
      season: 2,
      type: "full",
      explicit: false,
      enclosures: [{ url: `${place}/audio.m4a`, file_size: 28_800_123, mime_type: "audio/mp4" }],
      chapters: [
        { start: 0, title: "One plank" },
        { start: 300, title: "Nails & glue", href: "https://glue.example/" },
        { start: 900, title: "The last" },
      ],
    });
    expect(read.episodes[0].description_html).toContain("<strong>there</strong>");
  });
});

describe("xmllint", () => {
  it.each(["feed.xml", "feed.atom"])("finds nothing wrong in %s", (path) => {
    const done = run("xmllint", ["--noout", "-"], files[path]!);
    if (done === undefined) return console.log("skipped: xmllint is not installed");
    expect([done.status, done.err]).toEqual([0, ""]);
  });
});
