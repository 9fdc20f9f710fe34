import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Segment, Transcript } from "../../model/model.js";
import { countSyllables, estimateTimes, orderAnchors } from "./estimate.js";
import { matchWords } from "./match-words.js";
import { expectedError, timeWords } from "./time-words.js";

const segment = (first: number, end: number, more: Partial<Segment> = {}): Segment => ({
  first,
  end,
  change: false,
  paragraph: false,
  line: 1,
  ...more,
});

const untimed = (text: string, segments?: Segment[]): Transcript => {
  const words = text.split(" ");
  return {
    file: "talk.md",
    format: "markdown",
    words,
    wordTimes: "none",
    segments: segments ?? [segment(0, words.length)],
    labelled: false,
    edited: true,
  };
};

const timed = (text: string, perWord = 0.5): Transcript => {
  const words = text.split(" ");
  return {
    ...untimed(text),
    file: "talk.vtt",
    format: "vtt",
    starts: Float64Array.from(words, (_, i) => i * perWord),
    ends: Float64Array.from(words, (_, i) => (i + 1) * perWord),
    wordTimes: "given",
    edited: false,
  };
};

const harbour =
  "the keel was laid in the spring and nobody thought that the old yard would ever see another boat leave its slip before winter came";

const isForward = ({ starts, ends }: { starts: Float64Array; ends: Float64Array }, duration: number): boolean =>
  starts.every(
    (start, i) =>
      start >= (starts[i - 1] ?? 0) && ends[i]! >= start && ends[i]! >= (ends[i - 1] ?? 0) && ends[i]! <= duration,
  );

describe("countSyllables", () => {
  it.each([
    ["boat", 1],
    ["table", 2],
    ["make", 1],
    ["remember", 3],
    ["area", 2],
    ["rhythm", 1],
    ["42", 0],
  ])("%s -> %i", (word, count) => expect(countSyllables(word)).toBe(count));
});

describe("estimateTimes", () => {
  it("gives long words more time than short ones", () => {
    const { starts, ends } = estimateTimes(["a", "responsibility"], { language: "en", duration: 10 });
    expect(starts[0]).toBe(0);
    expect(ends[0]).toBeCloseTo(1.95, 1);
    expect(ends[1]).toBe(10);
  });
  it("goes through its anchors", () => {
    const words = harbour.split(" ");
    const { starts } = estimateTimes(words, { language: "en", duration: 100, anchors: [{ word: 10, at: 70 }] });
    expect(starts[10]).toBe(70);
    expect(starts[9]).toBeLessThan(70);
  });
  it("counts characters in other languages", () => {
    const { ends } = estimateTimes(["ab", "abcdefgh"], { language: "de", duration: 12 });
    expect(ends[0]).toBeCloseTo(3);
  });
  it("supposes a usual pace when the length is not known", () => {
    const { ends } = estimateTimes(Array(150).fill("boatyard"), { language: "en", duration: 0 });
    expect(ends.at(-1)).toBeGreaterThan(45);
    expect(ends.at(-1)).toBeLessThan(90);
  });
});

describe("orderAnchors", () => {
  it("leaves out the anchor that runs against the others", () => {
    const anchors = [
      { word: 1, at: 10 },
      { word: 5, at: 90 },
      { word: 8, at: 40 },
      { word: 12, at: 60 },
    ];
    expect(orderAnchors(anchors, 20, 100).map(({ word }) => word)).toEqual([1, 8, 12]);
  });
});

describe("expectedError", () => {
  it("follows the measurements", () => {
    expect(expectedError(84 * 60)).toBe(35);
    expect(expectedError(84 * 60, [1260, 2520, 3780])).toBe(14);
    expect(expectedError(21 * 60)).toBe(9);
  });
  it("does not count pins that stand together as often", () => {
    expect(expectedError(5040, [10, 20, 30])).toBeGreaterThan(30);
  });
});

describe("matchWords", () => {
  it("finds partners around a word that was put in and one that was left out", () => {
    expect([...matchWords(["a", "b", "c", "d"], ["a", "x", "b", "d"])]).toEqual([0, -1, 1, 3]);
  });
  it("matches words that look alike", () => {
    expect([...matchWords(["the", "harbor", "light"], ["the", "harbour", "light"])]).toEqual([0, 1, 2]);
  });
});

describe("timeWords", () => {
  it("uses the times of captions", () => {
    const result = timeWords({ transcript: timed("one two three"), duration: 60, language: "en" });
    expect(result.timing).toEqual({ method: "captions", expectedError: 0 });
    expect([...result.starts]).toEqual([0, 0.5, 1]);
  });

  it("fills holes and never goes back", () => {
    const transcript = timed("one two three four");
    transcript.starts!.set([3, Number.NaN, 1, 5]);
    transcript.ends!.set([3.5, Number.NaN, 1.5, 5.5]);
    const result = timeWords({ transcript, duration: 60, language: "en" });
    expect(isForward(result, 60)).toBe(true);
    expect(result.starts[3]).toBe(5);
  });

  it("aligns edited words with the captions they came from", () => {
    const captions = timed(`um ${harbour} you know and then it left`);
    const transcript = untimed(harbour.replace("nobody thought", "no one thought"));
    const result = timeWords({ transcript, captions, duration: 60, language: "en" });
    expect(result.timing.method).toBe("aligned");
    expect(result.timing.matched).toBeGreaterThan(0.9);
    expect(result.starts[0]).toBe(0.5);
    expect(result.starts.at(-1)).toBe(0.5 * harbour.split(" ").length);
  });

  it("says what was put in and what was left out", () => {
    const ad = Array.from({ length: 40 }, (_, i) => `sponsor${i}`).join(" ");
    const lost = Array.from({ length: 30 }, (_, i) => `tangent${i}`).join(" ");
    const captions = timed(`${harbour} ${harbour.toUpperCase().replaceAll(" ", "s ")} ${lost} the end of it all`);
    const transcript = untimed(`${harbour} ${ad} ${harbour.toUpperCase().replaceAll(" ", "s ")} the end of it all`);
    const { timing } = timeWords({ transcript, captions, duration: 200, language: "en" });
    expect(timing.reason).toContain("40 words were put in");
    expect(timing.reason).toContain("30 words of the recording were left out");
  });

  it("aligns with captions that say the times of few words, and calls that an estimate", () => {
    const captions = {
      ...untimed(`um ${harbour} and then it left`),
      file: "talk.csv",
      segments: [segment(0, 14, { start: 4 }), segment(14, 30, { start: 70 })],
    };
    const { starts, timing } = timeWords({ transcript: untimed(harbour), captions, duration: 140, language: "en" });
    expect(starts[13]).toBe(70);
    expect(timing).toMatchObject({ method: "estimated", known: [4, 70], matched: 1 });
    expect(timing.reason).toMatch(/^100 % of the words .* in talk.csv, the transcript says the times of few words/);
  });

  it("refuses captions of another conversation and says so", () => {
    const captions = timed(Array.from({ length: 30 }, (_, i) => `other${i}`).join(" "));
    const { timing } = timeWords({ transcript: untimed(harbour), captions, duration: 60, language: "en" });
    expect(timing.method).toBe("estimated");
    expect(timing.reason).toContain("only 0 % of the words were found in talk.vtt");
  });

  it("holds an estimate by pins, found in spite of small differences", () => {
    const words = harbour.split(" ");
    const pins = [{ text: "The old yards would ever", at: 40 }];
    const result = timeWords({ transcript: untimed(harbour), duration: 60, language: "en", pins });
    expect(result.starts[words.indexOf("old") - 1]).toBe(40);
    expect(result.timing.reason).toContain("1 known point");
  });

  it("says which pin was not found", () => {
    const pins = [{ text: "something quite different", at: 40 }];
    const { timing } = timeWords({ transcript: untimed(harbour), duration: 60, language: "en", pins });
    expect(timing.reason).toContain('the pin "something quite different" was not found');
  });

  it("takes a chapter's title as a pin only where its words are plain", () => {
    const filler = (from: number) => Array.from({ length: 80 }, (_, i) => `w${from + i}`).join(" ");
    const text = `${filler(0)} so it goes. So let us turn to varnish and caulking now ${filler(80)}`;
    const at = (title: string, time = 440, duration = 1000) =>
      timeWords({
        transcript: untimed(text),
        duration,
        language: "en",
        pins: [{ text: title, at: time, kind: "title" }],
      });
    const found = at("Varnish and caulking", 440);
    expect(found.timing.reason).toContain("1 known point");
    // The chapter begins with the sentence, not with the title's own words.
    expect(found.starts[text.split(" ").indexOf("So")]).toBe(440);
    expect(at("What a day").timing.reason).toContain("estimated from the words' lengths");
    // Nor for a chapter that begins with the recording, and where an estimate knows better than a title.
    expect(at("Varnish and caulking", 0).timing.reason).toContain("estimated from the words' lengths");
    expect(at("Varnish and caulking", 44, 100).timing.reason).toContain("estimated from the words' lengths");
  });

  it("takes times written into a text as known points", () => {
    const transcript = untimed("one two three four five six", [
      segment(0, 3, { start: 0, change: true }),
      segment(3, 6, { start: 50, change: true }),
    ]);
    const result = timeWords({ transcript, duration: 60, language: "en" });
    expect(result.starts[3]).toBe(50);
    expect(result.timing.reason).toContain("says the times of few words: estimated between 2 known points");
  });

  it("takes the known time of a word inside of a turn as well", () => {
    const talk = untimed(`${harbour} ${harbour}`);
    const half = harbour.split(" ").length;
    const starts = Float64Array.from(talk.words, (_, at) => (at === half ? 15 : Number.NaN));
    const { starts: found, timing } = timeWords({ transcript: { ...talk, starts }, duration: 100, language: "en" });
    expect(found[half]).toBe(15);
    expect(timing.known).toEqual([15]);
  });

  it("lays words between distant times at the talk's own pace, and leaves no silence before the next", () => {
    // Twelve words in 60 seconds everywhere, but for 60 more seconds after the fifth time.
    const words = Array.from({ length: 120 }, () => "oar");
    const anchors = Array.from({ length: 10 }, (_, i) => ({ word: 12 * i, at: 60 * i + (i > 4 ? 60 : 0) }));
    const { starts, ends } = estimateTimes(words, { language: "en", duration: 660, anchors });
    expect(starts[54]).toBeCloseTo(270);
    expect([starts[59], ends[59], starts[60]]).toEqual([295, 360, 360]);
    // Three times do not tell how fast is spoken: there the words fill what is between.
    const few = estimateTimes(words, { language: "en", duration: 660, anchors: anchors.slice(3, 6) });
    expect(few.starts[54]).toBeCloseTo(300);
  });

  it("lays words behind a break, and those before the first known time, so that they end with what is known next", () => {
    const words = Array.from({ length: 132 }, () => "oar");
    // Twelve words in 60 seconds. An advert of 120 seconds before the talk, and one of 90 seconds from 300 on, half-way to the next time.
    const marks = [4, 5, 6, 7, 8, 9, 10].map((at) => ({ word: 12 * at, at: 390 + 60 * (at - 4) }));
    const anchors = [{ word: 12, at: 180 }, { word: 24, at: 240 }, { word: 30, at: 270, stops: true }, ...marks];
    const { starts, ends } = estimateTimes(words, { language: "en", duration: 870, anchors });
    expect(starts[0]).toBeCloseTo(120);
    expect(ends[29]).toBe(270);
    expect(starts[30]).toBeCloseTo(300);
    expect(starts[48]).toBe(390);
    // The word behind the break has a time of its own as well.
    const known = [...anchors, { word: 30, at: 330 }];
    const own = estimateTimes(words, { language: "en", duration: 870, anchors: known });
    expect([own.ends[29], own.starts[30]]).toEqual([270, 330]);
  });

  it("is forward and inside the recording for any input", () => {
    const word = fc.constantFrom("boat", "[music]", "", "日本語", "42", "…", "responsibility", "a");
    const time = fc.oneof(fc.double({ min: -5, max: 500 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, time), { maxLength: 40 }),
        fc.array(word, { maxLength: 40 }),
        fc.array(fc.record({ text: fc.string(), at: time }), { maxLength: 4 }),
        fc.double({ min: 1, max: 300, noNaN: true }),
        (raw, words, pins, duration) => {
          const captions: Transcript = {
            ...untimed("x"),
            words: raw.map(([text]) => text),
            starts: Float64Array.from(raw, ([, start]) => start),
            ends: Float64Array.from(raw, ([, start]) => start + 1),
            wordTimes: "given",
            segments: [],
          };
          const edited: Transcript = { ...untimed("x"), words, segments: [] };
          for (const language of ["en", "ja"]) {
            const input = { duration, language, pins };
            expect(isForward(timeWords({ ...input, transcript: captions }), duration)).toBe(true);
            expect(isForward(timeWords({ ...input, transcript: edited, captions }), duration)).toBe(true);
          }
        },
      ),
    );
  });
});
