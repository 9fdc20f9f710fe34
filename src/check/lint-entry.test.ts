// Findings about an episode: what the tool wrote itself never stops a show.
import { expect, it } from "vitest";
import { makeEntry, makeShow } from "../testing/make-show.js";
import { showText, withShow } from "../testing/with-show.js";
import { lintEntry, lintFiles } from "./lint-entry.js";

const check = (name: string, content: string) =>
  lintEntry(makeShow(), makeEntry(), { files: [{ path: `episodes/the-first-plank/${name}`, content }] }).filter(
    ({ message }) => message.includes("(in "),
  );

it("calls a fault in a transcript that was written here one of the tool's own, and blocks nothing", () => {
  const block = (number: number, times: string): string => `${number}\n${times}\nHello\n`;
  const srt = `${block(1, "00:00:01,000 --> 00:00:04,000")}\n${block(2, "00:00:03,000 --> 00:00:05,000")}`;
  expect(check("transcript.srt", srt)).toMatchObject([
    { rule: "srt-order", severity: "warn", hint: expect.stringMatching(/fault of airdate's own.*please report/) },
  ]);
  expect(check("transcript.vtt", "00:01.000 --> 00:02.000\nHello\n").every(({ severity }) => severity === "warn")).toBe(
    true,
  );
});

it("leaves what the author's file has broken to the author", () => {
  const found = check("transcript.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHell\ufffd\n");
  expect(found).toMatchObject([{ rule: "vtt-utf8", hint: expect.not.stringMatching(/airdate/) }]);
});

it("says the same of the times that files were spelled from as of the times in their texts", () => {
  const entry = makeEntry();
  const times = [
    [4, 5],
    [6, 6],
    [2, 3],
    [3, 1],
  ].map(([start, end]) => ({ start: start!, end: end! }));
  const vtt = times.map(({ start, end }) => `00:0${start}.000 --> 00:0${end}.000\nHello\n`);
  const json = times.map(({ start, end }) => ({ startTime: start, endTime: end, body: "Hello" }));
  const files = [
    { path: "episodes/the-first-plank/transcript.vtt", content: `WEBVTT\n\n${vtt.join("\n")}` },
    { path: "episodes/the-first-plank/transcript.json", content: JSON.stringify({ version: "1.0.0", segments: json }) },
  ];
  const read = lintFiles(entry, files);
  expect(read.map(({ rule }) => rule)).toEqual([
    "vtt-end-after-start",
    "vtt-end-after-start",
    "vtt-start-order",
    "tj-segment",
    "tj-segment",
    "tj-order",
  ]);
  const milliseconds = times.map(({ start, end }) => ({ start: start * 1000, end: end * 1000 }));
  expect(lintFiles(entry, files, milliseconds)).toEqual(read);
});

it("says where a duration has lost its colon that the transcript ends when it would have one", async () => {
  const rows = [
    ['"320"', "00:03:10.000", 4_800_000, "3:20"],
    ["4510", "00:44:58.000", 43_000_000, "45:10"],
    ["10230", "01:02:11.000", 60_000_000, "1:02:30"],
    // The end of the talk is elsewhere: what is missing is the rest of the transcript.
    ["321", "00:01:00.000", 4_800_000, undefined],
  ] as const;
  const files = rows.map(([duration, end, length], at) => [
    [
      `episodes/oars${at}.md`,
      `---\ntitle: Oars ${at}\ndate: 2026-02-0${at + 1} 06:00\naudio: { url: "https://media.example/oars${at}.mp3", length: ${length} }\nduration: ${duration}\n---\nNotes.\n`,
    ],
    [
      `episodes/oars${at}.vtt`,
      `WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nWe carve oars.\n\n${end} --> ${end.replace(/0$/, "9")}\nThey float.\n`,
    ],
  ]);
  const show = withShow({ "episodes/show.md": showText, ...Object.fromEntries(files.flat()) });
  const { out } = await show.run("check", "{root}", "--json");
  const { problems } = JSON.parse(out) as {
    problems: { rule: string; hint: string; place: { file: string; line: number } }[];
  };
  const said = problems.filter(({ rule }) => rule === "transcript-ends-early");
  expect(said.map(({ place, hint }) => `${place.file}:${place.line} ${hint}`).sort()).toEqual(
    rows.map(([, , , clock], at) =>
      clock === undefined
        ? `episodes/oars${at}.vtt:1 The rest cannot be read or searched.`
        : `episodes/oars${at}.md:5 The duration may have lost a colon: if ${clock} is meant, write duration: "${clock}".`,
    ),
  );
});
