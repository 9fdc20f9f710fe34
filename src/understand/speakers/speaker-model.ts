// The model of who speaks: a chain over turns with two states, who asks (0) and who answers (1). Fitted on transcripts by
// Changelog Media (CC BY-SA 4.0) and of bitcointranscripts (MIT), made to look like captions: punctuation lost in
// stretches, `>>` put in, moved and left out, and the other one's "yeah" put into long turns.

import { coreAt, flagsAt, type WordFacts } from "../readable/word-facts.js";
import { is } from "../readable/word-flags.js";
import { openPhraseWeights, type PhraseWeights, scorePhrases } from "./score-phrases.js";
import {
  contextFeatureNames,
  contextFeatures,
  listSaid,
  turnFeatureNames,
  turnFeatures,
  typicalLength,
} from "./turn-features.js";

const hasQuestion = turnFeatureNames.indexOf("has-question");

/** Weights as natural log-odds for the asking state. */
export interface SpeakerModel {
  /** For `turnFeatureNames`, then for `contextFeatureNames`. */
  turn: readonly number[];
  phrases: PhraseWeights;
  /** For asking-asking, asking-answering and answering-asking neighbours, one run of `changeFeatureNames` each. */
  change: readonly number[];
}

/** Loads the weights; only needed where a transcript marks changes without names. */
export async function loadSpeakerModel(): Promise<SpeakerModel> {
  const { turnWeights, changeWeights, packed } = await import("./data/speaker-weights.js");
  return { turn: turnWeights, change: changeWeights, phrases: openPhraseWeights(packed) };
}

/** A stretch of raw words between two marks. */
export interface Stretch {
  first: number;
  end: number;
}

/** The chain over `stretches`: log-scores for asking per stretch, and for each pair of states per boundary. */
export interface Chain {
  /** For the asking state; the answering state is 0. */
  states: Float64Array;
  /** Four numbers per stretch but the first: asking-asking, asking-answering, answering-asking, answering-answering. */
  changes: Float64Array;
}

/** Scores the stretches. `bonus` is added to the asking state (names said, what a person fixed). */
export function scoreChain(
  model: SpeakerModel,
  facts: WordFacts,
  stretches: readonly Stretch[],
  bonus: (at: number) => number,
): Chain {
  const count = stretches.length;
  const chain: Chain = { states: new Float64Array(count), changes: new Float64Array(count * 4) };
  const width = changeFeatureNames.length;
  const typical = typicalLength(stretches.map(({ first, end }) => end - first));
  for (let i = 0; i < count; i++) {
    const { first, end } = stretches[i]!;
    chain.states[i] = scoreTurn(model, facts, first, end, typical) + bonus(i);
    if (i === 0) continue;
    const numbers = changeFeatures(facts, stretches[i - 1]!.first, first, end);
    for (let pair = 0; pair < 3; pair++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += model.change[pair * width + k]! * numbers[k]!;
      chain.changes[i * 4 + pair] = sum;
    }
  }
  return chain;
}

/**
 * Where somebody holds the floor for hundreds of words at a time (a typical length beyond what the weights were fitted on),
 * it is the one who answers. Touches none of the interviews the model was tuned on.
 */
const heldFloor = 5.1;
const floorWeight = 2;
const longTurn = 40;

function scoreTurn(model: SpeakerModel, facts: WordFacts, first: number, end: number, typical: number): number {
  const said = listSaid(facts, first, end);
  const numbers = turnFeatures(facts, first, end, said);
  const own = turnFeatureNames.length;
  let score = 0;
  for (let k = 0; k < own; k++) score += model.turn[k]! * numbers[k]!;
  const context = contextFeatures(end - first, typical, numbers[hasQuestion] === 1);
  for (let k = 0; k < contextFeatureNames.length; k++) score += model.turn[own + k]! * context[k]!;
  if (end - first > longTurn) score -= floorWeight * Math.min(1.5, Math.max(0, typical - heldFloor));
  const known = model.phrases.tables.numbersOf({ ids: said, vocabulary: facts.vocabulary });
  return score + scorePhrases(model.phrases, said, known);
}

/** The probability of asking for each stretch given all of them, by forward-backward. */
export function decodeChain({ states, changes }: Chain): Float64Array {
  const count = states.length;
  const asking = new Float64Array(count);
  if (count === 0) return asking;
  const forward = new Float64Array(count * 2);
  forward[0] = states[0]!;
  for (let i = 1; i < count; i++) {
    const asks = forward[i * 2 - 2]!;
    const answers = forward[i * 2 - 1]!;
    forward[i * 2] = addLogs(asks + changes[i * 4]!, answers + changes[i * 4 + 2]!) + states[i]!;
    forward[i * 2 + 1] = addLogs(asks + changes[i * 4 + 1]!, answers + changes[i * 4 + 3]!);
  }
  let asksLater = 0;
  let answersLater = 0;
  for (let i = count - 1; i >= 0; i--) {
    asking[i] = 1 / (1 + Math.exp(forward[i * 2 + 1]! + answersLater - forward[i * 2]! - asksLater));
    const asks = states[i]! + asksLater;
    const answers = answersLater;
    asksLater = addLogs(changes[i * 4]! + asks, changes[i * 4 + 1]! + answers);
    answersLater = addLogs(changes[i * 4 + 2]! + asks, changes[i * 4 + 3]! + answers);
  }
  return asking;
}

function addLogs(a: number, b: number): number {
  const high = Math.max(a, b);
  return high + Math.log(Math.exp(a - high) + Math.exp(b - high));
}

// What two neighbouring stretches of words say about the speaker changing between them, as numbers for the model.
const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const acknowledgements = list(
  "yeah yep yes yup mhm mm-hmm mmhm uh-huh right okay ok sure awesome great cool wow nice interesting exactly totally " +
    "absolutely amazing gotcha",
);
const continuing = list("and but or because which then that with as to of for in on than");
const responding = list("yeah yes no well sure exactly right mhm um uh");
const asking = list("so okay what how do is are why when");
const dangling = list("the a an to of in and but or if my your our i we they is are was with for that it's so because");

/** Names of the numbers `changeFeatures` gives, in order. */
const changeFeatureNames = [
  "bias", "small-punctuated", "small-flat", "after-end", "after-question", "before-long", "after-long", "acknowledges",
  "acknowledged", "continues", "repeats", "responds", "flat", "after-comma", "asks", "both-short", "both-long",
  "long-short", "short-long", "open-punctuated", "after-dangling", "i-think", "ends-flat-small",
] as const; // biome-ignore format: a table of names

/**
 * The numbers for a mark between words `before`..`at` and `at`..`end`. `density` is the share of words with an end mark or
 * a comma around it: captions change between punctuated and flat stretches.
 */
function changeFeatures(facts: WordFacts, before: number, at: number, end: number): Float64Array {
  const previous = flagsAt(facts, at - 1);
  const next = flagsAt(facts, at);
  const last = coreAt(facts, at - 1);
  const opening = coreAt(facts, at);
  const left = at - before;
  const right = end - at;
  const flat = punctuation(facts, before, at, end) < 0.03;
  const small = Boolean(next & is.small);
  const ended = Boolean(previous & is.end);
  const flags = [
    true,
    small && !flat,
    small && flat,
    ended,
    Boolean(previous & is.question),
    left > 60,
    right > 60,
    right <= 4 && every(facts, at, end),
    left <= 4 && every(facts, before, at),
    continuing.has(opening),
    right > 1 && left > 1 && last === opening,
    responding.has(opening),
    flat,
    Boolean(previous & is.comma),
    asking.has(opening),
    left <= 12 && right <= 12,
    left > 50 && right > 50,
    left > 50 && right <= 6,
    left <= 6 && right > 50,
    !flat && !ended,
    dangling.has(last) && !ended,
    opening === "i" && right > 1 && (coreAt(facts, at + 1) === "think" || coreAt(facts, at + 1) === "mean"),
    !ended && small && left > 12 && right > 12,
  ];
  const numbers = new Float64Array(flags.length);
  for (let k = 0; k < flags.length; k++) if (flags[k]) numbers[k] = 1;
  return numbers;
}

function punctuation(facts: WordFacts, before: number, at: number, end: number): number {
  const from = Math.max(before, at - 40);
  const to = Math.min(end, at + 40);
  let marks = 0;
  for (let k = from; k < to; k++) if (flagsAt(facts, k) & (is.end | is.comma)) marks++;
  return marks / Math.max(1, to - from);
}

function every(facts: WordFacts, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (!acknowledgements.has(coreAt(facts, at))) return false;
  return end > first;
}
