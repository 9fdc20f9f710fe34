// What stands in a transcript's file and nobody says: titles, fields and addresses at its head, addresses alone, whole documents.
import { describe, expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const talk = [
  "I talk about tar today.",
  "It comes from pines, and it smells of them.",
  "You heat it slowly, or it burns.",
  "Then it goes on with a brush.",
  "Any questions?",
  "Good.",
];
const prose = talk.join("\n\n");
const turns = talk.map((line, at) => `${at % 2 === 0 ? "Ida Berg" : "Per Lie"}: ${line}`).join("\n\n");
const read = (text: string, file = "a.md") => {
  const { value, problems } = readTranscript(file, text);
  return { words: value.words.join(" "), problems };
};
const said = talk.join(" ");

describe("the head of a transcript", () => {
  it.each<[string, string]>([
    ["an address", "<https://tar.example/status/12>"],
    ["addresses with what they are", "Slides: https://tar.example/slides.pdf\n\nSee also <https://tar.example/b>"],
    ["an address under a name of many words", "Last month's evening on tar: https://tar.example/last/"],
    ["a title and an address", "Pine - Fire - Tar: Three Parts of a Trade\n\n<https://tar.example/1>"],
    ["a title under which a heading stands", "Tar and its makers\n\n# Introduction"],
    ["the title of its own front-matter", "---\ntitle: Tar and its makers\n---\n\nTar and its makers"],
    ["a title and who speaks", "Tar and its makers\n\nIda Berg (Pine Shed)\n\n# Introduction"],
    [
      "fields",
      "Name: Ida Berg\n\nTopic: Tar\n\nLocation: The old shed, evening of makers\n\nDate: March 3rd 2020\n\nVideo: https://tar.example/v",
    ],
    ["a list of people", "Participants:\n- Ida Berg (IB)\n- Per Lie (PL)"],
    ["words that a program found in it", "Tar and its makers\n\nKeywords:\ntar, pine shed, slow fire\n\nTranscript:"],
    ["the same in a list", "Tags:\n- tar\n- pine shed\n\nTranscription:"],
    ["who wrote it down", "Transcript completed by: Ole Vik Edited by: Kari Moe"],
    ["a byline and a day", "Tar and its makers\nBy Ida Berg\nRecorded on: 3 March 2020"],
    ["fields in other languages", "Tema: El alquitrán\n\nFecha: 3 de marzo de 2020\n\nPonente: Ida Berg"],
    [
      "a table of contents",
      '---\ntitle: Tar\n---\n\n<div id="table-of-contents">\n<ul>\n<li><a href="#a">1. Pines</a></li>\n</ul>\n</div>',
    ],
    ["links to its parts", "- [Pines](#pines)\n- [Fire](#fire)"],
  ])("is not spoken: %s", (_, head) => {
    expect(read(`${head}\n\n${prose}\n`).words).toBe(said);
    for (const file of ["a.md", "a.txt"]) {
      if (file === "a.txt" && head.startsWith("---")) continue;
      expect(read(`${head}\n\n${turns}\n`, file).words, file).toBe(said);
    }
  });
  it("ends where it says that the transcript begins: the name of the first turn below is no part of it", () => {
    const names = ["Ida Berg", "Per Lie", "Kari Moe"];
    const timed = talk.slice(0, 3).map((line, at) => `${names[at]}  00:0${at * 3}\n${line}`);
    const { value } = readTranscript("a.txt", `Date: 3 March 2020\n\nTranscript:\n${timed.join("\n\n")}\n`);
    expect(value.segments.map(({ speaker }) => speaker)).toEqual(names);
    for (const said of ["we heat the pines", "It is slow work, as I said."]) {
      const { words } = readTranscript("a.txt", `Keywords:\npine\n\n${said}\nand then we wait\n`).value;
      expect(words.join(" ")).toBe(`${said} and then we wait`);
    }
  });

  it("is said once, with its length and its first line", () => {
    const { problems } = read(`Tar and its makers\n\nSlides: https://tar.example/s\n\nAgenda of the day\n\n${turns}\n`);
    expect(problems).toMatchObject([
      {
        rule: "transcript-title",
        severity: "info",
        message: expect.stringContaining('"Tar and its makers", and 2 more lines before the first turn'),
        place: { line: 1 },
      },
    ]);
  });

  it.each([
    "Welcome to the shed",
    "Hello everyone, and good evening",
    "Ida is a maker of tar. Please welcome her.",
    "so this is tar",
  ])("is what somebody says where it reads so: %s", (line) => {
    expect(read(`${line}\n\n${prose}\n`).words).toBe(`${line} ${said}`);
  });

  it("is the number of a recording too, over turns of several paragraphs each; words of somebody stay", () => {
    const long = talk
      .map((line, at) => `${at % 2 === 0 ? "Ida Berg" : "Per Lie"}: ${line}\n\nSo it goes\n\nAnd so it goes on.`)
      .join("\n\n");
    const words = talk.map((line) => `${line} So it goes And so it goes on.`).join(" ");
    const { words: rest, problems } = read(`Interview 01 24.10.03 02\n\n${long}`, "a.txt");
    expect(rest).toBe(words);
    expect(problems).toMatchObject([{ rule: "transcript-title", place: { line: 1 } }]);
    expect(read(`Okay so tar it is\n\n${long}`, "a.txt").words).toBe(`Okay so tar it is ${words}`);
  });
  it("leaves a speaker called Host a speaker", () => {
    const text =
      "Host: Can you hear this, all of you\n\nIda Berg: Yes.\n\nHost: Good, then we begin.\n\nIda Berg: With tar.";
    expect(read(text).words).toMatch(/^Can you hear this/);
  });
});

it("leaves out lines that are only an address wherever they stand, and says how many", () => {
  const { words, problems } = read(
    `${talk[0]}\n\n# Pines\n\nhttps://tar.example/pines\n\n${talk.slice(1).join("\n\n")}\n\n<https://tar.example/x>\n`,
  );
  expect(words).toBe(said);
  expect(problems).toMatchObject([
    { rule: "transcript-address", message: expect.stringMatching(/^2 lines/), place: { line: 5 } },
  ]);
});

it("takes elements, code marks, italics and links over two lines out of Markdown", () => {
  const text =
    'The <a href="https://t.example">tar</a> of `Pine` is _very_ old, as [the book\nof tar](https://t.example/b) says.<br>Yes.';
  expect(read(text).words).toBe("The tar of Pine is very old, as the book of tar says. Yes.");
});

describe("documents about a talk", () => {
  it.each<[string, string]>([
    [
      "notes in lists",
      "## Tools\n\n- Brush\n- **Kettle**\n  - Good for melting\n- Fire\n\n## Goals\n\n- What is best for hulls\n- Pressing: smoke",
    ],
    [
      "a review with tables",
      "# Review of the episode\n\n**Date:** today\n\n## 1. Words\n\n| a | b |\n|---|---|\n| words | 10 |\n| lines | 5 |\n\n### Notes\n\n- Fewer turns\n- `b` is weaker",
    ],
    ["a list of links", Array.from({ length: 7 }, (_, at) => `- [Link ${at}](https://l.example/${at})`).join("\n")],
    ["a summary in dots", Array.from({ length: 7 }, (_, at) => `• Discussion of part ${at} of the hull`).join("\n")],
  ])("are refused by name: %s", (_, text) => {
    const { problems, words } = read(text);
    expect(words).toBe("");
    expect(problems).toMatchObject([{ rule: "transcript-kind", message: expect.stringContaining("an outline") }]);
  });

  it("are no transcripts in lists, with headings, or in bold type", () => {
    const lists = talk.map((line, at) => `- **${at % 2 === 0 ? "Ida" : "Per"}:** ${line}`).join("\n");
    const parts = talk.map((line, at) => `## Part ${at}\n\n${line}`).join("\n\n");
    const dashes = talk.map((line) => `- ${line}`).join("\n");
    const numbers = talk.map((line, at) => `${at + 1}. ${at % 2 === 0 ? "Ida" : "Per"}: ${line}`).join("\n");
    for (const text of [lists, parts, dashes, numbers])
      expect(
        read(text, "a.txt").problems.map(({ rule }) => rule),
        text,
      ).not.toContain("transcript-kind");
  });
});

describe("a list of who takes part", () => {
  it("is no talk, with what each of them does behind the names", () => {
    const list =
      "* **Interviewer:** Ida\n* **Interviewee 1:** Per (looks after the boats)\n* **Interviewee 2:** Ada (sells them)\n";
    const talk = "**Ida:** How did it begin?\n\n**Per:** With two boats.\n\n**Ada:** And a shed.\n\n**Ida:** Whose?\n";
    const { value, problems } = readTranscript("a.md", `## The harbour\n\n**Participants:**\n\n${list}\n${talk}`);
    expect(value.words.slice(0, 4)).toEqual(["How", "did", "it", "begin?"]);
    expect(problems).toMatchObject([{ rule: "transcript-title" }]);
  });
});

describe("names", () => {
  const speakers = (text: string, file = "a.md"): (string | undefined)[] =>
    readTranscript(file, text).value.segments.map(({ speaker }) => speaker);

  it("that stand once are believed where nearly every paragraph is a turn", () => {
    const one = (mark: string) =>
      `${mark}Ida:${mark} We tar the hull.\n\n${mark}Per:${mark} And the keel?\n\nNarrator: They go to the shed.\n\n${mark}Ida:${mark} Yes.\n`;
    expect(speakers(one("**"))).toEqual(["Ida", "Per", "Narrator", "Ida"]);
    const italics =
      "*Ida:* We tar as an announcer says.\n\n*Announcer:* This is an advert.\n\n*Per:* And the keel?\n\n*Ida:* Yes.\n";
    expect(speakers(italics)).toEqual(["Ida", "Announcer", "Per", "Ida"]);
  });

  it("are none where they are heads of notes, in bold type too", () => {
    const text =
      "**Ida:** We tar the hull.\n\n**Note:** The sound is bad here.\n\n**Per:** And the keel?\n\n**Ida:** Yes.\n";
    const { value } = readTranscript("a.md", text);
    expect(new Set(value.segments.map(({ speaker }) => speaker))).toEqual(new Set(["Ida", "Per"]));
    expect(value.words.join(" ")).toContain("Note: The sound is bad here.");
  });

  it("are spelled out where the first turn says whose initials the others are", () => {
    const text = "Ida Berg (IB): We tar.\n\nPer Lie (PL): All of it?\n\nIB: Yes.\n\nPL: Good.\n";
    expect(speakers(text, "a.txt")).toEqual(["Ida Berg", "Per Lie", "Ida Berg", "Per Lie"]);
    expect(speakers("Ida Berg (BBC): We tar.\n\nPer Lie: All?\n\nIda Berg (BBC): Yes.\n", "a.txt")[0]).toBe(
      "Ida Berg (BBC)",
    );
  });

  it("are spelled out of one letter, and of those who have another name behind them, where nobody else begins so", () => {
    const again = Array.from({ length: 8 }, (_, at) => `*${at % 2 ? "PE" : "O"} [1:0${at}]*: Yes, number ${at}.`);
    const text = ["*Odin [0:00]*: We tar.", "*Per Emil Lie [0:09]*: All of it?", ...again].join("\n\n");
    expect(new Set(speakers(text, "a.md"))).toEqual(new Set(["Odin", "Per Emil Lie"]));
    const other = text.replace("*PE [1:01]*", "*Oda [1:01]*");
    expect(new Set(speakers(other, "a.md"))).toEqual(new Set(["Odin", "Per Emil Lie", "O", "Oda"]));
  });

  it("are no words where they are the name of the recording", () => {
    const text = "boat talk 12.mp3\n\nS00: We tar.\n\nS01: All of it?\n\nS00: Yes.\n";
    expect(readTranscript("a.txt", text).value.words.join(" ")).toBe("We tar. All of it? Yes.");
  });
});
