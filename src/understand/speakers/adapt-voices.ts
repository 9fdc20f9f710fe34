// Learns within one conversation how each side talks: words that one side says more often speak for it elsewhere too.

import { is } from "../readable/learn-word.js";
import { flagsAt, keyAt, type WordFacts } from "../readable/word-facts.js";
import { decodeChain, type Stretch } from "./speaker-model.js";

/** Weight of a word's evidence: words of a turn are far from independent. */
export const wordWeight = 0.07;
/** Most that habits may say about one stretch, in log-odds. */
const limit = 1;
/** Words that each side's habits begin with, spread like the conversation's. */
export const smoothing = 50;
const rounds = 5;
/** A side that says less than this share of the words has too few of them to show habits. */
const fullShare = 0.3;

/** Words of the stretches as numbers: `places[i]..places[i + 1]` are the different words of stretch i with their counts. */
export interface Bags {
  places: Int32Array;
  words: Int32Array;
  counts: Int32Array;
  different: number;
}

/**
 * The probability of asking for each stretch. `states` are the log-odds by its own words and what else is known of it,
 * `ways` the ways of believing marks (`readChanges`): each counts as far as the conversation is likely under it, where long
 * and short turns, questions and answers are in step with them. Then again with what the result says about each side's
 * words, until it has settled (five rounds). A stretch's own words never count for itself. So does each side's share of the talk where the
 * source marks changes: a real interview, whose guest answers for minutes, has a tenth of its words under the other name without.
 * Where nothing is marked it only draws what the host says to the guest (of the host's own words .37 are right without it, .29 with it).
 */
export function adaptVoices(
  states: Float64Array,
  ways: readonly Float64Array[],
  facts: WordFacts,
  stretches: readonly Stretch[],
): Float64Array {
  let asking = decodeWays(states, ways);
  if (stretches.length < 8) return asking;
  const bags = bagWords(facts, stretches);
  const hasMarks = stretches.some(({ marked }) => marked);
  for (let round = 1; round < rounds; round++) {
    const habits = scoreHabits(bags, asking);
    const floor = hasMarks ? scoreFloor(stretches, asking) : undefined;
    asking = decodeWays(
      states.map((state, at) => state + habits[at]! + (floor?.[at] ?? 0)),
      ways,
    );
  }
  return asking;
}

function decodeWays(states: Float64Array, ways: readonly Float64Array[]): Float64Array {
  const all = ways.map((changes) => decodeChain({ states, changes }));
  const best = Math.max(...all.map(({ evidence }) => evidence));
  const shares = all.map(({ evidence }) => Math.exp(evidence - best));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return states.map((_, at) => all.reduce((sum, { asking }, way) => sum + asking[at]! * shares[way]!, 0) / whole);
}

/** The words of each stretch, counted. */
export function bagWords(facts: WordFacts, stretches: readonly Stretch[]): Bags {
  const nothing = facts.vocabulary.idOf("", 0, 0);
  // The number of each core here, plus one, and how often it stands in the stretch at hand.
  const numbers = new Int32Array(facts.vocabulary.words.length);
  const often = new Int32Array(facts.ids.length);
  let different = 0;
  const places = new Int32Array(stretches.length + 1);
  const words: number[] = [];
  const counts: number[] = [];
  stretches.forEach(({ first, end }, i) => {
    const from = words.length;
    for (let at = first; at < end; at++) {
      const key = keyAt(facts, at);
      if (key === nothing || flagsAt(facts, at) & is.mark) continue;
      if (numbers[key] === 0) numbers[key] = ++different;
      const number = numbers[key]! - 1;
      if (often[number]!++ === 0) words.push(number);
    }
    for (let k = from; k < words.length; k++) {
      counts.push(often[words[k]!]!);
      often[words[k]!] = 0;
    }
    places[i + 1] = words.length;
  });
  return { places, words: Int32Array.from(words), counts: Int32Array.from(counts), different };
}

function scoreHabits({ places, words, counts, different }: Bags, asking: Float64Array): Float64Array {
  const asks = new Float64Array(different);
  const answers = new Float64Array(different);
  let allAsks = 0;
  let allAnswers = 0;
  for (let i = 0; i < asking.length; i++) {
    const share = asking[i]!;
    for (let k = places[i]!; k < places[i + 1]!; k++) {
      const count = counts[k]!;
      asks[words[k]!]! += count * share;
      answers[words[k]!]! += count * (1 - share);
      allAsks += count * share;
      allAnswers += count * (1 - share);
    }
  }
  const all = allAsks + allAnswers;
  const sides = Math.log((allAnswers + smoothing) / (allAsks + smoothing));
  const trust = Math.min(1, Math.min(allAsks, allAnswers) / Math.max(1, all) / fullShare);
  const scores = new Float64Array(asking.length);
  for (let i = 0; i < asking.length; i++) {
    let sum = 0;
    for (let k = places[i]!; k < places[i + 1]!; k++) {
      const word = words[k]!;
      const count = counts[k]!;
      const one = asks[word]! - count * asking[i]!;
      const other = answers[word]! - count * (1 - asking[i]!);
      const usual = (smoothing * (one + other + 0.5)) / all;
      sum += count * (Math.log((one + usual) / (other + usual)) + sides);
    }
    scores[i] = trust * Math.max(-limit, Math.min(limit, wordWeight * sum));
  }
  return scores;
}

/** Words from which a stretch begins to tell who holds the floor, and from which on it does so in full. */
const [longFrom, longFull] = [90, 400];
/** Words that each side is thought to have said beside those heard. */
export const unheardWords = 300;
const mostFloor = 3;

/** How far a stretch of so many words tells who holds the floor: 0 of a short one, 1 of a long one. */
export const shareOfLong = (length: number): number =>
  Math.max(0, Math.min(1, Math.log(length / longFrom) / Math.log(longFull / longFrom)));

/**
 * Log-odds for asking by the length of each stretch: a long one is likelier by the side that has more of the talk, as far as
 * the other stretches tell.
 */
function scoreFloor(stretches: readonly Stretch[], asking: Float64Array): Float64Array {
  let asks = unheardWords;
  let answers = unheardWords;
  stretches.forEach(({ first, end }, at) => {
    asks += (end - first) * asking[at]!;
    answers += (end - first) * (1 - asking[at]!);
  });
  return Float64Array.from(stretches, ({ first, end }, at) => {
    const length = end - first;
    const odds = Math.log((asks - length * asking[at]!) / (answers - length * (1 - asking[at]!)));
    return Math.max(-mostFloor, Math.min(mostFloor, shareOfLong(length) * odds));
  });
}
