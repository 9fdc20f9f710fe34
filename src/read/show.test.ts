// Reads whole small shows, good and ugly, and the real one where it is there.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatIso } from "../base/date-text.js";
import { deriveGuid } from "../conventions/addresses.js";
import type { Problem } from "../model/model.js";
import { readShow } from "../testing/read-show.js";
import { smallCover, smallShow } from "../testing/small-show.js";
import { firstParagraph } from "./assemble-show.js";
import { openFolder } from "./disk.js";
import { overlayFolder } from "./folder.js";

const read = (extra: Record<string, string | Uint8Array> = {}) => readShow(overlayFolder(smallShow(extra)));
const episode = (fields: string, body = ""): string => `---\ntitle: E\n${fields}\n---\n${body}`;
const show = (fields: string): string => `---\ntitle: S\nlink: https://s.example\ndescription: D\n${fields}\n---\n`;
/** Problems as "file:line:column severity message (hint)". */
const said = (problems: Problem[]): string[] =>
  problems.map(
    ({ place, severity, message, hint }) =>
      `${place!.file.replace("episodes/", "")}:${place!.line}:${place!.column} ${severity} ${message}${hint ? ` (${hint})` : ""}`,
  );
const saidOf = async (extra: Record<string, string | Uint8Array>) => said((await read(extra)).problems);

describe("values that go into the feed", () => {
  const withShowFields = async (fields: string) => {
    const text = String(smallShow()["episodes/show.md"]).replace("timezone:", `${fields}\ntimezone:`);
    return read({ "episodes/show.md": text });
  };
  it("have addresses of files percent-encoded", async () => {
    const file = 'audio: { url: "https://media.example/größe 1.mp3", length: 30000000, duration: "1:02:03" }';
    const { value, problems } = await read({
      "episodes/first.md": `---\ntitle: One\ndate: 2026-03-08 09:00\n${file}\n---\n`,
    });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(value.episodes[0]!.audio!.url).toBe("https://media.example/gr%C3%B6%C3%9Fe%201.mp3");
  });
  it("have dates as ISO 8601", async () => {
    const begins = async (date: string) =>
      (await withShowFields(`updateFrequency: { text: Weekly, dtstart: "${date}" }`)).problems.map(
        ({ field }) => field,
      );
    expect(await begins("2026-03-02T09:00:00Z")).toEqual([]);
    expect(await begins("next Monday")).toEqual(["updateFrequency.dtstart"]);
    expect(await begins("2026-02-31")).toEqual(["updateFrequency.dtstart"]);
  });
  it.each(["https://x.example?", "https://x.example/#", "https://x.example/?a=1"])(
    "take no site at %s",
    async (link) => {
      const text = String(smallShow()["episodes/show.md"]).replace("link: https://small.example/", `link: "${link}"`);
      const { problems } = await read({ "episodes/show.md": text });
      expect(problems[0]).toMatchObject({
        field: "link",
        severity: "error",
        expected: expect.stringMatching(/without \? or #/),
      });
    },
  );
  it("have no recording of a hundred hours and more", async () => {
    const { problems } = await read({
      "episodes/first.md":
        '---\ntitle: One\ndate: 2026-03-08 09:00\naudio: { url: "https://m.example/1.mp3", length: 1000, duration: 3723000 }\n---\n',
    });
    expect(problems).toMatchObject([{ rule: "audio-duration", severity: "error", field: "audio.duration" }]);
  });
});

describe("people of a stream", () => {
  it("are guests, but for hosts of the show, unless a role is typed", async () => {
    const stream = (people: string) =>
      `{ status: pending, start: 2026-04-01 18:00, title: Quay, guid: quay, people: [${people}] }`;
    const show = String(smallShow()["episodes/show.md"]);
    const { value, problems } = await read({
      "episodes/show.md": show.replace(
        "timezone:",
        `liveItems: [${stream("Bobby, Ann Example, Cy Reed")}, ${stream("{ id: ann, role: guest }")}]\ntimezone:`,
      ),
    });
    expect(problems).toEqual([]);
    const roles = value.show!.feed.liveItems.map(({ people }) => people.map(({ name, role }) => `${name}: ${role}`));
    expect(roles).toEqual([["Bob Example: guest", "Ann Example: host", "Cy Reed: guest"], ["Ann Example: guest"]]);
  });
});

describe("a small show", () => {
  it("is read whole", async () => {
    const { value, problems } = await read();
    expect(problems).toEqual([]);
    expect(value.show).toMatchObject({
      title: "Small Show",
      link: "https://small.example",
      description: "A show for tests.",
      language: "en",
      explicit: false,
      type: "episodic",
      timezone: "Europe/Berlin",
      hosts: [
        { id: "ann", name: "Ann Example", role: "host", links: [{ kind: "x", url: "https://x.com/ann", title: "X" }] },
      ],
      image: {
        url: "https://small.example/cover.png",
        file: "episodes/cover.png",
        facts: { width: 1400, format: "png" },
      },
      feeds: [],
      feed: { medium: "podcast", fullNotes: true, locked: { value: true, owner: "ann@small.example" } },
      media: [{ file: "episodes/cover.png", path: "cover.png" }],
    });
    expect(value.show!.guid).toBe(deriveGuid("https://small.example/feed.xml"));
    const [first] = value.episodes;
    expect(first).toMatchObject({
      slug: "first",
      date: { typed: "2026-03-08 09:00", zone: "Europe/Berlin", utc: Date.UTC(2026, 2, 8, 8) },
      audio: { type: "audio/mpeg", length: 30000000, duration: 3723 },
      duration: 3723,
      guests: [{ id: "bob", role: "guest" }],
      hosts: [{ id: "ann" }],
      notes: "Notes of the first.",
      draft: false,
      queued: false,
      source: { file: "episodes/first.md", bodyLine: 7 },
    });
    expect(first!.guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
  });

  it("takes a square picture for the site's icons, without publishing it, and refuses another", async () => {
    const withIcon = (icon: Uint8Array) =>
      read({
        "episodes/show.md": String(smallShow()["episodes/show.md"]).replace("---", "---\nicon: anchor.png"),
        "episodes/anchor.png": icon,
      });
    const { value, problems } = await withIcon(new Uint8Array(smallCover));
    expect(problems).toEqual([]);
    expect(value.show!.icon).toBe("episodes/anchor.png");
    expect(value.show!.media?.map(({ path }) => path)).toEqual(["cover.png"]);
    const wide = new Uint8Array(smallCover);
    new DataView(wide.buffer).setUint32(16, 2000);
    expect((await withIcon(wide)).problems).toMatchObject([
      {
        field: "icon",
        severity: "error",
        expected: "a square PNG or JPEG",
        found: "a png of 2000 x 1400 pixels",
      },
    ]);
  });

  it("derives the show's guid as the namespace's examples do", () => {
    expect(deriveGuid("https://podnews.net/rss")).toBe("9b024349-ccf0-5f69-a609-6b82873eab3c");
    expect(deriveGuid("http://mp3s.nashownotes.com/pc20rss.xml///")).toBe("917393e3-1b1e-5cef-ace4-edaa54e1f810");
  });

  it("finds what lies beside an episode, and in its folder", async () => {
    const { value, problems } = await read({
      "episodes/first.vtt": "x",
      "episodes/first.transcript.md": "x",
      "episodes/second/index.md": episode(
        "audio: { url: https://m.example/2.mp3, length: 480000, duration: 60 }\ncaptions: c.vtt",
      ),
      "episodes/second/transcript.txt": "x",
      "episodes/second/c.vtt": "x",
      "episodes/second/cover.png": smallShow()["episodes/cover.png"]!,
    });
    expect(said(problems)).toEqual([]);
    const files = Object.fromEntries(value.episodes.map((one) => [one.slug, one.files]));
    expect(files.first).toEqual({ transcript: "episodes/first.vtt", edited: "episodes/first.transcript.md" });
    expect(files.second).toEqual({ transcript: "episodes/second/transcript.txt", captions: "episodes/second/c.vtt" });
    expect(value.episodes[1]!.media).toMatchObject([{ path: "episodes/second/cover.png" }]);
  });

  it("takes people by id, by name, by alias, and in place, and knows who is who", async () => {
    const { value, problems } = await read({
      "episodes/first.md": episode(
        "guests: [Bobby, ann, { name: bob example, role: Editor, x: '@bobby' }, { name: Zoë Ünal, mastodon: '@zoe@social.example' }, Cy Young]",
      ),
    });
    expect(said(problems)).toEqual([
      'first.md:3:17 info "Ann Example" is a host of this episode and a guest in it, and is published as both (Take it out of guests:, or say who hosts this episode: hosts: [...].)',
      'first.md:3:22 warn "bob example" stands here twice and is taken for one person: the links of the second are not used (Two people of one name need ids: { id: bob-2, name: bob example }. If it is one, put both maps together.)',
    ]);
    expect(
      value.episodes[0]!.guests.map(({ id, name, role, links }) => [id, name, role, links.map((link) => link.url)]),
    ).toEqual([
      ["bob", "Bob Example", "guest", ["https://bob.example/"]],
      ["ann", "Ann Example", "guest", ["https://x.com/ann"]],
      ["zoe-unal", "Zoë Ünal", "guest", ["https://social.example/@zoe"]],
      ["cy-young", "Cy Young", "guest", []],
    ]);
  });

  it("reads glossaries in every form", async () => {
    const { value, problems } = await read({
      "episodes/first.md": episode(
        'glossary:\n  - Groq\n  - "Grock -> Groq"\n  - { term: vLLM, url: vllm.example, kind: product, wrong: [VLM, v l m] }\n  - Sim: Cim\n  - never: ["same -> Sam"]\nnever: { Rust: Russ }',
      ),
      "episodes/show.md": show("timezone: UTC\nglossary: { Airdate: airdate, never: [[a, b]], terms: [One, two] }"),
    });
    expect(said(problems)).toEqual([
      'first.md:6:24 warn `glossary.2.url` is "vllm.example", but should be an address with its scheme (Write https://vllm.example)',
    ]);
    expect(value.episodes[0]!.glossary).toEqual({
      terms: [{ term: "Groq" }, { term: "vLLM", url: "https://vllm.example", kind: "product" }],
      replace: [
        { from: "Grock", to: "Groq" },
        { from: "VLM", to: "vLLM" },
        { from: "v l m", to: "vLLM" },
        { from: "Sim", to: "Cim" },
      ],
      never: [
        { from: "same", to: "Sam" },
        { from: "Rust", to: "Russ" },
      ],
    });
    expect(value.show!.glossary).toEqual({
      terms: [{ term: "One" }, { term: "two" }],
      replace: [{ from: "Airdate", to: "airdate" }],
      never: [{ from: "a", to: "b" }],
    });
  });

  it("reads chapters, plans, pins, turns, seasons and videos", async () => {
    const { value, problems } = await read({
      "episodes/first.md": episode(
        "chapters:\n  - start: 1:02:03\n    title: Later\n  - 0:00 Intro <https://k.example/a>\n  - 62:03 - [Again](https://k.example/b)\npins: [{ text: hello there, at: 12:34 }]\nturns: [{ at: 1:00, speaker: Bobby }]\nseason: { number: 2, name: Two }\nepisode: 017\nyoutube: https://www.youtube.com/watch?v=AbCdEfGhIjK&t=3\nspeakers: { S1: bob }\nexplicit: no\nguests: bob\nkeywords: a, b",
      ),
      "episodes/second.md": episode(
        "chapters: { every: 5m, count: 12 }\ndate: next\nyoutube: { title: On YouTube }\ntitle2: x",
      ),
    });
    expect(said(problems)).toEqual([
      'second.md:6:1 warn `title2` is not a field that airdate knows (Did you mean "title"?)',
    ]);
    expect(value.episodes[0]).toMatchObject({
      chapters: [
        { start: 3723, title: "Later" },
        { start: 0, title: "Intro", url: "https://k.example/a" },
        { start: 3723, title: "Again", url: "https://k.example/b" },
      ],
      pins: [{ text: "hello there", at: 754 }],
      turns: [{ at: 60, speaker: "bob" }],
      season: 2,
      seasonName: "Two",
      number: 17,
      youtube: { id: "AbCdEfGhIjK" },
      speakers: { S1: "bob" },
      explicit: false,
      keywords: ["a", "b"],
    });
    expect(value.episodes[1]).toMatchObject({ chapterPlan: { every: 300, count: 12 }, queued: true, chapters: [] });
    expect(value.episodes[1]!.date).toBeUndefined();
  });
});

it("takes chapters as a map of titles to times", async () => {
  const { value, problems } = await read({
    "episodes/first.md": episode("draft: yes\nchapters:\n  Hemp: 0:00\n  Flax, too: 2:10"),
  });
  expect(problems).toEqual([]);
  expect(value.episodes[0]!.chapters).toMatchObject([
    { start: 0, title: "Hemp" },
    { start: 130, title: "Flax, too" },
  ]);
});

describe("what is wrong", () => {
  it("is told all at once, with places, and gives no show", async () => {
    const { value, problems } = await read({
      "episodes/show.md":
        "---\ntitel: S\nlink: s.example\nexplicit: maybe\ntype: seriell\nowner: Ann\ncategories: [[x]]\nlanguage: english please\n---\n",
      "episodes/first.md": episode("date: [x]\nchapters:\n  - start: 1:75\n    title: A\n  - title: B"),
    });
    expect(value).toEqual({ show: undefined, episodes: [] });
    expect(said(problems)).toEqual([
      'show.md:2:1 error `title` is missing: here stands `titel`, which airdate does not know (Did you mean "title"?)',
      'show.md:3:7 error `link` is "s.example", but should be the site\'s address such as https://example.com/podcast, without ? or # (Write link: https://s.example)',
      'show.md:8:11 error `language` is "english please", but should be a language code such as en or pt-BR (Did you mean en?)',
      'show.md:4:11 error `explicit` is "maybe", but should be yes or no',
      'show.md:5:7 error `type` is "seriell", but should be one of episodic, serial (Did you mean serial?)',
      'show.md:6:8 error `owner` is "Ann", but should be a map of fields',
      'show.md:7:14 error `categories.0` is a list, but should be a category such as Technology or "Arts > Books"',
      'show.md:1:1 error `description` is missing; it should be a text about the show (Add "description: ...".)',
      'first.md:3:7 error `date` is a list, but should be a text (Write date: "x")',
      'first.md:5:12 error `chapters.0.start` is "1:75", but should be a time such as "1:02:03", "62:03" or seconds',
      'first.md:7:5 error `chapters.1.start` is missing; it should be a time such as "1:02:03", "62:03" or seconds (Add "start: ...".)',
    ]);
  });

  it("is what follows from the other fields too, but nothing that follows from the wrong ones", async () => {
    expect(
      await saidOf({
        "episodes/show.md": show("explicit: maybe\nhosts: 5\nimage: nowhere.png\ntimezone: Europe/Berlinn"),
        "episodes/first.md": episode("season: one\ndate: tomorrow\naudio: nope.mp3\nspeakers: { A: ann }"),
      }),
    ).toEqual([
      'show.md:5:11 error `explicit` is "maybe", but should be yes or no',
      'show.md:8:11 error `timezone` is "Europe/Berlinn", but should be an IANA time zone such as Europe/Berlin (Did you mean Europe/Berlin?)',
      'show.md:6:8 error `hosts.0` is "5", but should be an id from people.md, or a name (Add "5:" to episodes/people.md, or write {name: ...} here.)',
      'show.md:7:8 error `image.file` is "nowhere.png", but should be a file in episodes/ (There: cover.png.)',
      'first.md:3:9 error `season` is "one", but should be a whole number such as 12',
      'first.md:4:7 error `date` is "tomorrow", but should be a date such as "2026-03-08 09:00" (Write the day itself, which is the same at each build; without one write draft: yes.)',
      'first.md:5:8 error `audio.file` is "nope.mp3", but should be a file in episodes/ (There: cover.png.)',
    ]);
  });

  it("is a missing show.md, with where it may be", async () => {
    expect(await saidOf({ "episodes/show.md": "", "show.md": "x" })).toHaveLength(1);
    const beside = await readShow(overlayFolder({ "show.md": "x", "episodes/first.md": episode("date: 2026-02-01") }));
    expect(beside.problems[0]).toMatchObject({ rule: "show-file", hint: "Move show.md to episodes/show.md." });
    const { problems } = await readShow(overlayFolder({ "show.md": "x", "episode.md": "x" }));
    expect(problems[0]).toMatchObject({ rule: "show-file", hint: "Move show.md to episodes/show.md." });
    expect((await readShow(overlayFolder({}))).value).toEqual({ show: undefined, episodes: [] });
  });

  it("is a date without a zone, out of the calendar, or in a form of its own", async () => {
    const noZone = show("image: https://s.example/c.jpg");
    const dates = (date: string) =>
      saidOf({ "episodes/show.md": noZone, "episodes/first.md": episode(`date: ${date}`) });
    expect(await dates("2026-03-08 09:00")).toEqual([
      'first.md:3:7 error The date "2026-03-08 09:00" has no zone; it needs an offset ("+01:00" or "Z"), or timezone: in show.md (Add timezone: Europe/Berlin (or yours) to show.md.)',
    ]);
    expect(await dates("2026-03-08T09:00:00Z")).toEqual([]);
    expect(await dates("2026-02-30 09:00Z")).toEqual([
      'first.md:3:7 error `date` is "2026-02-30 09:00Z", but should be a day and time that exist in the calendar',
    ]);
    expect(await dates("08.03.2026")).toEqual([
      'first.md:3:7 error `date` is "08.03.2026", but should be a date such as "2026-03-08 09:00" (Write 2026-03-08.)',
    ]);
    expect(
      await saidOf({ "episodes/show.md": show("image: https://s.example/c.jpg\ntimezone: Europe/Berlim") }),
    ).toEqual([
      'show.md:6:11 error `timezone` is "Europe/Berlim", but should be an IANA time zone such as Europe/Berlin (Did you mean Europe/Berlin?)',
    ]);
  });

  it("is a list of recordings", async () => {
    const list = async (typed: string) => (await saidOf({ "episodes/first.md": episode(`audio: ${typed}`) }))[0];
    expect(await list('[a.mp3, "https://media.example/b.mp3"]')).toBe(
      'first.md:3:8 error `audio` is a list, but should be a map of fields (Write audio: "a.mp3", and other versions of the same recording as variants: [{ name: version2, url: "https://media.example/b.mp3" }].)',
    );
    expect(await list("[a.mp3]")).toContain('(Write audio: "a.mp3".)');
  });

  it("is a time that clocks skip or show twice", async () => {
    const { value, problems } = await read({
      "episodes/first.md": episode("date: 2026-03-29 02:30"),
      "episodes/second.md": episode("date: 2026-10-25 02:30"),
    });
    expect(value.episodes.map((one) => [formatIso(one.date!.utc), one.date!.clock])).toEqual([
      ["2026-03-29T01:30:00Z", "gap"],
      ["2026-10-25T00:30:00Z", "overlap"],
    ]);
    expect(said(problems)).toEqual([
      'first.md:3:7 warn "2026-03-29 02:30" is a time that clocks in Europe/Berlin never show, as the hour changes; 2026-03-29 03:30 (2026-03-29T01:30Z) is taken (Add an offset such as +01:00 to say which one is meant.)',
      'second.md:3:7 warn "2026-10-25 02:30" is a time that clocks in Europe/Berlin show twice, as the hour changes; 2026-10-25 02:30 (2026-10-25T00:30Z) is taken (Add an offset such as +01:00 to say which one is meant.)',
    ]);
  });

  it("is a file that is not there, or outside", async () => {
    const files = { "episodes/first.vtt": "x", "secret.txt": "x" };
    const named = (typed: string) => saidOf({ ...files, "episodes/first.md": episode(`transcript: ${typed}`) });
    expect(await named("frist.vtt")).toEqual([
      'first.md:3:13 error `transcript` is "frist.vtt", but should be a file in episodes/ (Did you mean first.vtt?)',
    ]);
    for (const typed of ["../../etc/passwd", "x/../../../secret.txt", "'..\\..\\secret.txt'", "C:\\x.txt"]) {
      const [problem] = await named(typed);
      expect(problem).toMatch(/^first.md:3:13 error The path is ".*", but should be a file inside the show's folder/);
    }
    expect(await named("/etc/passwd")).toEqual([
      'first.md:3:13 error `transcript` is "/etc/passwd", but should be a file in the show\'s folder (Put the file beside the episode, and give its name alone.)',
    ]);
    for (const typed of ["secret.txt", "../secret.txt", "/secret.txt", "x/../../secret.txt", "'..\\secret.txt'"])
      expect(await named(typed), typed).toEqual([]);
  });

  it("is audio that is none, or says too little", async () => {
    const html = "<!doctype html><html>404</html>";
    expect(await saidOf({ "episodes/first.md": episode(""), "episodes/first.mp3": html })).toEqual([
      "first.md:1:1 error episodes/first.mp3 is no recording that can be played: a web page that was saved as a recording (Export or download it again.)",
    ]);
    const hint = "(Put the file beside the episode, or give its length (bytes), type and duration.)";
    expect(await saidOf({ "episodes/first.md": episode("audio: https://m.example/x") })).toEqual([
      `first.md:3:8 error The audio's type is missing; it should be a MIME type such as audio/mpeg ${hint}`,
      `first.md:3:8 error The audio's length is missing; it should be the file's size in bytes ${hint.slice(0, -1)} To ask its host: curl -sIL https://m.example/x shows Content-Length, ffprobe https://m.example/x the duration.)`,
    ]);
  });

  it("is a length that is the duration, or fits none", async () => {
    const said = (length: number, duration: string) =>
      saidOf({
        "episodes/first.md": episode(
          `audio: { url: "https://m.example/1.mp3", length: ${length}, duration: "${duration}" }`,
        ),
      });
    for (const [length, unit] of [
      [2400, "seconds"],
      [2_400_000, "milliseconds"],
      [40, "minutes"],
    ] as const)
      expect((await said(length, "40:00")).join()).toContain(
        `error The length ${length} is the duration, 40:00, in ${unit},`,
      );
    expect((await said(12_500, "3:00:00")).join()).toContain(
      "warn 12,500 bytes for 3:00:00 are 0 kbit/s, which no recording has",
    );
    expect((await said(38_000_000, "0:10")).join()).toContain("warn 38,000,000 bytes for 0:10 are 30,400 kbit/s");
    expect(await said(38_000_000, "40:00")).toEqual([]);
  });

  it("is two episodes on one slug, and Markdown that has gone astray", async () => {
    const { value, problems } = await read({
      "episodes/First/index.md": episode(""),
      "episodes/notes/thoughts.md": "x",
      "episodes/README.md": "x",
    });
    expect(problems.map(({ rule, severity, place }) => [rule, severity, place!.file])).toEqual([
      ["slug-unique", "error", "episodes/first.md"],
      ["episode-file", "warn", "episodes/notes/thoughts.md"],
    ]);
    expect(value.episodes).toHaveLength(1);
  });

  it("is a field under another tool's name", async () => {
    expect((await read({ "episodes/first.md": episode("number: 3") })).problems).toMatchObject([
      {
        rule: "unknown-field",
        severity: "warn",
        field: "number",
        hint: "Its value is not used: write episode: 3",
        place: { line: 3, column: 1 },
      },
    ]);
  });

  it.each(["private: yes", "visibility: members", "hidden: true", "status: draft", "draft: yes", "published: no"])(
    "is a show that hides nothing though it says so: %s",
    async (line) => {
      const text = String(smallShow()["episodes/show.md"]).replace("timezone:", `${line}\ntimezone:`);
      const { problems } = await read({ "episodes/show.md": text });
      const field = line.replace(/:.*/, "");
      expect(problems).toMatchObject([
        { rule: "unknown-field", severity: "error", field, message: expect.stringContaining("hides nothing") },
      ]);
      expect(problems[0]!.hint).toContain("feeds: [");
    },
  );

  it.each(["index.html", "episodes/oars/index.html", "oars.mp3", "assets/search.js", "_headers", "feed.xml."])(
    "is a feed at %s, where something else of the site stands",
    async (path) => {
      const text = String(smallShow()["episodes/show.md"]).replace(
        "timezone:",
        `feeds: [{ path: ${path} }]\ntimezone:`,
      );
      const { problems } = await read({ "episodes/show.md": text });
      expect(problems).toMatchObject([{ rule: "schema", severity: "error", field: "feeds.0.path" }]);
    },
  );

  it("is no show that says it is there for all, or announces what comes", async () => {
    for (const line of ["private: no", "status: published", "upcoming: yes"]) {
      const text = String(smallShow()["episodes/show.md"]).replace("timezone:", `${line}\ntimezone:`);
      const { problems } = await read({ "episodes/show.md": text });
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });

  it("is a second person of one name, whose links would be lost", async () => {
    const guests = (second: string) => ({
      "episodes/first.md": episode(`date: 2026-03-08 09:00\nguests: [{ name: Jo Lind }, ${second}]`),
    });
    expect(await saidOf(guests("{ name: Jo Lind, url: 'https://jo.example' }"))).toEqual([
      'first.md:4:29 warn "Jo Lind" stands here twice and is taken for one person: the links of the second are not used (Two people of one name need ids: { id: jo-lind-2, name: Jo Lind }. If it is one, put both maps together.)',
    ]);
    const { value, problems } = await read(guests("{ id: jo-2, name: Jo Lind, url: 'https://jo.example' }"));
    expect(problems).toEqual([]);
    expect(value.episodes[0]!.guests.map(({ id, name }) => [id, name])).toEqual([
      ["jo-lind", "Jo Lind"],
      ["jo-2", "Jo Lind"],
    ]);
  });

  it("is an id that nobody has", async () => {
    expect(await saidOf({ "episodes/first.md": episode("guests: [bobb, dora]\nspeakers: { S1: anne }") })).toEqual([
      'first.md:3:10 error `guests.0` is "bobb", but should be an id from people.md, or a name (Did you mean bob?)',
      'first.md:3:16 error `guests.1` is "dora", but should be an id from people.md, or a name (Add "dora:" to episodes/people.md, or write {name: ...} here.)',
      'first.md:4:17 error `speakers.S1` is "anne", but should be a person\'s id or name (Did you mean ann?)',
    ]);
  });

  it("never crashes it, and never gets out as a path", async () => {
    const { value, problems } = await read({
      'episodes/<script>"&.md': episode("title: x".replace("title", "description")),
      "episodes/wei..rd...md": episode(""),
      "episodes/日本語.md": episode(""),
      "episodes/a b/index.md": episode(""),
      "episodes/.hidden.md": "x",
      "episodes/js.md": "---js\n{title: 1}\n---\n",
      "episodes/broken.md": "---\ntitle: [\n---\n",
      "episodes/constructor.md": episode("guests: [{ name: __proto__ }]\nspeakers: { constructor: Ann Example }"),
    });
    expect(value.episodes.map((one) => one.slug)).toEqual([
      "script-and",
      "a-b",
      "constructor",
      "first",
      "wei-rd",
      "日本語",
    ]);
    expect(problems.map(({ episode: slug, rule }) => [slug, rule])).toEqual([
      ["broken", "front-matter"],
      ["js", "front-matter"],
    ]);
  });

  it("gives a paragraph from Markdown", () => {
    expect(
      firstParagraph("# Title\n\n![](x.png)\n\nA *show* with [links](https://x.example) and [more][1].\nMore.\n\nRest"),
    ).toBe("A show with links and more. More.");
    expect(firstParagraph("# Title")).toBeUndefined();
  });
});

describe("the sample show", () => {
  it("is read without a problem, and is small", async () => {
    const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
    const { value, problems } = await readShow(await openFolder(root));
    expect(said(problems)).toEqual([]);
    expect(value.show!.guid).toBe(deriveGuid("https://airdate.example/feed.xml"));
    expect(value.show!.image.facts).toMatchObject({ width: 1400, height: 1400, colour: "rgb", alpha: false });
    expect(value.episodes.map((one) => one.slug)).toEqual([
      "captions-for-searching",
      "feed-outlives-host",
      "publishes-itself",
      "time-capsule",
    ]);
    const bytes = value.episodes.reduce((sum, one) => sum + one.audio!.length, 0);
    expect(bytes).toBeLessThan(2_000_000);
    for (const one of value.episodes) {
      expect(one.duration).toBeGreaterThan(30);
      expect(one.chapters.every((chapter) => chapter.start < one.duration!)).toBe(true);
    }
  });
});

const seed = join(dirname(fileURLToPath(import.meta.url)), "../../../shared/seed");
const absent = !existsSync(seed);
if (absent) process.stderr.write(`skipped: the real show is not here (${seed})\n`);

describe.skipIf(absent)("the real show", () => {
  it("is read without a problem", async () => {
    const text = (name: string) => readFileSync(join(seed, name), "utf8");
    const transcript = "000_433794f484b7f4da.txt";
    const { value, problems } = await readShow(
      overlayFolder({
        "episodes/show.md": text("show.md"),
        "episodes/episode.md": text("episode.md"),
        [`episodes/${transcript}`]: text(transcript),
      }),
    );
    expect(problems).toEqual([]);
    expect(value.episodes).toMatchObject([
      {
        slug: "episode",
        date: { utc: Date.UTC(2026, 1, 5, 14), zone: "America/New_York" },
        duration: 4611,
        youtube: { id: "DqBMzuzxZog" },
        files: { transcript: `episodes/${transcript}` },
      },
    ]);
  });
});
