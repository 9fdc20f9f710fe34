// Slips in what stands before the words of a line: each is said, and what no slip is in is not.
import { expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const colons =
  "Per Lie: We oil the oars.\n\nIda Berg: Every spring?\n\nPer Lie: Every spring.\n\nIda Berg: And the keel?\n";
const marks = colons.replace("Per", "[0:00] Per").replace("Ida", "[0:12] Ida").replace("\nPer", "\n[0:20] Per");
const stamped =
  "Per Lie  0:00\nWe oil the oars.\n\nIda Berg  0:12\nEvery spring?\n\nPer Lie  0:20\nEvery spring.\n\nIda Berg  0:31\nAnd the keel?\n";
const cues = (text: string): string =>
  text
    .split("\n\n")
    .map((line, at) => `${at + 1}\n00:00:0${at * 2},000 --> 00:00:0${at * 2 + 1},900\n${line}`)
    .join("\n\n");

const say = (text: string, file = "a.txt"): string[] =>
  readTranscript(file, text).problems.map(({ rule, place }) => `${rule} ${place?.line}`);

it.each([
  ["a name without its colon", colons, "Ida Berg: E", "Ida Berg E", "transcript-label 3"],
  ["a colon without its blank", colons, "Ida Berg: E", "Ida Berg:E", "transcript-label 3"],
  ["a semicolon", colons, "Ida Berg: E", "Ida Berg; E", "transcript-label 3"],
  ["a dash", colons, "Ida Berg: E", "Ida Berg - E", "transcript-label 3"],
  ["no name before the colon", colons, "Ida Berg: E", ": E", "transcript-label 3"],
  ["a time in the first line, once", stamped, "0:00", "0;00", "transcript-mark-time 1"],
  ["initials without their colon", colons.replaceAll("Ida Berg", "IB"), "IB: E", "IB E", "transcript-label 3"],
  ["small letters", colons, "Ida Berg: E", "ida berg: E", "transcript-label 3"],
  ["a name without its colon in captions", cues(colons), "Ida Berg: E", "Ida Berg E", "transcript-label 7"],
  ["a time with another sign", marks, "[0:12]", "[0;12]", "transcript-mark-time 3"],
  ["a time with a letter", marks, "[0:12]", "[o:12]", "transcript-mark-time 3"],
  ["a time with one bracket", marks, "[0:12]", "[0:12", "transcript-mark-time 3"],
  ["a time behind a name", stamped, "0:12", "0;12", "transcript-mark-time 4"],
  ["a time without its colon", stamped, "0:12", "012", "transcript-mark-time 4"],
])("says %s", (_, text, right, wrong, expected) => {
  const file = text.includes("-->") ? "a.srt" : "a.txt";
  expect(say(text, file)).toEqual([]);
  expect(say(text.replace(right, wrong), file)).toEqual([expected]);
});

it("says nothing of who is spoken to or of at the beginning of a line, and of numbers", () => {
  const spoken = `${colons}\nPer Lie: It is\nIda Berg who oils them.\nIda, Ida Berg, does. Ida Berg I mean.\n\nIda Berg: 10-12 of them, in 1998.\n`;
  expect(say(spoken)).toEqual([]);
  expect(say(cues(`${colons.trim()}\n\nPer Lie: What it needs\n: is the oil.`), "a.srt")).toEqual([]);
  expect(say(`${colons}\nPer Lie: Good.\n\nPer. Thanks.\n`.replaceAll("Per Lie:", "Per:"))).toEqual([]);
  expect(say(`${colons}\nPer Lie: Good.\n\nIda Berg. Ida, is it?\n`)).toEqual([]);
  expect(say(`${marks}\n[1:05] Ida Berg: It had\n[0.5 0.75] and\n1.2) of it.\n`)).toEqual([]);
  expect(say(`${marks}\n[1:05] Ida Berg: It had\n10-15 planks, or 12.5 feet.\n`)).toEqual([]);
});

it("says nothing of names in front-matter, and of whole names in a talk of first names", () => {
  const talk =
    "Per: I am Per Lie and this is Ida Berg who asks.\n\nIda: And every spring?\n\nPer: Every spring.\n\nIda: And the keel?\n";
  const fields = "---\ntitle: Oars\nspeakers:\n  - Per Lie\n  - Ida Berg\n---\n";
  const list = "* Per Lie\n* Ida Berg\n\n";
  expect(say(fields + talk, "a.md")).toEqual([]);
  expect(say(list + talk, "a.md")).not.toContainEqual(expect.stringContaining("transcript-label"));
  expect(say(`${talk}\nIda Berg\nIda Member: Keel\n`, "a.md")).toEqual([]);
  expect(say(colons.replaceAll(/Ida Berg|Per Lie/g, "PL").replace("spring?", "spring?\n\nPL IB will."))).toEqual([]);
  const title = "Oars and Keel: a talk\nOars and Keel. A talk in spring.\n\n";
  expect(say(title + colons)).not.toContainEqual(expect.stringContaining("transcript-label"));
  expect(say(talk.replace("Per: Every", "Per Every"), "a.md")).toEqual(["transcript-label 5"]);
});
