// The model of who speaks: a chain over turns with two states, who asks (0) and who answers (1). Fitted on transcripts by
// Changelog Media (CC BY-SA 4.0) and of bitcointranscripts (MIT), made to look like captions: punctuation lost in
// stretches, `>>` put in, moved and left out, and the other one's "yeah" put into long turns.
import type { WordFacts } from "../readable/word-facts.js";
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
}

/** Loads the weights; only needed where a transcript marks changes without names. */
export async function loadSpeakerModel(): Promise<SpeakerModel> {
  const { turnWeights, packed } = await import("./data/speaker-weights.js");
  return { turn: turnWeights, phrases: openPhraseWeights(packed) };
}

/** A stretch of raw words between two marks; `change` is the probability that its speaker is not the one before. */
export interface Stretch {
  first: number;
  end: number;
  change: number;
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
  const typical = typicalLength(stretches.map(({ first, end }) => end - first));
  for (let i = 0; i < count; i++) {
    const { first, end } = stretches[i]!;
    chain.states[i] = scoreTurn(model, facts, first, end, typical) + bonus(i);
    if (i === 0) continue;
    const change = Math.min(mostHeard, Math.max(1 - mostHeard, stretches[i]!.change));
    chain.changes[i * 4] = chain.changes[i * 4 + 3] = Math.log(1 - change);
    chain.changes[i * 4 + 1] = chain.changes[i * 4 + 2] = Math.log(change);
  }
  return chain;
}

/** However sure the reader is of a change or of none: marks of the source come wrong in rows. */
const mostHeard = 0.85;

/**
 * Where somebody holds the floor for hundreds of words at a time (a typical length beyond what the weights were fitted on),
 * it is the one who answers.
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
