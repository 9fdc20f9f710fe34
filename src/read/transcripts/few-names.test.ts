// A long text with few names: none of them may have what others say.
import { describe, expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const sentences = [
  "We sand the hull before anything else is done.",
  "Then the planks are oiled, and they dry for a week.",
  "A dry plank takes the varnish better than a wet one.",
  "Nobody should hurry at this point of the work.",
  "The brush has to be soft, and it has to be clean.",
  "Thin coats are better than a single thick one.",
];
/** So many paragraphs, with others before some of them. */
const lecture = (count: number, others: Record<number, string> = {}): string =>
  Array.from({ length: count }, (_, at) => [...(others[at] ? [others[at]] : []), `${sentences[at % 6]} Coat ${at}.`])
    .flat()
    .join("\n\n");
/** Words under each name, all others under "-". */
function read(text: string, file = "a.md", people: string[] = []) {
  const { value, problems } = readTranscript(file, text, { people });
  const words: Record<string, string> = {};
  for (const { speaker = "-", first, end } of value.segments)
    words[speaker] = `${words[speaker] ?? ""} ${value.words.slice(first, end).join(" ")}`.trim();
  return { words, all: value.words.join(" "), rules: problems.map(({ rule }) => rule), problems };
}

describe("a name that stands once in a long talk of nobody who is named", () => {
  it.each([
    ["a line that points elsewhere", "Tweet: How a hull is varnished, by the harbour.", 12],
    ["what is left to do", "TODO: who asks?", 12],
    ["a question", "Per Lie: How long does a coat take to dry?", 15],
    ["an item of a list", "- Spar: a varnish for masts.", 12],
    ["a year", "In 2014: the first boat was tarred here.", 12],
  ])("names nobody: %s", (_, line, at) => {
    for (const file of ["a.md", "a.txt"]) {
      const { words, all, problems } = read(lecture(30, { [at]: line }), file);
      expect(Object.keys(words)).toEqual(["-"]);
      expect(all).toContain(line.replace("- ", ""));
      if (line.startsWith("In")) continue;
      expect(problems).toMatchObject([{ rule: "transcript-label", severity: "info" }]);
      expect(problems[0]!.message).toContain("before one of 31 paragraphs");
    }
  });

  it("is who speaks where the talk begins under it, or who is expected to", () => {
    const opened = read(`Ida Berg: ${lecture(30)}`);
    expect(Object.keys(opened.words)).toEqual(["Ida Berg"]);
    const { words, rules } = read(lecture(30, { 15: "Per Lie: How long does it dry?" }), "a.md", ["Per Lie"]);
    expect(words["Per Lie"]).toBe("How long does it dry?");
    expect(rules).not.toContain("transcript-label");
  });

  it("is a field of the head", () => {
    const head = "21 March 1999\nHarbour talks\nTalk Language: English | Transcript (English)\nRecorded near: Oslo\n\n";
    for (const file of ["a.md", "a.txt"]) {
      const { words, rules } = read(head + lecture(30), file);
      expect(Object.keys(words)).toEqual(["-"]);
      expect(rules[0]).toBe("transcript-title");
    }
    const { words } = read(
      `Harbour hall: Oslo, in the evening\n\n${lecture(6, { 1: "Ida Berg: Hello.", 2: "Per Lie: Hello.", 3: "Ida Berg: Now.", 4: "Per Lie: So." })}`,
      "a.txt",
    );
    expect(Object.keys(words).sort()).toEqual(["-", "Ida Berg", "Per Lie"]);
  });
});

it("gives names that come again in a talk of nobody who is named their own paragraphs", () => {
  const asked = lecture(30, {
    12: "Audience: How long does a coat take to dry?",
    20: "Audience: And in winter?",
    21: "Ida Berg: Twice as long.",
  });
  for (const text of [asked, asked.replaceAll("\n\n", "\n")]) {
    const { words, rules } = read(text, "a.txt");
    expect(words.Audience).toBe("How long does a coat take to dry? And in winter?");
    expect(words["Ida Berg"]).toBe("Twice as long.");
    expect(words["-"]).toContain("Coat 12. Then the planks");
    expect(rules).not.toContain("transcript-label");
  }
});

it("leaves a turn of many paragraphs to its name where turns begin under names", () => {
  const { words } = read(lecture(12, { 0: "Ida Berg: Hello.", 4: "Per Lie: So.", 8: "Ida Berg: Yes." }));
  expect(Object.keys(words)).toEqual(["Ida Berg", "Per Lie"]);
});

it("takes no sentence in bold type for a name", () => {
  const { words } = read(lecture(12, { 5: "**You can bend the plank twice.**" }));
  expect(Object.keys(words)).toEqual(["-"]);
});

it("takes no target of a link for a name, and shows the words of the link", () => {
  const text = `${lecture(12, { 5: "Varnish is older [than tar][tar-book], I think." })}\n\n[tar-book]: https://tar.example/book\n`;
  const { words, all } = read(text);
  expect(Object.keys(words)).toEqual(["-"]);
  expect(all).toContain("Varnish is older than tar, I think.");
  expect(all).not.toContain("tar.example");
  expect(read("Ida Berg: Hi. [laughs][music]\n\nPer Lie: Yes.\n\nIda Berg: So.").all).toContain("[laughs][music]");
});

it("knows who speaks by initials with a small letter in them", () => {
  const text = "Ann von Wik (AvW): Hello.\n\nPer Lie: Hello.\n\nAvW: So we begin.\n\nPer Lie: Yes.";
  expect(read(text).words["Ann von Wik"]).toBe("Hello. So we begin.");
});

it("leaves the first turn of a talk to who speaks, also where it tells of a podcast", () => {
  const text = "IB: Dirijo un podcast sobre barcos y su madera en el norte.\n\nPL: Bien.\n\nIB: Vamos.\n\nPL: Sí.";
  expect(read(text).words.IB).toContain("Dirijo un podcast");
});

describe("names of which none comes again", () => {
  const paragraphs = Array.from({ length: 6 }, (_, at) => `We tar the hull in week ${at}, and oil it in the next.`);
  it.each([
    ["are none in small letters", "**Related concepts:** Tar, Hulls, Oars"],
    ["are none where they head a list", "Objectives:\n\n* more tar\n* fewer holes"],
    ["are none where they say what stands there", "Location: Harbour hall of Oslo, the long one behind the church"],
  ])("%s", (_, line) => {
    const { words } = read(`${line}\n\n${paragraphs.join("\n\n")}`, "a.md");
    expect(Object.keys(words)).toEqual(["-"]);
  });

  it("are points of a list where a list has five of them, and it is said once", () => {
    const points = ["Keel Work", "Oar Prices", "Hull Repair", "Mast Height", "Sail Cloth", "Tar"];
    const list = points.map((point) => `- **${point}**: ${paragraphs[0]}`);
    const { words, rules } = read(`# Summary\n\n${list.join("\n\n")}`, "a.md");
    expect(Object.keys(words)).toEqual(["-"]);
    expect(words["-"]).toContain("Hull Repair:");
    expect(rules.filter((rule) => rule === "transcript-label")).toHaveLength(1);
    const turns = list.map((point, at) => point.replace(/\*\*.*\*\*/, `**${at % 2 ? "Ida Berg" : "Per Lie"}**`));
    expect(Object.keys(read(turns.join("\n\n"), "a.md").words).sort()).toEqual(["Ida Berg", "Per Lie"]);
  });
});

describe("an audience", () => {
  const talk = Array.from({ length: 6 }, (_, at) => `We tar the hull in week ${at}, and oil it in the next one.`);
  it.each([
    ["in brackets", (text: string) => `[Audience: ${text}]`, "Audience"],
    ["in brackets over two lines", (text: string) => `[Audience: ${text.replace(" ", "\n")}]`, "Audience"],
    ["of members, in brackets", (text: string) => `[Audience member: ${text}]`, "Audience member"],
    ["of members", (text: string) => `Audience member: ${text}`, "Audience member"],
  ])("says its questions and nothing else: %s", (_, write, name) => {
    const asked = talk.flatMap((one, at) => (at % 2 ? [one] : [one, write(`Why week ${at}?`)]));
    for (const file of ["a.md", "a.txt"]) {
      const { words } = read(`${asked.join("\n\n")}\n\n${talk.join("\n\n")}\n\n${talk.join("\n\n")}`, file);
      expect(words[name], file).toBe("Why week 0? Why week 2? Why week 4?");
      expect(words["-"], file).not.toContain("[");
    }
  });

  it("is none in notes of an editor, and an address is nobody's words", () => {
    const noted = talk.flatMap((one) => [one, "[Note: a plank falls here]"]).join("\n\n");
    expect(Object.keys(read(noted, "a.md").words)).toEqual(["-"]);
    const linked = `${talk.join("\n\n")}\n\nFoil: https://foil.example\n\nIda: Yes.\n\nPer: So.\n\nIda: And no.`;
    expect(read(linked, "a.txt").words.Foil).toBeUndefined();
  });
});
