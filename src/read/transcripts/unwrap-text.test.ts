// Values as Python and JavaScript print them, become JSON; plain talk does not.
import { describe, expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";
import { printedToJson } from "./unwrap-text.js";

const say = (text: string): string[] =>
  readTranscript("a.txt", text).value.segments.map(({ start, speaker }) => `${start} ${speaker ?? "-"}`);
const words = (text: string): string => readTranscript("a.txt", text).value.words.join(" ");
const spoken = "We oil Ida's oars. Every spring, yes.";

describe("what programs print", () => {
  it.each([
    [
      "named values of calls, a line each",
      `Segment(id=1, seek=0, start=1.0, end=3.5, text=" We oil Ida's oars.", tokens=[1, 2], words=None)\nSegment(id=2, seek=0, start=4.0, end=6.0, text=' Every spring, yes.', tokens=[3], words=None)\n`,
    ],
    [
      "calls in a list",
      `[Snippet(text="We oil Ida's oars.", start=1.0, duration=2.5), Snippet(text='Every spring, yes.', start=4.0, duration=2.0)]`,
    ],
    ["tuples of two times and a text", `[(1.0, 3.5, " We oil Ida's oars."), (4.0, 6.0, ' Every spring, yes.')]\n`],
    [
      "maps of Python",
      `[{'start': 1.0, 'end': np.float64(3.5), 'text': "We oil Ida's oars."}, {'start': 4.0, 'end': 6.0, 'text': 'Every spring, yes.'}]`,
    ],
    [
      "a constant of JavaScript",
      `export const talk = [\n  // taken by ear\n  { start: 1.0, end: 3.5, text: 'We oil Ida\\'s oars.' },\n  { start: 4.0, end: 6.0, text: \`Every spring, yes.\`, },\n];\nexport default talk;\n`,
    ],
  ])("reads %s", (_, text) => {
    expect(say(text)).toEqual(["1 -", "4 -"]);
    expect(words(text)).toBe(spoken);
  });

  it("takes the speaker of a tuple, before the words or behind them", () => {
    expect(say("[(1.0, 3.5, 'SPEAKER_00', 'We oil the oars.'), (4.0, 6.0, 'SPEAKER_01', 'Every spring.')]")).toEqual([
      "1 SPEAKER_00",
      "4 SPEAKER_01",
    ]);
    expect(say("[(1.0, 3.5, 'We oil the oars.', 'Ida'), (4.0, 6.0, 'Every spring.', 'Per')]")).toEqual([
      "1 Ida",
      "4 Per",
    ]);
  });

  it("keeps lines where they are", () => {
    const text =
      "const talk = [\n\n  { start: 1, end: 3, text: 'We oil.' },\n  { start: 4, end: 6, text: 'Yes we do.' },\n];";
    expect(readTranscript("a.js", text).value.segments.map(({ line }) => line)).toEqual([3, 4]);
    expect(printedToJson(text)!.split("\n").length).toBe(5);
  });

  it.each([
    "(laughs) We oil the oars.",
    "[Ida: whispering] We oil.",
    "const is a word that I like = so do I (and you).",
    "Segment(ation is hard, said Ida.",
    "{well} I said, and [laughs] then we went.",
    "[(1.0, 3.5, 'We oil the oars",
  ])("leaves alone %j", (text) => {
    expect(printedToJson(text)).toBeUndefined();
  });
});

describe("a list in the front-matter of a page", () => {
  const page = (field: string) =>
    `---\ntitle: Oars\n${field}:\n- header: Of oars\n- line: We oil Ida's oars,\n    all of them.\n  sec: 83\n  time: '1:23'\n  who: Per\n- line: Every spring, yes.\n  sec: 108\n  time: '1:48'\n  who: Ida\n- line: "And wax: always."\n  sec: 3601\n  time: '1:00:01'\n  who: Per\n- line: We think.\n  sec: 3601\n  time: '1:00:01'\n  who: Per\nlinks: []\n---\n\nLinks:\n\n* [Oars](https://oars.example)\n`;

  it.each(["transcript", "segments"])("is the transcript: %s", (field) => {
    const { value, problems } = readTranscript("a.md", page(field));
    expect(value.words.join(" ")).toBe("We oil Ida's oars, all of them. Every spring, yes. And wax: always. We think.");
    expect(value.segments.map(({ start, speaker, line }) => [start, speaker, line])).toEqual([
      [83, "Per", 5],
      [108, "Ida", 10],
      [3601, "Per", 14],
    ]);
    expect(problems).toMatchObject([
      { rule: "transcript-program-line", place: { line: 25 }, message: expect.stringContaining("and 1 more") },
    ]);
  });

  it("is none where it holds texts alone, or the front-matter is broken", () => {
    for (const text of [
      "---\ntranscript:\n- https://oars.example\n---\nWe oil.\n",
      "---\ntranscript:\n- a: [\n---\nWe oil.\n",
    ])
      expect(readTranscript("a.md", text).value.words.join(" ")).toBe("We oil.");
  });
});
