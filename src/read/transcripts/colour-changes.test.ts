// Captions whose colours tell voices apart, and those in which colours mean something else.
import { expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const cue = (at: number, text: string): string =>
  `${at + 1}\n00:00:${String(at).padStart(2, "0")},000 --> 00:00:${String(at).padStart(2, "0")},900\n${text}\n`;
const yellow = (text: string): string => `<font color="#ffff00">${text}</font>`;
const cyan = (text: string): string => `{\\c&HFFF000&}${text}`;
const changes = (texts: readonly string[], file = "a.srt"): number[] =>
  readTranscript(file, texts.map((text, at) => cue(at, text)).join("\n")).value.segments.flatMap(({ change }, at) =>
    change ? [at] : [],
  );

it.each([
  ["fonts", yellow, (text: string) => text],
  ["override codes", cyan, (text: string) => `{\\c&H00FF00&}${text}`],
])("takes %s for voices", (_, one, two) => {
  const texts = [one("Tar is"), one("warm."), two("Is it?"), two("I never"), two("knew."), one("It is.")];
  const { value, problems } = readTranscript("a.srt", texts.map((text, at) => cue(at, text)).join("\n"));
  const said = value.segments.flatMap(({ change, speaker }, at) => (change ? [[at, speaker]] : []));
  expect(said).toEqual(
    two("x") === "x"
      ? [
          [2, undefined],
          [5, undefined],
        ]
      : [
          [0, "Speaker 1"],
          [2, "Speaker 2"],
          [5, "Speaker 1"],
        ],
  );
  expect(value.words.join(" ")).toBe("Tar is warm. Is it? I never knew. It is.");
  expect(problems.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(["transcript-label info"]);
});

it("takes no colours for voices that are seldom, change all the time, or stand beside marks of changes", () => {
  const plain = ["Tar is", "warm.", "Is it?", "I never", "knew.", "It is."];
  expect(changes([...plain, yellow("[bell]")])).toEqual([]);
  expect(changes([...plain, ...plain].map((text, at) => (at % 2 === 0 ? yellow(text) : text)))).toEqual([]);
  expect(changes(plain.map((text, at) => (at < 3 ? yellow(text) : at === 3 ? `>> ${text}` : text)))).toEqual([3]);
});
