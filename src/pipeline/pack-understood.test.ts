import fc from "fast-check";
import { expect, it } from "vitest";
import type { Caption, Read, Turn, Understood } from "../model/model.js";
import { makeUnderstood } from "../testing/make-show.js";
import { makeTalk } from "../testing/make-talk.js";
import { packUnderstood, unpackUnderstood } from "./pack-understood.js";

const again = (value: Understood, problems: Read<Understood>["problems"] = []): Read<Understood> =>
  unpackUnderstood(packUnderstood({ value, problems }))!;

/** Captions of so many words, cut from the turns; some spelled otherwise, as subtitles are. */
function cut(turns: readonly Turn[], size: number, change: (text: string, at: number) => string): Caption[] {
  return turns.flatMap(({ text, start, end, speaker }) => {
    const words = text.split(" ");
    return Array.from({ length: Math.ceil(words.length / size) }, (_, at) => {
      const spelled = change(words.slice(at * size, (at + 1) * size).join(" "), at);
      return {
        start: Math.round(start) + at,
        end: Math.round(end),
        ...(speaker === undefined ? {} : { speaker }),
        text: spelled,
      };
    });
  });
}

const plain = { noNullPrototype: true };
const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }), fc.constantFrom("", " ", "a  b", "Ada. ", "é\n"));
const time = fc.double({ min: 0, max: 40_000, noNaN: true }).map((at) => at + 0);
const sentence = fc.record(
  { text, start: time, end: time, words: fc.record({ first: fc.nat(), end: fc.nat() }, plain), guessed: fc.boolean() },
  { requiredKeys: ["text", "start", "end", "words"], ...plain },
);
const paragraph = fc.record({ start: time, end: time, text, sentences: fc.array(sentence, { maxLength: 4 }) }, plain);
const turn = fc.record(
  {
    speaker: text,
    person: text,
    start: time,
    end: time,
    text,
    paragraphs: fc.array(paragraph, { maxLength: 3 }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
    origin: fc.constantFrom("given" as const, "found" as const, "pinned" as const),
  },
  { requiredKeys: ["start", "end", "text", "paragraphs", "confidence", "origin"], ...plain },
);
const caption = fc.record(
  { start: time, end: time, speaker: text, text },
  { requiredKeys: ["start", "end", "text"], ...plain },
);

it("gives every talk back as it was", () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 4 }), fc.array(caption, { maxLength: 8 }), (turns, captions) => {
      const value = makeUnderstood({ turns, captions, spokenUntil: 12.25 });
      expect(again(value)).toStrictEqual({ value, problems: [] });
    }),
  );
});

it("gives captions back that were cut from the turns, changed or not", () => {
  const { turns } = makeTalk({ words: 2000 }).understood;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 15 }), fc.nat({ max: 9 }), (size, each) => {
      const captions = cut(turns, size, (spelled, at) => (at % 10 < each ? spelled.replace(/[.?]$/, "") : spelled));
      const value = makeUnderstood({ turns, captions });
      expect(again(value).value).toStrictEqual(value);
    }),
  );
});

it("spells a talk once, and its captions not at all", () => {
  const { turns } = makeTalk({ words: 4000 }).understood;
  const captions = cut(turns, 8, (spelled) => spelled);
  const sizeOf = (value: Understood): number => packUnderstood({ value, problems: [] }).length;
  const more = sizeOf(makeUnderstood({ turns, captions })) - sizeOf(makeUnderstood({ turns }));
  expect(captions.length).toBeGreaterThan(400);
  expect(more / captions.length).toBeLessThan(25);
});

it("keeps the problems, and times that are no number", () => {
  const problems = [{ rule: "cue", severity: "warn" as const, message: "The end is odd" }];
  expect(again(makeUnderstood(), problems).problems).toEqual(problems);
  const endless = makeUnderstood({ captions: [{ start: 0, end: Number.POSITIVE_INFINITY, text: "On and on" }] });
  expect(again(endless).value).toStrictEqual(endless);
});

it("gives nothing back of a form that it does not know", () => {
  const bytes = packUnderstood({ value: makeUnderstood(), problems: [] }).slice();
  // The second byte says the version of the form.
  bytes[1] = 250;
  expect(unpackUnderstood(bytes)).toBeUndefined();
});
