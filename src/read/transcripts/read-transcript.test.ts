import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTime } from "../../testing/processor-time.js";
import { readTranscript } from "./read-transcript.js";
import { table } from "./table.js";

const scraps = fc.constantFrom(
  "WEBVTT",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  " ",
  "\u00a0",
  "\u200b",
  "00:00:01.000 --> 00:00:02.000",
  "00:00:05,000 --> 00:00:03,000",
  "-->",
  "->",
  "1",
  "<v Ann>",
  "<v>",
  "</v>",
  "<c>",
  "<00:00:01.500>",
  "<",
  ">",
  ">>",
  "&amp;",
  "&",
  "&#0;",
  "[ __ ]",
  "[music]",
  "[",
  "]",
  "(",
  "(12:34)",
  "[0:12:34]",
  "99:99:99",
  "Ann:",
  "Bob Lee:",
  "**Ann**",
  "**",
  "# x",
  "<!--",
  "---",
  '{"segments":[',
  '{"events":[',
  '{"startTime":1,"body":"x"}',
  '{"start":1,"end":0,"text":"y","words":[{"word":"y","start":9}]}',
  '{"tStartMs":5,"segs":[{"utf8":"z"}]}',
  ",",
  "]}",
  '"',
  "\\",
  "\ud800",
  "😀",
  "日本語。",
  "مرحبا",
  "word",
  "yeah",
  "\0",
  "\ufeff",
  "-5",
  "- no",
  "NOTE",
  "STYLE",
  "0:12",
  "{\\an8}",
  "<p>",
  "</p>",
  "<cite>Ida</cite>",
  "<time>0:01</time>",
  "<tr><td>",
  "</td></tr>",
  "<dl><dt>",
  "<dd>",
  "<tt>",
  "<p begin='1s' end='2s'>",
  "<timedtext>",
  "<p t='1' d='2'>",
  "<![CDATA[",
  "{1}{1}25",
  "{10}{20}x|y",
  "[00:01.00]",
  "start\tend\ttext",
  '0,100,"x"',
  "[Events]\nFormat: Start, End, Text",
  "Dialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,x",
  "0:00:00.599,0:00:04.160",
  "00:00:01:00 - 00:00:02:00",
  "[00:00.000 --> 00:04.200] x",
  "SPEAKER: S1",
  "| a | b |",
  "Transcribed by https://otter.ai",
  '{"results":{"channels":[',
  '{"utterances":[{"text":"x","start":-1}]}',
);
const text = fc.oneof(
  fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.array(scraps, { maxLength: 60 }).map((parts) => `WEBVTT\n\n${parts.join("\n")}`),
  fc.array(scraps, { maxLength: 60 }).map((parts) => `{"segments":[${parts.join("")}`),
  fc.string({ unit: "binary", maxLength: 200 }),
);
const file = fc.constantFrom("a.vtt", "a.srt", "a.json", "a.txt", "a.md", "a.html", "a.csv", "a");

describe("reading any transcript", () => {
  it("never throws; words, segments and times always fit together", () => {
    fc.assert(
      fc.property(file, text, (name, content) => {
        const { value, problems } = readTranscript(name, content);
        let next = 0;
        let start = 0;
        for (const segment of value.segments) {
          expect(segment.first).toBe(next);
          expect(segment.end).toBeGreaterThan(segment.first);
          expect(segment.line).toBeGreaterThan(0);
          next = segment.end;
          if (segment.start !== undefined) {
            expect(segment.start).toBeGreaterThanOrEqual(start);
            start = segment.start;
          }
          if (segment.stop !== undefined) expect(segment.stop).toBeGreaterThanOrEqual(segment.start!);
        }
        expect(next).toBe(value.words.length);
        for (const word of value.words) expect(word.trim()).not.toBe("");
        if (value.starts) {
          expect(value.starts).toHaveLength(value.words.length);
          expect(value.ends).toHaveLength(value.words.length);
          let before = 0;
          for (let at = 0; at < value.words.length; at++) {
            if (Number.isNaN(value.starts[at]!)) continue;
            expect(value.starts[at]!).toBeGreaterThanOrEqual(before);
            before = value.starts[at]!;
            if (!Number.isNaN(value.ends![at]!)) expect(value.ends![at]!).toBeGreaterThanOrEqual(before);
          }
        }
        for (const problem of problems) {
          expect(problem.message).toMatch(
            /^\S.+ (?:should be|needs|is|ends|begins?|begin|go|lies|does|are|was|were) .+/s,
          );
          expect(problem.place!.line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("reads empty files, one word, only marks, and no spaces at all", () => {
    for (const content of ["", " \n\u00a0\n", "\ufeff", "\0\0"]) {
      const { value, problems } = readTranscript("a.txt", content);
      expect(value.words).toEqual([]);
      expect(problems.map(({ rule }) => rule)).toEqual(["transcript-empty"]);
    }
    expect(readTranscript("a.txt", "Boats").value.words).toEqual(["Boats"]);
    expect(readTranscript("a.txt", "[music] [ __ ]\n(applause)").value.words).toEqual([
      "[music]",
      "[ __ ]",
      "(applause)",
    ]);
    expect(readTranscript("a.txt", "x".repeat(100_000)).value.words).toHaveLength(1);
  });

  it.each([
    ["a.txt", "<!DOCTYPE html><html><body>Not found</body></html>", "a web page"],
    ["a.json", "<html>502</html>", "a web page"],
    [
      "a.srt",
      Buffer.from("89504e470d0a1a0a0000000d494844520000057800000578", "hex").toString("latin1"),
      "a file that is not text",
    ],
    ["a.json", "null", "JSON without texts and times that are known"],
    ["a.txt", "[1, 2, 3]\n", "JSON without texts and times that are known"],
  ])("takes nothing for speech of %s: %j", (file, content, found) => {
    const { value, problems } = readTranscript(file, content);
    expect(value.words).toEqual([]);
    expect(problems.map(({ rule, found: what }) => [rule, what])).toEqual([["transcript-kind", found]]);
  });

  it("takes text for speech that merely looks odd", () => {
    for (const content of ['"Hello there."', "5", "[music] hello", "{well} then", "<b>Hello</b> you"])
      expect(readTranscript("a.txt", content).problems).toEqual([]);
  });

  it("has a name for every row, and a last one that takes anything", () => {
    expect(new Set(table.map(({ name }) => name)).size).toBe(table.length);
    expect(table.at(-1)!.name).toBe("text");
  });

  it("reads 15,000 cues and 5 MB in a moment", () => {
    const stamp = (ms: number) => new Date(ms).toISOString().slice(11, 23);
    const cue = (at: number, words: string) => `${stamp(at * 2000)} --> ${stamp(at * 2000 + 1900)}\n${words}\n\n`;
    const large: [string, string][] = [
      [
        "a.vtt",
        `WEBVTT\n\n${Array.from({ length: 15_000 }, (_, at) => cue(at, `<v Ann>small boats ${at} float\nand sink`)).join("")}`,
      ],
      [
        "a.srt",
        Array.from({ length: 15_000 }, (_, at) => `${at}\n${cue(at, `${at % 7 ? "" : "ANN: "}boats ${at}`)}`).join(""),
      ],
      ["a.txt", "Ann: small boats float.\nBob: they do, in the end.\n".repeat(20_000)],
      ["b.txt", "word ".repeat(200_000)],
      ["c.txt", "word\n ".repeat(200_000)],
      ["d.txt", "[".repeat(5_000_000)],
      [
        "e.vtt",
        `WEBVTT\n\n00:00.000 --> 00:01.000\n${"<".repeat(100_000)}${"&".repeat(100_000)}${"[x ".repeat(100_000)}`,
      ],
      [
        "f.json",
        `{"segments":[${Array.from({ length: 20_000 }, (_, at) => `{"startTime":${at},"endTime":${at + 1},"body":"small boats float on ${at}"}`).join(",\n")}`,
      ],
      ["g.txt", "- ".repeat(200_000)],
      ["h.md", "**a** ".repeat(200_000)],
      ["i.txt", "w".repeat(2_000_000)],
      ["j.txt", "(".repeat(2_000_000)],
    ];
    for (const [name, content] of large) {
      const took = processorTime(() => {
        readTranscript(name, content);
      });
      expect(took, name).toBeLessThan(8000);
    }
  });

  const seed = fileURLToPath(new URL("../../../../shared/seed/000_433794f484b7f4da.txt", import.meta.url));
  it.skipIf(!existsSync(seed))("reads a real dump whole (skipped without the shared folder)", () => {
    const content = readFileSync(seed, "utf8");
    const { value, problems } = readTranscript("a.txt", content);
    expect(value.format).toBe("caption-dump");
    expect(problems).toEqual([]);
    const words = content
      .replace(/\[\s__\s\]/g, "[__]")
      .split(/\s+/)
      .filter((word) => word !== "" && word !== ">>");
    expect(value.words.map((word) => word.replaceAll(" ", ""))).toEqual(words);
    expect(value.segments.filter(({ change }) => change).length).toBe(content.split(">>").length - 1);
  });
});
