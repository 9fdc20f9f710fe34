// The model of who speaks: how far the words of each turn are those of who asks or of who answers. Fitted on transcripts by
// Changelog Media (CC BY-SA 4.0) and of bitcointranscripts (MIT), made to look like captions: punctuation lost in
// stretches, `>>` put in, moved and left out, and the other one's "yeah" put into long turns.
import { once } from "../../base/once.js";
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
  /** Weights of what is said at the beginning and the end of turns. */
  phrases: PhraseWeights;
}

/** Loads the weights, on first call; only needed where a transcript does not say who speaks. */
export const loadSpeakerModel = once(async (): Promise<SpeakerModel> => {
  const { turnWeights, packed } = await import("./data/speaker-weights.js");
  return { turn: turnWeights, phrases: openPhraseWeights(packed) };
});

/** A stretch of raw words between two places where somebody else may begin. */
export interface Stretch {
  first: number;
  end: number;
  /** The source says that somebody else begins here. */
  marked: boolean;
  /** The probability that its speaker is not the one before, as the reader hears it. */
  change: number;
  /** The probability that its last words are not by the speaker of its first ones: changes too faint to cut at. */
  hidden: number;
  /** The probability that a question without its mark stands among its last words. */
  asks: number;
  /** Log-odds for the host by the adverts that are read there. */
  sells: number;
}

/** Turns of the model's weights are single words of evidence to each other; of one conversation they are not. */
const modelWeight = 0.6;
/** What a question that is only heard says beside the words that ask it. */
const askedWeight = 0.5;
/** From here on a question is heard, and below it a turn without one counts a little for who answers. */
const askedFrom = 0.3;
const unasked = -0.1;

/** Log-odds for the asking state of each stretch, by its words. */
export function scoreStretches(model: SpeakerModel, facts: WordFacts, stretches: readonly Stretch[]): Float64Array {
  const typical = typicalLength(stretches.map(({ first, end }) => end - first));
  return Float64Array.from(stretches, (one) => scoreTurn(model, facts, one, typical) + one.sells);
}

function scoreTurn(model: SpeakerModel, facts: WordFacts, { first, end, asks }: Stretch, typical: number): number {
  const said = listSaid(facts, first, end);
  const numbers = turnFeatures(facts, first, end, said);
  const own = turnFeatureNames.length;
  const marked = numbers[hasQuestion] === 1;
  let score = 0;
  for (let k = 0; k < own; k++) score += model.turn[k]! * numbers[k]!;
  const context = contextFeatures(end - first, typical, marked);
  for (let k = 0; k < contextFeatureNames.length; k++) score += model.turn[own + k]! * context[k]!;
  const known = model.phrases.tables.numbersOf({ ids: said, vocabulary: facts.vocabulary });
  score += scorePhrases(model.phrases, said, known);
  return modelWeight * score + (marked ? 0 : askedWeight * (asks > askedFrom ? asks : unasked));
}

/** A chain over stretches with two states, who asks and who answers. */
export interface Chain {
  /** Log-odds for the asking state. */
  states: Float64Array;
  /** Log-odds that a stretch has another speaker than the one before; nothing is read of the first. */
  changes: Float64Array;
}

/** The probability of asking for each stretch given all of them, and the logarithm of what the chain as a whole is worth. */
export function decodeChain({ states, changes }: Chain): { asking: Float64Array; evidence: number } {
  const count = states.length;
  const asking = new Float64Array(count);
  if (count === 0) return { asking, evidence: 0 };
  const forward = new Float64Array(count * 2);
  const stays = changes.map((odds) => -Math.log1p(Math.exp(odds)));
  const goes = changes.map((odds) => -Math.log1p(Math.exp(-odds)));
  forward[0] = states[0]!;
  for (let i = 1; i < count; i++) {
    const asks = forward[i * 2 - 2]!;
    const answers = forward[i * 2 - 1]!;
    forward[i * 2] = addLogs(asks + stays[i]!, answers + goes[i]!) + states[i]!;
    forward[i * 2 + 1] = addLogs(asks + goes[i]!, answers + stays[i]!);
  }
  let asksLater = 0;
  let answersLater = 0;
  for (let i = count - 1; i >= 0; i--) {
    asking[i] = 1 / (1 + Math.exp(forward[i * 2 + 1]! + answersLater - forward[i * 2]! - asksLater));
    const asks = states[i]! + asksLater;
    const answers = answersLater;
    asksLater = addLogs(stays[i]! + asks, goes[i]! + answers);
    answersLater = addLogs(goes[i]! + asks, stays[i]! + answers);
  }
  return { asking, evidence: addLogs(forward[count * 2 - 2]!, forward[count * 2 - 1]!) };
}

function addLogs(a: number, b: number): number {
  const high = Math.max(a, b);
  return high + Math.log(Math.exp(a - high) + Math.exp(b - high));
}
