// A file that is taken for faultless at a glance is one in which the rules find nothing, however it was damaged.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Caption } from "../../model/model.js";
import { makeEntry, makeTurn } from "../../testing/make-show.js";
import { writeTranscripts } from "../../write/transcripts/write-transcripts.js";
import type { FileText, Rule } from "../rule.js";
import { ruleGroups } from "../rules.js";
import { isFaultless } from "./faultless.js";

const kinds = ["vtt", "srt", "json", "html"] as const;
const texts = [
  "Small boats & big ones: they float.",
  'She said "hold fast" \\ and it held.',
  "Größe, 漢字 and “curly” words – all at once, until the line is long enough to be broken",
  "1 < 2 and 3 > 2 rope",
  "Yes.",
];
const captions: Caption[] = Array.from({ length: 12 }, (_, at) => ({
  start: at * 3.25 + (at > 6 ? 3590 : 0),
  end: at * 3.25 + 3 + (at > 6 ? 3590 : 0),
  text: texts[at % texts.length]!,
  ...(at % 4 === 3 ? {} : { speaker: at % 4 === 0 ? "Ann O'Neil" : "Bob & Co" }),
}));

function write(some: readonly Caption[], estimated = false): Record<string, string> {
  const turns = some.map(({ text, start, end, speaker }) => makeTurn(text, start, end, speaker));
  const timing = estimated
    ? ({ method: "estimated", expectedError: 4.5 } as const)
    : ({ method: "captions", expectedError: 0 } as const);
  const files = writeTranscripts(makeEntry({ understood: { turns, captions: [...some], timing } }));
  return Object.fromEntries(files.map(({ path, content }) => [path.split(".").at(-1)!, String(content)]));
}

const findAll = (kind: (typeof kinds)[number], text: string): string[] =>
  (ruleGroups[kind] as readonly Rule<FileText>[]).flatMap(({ id, judge }) =>
    [...judge({ text, duration: 4000 })].map(({ found }) => `${id}: ${found}`),
  );

/** What damages a file of any kind. */
const scraps = fc.oneof(
  fc.constantFrom(
    ...'\n|\n\n|\r|\r\n| |\t|-->|--->| --> |<|>|<v>|<v |<v.loud >|</v>|<b>|<c.x>|<lang>|<lang en>|<00:00:05.000>|&|&amp;|&#38;|;|&lt|\u00a0|\u2028|\ufffd|\ufeff|STYLE|\n\nSTYLE\n|\n\nREGION\n|REGION|NOTE x|WEBVTT|1|2\n|\n\n3\n|0|9|99|00:00:01.000|00:00:01,000|00:00:01.000 --> 00:00:02.000\n|00:01.000 --> 00:02.000|.|,|:|"|\\|\\"|\\n|\\u00|{|}|[|]|},|null|-1|1e9|\u0007|\u0000|\ud800|<div>|<p|<p>|</p >|<time x>|<citex>|<!|<!-- -->|<TIME>|<1|< '.split(
      "|",
    ),
  ),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const edit = fc.record({
  at: fc.nat({ max: 100_000 }),
  drop: fc.constantFrom(0, 0, 1, 2, 3, 12, 29),
  scrap: fc.oneof(scraps, fc.constant("")),
  from: fc.nat({ max: 100_000 }),
  copied: fc.constantFrom(0, 0, 0, 1, 8, 12, 30, 90),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const damage = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((before, { at, drop, scrap, from, copied }) => {
    const place = at % (before.length + 1);
    const copy = from % (before.length + 1);
    return before.slice(0, place) + scrap + before.slice(copy, copy + copied) + before.slice(place + drop);
  }, text);

/** Digits alone are changed: times that fall, overlap or stand still. */
const turnDigits = (text: string, places: readonly number[]): string => {
  const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
  return places.reduce((before, place) => {
    const at = digits[place % digits.length]!;
    return `${before.slice(0, at)}${(Number(before[at]) + 1 + (place % 7)) % 10}${before.slice(at + 1)}`;
  }, text);
};

describe.each(kinds)("%s", (kind) => {
  const written = [1, 3, 12].map((count) => write(captions.slice(0, count))[kind]!);
  const whole = written.at(-1)!;
  it("is faultless as it is written", () => {
    for (const some of [captions, captions.slice(0, 1), captions.filter(({ speaker }) => !speaker)])
      for (const estimated of [false, true]) {
        const text = write(some, estimated)[kind]!;
        expect(findAll(kind, text)).toEqual([]);
        expect(isFaultless[kind]!(text)).toBe(true);
      }
  });

  it("is not taken for faultless when a rule finds something", () => {
    let passed = 0;
    let caught = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...written),
        fc.array(edit, { maxLength: 3 }),
        fc.array(fc.nat({ max: 10_000 }), { maxLength: 2 }),
        (before, edits, places) => {
          const text = turnDigits(damage(before, edits), places);
          const found = findAll(kind, text);
          if (isFaultless[kind]!(text)) {
            passed++;
            expect(found).toEqual([]);
          } else if (found.length > 0) caught++;
        },
      ),
      { numRuns: 1000 },
    );
    expect(passed).toBeGreaterThan(50);
    expect(caught).toBeGreaterThan(50);
  });

  it("is not taken for faultless in any bad example of a rule", () => {
    for (const rule of ruleGroups[kind]) {
      if ([...rule.judge({ text: rule.bad, duration: 600 })].length > 0)
        expect(isFaultless[kind]!(rule.bad)).toBe(false);
    }
    expect(isFaultless[kind]!(`${whole}${kind === "html" ? "<" : "-->"}`)).toBe(false);
  });
});
