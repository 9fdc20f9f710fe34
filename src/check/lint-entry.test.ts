// Findings about an episode: what the tool wrote itself never stops a show.
import { expect, it } from "vitest";
import { makeEntry, makeShow } from "../testing/make-show.js";
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
