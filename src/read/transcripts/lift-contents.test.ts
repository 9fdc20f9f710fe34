// The list of times and titles above a written transcript, and other things around its turns that nobody says.
import { describe, expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const turns = (head: (name: string, at: number) => string): string =>
  [0, 1, 2]
    .map(
      (at) =>
        `${head("Ada Marlow", at * 100)} The keel holds.\n\n${head("Ben Oyelaran", at * 100 + 50)} It has held.\n`,
    )
    .join("\n");
const untimed = turns((name) => `${name}:`);
const clock = (at: number): string => `0${Math.floor(at / 60)}:${String(at % 60).padStart(2, "0")}`;
const timed = turns((name, at) => `${name} [00:${clock(at)}]:`);

function read(text: string, file = "t.md") {
  const { value, problems } = readTranscript(file, text);
  return {
    contents: value.contents?.map(({ start, title }) => `${start} ${title}`),
    words: value.words.join(" "),
    starts: value.segments.flatMap(({ start }) => start ?? []),
    speakers: [...new Set(value.segments.map(({ speaker }) => speaker))],
    headings: value.segments.flatMap(({ heading }) => heading?.title ?? []),
    said: problems.map(({ rule, message }) => `${rule}: ${message}`),
  };
}

const listed = ["0 Oak", "90 Tar from the north", "240 Rope"];
const talk = "The keel holds. It has held. The keel holds. It has held. The keel holds. It has held.";

describe("a list of times above a talk", () => {
  it.each<[string, string, string?]>([
    ["a list", "- 0:00 Oak\n- 1:30 Tar from the north\n- 4:00 Rope"],
    ["lines", "00:00 Oak  \n01:30 Tar from the north  \n04:00 Rope"],
    ["times in bold type", "**00:00:00** Oak\n\n**00:01:30** Tar from the north\n\n**00:04:00** Rope"],
    ["links", "*   [0:00](#oak) – Oak\n*   [1:30](#tar) – Tar from the north\n*   [4:00](#rope) – Rope"],
    [
      "whole links",
      "- [0:00 – Oak](https://v.example/#a)\n- [1:30 – Tar from the north](https://v.example/#b)\n- [4:00 – Rope](https://v.example/#c)",
    ],
    ["times behind", "- Oak (0:00)\n- Tar from the north (1:30)\n- Rope (4:00)"],
    ["text", "Chapters:\n00:00 Oak\n01:30 Tar from the north\n04:00 Rope", "t.txt"],
  ])("is its contents, and nobody's words: %s", (_, list, file) => {
    for (const body of [timed, untimed]) {
      const { contents, words, starts, speakers, said } = read(`${list}\n\n${body}`, file);
      expect(contents).toEqual(listed);
      expect(words).toBe(talk);
      expect(speakers).toEqual(["Ada Marlow", "Ben Oyelaran"]);
      expect(starts).toEqual(body === timed ? [0, 50, 100, 150, 200, 250] : []);
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/^transcript-heading: ".*Oak" and 2 more lines above the talk are a list of times/);
    }
  });

  it.each<[string, string, string?]>([
    ["under a heading", "## Chapters\n\n- 0:00 Oak\n- 1:30 Tar from the north\n- 4:00 Rope\n"],
    ["under a line", "Timestamps:\n0:00 Oak\n1:30 Tar from the north\n4:00 Rope\n", "t.txt"],
    ["from 0:00 on", "0:00 Oak\n1:30 Tar from the north\n4:00 Rope\n", "t.txt"],
  ])("is so below it, too: %s", (_, list, file) => {
    for (const body of [timed, untimed]) {
      const { contents, words, starts, speakers, said } = read(`${body}\n${list}`, file);
      expect(contents).toEqual(listed);
      expect(words).toBe(talk);
      expect(speakers).toEqual(["Ada Marlow", "Ben Oyelaran"]);
      expect(starts).toEqual(body === timed ? [0, 50, 100, 150, 200, 250] : []);
      expect(said).toEqual([expect.stringMatching(/"0:00 Oak" and 2 more lines below the talk are a list of times/)]);
    }
  });

  it("is none where the talk's own times go on to it, or nothing names it", () => {
    for (const list of [
      "5:00 Oak\n6:30 Tar from the north\n7:00 Rope\n",
      "3:00 Oak\n6:30 Tar from the north\n7:00 Rope\n",
    ])
      expect(read(`${timed}\n${list}`, "t.txt").contents).toBeUndefined();
  });

  it("goes with its heading and what is said below that, and with what stands above the transcript's own", () => {
    const list = "Click to jump:\n\n- 0:00 Oak\n- 1:30 Tar from the north\n- 4:00 Rope\n\n";
    const { words, headings } = read(`## Table of contents\n\n${list}## Oak\n\n${timed}`);
    expect(words).toBe(talk);
    expect(headings).toEqual(["Oak"]);
    expect(read(`Ada asks Ben.\n\n## Timestamps\n\n${list}## Transcript\n\n${untimed}`)).toMatchObject({
      contents: listed,
      words: talk,
    });
  });

  it("of a page is no speech either", () => {
    const rows = ["0:00", "1:30", "4:00"].map(
      (at, k) => `<li><a href="#${k}">${at}</a> – ${listed[k]!.replace(/^\d+ /, "")}</li>`,
    );
    const said = untimed.split("\n\n").map((turn) => `<p>${turn.trim()}</p>`);
    const page = `<html><body><h2>Table of contents</h2><ul>${rows.join("")}</ul><h2>Talk</h2>${said.join("\n")}</body></html>`;
    expect(read(page, "t.html")).toMatchObject({ contents: listed, words: talk });
  });

  it("is none where the times of the talk go on behind it, or it is the first part of the talk", () => {
    expect(
      read(
        "0:00 so the keel\n0:04 holds as it\n0:08 always did\n0:12 Ada: yes\n0:15 Ben: no\n0:20 Ada: yes\n0:30 Ben: no",
        "t.txt",
      ).contents,
    ).toBeUndefined();
    const part = "0:10 Ada: It holds\n\n0:20 Ben: It has held\n\n0:50 Ada: The keel does\n\n";
    expect(read(part + part, "t.txt").contents).toBeUndefined();
  });
});

describe("what a person writes around turns", () => {
  it("reads a time between name and words, with a colon behind it or without, and one before words that go on", () => {
    const lines = ["Ada: 00:00:04: The keel holds.", "Ben: 00:01:10: It has.", "00:01:42: And it will."];
    expect(read(lines.join("\n\n"))).toMatchObject({
      words: "The keel holds. It has. And it will.",
      starts: [4, 70, 102],
      speakers: ["Ada", "Ben"],
    });
    expect(read("ADA: 00:00:01.000 The keel holds.\nBEN: 00:00:05.500 It has.\n", "t.txt").starts).toEqual([1, 5.5]);
    expect(read("Ada: 10:30:00 am is when we meet.\n\nBen: Good.\n\nAda: Good.", "t.txt").starts).toEqual([]);
  });

  it("takes headings for turns, with a time in a link, below a heading over all of them", () => {
    const body = [0, 1, 2]
      .map(
        (at) =>
          `##### **Ada** [[00:0${at}:04](https://v.example/?t=${at * 60 + 4})]\nThe keel holds.\n\n##### **Ben** [[00:0${at}:20](https://v.example/?t=${at * 60 + 20})]\nIt has held.\n`,
      )
      .join("\n");
    const { words, speakers, starts, headings } = read(`## Keels\n\n${body}`);
    expect(words).toBe(talk);
    expect(speakers).toEqual(["Ada", "Ben"]);
    expect(starts).toEqual([4, 20, 64, 80, 124, 140]);
    expect(headings).toEqual(["Keels"]);
  });

  it("takes a heading that is only a time in a link for that time", () => {
    const body = [0, 5].map(
      (at) => `### [00:0${at}:00](https://v.example/?t=${at * 60})\n\nso the keel holds as it did\n`,
    );
    expect(read(body.join("\n"))).toMatchObject({ starts: [0, 300], headings: [] });
  });

  it("leaves out footnotes, captions of pictures and notes of the editor, and says so", () => {
    const noted = untimed
      .replace("holds.", "holds[^1].")
      .replace("It has held.\n", "It has held.\n\n![A keel](k.png)\n*A keel in the snow*\n");
    const { words, said } = read(
      `${noted}\n\n[^1]: It was built in spring.\n\n*Dieses Transkript wurde sprachlich leicht geglättet.*\n`,
    );
    expect(words).toBe(talk);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^transcript-aside: .* 3 more lines are code, a picture, a note/);
  });

  it.each(["Transkription: Petra Klein", "Transcripción realizada por: Rita Pan", "Transcrição: Rita Pan"])(
    "says nothing of who wrote it down: %s",
    (line) => {
      expect(read(`${untimed}\n${line}`, "t.txt").words).toBe(talk);
    },
  );

  it("has no words that are struck out, which is said; a tilde that draws a word out strikes none", () => {
    const text = untimed.replace("The keel", "The ~~keal~~ keel").replace("It has", "<s>It is</s> It has");
    const { words, said } = read(`${text}\nAda Marlow: ~~Never mind.~~\n`);
    expect(words).toBe(talk);
    expect(said[0]).toBe('transcript-aside: "keal" and 2 more passages are struck out, and left out of what is said');
    expect(read("**Ida Berg:** はい~~ そうです~~\n\n**Per Lie:** ねえ~~そう~~です。\n").words).toContain("そう");
    expect(read(text.replace("It has", "`~~tar~~` has")).said[0]).toMatch(/^transcript-aside: "keal" and 1 more/);
  });

  it.each([
    ["turns", untimed, talk],
    ["prose", `${talk} ${talk}`, `${talk} ${talk}`],
  ])("may have a head of lists and links above its heading: %s", (_, body, words) => {
    const head =
      "# Keels\n\n## Guests\n\n- Ada Marlow\n- Ben Oyelaran\n\n## Links\n\n- [Oak](https://oak.example)\n- [Tar](https://tar.example)\n";
    expect(read(`${head}\n## Transcript\n\n${body}`).words).toBe(words);
    expect(read(`${head}\n## Transcript\n\nIt follows.\n`).said[0]).toMatch(/^transcript-kind: .*an outline/);
  });

  it.each([
    "(Virgule musicale)",
    "(rires)",
    "(rires dans la salle)",
    "(Música de fondo)",
    "(Aplausos)",
    "(Musik im Hintergrund)",
    "(risate)",
    "(Jingle)",
  ])("keeps %s together as a sound, wherever it stands", (sound) => {
    const { value } = readTranscript("t.txt", untimed.replace("keel holds.", `keel ${sound}, holds.`));
    expect(value.words).toContain(`${sound},`);
  });

  it("keeps the words of an aside", () => {
    const { value } = readTranscript("t.txt", untimed.replace("keel holds.", "keel (música que oigo), holds."));
    expect(value.words).toContain("(música");
  });

  it.each(["文字稿", "文字起こし", "Расшифровка выпуска"])("begins at the heading %s", (title) => {
    expect(read(`# Keels\n\nIt was cold at sea.\n\nThey went home again.\n\n## ${title}\n\n${untimed}`).words).toBe(
      talk,
    );
  });

  it("says what is taken for speech before the first name, also where turns have several paragraphs", () => {
    const long = untimed.replaceAll("holds.", "holds.\n\nIt is of oak.\n\nIt is old.");
    expect(read(`Ada asked Ben by letter how he does.\n\n${long}`).said).toEqual([
      expect.stringMatching(/^transcript-unnamed: /),
    ]);
  });
});

it("reads thousands of lines that each begin with a time, as sites for videos show them, for what is said", () => {
  const at = (second: number): string => new Date(second * 1000).toISOString().slice(11, 19);
  const rows = Array.from({ length: 4000 }, (_, row) => `${at(row * 3)} The tar number ${row} and more of it`);
  const { value } = readTranscript("a.txt", `Tar\n\n${rows.join("\n")}\n`);
  expect([value.contents, value.words.at(-1)]).toEqual([undefined, "it"]);
});
