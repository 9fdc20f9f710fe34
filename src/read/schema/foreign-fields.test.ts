// Fields of other generators in whole shows: each is named with the line to write, and nothing is published that must not be.
import { describe, expect, it } from "vitest";
import { episodeText, showText, withShow } from "../../testing/with-show.js";

const check = async (more: string, name = "one") => {
  const show = withShow({
    "episodes/show.md": showText,
    [`episodes/${name}.md`]: episodeText("One", "2026-02-02 06:00", more),
  });
  const { code, said } = await show.run("build", "{root}");
  return { code, said, out: show.files("out") };
};

describe("fields of other generators", () => {
  it("says what to do with a transcript in the front-matter, and with a season in the number", async () => {
    const { code, said } = await check(
      "transcript: |\n  Ida: We oil.\n\n  Per: Every spring.\nepisode: Season 2 Episode 7\n",
    );
    expect(code).toBe(1);
    expect(said).toContain("Move them into one.txt beside the episode");
    expect(said).toContain("Write season: 2 and episode: 7, a line each.");
    expect(said).not.toContain("Every spring");
  });

  it("lets nothing out before the later of two dates: which one holds is for the host to say", async () => {
    const { code, said, out } = await check("publishDate: 2026-05-01 08:00\n");
    expect(code).toBe(1);
    expect(said).toMatch(
      /one\.md:\d+:1 error `publishDate` is later than `date`, and for Hugo, Astro and others it is what says when the episode comes out \(two-dates\)/,
    );
    expect(said).toContain(
      'Write date: "2026-05-01 08:00" and take publishDate out; or take it out alone, if date is right.',
    );
    expect(out).toEqual({});
    for (const name of ["published_at", "date_published", "publishAt"])
      expect((await check(`${name}: 2026-05-01 08:00\n`)).said).toContain(`\`${name}\` is later than \`date\``);
    expect((await check("created_at: 2026-05-01\n")).code).toBe(0);
    // The moment of 06:00 in New York, as programs write it.
    expect((await check("published_at: 2026-02-02T11:00:00Z\n")).said).not.toContain("two-dates");
    expect((await check("published_at: 2026-02-03T11:00:00Z\n")).said).toContain("two-dates");
  });

  it("puts a recording and its size together where both stand by their format", async () => {
    const show = withShow({
      "episodes/show.md": showText,
      "episodes/one.md":
        '---\ntitle: One\ndate: 2026-02-02 06:00\naudio:\n  mp3: https://m.example/1.mp3\nfilesize:\n  mp3: 28000000\nduration: "30:00"\n---\nText.\n',
    });
    const { said } = await show.run("build", "{root}");
    const line = 'write audio: { url: "https://m.example/1.mp3", length: 28000000, duration: "30:00" }';
    expect(said.split(line)).toHaveLength(3);
  });

  it.each([
    ["publishDate: 2026-01-05", "`date`", 'date: "2026-01-05"'],
    ["tags: [boats, oak hulls]", "`keywords`", "keywords: [boats, oak hulls]"],
    ["summary: An old boat", "`description`", "description: An old boat"],
    ["episodeNumber: 012", "`episode`", "episode: 12"],
    ["seasonepisode: S2E14", "`season` and `episode`", "season: 2, episode: 14"],
    ["permalink: /35/", "alias", 'aliases: ["/35/"]'],
    ["youtube_url: https://youtu.be/WQ7_oCpP7CU", "`youtube`", 'youtube: "https://youtu.be/WQ7_oCpP7CU"'],
    [
      'guest: { name: Ida Berg, url: "https://ida.example" }',
      "`guests`",
      'guests: [{ name: "Ida Berg", url: "https://ida.example" }]',
    ],
    [
      'timecodes: { "0:00": Hemp, "2:10": Flax }',
      "`chapters`",
      'chapters: [{ start: "0:00", title: "Hemp" }, { start: "2:10", title: "Flax" }]',
    ],
    ['chapter: [["00:00:00.000", Hemp], ["2:10", Flax]]', "`chapters`", 'chapters: [{ start: "0:00", title: "Hemp" }'],
    ["timestamps: { Hemp: 0:00, Flax: 2:10 }", "`chapters`", 'chapters: [{ start: "0:00", title: "Hemp" }'],
    ["podcast_duration: 3723", "`duration`", 'duration: "1:02:03"'],
    ["episode_guid: abc-1", "`guid`", "guid: abc-1"],
    ["cover_image: hull.jpg", "`image`", "image: hull.jpg"],
    ["mp3-url: https://x.example/a.mp3", "`audio`", 'audio: { url: "https://x.example/a.mp3" }'],
    ["url: https://x.example/a.mp3", "`audio`", 'audio: { url: "https://x.example/a.mp3" }'],
    ["podcast: s6GwSdP1afY\nmp3: hull.mp3", "`audio`", 'audio: { file: "hull.mp3" }'],
    ["url: /35/", "alias", 'aliases: ["/35/"]'],
    ["audioPrefix: https://op3.dev/e/", "`enclosurePrefix` in show.md", 'enclosurePrefix: "https://op3.dev/e/"'],
    [
      'enclosure: { url: "https://x.example/a.mp3", length: 24000000, type: audio/mpeg }',
      "`audio`",
      'audio: { url: "https://x.example/a.mp3", length: 24000000, type: audio/mpeg }',
    ],
    ["enclosure: https://x.example/a.mp3", "`audio`", 'audio: { url: "https://x.example/a.mp3" }'],
    [
      'enclosure: ["https://x.example/a.mp3", 24000000, audio/mpeg]',
      "`audio`",
      'audio: { url: "https://x.example/a.mp3", length: 24000000, type: audio/mpeg }',
    ],
    [
      "enclosure: |\n  https://x.example/a.mp3\n  24000000\n  audio/mpeg",
      "`audio`",
      'audio: { url: "https://x.example/a.mp3", length: 24000000, type: audio/mpeg }',
    ],
    ["spotify: https://open.example/4", "one of the `links`", 'links: { spotify: "https://open.example/4" }'],
    ["apple_podcast: https://pods.example/4", "one of the `links`", 'links: { apple: "https://pods.example/4" }'],
    ["apple_url: https://pods.example/4", "one of the `links`", 'links: { apple: "https://pods.example/4" }'],
    ["op3: yes", "`enclosurePrefix` in show.md", 'enclosurePrefix: "https://op3.dev/e/"'],
    [
      "podcast_file_size: 13.7 MB\npodcast_bytes: 13654375\npodcast_file: a.mp3",
      "`audio.length`",
      'audio: { file: "a.mp3", length: 13654375 }',
    ],
    // A length that cannot be seconds counts bytes, as in feeds.
    [
      'file: oars.mp3\nduration: "34:03"\nlength: 24518000',
      "`audio.length`",
      'audio: { file: "oars.mp3", length: 24518000, duration: "34:03" }',
    ],
    ['podcast_duration: "34:03"\nlength: 2043000', "`duration`", 'duration: "34:03"'],
    ["length: 2043", "`duration`", 'duration: "34:03"'],
    ['podcast_duration: "01:00"\nlength: 11444', "`audio.length`", 'audio: { length: 11444, duration: "01:00" }'],
    ['podcast_duration: "34:03"\nlength: 2044', "`duration`", 'duration: "34:04"'],
    ["length: 24518000", "`audio.length`", "audio: { length: 24518000 }"],
    [
      'podcast:\n  url: "https://x.example/a.mp3"\n  length: 24518000\n  itunes: { duration: 2043 }',
      "`audio`",
      'audio: { url: "https://x.example/a.mp3", length: 24518000, duration: "34:03" }',
    ],
    [
      "itunes:\n  episode: 3\n  episodeType: bonus\n  image: hull.jpg",
      "fields at the top",
      "write episode: 3, type: bonus, image: hull.jpg, a line each",
    ],
    ["taxonomies:\n  tags: [oak, tar]", "fields at the top", "write keywords: [oak, tar]"],
    ["spotify: { countryOfOrigin: de }", "`extra`, with each tag by its name", "Its value is not used."],
    ["feature_image: hull.jpg", "`image`", "image: hull.jpg"],
    ["spotifyId: https://open.example/4", "one of the `links`", 'links: { spotify: "https://open.example/4" }'],
  ])("%s is named with the line to write", async (line, ours, write) => {
    const { code, said } = await check(`${line}\n`);
    expect(code).toBe(0);
    expect(said).toContain("in airdate this is");
    expect(said).toContain(ours);
    expect(said).toContain(write);
  });

  it("knows what others call the parts of a recording", async () => {
    const show = withShow({
      "episodes/show.md": showText,
      "episodes/one.md": "---\ntitle: One\ndate: 2026-02-02\naudio: { name: one.mp3, size: 24518000 }\n---\n",
    });
    const { said } = await show.run("build", "{root}");
    expect(said).toContain("`size` is a field of other tools; in airdate this is `audio.length`");
    expect(said).toContain('audio: { file: "one.mp3", length: 24518000 }');
  });

  it("puts what a file says of its recording into one line", async () => {
    const show = withShow({
      "episodes/show.md": showText,
      "episodes/one.md":
        '---\ntitle: One\ndate: 2026-02-02\npodcast_file: "https://cdn.example/a.mp3"\npodcast_bytes: 13,654,375\npodcast_duration: "14:02"\n---\n',
    });
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    expect(said).toContain('audio: { url: "https://cdn.example/a.mp3", length: 13654375, duration: "14:02" }');
  });

  it.each([
    "published: false",
    "published: no",
    "status: draft",
    "status: Pending",
    "private: true",
    "hidden: yes",
    "unlisted: true",
    "listed: false",
    "visibility: unlisted",
    "status: archived",
    "upcoming: true",
    "public: false",
    "visible: no",
    "wip: true",
  ])("%s is never published", async (line) => {
    const { code, said, out } = await check(`${line}\n`);
    expect(code).toBe(0);
    expect(said).toContain("draft: yes");
    expect(Object.keys(out).filter((path) => path.startsWith("episodes/one"))).toEqual([]);
    expect(out["feed.xml"]).not.toContain("<item>");
  });

  it.each([
    "published: true",
    "status: published",
    "post_status: publish",
    "upcoming: false",
    "private: false",
    "unlisted: no",
    "visibility: public",
    "public: yes",
    "visible: false\npublished: true",
  ])("says nothing of %s", async (line) => {
    const { said, out } = await check(`${line}\n`);
    expect(said).not.toMatch(/draft: yes|unknown-field/);
    expect(out["feed.xml"]).toContain("<item>");
  });
});

it("publishes what Grav only keeps out of menus", async () => {
  const { said, out } = await check("taxonomy:\n  tag: [oars]\nvisible: false\n");
  expect(said).not.toContain("draft: yes");
  expect(out["feed.xml"]).toContain("<item>");
});

it.each([
  ["podcast: main-show", "a folder is one show"],
  ["permalink: false", "the address, which the file's name gives"],
  ["expiryDate: 2026-01-01", "no episode goes by itself"],
])("asks to write nothing for %s", async (line, why) => {
  const { said } = await check(`${line}\n`);
  expect(said).toContain(why);
  expect(said).toContain("Its value is not used.\n");
});

it("takes a name that begins with _ for a draft, unless the file says otherwise", async () => {
  const { said, out } = await check("", "_harbour");
  expect(said).toContain("episodes/_harbour.md is taken for a draft, as its name begins with _");
  expect(out["feed.xml"]).not.toContain("<item>");
  expect((await check("draft: no\n", "_harbour")).out["feed.xml"]).toContain("<item>");
});

it("says what a page's kind is here", async () => {
  expect((await check("type: episode\n")).said).toContain("Write type: full, or leave it out.");
});

it("reads names of fields in any case", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/one.md":
      '+++\nTitle = "One"\nDate = "2026-02-02 06:00"\nAudio = { url = "https://media.example/a.mp3", length = 10000000, duration = "10:00" }\n+++\nHi.\n',
  });
  const { code, said } = await show.run("build", "{root}");
  expect([code, said]).toEqual([0, expect.not.stringContaining("unknown-field")]);
  expect(show.read("out/feed.xml")).toContain("<title>One</title>");
});

describe("dates of other tools", () => {
  it.each([
    ["2026-02-02 06:00:00 +0100", "Mon, 02 Feb 2026 05:00:00 GMT"],
    ["1770008400", "Mon, 02 Feb 2026 05:00:00 GMT"],
    ["1770008400000", "Mon, 02 Feb 2026 05:00:00 GMT"],
    ["Mon, 02 Feb 2026 06:00:00 +0100", "Mon, 02 Feb 2026 05:00:00 GMT"],
    ["2 February 2026 05:00 GMT", "Mon, 02 Feb 2026 05:00:00 GMT"],
    ["2026-02-02T06:00", "Mon, 02 Feb 2026 05:00:00 GMT"],
  ])("%s", async (date, expected) => {
    const show = withShow({ "episodes/show.md": showText, "episodes/one.md": episodeText("One", date) });
    const { code } = await show.run("build", "{root}");
    expect(code).toBe(0);
    expect(show.read("out/feed.xml")).toContain(`<pubDate>${expected}</pubDate>`);
  });

  it("takes the day that begins a file's name, and says so", async () => {
    const show = withShow({
      "episodes/show.md": showText,
      "episodes/2026-02-02-keel.md": episodeText("Keel", "x").replace("date: x\n", ""),
    });
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(0);
    expect(said).toContain("the day in the file's name, 2026-02-02");
    expect(show.read("out/feed.xml")).toContain("<pubDate>Sun, 01 Feb 2026 23:00:00 GMT</pubDate>");
  });

  it("orders episodes of one moment by their numbers", async () => {
    const show = withShow({
      "episodes/show.md": showText,
      ...Object.fromEntries(
        [3, 10, 9].map((number) => [
          `episodes/e${number}.md`,
          episodeText(`E${number}`, "2026-02-02 06:00", `episode: ${number}\n`),
        ]),
      ),
    });
    expect((await show.run("build", "{root}")).code).toBe(0);
    expect([...show.read("out/feed.xml").matchAll(/<title>(E\d+)<\/title>/g)].map((found) => found[1])).toEqual([
      "E10",
      "E9",
      "E3",
    ]);
  });
});

it("names what other tools call a prefix, in show.md", async () => {
  for (const [line, address] of [
    ["op3: true", "https://op3.dev/e/"],
    ["podtrac: https://dts.podtrac.com/redirect.mp3/", "https://dts.podtrac.com/redirect.mp3/"],
    ["tracking_prefix: op3", "https://op3.dev/e/"],
  ]) {
    const show = withShow({
      "episodes/show.md": showText.replace(/^---\n/, `---\n${line}\n`),
      "episodes/one.md": episodeText("One", "2026-02-02 06:00"),
    });
    const { said } = await show.run("check", "{root}");
    expect(said, line).toContain(`write enclosurePrefix: "${address}"`);
  }
});
