// Shows that are taken over from the folders of other generators, alone and with their feeds.
import { describe, expect, it, vi } from "vitest";
import { makeMp3 } from "../testing/make-mp3.js";
import { serveLoopback } from "../testing/serve-loopback.js";
import { type ShowFolder, withShow } from "../testing/with-show.js";

vi.setConfig({ testTimeout: 120_000 });

const feedOf = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
<title>Harbour talk</title><link>https://harbour.example</link><description>Boats.</description><language>en</language>
<itunes:image href="https://harbour.example/cover.jpg"/><itunes:category text="Technology"/><itunes:explicit>no</itunes:explicit>
${items}</channel></rss>`;
const feedItem = (guid: string, title: string, file: string, day: string): string =>
  `<item><title>${title}</title><guid isPermaLink="false">${guid}</guid><pubDate>${day} 2025 08:30:00 +0100</pubDate>
<enclosure url="https://count.example/e/cdn.example/${file}" length="4711000" type="audio/mpeg"/><itunes:duration>1810</itunes:duration>
<description>&lt;p&gt;From the feed.&lt;/p&gt;</description></item>`;

const hugo = {
  "site/hugo.toml": `baseURL = "https://harbour.example/"
title = "Harbour talk"
languageCode = "en-gb"
[permalinks]
episode = "/:filename/"
[params]
description = "Talks by the water."
media_prefix = "https://cdn.example/"
[params.feed]
itunes_author = "Ida Berg"
itunes_owner_name = "Ida Berg"
itunes_owner_email = "ida@harbour.example"
itunes_image = "https://harbour.example/cover.jpg"
itunes_top_category = "Technology"
`,
  "site/content/guest/jlund.md": `+++
Title = "Jon Lund"
Website = "https://lund.example"
Twitter = "jonlund"
+++
Builds boats.
`,
  "site/content/episode/long-keel.md": `+++
title = "The long keel"
Date = 2025-01-06T08:30:00+01:00
podcast_file = "keel.mp3"
podcast_bytes = "4,711,000"
podcast_duration = "30:10"
episode = "S2E14"
guests = ["jlund"]
hosts = ["Ida Berg"]
aliases = ["/14"]
explicit = "no"
sponsors = ["nobody"]
colour = "teal"
draft = false
+++
See [the yard](/yard/) and ![a keel](/img/keel.png).
`,
  "site/static/img/keel.png": "png",
  "site/content/episode/oars.md": `+++
title = "Oars"
date = 2025-02-03T08:30:00+01:00
podcast_file = "oars.mp3"
podcast_bytes = 4800000
podcast_duration = "31:00"
guid = "oars-1"
transcript = """
Ida: Welcome to the harbour.
Jon: It is cold.
"""
[podcast_chapters]
version = "1.2.0"
[[podcast_chapters.chapters]]
startTime = 0
title = "Hello"
[[podcast_chapters.chapters]]
startTime = 754
title = "Wood"
+++
About oars.
`,
  "site/content/episode/_index.md": "+++\ntitle = 'Episodes'\n+++\n",
  "site/content/about.md": "+++\ntitle = 'About us'\n+++\nWe talk.\n",
};

const run = (show: ShowFolder, ...more: string[]) =>
  show.run("import", "{root}/site/content/episode", "{root}/show", "--no-fetch", ...more);

describe("a folder of Hugo", () => {
  it("gives every field with whole addresses, people and files, and says what became of which", async () => {
    const show = withShow(hugo);
    const { code, out, said } = await run(show, "--without-feed");
    expect(said).toContain("1 published episode has no guid, such as long-keel");
    expect(code).toBe(0);
    expect(out).toContain("2 episodes of Hugo");
    expect(out).toMatch(/podcast_file +-> audio \(2\), such as keel\.mp3/);
    expect(out).toContain("Nothing here says: colour (1)");
    const keel = show.read("show/episodes/long-keel.md");
    for (const line of [
      "season: 2",
      "episode: 14",
      "guests: [ jlund ]",
      "hosts: [ ida-berg ]",
      "url: https://cdn.example/keel.mp3",
      "length: 4711000",
      'duration: "30:10"',
      "aliases: [ /14, /long-keel/ ]",
      "[the yard](https://harbour.example/yard/) and ![a keel](long-keel-keel.png)",
    ])
      expect(keel).toContain(line);
    expect(keel).not.toMatch(/draft|sponsors|colour/);
    expect(show.read("show/episodes/long-keel-keel.png")).toBe("png");
    expect(show.read("show/episodes/people.md")).toContain("jlund:\n  name: Jon Lund\n  url: https://lund.example");
    expect(show.read("show/episodes/oars.txt")).toBe("Ida: Welcome to the harbour.\nJon: It is cold.\n");
    expect(show.read("show/episodes/oars.md")).toMatch(/guid: oars-1[\s\S]*start: "12:34"/);
    expect(show.read("show/episodes/show.md")).toMatch(/title: Harbour talk[\s\S]*email: ida@harbour\.example/);
    expect(await show.run("build", "{root}/show")).toMatchObject({ code: 0 });
    expect(show.read("show/out/feed.xml")).toContain(">oars-1</guid>");
  });

  it("writes an episode that names no recording as a draft, and says so", async () => {
    const soon = '+++\ntitle = "Soon"\ndate = 2025-03-03T08:30:00+01:00\nepisode = 15\n+++\nNot recorded yet.\n';
    const show = withShow({ ...hugo, "site/content/episode/soon.md": soon });
    const { code, said } = await run(show, "--without-feed");
    expect(code).toBe(0);
    expect(said).toMatch(
      /content\/episode\/soon\.md.* warn The episode names no recording, so it is written as a draft/,
    );
    expect(show.read("show/episodes/soon.md")).toContain("draft: true");
    expect(show.read("show/episodes/oars.md")).not.toContain("draft");
    expect(await show.run("build", "{root}/show")).toMatchObject({ code: 0 });
    expect(show.read("show/out/feed.xml")).not.toContain("Soon");
  });

  it("writes nothing where published episodes would get new guids", async () => {
    const show = withShow(hugo);
    const { code, said } = await run(show);
    expect(code).toBe(1);
    expect(said).toContain("--feed https://");
    show.write("old.xml", feedOf(feedItem("oars-1", "Oars", "oars.mp3", "Mon, 03 Feb")));
    const { said: named } = await run(show, "--feed", "{root}/old.xml");
    expect(named).not.toContain("Name the show's feed");
    expect(named).toContain("The feed that --feed names does not have them: is there one with all episodes");
    expect(Object.keys(show.files()).filter((path) => path.startsWith("show/"))).toEqual([]);
  });

  it("takes what subscribers have from the feed, and the rest from the folder", async () => {
    const items = [
      feedItem("https://harbour.example/?p=2", "Oars!", "oars.mp3", "Mon, 03 Feb"),
      feedItem("https://harbour.example/?p=1", "The long keel", "other.mp3", "Mon, 06 Jan"),
      feedItem("gone", "Only here", "lost.mp3", "Wed, 01 Jan"),
    ];
    const show = withShow({ ...hugo, "old.xml": feedOf(items.join("")) });
    const { code, out, said } = await run(show, "--feed", "{root}/old.xml", "--strict");
    expect(said).not.toMatch(/error/);
    expect(out).toContain("2 of the feed's items are in the folder: 1 by recording, 1 by title");
    expect(out).toContain("1 are only in the feed, and come from there: Only here");
    expect(out).toMatch(/guid +3\n/);
    expect(out).toMatch(/enclosure url +3\n/);
    expect(code).toBe(0);
    const oars = show.read("show/episodes/oars.md");
    expect(oars).toMatch(/title: Oars!\ndate: "?2025-02-03T08:30:00\+01:00"?\nguid: https:\/\/harbour\.example\/\?p=2/);
    expect(oars).toContain("About oars.");
    expect(oars).toContain('start: "12:34"');
    expect(show.read("show/episodes/only-here.md")).toContain("From the feed.");
    await show.run("build", "{root}/show");
    const diff = await show.run("diff", "{root}/show", "--against", "{root}/old.xml");
    expect(diff.out).not.toMatch(/re-downloaded|re-dated|enclosure|retitled/);
  });

  it("reads dates that only the folder has in the zone of the site, or says that it has none", async () => {
    const only = "---\ntitle: Mast\ndate: 2025-03-03 09:00\nguid: m\naudio: https://cdn.example/m.mp3\n---\nWords.\n";
    const files = {
      "site/_config.yml": `${settings}timezone: Asia/Tokyo\n`,
      "site/_posts/mast.md": only,
      "old.xml": feedOf(feedItem("gone", "Only here", "lost.mp3", "Wed, 01 Jan")),
    };
    const show = withShow(files);
    expect((await take(show, "--no-fetch", "--feed", "{root}/old.xml")).said).not.toContain("import-zone");
    expect(show.read("show/episodes/show.md")).toContain("timezone: Asia/Tokyo\n");
    await show.run("build", "{root}/show");
    expect(show.read("show/out/feed.xml")).toContain("Mon, 03 Mar 2025 00:00:00 GMT");
    const bare = withShow({ ...files, "site/_config.yml": settings });
    expect((await take(bare, "--no-fetch", "--feed", "{root}/old.xml")).said).toMatch(
      /does not say in which zone its dates are, such as 2025-03-03 09:00 of mast: UTC is taken/,
    );
  });

  it("takes the folder's recording where the feed's item has none, as in a site's feed of news, and says so once", async () => {
    const bare = (guid: string, title: string, day: string): string =>
      feedItem(guid, title, "x.mp3", day).replace(/<enclosure[^>]*>/, "");
    const items = [bare("o", "Oars", "Mon, 03 Feb"), bare("k", "The long keel", "Mon, 06 Jan")];
    const show = withShow({ ...hugo, "old.xml": feedOf(items.join("")) });
    const { code, said } = await run(show, "--feed", "{root}/old.xml");
    expect(code).toBe(0);
    expect(said.match(/import-audio/g)).toHaveLength(1);
    expect(said).toContain('The feed names no recording of 2 episodes, such as "Oars": that of the folder is taken');
    expect(show.read("show/episodes/oars.md")).toMatch(/guid: o\n[\s\S]*url: https:\/\/cdn\.example\/oars\.mp3/);
    const { code: built, said: more } = await show.run("build", "{root}/show");
    expect([built, more]).toEqual([0, expect.not.stringContaining("enclosure")]);
    expect(show.read("show/out/feed.xml").match(/<enclosure /g)).toHaveLength(2);
  });

  it("takes transcripts of a folder of their own by what they are called, and says which belong to no episode", async () => {
    const page = (title: string, more = ""): string =>
      `---\ntitle: ${title}\ndate: 2025-01-06\naudio: https://cdn.example/talk-${title}.mp3\nlength: 4711000\nduration: "10:00"\nguid: ${title}\n${more}---# Notes\nWords.\n`;
    const show = withShow({
      "site/package.json": "{}",
      "site/src/data/site.json": '{ "title": "Harbour talk" }',
      "site/src/episodes/2025-01-06-long-keel/index.md": page("Keel", "transcript: true\n"),
      "site/src/episodes/episode-2.md": page("Oars"),
      "site/src/episodes/03-mast.md": page("Mast"),
      "site/src/episodes/2-mast.md": page("Mast2"),
      "site/transcripts/01-long-keel.md": "**Ida:** This is how long a keel is.\n",
      "site/transcripts/EP002.txt": "Ida: Oars are longer.\n",
      "site/transcripts/EP002.srt": "1\n00:00:01,000 --> 00:00:04,000\nOars are longer.\n",
      "site/transcripts/mast.txt": "Ida: Whose mast is this?\n",
      "site/transcripts/README.md": "How to write them.\n",
    });
    const { code, said } = await show.run(
      "import",
      "{root}/site/src/episodes",
      "{root}/show",
      ...[
        "--no-fetch",
        "--link",
        "https://a.example",
        "--image",
        "https://a.example/a.jpg",
        "--category",
        "Technology",
      ],
    );
    expect([code, said]).toEqual([
      0,
      expect.stringContaining("transcripts/mast.txt belongs to no episode by its name"),
    ]);
    expect(show.read("show/episodes/long-keel.md")).toContain("# Notes");
    expect(show.read("show/episodes/long-keel.txt")).toContain("how long a keel");
    expect(show.read("show/episodes/episode-2.srt")).toContain("Oars are longer");
  });

  it("takes the text of a data entry from the page that is called so, and nothing of it for the show", async () => {
    const entry = (title: string): string =>
      `{ "title": "${title}", "date": "June 22, 2025", "audio": "/a/${title}.mp3", "filesize": 4711000, "duration": "0:50:27", "guid": "${title}" }`;
    const show = withShow({
      "site/harp.json": "{}",
      "site/public/rss.xml.ejs": `<rss><channel><title>Harbour talk</title><link>https://harbour.example</link><itunes:category text="Technology"/><itunes:image href="https://harbour.example/a.jpg"/><% for (x) { %><item><enclosure url="https://harbour.example<%= x.audio %>"/></item><% } %></channel></rss>`,
      "site/public/episodes/_data.json": `{ "long-keel": ${entry("Keel")}, "oars": ${entry("Oars")} }`,
      "site/public/episodes/long-keel.md": "On **keels**, all of it.\n",
    });
    const { code, said } = await show.run("import", "{root}/site/public/episodes", "{root}/show", "--no-fetch");
    expect([code, said]).toEqual([0, expect.not.stringContaining(" error ")]);
    expect(show.read("show/episodes/long-keel.md")).toContain("On **keels**, all of it.");
    expect(show.read("show/episodes/long-keel.md")).toContain("url: https://harbour.example/a/Keel.mp3");
    expect(show.read("show/episodes/show.md")).toMatch(/^---\ntitle: Harbour talk\n/);
  });

  it("takes the language of the pages where nothing says it, and says so", async () => {
    const words =
      "Neste episódio falamos com a Ida sobre os barcos e o que não fazer no inverno. Uma conversa para quem gosta do mar.";
    const page = `---\ntitle: Quilha\ndate: 2025-01-06\naudio: https://cdn.example/1.mp3\nlength: 4711000\nguid: k\n---\n${words} ${words}\n`;
    const show = withShow({
      "site/_config.yml": "title: Porto\nurl: https://porto.example\n",
      "site/_posts/2025-01-06-quilha.md": page,
    });
    const more = ["--no-fetch", "--image", "https://porto.example/a.jpg", "--category", "Technology"];
    const { code, said } = await show.run("import", "{root}/site", "{root}/show", ...more);
    expect([code, said]).toEqual([
      0,
      expect.stringContaining('"pt", which its pages seem to be in, is written (import-language)'),
    ]);
    expect(show.read("show/episodes/show.md")).toContain("language: pt\n");
  });

  it("makes warnings of rules that an episode of the folder breaks as it is, and says so", async () => {
    const rush = `**Ida** [00:00:01] ${"So many words here. ".repeat(150)}\n\n**Jon** [00:00:30] That was quick.\n\n**Ida** [00:09:00] It was.\n`;
    const show = withShow({
      ...hugo,
      "site/content/episode/mast.md": `+++\ntitle = "Mast"\ndate = 2025-03-03\npodcast_file = "mast.mp3"\npodcast_bytes = 4711000\npodcast_duration = "10:00"\n+++\n`,
      "site/transcripts/mast.md": rush,
    });
    const { code, out } = await run(show, "--without-feed");
    expect(code).toBe(0);
    expect(out).toContain("The show breaks these rules, which rules: in show.md makes warnings: speech-rate");
    expect(show.read("show/episodes/show.md")).toContain("rules:\n  speech-rate: warn");
  });

  it("takes a page that names neither recording nor number for an episode where the feed has an item of its title or page", async () => {
    const page = (title: string): string =>
      `---\ntitle: ${title}\ndate: 2025-01-06\nsnippet: Wood.\n---\nMy own notes.\n`;
    const show = withShow({
      "old.xml": feedOf(
        feedItem("k", "Episode 1: Kéel", "1.mp3", "Mon, 06 Jan") + feedItem("o", "Oars", "2.mp3", "Mon, 03 Feb"),
      ),
      "posts/01-keel.md": page("Épisode 1 - Keel"),
      "posts/02-oars.md": page("Oars"),
      "posts/news.md": page("News of the week"),
    });
    const { code, out } = await show.run(
      "import",
      "{root}/posts",
      "{root}/show",
      "--feed",
      "{root}/old.xml",
      "--no-fetch",
    );
    expect(code).toBe(0);
    expect(out).toContain("2 of the feed's items are in the folder: 2 by title\n");
    expect(out).not.toContain("only in the folder");
    expect(show.read("show/episodes/01-keel.md")).toMatch(
      /title: "?Episode 1: Kéel"?\n[\s\S]*guid: k\ndescription: Wood\.\n[\s\S]*My own notes\./,
    );
  });

  it("brings only what is new when it is run again, and changes no byte that is there", async () => {
    const show = withShow(hugo);
    await run(show, "--without-feed");
    const file = "show/episodes/long-keel.md";
    show.write(file, show.read(file).replace("The long keel", "The longest keel").replace("See ", "Mine: see "));
    const before = show.files("show/episodes");
    expect((await run(show, "--without-feed")).out).toContain("All 2 episodes are there already");
    expect(show.files("show/episodes")).toEqual(before);
    show.write(
      "site/content/episode/sails.md",
      '+++\ntitle = "Sails"\ndate = 2025-03-03\npodcast_file = "sails.mp3"\nguid = "s"\n+++\n',
    );
    const { code, out } = await run(show, "--without-feed");
    expect(out).toContain("1 episode came to the 2 that were there");
    expect(code).toBe(0);
    const after = show.files("show/episodes");
    for (const [path, text] of Object.entries(before)) if (!path.endsWith(".lock.json")) expect(after[path]).toBe(text);
  });
});

describe("folders of other makes", () => {
  it("reads Jekyll: days in names, defaults of addresses, guids that the template makes of them, drafts", async () => {
    const show = withShow({
      "site/_config.yml":
        "title: Harbour talk\nurl: https://harbour.example\ndescription: Boats\nemail: ida@harbour.example\nauthor: Ida\npermalink: /:year/:title.html\n",
      "site/podcast.xml":
        '---\n---\n<rss><channel><itunes:image href="{{ site.url }}/art.jpg"/><itunes:category text="Technology"/><item><guid isPermaLink="true">{{ site.url }}{{ post.url }}</guid><enclosure url="x"/></item></channel></rss>',
      "site/_posts/2025-01-06-long-keel.md":
        '---\nlayout: post\ntitle: Keel\nfile: cdn.example/keel.mp3\nduration: "30:10"\nlength: "4711000"\nvoices: "Ida Berg"\n---\n## Guests\n\n- [Jon Lund](https://lund.example), who builds\n\nText.\n',
      "site/_posts/2025-02-06-oars.md":
        '---\ntitle: Oars\nfile: https://cdn.example/oars.mp3\nduration: 1860\npublished: false\nvoices: "Ida Berg"\n---\n',
    });
    const { code, said } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch");
    expect(said).not.toContain("error");
    expect(code).toBe(0);
    const keel = show.read("show/episodes/long-keel.md");
    expect(keel).toContain("date: 2025-01-06 00:00");
    expect(keel).toContain("guid: https://harbour.example/2025/long-keel.html");
    expect(keel).toContain("url: https://cdn.example/keel.mp3");
    expect(keel).toContain("hosts: [ ida-berg ]");
    expect(keel).toContain('\n# guests: [{ name: Jon Lund, url: "https://lund.example" }]\n---');
    expect(show.read("show/episodes/oars.md")).toMatch(/draft: true[\s\S]*duration: "31:00"/);
    expect(show.read("show/episodes/show.md")).toContain("image: https://harbour.example/art.jpg");
  });

  it("reads fields beside the Markdown, with recordings by a pattern and fields that the user names", async () => {
    const show = withShow({
      "site/eleventy.config.js": "export default {};",
      "site/src/data/meta.yml":
        "title: Harbour talk\nurl: https://harbour.example/\ndescription: Boats\nowner: { name: Ida, email: ida@harbour.example }\nimage: /art.jpg\ncategories: [{ title: Technology }, { title: Knots }]\n",
      "site/src/episodes/7/index.md": "Just notes.\n",
      "site/src/episodes/7/index.yml":
        "title: Seven\ndate: 2025-01-06T09:00\nhosts: [Ida Berg]\nchapters:\n  - { time: 00:00:00, title: Hello }\n  - { time: 00:12:34, title: Wood }\n  - { time: 00:20:00, title: End }\nvisitor: Jon Lund\n",
      "site/src/episodes/7/index.json": '{ "fileSize": 4711000, "duration": 1810500 }\n',
    });
    const { code, said } = await show.run(
      ...["import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed", "--map", "visitor=guests"],
      ...["--audio", "https://cdn.example/{}.mp3"],
    );
    expect(said).toContain('The category "Knots" is none of Apple\'s list');
    expect(code).toBe(0);
    const seven = show.read("show/episodes/7.md");
    for (const line of [
      "url: https://cdn.example/7.mp3",
      "length: 4711000",
      'duration: "30:11"',
      "guests: [ jon-lund ]",
      'start: "12:34"',
    ])
      expect(seven).toContain(line);
  });

  it("finds people by their handles in lists of profiles, and takes a summary before a subtitle", async () => {
    const page = (name: string, hosts: string) =>
      `---\ntitle: ${name}\ndate: 2025-01-06\naudio_url: https://cdn.example/${name}.mp3\nsubtitle: A SPECIAL\nsummary: About ${name}.\nhosts: [${hosts}]\n---\nText.\n`;
    const show = withShow({
      "site/hugo.toml": hugo["site/hugo.toml"],
      "site/data/profiles.yml":
        "info:\n  - name: Ida Berg\n    chat_handle: idab\n    website: https://ida.example\n  - name: Jon Lund\n    nick: jlund\n",
      "site/content/keel.md": page("keel", "idab, jlund"),
      "site/people/2000-01-01-mia-sund.md": "---\nname: Mia Sund\n---\n",
      "site/content/oars.md": page("oars", "idab, m.sund, mia-sund"),
    });
    const { said } = await show.run("import", "{root}/site/content", "{root}/show", "--no-fetch", "--without-feed");
    expect(show.read("show/episodes/keel.md")).toContain("hosts: [ ida-berg, jon-lund ]");
    expect(show.read("show/episodes/keel.md")).toContain("description: About keel.");
    expect(show.read("show/episodes/oars.md")).toContain("hosts: [ ida-berg, m-sund, mia-sund ]");
    expect(said).toContain("Episodes name m.sund, but the folder does not say what they are called");
  });

  it("takes the one field that names a recording for it, whatever its name, and people out of the settings", async () => {
    const page = (name: string, more = "") =>
      `---\ntitle: ${name}\nduration: "30:10"\nactor_ids: [ib, jl]\nsound_path: /audio/${name}.mp3\n${more}---\nText.\n`;
    const show = withShow({
      "site/_config.yml":
        "url: https://harbour.example\ntitle: Harbour talk\ndescription: Boats\nactors:\n  ib: { name: Ida Berg }\n  jl: { name: Jon Lund }\n",
      "site/_posts/2025-01-06-keel.md": page("keel"),
      "site/_posts/2025-01-07-oars.md": page("oars", "opening_sound: /audio/opening.mp3\n"),
    });
    const options = ["--without-feed", "--no-fetch", "--category", "Leisure", "--image", "https://c.example/c.png"];
    const { said, out } = await show.run("import", "{root}/site/_posts", "{root}/show", ...options);
    expect(out).toMatch(/sound_path +-> audio \(1\), such as .+; not 1, such as .+/);
    expect(said).toContain("1 episode does not say where the recording is, such as");
    expect(said).toContain("_posts/2025-01-07-oars.md");
    show.remove("site/_posts/2025-01-07-oars.md");
    await show.run("import", "{root}/site/_posts", "{root}/show", ...options);
    const keel = show.read("show/episodes/keel.md");
    expect(keel).toContain("url: https://harbour.example/audio/keel.mp3");
    expect(keel).toContain("guests: [ ib, jl ]");
    expect(show.read("show/episodes/people.md")).toContain("name: Jon Lund");
  });

  it("reads headers without fences, titles that are headings, names of fields in one word, and guests by name", async () => {
    const show = withShow({
      "site/hugo.toml": hugo["site/hugo.toml"],
      "site/content/keel.md":
        "Title: The long keel\nDate: 2025-01-06 08:30\nGuests: Ida Berg und Jon Lund\nAudio_url: https://cdn.example/keel.mp3\nMp3_length: 4700000\nSummary: On keels\n  and ribs.\n\n# The Long Keel!\n\nAbout keels.\n",
      "site/content/oars.md":
        "---\npublishedAt: 2025-02-03T08:30:00+01:00\nmediaUrl: https://cdn.example/oars.mp3\nbyteSize: 4800000\ndurationSeconds: 1860\nmimeType: audio/mpeg\nguests:\n  Jon Lund: https://lund.example\n---\n# Oars of ash\n\nAbout oars.\n",
    });
    const { code, said } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
    expect(said).not.toContain("No episodes");
    expect(code).toBe(0);
    const keel = show.read("show/episodes/keel.md");
    for (const line of [
      "title: The long keel",
      "guests: [ ida-berg, jon-lund ]",
      "url: https://cdn.example/keel.mp3",
      "length: 4700000",
    ])
      expect(keel).toContain(line);
    expect(keel).toMatch(/description: On keels and ribs\.[\s\S]*\nAbout keels\.\n$/);
    const oars = show.read("show/episodes/oars.md");
    for (const line of ["title: Oars of ash", "2025-02-03T08:30:00+01:00", "length: 4800000", 'duration: "31:00"'])
      expect(oars).toContain(line);
    expect(oars).toMatch(/guests: \[ jon-lund \][\s\S]*\n---\n\nAbout oars\.\n$/);
    expect(show.read("show/episodes/people.md")).toContain("url: https://lund.example");
  });

  it("makes the transcript in a page's text a file beside the episode, and says so once", async () => {
    const talkOf = (length: number) =>
      Array.from({ length }, (_, at) => `Ida: Plank ${at} is wet.\n\nJon: Then dry it.\n`).join("\n");
    const talk = talkOf(5);
    const page = (name: string, more: string, body: string) =>
      `---\ntitle: ${name}\ndate: 2025-01-06\naudio_url: https://cdn.example/${name}.mp3\n${more}---\n${body}`;
    const show = withShow({
      "site/hugo.toml": hugo["site/hugo.toml"],
      "site/content/a.md": page(
        "a",
        "",
        `Of planks.\n\n## Transcript\n\n${talk}\n## Links\n\n- [Yard](https://y.example)\n`,
      ),
      "site/content/b.md": page(
        "b",
        "",
        `Of ribs.\n\n<details><summary><b>Full transcript</b></summary>\n\n${talk}\n</details>\n`,
      ),
      "site/content/c.md": page("c", "notes: Of sails.\n", talk),
      "site/content/e.md": page(
        "e",
        "description: Of nails.\ntranscript: 1\n",
        `Recorded at the yard.\n\n${talkOf(30)}`,
      ),
      "site/content/d.md": page("d", "", "Of ropes.\n\n## Transcript\n\n[Read it](https://t.example)\n"),
    });
    const { said } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
    expect(said).toContain("The transcripts of 4 episodes, such as a, stood in the text of the page");
    const notes = (name: string) => show.read(`show/episodes/${name}.md`).split("\n---\n")[1]!.trim();
    expect(notes("a")).toBe("Of planks.\n\n## Links\n\n- [Yard](https://y.example)");
    expect(notes("b")).toBe("Of ribs.");
    expect(notes("c")).toBe("Of sails.");
    expect(notes("e")).toBe("Recorded at the yard.");
    expect(notes("d")).toContain("[Read it](https://t.example)");
    for (const name of ["a", "b", "c", "e"])
      expect(show.read(`show/episodes/${name}.txt`)).toMatch(/^Ida: Plank 0 is wet\./);
    expect(Object.keys(show.files())).not.toContain("show/episodes/d.txt");
  });

  it("tells several shows in one folder apart", async () => {
    const episode = (show: string) =>
      `{\n"show_slug": "${show}", "title": "A", "date": "2025-01-06", "podcast_file": "https://c.example/a.mp3"\n}\n`;
    const show = withShow({ "site/content/show/a/1.md": episode("a"), "site/content/show/b/1.md": episode("b") });
    const { code, said } = await show.run("import", "{root}/site", "{root}/show", "--without-feed");
    expect(code).toBe(1);
    expect(said).toContain("The folder holds 2 shows: a (content/show/a), b (content/show/b)");
  });

  it("tells shows apart that are sections of a site, and takes no name of the show for a person", async () => {
    const page = (title: string) =>
      `---\ntitle: ${title}\ndate: 2025-01-06\naudio_url: https://c.example/${title}.mp3\nauthor: Harbour Talk\n---\nText.\n`;
    const show = withShow({
      "site/hugo.toml": 'baseURL = "https://h.example"\ntitle = "Two shows"\n',
      "site/content/talk/_index.md":
        "---\ntitle: Harbour talk\ntype: podcast\ndescription: Boats.\nimage: /c.png\n---\n",
      "site/content/talk/a.md": page("a"),
      "site/content/news/_index.md": "---\ntitle: Harbour news\nitunes: { category: News }\n---\n",
      "site/content/news/b.md": page("b"),
      "site/content/notes/_index.md": "---\ntitle: Notes\n---\n",
      "site/content/notes/c.md": page("c"),
    });
    const all = await show.run("import", "{root}/site", "{root}/all", "--without-feed");
    expect(all.said).toContain("The folder holds 2 shows: Harbour news (content/news), Harbour talk (content/talk)");
    const options = ["--without-feed", "--category", "News", "--no-fetch"];
    const one = await show.run("import", "{root}/site/content/talk", "{root}/show", ...options);
    expect(one.said).toContain('content/talk/a.md names the show itself as who made it: "Harbour talk" is no person');
    expect(show.read("show/episodes/a.md")).not.toContain("hosts");
    expect(Object.keys(show.files("show"))).not.toContain("show/episodes/people.md");
  });

  it("says what it misses in a folder without episodes, and which options are for folders", async () => {
    const show = withShow({ "site/readme.md": "# Hello\n", "site/note.md": "---\ntitle: A\n---\n", "a.xml": "<rss/>" });
    const none = await show.run("import", "{root}/site", "{root}/show");
    expect(none.code).toBe(1);
    expect(none.said).toContain("No episodes were found: none of its 1 Markdown files has");
    show.write("site/talks.json", JSON.stringify([1, 2].map((at) => ({ title: `Talk ${at}`, date: "2025-01-06" }))));
    const silent = await show.run("import", "{root}/site", "{root}/show");
    expect(silent.said).toContain("none of the 2 entries of talks.json names its recording");
    const odd = await show.run("import", "{root}/a.xml", "{root}/show", "--map", "a=b");
    expect(odd.code).toBe(2);
    expect(odd.said).toContain("--map is for folders");
    expect((await show.run("import", "{root}/site", "{root}/show", "--map", "a b")).said).toContain(
      "no pair of fields",
    );
  });

  it("refuses a show of airdate's own, and its episodes alone, but not the folder that it takes over into", async () => {
    const show = withShow({
      "old/episodes/show.md": "---\ntitle: Harbour talk\n---\n",
      "old/episodes/published.lock.json": "{}",
      "old/episodes/keel.md": "---\ntitle: The keel\ndate: 2025-01-06\n---\nText.\n",
    });
    for (const source of ["{root}/old", "{root}/old/episodes"]) {
      const { code, said } = await show.run("import", source, "{root}/new");
      expect(code).toBe(2);
      expect(said).toContain("old is a show of airdate already, with episodes/published.lock.json");
      expect(said).toContain("copy the whole folder, the lock with it");
    }
    expect((await show.run("import", "{root}/old", "{root}/old")).said).not.toContain("already, with");
  });
});

const settings =
  "title: Harbour talk\nurl: https://harbour.example\ndescription: Boats\nemail: ida@harbour.example\nauthor: Ida\npodcast_category: Technology\npodcast_image: https://harbour.example/art.jpg\n";
const take = (show: ShowFolder, ...more: string[]) =>
  show.run("import", "{root}/site", "{root}/show", "--without-feed", ...more);

describe("recordings of a folder", () => {
  it("finds an episode whose fields are all in a map of any name", async () => {
    const show = withShow({
      "site/_config.yml": settings,
      "site/episodes/001.md":
        "---\nmedia:\n  episode: 1\n  title: The long keel\n  publishDate: 2025-01-06T16:34:25.052Z\n  content: https://media.example/1.mp3\n  duration: 6557\n  fileSize: 29256604\npermalink: /1/\n---\nOn keels.\n",
    });
    const { code, said } = await take(show);
    expect([code, said]).toEqual([0, expect.not.stringContaining("error")]);
    const text = show.read("show/episodes/001.md");
    for (const part of [
      "title: The long keel",
      "url: https://media.example/1.mp3",
      "length: 29256604",
      "episode: 1",
      "1:49:17",
    ])
      expect(text).toContain(part);
  });

  it("brings those that lie in it along, to be published where they were", async () => {
    const sound = makeMp3(766);
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 4711000\n`;
    const show = withShow({
      "site/_config.yml": settings,
      "site/static/audio/keel 1.mp3": sound,
      "site/static/audio/far.mp3": pointer,
      "site/_posts/2025-01-06-keel.md": "---\ntitle: Keel\naudio: /audio/keel 1.mp3\nguid: k\n---\nText.\n",
      "site/_posts/2025-01-07-far.md": "---\ntitle: Far\naudio: /audio/far.mp3\nguid: f\nduration: 10:00\n---\nText.\n",
      "site/_posts/2025-01-08-none.md": "---\ntitle: None\nepisode: 3\naudio: no\nguid: n\n---\nText.\n",
    });
    const { code, out } = await take(show, "--no-fetch");
    expect([code, out]).toEqual([0, expect.stringContaining("1 of 3 recordings lie beside their episodes")]);
    expect(show.read("show/episodes/keel.md")).toMatch(
      /audio:\n {2}file: keel\.mp3\n {2}path: audio\/keel 1\.mp3\nduration: "0:20"/,
    );
    expect(show.read("show/episodes/far.md")).toContain("length: 4711000");
    expect(show.read("show/episodes/none.md")).toContain("audio: none");
    expect(show.read("show/episodes/published.lock.json")).toContain(`/audio/keel%201.mp3","length":${sound.length},`);
    expect(await show.run("build", "{root}/show")).toMatchObject({ code: 0 });
    expect(show.read("show/out/feed.xml")).toContain(
      `url="https://harbour.example/audio/keel%201.mp3" length="${sound.length}"`,
    );
    expect(Buffer.from(show.files("show/out/audio")["keel 1.mp3"]!, "latin1").equals(sound)).toBe(true);
  });

  it("asks servers how large recordings are of which no file says it, and says which do not tell", async () => {
    const { origin, asked } = await serveLoopback((request, response) => {
      if (request.url === "/gone.mp3") return void response.writeHead(404).end();
      response.writeHead(206, { "content-type": "audio/mpeg", "content-range": "bytes 0-0/4711000" }).end("x");
    });
    const one = (name: string): string => `---\ntitle: ${name}\naudio: ${origin}/${name}.mp3\nguid: ${name}\n---\n`;
    const show = withShow({
      "site/_config.yml": settings,
      "site/_posts/2025-01-06-keel.md": one("keel"),
      "site/_posts/2025-01-07-gone.md": one("gone"),
    });
    expect((await take(show, "--no-fetch", "--dry-run")).said).toContain("Without --no-fetch their servers are asked");
    const { code, said } = await take(show);
    expect(code).toBe(0);
    expect(said).toContain("The size of 1 recording is said nowhere, such as that of _posts/2025-01-07-gone.md");
    expect(show.read("show/episodes/keel.md")).toContain("length: 4711000");
    expect(asked.every(({ headers }) => headers.range === "bytes=0-0")).toBe(true);
    // What was told stands in the episodes: later only new ones are asked for.
    show.write("site/_posts/2025-01-08-mast.md", one("mast"));
    const before = asked.length;
    const again = await take(show);
    expect([again.code, again.said]).toEqual([0, expect.not.stringContaining("is said nowhere")]);
    expect(asked.slice(before).map(({ path }) => path)).toEqual(["/mast.mp3"]);
  });

  it("asks a host that is out of reach for the size of a few, not of each", async () => {
    const { origin, asked } = await serveLoopback((_, response) => response.destroy());
    const names = Array.from({ length: 30 }, (_, at) => `e${at}`);
    const page = (name: string): string =>
      `---\ntitle: ${name}\nfile: ${origin}/${name}.mp3\nguid: ${name}\nduration: "10:00"\n---\n`;
    const pages = names.map((name) => [`site/_posts/2025-01-06-${name}.md`, page(name)]);
    const show = withShow({ "site/_config.yml": settings, ...Object.fromEntries(pages) });
    const { code, said } = await take(show);
    expect([code, said]).toEqual([0, expect.stringContaining("The size of 30 recordings is said nowhere")]);
    expect(new Set(asked.map(({ path }) => path)).size).toBeLessThan(15);
  });

  it("says once that no recording is named, or only by its file, with the option that says where they are", async () => {
    const one = (more: string): string => `---\ntitle: Keel\nnumber: 3\n${more}---\nWords.\n`;
    const show = withShow({
      "site/_config.yml": settings,
      "site/_posts/2025-01-06-keel.md": one('duration: "01:00"\nlength: 11444\n'),
      "site/_posts/2025-01-07-mast.md": one(""),
    });
    const silent = await take(show, "--without-feed");
    expect(silent.code).toBe(1);
    expect(silent.said).toContain("2 episodes do not say where the recording is, such as _posts/2025-01-0");
    expect(silent.said).toContain("airdate import SOURCE --audio https://.../{}.mp3");
    expect(silent.said.match(/ error /g) ?? []).toEqual([]);
    expect(silent.said).toContain("1 error");
    show.write("site/_posts/2025-01-06-keel.md", one("file: keel.mp3\nguid: https://media.example/a/keel.mp3\n"));
    show.write("site/_posts/2025-01-07-mast.md", one("file: mast.mp3\nguid: m\nguest: She tells us why it bends\n"));
    show.write("site/_config.yml", settings.replace(/^url:.*$/m, ""));
    const bare = await take(show);
    expect(bare.code).toBe(1);
    expect(bare.said).toContain(
      "1 episode names the recording by its file alone (mast.mp3), such as _posts/2025-01-07",
    );
    // The site's address says as little of where a bare file is; a path from its root is one of the site.
    expect((await take(show, "--link", "https://harbour.example")).said).toContain("by its file alone (mast.mp3)");
    show.write("site/_posts/2025-01-07-mast.md", one("file: /mast.mp3\nguid: m\nguest: She tells us why it bends\n"));
    const { code, out } = await take(show, "--link", "https://harbour.example");
    expect([code, out]).toEqual([0, expect.stringContaining("Is there a feed at an old host")]);
    expect(show.read("show/episodes/keel.md")).toContain("https://media.example/a/keel.mp3");
    expect(show.read("show/episodes/mast.md")).not.toContain("guests");
  });

  it("gives an episode under another's guid one of its own, as of a feed, and takes one that stands there twice once", async () => {
    const one = (name: string, guid: string): string =>
      `---\ntitle: ${name}\naudio: { url: "https://media.example/${name}.mp3", length: 4711000 }\nguid: ${guid}\n---\n`;
    const show = withShow({
      "site/_config.yml": settings,
      "site/_posts/2025-01-06-keel.md": one("keel", "harbour-1"),
      "site/_posts/2025-01-07-mast.md": one("mast", "harbour-1"),
      "site/_posts/2025-01-08-oar.md": one("oar", "harbour-2"),
      "site/_posts/2025-01-09-oar-copy.md": one("oar", "harbour-2"),
    });
    const { code, said } = await take(show);
    expect([code, said]).toEqual([
      0,
      expect.stringContaining('"keel" has the guid of "mast", so apps show one of the two'),
    ]);
    expect(said).toContain('"oar" stands in the folder twice, with the guid harbour-2');
    const guidOf = (slug: string) => /^guid: (.*)$/m.exec(show.read(`show/episodes/${slug}.md`))?.[1];
    expect([guidOf("mast"), guidOf("keel")]).toEqual(["harbour-1", expect.stringMatching(/^"?harbour-1#\w{8}"?$/)]);
    expect(Object.keys(show.files("show/episodes")).filter((path) => path.startsWith("oar"))).toHaveLength(1);
    const files = show.files("show");
    expect(await take(show)).toMatchObject({ code: 0, out: expect.stringContaining("nothing was written") });
    expect(show.files("show")).toEqual(files);
    expect(await show.run("build", "{root}/show")).toMatchObject({ code: 0 });
  });
});

describe("episodes as data", () => {
  const row = (name: string, more: object = {}): object => ({
    title: name,
    pubDate: "2025-01-06T09:00:00Z",
    audioUrl: `https://cdn.example/${name}.mp3`,
    audioSize: 4_711_000,
    duration: "30:10",
    ...more,
  });
  const yaml =
    "- title: Keel\n  date: 06.01.2025 09:00\n  guests: { Jon Lund: { twitter: jonlund }, Mia Sund: }\n  mp3: https://cdn.example/keel.mp3\n  file_size: 4711000\n";

  it.each<[string, Record<string, string>, string[]]>([
    [
      "a list in one file of JSON",
      {
        "_data/episodes.json": JSON.stringify([
          row("Keel", { id: 1 }),
          row("Oars", { content: "<p>An <b>oar</b>.</p>" }),
        ]),
      },
      ["keel", "oars"],
    ],
    ["a list in a map", { "src/data/podcast.json": JSON.stringify({ name: "x", episodes: [row("Keel")] }) }, ["keel"]],
    ["a file each", { "src/content/episodes/e-1.json": JSON.stringify(row("Keel")), "package.json": "{}" }, ["e-1"]],
    [
      "a map of maps",
      { "data/episodes.toml": '[keel]\ntitle = "Keel"\nmp3 = "https://cdn.example/k.mp3"\n' },
      ["keel"],
    ],
    ["a list in YAML, with days first and guests by name", { "_data/episodes.yml": yaml }, ["keel"]],
    [
      "maps inside of each",
      {
        "data.json": JSON.stringify([
          { info: { title: "Keel" }, links: { site: "https://a.example", mp3: "https://cdn.example/k.mp3" } },
        ]),
      },
      ["keel"],
    ],
  ])("reads %s", async (what, files, slugs) => {
    const placed = Object.entries(files).map(([path, text]) => [`site/${path}`, text]);
    const show = withShow({ "site/_config.yml": settings, ...Object.fromEntries(placed) });
    const { code, out } = await take(show, "--no-fetch");
    expect([code, out]).toEqual([0, expect.stringContaining(`${slugs.length} episode`)]);
    const [first, second] = slugs.map((slug) => show.read(`show/episodes/${slug}.md`));
    expect(first).toMatch(/url: https:\/\/cdn\.example\/[Kk](?:eel)?\.mp3/);
    expect(first).not.toMatch(/guid: "?1"?\n/);
    if (second !== undefined) expect(second).toContain("An **oar**.");
    if (what.includes("guests"))
      expect(first).toMatch(/date: 2025-0?1-0?6 09:00[\s\S]*guests: \[ jon-lund, mia-sund \]/);
  });

  it("says once which entries of a list with episodes name no recording", async () => {
    const later = ["Oars", "Mast"].map((title) => ({ title, pubDate: "2025-02-06", audioUrl: null }));
    const list = [row("Keel", { blurb: "On keels." }), ...later];
    const show = withShow({ "site/_config.yml": settings, "site/_data/episodes.json": JSON.stringify(list) });
    const { code, said } = await take(show, "--no-fetch");
    expect(code).toBe(0);
    expect(said.match(/import-no-recording/g)).toHaveLength(1);
    expect(said).toContain("2 entries beside the episodes, such as _data/episodes.json#2, name no recording");
    expect(show.read("show/episodes/keel.md")).toContain("description: On keels.");
  });

  it("takes pages and entries that name no recording by what they are called, where --audio says where recordings lie", async () => {
    const page = "---\ntitle: Keel\n---\nOn keels.\n";
    const show = withShow({ "site/_config.yml": settings, "site/_posts/2025-01-06-keel.md": page });
    const told = ["--audio", "https://cdn.example/{}.mp3", "--no-fetch"];
    expect((await take(show, "--no-fetch")).said).toContain("--audio https://.../{}.mp3 where recordings lie");
    expect((await take(show, ...told)).code).toBe(0);
    expect(show.read("show/episodes/keel.md")).toContain("url: https://cdn.example/keel.mp3");
    const data = JSON.stringify([{ slug: "oar", title: "Oars", date: "2025-01-06" }]);
    const list = withShow({ "site/_config.yml": settings, "site/_data/episodes.json": data });
    expect((await take(list, ...told)).code).toBe(0);
    expect(list.read("show/episodes/oar.md")).toContain("url: https://cdn.example/oar.mp3");
  });

  it("leaves data alone that stands beside pages", async () => {
    const show = withShow({
      "site/_config.yml": settings,
      "site/_posts/2025-01-06-keel.md": "---\ntitle: Keel\naudio: https://cdn.example/k.mp3\nguid: k\n---\n",
      "site/_data/made.json": JSON.stringify([row("Oars")]),
    });
    expect((await take(show, "--no-fetch")).out).toContain("1 episode of Jekyll");
  });

  it("finds episodes without guids again whose names others have, or no file can have", async () => {
    const one = (title: string, day: number) =>
      `---\ntitle: ${title}\ndate: 2025-01-0${day}\npodcast_file: https://pod.example/${title}.mp3\npodcast_bytes: 12345\ndescription: About ${title}.\n---\nOf ${title}.\n`;
    const show = withShow({
      "site/config.toml": 'baseURL = "https://pod.example/"\ntitle = "Harbour"\n',
      "site/content/episode/con.md": one("con", 1),
      "site/content/episode/people.md": one("people", 2),
      "site/content/episode/one/keel.md": one("keel", 3),
      "site/content/episode/two/keel.md": one("oak", 4),
    });
    const take = (more: Record<string, string> = {}) => {
      for (const [path, text] of Object.entries(more)) show.write(path, text);
      const options = ["--without-feed", "--category", "News", "--image", "https://pod.example/c.jpg", "--no-fetch"];
      return show.run("import", "{root}/site/content/episode", "{root}/show", ...options);
    };
    const names = () =>
      Object.keys(show.files("show/episodes"))
        .map((path) => path.slice(path.lastIndexOf("/") + 1))
        .filter((name) => name.endsWith(".md") && name !== "show.md");
    await take();
    expect(names()).toEqual([
      expect.stringMatching(/^con-\w{6}\.md$/),
      expect.stringMatching(/^keel-\w{6}\.md$/),
      "keel.md",
      expect.stringMatching(/^people-\w{6}\.md$/),
    ]);
    const before = show.files("show");
    expect((await take()).out).toContain("nothing was written");
    expect(show.files("show")).toEqual(before);
    await take({ "site/content/episode/three/keel.md": one("elm", 5) });
    expect(names()).toHaveLength(5);
  });
});

it("says of a list or a page of episodes that its folder is taken over, and takes a feed under any name", async () => {
  const feed = feedOf(feedItem("g-1", "Keels", "keels.mp3", "Mon, 06 Jan"));
  const list = JSON.stringify([{ title: "Keels", date: "2025-01-06", guid: "g-1" }]);
  const show = withShow({
    "site/talks.json": list,
    "site/keels.md": "---\ntitle: Keels\n---\n",
    "site/old.json": feed,
  });
  for (const name of ["talks.json", "keels.md"]) {
    const { code, out, said } = await show.run("import", `{root}/site/${name}`, "{root}/new", "--without-feed");
    expect([code, out]).toEqual([2, ""]);
    expect(said).toMatch(
      /^airdate: \{root\}\/site\/\S+ is no feed: lists and pages of episodes are taken over with the folder that they lie in\n {2}\S+ import \S+site \{root\}\/new\n$/,
    );
  }
  expect(await show.run("import", "{root}/site/old.json", "{root}/new", "--dry-run")).toMatchObject({ code: 0 });
});

it("says of a table and of a list of feeds what is taken over instead", async () => {
  const show = withShow({
    "list.csv": "title,date,url\nKeels,2025-01-06,https://m.example/keels.mp3\n",
    "list.opml":
      '<?xml version="1.0"?>\n<opml version="2.0"><body><outline text="Boats" type="rss" xmlUrl="https://boats.example/feed.xml?a=1&amp;b=2"/></body></opml>\n',
  });
  const table = await show.run("import", "{root}/list.csv", "{root}/new");
  expect([table.code, table.out]).toEqual([2, ""]);
  expect(table.said).toMatch(
    /^airdate: \S+list\.csv is a table, and no feed: .*\n.*save it as JSON, a list of maps.*\n$/,
  );
  const list = await show.run("import", "{root}/list.opml", "{root}/new");
  expect(list.code).toBe(2);
  expect(list.said).toMatch(
    /is a list of feeds \(OPML\).*\n.* import https:\/\/boats\.example\/feed\.xml\?a=1&b=2 \{root\}\/new\n$/,
  );
});
