// What is marked as sung is dropped and said; speech between stays, and so do notes that mark nothing. Capitals throughout are said.
import { expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const talk = Array.from({ length: 12 }, (_, at) => `We tar plank ${at} of the hull before the rain comes.`);

/** What is read of cues between those of a talk, and the rules of what is said of them. */
function read(...cues: readonly string[]): { words: string; rules: string[] } {
  const all = [talk[0]!, ...cues, ...talk.slice(1)];
  const text = all.map((cue, at) => `${at + 1}\n00:00:${10 + at},000 --> 00:00:${11 + at},000\n${cue}\n`).join("\n");
  const { value, problems } = readTranscript("a.srt", text);
  const words = value.words.join(" ");
  return {
    words: words.slice(talk[0]!.length + 1, words.indexOf(talk[1]!)).trim(),
    rules: problems.map(({ rule }) => rule),
  };
}

it.each([
  ["a cue", ["\u266a The river runs \u266a"], ""],
  ["notes at the words", ["\u266aThe river runs,\u266a"], ""],
  ["two lines", ["\u266a The river runs\nand the fire burns \u266a"], ""],
  ["a verse over cues", ["\u266a The river runs", "\u266a and the fire", "burns below \u266a"], ""],
  ["a part of a cue", ["Play it. \u266a The river runs \u266a And stop."], "Play it. And stop."],
  ["two parts", ["\u266a The river \u266a Louder! \u266a It runs \u266a"], "Louder!"],
  ["signs of number around a whole cue", ["# The river runs #"], ""],
])("is left out where it is %s", (_, cues, left) => {
  expect(read(...cues)).toEqual({ words: left, rules: ["transcript-song"] });
});

it.each([
  ["one note before speech", ["\u266a Welcome aboard.", "We sail.", "We row.", "We tar."]],
  ["a note behind speech", ["Welcome aboard. \u266a", "We sail."]],
  ["notes alone around speech", ["\u266a\u266a", "Welcome aboard.", "\u266a\u266a"]],
  ["numbers", ["# 1 of the list is tar.", "We write C # and F #"]],
])("is no song: %s", (_, cues) => {
  expect(read(...cues)).toEqual({ words: cues.join(" "), rules: [] });
});

it("is kept where most of the transcript is between notes", () => {
  const cues = Array.from({ length: 40 }, (_, at) => `\u266a Row ${at} the boat ashore, my friend, and row \u266a`);
  expect(read(...cues).words).toBe(cues.join(" "));
});

it("is said that the captions are in capitals, and of no others", () => {
  const loud = Array.from({ length: 12 }, (_, at) => `>> WE TAR PLANK ${at} [music] AT THE DOCK.`);
  const rulesOf = (lines: readonly string[]): string[] =>
    readTranscript(
      "a.srt",
      lines.map((cue, at) => `${at + 1}\n00:00:${10 + at},000 --> 00:00:${11 + at},000\n${cue}\n`).join("\n"),
    ).problems.map(({ rule }) => rule);
  expect(rulesOf(loud)).toContain("transcript-capitals");
  expect(rulesOf([...loud.slice(0, 8), ...talk])).not.toContain("transcript-capitals");
  expect(rulesOf(["NATO.", "NASA."])).not.toContain("transcript-capitals");
});
