// What a written transcript holds beside its speech is left out with a word; what somebody says stays.
import { describe, expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const talk = [
  "I talk about tar today.",
  "It comes from pines, and it smells of them.",
  "You heat it slowly, or it burns.",
  "Then it goes on with a brush.",
];
const turn = (at: number): string => `**${at % 2 === 0 ? "Ida Berg" : "Per Lie"}:** ${talk[at]}`;
const turns = talk.map((_, at) => turn(at)).join("\n\n");
const said = talk.join(" ");
const read = (text: string, file = "a.md") => {
  const { value, problems } = readTranscript(file, text);
  return { words: value.words.join(" "), problems };
};
const summary = "In this episode Ida Berg explains how tar is made, and which brush it takes.";

describe("nobody says, and it is left out with its line", () => {
  it.each<[string, string, number]>([
    ["code between the turns", `${turn(0)}\n\n\`\`\`bash\nmake tar\n\`\`\`\n\n${[1, 2, 3].map(turn).join("\n\n")}`, 4],
    ["code without a language", `${turns}\n\n~~~\ntar.boil(40);\n~~~\n`, 10],
    ["a picture between the turns", `${turn(0)}\n\n![A pine, cut](pine.jpg)\n\n${[1, 2, 3].map(turn).join("\n\n")}`, 3],
    ["a summary before the first turn", `${summary}\n\n${turns}`, 1],
    ["a summary on two lines", `${summary.replace(", and", ",\nand")}\n\n${turns}`, 1],
    [
      "a summary under a heading",
      `# Tar\n\n## Summary\n\nTar is old, and boats like it.\n\n## Transcript\n\n${turns}`,
      5,
    ],
    ["points under a line", `Key takeaways:\n\n- Tar is old.\n- Boats like it.\n\n${turns}`, 1],
    [
      "what a page says of its transcript, and a table of contents",
      `# Tar\n\nThis is a transcript of Boats #12. The times are links.\n\n  * [This page](https://tar.example/12/)\n\n## Table of Contents\n\n  * 0:00 – Tar\n  * 2:06 – Pines\n\n## Tar\n\n${turns}`,
      3,
    ],
    ["links below the last turn", `${turns}\n\n## Links\n\n- The tar book, second edition\n`, 11],
    ["who made it", `${turns}\n\n*This transcript was made by a machine and may contain errors.*`, 9],
  ])("%s", (_, text, line) => {
    const { words, problems } = read(text);
    expect(words).toBe(said);
    expect(problems).toMatchObject([{ rule: "transcript-aside", severity: "info", place: { line } }]);
  });

  it("headings of Markdown in a file of text are no words, signs around songs are", () => {
    const plain = turns.replace(/\*/g, "").split("\n\n");
    const [first, ...rest] = plain;
    const headed = `## Tar\n\n${first}\n\n## How it smells\n\n${rest.join("\n\n")}`;
    expect(read(headed, "a.txt").words).toBe(said);
    expect(read(`${first}\n\n# We sail, we sail #\n\n${rest.join("\n\n")}`, "a.txt").words).toContain("We sail");
  });

  it.each(["Action", "Action item", "Decision 2", "Next steps", "Beschluss", "Decisão"])(
    "minutes' notes: %s",
    (label) => {
      const plain = turns.replaceAll("**", "");
      for (const [text, file] of [
        [`${plain}\n\n${label}: Per buys the brush.\n\nIda Berg: Good.`, "a.txt"],
        [`${turns}\n\n**${label}:** Per buys the brush,\nand soon.\n\n**Ida Berg:** Good.`, "a.md"],
      ] as const) {
        const { words, problems } = read(text, file);
        expect(words).toBe(`${said} Good.`);
        expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(`${label}:`)]);
      }
    },
  );
});

describe("somebody says it, and it stays", () => {
  it.each<[string, string]>([
    ["words before the first name", `Hello, and welcome to an episode about tar and all of its smells.\n\n${turns}`],
    [
      "words under a heading in the middle",
      `${turns}\n\n## Summary\n\nSo tar is old, and boats like it.\n\n${turn(0)}`,
    ],
    ["words of a text without names", `${summary}\n\nTar is old.\n\nBoats like it.\n\nThat is all.`],
    ["turns in a fence", `\`\`\`\n${turns}\n\`\`\``],
    ["sentences in a fence", `${turns}\n\n\`\`\`text\nand that is how it is made\n\`\`\``],
    ["one who is called so", turns.replaceAll("Per Lie", "Action")],
  ])("%s", (_, text) => {
    const { words, problems } = read(text);
    const isBefore = text.startsWith("Hello");
    expect(problems.map(({ rule, place }) => `${rule} ${place?.line}`)).toEqual(
      isBefore ? ["transcript-unnamed 1"] : [],
    );
    const plain = text
      .replace(/\*\*[^*]+\*\*|^#.*|^```.*|^~~~.*/gm, "")
      .split(/\s+/)
      .filter(Boolean)
      .join(" ");
    expect(words).toBe(plain);
  });
});

describe("what stands above the heading under which the talk begins", () => {
  const about =
    "1 Tar 2 Copying 3 Interview\n\n## Tar\n\nIda Berg makes tar. She was born by the sea.\n\n## Copying\n\nAsk the archive first.";
  const prose = talk.join("\n\n");

  it.each<[string, string]>([
    ["over turns", turns],
    ["over turns with headings of their own", turns.replace("\n\n", "\n\n### How it smells\n\n")],
    ["over words of nobody", prose],
    ["over fields and turns", `INTERVIEWEE: Ida Berg\nDATE: 5 May\n\n${turns}`],
  ])("is left out, and said once: %s", (_, below) => {
    for (const heading of ["## Full Transcript", "## Interview", "# Transcripción completa", "## Transkript:"]) {
      const { words, problems } = read(`---\ntitle: x\n---\n\n${about}\n\n${heading}\n\n${below}`);
      expect(words).toBe(said);
      expect(problems[0]).toMatchObject({
        rule: "transcript-aside",
        severity: "info",
        place: { line: 5 },
        message: expect.stringContaining(`stand above the heading "${heading.replace(/^#+ |:$/g, "")}"`),
      });
    }
  });

  it("goes where a sign stands before the heading, and the day under both", () => {
    const day = "Mar 3, 2026";
    for (const heading of ["# \u{1f4d6} Transcript", "## 2. Transcript"])
      expect(read(`# Notes\n\n${day}\n\n${about}\n\n${heading}\n\n${day}\n\n${turns}`).words).toBe(said);
  });

  it("leaves a day over times and turns as little as over turns", () => {
    const timed = turns.split("\n\n").map((turn, at) => `### 0:0${at}\n\n${turn}`);
    expect(read(`## Transcript\n\nMar 3, 2026\n\n${timed.join("\n\n")}`).words).toBe(said);
  });

  it("stays where the same people speak above it, and where little stands below", () => {
    expect(read(`${turns}\n\n## Interview\n\n${turns}`).words).toBe(`${said} ${said}`);
    expect(read(`${prose}\n\n## Transcript\n\nThat was all.`).words).toBe(`${said} That was all.`);
  });
});

it("leaves out who wrote it down, in the languages of the programs", () => {
  for (const line of [
    "Transcrição feita pelo serviço automático de transcrição Good Tape",
    "Transcription réalisée par Whisper",
    "Transkript erstellt mit MeetGeek",
  ])
    expect(read(`${line}\n\n${talk.join("\n\n")}`, "a.txt").words).toBe(said);
  expect(read(`- Fonte da transcrição: Groq large\n- Duração aproximada: 00:01:00\n\n${turns}`).words).toBe(said);
});

it("leaves out directions between the paragraphs, which part them", () => {
  const text = `--Title page--\n${talk[0]}\n\n--The boats--\n${talk[1]}\n`;
  const { value, problems } = readTranscript("a.txt", text);
  expect(value.segments.map(({ first, end }) => value.words.slice(first, end).join(" "))).toEqual(talk.slice(0, 2));
  expect(problems).toMatchObject([{ rule: "transcript-aside", found: expect.stringContaining("--Title page--") }]);
});

it("leaves out where a part of the recording ends, whose time would be the only one of a head", () => {
  const one = "Ida Berg (00:10):\nWe tar the hull.\n\nPer Lie (00:14):\nAll of it?\n\n";
  const { value } = readTranscript("a.txt", `${one}Part 1 of 2 ends [00:01:04]\n\nIda Berg (01:55):\nYes.\n`);
  expect(value.segments.map(({ speaker, start }) => [speaker, start])).toEqual([
    ["Ida Berg", 10],
    ["Per Lie", 14],
    ["Ida Berg", 115],
  ]);
});

it("leaves out players and templates of site generators and wikis, and keeps what is said of them", () => {
  for (const line of [
    "{{< youtube abc >}}",
    "{% figure boat.jpg %}",
    "{{ page.player }}",
    "![[boat.jpg]]",
    "[[File:Boat.jpg|thumb]]",
  ]) {
    const { value, problems } = readTranscript(
      "a.md",
      `**Ida:** We tar.\n\n${line}\n\n**Per:** All of {{ it }}?\n\n**Ida:** Yes.\n`,
    );
    expect(value.words.join(" "), line).toBe("We tar. All of {{ it }}? Yes.");
    expect(problems, line).toMatchObject([{ rule: "transcript-aside", found: `"${line}"` }]);
  }
});
