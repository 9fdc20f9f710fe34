import { describe, expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const said = [
  "Ida Berg: We tar the hull every spring, all of it, from the keel up to the rail.",
  "Per Lie: And how long does it dry before she goes into the water?",
  "Ida Berg: Nine days in a dry year, and two more for every day of rain.",
  "Per Lie: Who taught you that, your father or the man with the red boat?",
  "Ida Berg: My father, and he had it from a book that nobody else has read.",
  "Per Lie: Then we should read it, and tell everybody who owns an oar.",
  "Ida Berg: It is in the shed, under the stove, and it smells of tar and smoke.",
].join("\n\n");
const read = (text: string, file = "a.txt") => {
  const { value, problems } = readTranscript(file, text);
  return { words: value.words.join(" "), problems };
};
const once = read(said).words;

describe("a transcript that stands twice in its file", () => {
  it.each([
    ["one behind the other", `${said}\n\n${said}\n`, 15],
    ["without a line between them", `${said}\n${said}`, 14],
    ["with a rule between them", `${said}\n\n---\n\n${said}`, 17],
    ["with other line ends", `${said}\n\n${said.replace(/\n\n/g, "\n")}\n`, 15],
  ])("is read once, and it is said: %s", (_, text, line) => {
    const { words, problems } = read(text);
    expect(words.replace("--- ", "")).toBe(once);
    expect(problems).toMatchObject([{ rule: "transcript-twice", severity: "warn", place: { line } }]);
  });

  it("is read once as captions too, with the times of the first", () => {
    const cues = said
      .split("\n\n")
      .map((text, at) => `${at + 1}\n00:00:${10 + at},000 --> 00:00:${11 + at},000\n${text}`);
    const { value, problems } = readTranscript("a.srt", [...cues, ...cues].join("\n\n"));
    expect(value.words.join(" ")).toBe(once);
    expect(problems.map(({ rule }) => rule)).toEqual(["transcript-twice"]);
  });

  it("is none where the second is another, or more follows", () => {
    for (const text of [`${said}\n\n${said.replace("Nine", "Ten")}`, `${said}\n\n${said}\n\nPer Lie: Good.`])
      expect(read(text).problems.map(({ rule }) => rule)).not.toContain("transcript-twice");
    const refrain = "Ida Berg: Row, row, row your boat.\n\n".repeat(4);
    expect(read(refrain).problems.map(({ rule }) => rule)).not.toContain("transcript-twice");
  });
});
