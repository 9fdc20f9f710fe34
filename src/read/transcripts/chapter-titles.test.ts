import { describe, expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const said = [
  "We tar the hull every spring,",
  "all of it, from the keel up.",
  "And how long does it dry",
  "before she is in the water?",
  "Nine days in a dry year,",
  "and two for every day of rain.",
  "Who taught you that?",
  "My father, from a book.",
  "It is in the shed.",
];
const titles: Record<number, string> = { 0: "Tar and keels", 3: "Nine dry days", 6: "Books | Sheds" };
const page = (spelled: (seconds: number) => string = () => "", titled = titles): string =>
  `Transcript\n\n${said.map((text, at) => `${titled[at] ? `${titled[at]}\n` : ""}0:${10 + at * 5 - 10 < 10 ? "0" : ""}${at * 5}\n${spelled(at * 5)}${text}\n`).join("")}`;

describe("titles of chapters in what is copied from a video's page", () => {
  it.each([
    ["times alone", page()],
    ["times in words too", page((seconds) => `${seconds} seconds\n`)],
    ["numbered", page(undefined, { 0: "Chapter 1: Tar", 3: "Chapter 2: Days", 6: "Chapter 3: Sheds" })],
  ])("are no words of the talk, and said: %s", (_, text) => {
    const { value, problems } = readTranscript("a.txt", text);
    expect(value.words.join(" ")).toBe(said.join(" "));
    expect(value.segments.map(({ start }) => start)).toEqual(said.map((__, at) => at * 5));
    expect(problems.some(({ message }) => /page w/.test(message))).toBe(true);
  });

  it("are none where a caption has two lines, or nothing stands before the first time", () => {
    const two = page(undefined, { 3: "and the oars too", 6: "and the mast" });
    expect(readTranscript("a.txt", two).value.words.join(" ")).toContain("and the oars too");
    const untitled = page(undefined, { 3: "Nine dry days", 6: "Books" }).replace("Transcript\n\n", "");
    expect(readTranscript("a.txt", untitled).value.words.join(" ")).toContain("Nine dry days");
  });

  it("go with what the page says of the captions", () => {
    const { value } = readTranscript("a.txt", `${page(undefined, {})}English (auto-generated)\n`);
    expect(value.words.join(" ")).toBe(said.join(" "));
  });
});
