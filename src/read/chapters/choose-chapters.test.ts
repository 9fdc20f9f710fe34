// Which of the places that hold chapters counts, in whole shows: what the owner gave beats what is found.
import { describe, expect, it } from "vitest";
import { captionsText, episodeText, showText, withShow } from "../../testing/with-show.js";

const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const list = "0:00 Hello\n2:00 Varnish\n6:00 Oars\n";
/** Twelve minutes of talk about two things, in which chapters can be found. */
const talk = `WEBVTT\n\n${Array.from({ length: 130 }, (_, k) => {
  const at = (s: number): string =>
    `00:${String(Math.floor(s / 60)).padStart(2, "0")}:${String(s % 60).padStart(2, "0")}.000`;
  const text =
    k % 2
      ? "the varnish dries slowly on an oak hull in the rain"
      : "we sail with canvas and rope around the northern harbour light";
  return `${at(k * 4)} --> ${at(k * 4 + 4)}\n<v Ada Marlow>${k > 60 ? text.split(" ").reverse().join(" ") : text} number ${k}.`;
}).join("\n\n")}\n`;

const build = async (files: Record<string, string | Uint8Array>) => {
  const show = withShow({ "episodes/show.md": showText, ...files });
  const { code, said } = await show.run("build", "{root}");
  const json = show.files("out/episodes/one")["chapters.json"];
  const youtube = show.files("out/episodes/one")["youtube.txt"] ?? "";
  const chapters =
    json === undefined
      ? []
      : JSON.parse(json).chapters.map((one: { startTime: number; title: string }) => `${one.startTime} ${one.title}`);
  return { code, said, chapters, youtube, show };
};
const given = ["0 Hello", "120 Varnish", "360 Oars"];

it("reads the file that a map names", async () => {
  const { chapters } = await build({
    "episodes/one.md": episodeText("One", "2026-02-02 06:00", "chapters: { file: list.txt }\n"),
    "episodes/list.txt": list,
  });
  expect(chapters).toEqual(given);
});

it("says how a chapter whose time has dots is written", async () => {
  const { code, said } = await build({
    "episodes/one.md": episodeText("One", "2026-02-02 06:00", 'chapters: ["0.00 Hello", "1.02.30 Oars"]\n'),
  });
  expect(code).toBe(1);
  expect(said).toContain('but should be a chapter such as "0:00 Hello", or start and title');
  expect(said).toContain('but should be a chapter such as "1:02:30 Oars", or start and title');
});

it("says that a list in the notes which ends after the recording is not taken", async () => {
  const late = (text: string) => build({ "episodes/one.md": episodeText("One", "2026-02-02 06:00", "", text) });
  const { chapters, said, youtube } = await late("0:00 Hello\n2:00 Varnish\n90:00 Oars\n");
  expect(chapters).toEqual([]);
  expect(said).toContain(
    "one.md:8 warn The notes list 3 times up to 1:30:00, but the recording ends at 10:00: they are not taken for chapters",
  );
  expect(youtube.match(/Varnish/g)).toHaveLength(1);
  expect((await late("18:00 Doors\n19:00 Talk\n20:30 Beer\n")).said).not.toContain("not taken for chapters");
});

it("says of a file beside the episode that it has other chapters than those that count", async () => {
  const beside = (more: string, file: string) =>
    build({ "episodes/one.md": episodeText("One", "2026-02-02 06:00", more, list), "episodes/one.chapters.txt": file });
  const other = await beside("", "0:00 Hello\n3:00 Tar\n");
  expect(other.chapters).toEqual(given);
  expect(other.said).toContain("one.chapters.txt has other chapters than the notes, and is not used (chapters-twice)");
  expect((await beside("", list)).said).not.toContain("chapters-twice");
});

describe("an episode's chapters", () => {
  it.each([
    ["a list in the notes", episodeText("One", "2026-02-02 06:00", "", `Hello.\n\n${list}`)],
    [
      "one line in the notes",
      episodeText("One", "2026-02-02 06:00", "", "Hello. 0:00 Hello, 2:00 Varnish, 6:00 Oars."),
    ],
    [
      "lines in a text",
      episodeText("One", "2026-02-02 06:00", `chapters: |\n  ${list.replaceAll("\n", "\n  ").trim()}\n`),
    ],
    ["strings", episodeText("One", "2026-02-02 06:00", 'chapters: ["0:00-Hello", "(2:00) Varnish", "6：00 Oars"]\n')],
    [
      "maps of other names",
      episodeText(
        "One",
        "2026-02-02 06:00",
        'chapters: [{ time: "0:00", name: Hello }, { startTime: 120, label: Varnish }, { begin: "6:00", title: Oars }]\n',
      ),
    ],
    [
      "a map by time",
      episodeText("One", "2026-02-02 06:00", 'chapters: { "0:00": Hello, "2:00": Varnish, "6:00": Oars }\n'),
    ],
    [
      "lines with a colon",
      episodeText("One", "2026-02-02 06:00", "chapters:\n  - 0:00: Hello\n  - 2:00: Varnish\n  - 6:00: Oars\n"),
    ],
  ])("come from %s, and none are found beside them", async (_, text) => {
    const { code, said, chapters, youtube } = await build({ "episodes/one.md": text, "episodes/one.vtt": talk });
    expect(said).not.toMatch(/error/);
    expect(code).toBe(0);
    expect(chapters).toEqual(given);
    expect(youtube.match(/00:00 Hello\n02:00 Varnish\n06:00 Oars/g)).toHaveLength(1);
  });

  it.each(["chapters: []", "chapters: no", "chapters: none", "chapters: { count: 0 }", "chapters: false"])(
    "%s means none",
    async (line) => {
      const without = await build({
        "episodes/one.md": episodeText("One", "2026-02-02 06:00"),
        "episodes/one.vtt": talk,
      });
      expect(without.chapters.length).toBeGreaterThanOrEqual(3);
      const { code, chapters, show } = await build({
        "episodes/one.md": episodeText("One", "2026-02-02 06:00", `${line}\n`, `${list}\n`),
        "episodes/one.vtt": talk,
      });
      expect([code, chapters]).toEqual([0, []]);
      expect(show.read("out/feed.xml")).not.toContain("chapters.json");
      expect(show.files("out/episodes/one")["index.html"]).not.toContain('class="chapters"');
    },
  );

  it("come from a file that is named, and from one that lies beside the episode", async () => {
    const named = await build({
      "episodes/one.md": episodeText("One", "2026-02-02 06:00", "chapters: marks.txt\n"),
      "episodes/marks.txt": "0.000000\t0.000000\tHello\n120.0\t120.0\tVarnish\n360.0\t360.0\tOars\n",
    });
    expect(named.chapters).toEqual(given);
    const beside = await build({
      "episodes/one.md": episodeText("One", "2026-02-02 06:00"),
      "episodes/one.chapters.json": JSON.stringify({
        chapters: [
          { startTime: 0, title: "Hello" },
          { startTime: 120, title: "Varnish" },
          { startTime: 360, title: "Oars" },
        ],
      }),
      "episodes/one.vtt": captionsText,
    });
    expect(beside.chapters).toEqual(given);
  });

  it("says what is wrong with a file, and builds nothing", async () => {
    const { code, said } = await build({
      "episodes/one.md": episodeText("One", "2026-02-02 06:00", "chapters: marks.txt\n"),
      "episodes/marks.txt": "Nothing here.\n",
    });
    expect(code).toBe(1);
    expect(said).toContain("episodes/marks.txt");
  });

  it("says where front-matter and notes contradict each other, and lets the front-matter count", async () => {
    const both = (notes: string) =>
      build({
        "episodes/one.md": episodeText(
          "One",
          "2026-02-02 06:00",
          'chapters: ["0:00 Hello", "2:00 Varnish", "6:00 Oars"]\n',
          notes,
        ),
      });
    const other = await both("Hello.\n\n0:00 Hello\n3:00 Varnish\n7:00 Oars\n");
    expect(other.said).toMatch(/episodes\/one\.md:9.*chapters-twice/s);
    expect(other.chapters).toEqual(given);
    const same = await both(`Hello.\n\n${list}`);
    expect(same.said).not.toContain("chapters-twice");
    expect(same.youtube.match(/Varnish/g)).toHaveLength(1);
  });

  it("leaves an agenda of an evening alone", async () => {
    const { said, chapters, youtube, show } = await build({
      "episodes/one.md": episodeText(
        "One",
        "2026-02-02 06:00",
        'chapters: ["0:00 Hello", "2:00 Varnish", "6:00 Oars"]\n',
        "Come:\n\n18:00 Doors\n19:00 Talk\n20:30 Beer\n\n- 7:45 pm Late\n",
      ),
    });
    expect(said).not.toMatch(/warn|error/);
    expect(chapters).toEqual(given);
    expect(youtube).toContain("00:00 Hello\n02:00 Varnish\n06:00 Oars");
    expect(show.files("out/episodes/one")["shownotes.md"]).toContain("18:00 Doors");
  });

  it("keeps one of two chapters at the same time, everywhere the same one, and says so", async () => {
    const { said, chapters, youtube } = await build({
      "episodes/one.md": episodeText(
        "One",
        "2026-02-02 06:00",
        'chapters: ["0:00 Hello", "2:00 Varnish", "2:00 Again", "6:00 Oars", "6:04 Short"]\n',
      ),
    });
    expect(said).toContain("chapter-same-time");
    expect(said).toContain(
      'The chapter "Short" begins 4 s after "Oars", but should begin 10 s or more: it is not in the lines for YouTube',
    );
    expect(chapters).toEqual([...given, "364 Short"]);
    expect(youtube).not.toMatch(/Again|Short/);
  });

  it("takes a time for one without its hour only where the chapter before it would not last over half an hour then", async () => {
    const say = async (list: string): Promise<string> => {
      const more = `duration: "2:00:00"\nchapters: [${list}]\n`;
      return (await build({ "episodes/one.md": episodeText("One", "2026-02-02 06:00", more) })).said;
    };
    expect(await say('"0:00 Hello", "58:00 Varnish", "2:10 Oars"')).toContain("it should be at 1:02:10");
    const swapped = await say('"0:00 Hello", "23:03 Varnish", "20:31 Oars", "31:35 Tar"');
    expect(swapped).toContain('"Oars" is at 20:31, but stands after one at 23:03');
    expect(swapped).not.toContain("hour is missing");
  });

  it("says once on YouTube what stands on one line of the notes", async () => {
    const notes = "We talk.\n\nChapters: 0:00 Hello | 2:00 Varnish | 6:00 Oars";
    const { youtube } = await build({
      "episodes/one.md": episodeText("One", "2026-02-02 06:00", "", notes),
      "episodes/one.vtt": captionsText,
    });
    expect(youtube).toMatch(/We talk\.\n\nHost: .*\n\nChapters\n00:00 Hello\n02:00 Varnish\n06:00 Oars/);
    expect(youtube.match(/Varnish/g)).toHaveLength(1);
  });

  it.each(["Hello 0:00\nVarnish 2:00\nOars 6:00", "Hello ０：００\nVarnish ２：００\nOars ６：００"])(
    "says once on YouTube, and keeps one a line, what ends with times: %j",
    async (list) => {
      const { youtube, show } = await build({
        "episodes/one.md": episodeText("One", "2026-02-02 06:00", "", `We talk.\n\n${list}\n\nBye.`),
      });
      expect(youtube.match(/Varnish/g)).toHaveLength(1);
      expect(show.files("out")["feed.xml"]).toMatch(/Hello [^<]+<br>\s*Varnish [^<]+<br>\s*Oars/);
    },
  );

  it("takes times with dots, and says so with the line", async () => {
    const notes = "0.00 Hello\n2.00 Varnish\n6.00 Oars";
    const { chapters, said } = await build({ "episodes/one.md": episodeText("One", "2026-02-02 06:00", "", notes) });
    expect(chapters).toEqual(given);
    expect(said).toMatch(/one\.md:6 warn The times in the notes have dots in them; .*chapters-dots/);
  });

  it.each(["Chapters:\n\n", "**Chapters**\n\n", "⏱ Timestamps\n", "Kapitel\n\n"])(
    "takes what only names the list for no description: %j",
    async (label) => {
      const { show } = await build({
        "episodes/one.md": episodeText("One", "2026-02-02 06:00", "", `${label}0:00 Hello\n2:00 Varnish\n6:00 Oars\n`),
      });
      const { "feed.xml": feed, "episodes/one/youtube.txt": youtube } = show.files("out");
      expect(feed!.split("<item>")[1]).toMatch(/<description><!\[CDATA\[<p>00:00 Hello/);
      expect(youtube!.match(/Chapters|Timestamps|Kapitel/g)).toEqual(["Chapters"]);
    },
  );

  it("ends no chapter after the recording, and says which would", async () => {
    const { said, show } = await build({
      "episodes/one.md": episodeText(
        "One",
        "2026-02-02 06:00",
        'chapters:\n  - { start: 0, title: Hello, end: "50:00" }\n  - { start: "10:00", title: Oars }\n',
      ),
    });
    expect(JSON.parse(show.files("out")["episodes/one/chapters.json"]!).chapters).toMatchObject([{ endTime: 600 }]);
    expect(said).toContain('The chapter "Hello" ends at 50:00, but the recording at 10:00: it ends there');
  });

  it("takes references out of titles, and says so once", async () => {
    const { chapters, said } = await build({
      "episodes/one.md": episodeText(
        "One",
        "2026-02-02 06:00",
        'chapters: ["0:00 Oars &amp; ropes", "2:00 AT&T", "6:00 &quot;Oak&quot;"]\n',
      ),
    });
    expect(chapters).toEqual(["0 Oars & ropes", "120 AT&T", '360 "Oak"']);
    expect(
      said.match(/&amp; in the title of a chapter is published as what it stands for: Oars & ropes/g),
    ).toHaveLength(1);
  });

  it("reads a file of chapters whatever its ending", async () => {
    const { chapters } = await build({
      "episodes/one.md": episodeText("One", "2026-02-02 06:00", "chapters: one.ffmetadata\n"),
      "episodes/one.ffmetadata": list,
    });
    expect(chapters).toEqual(given);
  });

  it("publishes pictures and links that a file names, says those that lead nowhere, and keeps what only has a picture", async () => {
    const { said, show } = await build({
      "episodes/one.md": episodeText("One", "2026-02-02 06:00"),
      "episodes/hull.png": picture,
      "episodes/one.chapters.json": JSON.stringify({
        chapters: [
          { startTime: 0, title: "Hello", img: "hull.png", url: "berg.example/a" },
          { startTime: 60, title: "Oars", img: "elm.png", url: "javascript:row()" },
          { startTime: 90, toc: false, img: "https://berg.example/b.png" },
          { startTime: 95 },
          { title: "Tar" },
        ],
      }),
    });
    const files = show.files("out/episodes/one");
    expect(JSON.parse(files["chapters.json"]!).chapters).toEqual([
      {
        startTime: 0,
        endTime: 60,
        title: "Hello",
        img: "https://harbour.example/episodes/one/hull.png",
        url: "https://berg.example/a",
      },
      { startTime: 60, endTime: 90, title: "Oars" },
      { startTime: 90, endTime: 600, img: "https://berg.example/b.png", toc: false },
    ]);
    expect(files["hull.png"]).toBe(picture.toString("latin1"));
    expect(said).toContain('The link of chapter "Oars" is "javascript:row()", but should be an address');
    expect(said).toContain('The picture of chapter "Oars" is "elm.png", but should be a file of the show');
    expect(said).toContain("A chapter has no title");
    expect(said).toContain(
      'one.chapters.json:1 warn No time that can be read is given with "Tar" (line 1): left out of the chapters',
    );
  });

  it("says which line of the list in the notes has a time that is none", async () => {
    const list = "0:00 Hello\n1:7 Oars\n2:00 Tar\n\n2:6 is how they count.\n";
    const { said } = await build({ "episodes/one.md": episodeText("One", "2026-02-02 06:00", "", list) });
    expect(said).toMatch(/one.md:\d+ warn No time that can be read is given with "1:7 Oars" \(line \d+\): left out/);
  });

  it("says nothing of amounts below a chapter", async () => {
    const list =
      "- 0:00 Hello\n- 1:07 Oars\n- 2.5 metres of them\n- 2:00 Tar\n- $4.50 a litre\n- 3:00 Keel\n- 99.99% of it\n";
    const { said } = await build({ "episodes/one.md": episodeText("One", "2026-02-02 06:00", "", list) });
    expect(said).not.toContain("No time that can be read");
  });

  it("takes a sentence that ends with a time for a description", async () => {
    const text = "We varnish the keel with oil of old linseed until it glows, and Ada laughs at 7:45.";
    const { show } = await build({ "episodes/one.md": episodeText("One", "2026-02-02 06:00", "", text) });
    expect(show.files("out")["feed.xml"]!.split("<item>")[1]).toContain(`<description><![CDATA[<p>${text}</p>`);
  });
});
