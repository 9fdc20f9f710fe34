// Alignment measured on made pairs: captions with recognition errors and known times against the edited words.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { makeChance } from "../../testing/make-talk.js";
import { alignWords } from "./align.js";
import { estimateTimes } from "./estimate.js";

const shared = resolve(dirname(fileURLToPath(import.meta.url)), "../../../../shared/eval/chapters/dev");
const chance = makeChance(11);

interface Pair {
  /** Edited words with the time at which each is really said. */
  words: string[];
  truth: number[];
  /** The captions: word times are spread over lines by characters. */
  raw: string[];
  starts: Float64Array;
  ends: Float64Array;
  duration: number;
}

/** Raw captions of the words: fillers, repeated, lost and misheard words, and lines of eight words with times of their own. */
const makePair = (words: string[], truth: number[], duration: number): Pair => {
  const raw: string[] = [];
  const at: number[] = [];
  words.forEach((word, i) => {
    const dice = chance();
    const say = (text: string) => {
      raw.push(text);
      at.push(truth[i]!);
    };
    if (dice < 0.03) say("uh");
    if (dice > 0.95) say(word.toLowerCase());
    if (dice > 0.03 && dice < 0.05) return;
    if (dice > 0.05 && dice < 0.11) say(`${word.slice(0, 2)}er`.toLowerCase());
    else say(word.toLowerCase().replace(/[.,?!]/g, ""));
  });
  const starts = new Float64Array(raw.length);
  const ends = new Float64Array(raw.length);
  for (let first = 0; first < raw.length; first += 8) {
    const end = Math.min(raw.length, first + 8);
    const from = at[first]!;
    const to = end < raw.length ? at[end]! : duration;
    const total = raw.slice(first, end).reduce((sum, { length }) => sum + length + 1, 0);
    let passed = 0;
    for (let i = first; i < end; i++) {
      starts[i] = from + ((to - from) * passed) / total;
      passed += raw[i]!.length + 1;
      ends[i] = from + ((to - from) * passed) / total;
    }
  }
  return { words, truth, raw, starts, ends, duration };
};

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)]!;

const align = ({ raw, starts, ends, duration }: Pair, words: string[]) =>
  alignWords(words, { words: raw, starts, ends }, duration);

const measure = (starts: Float64Array, truth: readonly number[], skip: (i: number) => boolean = () => false) => {
  const errors = truth.flatMap((time, i) => (skip(i) ? [] : [Math.abs(starts[i]! - time)])).sort((a, b) => a - b);
  return { median: quantile(errors, 0.5), p95: quantile(errors, 0.95) };
};

const invent = (count: number): { words: string[]; truth: number[]; duration: number } => {
  const words = Array.from({ length: count }, () => {
    const word = Math.floor(chance() ** 2 * 1500)
      .toString(26)
      .replace(/\d/g, (digit) => "klmnopqrst"[Number(digit)]!);
    return chance() < 0.1 ? `${word}.` : word;
  });
  const duration = count / 2.6;
  const { starts } = estimateTimes(words, { language: "en", duration });
  return { words, truth: [...starts], duration };
};

const readPairs = (): Pair[] =>
  readdirSync(shared)
    .sort()
    .filter((_, i) => i % 5 === 0)
    .map((file) => {
      const { segments, duration } = JSON.parse(readFileSync(join(shared, file), "utf8")) as {
        segments: { start: number; end: number; text: string }[];
        duration: number;
      };
      const words: string[] = [];
      const truth: number[] = [];
      for (const { start, end, text } of segments) {
        const own = text.split(/\s+/).filter(Boolean);
        const spread = estimateTimes(own, { language: "en", duration: end - start });
        own.forEach((word, i) => {
          words.push(word);
          truth.push(start + spread.starts[i]!);
        });
      }
      return makePair(words, truth, duration);
    });

/** The pair's words without four holes of 5 % each. */
const cutHoles = ({ words, truth }: Pair) => {
  const hole = Math.floor(words.length / 20);
  const keep = words.map((_, i) => ![1, 6, 11, 16].some((k) => i >= k * hole && i < (k + 1) * hole));
  return { words: words.filter((_, i) => keep[i]), truth: truth.filter((_, i) => keep[i]) };
};

const advert = Array.from({ length: 246 }, (_, i) => `bluefin${(i * 7) % 61}`);

const check = (pair: Pair, name: string) => {
  const whole = align(pair, pair.words);
  const result = { name, matched: whole.matched, whole: measure(whole.starts, pair.truth) };
  const cut = cutHoles(pair);
  const half = Math.floor(pair.words.length / 2);
  const sold = [...pair.words.slice(0, half), ...advert, ...pair.words.slice(half)];
  const withAdvert = align(pair, sold);
  const inserted = withAdvert.inserted.reduce((sum, { first, end }) => sum + end - first, 0);
  const truth = [...pair.truth.slice(0, half), ...advert.map(() => 0), ...pair.truth.slice(half)];
  return {
    ...result,
    cut: measure(align(pair, cut.words).starts, cut.truth),
    sold: measure(withAdvert.starts, truth, (i) => i >= half && i < half + advert.length),
    inserted,
  };
};

describe("alignWords", () => {
  it("finds invented words again, with holes and with an advert put in", () => {
    const { words, truth, duration } = invent(6000);
    const { whole, cut, sold, matched, inserted } = check(makePair(words, truth, duration), "invented");
    expect(matched).toBeGreaterThan(0.9);
    for (const { median, p95 } of [whole, cut, sold]) {
      expect(median).toBeLessThanOrEqual(0.25);
      expect(p95).toBeLessThanOrEqual(1.4);
    }
    expect(inserted).toBeGreaterThanOrEqual(240);
    expect(inserted).toBeLessThanOrEqual(256);
  });

  it("keeps to the measured errors on real talk", (context) => {
    if (!existsSync(shared)) {
      context.skip("../shared/eval is not here");
      return;
    }
    for (const [k, pair] of readPairs().entries()) {
      const { whole, cut, sold, matched, inserted } = check(pair, `${k}`);
      const say = ({ median, p95 }: { median: number; p95: number }) => `${median.toFixed(2)}/${p95.toFixed(2)}`;
      console.log(`pair ${k}: matched ${matched.toFixed(3)} whole ${say(whole)} cut ${say(cut)} advert ${say(sold)} s`);
      for (const { median, p95 } of [whole, cut, sold]) {
        expect(median).toBeLessThanOrEqual(0.25);
        expect(p95).toBeLessThanOrEqual(1.4);
      }
      expect(Math.abs(inserted - advert.length)).toBeLessThan(30);
    }
  });

  it("takes a fraction of a second for eighteen thousand words", () => {
    const { words, truth, duration } = invent(18_000);
    const pair = makePair(words, truth, duration);
    const begun = performance.now();
    const { matched } = align(pair, words);
    console.log(`18,000 words aligned in ${Math.round(performance.now() - begun)} ms`);
    expect(matched).toBeGreaterThan(0.9);
  });
});
