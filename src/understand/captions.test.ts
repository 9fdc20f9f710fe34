import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "../base/text-width.js";
import type { Caption, Reading, Sentence, Turn } from "../model/model.js";
import { makeCaptions } from "./captions.js";

interface Said {
  speaker?: string;
  /** Sentences, words parted by spaces. */
  text: string[];
}

/** Turns and their reading; every word takes `pace` seconds, and `gap` seconds pass between turns. */
function say(turns: readonly Said[], pace = 0.3, gap = 0): { turns: Turn[]; reading: Reading } {
  const words: string[] = [];
  const starts: number[] = [];
  let time = 0;
  const made = turns.map(({ speaker, text }): Turn => {
    const from = time;
    const sentences = text.map((sentence): Sentence => {
      const first = words.length;
      const start = time;
      for (const word of sentence.split(" ")) {
        words.push(word);
        starts.push(time);
        time += pace;
      }
      return { text: sentence, start, end: time, words: { first, end: words.length } };
    });
    const whole = { start: from, end: time, text: text.join(" ") };
    time += gap;
    return {
      ...(speaker === undefined ? {} : { speaker }),
      ...whole,
      paragraphs: [{ ...whole, sentences }],
      confidence: 1,
      origin: "given",
    };
  });
  const reading = {
    words,
    ids: Int32Array.from(words.keys()),
    starts: Float64Array.from(starts),
    ends: Float64Array.from(starts, (start) => start + pace),
  };
  return { turns: made, reading };
}

const captions = (turns: readonly Said[], pace?: number, gap?: number): Caption[] => {
  const { turns: made, reading } = say(turns, pace, gap);
  return makeCaptions(made, reading);
};
const texts = (turns: readonly Said[], pace?: number): string[] => captions(turns, pace).map(({ text }) => text);

/** Whether the text stands on two lines of 42 columns. */
const fits = (text: string): boolean =>
  textWidth(text) <= 42 ||
  [...text.matchAll(/ /g)].some(
    ({ index }) => textWidth(text.slice(0, index)) <= 42 && textWidth(text.slice(index + 1)) <= 42,
  );

describe("making captions", () => {
  it("ends them at sentences, joins short ones, and never crosses a turn", () => {
    expect(
      texts([
        { speaker: "Ann", text: ["Yes.", "Small boats float on the water in the evening.", "They do."] },
        { speaker: "Bob", text: ["No."] },
      ]),
    ).toEqual(["Yes. Small boats float on the water in the evening.", "They do.", "No."]);
  });

  it("begins none with a dash within a sentence", () => {
    for (let size = 1; size < 12; size++) {
      const words = Array.from({ length: 40 }, (_, at) => ["sand", "the", "hull", "before", "a".repeat(size)][at % 5]!);
      for (let at = 1; at < words.length; at++)
        expect(texts([{ text: [words.toSpliced(at, 0, "-").join(" ")] }]).filter((text) => /^-/.test(text))).toEqual(
          [],
        );
    }
  });

  it("parts a long sentence at its clauses, without leaving a word over", () => {
    expect(
      texts([
        {
          text: [
            "When the evening comes and the wind goes down, the small boats that were out all day come home, one by one.",
          ],
        },
      ]),
    ).toEqual([
      "When the evening comes and the wind goes down,",
      "the small boats that were out all day come home, one by one.",
    ]);
    const plain = texts([
      {
        text: [
          "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
        ],
      },
    ]);
    expect(plain).toHaveLength(2);
    expect(plain[1]!.split(" ").length).toBeGreaterThan(2);
  });

  it("parts what lasts longer than seven seconds, and at a silence", () => {
    const slow = captions([{ text: ["small boats float on the water"] }], 2.5);
    expect(slow.map(({ text }) => text)).toEqual(["small boats", "float on", "the water"]);
    const { turns, reading } = say([{ text: ["small boats float"] }]);
    reading.starts[2] = 5;
    reading.ends[2] = 5.3;
    expect(makeCaptions(turns, reading)).toEqual([
      { start: 0, end: 1, text: "small boats" },
      { start: 5, end: 6, text: "float" },
    ]);
  });

  it("lets them stand for a second where there is room, at most seven, and none over the next", () => {
    expect(
      captions(
        [
          { speaker: "A", text: ["Yes."] },
          { speaker: "B", text: ["No."] },
        ],
        0.3,
      ),
    ).toEqual([
      { start: 0, end: 0.3, speaker: "A", text: "Yes." },
      { start: 0.3, end: 1.3, speaker: "B", text: "No." },
    ]);
    expect(captions([{ text: ["Yes."] }, { text: ["No."] }], 9)[0]).toEqual({ start: 0, end: 7, text: "Yes." });
  });

  it("cuts Chinese and Japanese by characters of two columns", () => {
    const made = texts(
      [{ text: ["今日は天気がとてもいいので、小さな船で海へ出て、夕方まで魚を釣ってから家に帰りましょう。"] }],
      6,
    );
    expect(made.join("")).toBe(
      "今日は天気がとてもいいので、小さな船で海へ出て、夕方まで魚を釣ってから家に帰りましょう。",
    );
    for (const text of made) expect(textWidth(text)).toBeLessThanOrEqual(84);
  });

  it("makes none without times, and bears times that stand still", () => {
    const { turns, reading } = say([{ text: ["small boats float."] }, { text: ["yes"] }]);
    expect(makeCaptions(turns, { ...reading, starts: reading.starts.map(() => Number.NaN) })).toEqual([]);
    expect(makeCaptions([], reading)).toEqual([]);
    expect(
      makeCaptions(turns, { ...reading, starts: reading.starts.map(() => 3), ends: reading.ends.map(() => 3) }),
    ).toEqual([
      { start: 3, end: 3.1, text: "small boats float." },
      { start: 3.1, end: 4.1, text: "yes" },
    ]);
  });

  it("loses no word, fits two lines, and runs forward, whatever is said", () => {
    const word = fc.stringMatching(/^[a-zA-Z]{1,14}[,.?]?$/);
    const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(" "));
    const turn = fc.record({
      speaker: fc.constantFrom("Ann", "Bob"),
      text: fc.array(sentence, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 6 }), fc.double({ min: 0, max: 3, noNaN: true }), (turns, pace) => {
        const made = captions(turns, pace);
        expect(made.flatMap(({ text }) => text.split(" "))).toEqual(
          turns.flatMap(({ text }) => text.join(" ").split(" ")),
        );
        let before = 0;
        for (const { start, end, text } of made) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end - start).toBeLessThanOrEqual(7.001);
          expect(fits(text)).toBe(true);
          before = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
