import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sayTranscript } from "../../testing/say-transcript.js";
import { readTranscript } from "./read-transcript.js";

const stamp = (ms: number): string => new Date(ms).toISOString().slice(11, 23);

interface Layout {
  /** Empty rows as YouTube has them, the short cues between, times of words, and markup at all. */
  blanks: boolean;
  holds: boolean;
  tags: boolean;
  srt: boolean;
}

/** Lines as rolling captions: each line is shown as it is said, then held, then moved up over the next. */
function rollLines(lines: readonly string[][], { blanks, holds, tags, srt }: Layout): string {
  const cues: string[] = [];
  let at = 160;
  const time = (from: number, to: number) =>
    srt
      ? `${stamp(from).replace(".", ",")} --> ${stamp(to).replace(".", ",")}`
      : `${stamp(from)} --> ${stamp(to)} align:start position:0%`;
  const cue = (from: number, to: number, rows: (string | undefined)[]) => {
    const shown = rows.flatMap((row) => (row === undefined ? (blanks ? [" "] : []) : [row]));
    cues.push(`${srt ? `${cues.length + 1}\n` : ""}${time(from, to)}\n${shown.join("\n")}`);
  };
  lines.forEach((line, index) => {
    const end = at + 300 * line.length;
    const timed = line.map((word, k) => (k === 0 || !tags ? word : `<${stamp(at + 300 * k)}><c> ${word}</c>`));
    const above = index > 0 ? lines[index - 1]!.join(" ") : undefined;
    cue(at, end, [above, timed.join(tags ? "" : " ")]);
    if (holds) cue(end, end + 10, [line.join(" "), undefined]);
    at = holds ? end + 10 : end;
  });
  return `${srt ? "" : "WEBVTT\nKind: captions\nLanguage: en\n\n"}${cues.join("\n\n")}\n`;
}

const layouts: Record<string, Layout> = {
  "as YouTube writes them": { blanks: true, holds: true, tags: true, srt: false },
  "with the empty rows trimmed away": { blanks: false, holds: true, tags: true, srt: false },
  "converted to SRT": { blanks: false, holds: true, tags: false, srt: true },
  "without the cues that hold": { blanks: false, holds: false, tags: true, srt: false },
};

// Few words, so that equal lines and equal words follow each other often.
const word = fc.constantFrom("yeah", "no", "so", "boats", "float", "a", "Well,", "is.", "it");
const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 25 });

describe("rolling captions", () => {
  for (const [name, layout] of Object.entries(layouts))
    it(`are read once and exactly, ${name}`, () => {
      fc.assert(
        fc.property(lines, (said) => {
          const { value, problems } = readTranscript(layout.srt ? "a.srt" : "a.vtt", rollLines(said, layout));
          expect(value.words).toEqual(said.flat());
          expect(value.segments.map(({ first, end }) => value.words.slice(first, end))).toEqual(said);
          expect(problems).toEqual([]);
          if (!layout.tags) return;
          // Every word begins when it was said.
          let at = 160;
          const starts = said.flatMap((line) => {
            const from = at;
            at += 300 * line.length + (layout.holds ? 10 : 0);
            return line.map((_, k) => from + 300 * k);
          });
          expect(Array.from(value.starts!, (start) => Math.round(start * 1000))).toEqual(starts);
        }),
        { numRuns: 300 },
      );
    });

  it.each(Object.entries(layouts))(
    "are read once where a phrase comes twice in a row or a recogniser got stuck, %s",
    (_, layout) => {
      const talk = Array.from({ length: 20 }, (_, at) => [`Boat${at}`, "floats", `by${at}.`]);
      const file = layout.srt ? "a.srt" : "a.vtt";
      // Shown three times, what is said twice stands there six times.
      const twice = [...talk, ["one", "more", "sail", "one", "more", "sail"], ["and", "that", "is", "it"]];
      const read = readTranscript(file, rollLines(twice, layout));
      expect(read.value.words).toEqual(twice.flat());
      expect(read.problems).toEqual([]);
      const stuck = [...talk, ...Array.from({ length: 9 }, () => ["one", "more", "sail", "here"]), ["the", "end"]];
      const mended = readTranscript(file, rollLines(stuck, layout));
      expect(mended.value.words).toEqual([...talk.flat(), "one", "more", "sail", "here", "the", "end"]);
      expect(mended.problems.map(({ rule }) => rule)).toEqual(["transcript-loop"]);
    },
  );

  it("leaves words said twice in captions that do not roll", () => {
    fc.assert(
      fc.property(lines, (said) => {
        const cues = said.map(
          (line, at) => `${stamp(at * 2000)} --> ${stamp(at * 2000 + 2000)}\n<v A>${line.join(" ")}`,
        );
        // Alone, two lines of which one begins with the other cannot be told from a line that grows.
        if (said.length < 3) return;
        const { value } = readTranscript("a.vtt", `WEBVTT\n\n${cues.join("\n\n")}\n`);
        const grows = said.filter(
          (line, at) =>
            at > 0 && line.length > said[at - 1]!.length && said[at - 1]!.every((each, k) => each === line[k]),
        );
        if (grows.length < 2) expect(value.words).toEqual(said.flat());
      }),
      { numRuns: 300 },
    );
  });

  const srt = (rows: readonly (readonly [number, number, string])[]): string =>
    rows
      .map(
        ([from, to, text], at) =>
          `${at + 1}\n${stamp(from).replace(".", ",")} --> ${stamp(to).replace(".", ",")}\n${text}`,
      )
      .join("\n\n");

  it("joins lines that grow in a file that also holds a loop", () => {
    const grown = Array.from({ length: 12 }, (_, at) => [
      [at * 3000, at * 3000 + 1000, `so boat${at}`],
      [at * 3000 + 1000, at * 3000 + 2000, `so boat${at} floats`],
      [at * 3000 + 2000, at * 3000 + 3000, `so boat${at} floats well`],
    ]).flat() as [number, number, string][];
    const stuck = Array.from({ length: 6 }, (_, at): [number, number, string] => [
      36_000 + at * 1000,
      37_000 + at * 1000,
      "thank you for sailing",
    ]);
    const { value, problems } = readTranscript("a.srt", srt([...grown, ...stuck]));
    expect(value.words.join(" ")).toBe(
      `${Array.from({ length: 12 }, (_, at) => `so boat${at} floats well`).join(" ")} thank you for sailing`,
    );
    expect(problems.map(({ rule }) => rule)).toEqual(["transcript-loop"]);
  });

  it("joins lines that grow, and keeps a repeat among them", () => {
    const text = srt([
      [0, 1000, "so the"],
      [1000, 2000, "so the first"],
      [2000, 3000, "so the first boat"],
      [3000, 4000, "yeah, yeah"],
      [4000, 5000, "yeah, yeah"],
    ]);
    expect(sayTranscript(readTranscript("a.srt", text))).toBe(
      "2 0-3 : so|the|first|boat\n14 3-4 : yeah,|yeah\n18 4-5 : yeah,|yeah",
    );
    expect(readTranscript("a.srt", text).value.starts![2]).toBe(1);
  });

  it("joins lines that grow under a line that is old", () => {
    const text = srt([
      [0, 1000, "one line"],
      [1000, 2000, "one line\nso"],
      [2000, 3000, "one line\nso it"],
      [3000, 4000, "one line\nso it goes"],
      [4000, 5000, "so it goes\non"],
      [5000, 6000, "so it goes\non and on"],
    ]);
    expect(readTranscript("a.srt", text).value.words.join(" ")).toBe("one line so it goes on and on");
  });

  it("takes three rows, and windows of words that slide", () => {
    const rows = srt([
      [0, 1000, "a b"],
      [1000, 2000, "a b\nc d"],
      [2000, 3000, "a b\nc d\ne f"],
      [3000, 4000, "c d\ne f\ng h"],
      [4000, 5000, "e f\ng h\ng h"],
    ]);
    expect(readTranscript("a.srt", rows).value.words.join("")).toBe("abcdefghgh");
    const windows = srt([
      [0, 1000, "the boat is made of wood"],
      [1000, 2000, "made of wood and of patience"],
      [2000, 3000, "and of patience which is free"],
      [3000, 4000, "which is free and free it is"],
    ]);
    expect(readTranscript("a.srt", windows).value.words.join(" ")).toBe(
      "the boat is made of wood and of patience which is free and free it is",
    );
  });

  it("takes a cue once that stands twice with the same times, but not for two voices", () => {
    const cue = (text: string) => `00:00.000 --> 00:01.000\n${text}`;
    const twice = `WEBVTT\n\n${cue("<c.red>Yes.</c>")}\n\n${cue("<c.blue>Yes.</c>")}\n\n00:01.000 --> 00:02.000\nNo.`;
    expect(readTranscript("a.vtt", twice).value.words).toEqual(["Yes.", "No."]);
    const voices = `WEBVTT\n\n${cue("<v A>Yes.")}\n\n${cue("<v B>Yes.")}\n`;
    expect(readTranscript("a.vtt", voices).value.words).toEqual(["Yes.", "Yes."]);
  });

  it("takes a cue once that is shown again for each highlighted word, and times the words by it", () => {
    const shown = [
      "<u>Small</u> boats float",
      "Small boats float",
      "Small <u>boats</u> float",
      "Small boats <u>float</u>",
      "<u>Yes</u> they",
      "Yes <u>they</u>",
      "Yes they",
    ];
    const { value } = readTranscript("a.srt", srt(shown.map((text, at) => [at * 500, at * 500 + 500, text])));
    expect(value.words.join(" ")).toBe("Small boats float Yes they");
    expect([...value.starts!]).toEqual([0, 1, 1.5, 2, 2.5]);
    expect(value.segments.map(({ start, stop }) => [start, stop])).toEqual([
      [0, 2],
      [2, 3.5],
    ]);
    // A line of nine words is shown nine times: nobody got stuck there.
    const line = "So the smallest boat of all floats very well.".split(" ");
    const lit = line.map((_, lit) => line.map((each, at) => (at === lit ? `<u>${each}</u>` : each)).join(" "));
    const long = readTranscript("a.srt", srt(lit.map((text, at) => [at * 500, at * 500 + 500, text])));
    expect(long.value.words).toEqual(line);
    expect([...long.value.starts!]).toEqual(line.map((_, at) => at / 2));
    expect(long.problems).toEqual([]);
    const bold = srt([
      [0, 1000, "<b>Yes.</b>"],
      [1000, 2000, "<b>Yes.</b>"],
      [2000, 3000, "No."],
    ]);
    expect(readTranscript("a.srt", bold).value.words).toEqual(["Yes.", "Yes.", "No."]);
  });

  it("keeps a change of speaker once", () => {
    const text = rollLines(
      [["well,"], [">>", "yes", ">>"], ["no"], ["on", "we", "go"]],
      layouts["as YouTube writes them"]!,
    );
    const { segments, words } = readTranscript("a.vtt", text).value;
    expect(segments.map(({ first, end, change }) => [change, words.slice(first, end).join(" ")])).toEqual([
      [false, "well,"],
      [true, "yes"],
      [true, "no"],
      [false, "on we go"],
    ]);
  });
});
