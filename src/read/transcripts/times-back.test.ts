// Times that go back, in every kind of timed transcript: said with the line and what was done, and no word is lost.
import { expect, it } from "vitest";
import type { Transcript } from "../../model/model.js";
import { openTranscript } from "./open-transcript.js";

interface Cue {
  start: number;
  stop: number;
  text: string;
}

const names = "Alpha Bravo Carla Delta Edith Fiona Golda Heidi India Julia Karla Linda Maria Norma Olive".split(" ");
const fine = Array.from({ length: 30 }, (_, at): Cue => {
  const text = `${names[at % 15]}${at} goes to the harbour today.`;
  return { start: at * 4, stop: at * 4 + 3.5, text };
});
const oneBack = fine.map((cue, at) => (at === 12 ? { ...cue, start: 9, stop: 12.5 } : cue));
const shuffled = fine.map((_, at) => fine[(at * 23) % 30]!);
const twoParts = fine.map((cue, at) => (at < 15 ? cue : { ...cue, start: cue.start - 60, stop: cue.stop - 60 }));

const two = (value: number): string => String(value).padStart(2, "0");
const clock = (time: number): string =>
  `${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}:${two(Math.floor(time) % 60)}`;
const exact = (time: number, point = "."): string => `${clock(time)}${point}${time % 1 === 0 ? "000" : "500"}`;
const wordsOf = ({ start, text }: Cue) =>
  text.split(" ").map((word, at) => ({ word, start: start + at * 0.5, end: start + at * 0.5 + 0.4 }));
const json = (value: unknown): string => JSON.stringify(value, null, 1);

const spellings: Record<string, [file: string, spell: (cues: Cue[]) => string]> = {
  WebVTT: [
    "a.vtt",
    (cues) =>
      `WEBVTT\n\n${cues.map(({ start, stop, text }) => `${exact(start)} --> ${exact(stop)}\n${text}\n`).join("\n")}`,
  ],
  SubRip: [
    "a.srt",
    (cues) =>
      cues
        .map(({ start, stop, text }, at) => `${at + 1}\n${exact(start, ",")} --> ${exact(stop, ",")}\n${text}\n`)
        .join("\n"),
  ],
  "podcast JSON": [
    "a.json",
    (cues) =>
      json({ segments: cues.map(({ start, stop, text }) => ({ startTime: start, endTime: stop, body: text })) }),
  ],
  "podcast JSON by word": [
    "a.json",
    (cues) =>
      json({
        segments: cues.flatMap(wordsOf).map(({ word, start, end }) => ({ startTime: start, endTime: end, body: word })),
      }),
  ],
  "Whisper's JSON": [
    "a.json",
    (cues) =>
      json({
        segments: cues.map((cue, id) => ({ id, start: cue.start, end: cue.stop, text: cue.text, words: wordsOf(cue) })),
      }),
  ],
  SBV: [
    "a.sbv",
    (cues) =>
      cues.map(({ start, stop, text }) => `${exact(start).slice(1)},${exact(stop).slice(1)}\n${text}\n`).join("\n"),
  ],
  TTML: [
    "a.ttml",
    (cues) =>
      `<tt xmlns="http://www.w3.org/ns/ttml"><body><div>\n${cues
        .map(({ start, stop, text }) => `<p begin="${exact(start)}" end="${exact(stop)}">${text}</p>`)
        .join("\n")}\n</div></body></tt>`,
  ],
  table: [
    "a.tsv",
    (cues) =>
      `start\tend\ttext\n${cues.map(({ start, stop, text }) => `${start * 1000}\t${stop * 1000}\t${text}`).join("\n")}`,
  ],
  LRC: ["a.lrc", (cues) => cues.map(({ start, text }) => `[${clock(start).slice(3)}.00]${text}`).join("\n")],
  "lines with a time": ["a.txt", (cues) => cues.map(({ start, text }) => `[${clock(start)}] ${text}`).join("\n")],
  "turns with a time": [
    "a.txt",
    (cues) =>
      cues.map(({ start, text }, at) => `${at % 2 ? "Ida Berg" : "Ada Marlow"} ${clock(start)}\n${text}\n`).join("\n"),
  ],
};
const kinds = Object.keys(spellings);
const isText = (kind: string): boolean => spellings[kind]![0] === "a.txt";

async function open(kind: string, cues: Cue[]): Promise<{ value: Transcript; said: string[]; line: string }> {
  const [file, spell] = spellings[kind]!;
  const text = spell(cues);
  const { value, problems } = await openTranscript(file, Buffer.from(text), { language: "en" });
  const said = problems.map(({ severity, rule, message, hint }) => `${severity} ${rule}: ${message} | ${hint}`);
  return { value, said, line: text.split("\n")[(problems[0]?.place?.line ?? 0) - 1] ?? "" };
}

const sortedWords = (words: readonly string[]): string => [...words].sort().join(" ");
const expectForward = ({ starts, words }: Transcript, cues: Cue[]): void => {
  expect(sortedWords(words)).toBe(sortedWords(cues.flatMap(({ text }) => text.split(" "))));
  expect([...starts!].every((start, at) => at === 0 || start >= starts![at - 1]!)).toBe(true);
};

it.each(kinds)("says nothing of %s in order", async (kind) => {
  const { value, said } = await open(kind, fine);
  expect(said).toEqual([]);
  expectForward(value, fine);
});

it.each(kinds)("keeps one cue that goes back where it stands in %s, with an estimated time", async (kind) => {
  const { value, said, line } = await open(kind, oneBack);
  expectForward(value, oneBack);
  expect(value.words.join(" ")).toBe(fine.map(({ text }) => text).join(" "));
  expect(said).toEqual([
    isText(kind)
      ? "warn transcript-mark-order: The time mark 0:09 does not fit between those around it: times have to rise | It is not used; the words stay in the order of the file."
      : "warn transcript-cue-order: This cue begins at 9 s, before one that stands above it | Others take up that time, so it stays where it is, with a time between its neighbours'.",
  ]);
  if (!kind.includes("JSON")) expect(line).toMatch(/0?0:09|9000/);
  const at = value.words.indexOf("Maria12");
  expect(value.starts![at]).toBeGreaterThan(46);
  expect(value.starts![at]).toBeLessThan(52);
});

it.each(kinds)("says once that %s is shuffled, and sorts what has its time", async (kind) => {
  const { value, said } = await open(kind, shuffled);
  expectForward(value, shuffled);
  expect(said).toHaveLength(1);
  if (isText(kind)) {
    expect(said[0]).toMatch(
      /^warn transcript-mark-order: \d\d of 30 time marks do not fit .* \| These marks are not used/,
    );
    expect(value.words.join(" ")).toBe(shuffled.map(({ text }) => text).join(" "));
    return;
  }
  expect(said[0]).toMatch(
    /^warn transcript-cue-order: \d\d of 30 cues begin before one that stands above them, the first of them here \| \d\d were put where the time belongs\. No word was left out\.$/,
  );
  expect(value.words.join(" ")).toBe(fine.map(({ text }) => text).join(" "));
});

it.each(kinds)("puts the second of two parts behind the first in %s", async (kind) => {
  const { value, said, line } = await open(kind, twoParts);
  expectForward(value, twoParts);
  expect(value.words.join(" ")).toBe(fine.map(({ text }) => text).join(" "));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(
    /^warn transcript-parts: The times begin anew at 0:00 here, after (?:0:5\d|1:01) \| From here on /,
  );
  if (!kind.includes("JSON")) expect(line).toMatch(/^\D*(?:16\n)?(?:0?0:00|0\t)/);
  expect(value.starts![value.words.indexOf("Alpha15")]).toBeGreaterThan(55);
  expect(value.starts!.at(-1)).toBeGreaterThan(110);
});

it("leaves the repeated lines of LRC, and the layers of ASS, in the order of their times: the formats mean them so", async () => {
  const lrc = await openTranscript("a.lrc", Buffer.from("[00:01.00][00:09.00]Row the boat\n[00:05.00]Over the sea\n"));
  expect(lrc.value.words.join(" ")).toBe("Row the boat Over the sea Row the boat");
  const events = "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";
  const line = (from: number, text: string): string =>
    `Dialogue: 0,0:00:0${from}.00,0:00:0${from + 1}.00,D,,0,0,0,,${text}\n`;
  const ass = await openTranscript(
    "a.ass",
    Buffer.from(events + line(3, "Two.") + line(6, "Three.") + line(1, "One.")),
  );
  expect(ass.value.words.join(" ")).toBe("One. Two. Three.");
  expect([...lrc.problems, ...ass.problems]).toEqual([]);
});
