// Values that look right and are not: each is refused with what was meant.
import { describe, expect, it } from "vitest";
import { isLanguageCode, suggestLanguage } from "../base/language-code.js";
import { isZone } from "../base/zone.js";
import { episodeText, showText, withShow } from "../testing/with-show.js";

describe("languages", () => {
  it.each(["en", "pt-BR", "zh-Hant", "zh-tw", "es-419", "nb", "yue", "aae", "sr-Latn-RS"])("takes %s", (code) => {
    expect(isLanguageCode(code)).toBe(true);
  });
  it.each([
    ["jp", "ja"],
    ["cz", "cs"],
    ["gr", undefined],
    ["dk", "da"],
    ["English", "en"],
    ["deutsch", "de"],
    ["Español", "es"],
    ["en-EN", "en"],
    ["xx", undefined],
    ["Hebrew", "he"],
  ])("refuses %s and means %s", (typed, meant) => {
    expect(isLanguageCode(typed)).toBe(false);
    expect(suggestLanguage(typed)).toBe(typed === "gr" ? "el" : meant);
  });
});

it.each(["EST", "CET", "PST8PDT", "BST", "cest"])("takes no abbreviation %s for a zone", (name) => {
  expect(isZone(name)).toBe(false);
});
it.each(["UTC", "GMT", "Europe/Oslo", "America/Argentina/Buenos_Aires", "Etc/GMT+5"])("takes %s for a zone", (name) => {
  expect(isZone(name)).toBe(true);
});

const saidOf = async (show: string, episode: string): Promise<string> => {
  const folder = withShow({
    "episodes/show.md": showText
      .replace(show.includes("categories") ? "categories: [Leisure]\n" : "-", show.includes("categories") ? "" : "-")
      .replace("timezone: Europe/Berlin\n", "")
      .replace("---\n", `---\n${show}\n`),
    "episodes/varnish.md": `---\ntitle: Varnish\n${episode}\n---\nNotes.\n`,
  });
  return (await folder.run("check", "{root}")).said;
};

it.each([
  ["timezone: EST", "date: 2026-02-01", "Did you mean America/New_York?"],
  ["timezone: Oslo", "date: 2026-02-01", "Did you mean Europe/Oslo?"],
  ["timezone: new york", "date: 2026-02-01", "Did you mean America/New_York?"],
  [
    "timezone: UTC\nrelease: weekly",
    "date: 2026-02-01",
    'Write release: "Tuesday 06:00", "weekday 07:00", "daily 06:00 and 18:00" or "2 weeks Tuesday 06:00". Without it no episode with date: next comes out.',
  ],
  ["timezone: CET", "date: 2026-02-01", "Did you mean Europe/Berlin?"],
  [
    "timezone: UTC",
    "date: 2026-02-01 06:00 EST",
    "Write 2026-02-01 06:00 America/New_York, or 2026-02-01 06:00-05:00.",
  ],
  [
    "timezone: UTC",
    "date: 2026-02-01 6:00 PM EST",
    "Write 2026-02-01 18:00 America/New_York, or 2026-02-01 18:00-05:00.",
  ],
  ["timezone: UTC", "date: 31.12.2025 9:00", "Write 2025-12-31 09:00."],
  ["timezone: UTC", "date: 46027.25", "A spreadsheet counts days so: write 2026-01-05 06:00."],
  ["timezone: UTC", "date: 46027", "A spreadsheet counts days so: write 2026-01-05 00:00."],
  ["timezone: UTC", "date: 12/31/2025", "Write 2025-12-31."],
  ["timezone: UTC", "date: 5/5/2025", "Write 2025-05-05."],
  ["timezone: UTC", "date: 3/4/2025", "Write 2025-04-03 or 2025-03-04, whichever is meant."],
  ["timezone: UTC", "date: Friday, January 5, 2026", "Write 2026-01-05, which is a Monday."],
  [
    "timezone: UTC",
    "date: tomorrow",
    "Write the day itself, which is the same at each build; without one write draft: yes.",
  ],
  ["timezone: UTC", "date: 0026-01-05 09:00", "Write the year with its four digits."],
  ["timezone: UTC", "date: 20226-01-05 09:00", "Write the year with its four digits."],
  ["timezone: UTC", "date: January 2026", "Write the day too, such as 2026-03-08."],
  ["timezone: UTC", "date: 2026–01–05 06:00", "Write 2026-01-05 06:00."],
  ["timezone: UTC", "date: ２０２６-01-05", "Write 2026-01-05."],
  ["timezone: UTC", "duration: 1h30m", 'Write duration: "1:30:00".'],
  ["timezone: UTC", "audio: { url: a.mp3, duration: PT2M5S }", 'Write duration: "2:05".'],
  [
    "timezone: UTC+1",
    "date: 2026-02-01",
    "Write the place whose clocks count, which change for the summer: its zone is such as Europe/Oslo.",
  ],
  ["timezone: UTC", "date: 5 de enero de 2026", "Write 2026-01-05."],
  ["timezone: UTC", "date: 5 janvier 2026 à 6h00", "Write 2026-01-05 06:00."],
  ["timezone: UTC", "date: 5. Januar 2026, 6:00 Uhr", "Write 2026-01-05 06:00."],
  ["timezone: UTC", "date: 5 marraskuu 2026", "Write 2026-11-05."],
  ["timezone: UTC", "date: 2026年1月5日", "Write 2026-01-05."],
  ["timezone: UTC", 'audio: { url: a.mp3, length: "12,345,678" }', "Write length: 12345678."],
  ["timezone: UTC", "variants: [{ name: hd, url: a.mp4, height: 1080p }]", "Write height: 1080."],
  [
    "timezone: UTC",
    'guests: [{ Per Lie: "https://lie.example" }]',
    'Write { name: Per Lie, url: "https://lie.example" }.',
  ],
  ["timezone: UTC", "funding: { url: a.example, message: Give }", 'Did you mean "text"?'],
  ["timezone: UTC", "location: { name: Oslo, lat: 59.9 }", 'Did you mean "geo"?'],
  ["timezone: UTC", "license: All rights reserved", "Write license: ARR"],
  ["timezone: UTC", "license: Creative Commons Attribution-NonCommercial 4.0", "Write license: CC-BY-NC-4.0"],
  [
    "timezone: UTC",
    "license: https://creativecommons.org/licenses/by-sa/3.0/",
    'Write license: { name: CC-BY-SA-3.0, url: "https://creativecommons.org/licenses/by-sa/3.0/" }',
  ],
  [
    "timezone: UTC",
    "audio: { url: “https://a.example/a.mp3”, length: 9 }",
    'Its quotes are no quotes of YAML: write "https://a.example/a.mp3".',
  ],
  ["timezone: UTC", "audio: { url: //a.example/a.mp3, length: 9 }", "Write https://a.example/a.mp3"],
  ["timezone: Kolkata", "date: 2026-02-01", "Did you mean Asia/Kolkata?"],
  ["timezone: UTC", "date: 2026-02-01 06:00 Berlin", "Write 2026-02-01 06:00 Europe/Berlin."],
  ["timezone: UTC", "date: 2026-02-01 06:00 new york", "Write 2026-02-01 06:00 America/New_York."],
  ["timezone: UTC", "date: 5. Januar 2026 6 Uhr", "Write 2026-01-05 06:00."],
  ["timezone: UTC\nfunding: htps://pay.example/", "date: 2026-02-01", "Write https://pay.example/"],
  ["timezone: UTC\nfunding: https//pay.example/", "date: 2026-02-01", "Write https://pay.example/"],
  ["timezone: UTC", "links: [Tar https://tar.example/]", 'Write { title: "Tar", url: "https://tar.example/" }.'],
  ["timezone: UTC", "aliases: [https://old.example/2019/boat.html]", "Write the path alone: /2019/boat.html"],
  ["timezone: UTC", "aliases: [varnish]", "It is the episode's address as it is: take it out."],
  ["timezone: UTC", "slug: varnish", "It is the file's name already, and can go."],
  ["timezone: UTC", "slug: old-varnish", "Its value is not used: write aliases: [old-varnish]"],
  ["timezone: UTC", "video: varnish.mp4", "Its value is not used."],
  [
    "timezone: UTC",
    "video: https://youtu.be/dQw4w9WgXcQ",
    'Its value is not used: write youtube: "https://youtu.be/dQw4w9WgXcQ"',
  ],
  ["timezone: UTC", "chapters: auto", "Take the line out: where there are none, chapters are found in the talk."],
  ["timezone: UTC", "youtube: none", "Take the line out."],
  ["timezone: UTC", "offset: 10s", 'Write offset: "0:10".'],
  ["timezone: UTC", "description: [Tar and keels]", 'Write description: "Tar and keels"'],
  ["timezone: UTC", "season: Season 2", "Write season: 2"],
  ["timezone: UTC", "guests: n/a", 'Take it out. If somebody is called so, write { name: "n/a" }.'],
  ["timezone: UTC", "explicit: clean", "Write explicit: no."],
  ["timezone: UTC", "explicit: explicit", "Write explicit: yes."],
  ["timezone: UTC", "episode: T3", 'Write 3, or { number: 3, display: "T3" }; a trailer needs none.'],
  ["timezone: UTC\ncategories: Business:Marketing", "date: 2026-02-01", "Write Business > Marketing."],
  ["timezone: UTC\ncategories: Society &amp; Culture", "date: 2026-02-01", "Write Society & Culture."],
  ["timezone: UTC\ncategories: Gadgets", "date: 2026-02-01", "Write Technology."],
  ["timezone: UTC\ncategories: Books", "date: 2026-02-01", "Write Arts > Books."],
  ["timezone: UTC", "keywords: [clay, Clay]", "Take it out."],
  ["timezone: UTC", "podcast_transcript: a.txt", "Its value is not used. Near it: transcript, transcripts."],
])("%s, %s: %s", async (show, episode, hint) => {
  expect(await saidOf(show, episode)).toContain(`\n    ${hint}\n`);
});

it("takes the address of an owner, and no span of seconds for the length of a chapter", async () => {
  const folder = withShow({
    "episodes/show.md": showText.replace(/owner: .*/, "owner: post@harbour.example"),
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00", "chapters: { every: 5 }\n"),
  });
  const { said } = await folder.run("check", "{root}");
  expect(said).toContain("Write owner: { email: post@harbour.example }");
  expect(said).toContain('"5", but should be a span such as "5m"');
});

it.each([
  ["07 Oct 2025", "2025-10-07"],
  ["October 7th, 2025", "2025-10-07"],
  ["2025-10-07 5pm", "2025-10-07 17:00"],
  ["2025-10-07 12:30 am", "2025-10-07 00:30"],
  ["5 January 2026 9am", "2026-01-05 09:00"],
  ["Monday 5 January 2026", "2026-01-05"],
  ["2026/01/05 9:00", "2026-01-05 09:00"],
  ["2026-01-05 09.30", "2026-01-05 09:30"],
  ["20260105", "2026-01-05"],
  ["2026-01-05 at 09:00", "2026-01-05 09:00"],
  ["2026-01-31 24:00", "2026-02-01 00:00"],
  ["2026-01-05 noon", "2026-01-05 12:00"],
  ["2026-01-05 09:00 +1", "2026-01-05 09:00+01:00"],
])("reads the date %s as %s, which alone it can mean", async (typed, plain) => {
  const feedOf = async (date: string): Promise<{ said: string; dated: string | undefined }> => {
    const show = withShow({
      "episodes/show.md": showText.replace(/timezone: .*/, "timezone: Asia/Tokyo"),
      "episodes/varnish.md": episodeText("Varnish", date),
    });
    const { said } = await show.run("build", "{root}");
    return { said, dated: /<pubDate>[^<]*/.exec(show.files("out")["feed.xml"]?.split("<item>")[1] ?? "")?.[0] };
  };
  const { said, dated } = await feedOf(typed);
  expect(said).not.toContain("(date)");
  expect(dated).toContain("<pubDate>");
  expect(dated).toBe((await feedOf(plain)).dated);
});

it.each([
  ["Tue, 05 Jan 2026 09:00:00 +0100", '"Tue, 05 Jan 2026 09:00:00 +0100" is no Tuesday: the day of the month counts'],
  ["2206-01-05 09:00", '"2206-01-05 09:00" is in the year 2206: is that meant?'],
  ["1970-01-01 00:00", '"1970-01-01 00:00" is in the year 1970: is that meant?'],
])("reads the date %s, and doubts it", async (date, message) => {
  expect(await saidOf("timezone: UTC", `date: ${date}`)).toContain(`warn ${message}`);
});

it.each([
  ["/home/ida/oak.txt", "Did you mean oak.txt?"],
  ["~/talks/oak.txt", "Did you mean oak.txt?"],
  ["C:\\talks\\oak.txt", "Did you mean oak.txt?"],
  ["//cdn.example/elm.txt", "Where it is an address, write https://cdn.example/elm.txt."],
  ["cdn.example/elm.txt", "Where it is an address, write https://cdn.example/elm.txt."],
  ["Ba\u0308ume.txt", undefined],
  ["B\u00e4ume.txt", undefined],
])("says what is meant by the path %s", async (path, hint) => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00", `transcript: ${path}\n`),
    "episodes/oak.txt": "Ada Marlow: Oak floats.",
    "episodes/Ba\u0308ume.txt": "Ada Marlow: Elm floats.",
  });
  const { said } = await show.run("check", "{root}");
  if (hint === undefined) expect(said).not.toContain("(file)");
  else expect(said).toContain(`\n    ${hint}\n`);
});

it("reads links as other tools have them", async () => {
  const links =
    '[{ text: Oak, link: "https://oak.example/" }, "[Elm](https://elm.example/)", "Ash - https://ash.example/"]';
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00", `links: ${links}\n`),
  });
  const { code } = await show.run("build", "{root}");
  expect(code).toBe(0);
  const text = show.read("out/episodes/varnish/youtube.txt");
  expect(text).toContain("Oak: https://oak.example");
  expect(text).toContain("Elm: https://elm.example");
  expect(text).toContain("Ash: https://ash.example");
});

it("publishes an episode without a duration, and says that it has none", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00").replace(
      /\naudio:.*\n|\n---\n/,
      '\naudio: { url: "https://a.example/1.mp3", length: 12345 }\n---\n',
    ),
  });
  const { code, said } = await show.run("build", "{root}");
  expect(said).toMatch(/<itunes:duration> is missing/);
  expect(said.match(/duration> is missing|duration is missing/g)).toHaveLength(1);
  expect(code).toBe(0);
  expect(show.read("out/feed.xml")).toContain("https://a.example/1.mp3");
});

it("says of names under speakers that these are labels, with the line to write, in the show and in an episode", async () => {
  const folder = withShow({
    "episodes/show.md": showText.replace("hosts:", "speakers: Ada Marlow\nhosts:"),
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00", "speakers:\n  - Ada Marlow\n  - Ida Berg\n"),
  });
  const { out } = await folder.run("check", "{root}", "--json");
  const { problems } = JSON.parse(out) as { problems: { field: string; message: string; hint: string }[] };
  const said = problems.filter(({ field }) => field === "speakers").map(({ message, hint }) => `${message} | ${hint}`);
  const line = "Write the labels as the transcript has them: speakers:";
  const rest = "Who takes part stands under hosts and guests.";
  expect(said).toEqual([
    `\`speakers\` is "Ada Marlow", but should be labels of the transcript, each with who it means | ${line} { Speaker 1: Ada Marlow }. ${rest}`,
    `\`speakers\` is a list, but should be labels of the transcript, each with who it means | ${line} { Speaker 1: Ada Marlow, Speaker 2: Ida Berg }. ${rest}`,
  ]);
});

it("says which item of a list of texts is none", async () => {
  const said = await saidOf("timezone: UTC", "keywords: [oars, [ropes], masts]");
  expect(said).toContain("episodes/varnish.md:3:18 error `keywords.1` is a list, but should be a text (schema)");
  expect(await saidOf("timezone: UTC", "keywords:\n  - oars\n  -\n")).toContain(
    "`keywords.1` is nothing, but should be a text",
  );
});

it("means no offset that no clock has", async () => {
  expect(await saidOf("timezone: UTC", "date: 2026-01-05 06:00 +25:00")).not.toContain("Write 2026");
});

it.each([
  ["|\n  Varnish\n  and tar", "Varnish and tar"],
  ["Varnish  and tar", "Varnish  and tar"],
])("reads the title %j as one line", async (typed, title) => {
  const text = episodeText("Varnish", "2026-02-01").replace("title: Varnish", `title: ${typed}`);
  const folder = withShow({ "episodes/show.md": showText, "episodes/varnish.md": text });
  expect((await folder.run("build", "{root}")).code).toBe(0);
  expect(folder.read("out/feed.xml")).toContain(`<title>${title}</title>`);
});

it("takes no title that nobody can see", async () => {
  const text = episodeText("Varnish", "2026-02-01").replace("title: Varnish", 'title: "\\u200b "');
  const folder = withShow({ "episodes/show.md": showText, "episodes/varnish.md": text });
  const { code, said } = await folder.run("build", "{root}");
  expect([code, said]).toEqual([1, expect.stringContaining("varnish.md:2:8 error `title` is")]);
});

it("knows a pointer of Git LFS in a picture's place", async () => {
  const folder = withShow({
    "episodes/show.md": showText.replace("https://harbour.example/cover.jpg", "cover.jpg"),
    "episodes/cover.jpg": "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
  });
  const { said } = await folder.run("check", "{root}");
  expect(said).toContain("episodes/cover.jpg is a Git LFS pointer, not the picture (image)");
  expect(said).toContain('Fetch it: git lfs pull --include "episodes/cover.jpg"');
});

it.each([
  ["link: https://harbour.example", "link: harbour.example", "Write link: https://harbour.example"],
  [
    "link: https://harbour.example",
    "link: https://harbour.example/show/feed.xml",
    "Write link: https://harbour.example/show",
  ],
  [
    "owner: { name: Harbour Radio, email: post@harbour.example }",
    "owner: Harbour Radio <post@harbour.example>",
    "Write owner: { name: Harbour Radio, email: post@harbour.example }",
  ],
])("answers %s typed as %s", async (line, typed, hint) => {
  const { said } = await withShow({ "episodes/show.md": showText.replace(line, typed) }).run("check", "{root}");
  expect(said).toContain(`\n    ${hint}\n`);
});

it.each([
  ["['0:00 Oak', '-1:00 Ash']", false],
  ["[{ '-1:00': Ash }]", false],
  ["['-0:00 Oak', '-1:00 Ash']", false],
  ["|\n  -0:00 Oak\n  -1:00 Ash", true],
  ["['- 0:00 Oak', '- 1:00 Ash']", true],
])("takes no time below zero for a chapter's: %s", async (typed, right) => {
  const said = await saidOf("timezone: UTC", `chapters: ${typed}`);
  expect(!/varnish\.md:\d+:\d+ error `chapters\.\d` is /.test(said)).toBe(right);
});

it("keeps each keyword once, in its first spelling", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00", "keywords: [clay, Clay, Oak, clay]\n"),
  });
  await show.run("build", "{root}");
  expect(show.read("out/feed.xml").match(/<category>[^<]*/g)).toEqual(["<category>clay", "<category>Oak"]);
});

it("takes several sub-categories in one list", async () => {
  const show = withShow({
    "episodes/show.md": showText.replace("categories: [Leisure]", "categories: [{ Arts: [Books, Design] }, Leisure]"),
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00"),
  });
  expect((await show.run("build", "{root}")).code).toBe(0);
  const names = [...show.files("out")["feed.xml"]!.matchAll(/itunes:category text="(\w+)"/g)].map((found) => found[1]);
  expect(names).toEqual(["Arts", "Books", "Design", "Leisure"]);
});

it.each([
  ["youtube: { hashtags: [boats, 2026] }", "", 'warn `youtube.hashtags` is "2026", but should be a word with a letter'],
  ["", "socialInteract: my post", 'error uri of <podcast:socialInteract> is "my post", but should be an address'],
])("says what %j%s comes to", async (show, episode, message) => {
  expect(await saidOf(`timezone: UTC\n${show}`, `date: 2026-02-01\n${episode}`)).toContain(message);
});
