// The table of everything the chapter model looks at, one column a feature, one row a unit.
import { scoreAsking } from "./asking.js";
import { findPosterior } from "./posterior.js";
import type { Terms } from "./terms.js";
import { scoreTurns } from "./turns.js";
import type { Unit, Units } from "./units.js";

/** Seconds of silence from which something was left out of the transcript (an ad, music). */
const longSilence = 15;
const localWords = 110;
const wideWords = 1600;

/** Feature name -> its value at each unit. Vocabulary features are standardised within the talk. */
export type Features = Record<string, Float64Array>;

export const findFeatures = (talk: Units, terms: Terms): Features => {
  const { units } = talk;
  const [near, wide, wider] = [100, 220, 450].map((size) => slideWindows(units, terms, size));
  const turns = scoreTurns(talk);
  const lUnit = Float64Array.from(units, ({ first, last }) => Math.log1p(last - first));
  const asking = scoreAsking(talk);
  const posterior = findPosterior(units, terms);
  const cos220 = standardize(wide!.cosine);
  return {
    cos220,
    cos220P: shift(cos220, -1).map((score, i) => score - cos220[i]!),
    cos450: standardize(wider!.cosine),
    llr220: standardize(wide!.ratio),
    loc100: standardize(compareLowest(units, near!.cosine, localWords)),
    loc220: standardize(compareLowest(units, wide!.cosine, localWords)),
    rol220: standardize(compareMean(units, wide!.cosine, wideWords)),
    rol450: standardize(compareMean(units, wider!.cosine, wideWords)),
    bay: posterior.at,
    bayS: posterior.near,
    lTurn: turns.length,
    lPrevTurn: turns.previous,
    lNextTurn: turns.next,
    lPos: turns.position,
    hostQ: turns.question,
    qTurn: turns.asked,
    spkMix: turns.mix,
    turnsAhead: turns.ahead,
    turnsBack: turns.back,
    turnA300: asking.turnsAfter,
    turnB300: asking.turnsBefore,
    nextAsk: asking.next,
    lastAsk: asking.last,
    askB150: asking.near,
    askB400: asking.wide,
    spkRate: asking.rate,
    spkPrevRate: asking.rateBefore,
    nspk: new Float64Array(units.length).fill(new Set(units.map(({ speaker }) => speaker)).size),
    lUnit,
    lNextUnit: shift(lUnit, 1),
    pause: Float64Array.from(units, ({ start }, i) => Math.log1p(i > 0 ? Math.max(0, start - units[i - 1]!.end) : 0)),
    gapEnd: Float64Array.from(units, ({ start }, i) => (i > 0 && start - units[i - 1]!.end >= longSilence ? 1 : 0)),
  };
};

/** What the phrases at each unit say, and at its neighbours. */
export const phraseFeatures = (ngram: Float64Array): Features => ({
  ngram,
  ngNext: shift(ngram, 1),
  ngPrev: shift(ngram, -1),
});

/** What stands at the unit so many further on; 0 where there is none. */
const shift = (scores: Float64Array, by: number): Float64Array => scores.map((_, i) => scores[i + by] ?? 0);

/** Minus how far each score lies above the lowest within `reach` words: 0 at a local minimum, else negative. */
const compareLowest = (units: readonly Unit[], scores: Float64Array, reach: number): Float64Array => {
  let from = 0;
  let to = 0;
  return scores.map((score, i) => {
    while (units[i]!.first - units[from]!.first > reach) from++;
    while (to < units.length && units[to]!.first - units[i]!.first <= reach) to++;
    let lowest = score;
    for (let j = from; j < to; j++) lowest = Math.min(lowest, scores[j]!);
    return lowest - score;
  });
};

/** Each score less the mean within `reach` words. */
const compareMean = (units: readonly Unit[], scores: Float64Array, reach: number): Float64Array => {
  let from = 0;
  let to = 0;
  let sum = 0;
  return scores.map((score, i) => {
    while (to < units.length && units[to]!.first - units[i]!.first <= reach) sum += scores[to++]!;
    while (units[i]!.first - units[from]!.first > reach) sum -= scores[from++]!;
    return score - sum / Math.max(1, to - from);
  });
};

/** Rescales scores to mean 0 and deviation 1 within the talk, cut off at -4 and 5. */
const standardize = (scores: Float64Array): Float64Array => {
  let sum = 0;
  let squares = 0;
  for (const score of scores) {
    sum += score;
    squares += score * score;
  }
  const mean = sum / Math.max(1, scores.length);
  const deviation = Math.sqrt(Math.max(1e-6, squares / Math.max(1, scores.length) - mean * mean));
  return scores.map((score) => Math.max(-4, Math.min(5, (score - mean) / deviation)));
};

// How alike the words before and after each unit are: cosine and log-likelihood ratio over sliding windows.
interface WindowScores {
  /** Cosine of the two windows' weighted terms: low where the topic changes. */
  cosine: Float64Array;
  /** Log-likelihood ratio of two vocabularies against one: high where the topic changes. */
  ratio: Float64Array;
}

/**
 * Compares the `size` words before each unit's start with the `size` words from it on. The windows slide: every word is
 * counted in and out once, so the cost does not depend on `size`.
 */
const slideWindows = (units: readonly Unit[], { stems, weights }: Terms, size: number): WindowScores => {
  const before = new Int32Array(weights.length);
  const after = new Int32Array(weights.length);
  const log = Float64Array.from({ length: 2 * size + 2 }, (_, n) => (n > 0 ? Math.log(n) : 0));
  let dot = 0;
  let squareBefore = 0;
  let squareAfter = 0;
  let massBefore = 0;
  let massAfter = 0;
  let together = 0;
  let sharedBefore = 0;
  let sharedAfter = 0;
  const add = (stem: number, sign: 1 | -1) => {
    const x = before[stem]!;
    const y = after[stem]!;
    const weight = weights[stem]! * sign;
    const u = x > 0 ? (1 + log[x]!) * weights[stem]! : 0;
    const v = y > 0 ? (1 + log[y]!) * weights[stem]! : 0;
    dot += sign * u * v;
    squareBefore += sign * u * u;
    squareAfter += sign * v * v;
    massBefore += weight * x;
    massAfter += weight * y;
    if (x + y > 1) {
      together += weight * (x * log[x]! + y * log[y]! - (x + y) * log[x + y]!);
      sharedBefore += weight * x;
      sharedAfter += weight * y;
    }
  };
  const change = (stem: number, left: number, right: number) => {
    if (stem < 0) return;
    add(stem, -1);
    before[stem]! += left;
    after[stem]! += right;
    add(stem, 1);
  };
  const cosine = new Float64Array(units.length);
  const ratio = new Float64Array(units.length);
  let from = 0;
  let middle = 0;
  let to = 0;
  units.forEach(({ first }, i) => {
    while (to < Math.min(stems.length, first + size)) change(stems[to++]!, 0, 1);
    while (middle < first) change(stems[middle++]!, 1, -1);
    while (from < first - size) change(stems[from++]!, -1, 0);
    cosine[i] = squareBefore > 1e-9 && squareAfter > 1e-9 ? dot / Math.sqrt(squareBefore * squareAfter) : 0;
    const mass = massBefore + massAfter;
    if (massBefore > 1e-9 && massAfter > 1e-9) {
      const split = sharedBefore * Math.log(massBefore / mass) + sharedAfter * Math.log(massAfter / mass);
      ratio[i] = (together - split) / Math.sqrt(mass + 20);
    }
  });
  return { cosine, ratio };
};
