// Entries in, the text to paste into YouTube out: its shape, its limits, and what goes first.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Chapter, YoutubePart } from "../../model/model.js";
import { makeEntry, makePerson, makeShow } from "../../testing/make-show.js";
import { pasteHash } from "../paste/pasted.js";
import { writeYoutube } from "./write-youtube.js";
import { countHashtags, fitYoutube, hashtag } from "./youtube-characters.js";

const chapter = (start: number, title: string, origin: Chapter["origin"] = "found"): Chapter => ({
  start,
  end: start + 600,
  title,
  origin,
});
const guest = makePerson({
  id: "ben-oakes",
  name: "Ben Oakes",
  role: "guest",
  url: "https://oakes.example",
  links: [{ title: "X", url: "https://x.com/benoakes", kind: "x" }],
});

const show = makeShow({
  youtube: {
    header: "Sponsored by the Rope Works: https://rope.example",
    footer: "Follow us wherever you listen.",
    hashtags: ["boats", "#wooden boats", "Boats"],
    drop: ["mentions", "notes", "links", "footer", "hashtags", "header", "guests", "chapters"],
  },
  links: [{ title: "Harbour club", url: "https://club.example" }],
});
const entry = makeEntry({
  episode: {
    title: "Planks with Ben Oakes",
    duration: 4000,
    guests: [guest],
    links: [{ title: "Plank plans", url: "https://plans.example/p?a=1&b=2" }],
    keywords: ["oak"],
  },
  understood: {
    duration: 4000,
    chapters: [chapter(0, "Cold open"), chapter(600, "Why oak -> teak"), chapter(3605, "The <last> plank")],
    mentions: [
      { term: "Oakum", url: "https://oakum.example", at: 12, count: 2 },
      { term: "No link", at: 9, count: 1 },
      { term: "Plans", url: "https://plans.example/p?a=1&b=2", at: 90, count: 1 },
    ],
  },
  notes: "How a boat begins with *one plank*.\n\nMore in [the plans](https://plans.example/p?a=1&b=2), if 3 < 4.",
  notesOrigin: "given",
});

describe("writeYoutube", () => {
  it("writes everything a producer pastes", () => {
    expect(writeYoutube(show, entry)).toEqual({
      title: "Planks with Ben Oakes",
      dropped: [],
      problems: [],
      text: `How a boat begins with one plank.

More in the plans, if 3 ‹ 4.

Sponsored by the Rope Works: https://rope.example

Guest: Ben Oakes
https://oakes.example
X: https://x.com/benoakes

Host: Ada Marlow

Chapters
00:00 Cold open
10:00 Why oak → teak
1:00:05 The ‹last› plank

Links
Plank plans: https://plans.example/p?a=1&b=2
Harbour club: https://club.example
Harbour Lights: https://harbour.example/episodes/the-first-plank/

Mentioned
Oakum: https://oakum.example

Follow us wherever you listen.

#boats #WoodenBoats #oak
`,
    });
  });

  it("does not say the video's title again in what search shows", () => {
    const textOf = (over: Parameters<typeof makeEntry>[0]): string => writeYoutube(show, makeEntry(over)).text;
    const summary = `${"A very long way of saying what could be said in short, ".repeat(4)}indeed. Second.`;
    expect(textOf({ episode: { title: "Short title" }, summary })).toMatch(/^A very long way/);
    expect(textOf({ summary: "Short. Second." })).toMatch(/^Short\. Second\.\n/);
    const titled = { title: "Planks", description: "Planks: how a boat begins." };
    expect(textOf({ episode: titled })).toMatch(/^how a boat begins\.\n/);
    expect(textOf({ episode: { title: "Planks", description: "Planksheer is a word." } })).toMatch(/^Planksheer/);
    const marked = "About *hemp* from [the yard](https://yard.example), rated 5* by snake_case.";
    expect(textOf({ episode: { title: "Planks", description: marked } })).toContain(
      "About hemp from the yard (https://yard.example), rated 5* by snake_case.",
    );
    expect(textOf({ episode: { title: "Planks", description: "Planks" }, summary: "" })).toMatch(
      /^Talks about small boats/,
    );
  });

  it("breaks a long lead into paragraphs between sentences, and leaves a short one", () => {
    const sentence = "One plank after the other is bent over steam and nailed while it is hot.";
    const { text } = writeYoutube(show, makeEntry({ summary: Array(9).fill(sentence).join(" ") }));
    const paragraphs = text.slice(0, text.indexOf("\n\nSponsored")).split("\n\n");
    expect(paragraphs.map((paragraph) => paragraph.split(sentence).length - 1)).toEqual([3, 3, 3]);
    expect(writeYoutube(show, makeEntry({ summary: `${sentence} ${sentence}` })).text).toContain(
      `${sentence} ${sentence}`,
    );
  });

  it("spells X one way, and each address once", () => {
    const links = [
      { title: "Twitter", url: "https://twitter.com/benoakes" },
      { title: "X", url: "https://www.x.com/benoakes" },
    ];
    const both = makeEntry({
      episode: {
        guests: [{ ...guest, links }],
        links: [{ title: "twitter.com/yard", url: "https://mobile.twitter.com/yard?s=1" }],
      },
      notes: "See [the thread](https://twitter.com/ada/status/1) and https://twitter.com/ada.",
      notesOrigin: "given",
    });
    const { text } = writeYoutube(show, both);
    expect(text).not.toMatch(/twitter/i);
    expect(text.match(/https:\/\/x\.com\/benoakes/g)).toHaveLength(1);
    expect(text).toContain("https://x.com/yard?s=1");
  });

  it("says where to subscribe: what the show names, can be opened in a browser, and is not said yet", () => {
    const place = (app: string, url: string, named?: true) => ({ app, title: app, url, ...(named ? { named } : {}) });
    const subscribe = [
      place("Spotify", "https://open.spotify.com/show/1", true),
      place("Castro", "castro://subscribe/harbour.example/feed.xml", true),
      place("AntennaPod", "https://antennapod.org/deeplink/subscribe?url=x"),
      place("Rope", "https://rope.example", true),
    ];
    const { text } = writeYoutube({ ...show, subscribe }, entry);
    expect(text).toContain("\n\nSubscribe\nSpotify: https://open.spotify.com/show/1\n\nFollow us");
  });

  it("drops parts in the show's order and says what went", () => {
    const long = (count: number): string =>
      Array.from({ length: count }, (_, at) => `Paragraph ${at} ${"talks about planks ".repeat(10)}.`).join("\n\n");
    const mentions = [{ term: "Oakum", url: `https://oakum.example/${"fibre/".repeat(40)}`, at: 12, count: 2 }];
    const notes = makeEntry({
      ...entry,
      notes: long(30),
      understood: { ...entry.understood, mentions },
    } as never);
    const first = writeYoutube(show, notes);
    expect(Buffer.byteLength(first.text)).toBeLessThanOrEqual(5000);
    expect(first.dropped[0]).toBe("mentions left out");
    expect(first.dropped[1]).toMatch(/^notes shortened: \d+ of \d+ kept$/);
    expect(first.text).toContain("Plank plans: https://");
    expect(first.problems[0]).toMatchObject({ rule: "yt-description-5000", severity: "warn" });

    const hashtags = Array.from({ length: 20 }, (_, at) => `plank by plank ${at}`);
    const drop: YoutubePart[] = ["hashtags", "guests", "notes"];
    const other = writeYoutube({ ...show, youtube: { ...show.youtube, drop, hashtags } }, notes);
    expect(other.dropped[0]).toMatch(/^hashtags (left out|shortened)/);
    expect(other.text).toContain("Oakum: https://oakum.example");
    // What was dropped comes back as far as there is room in the end.
    const small = makeEntry({ ...entry, notes: long(30) } as never);
    expect(writeYoutube(show, small).text).toContain("Oakum: https://oakum.example\n");
  });

  it("keeps all else where a list of chapters is longer than the whole text may be", () => {
    const chapters = Array.from({ length: 200 }, (_, at) => chapter(at * 70, `Plank number ${at} of the hull`));
    const { text, dropped } = writeYoutube(
      show,
      makeEntry({ ...entry, understood: { ...entry.understood, chapters, duration: 15_000 } } as never),
    );
    expect(dropped).toEqual(["chapters left out"]);
    expect(text).toContain("Guest: Ben Oakes");
    expect(text).toContain("Oakum: https://oakum.example");
    expect(text).toContain("#boats");
  });

  it("shortens the title between words, and says so", () => {
    const { title, problems } = writeYoutube(show, makeEntry({ episode: { youtube: { title: "Plank ".repeat(30) } } }));
    expect(title.length).toBeLessThanOrEqual(100);
    expect(title.endsWith("Plank…")).toBe(true);
    expect(problems).toMatchObject([{ rule: "yt-title-100", field: "youtube.title" }]);
  });

  const timed = (notes: string, starts: readonly number[] = [0, 60, 120]) =>
    writeYoutube(
      show,
      makeEntry({
        ...entry,
        notes,
        notesOrigin: "given",
        understood: {
          ...entry.understood,
          chapters: starts.map((start, k) => chapter(start, ["One", "Two", "Three", "Four"][k]!)),
        },
      } as never),
    );

  it.each([
    "Hello.\n\n0:00 One\n1:00 Two\n2:00 Three",
    "Hello.\n\n## Times\n\n- One - *0:00*\n- Two - *1:00*\n- Three - *2:00*\n\n## Links\n\nSee below.",
    "Hello.\n\n**0:00** - One\n\n**1:00** - Two\n\n**2:00** - Three",
    "Hello.\n\n**Times**\n\n0:00 One\n1:00 Two\n2:00 Three\n\nAnd more.",
    "Hello.\n\n⏱️ Times:\n0:00 One\n1:00 Two\n2:00 Three\n\nAnd more.",
    "Hello.\n\nTimes:\n\n- 0:00 One\n- 1:00 Two\n- 2:00 Three\n\nAnd more.",
    "Hello.\n\n| Times | Topic |\n|---|---|\n| 0:00 | One |\n| 1:00 | Two |\n| 2:00 | Three |",
  ])("shows the author's own list once, as YouTube reads it: %s", (notes) => {
    const { text, problems } = timed(notes);
    expect(text.match(/00:00 One\n01:00 Two\n02:00 Three\n/g)).toHaveLength(1);
    expect(text.match(/Two/g)).toHaveLength(1);
    expect(text).not.toContain("Times");
    expect(problems).toEqual([]);
  });

  it("leaves an agenda to be read, but not to be taken for chapters", () => {
    const { text, problems } = timed("Come to our evening:\n\n18:00 Doors\n19:00 Talk\n20:30 Beer");
    expect(text).toContain("00:00 One\n01:00 Two\n02:00 Three\n");
    expect(text).toContain("18:\u206000 Doors\n19:\u206000 Talk\n20:\u206030 Beer");
    expect(problems).toEqual([]);
  });

  it("leaves nothing of a second list that differs from the chapters in one time", () => {
    const { text } = timed("We talk.\n\n0:00 One\n1:05 Two\n2:00 Three");
    expect(text).toContain("00:00 One\n01:00 Two\n02:00 Three\n");
    expect(text).not.toContain("05 Two");
  });

  it("keeps what stands around a list within a paragraph", () => {
    const notes = "We talk of it.  0:00 One 1:00 Two 2:00 Three 2:30 Four  Thanks to Ida.";
    const { text } = timed(notes, [0, 60, 120, 150]);
    expect(text).toMatch(/We talk of it\.\s+Thanks to Ida\./);
    expect(text.match(/Four/g)).toHaveLength(1);
  });

  it("says an agenda once where the notes begin with it", () => {
    const notes = "18:00 Doors\n19:00 Talk\n20:30 Beer\n\nCome to our evening.";
    const { text } = writeYoutube(show, makeEntry({ ...entry, notes, summary: "", notesOrigin: "given" } as never));
    expect(text.match(/Doors/g)).toHaveLength(1);
    expect(text).toContain("Come to our evening.");
  });

  it("keeps times in running text, and none that YouTube would take for a chapter", () => {
    const notes = "Oak bends (12:34), says Ben.\n\n> Tar smells.\n>\n> — Ben Oakes (0:05)";
    const { text } = writeYoutube(show, makeEntry({ ...entry, notes } as never));
    expect(text).toContain("Oak bends (12:\u206034), says Ben.\n\nTar smells.\n— Ben Oakes (0:\u206005)\n");
  });

  it("leaves out a list of fewer than three found chapters", () => {
    const two = makeEntry({ understood: { chapters: [chapter(0, "One"), chapter(600, "Two")] } });
    expect(writeYoutube(show, two).text).not.toContain("Chapters");
  });

  it("never has more hashtags than count", () => {
    const many = makeShow({ youtube: { hashtags: Array.from({ length: 90 }, (_, at) => `tag${at}`), drop: [] } });
    const { text, problems } = writeYoutube(many, makeEntry({ summary: "With #one and #two." }));
    expect(countHashtags(text)).toBe(60);
    expect(problems).toMatchObject([{ rule: "yt-hashtags-60", found: "90 hashtags" }]);
  });

  it("keeps every limit on any text", () => {
    const text = fc.string({
      unit: fc.constantFrom(
        "a",
        " ",
        "<",
        ">",
        "\n",
        "é",
        "航",
        "👩‍🚀",
        "\u202E",
        "שלום ",
        "\uD800",
        "&",
        "#x",
        "0:01 y",
        "]]>",
        ".",
      ),
      maxLength: 3000,
    });
    const titles = fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.string({ unit: "grapheme" })), {
      maxLength: 30,
    });
    const parts: YoutubePart[] = [
      "lead",
      "notes",
      "guests",
      "chapters",
      "links",
      "header",
      "footer",
      "hashtags",
      "mentions",
    ];
    fc.assert(
      fc.property(text, text, text, titles, fc.subarray(parts), (notes, description, footer, chapters, drop) => {
        const made = makeEntry({
          episode: { title: notes.slice(0, 200), ...(description === "" ? {} : { description }), duration: 5100 },
          understood: { duration: 5100, chapters: chapters.map(([start, title]) => chapter(start, title)) },
          notes,
          notesOrigin: "given",
        });
        const out = writeYoutube(makeShow({ youtube: { footer, hashtags: ["a b"], drop } }), made);
        expect(Buffer.byteLength(out.text)).toBeLessThanOrEqual(5000);
        expect(out.text).not.toMatch(/[<>]/);
        expect(out.text.isWellFormed()).toBe(true);
        expect(out.title.length).toBeLessThanOrEqual(100);
        expect(out.title).not.toMatch(/[<>]/);
        expect(out.text.trim()).not.toBe(out.title === "" ? "-" : "");
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("the smaller pieces", () => {
  it("spells arrows, comparisons and brackets without angle brackets", () => {
    expect(fitYoutube("a -> b => c <- d <-> e <= f >= g <3 <b>h</b> 1<30")).toBe(
      "a → b → c ← d ↔ e ≤ f ≥ g ♥ ‹b›h‹/b› 1‹30",
    );
  });

  it("makes hashtags", () => {
    expect(["machine learning", "#C++ tips", "C#", "AC#2", "e-mail", "2026", "木造船", "AI"].map(hashtag)).toEqual([
      "#MachineLearning",
      "#CppTips",
      "#CSharp",
      "#AC2",
      "#EMail",
      undefined,
      "#木造船",
      "#AI",
    ]);
  });

  it("names a paste the same however its line ends were kept", () => {
    expect(pasteHash("a \r\nb\r\n")).toBe(pasteHash("a\nb"));
    expect(pasteHash("a\nb")).not.toBe(pasteHash("a\nc"));
  });
});
