// A key with a slip in one entry of many is read as what it stands for, and said; no other key is touched.
import { expect, it } from "vitest";
import { readTranscript } from "../read-transcript.js";

const sentences = ["We tar the keel in March.", "Rain fell on the loft.", "The oar was made of ash."];
const list = Array.from({ length: 30 }, (_, at) => ({ at, text: sentences[at % 3]!, name: at % 2 ? "Ida" : "Ada" }));
const formats = {
  "Whisper JSON": (entries: unknown[]) => ({ language: "en", segments: entries }),
  "Podcasting 2.0 JSON": (entries: unknown[]) => ({ version: "1.0.0", segments: entries }),
  "any JSON": (entries: unknown[]) => ({ items: entries }),
};
const entryOf = {
  "Whisper JSON": ({ at, text, name }: (typeof list)[number]) => ({
    start: at * 4,
    end: at * 4 + 4,
    text,
    speaker: name,
  }),
  "Podcasting 2.0 JSON": ({ at, text, name }: (typeof list)[number]) => ({
    speaker: name,
    startTime: at * 4,
    endTime: at * 4 + 4,
    body: text,
  }),
  "any JSON": ({ at, text, name }: (typeof list)[number]) => ({
    begin: at * 4,
    stop: at * 4 + 4,
    line: text,
    who: name,
  }),
};
type Format = keyof typeof formats;

/** The file with a change in the eighth entry. */
const write = (format: Format, change: (entry: string) => string): string => {
  const entries = list.map((one) => JSON.stringify(entryOf[format](one)));
  entries[7] = change(entries[7]!);
  return JSON.stringify(formats[format](["#"]), null, 1).replace('"#"', `\n${entries.join(",\n")}\n`);
};
const read = (text: string) => {
  const { value, problems } = readTranscript("keel.json", text);
  const said = value.segments.map(
    ({ start, speaker, first, end }) => `${start} ${speaker}: ${value.words.slice(first, end).join(" ")}`,
  );
  return {
    said,
    told: problems.map(({ severity, rule, place, message }) => `${severity} ${rule} ${place!.line}: ${message}`),
  };
};

it.each<[Format, string, string]>([
  ["Whisper JSON", "start", "strat"],
  ["Whisper JSON", "text", "txet"],
  ["Podcasting 2.0 JSON", "startTime", "starTime"],
  ["Podcasting 2.0 JSON", "body", "bdoy"],
  ["Podcasting 2.0 JSON", "speaker", "speakr"],
  ["any JSON", "begin", "beginn"],
  ["any JSON", "line", "lien"],
])("reads in %s what stands for %s: %s", (format, meant, typed) => {
  const right = read(write(format, (entry) => entry));
  const slipped = write(format, (entry) => entry.replace(`"${meant}"`, `"${typed}"`));
  const wrong = read(slipped);
  const line = slipped.split("\n").findIndex((row) => row.includes(typed)) + 1;
  expect(right.told).toEqual([]);
  expect(wrong.said).toEqual(right.said);
  expect(wrong.told).toEqual([
    `warn transcript-segment ${line}: "${typed}" in one entry is taken for a slip of "${meant}", which nearly all others have`,
  ]);
});

it.each<[Format, string]>([
  ["Whisper JSON", '"start":null'],
  ["Podcasting 2.0 JSON", '"startTime":null'],
  ["any JSON", '"begin":null'],
  ["any JSON", '"begin":"2o"'],
])("says the one entry in %s with %s", (format, typed) => {
  const name = typed.split(":")[0]!;
  const { said, told } = read(write(format, (entry) => entry.replace(new RegExp(`${name}:\\d+`), typed)));
  expect(said.length).toBe(30);
  expect(told).toEqual([expect.stringMatching(/^warn transcript-cue-time \d+: The segment has no /)]);
});

it("leaves keys alone that most entries lack, that stand in many, or beside the one that they are like", () => {
  const about = (change: (entry: string) => string) => read(write("Whisper JSON", change)).told;
  expect(about((entry) => entry.replace('"text"', '"texts":1,"text"'))).toEqual([]);
  expect(about((entry) => entry.replace('"text"', '"txet":1,"text"'))).toEqual([]);
  expect(about((entry) => entry.replace('"end"', '"note":"strat","end"'))).toEqual([]);
});

it("reads a slip in each of several lists", () => {
  const part = (from: number) =>
    Array.from({ length: 10 }, (_, at) => ({
      [at === 4 ? "strat" : "start"]: from + at * 4,
      end: from + at * 4 + 4,
      text: sentences[at % 3]!,
    }));
  const { told } = read(JSON.stringify({ segments: part(0), more: { first: part(50), second: part(100) } }));
  expect(told.filter((one) => one.includes("strat"))).toEqual([
    'warn transcript-segment 1: "strat" in 3 entries, first in this one, is taken for a slip of "start", which nearly all others have',
  ]);
});

it("goes through entries that have keys of their own once", () => {
  const entries = Array.from({ length: 20_000 }, (_, at) => ({ start: at, text: "The oar.", [`note${at}`]: at }));
  expect(read(JSON.stringify({ segments: entries })).said.length).toBeGreaterThan(0);
});
