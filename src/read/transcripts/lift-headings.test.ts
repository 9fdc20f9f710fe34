import { describe, expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

/** A talk in which each of these lines stands alone above two turns. */
const talk = (lines: readonly string[], name = (who: string): string => `${who}:`): string =>
  lines
    .map(
      (line) => `${line}\n\n${name("Ada")} The keel holds, as it always did so far.\n\n${name("Ben")} It has held.\n`,
    )
    .join("\n");
const bold = (who: string): string => `**${who}:**`;

/** The headings of a text with their times, what else is spoken before a name, and what is said of it. */
function read(text: string, file = "t.txt") {
  const { value, problems } = readTranscript(file, text);
  return {
    headings: value.segments.flatMap(({ heading, start }) =>
      heading ? [start === undefined ? heading.title : `${heading.title} ${start}`] : [],
    ),
    words: value.words.join(" "),
    rules: problems.map(({ rule }) => rule),
  };
}

const topics = ["Oak and pine", "Tar from the north", "Rope that never dries"];

describe("headings of a transcript", () => {
  it("are those of Markdown, with a time on either side or none", () => {
    for (const [spell, time] of [
      [(title: string) => `## ${title}`, ""],
      [(title: string, clock: string) => `### ${title} [${clock}]`, " 60"],
      [(title: string, clock: string) => `#### (${clock}) – **${title}**`, " 60"],
      [(title: string, clock: string) => `## ${clock} ${title}`, " 60"],
      [(title: string, clock: string) => `## ${title} [[${clock}](https://v.example/?t=60)]`, " 60"],
    ] as const) {
      const lines = topics.map((title, at) => spell(title, `0:0${at}:00`));
      const { headings, words } = read(talk(lines, bold), "t.md");
      expect(headings[1]).toBe(`Tar from the north${time}`);
      expect(headings).toHaveLength(3);
      expect(words).not.toContain("Tar");
    }
  });

  it("are those of Markdown in a file of any name, also of the highest level alone and below fields of its own", () => {
    for (const text of [
      talk(topics.map((title) => `# ${title}`)),
      `---\ntitle: Keels\ntags: [oak,\n  tar]\n---\n\n${talk([`# ${topics[0]!}`])}`,
    ]) {
      const { headings, words } = read(text);
      expect(headings[0]).toBe("Oak and pine");
      expect(words).not.toMatch(/Tar|tags|Oak/);
    }
    const song = "# the keel holds #\n# it always did\n# so far #\n\nAda: A song.\n\n# and again #\n\nBen: Yes.\n";
    expect(read(song).headings).toEqual([]);
  });

  it("stand between equals signs in plain text, where names that come again are heads of turns", () => {
    const { headings, words } = read(talk(topics.map((title) => `== ${title} ==`)));
    expect(headings).toEqual(topics);
    expect(words).not.toContain("Tar");
    const turns = ["Ada Berg", "Ben Lie", "Ada Berg", "Ben Lie"].map((name) => `=== ${name} ===\n\nThe keel holds.`);
    const { value, problems } = readTranscript("t.txt", `== About the guest ==\n\n${turns.join("\n\n")}`);
    expect(value.segments.map(({ speaker }) => speaker)).toEqual(["Ada Berg", "Ben Lie", "Ada Berg", "Ben Lie"]);
    expect(problems).toEqual([]);
  });

  it("are those of a page", () => {
    const turns = "<p>Ada: The keel holds.</p><p>Ben: It has held for a hundred years.</p>";
    const page = `<html><body>${topics.map((title) => `<h2>${title} (1:00)</h2>${turns}`).join("")}</body></html>`;
    expect(read(page, "t.html").headings[0]).toBe("Oak and pine 60");
  });

  it("are lines that stand alone above turns: bold, between signs, with a time, or titles without a full stop", () => {
    for (const spell of [
      (title: string) => `**${title}**`,
      (title: string, clock: string) => `${title} (${clock})`,
      (title: string, clock: string) => `[${clock}] ${title}`,
    ]) {
      const lines = topics.map((title, at) => spell(title, `0:0${at}:00`));
      const { headings, words, rules } = read(talk(lines));
      expect(headings.map((heading) => heading.replace(/ \d+$/, ""))).toEqual(topics);
      expect(words).not.toContain("Tar");
      expect(rules).toContain("transcript-heading");
    }
    const plain = read(talk(["Keels", ...topics]));
    expect(plain.headings).toEqual(topics);
    expect(plain.words).not.toContain("Rope that");
  });

  it("are no sentences, no answers without a name, no sounds, no times, and no lines that come again", () => {
    for (const lines of [
      ["Oak and pine are.", "Tar from the north is.", "Rope that never dries is."],
      ["I know that well", "Tar from the north", "Rope that never dries"],
      ["Exactly at the mill", "Tar from the north", "Rope that never dries"],
      ["[Music plays]", "[Music stops]", "[Music plays on]"],
      ["Audience member speaks", "Audience member speaks", "Audience member speaks"],
      ["Oak and pine", "Tar from the north"],
      ["2m 10s", "3m 5s", "16m 50s"],
    ])
      expect(read(talk(lines)).rules).not.toContain("transcript-heading");
  });

  it("are not looked for where a text has no marks of sentences, or has headings of its own", () => {
    const unmarked = topics.map((line) => `${line}\n\nAda: and the keel holds as it always did so far\n\nBen: it has`);
    expect(read(unmarked.join("\n\n")).headings).toEqual([]);
    const own = topics.map((line) => `## About ${line}\n\n**Ada:** The keel holds.\n\n${line}\n\n**Ben:** It has.\n`);
    expect(read(own.join("\n"), "t.md").rules).not.toContain("transcript-heading");
  });

  it("are heads of turns where they come again, with times before them", () => {
    const turns = ["Ada", "Ben", "Ada", "Ben"].map((name, at) => `## [0:0${at}:00] ${name}:\n\nThe keel holds.\n`);
    const { value } = readTranscript("t.md", turns.join("\n"));
    expect(value.segments.map(({ speaker, start }) => [speaker, start])).toEqual([
      ["Ada", 0],
      ["Ben", 60],
      ["Ada", 120],
      ["Ben", 180],
    ]);
  });
});
