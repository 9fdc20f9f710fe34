// What the conversation says about each unit: whose turn it is, how long turns are, who asks the questions.
import type { Unit, Units } from "./units.js";

export interface TurnScores {
  /** ln(1 + words) of this, the previous and the next turn, and of the turn's words before the unit. */
  length: Float64Array;
  previous: Float64Array;
  next: Float64Array;
  position: Float64Array;
  /** 1 where the host's turn begins and asks something. */
  question: Float64Array;
  /** 1 where a short turn with a question stands, whoever speaks. */
  asked: Float64Array;
  /** How differently the speakers share the 200 words before and after, 0 to 1. */
  mix: Float64Array;
  /** Turns begun in the 100 words after and before, by tens. */
  ahead: Float64Array;
  back: Float64Array;
}

interface Run {
  words: number;
  first: number;
  asks: boolean;
}

/** Who opens and closes the talk and asks most of the questions; nobody when there are no names. */
const findHosts = ({ units }: Units): Set<string> => {
  const questions = new Map<string, number>();
  let total = 0;
  for (const { speaker, text } of units) {
    if (speaker === "") continue;
    const asks = text.includes("?") ? 1 : 0;
    questions.set(speaker, (questions.get(speaker) ?? 0) + asks);
    total += asks;
  }
  if (questions.size < 2) return new Set();
  const opener = units.find(({ speaker }) => speaker !== "")?.speaker;
  const closers = units.flatMap(({ speaker }) => (speaker === "" ? [] : [speaker])).slice(-6);
  const scores = [...questions].map(([speaker, asked]) => {
    const last = closers.filter((closer) => closer === speaker).length;
    return { speaker, score: asked / Math.max(1, total) + (speaker === opener ? 0.35 : 0) + (0.2 * last) / 6 };
  });
  const best = Math.max(...scores.map(({ score }) => score));
  return new Set(scores.filter(({ score }) => score >= best || score > 0.75 * best).map(({ speaker }) => speaker));
};

const findRuns = (units: readonly Unit[]): { runs: Run[]; runOf: Int32Array } => {
  const runs: Run[] = [];
  const runOf = new Int32Array(units.length);
  units.forEach((unit, i) => {
    if (i === 0 || unit.turn) runs.push({ words: 0, first: unit.first, asks: false });
    const run = runs.at(-1)!;
    run.words += unit.last - unit.first;
    run.asks ||= unit.text.includes("?");
    runOf[i] = runs.length - 1;
  });
  return { runs, runOf };
};

/** How differently the speakers share the 200 words before each unit and from it on, 0 to 1; 0 at the first. */
const compareShares = (units: readonly Unit[]): Float64Array => {
  const reach = 200;
  const numbers = new Map([...new Set(units.map(({ speaker }) => speaker))].map((speaker, k) => [speaker, k]));
  const who = units.map(({ speaker }) => numbers.get(speaker)!);
  const before = new Int32Array(numbers.size);
  const after = new Int32Array(numbers.size);
  const wordsIn = ({ first, last }: Unit): number => last - first;
  let [from, to, wordsBefore, wordsAfter] = [0, 0, 0, 0];
  return Float64Array.from(units, ({ first }, i) => {
    for (; to < units.length && units[to]!.first < first + reach; to++) {
      after[who[to]!]! += wordsIn(units[to]!);
      wordsAfter += wordsIn(units[to]!);
    }
    if (i === 0) return 0;
    const left = wordsIn(units[i - 1]!);
    after[who[i - 1]!]! -= left;
    wordsAfter -= left;
    before[who[i - 1]!]! += left;
    wordsBefore += left;
    for (; from < i && units[from]!.first <= units[i - 1]!.last - reach; from++) {
      before[who[from]!]! -= wordsIn(units[from]!);
      wordsBefore -= wordsIn(units[from]!);
    }
    let difference = 0;
    for (let k = 0; k < before.length; k++)
      difference += Math.abs(before[k]! / Math.max(1, wordsBefore) - after[k]! / Math.max(1, wordsAfter));
    return difference / 2;
  });
};

/** Turn scores of every unit; all 0 when the talk has hardly any turns (fewer than 4, or than one in 60 units). */
export const scoreTurns = (talk: Units): TurnScores => {
  const { units } = talk;
  const column = () => new Float64Array(units.length);
  const scores: TurnScores = {
    length: column(),
    previous: column(),
    next: column(),
    position: column(),
    question: column(),
    asked: column(),
    mix: talk.named ? compareShares(units) : column(),
    ahead: column(),
    back: column(),
  };
  const { runs, runOf } = findRuns(units);
  const hosts = findHosts(talk);
  const hasTurns = runs.length >= Math.max(4, units.length / 60);
  const grow = (words: number | undefined) => Math.log(1 + (words ?? 0));
  const turnsBefore = new Int32Array(units.length + 1);
  units.forEach(({ turn }, i) => {
    turnsBefore[i + 1] = turnsBefore[i]! + (turn ? 1 : 0);
  });
  let back = 0;
  let ahead = 0;
  units.forEach((unit, i) => {
    if (!hasTurns) return;
    const run = runs[runOf[i]!]!;
    scores.length[i] = grow(run.words);
    scores.previous[i] = grow(runs[runOf[i]! - 1]?.words);
    scores.next[i] = grow(runs[runOf[i]! + 1]?.words);
    scores.position[i] = grow(unit.first - run.first);
    const opens = hosts.has(unit.speaker) && unit.turn;
    scores.question[i] = opens && run.asks ? 1 : 0;
    scores.asked[i] = run.asks && run.words < 150 ? 1 : 0;
    while (units[back]!.first <= unit.first - 100) back++;
    while (ahead < units.length && units[ahead]!.first < unit.first + 100) ahead++;
    scores.ahead[i] = Math.max(0, turnsBefore[ahead]! - turnsBefore[i + 1]!) / 10;
    scores.back[i] = (turnsBefore[i]! - turnsBefore[back]!) / 10;
  });
  return scores;
};
