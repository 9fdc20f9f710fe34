// Shows that are taken over from feeds of all kinds, without losing anything that subscribers hang on.

import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readReferences } from "../base/entities.js";
import type { Feed } from "../conventions/feed-fields.js";
import { mendFeed } from "../read/feed/decode-feed.js";
import { readFeed } from "../read/feed/read-feed.js";
import { feedsOfHosts } from "../testing/feeds-of-hosts.js";
import { channelHead, hostFeeds, item, wrapFeed } from "../testing/host-feeds.js";
import { type ShowFolder, withShow } from "../testing/with-show.js";

const importInto = (folder: ShowFolder, ...more: string[]) =>
  folder.run("import", "{root}/old.xml", "{root}/show", "--link", "https://harbour.example", "--no-fetch", ...more);

const read = (text: string): Feed => readFeed("feed.xml", mendFeed("feed.xml", text).text).value!;

/** What apps know of an item. */
const identityOf = ({ items }: Feed) =>
  items.map(({ values }) => ({
    guid: values.guid,
    date: values.date,
    title: values.title && readReferences(values.title).text,
    url: values.enclosureUrl && new URL(values.enclosureUrl).href,
    length: values.enclosureLength,
    type: values.enclosureType,
    duration: values.duration,
    description: values.description,
    content: values.content,
    summary: values.summary,
  }));

describe("airdate import", () => {
  it.each([...Object.entries(hostFeeds).slice(0, -1), ...Object.entries(feedsOfHosts)])(
    "takes over a feed as it is: %s",
    async (_, feed) => {
      const folder = withShow({ "old.xml": feed });
      const done = await importInto(folder, "--strict");
      expect(done).toMatchObject({ code: 0 });
      const lock = folder.read("show/episodes/published.lock.json");
      expect(await folder.run("build", "{root}/show")).toMatchObject({ code: 0 });
      // The first build notes the show's hosts.
      const kept = folder.read("show/episodes/published.lock.json");
      expect(kept.replace(/,"hosts":\[.*\](?=\}\n)/, "")).toBe(lock);
      const built = read(folder.read("show/out/feed.xml"));
      expect(identityOf(built)).toEqual(
        identityOf(read(feed)).map((one) => expect.objectContaining(withoutNothing(one))),
      );
      const diff = await folder.run("diff", "{root}/show", "--against", "{root}/old.xml");
      // That the feed has gone to the old host is not said any more.
      const gone = feed.includes("itunes:new-feed-url");
      expect([diff.code, diff.out.includes("new-feed-url")]).toEqual([0, gone]);
      // What the fields cannot say is said with tags: nothing is gone.
      const tags = new Set(built.items.flatMap((one) => one.tags.map(({ name }) => name)));
      const said = read(feed)
        .items.flatMap((one) => one.tags)
        .filter(({ text, attributes, children }) => text || children.length > 0 || Object.keys(attributes).length > 0);
      for (const { name, text } of said)
        if (!(name === "itunes:block" && /^no$/i.test(text))) expect(tags).toContain(name);
    },
  );

  it("says what it made up where a feed lacks what subscriptions hang on", async () => {
    const folder = withShow({ "old.xml": Object.values(hostFeeds).at(-1)! });
    const { code, said } = await importInto(folder);
    expect(code).toBe(0);
    for (const part of [
      '"Talk 4" stands in the feed twice',
      '"Another" has the guid of "Talk 4"',
      '"No guid" has no guid: the address of its recording is taken',
      'An item has no title: "Episode 5" is taken',
      '"Episode 5" has no date: that of the episode after it is taken, 2025-01-01',
    ])
      expect(said).toContain(part);
    expect(await folder.run("build", "{root}/show")).toMatchObject({ code: 0 });
    const guids = read(folder.read("show/out/feed.xml")).items.map(({ values }) => values.guid);
    expect(new Set(guids)).toEqual(
      new Set(["harbour-4", expect.stringMatching(/^harbour-4#/), "https://media.example/none.mp3", "untitled"]),
    );
  });

  it("lets the old texts stand until the notes are edited", async () => {
    const description = "<p>Ida &amp; the <em>keel</em>.</p>";
    const feed = wrapFeed(`${channelHead}${item(1, `<description><![CDATA[${description}]]></description>`)}`);
    const folder = withShow({ "old.xml": feed });
    await importInto(folder);
    const build = async () => {
      expect(await folder.run("build", "{root}/show")).toMatchObject({ code: 0 });
      return read(folder.read("show/out/feed.xml")).items[0]!.values;
    };
    const file = folder.read("show/episodes/talk-1.md");
    expect(file).toContain("Ida & the *keel*.");
    expect((await build()).description).toBe(description);
    expect((await build()).content).toBeUndefined();
    folder.write("show/episodes/talk-1.md", file.replace("the *keel*", "the *long* keel"));
    expect((await build()).content).toContain("the <em>long</em> keel");
    folder.write("show/episodes/talk-1.md", file);
    expect((await build()).description).toBe(description);
  });

  it("brings only what is new the next time", async () => {
    const folder = withShow({ "old.xml": wrapFeed(`${channelHead}${item(1)}`) });
    await importInto(folder);
    folder.write(
      "show/episodes/talk-1.md",
      folder.read("show/episodes/talk-1.md").replace("title: Talk 1", "title: Mine"),
    );
    folder.remove("show/.airdate");
    const before = folder.files("show");
    expect((await importInto(folder)).out).toContain("All 1 episodes are there already: nothing was written");
    expect(folder.files("show")).toEqual(before);
    expect(existsSync(`${folder.root}/show/.airdate`)).toBe(false);
    folder.write("old.xml", wrapFeed(`${channelHead}${item(2)}${item(1)}`));
    expect((await importInto(folder)).out).toContain("1 episode came to the 1 that were there");
    const after = folder.files("show");
    expect(after).toMatchObject({ ...before, "episodes/published.lock.json": expect.stringContaining('"talk-2"') });
    expect(Object.keys(after).filter((path) => !(path in before))).toEqual(["episodes/talk-2.md"]);
    expect(await folder.run("build", "{root}/show")).toMatchObject({ code: 0 });
  });

  it("brings an episode whose recording lies on somebody's machine without it, and says so", async () => {
    const away = item(2).replace("https://media.example", "file:///home/ada");
    const folder = withShow({ "old.xml": wrapFeed(`${channelHead}${away}${item(1)}`) });
    const { code, said } = await importInto(folder);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/old\.xml:\d+.* warn The recording of "Talk 2" is at file:/),
    ]);
    expect(folder.read("show/episodes/talk-2.md")).toContain("audio: none");
    expect(await folder.run("build", "{root}/show")).toMatchObject({ code: 0 });
    expect(folder.read("show/out/feed.xml")).not.toContain("file:");
  });

  it("takes the recording that only media:content names, and says so", async () => {
    const media = (attributes: string): string =>
      item(1).replace(
        /<enclosure[^>]*>/,
        `<m:group><m:content url="https://m.example/1.jpg" medium="image"/><m:content ${attributes}/></m:group>`,
      );
    const named = 'url="https://m.example/1.m4a" type="audio/x-m4a" fileSize="4711" duration="90"';
    const feed = wrapFeed(`${channelHead}${item(2)}${media(named)}`);
    const folder = withShow({ "old.xml": feed.replace("<rss", '<rss xmlns:m="http://search.yahoo.com/mrss/"') });
    const { code, said } = await importInto(folder);
    expect([code, said]).toEqual([
      0,
      expect.stringContaining('"Talk 1" has no enclosure: the recording is taken that its media:content names'),
    ]);
    expect(await folder.run("build", "{root}/show")).toMatchObject({ code: 0 });
    expect(folder.read("show/out/feed.xml")).toContain(
      '<enclosure url="https://m.example/1.m4a" length="4711" type="audio/x-m4a"/>',
    );
  });

  it("brings a new episode to which the host gave a guid that another has, says where both are, and only once", async () => {
    const folder = withShow({ "old.xml": wrapFeed(`${channelHead}${item(2)}${item(1)}`) });
    await importInto(folder);
    const before = folder.files("show");
    const given = (title: string) =>
      item(9).replace("harbour-9", "harbour-1").replace("<title>Talk 9", `<title>${title}`);
    // The old one is gone, or stands there still.
    for (const rest of ["", item(1)]) {
      folder.write("old.xml", wrapFeed(`${channelHead}${given("Keels")}${item(2)}${rest}`));
      const { code, out, said } = await importInto(folder, "--dry-run");
      expect([code, said]).toEqual([0, expect.stringContaining('has the guid of "Talk 1" (episodes/talk-1.md)')]);
      expect(said).toMatch(/old\.xml:\d+/);
      expect(out).toMatch(/^guid +1$/m);
    }
    expect((await importInto(folder)).out).toContain("1 episode came to the 2 that were there");
    const after = folder.files("show");
    expect(Object.keys(after).filter((path) => !(path in before))).toEqual(["episodes/keels.md"]);
    expect(after["episodes/keels.md"]).toMatch(/guid: "?harbour-1#[0-9a-f]{8}"?\n/);
    const again = await importInto(folder);
    expect([again.out, again.said]).toEqual([
      expect.stringContaining("All 3 episodes are there already"),
      expect.not.stringContaining("has the guid of"),
    ]);
    // The same title is the same episode: it stays, and that is said.
    folder.write("old.xml", wrapFeed(`${channelHead}${given("Talk 1")}${item(2)}`));
    const anew = await importInto(folder);
    expect(anew.out).toContain("All 2 episodes are there already");
    expect(anew.said).toContain("with another recording: episodes/talk-1.md stays as it is");
    expect(folder.files("show")).toEqual(after);
    expect(await folder.run("build", "{root}/show")).toMatchObject({ code: 0 });
  });

  it("takes a date in milliseconds to the second, and the next build finds it unchanged", async () => {
    const dated = item(1).replace(/<pubDate>.*<\/pubDate>/, "<pubDate>1736143200123</pubDate>");
    const folder = withShow({ "old.xml": wrapFeed(`${channelHead}${dated}`) });
    expect(await importInto(folder)).toMatchObject({ code: 0 });
    expect(folder.read("show/episodes/published.lock.json")).toContain("2025-01-06T06:00:00Z");
    const built = await folder.run("build", "{root}/show");
    expect([built.code, built.said]).toEqual([0, expect.not.stringContaining("history-date")]);
    expect(folder.read("show/out/feed.xml")).toContain("Mon, 06 Jan 2025 06:00:00 GMT");
  });

  it("says once that dates end in what is no zone", async () => {
    const zoned = (zone: string, ...at: number[]) =>
      at.map((one) => item(one).replace(/ (?:GMT|[+]0000)<[/]pubDate>/, ` ${zone}</pubDate>`)).join("");
    const takeOver = async (items: string) =>
      (await importInto(withShow({ "old.xml": wrapFeed(`${channelHead}${items}`) }))).said;
    const said = await takeOver(zoned("QZT", 3, 2) + item(1));
    expect(said.match(/no zone that is known/g)).toHaveLength(1);
    expect(said).toContain(
      'The date of "Talk 3" ends in "QZT", which is no zone that is known: it is taken for UTC, and 1 more with it',
    );
    expect(await takeOver(zoned("CEST", 2) + zoned("UT", 1))).not.toContain("no zone");
  });

  it("says whose date it took for an episode without one, and that one with a date to come waits", async () => {
    const undated = (at: number) => item(at).replace(/<pubDate>.*<\/pubDate>/, "");
    const later = item(3).replace(/<pubDate>.*<\/pubDate>/, "<pubDate>Mon, 05 Jan 2099 06:00:00 GMT</pubDate>");
    const takeOver = async (items: string) => {
      const folder = withShow({ "old.xml": wrapFeed(`${channelHead}${items}`) });
      return (await importInto(folder)).said;
    };
    expect(await takeOver(later + undated(2) + item(1))).toMatch(
      /"Talk 3" is in the feed already, though its date is to come, 2099-01-05[\s\S]*"Talk 2" has no date: that of the episode before it/,
    );
    expect(await takeOver(item(2) + undated(1))).toContain(
      '"Talk 1" has no date: that of the episode after it is taken',
    );
    expect(await takeOver(undated(1))).not.toContain("of the episode before it");
  });

  it("refuses a feed that breaks off, whose last episodes would be missing", async () => {
    const whole = wrapFeed(`${channelHead}${item(2)}${item(1)}`);
    const folder = withShow({ "old.xml": whole.slice(0, whole.lastIndexOf("<item>") + 60) });
    const { code, said } = await importInto(folder);
    expect([code, said]).toEqual([2, expect.stringContaining("breaks off before its end")]);
    expect(Object.keys(folder.files("show"))).toEqual([]);
  });

  it.each([
    ["its end stands in text", "<item><description><![CDATA[", "cannot be read further than line"],
    ["elements are nested too deep", `${"<a>".repeat(300)}${"</a>".repeat(300)}`, "nested more than 256 deep"],
    ["it is no XML in ten thousand places", "<i>< </i>".repeat(12_000), "cannot be read further than line"],
    ["comments begin and never end", "<!-- ".repeat(100_000), "cannot be read further than line"],
  ])("writes nothing of a feed of which items were not read: %s", async (_, amid, expected) => {
    const folder = withShow({ "old.xml": wrapFeed(`${channelHead}${item(2)}${amid}${item(1)}`) });
    const { code, said } = await importInto(folder);
    expect([code, said]).toEqual([2, expect.stringContaining(expected)]);
    expect(Object.keys(folder.files("show"))).toEqual([]);
  });

  it("reads a feed to its end that is no XML in a few hundred places", async () => {
    const folder = withShow({ "old.xml": wrapFeed(`${channelHead}${item(2)}${"<i>< </i>".repeat(300)}${item(1)}`) });
    await importInto(folder);
    expect(Object.keys(folder.files("show/episodes"))).toEqual(expect.arrayContaining(["talk-1.md", "talk-2.md"]));
  });

  it("says that a feed has no episodes", async () => {
    const folder = withShow({ "old.xml": wrapFeed(channelHead) });
    expect(await importInto(folder)).toMatchObject({ code: 2, said: expect.stringContaining("has no episodes") });
  });

  it("says which of two recordings is left behind, and which ampersand begins no entity", async () => {
    const two = item(1).replace(
      /(<enclosure [^>]*>)/,
      '$1<enclosure url="https://m.example/1.ogg?a=1&b=2" length="9" type="audio/ogg"/>',
    );
    const folder = withShow({ "old.xml": wrapFeed(`${channelHead}${two}`) });
    const { out, said } = await importInto(folder);
    expect(out).toContain("Talk 1: enclosure is lost: https://m.example/1.ogg?a=1&b=2 9 audio/ogg");
    expect(said).toContain("such as &b=2: they are read");
  });

  it("does not send listeners to an address at the old host, where nobody can put a site", async () => {
    const link = "https://podcasters.spotify.com/pod/show/keel";
    const atHost = channelHead.replace(/<link>[^<]*<\/link>/, `<link>${link}</link>`);
    const head = atHost.replace(/<itunes:email>[^<]*/, "<itunes:email>podcasts+1a2b@anchor.fm");
    const folder = withShow({ "old.xml": wrapFeed(`${head}${item(1)}`) });
    const { code, out, said } = await folder.run("import", "{root}/old.xml", "{root}/show", "--no-fetch");
    expect(code).toBe(0);
    expect(out).toContain(`Write the new site's address into link: in episodes/show.md, which is ${link}`);
    expect(out).not.toContain("spotify.com/pod/show/keel/feed.xml");
    expect(said).toContain(`is ${link}, a page that its host makes`);
    const checked = (await folder.run("check", "{root}/show")).said;
    expect(checked).toContain("(link-at-host)");
    expect(checked).toContain("podcasts+1a2b@anchor.fm is one that a podcast's host made");
    folder.write("show/episodes/show.md", folder.read("show/episodes/show.md").replace(link, "https://keel.example"));
    expect((await folder.run("check", "{root}/show")).said).not.toContain("link-at-host");
  });

  it("leaves a locked feed to its owner", async () => {
    const locked = '<podcast:locked owner="post@harbour.example">yes</podcast:locked>';
    const folder = withShow({ "old.xml": wrapFeed(`${channelHead}${locked}${item(1)}`) });
    const refused = await importInto(folder);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.said).toContain("who is post@harbour.example");
    expect(Object.keys(folder.files("show"))).toEqual([]);
    expect(await importInto(folder, "--i-own-this-show")).toMatchObject({ code: 0 });
    expect(folder.read("show/episodes/show.md")).toContain("locked:\n  value: true");
  });

  it("writes nothing over what is there", async () => {
    const folder = withShow({ "old.xml": wrapFeed(`${channelHead}${item(1)}`), "show/episodes/talk-1.md": "Mine.\n" });
    expect(await importInto(folder)).toMatchObject({ code: 2 });
    expect(Object.keys(folder.files("show"))).toEqual(["episodes/talk-1.md"]);
    expect(await importInto(folder, "--dry-run")).toMatchObject({ code: 0 });
    expect(Object.keys(folder.files("show"))).toEqual(["episodes/talk-1.md"]);
  });

  it("says of a feed of another kind which it is", async () => {
    const folder = withShow({
      "old.xml": '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A</title></feed>',
    });
    const { code, said } = await importInto(folder);
    expect([code, said]).toEqual([2, expect.stringMatching(/is an Atom feed[\s\S]*name the show's RSS feed/)]);
  });

  it("says that there is no feed in a page", async () => {
    const head =
      '<link rel="alternate" type="application/rss+xml" href="https://harbour.example/rss"><meta charset=utf-8>';
    const folder = withShow({ "old.xml": `<html><head>${head}<body><p>A<br>B & C</body></html>` });
    const { code, said } = await importInto(folder);
    expect([code, said]).toEqual([2, expect.stringContaining("cannot be read as a feed")]);
    expect(said).toContain("The page names this feed: https://harbour.example/rss");
    expect(said.match(/ error /g)).toHaveLength(1);
  });
});

const withoutNothing = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""));
