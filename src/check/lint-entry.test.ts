// Findings about an episode: what the tool wrote itself never stops a show.
import { expect, it } from "vitest";
import { makeEntry, makeShow } from "../testing/make-show.js";
import { lintEntry } from "./lint-entry.js";

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
