// What fields of other generators' episodes come to when a show is taken over, and what holds an episode back there.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { withShow } from "../testing/with-show.js";

vi.setConfig({ testTimeout: 180_000 });

const config =
  "title: Harbour talk\nurl: https://harbour.example\ndescription: Boats\nemail: ida@harbour.example\npodcast: { category: Society &amp; Culture, image: /a.jpg }\n";
const episode = (lines: string): string =>
  `---\ntitle: Talk\nasset_url: https://cdn.example/x.mp3\nfilesize: 4711000\nduration: PT1H3M5S\n${lines}\n---\nText.\n`;

it("holds back what the other generator held back, in whatever words", async () => {
  const held = [
    "status: draft",
    "state: Pending",
    "visibility: private",
    "listed: false",
    "isDraft: true",
    "is_published: no",
  ];
  const out = [
    "status: published",
    "visibility: public",
    "isDraft: false",
    "published: 2025-01-09",
    "visible: false\ntaxonomy: { tag: [oars] }",
  ];
  const files = [...held, ...out].map((line, at) => [`site/_posts/2025-01-${10 + at}-e${at}.md`, episode(line)]);
  const show = withShow({ "site/_config.yml": config, ...Object.fromEntries(files) });
  const { code } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(code).toBe(0);
  const isDraft = [...held, ...out].map((_, at) => show.read(`show/episodes/e${at}.md`).includes("draft: true"));
  expect(isDraft).toEqual([...held.map(() => true), ...out.map(() => false)]);
  expect(show.read("show/episodes/e0.md")).toContain("1:03:05");
  expect(show.read("show/episodes/show.md")).toContain("categories: [ Society & Culture ]");
});

it("takes people by their keys, each once, all versions of a recording, and what Hugo puts into the text", async () => {
  const people = "people: [ada-m, jon]\nauthor: Ada Marlow\n";
  const audio =
    '"audio": [{"url": "/a/1.m4a", "mimeType": "audio/mp4", "size": -1}, {"url": "/a/1.opus", "size": 4000000, "title": "Small"}]';
  const show = withShow({
    "site/hugo.yaml":
      "baseURL: https://harbour.example\ntitle: Harbour talk\nparams: { description: Boats, podcast: { category: Technology, image: /a.jpg } }\n",
    "site/data/people.yml": "jon:\n  url: https://jon.example\n",
    "site/content/people/ada-m/_index.md": "---\ntitle: Ada Marlow\nwebsite: https://ada.example\n---\n",
    "site/content/episode/1.md": `{\n"title": "One", "publication": "2025-01-06 10:00", "duration": "30:10", "people": ["ada-m", "jon"], "author": "Ada Marlow", "digest": "https://news.example/1", ${audio}\n}\n\n[News {{< param title >}}]({{< param "digest" >}})\n`,
    "site/content/episode/2.md": `---\ntitle: Two\ndate: 2025-01-07\naudio: /a/2.mp3\nsize: 4711000\n${people}---\nText.\n`,
  });
  const { code, said } = await show.run(
    "import",
    "{root}/site/content/episode",
    "{root}/show",
    "--no-fetch",
    "--without-feed",
  );
  expect(code).toBe(0);
  expect(said).toContain("Episodes name jon, but the folder does not say what they are called");
  const one = show.read("show/episodes/1.md");
  for (const line of [
    "date: 2025-01-06 10:00",
    "hosts: [ ada-m, jon ]",
    "url: https://harbour.example/a/1.m4a",
    "{ name: opus, length: 4000000, title: Small, url: https://harbour.example/a/1.opus }",
    "[News One](https://news.example/1)",
  ])
    expect(one).toContain(line);
  expect(one).not.toContain("guests:");
  expect(show.read("show/episodes/people.md")).toContain("jon:\n  name: jon\n  url: https://jon.example");
});

it("reads a show that is one file of data, with what it says of the show", async () => {
  const show = withShow({
    "site/show.yaml":
      'metadata:\n  title: Harbour talk\n  description: Boats\n  link: https://harbour.example\n  category: Technology\n  image: https://harbour.example/a.jpg\nepisodes:\n  - title: One\n    publication_date: "2025-01-06T10:00:00Z"\n    asset_url: https://cdn.example/1.mp3\n    transcripts: [{ url: "https://cdn.example/1.vtt", type: text/vtt }]\n',
    "other/podcast.yml":
      "Title: Knots\nDomain: https://knots.example\nCategory: Technology\nImage: /a.jpg\nItems:\n  S01E02: { Title: Bowline, File: /b.m4a, PubDate: 2020-07-14 }\n",
  });
  const { code } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(code).toBe(0);
  expect(show.read("show/episodes/show.md")).toMatch(/^---\ntitle: Harbour talk\ndescription: Boats\n/);
  expect(show.read("show/episodes/one.md")).toContain("- { url: https://cdn.example/1.vtt, type: text/vtt }");
  expect((await show.run("import", "{root}/other", "{root}/knots", "--no-fetch", "--without-feed")).code).toBe(0);
  expect(show.read("knots/episodes/s01e02.md")).toContain("url: https://knots.example/b.m4a");
});

it("knows where Eleventy's permalinks put a page, and says nothing where they are worked out", async () => {
  const talk = (at: number, permalink: string): string =>
    `---\ntitle: Talk ${at}\ndate: 2025-01-0${at}\nmp3: /a/${at}.mp3\nfilesize: 4711000\nduration: "30:10"\nepisode: ${at}\npermalink: "${permalink}"\n---\nText.\n`;
  const show = withShow({
    "site/eleventy.config.js": "export default {};",
    "site/_data/podcast.json":
      '{ "title": "Harbour talk", "url": "https://harbour.example", "description": "Boats", "image": "/a.jpg", "category": "Technology" }',
    "site/talks/one.md": talk(1, "/e/{{ episode }}/"),
    "site/talks/two.md": talk(2, "/{{ page.fileSlug | slugify }}/index.html"),
    "site/talks/three.md": talk(3, "/{{ episode | pad }}/"),
  });
  const { code } = await show.run("import", "{root}/site/talks", "{root}/show", "--no-fetch", "--without-feed");
  expect(code).toBe(0);
  expect(show.read("show/episodes/one.md")).toContain("aliases: [ /e/1/ ]");
  expect(show.read("show/episodes/two.md")).toContain("aliases: [ /two/ ]");
  expect(show.read("show/episodes/three.md")).not.toContain("aliases");
});

it("takes links to people apart, and what programs write for nobody for no name", async () => {
  const guests =
    'guest: "[Ida Berg](https://berg.example), Jon Lund und [Mia & Bo](https://mia.example)"\nhosts: [ \'<a href="https://ada.example">Ada Marlow</a>\', undefined ]';
  const show = withShow({
    "site/_config.yml": config,
    "site/_posts/one.md": episode(`date: 2025-01-06\n${guests}`),
    "site/_posts/two.md": episode("date: 2025-01-07\nguest: undefined"),
  });
  const { code } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(code).toBe(0);
  const one = show.read("show/episodes/one.md");
  expect(one).toContain("guests: [ ida-berg, jon-lund, mia-and-bo ]");
  expect(one).toContain("hosts: [ ada-marlow ]");
  expect(show.read("show/episodes/two.md")).not.toContain("guests");
  const people = show.read("show/episodes/people.md");
  for (const line of ["name: Ida Berg\n  url: https://berg.example", "name: Ada Marlow\n  url: https://ada.example"])
    expect(people).toContain(line);
});

it("keeps people apart who have one word as their name and other addresses", async () => {
  const show = withShow({
    "site/_config.yml": config,
    "site/_posts/one.md": episode('date: 2025-01-06\nguest: "[Ida](https://berg.example)"'),
    "site/_posts/two.md": episode('date: 2025-01-07\nguest: "[Ida](https://lund.example)"'),
    "site/_posts/three.md": episode('date: 2025-01-08\nguest: "[Ida](http://www.berg.example/)"'),
  });
  const { code } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(code).toBe(0);
  const of = (name: string): string => /guests: \[ (.+) \]/.exec(show.read(`show/episodes/${name}.md`))![1]!;
  expect([of("one"), of("two")].sort()).toEqual(["ida", "ida-2"]);
  expect(of("three")).toBe(of("one"));
});

it("reads lengths with any decimals, and says of how many episodes nothing became of a field", async () => {
  const long = (typed: string): string => episode("date: 2025-01-06").replace("PT1H3M5S", typed);
  const show = withShow({
    "site/_config.yml": config,
    "site/_posts/one.md": long("soon"),
    "site/_posts/two.md": long("2548.715541666667"),
    "site/_posts/three.md": long("later"),
  });
  const { code, out } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(code).toBe(0);
  expect(show.read("show/episodes/two.md")).toContain('duration: "42:29"');
  expect(out).toMatch(/duration +-> duration \(1\), such as 2548\.715541666667; not 2, such as soon\n/);
});

it("fills fields into the path of a page, and takes none that stays a pattern", async () => {
  const show = withShow({
    "site/_config.yml": config,
    "site/_posts/one.md": episode('date: 2025-01-06\nslug: first\npath: "/2025/{slug}/"'),
    "site/_posts/two.md": episode('date: 2025-01-07\npath: "/{date|Y}/{filename}/"'),
    "site/_posts/long.md": episode("date: 2025-01-08").replace("PT1H3M5S", "44711000"),
  });
  const { code, said } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(said).not.toContain(" error ");
  expect(code).toBe(0);
  expect(show.read("show/episodes/one.md")).toContain("/2025/first/");
  expect(show.read("show/episodes/two.md")).not.toContain("filename");
  // Twelve hours in milliseconds: a size that stands in the wrong field.
  expect(show.read("show/episodes/long.md")).not.toContain("duration");
});

it("lets nothing out before the later of two dates, nor before the hour and in the zone that stand in fields of their own", async () => {
  const cases: [lines: string, date: string][] = [
    ["date: 2025-01-01\npublishDate: 2099-05-01", "date: 2099-05-01"],
    ["date: 2099-01-01\npublishDate: 2025-05-01", "date: 2099-01-01"],
    ['date: 2025-03-04\npublish_time: "18:30"', "date: 2025-03-04 18:30"],
    ['date: 2025-03-04\ntime: "9:05"', "date: 2025-03-04 09:05"],
    ["date: 2025-03-04 10:00\ntimezone: Europe/Berlin", "date: 2025-03-04T09:00:00Z"],
    ["date: 2025-03-04\n_build: { list: never }", "draft: true"],
  ];
  const files = cases.map(([lines], at) => [`site/content/episode/e${at}.md`, episode(lines)]);
  const show = withShow({
    "site/hugo.yaml":
      "baseURL: https://harbour.example\ntitle: Harbour talk\nlanguageCode: en\nparams: { description: Boats, podcast: { category: Technology, image: /a.jpg } }\n",
    ...Object.fromEntries(files),
  });
  const { code } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(code).toBe(0);
  for (const [at, [, wanted]] of cases.entries())
    expect(show.read(`show/episodes/e${at}.md`).replaceAll('"', "")).toContain(`${wanted}\n`);
  expect(show.read("show/episodes/e3.md")).toContain("1:03:05");
});

it("leaves out translations beside an episode and says so once; a file that is alone with its language stays", async () => {
  const show = withShow({
    "site/hugo.yaml":
      "baseURL: https://harbour.example\ntitle: Harbour talk\nlanguageCode: en\ndefaultContentLanguage: de\nparams: { description: Boats, podcast: { category: Technology, image: /a.jpg } }\n",
    ...Object.fromEntries(
      [
        "1.md",
        "1.de.md",
        "1.pt-br.md",
        "2.fr.md",
        "3.de.md",
        "3.en.md",
        "4/index.md",
        "4/index.de.md",
        "5.md",
        "5.zz.md",
      ].map((name) => [`site/content/episode/${name}`, episode("date: 2025-01-06")]),
    ),
  });
  const { code, said } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(code).toBe(0);
  expect(said.match(/import-translation/g)).toHaveLength(1);
  expect(said).toContain("4 files, such as content/episode/1.de.md, translate episodes that stand beside them");
  const taken = readdirSync(join(show.root, "show/episodes")).filter((name) => /^\d.*\.md$/.test(name));
  expect(taken.sort()).toEqual(["1.md", "2-fr.md", "3-de.md", "4.md", "5-zz.md", "5.md"]);
});

it("reads fields without an opening fence, names in one word, titles under another name, and people by their keys", async () => {
  const java =
    "name: Long keel\npubDate: 2025-01-06T06:00:00Z[GMT]\nenclosureUrl: https://cdn.example/keel.mp3\nenclosureType: audio/mpeg\nenclosureLength: 4711000\nstarring: ida-berg\nguid: k\n---\nOn keels.\n";
  const show = withShow({
    "site/config/website.yml":
      "name: Harbour talk\ndomain: https://harbour.example\ndescription: Boats\nitunes_category: Technology\nimage: /a.jpg\n",
    "site/package.json": "{}",
    "site/speakers.json": '{ "ida-berg": "Ida Berg" }',
    "site/episodes/1/shownotes.md": java,
    "site/episodes/2/shownotes.md": java
      .replace("Long keel", "Oars")
      .replace("guid: k", "guid: o")
      .replace("On", "L\ufffdn"),
    "site/episodes/3/shownotes.md": "title: Mast\ndate: 2025-03-03\n---\nSoon.\n",
    "site/episodes/more.md": "title: More\ndate: 2025-03-03\n---\nSoon.\n",
    "site/episodes/extra.md": java.replace("guid: k", "guid: e"),
  });
  const { code, said } = await show.run("import", "{root}/site/episodes", "{root}/show", "--no-fetch");
  expect(said).not.toContain(" error ");
  expect(code).toBe(0);
  const keel = show.read("show/episodes/1.md").replaceAll('"', "");
  for (const line of ["title: Long keel", "date: 2025-01-06T06:00:00Z[GMT]", "length: 4711000", "On keels."])
    expect(keel).toContain(line);
  expect(show.read("show/episodes/people.md")).toContain("name: Ida Berg");
  expect(show.read("show/episodes/show.md")).toContain("title: Harbour talk");
  expect(said).toContain("episodes/more.md names no recording, number or duration: it is taken for no episode");
  expect(said).toMatch(/episodes\/2\.md:\d+ warn A letter was lost/);
});

it("reads dates in numbers by what the folder's own dates show of their order", async () => {
  const dates = ["30-06-2025", "06-07-2025", "2025/08/09", "2025年9月3日"];
  const files = dates.map((date, at) => [`site/_posts/e${at}.md`, episode(`date: ${date}`)]);
  const show = withShow({ "site/_config.yml": config, ...Object.fromEntries(files) });
  const { code } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(code).toBe(0);
  const days = ["2025-06-30", "2025-07-06", "2025-08-09", "2025-09-03"];
  for (const [at, day] of days.entries())
    expect(show.read(`show/episodes/e${at}.md`)).toMatch(new RegExp(`date: "?${day}`));
});

it("says a date that could be two days, and takes it for neither", async () => {
  const show = withShow({
    "site/_config.yml": config,
    "site/_posts/one.md": episode("date: 06/07/2025"),
    "site/_posts/two.md": episode("date: 2025-07-06\npublishDate: 6/7/2025"),
  });
  const { said } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(said).toContain(
    'The dates of 2 episodes, such as _posts/one.md ("06/07/2025") cannot be told: the episode waits for a date',
  );
  expect(show.read("show/episodes/one.md")).not.toMatch(/^date:/m);
});

it("calls a page without what it becomes", async () => {
  const show = withShow({
    "site/_config.yml": config,
    "site/source/talks/2025-01-06-long-keel.html.md": episode("date: 2025-01-06"),
    "site/source/talks/mast.html.markdown": episode("date: 2025-01-07"),
  });
  const { code } = await show.run("import", "{root}/site/source/talks", "{root}/show", "--no-fetch", "--without-feed");
  expect(code).toBe(0);
  for (const name of ["long-keel", "mast"]) expect(show.read(`show/episodes/${name}.md`)).toContain("title: Talk");
});

it("takes references out of descriptions, which feeds would show as they are typed", async () => {
  const show = withShow({
    "site/_config.yml": config,
    "site/_posts/one.md": episode('date: 2025-01-06\ndescription: "Oars &amp; sails&colon; caf&eacute;"'),
    "site/_posts/two.md": episode('date: 2025-01-07\ndescription: "Of &lt;keel&gt; &amp; hull"'),
  });
  const { code } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(code).toBe(0);
  expect(show.read("show/episodes/one.md")).toContain("Oars & sails: café");
  expect(show.read("show/episodes/two.md")).toContain("&lt;keel&gt; &amp; hull");
});

it("takes a file of sound for the recording and for nobody's name, whatever the field is called", async () => {
  const page = (lines: string): string => `---\ntitle: Talk\ndate: 2025-01-06\n${lines}---\nText.\n`;
  const show = withShow({
    "site/_config.yml": config,
    "site/_posts/2025-01-06-keel.md": page("cast: https://cdn.example/keel.mp3\nparticipants: [Ida Berg]\n"),
    "site/_posts/2025-01-07-oars.md": page("cast: [Ida Berg, Per Lie]\naudio: https://cdn.example/oars.mp3\n"),
  });
  await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(show.read("show/episodes/keel.md")).toContain("url: https://cdn.example/keel.mp3");
  expect(show.read("show/episodes/oars.md")).toContain("guests: [ per-lie ]");
  expect(show.read("show/episodes/people.md")).not.toContain("mp3");
});

it("says that dates stand in no zone where nothing says which, and reads bytes whose thousands are parted by points", async () => {
  const page =
    "---\ntitle: Talk\ndate: 2025-01-06 08:00\naudio: https://cdn.example/1.mp3\nfilesize: 28.783.488\n---\nText.\n";
  const show = withShow({ "site/_config.yml": config, "site/_posts/2025-01-06-keel.md": page });
  const take = ["import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed"];
  expect((await show.run(...take)).said).toContain(
    "in which zone its dates are, such as 2025-01-06 08:00 of keel: UTC is taken, as generators do (import-zone)",
  );
  expect(show.read("show/episodes/keel.md")).toContain("length: 28783488");
  const zoned = withShow({
    "site/_config.yml": `${config}timezone: Asia/Tokyo\n`,
    "site/_posts/2025-01-06-keel.md": page,
  });
  expect((await zoned.run(...take)).said).not.toContain("import-zone");
});

it("reads settings, pages and transcripts in an old encoding, and says once that it guessed", async () => {
  const old = (text: string) => Buffer.from(text, "latin1");
  const show = withShow({
    "site/_config.yml": old(config.replace("Harbour talk", "Gespräche am Hafen")),
    "site/_posts/2025-01-06-keel.md": old(
      episode("summary: Über Kiele\ntranscript: /keel.srt").replace("Talk", "Der Kiel - nötig"),
    ),
    "site/keel.srt": old("1\n00:00:00,000 --> 00:00:04,000\nSchön, dass du da bist.\n"),
  });
  const { code, said } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(code).toBe(0);
  expect(show.read("show/episodes/show.md")).toContain("title: Gespräche am Hafen");
  expect(show.read("show/episodes/keel.md")).toContain("title: Der Kiel - nötig");
  expect(show.read("show/episodes/keel.srt")).toContain("Schön, dass");
  expect(said.match(/.* \(encoding\)/g)).toEqual([
    expect.stringContaining("a guess from its letters, and 2 more in the same way"),
  ]);
});
