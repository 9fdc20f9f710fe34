// Where questions and turns stand around each unit, and how much its speaker and the one before ask.
import type { Unit, Units } from "./units.js";

export interface AskScores {
  /** Words to the next question (0: the unit asks) and since the last one, at most 999. */
  next: Float64Array;
  last: Float64Array;
  /** Questions in the 150 and 400 words before. */
  near: Float64Array;
  wide: Float64Array;
  /** Turns begun in the 300 words before and after. */
  turnsBefore: Float64Array;
  turnsAfter: Float64Array;
  /** Questions in 100 words of the unit's speaker, and of the speaker before; who has no name is one with all others who have none. */
  rate: Float64Array;
  rateBefore: Float64Array;
}

const furthest = 999;
const nearWords = 150;
const wideWords = 400;
const turnWords = 300;

/** How many of the marked units begin `from` to `to` (exclusive) words after each unit's start. */
const countAround = (units: readonly Unit[], marks: readonly boolean[], from: number, to: number): Float64Array => {
  let low = 0;
  let high = 0;
  let count = 0;
  return Float64Array.from(units, ({ first }) => {
    while (high < units.length && units[high]!.first < first + to) if (marks[high++]) count++;
    while (low < high && units[low]!.first < first + from) if (marks[low++]) count--;
    return count;
  });
};

/** Questions in 100 words, by speaker. */
const rateSpeakers = (units: readonly Unit[], asks: readonly boolean[]): Map<string, number> => {
  const sums = new Map<string, { asked: number; words: number }>();
  units.forEach(({ speaker, first, last }, i) => {
    const sum = sums.get(speaker) ?? { asked: 0, words: 0 };
    sum.asked += asks[i] ? 1 : 0;
    sum.words += last - first;
    sums.set(speaker, sum);
  });
  return new Map([...sums].map(([speaker, { asked, words }]) => [speaker, (asked / Math.max(1, words)) * 100]));
};

/** Scores of every unit, by what its words and turns are; times do not matter. */
export const scoreAsking = ({ units }: Units): AskScores => {
  const asks = units.map(({ text }) => text.includes("?"));
  const turns = units.map(({ turn }) => turn);
  const rates = rateSpeakers(units, asks);
  const next = new Float64Array(units.length).fill(furthest);
  const last = new Float64Array(units.length).fill(furthest);
  let asked = -1;
  units.forEach(({ first }, i) => {
    if (asked >= 0) last[i] = Math.min(furthest, first - units[asked]!.first);
    if (asks[i]) asked = i;
  });
  asked = -1;
  for (let i = units.length - 1; i >= 0; i--) {
    if (asks[i]) asked = i;
    if (asked >= 0) next[i] = Math.min(furthest, units[asked]!.first - units[i]!.first);
  }
  return {
    next,
    last,
    near: countAround(units, asks, -nearWords, 0),
    wide: countAround(units, asks, -wideWords, 0),
    turnsBefore: countAround(units, turns, -turnWords, 0),
    turnsAfter: countAround(units, turns, 1, turnWords),
    rate: Float64Array.from(units, ({ speaker }) => rates.get(speaker)!),
    rateBefore: Float64Array.from(units, (_, i) => (i > 0 ? rates.get(units[i - 1]!.speaker)! : 0)),
  };
};
