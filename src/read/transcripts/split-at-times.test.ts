// A time inside a line is where a line began, if all others begin so; other times in a text are words or marks.
import { expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const sentences = [
  "We tar the keel in March.",
  "Rain fell on the loft.",
  "The oar was made of ash.",
  "Paint dries by noon.",
];
const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(14, 19);
const write = (make: (time: string, name: string, words: string) => string): string[] =>
  Array.from({ length: 30 }, (_, at) =>
    make(clock(at * 10), at % 2 ? "Ida" : "Ada", sentences[at % 4]!.replace(".", ` ${at}.`)),
  );
/** Without the break between the fifth line and the sixth. */
const joined = (lines: readonly string[]): string[] => [
  ...lines.slice(0, 4),
  `${lines[4]} ${lines[5]}`,
  ...lines.slice(6),
];
const read = (lines: readonly string[], file = "keel.txt") => {
  const { value, problems } = readTranscript(file, `${lines.join("\n")}\n`, { length: 320 });
  return {
    said: value.segments.map(
      ({ start, speaker, first, end }) => `${start} ${speaker}: ${value.words.slice(first, end).join(" ")}`,
    ),
    told: problems.map(({ rule, place, found }) => `${rule} ${place!.line} ${found}`),
  };
};

it.each<[string, (time: string, name: string, words: string) => string]>([
  ["(00:20) words", (time, _, words) => `(${time}) ${words}`],
  ["00:20 words", (time, _, words) => `${time} ${words}`],
  ["(00:20) NAME: words", (time, name, words) => `(${time}) ${name}: ${words}`],
  ["[00:20] NAME: words", (time, name, words) => `[${time}] ${name}: ${words}`],
])("begins a line at %s", (_, make) => {
  const lines = write(make);
  const right = read(lines);
  expect(right.told).toEqual([]);
  const wrong = read(joined(lines));
  expect(wrong.said).toEqual(right.said);
  expect(wrong.told).toEqual(["transcript-mark-time 5 line with a time inside (0:50)"]);
});

it("leaves times alone that are spoken, lie elsewhere, or stand in many lines", () => {
  const lines = write((time, _, words) => `(${time}) ${words}`);
  const about = (all: readonly string[]) => read(all).told.filter((one) => one.includes("inside"));
  const other = (line: string) => about(lines.map((one, at) => (at === 4 ? line : one)));
  expect(other("(00:40) We meet at (00:45) or so.")).toEqual([]);
  expect(other("(00:40) We meet. (07:45) is early.")).toEqual([]);
  expect(other("(00:40) We meet. 00:45 is early.")).toEqual([]);
  // The words of an hour in one line, with thousands of times among them.
  const hour = Array.from({ length: 3600 }, (_, at) => `We tar. (${Math.floor(at / 60)}:${clock(at).slice(3)}) So`);
  expect(about(["(00:00) We begin.", hour.join(" "), ...write((time, _, words) => `(1:${time}) ${words}`)])).toEqual(
    [],
  );
  expect(
    about(["(00:00) We begin.", `(00:00) ${hour.join(" ")}`, ...write((time, _, words) => `(1:${time}) ${words}`)]),
  ).toEqual([]);
  expect(about(lines.map((one, at) => `${one} (${clock(at * 10 + 5)}) And so on.`))).toEqual([]);
});
