// ">" where other lines have ">>" marks that somebody else speaks, and is said; quotes and signs of other kinds stay.
import { expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const sentences = ["We tar the keel.", "Rain fell on the loft.", "Why is the oar of ash?", "Paint dries by noon."];
const lines = Array.from({ length: 40 }, (_, at) => `${at % 4 === 0 ? ">> " : ""}${sentences[at % 4]} ${at}.`);
const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 19);
const forms = {
  "keel.txt": (all: readonly string[]) => `${all.join("\n")}\n`,
  "keel.vtt": (all: readonly string[]) =>
    `WEBVTT\n\n${all.map((one, at) => `${clock(at * 4)}.000 --> ${clock(at * 4 + 4)}.000\n${one}\n`).join("\n")}`,
  "keel.srt": (all: readonly string[]) =>
    all.map((one, at) => `${at + 1}\n${clock(at * 4)},000 --> ${clock(at * 4 + 4)},000\n${one}\n`).join("\n"),
};
const read = (file: keyof typeof forms, all: readonly string[]) => {
  const { value, problems } = readTranscript(file, forms[file](all));
  return {
    changes: value.segments.flatMap(({ change, first }) =>
      change ? [value.words.slice(first, first + 3).join(" ")] : [],
    ),
    told: problems.map(({ rule, message }) => `${rule} ${message}`),
  };
};
const changed = (at: number, line: string): string[] => lines.map((one, k) => (k === at ? line : one));

it.each<[keyof typeof forms, string]>([
  ["keel.txt", "> We tar the keel. 20."],
  ["keel.txt", ">We tar the keel. 20."],
  ["keel.vtt", "> We tar the keel. 20."],
  ["keel.vtt", "&gt; We tar the keel. 20."],
  ["keel.srt", "> We tar the keel. 20."],
])("reads in %s the line %j", (file, line) => {
  const right = read(file, lines);
  expect(right.changes.length).toBeGreaterThanOrEqual(9);
  const { changes, told } = read(file, changed(20, line));
  expect(changes).toEqual(right.changes);
  expect(told).toEqual([expect.stringMatching(/^transcript-label ".*" begins with ">" where others have ">>"/)]);
});

it("leaves a sign alone where few or no lines are marked, and where many begin with it", () => {
  const plain = lines.map((one) => one.replace(">> ", ""));
  for (const all of [
    plain.map((one, at) => (at === 20 ? `> ${one}` : one)),
    lines.map((one, at) => (at % 4 === 1 ? `> ${one}` : one)),
    changed(21, "The mark > stands for more. 21."),
    // Lines of a program, and words that are quoted.
    lines.map((one, at) => (at === 21 ? `> ${one}` : one.replace(">> ", ">>> "))),
  ])
    expect(read("keel.txt", all).told.filter((one) => one.includes('begins with ">"'))).toEqual([]);
});
