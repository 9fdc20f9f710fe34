// Chooses the chapter starts out of the units' probabilities: the set with the best expected F-score, kept apart.
import type { Seconds } from "../../model/model.js";
import type { Unit } from "./units.js";

/** Tuned on the development episodes. */
const decoding = {
  /** Usual chapters in an hour, and how their number grows with the hours. */
  perHour: 17,
  power: 0.75,
  /** How far the number of chapters is drawn to the usual one, 0 to 1. */
  trust: 0.8,
  /** A start within this many seconds counts as a hit. */
  tolerance: 40,
  /** Stretches with many candidates are levelled over this many seconds on either side. */
  window: 900,
  levelling: 0.5,
  silence: 25,
  silenceChance: 0.85,
  /** A turn's first sentence is so much likelier than what follows it: hits within 3 seconds .203 -> .224 where people wrote exact times. */
  turn: 2,
  /** A chapter longer than this is divided, unless a number of chapters was asked for. */
  longest: 780,
  /** A chapter can begin with a turn so much earlier: so many of them, with at most so many hits less. */
  before: 20,
  others: 2,
  fewerHits: 0.1,
} as const;

/** Silences long enough for an ad or music that the transcript leaves out, the one before the first word included. */
export const countBreaks = (units: readonly Unit[]): number =>
  units.filter(({ start }, i) => (i === 0 ? start >= 20 : start - units[i - 1]!.end >= decoding.silence)).length;

/** What is left of a recording behind the music that a stream begins with: that needs no chapters. */
export const talkLength = (units: readonly Unit[], duration: Seconds): Seconds =>
  Math.max(0, duration - Math.max(0, units[0]?.start ?? 0));

/** Where a chapter can begin. */
export interface Beginning {
  /** Index of the unit it begins with. */
  unit: number;
  at: Seconds;
  /** Expected hits here, 0 to 1. */
  score: number;
}

export interface Start extends Beginning {
  /** Turns that begin shortly before and are nearly as likely, likeliest first. */
  earlier?: readonly Beginning[];
  /** Begins with a silence, not with words. */
  silent: boolean;
}

export interface ChoiceOptions {
  duration: Seconds;
  /** Starts wanted, the first one at 0 not counted; absent: as many as are worth it. */
  count?: number;
  density: number;
  /**
   * At most half as many starts again as usual. Where only vocabulary is known the chances are flat, and the best expected score takes
   * every place that fits: of talk without marks 26 an hour (people make 18), with this 20, WindowDiff .492 -> .450 and F30 .540 -> .510.
   */
  bounded?: boolean;
  /** Shortest chapter, shortest first one and shortest last one, in seconds. */
  least: { chapter: Seconds; first: Seconds; last: Seconds };
}

interface Candidate {
  at: Seconds;
  chance: number;
  unit: number;
  silent: boolean;
}

/** In talk with marks it changes next to nothing. At 1 F30 is .551 there (now .581), and .461 in talk without. */
const mostOfUsual = 1.5;

const usualStarts = (duration: Seconds, density: number): number =>
  decoding.perHour * density * (duration / 3600) ** decoding.power;

/** Evens out the probabilities between lively and calm stretches, then draws their sum to the usual number of chapters. */
const calibrate = (units: readonly Unit[], chances: Float64Array, duration: Seconds, density: number): Float64Array => {
  const spoken = talkLength(units, duration);
  const { window, levelling, trust } = decoding;
  const sums = new Float64Array(units.length + 1);
  chances.forEach((chance, i) => {
    sums[i + 1] = sums[i]! + chance;
  });
  const rate = sums[units.length]! / duration;
  let from = 0;
  let to = 0;
  const level = chances.map((chance, i) => {
    const { start } = units[i]!;
    while (start - units[from]!.start > window) from++;
    while (to < units.length && units[to]!.start - start <= window) to++;
    const span = Math.max(1, Math.min(duration, start + window) - Math.max(0, start - window));
    return chance * (rate / Math.max(1e-9, (sums[to]! - sums[from]!) / span)) ** levelling;
  });
  const sum = level.reduce((total, chance) => total + chance, 0);
  const factor = (usualStarts(spoken, density) / Math.max(sum, 1e-6)) ** trust;
  return level.map((chance) => Math.min(0.95, chance * factor));
};

const listCandidates = (units: readonly Unit[], chances: Float64Array): Candidate[] => {
  const { silence, silenceChance } = decoding;
  const candidates: Candidate[] = [];
  units.forEach(({ start }, unit) => {
    const silent = unit === 0 ? 0 : units[unit - 1]!.end;
    if (unit > 0 && start - silent >= silence)
      candidates.push({ at: silent, chance: silenceChance, unit, silent: true });
    if (unit > 0) candidates.push({ at: start, chance: chances[unit]!, unit, silent: false });
    else if (start >= 20) candidates.push({ at: start, chance: silenceChance, unit, silent: false });
  });
  return candidates.sort((a, b) => a.at - b.at || a.unit - b.unit);
};

/** Expected hits at each candidate: the chances around it, weighted by nearness. */
const expectHits = (candidates: readonly Candidate[]): Float64Array => {
  const { tolerance } = decoding;
  return Float64Array.from(candidates, ({ at, chance }, i) => {
    let sum = chance;
    const weigh = (other: Candidate) => other.chance * Math.exp(-2 * ((other.at - at) / tolerance) ** 2);
    for (let j = i - 1; j >= 0 && at - candidates[j]!.at <= tolerance; j--) sum += weigh(candidates[j]!);
    for (let j = i + 1; j < candidates.length && candidates[j]!.at - at <= tolerance; j++) sum += weigh(candidates[j]!);
    return Math.min(sum, 0.97) + 1e-4 * chance;
  });
};

/** The best set of candidates at a price per start, by dynamic programming. */
const chooseAtPrice = (
  candidates: readonly Candidate[],
  hits: Float64Array,
  price: number,
  { duration, least }: ChoiceOptions,
): number[] => {
  const best = new Float64Array(candidates.length + 1);
  const taken = new Int32Array(candidates.length + 1).fill(-1);
  let free = 0;
  candidates.forEach(({ at }, i) => {
    while (at - candidates[free]!.at >= least.chapter) free++;
    const allowed = at >= least.first && duration - at >= least.last;
    const value = allowed ? best[free]! + hits[i]! - price : -Infinity;
    best[i + 1] = Math.max(best[i]!, value);
    if (value > best[i]!) taken[i + 1] = free;
  });
  const chosen: number[] = [];
  for (let i = candidates.length; i > 0; ) {
    if (taken[i]! < 0) i--;
    else {
      chosen.push(i - 1);
      i = taken[i]!;
    }
  }
  return chosen.reverse();
};

/** The cheapest price at which no more than `count` are chosen. */
const chooseCount = (choose: (price: number) => number[], count: number): number[] => {
  let low = -1;
  let high = 1.5;
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (choose(middle).length > count) low = middle;
    else high = middle;
  }
  return choose(high);
};

/** Adds the best candidates that keep their distance until there are `count`, or no more fit. */
const fillUp = (
  chosen: readonly number[],
  candidates: readonly Candidate[],
  hits: Float64Array,
  { duration, least, count = 0 }: ChoiceOptions,
): number[] => {
  const result = [...chosen];
  const order = [...candidates.keys()].sort((a, b) => hits[b]! - hits[a]! || a - b);
  for (const i of order) {
    if (result.length >= count) break;
    const { at } = candidates[i]!;
    if (at < least.first || duration - at < least.last) continue;
    if (result.every((other) => Math.abs(candidates[other]!.at - at) >= least.chapter)) result.push(i);
  }
  return result.sort((a, b) => a - b);
};

const chooseWorth = (choose: (price: number) => number[], hits: Float64Array, expected: number): number[] => {
  let price = 0.2;
  let chosen: number[] = [];
  for (let round = 0; round < 6; round++) {
    chosen = choose(price);
    const gained = chosen.reduce((sum, i) => sum + hits[i]!, 0);
    const next = Math.max(0.03, gained / (chosen.length + expected + 1e-9));
    if (Math.abs(next - price) < 1e-3) break;
    price = next;
  }
  return chosen;
};

/**
 * Moves a start to the likeliest unit within 12 seconds that keeps its neighbours' distance, rather to where a turn begins. Where
 * the talk begins, behind music, nothing is likelier.
 */
const snap = (units: readonly Unit[], chances: Float64Array, { at, unit }: Candidate, low: Seconds, high: Seconds) => {
  let best = { unit, at, value: -1 };
  if (unit === 0) return best;
  for (let i = 1; i < units.length; i++) {
    const { start, turn } = units[i]!;
    const distance = Math.abs(start - at);
    if (distance > 12 || start < low || start > high) continue;
    const value = chances[i]! * Math.exp(-distance / 10) * (turn ? decoding.turn : 1);
    if (value > best.value) best = { unit: i, at: start, value };
  }
  return best;
};

/** The likeliest turns that begin before a start, not before `low`. */
const listEarlier = (
  units: readonly Unit[],
  candidates: readonly Candidate[],
  hits: Float64Array,
  { at, score }: Beginning,
  low: Seconds,
): Beginning[] => {
  const { before, others, fewerHits } = decoding;
  const from = Math.max(at - before, low);
  return [...candidates.entries()]
    .filter(([, one]) => one.at >= from && one.at < at && !one.silent && units[one.unit]!.turn)
    .filter(([i]) => hits[i]! >= score - fewerHits)
    .sort(([, a], [, b]) => b.chance - a.chance)
    .slice(0, others)
    .map(([i, one]) => ({ unit: one.unit, at: one.at, score: Math.min(1, hits[i]!) }));
};

/** Puts the best candidate into every chapter that is too long to be one. */
const splitLong = (
  chosen: readonly number[],
  candidates: readonly Candidate[],
  hits: Float64Array,
  { duration, least, count }: ChoiceOptions,
  begin: Seconds,
): number[] => {
  const longest = count === undefined ? decoding.longest : Math.max(decoding.longest, (2.5 * duration) / (count + 1));
  const result = [...chosen];
  for (let k = 0; k <= result.length; k++) {
    const from = k > 0 ? candidates[result[k - 1]!]!.at : begin;
    const to = k < result.length ? candidates[result[k]!]!.at : duration;
    if (to - from <= longest) continue;
    const apart = Math.max(least.chapter, 0.25 * longest);
    let best = -1;
    candidates.forEach(({ at }, i) => {
      if (at - from >= apart && to - at >= apart && (best < 0 || hits[i]! > hits[best]!)) best = i;
    });
    if (best < 0) continue;
    result.splice(k, 0, best);
    k--;
  }
  return result;
};

/** The chapter starts after the first, in order of time. */
export const chooseStarts = (units: readonly Unit[], chances: Float64Array, options: ChoiceOptions): Start[] => {
  const { duration, least, count, density } = options;
  const candidates = listCandidates(units, calibrate(units, chances, duration, density));
  const hits = expectHits(candidates);
  const choose = (price: number) => chooseAtPrice(candidates, hits, price, options);
  const expected = candidates.reduce((sum, { chance }) => sum + chance, 0);
  const split = (starts: readonly number[]) => splitLong(starts, candidates, hits, options, units[0]?.start ?? 0);
  let chosen: number[] = [];
  if (count === undefined) {
    chosen = chooseWorth(choose, hits, expected);
    const most = Math.round(mostOfUsual * usualStarts(talkLength(units, duration), density));
    if (options.bounded && chosen.length > most) chosen = chooseCount(choose, most);
    chosen = split(chosen);
  } else {
    for (let wanted = count; wanted >= 0; wanted--) {
      chosen = split(chooseCount(choose, wanted));
      if (chosen.length <= count) break;
    }
    chosen = fillUp(chosen, candidates, hits, options);
  }
  const starts: Start[] = [];
  chosen.forEach((i, k) => {
    const candidate = candidates[i]!;
    const before = starts.at(-1);
    const after = chosen[k + 1];
    const low = before === undefined ? least.first : before.at + least.chapter;
    const high = after === undefined ? duration - least.last : candidates[after]!.at - least.chapter;
    const { unit, at } = candidate.silent ? candidate : snap(units, chances, candidate, low, high);
    const start = { unit, at, score: Math.min(1, hits[i]!) };
    const earlier = candidate.silent ? [] : listEarlier(units, candidates, hits, start, low);
    starts.push({ ...start, silent: candidate.silent, earlier });
  });
  return starts;
};
