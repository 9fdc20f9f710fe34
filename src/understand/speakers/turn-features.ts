// What a turn's words say about its speaker being the one who asks or the one who answers, as numbers for the model.

import { openNumbers } from "../../base/vocabulary.js";
import { wordSet } from "../../base/words.js";
import { is } from "../readable/learn-word.js";
import { flagsAt, keyAt, type WordFacts } from "../readable/word-facts.js";

const questionWords = wordSet(
  "what how why when where who which do does did is are was were can could would should will have has tell any walk " +
    "explain give talk",
);
const leadIns = wordSet("and so but okay ok now yeah well great cool right alright");
const acknowledgements = wordSet(
  "yeah yep yes yup mhm mm-hmm mmhm uh-huh right okay ok sure awesome great cool wow nice interesting exactly totally " +
    "absolutely amazing gotcha",
);
const answers = wordSet("yeah yes no sure absolutely totally exactly well it's");
const you = wordSet("you your you're you've");
const me = wordSet("i i'm i've my");
const us = wordSet("we we're our us we've");
const asking =
  / (?:do you think|what do you|how do you|what is your|what's your|what are your|can you|could you|tell (?:me|us)|walk us|talk about|is there|are you|did you|have you|would you|what about|how about|i'm curious|i'd love|i wonder|what does|how does|what's the|is that|is it) /;

/** Names of the numbers `turnFeatures` gives, in order. */
export const turnFeatureNames = [
  "bias", "log-length", "1-3", "4-12", "13-30", "31-60", "61-100", "101-150", "151-250", "ends-question", "has-question", "late-question",
  "opens-question", "asks", "asks-unmarked", "you", "me", "us", "acknowledges", "answers", "small-start", "open-end",
  "late-your", "early-i-think", "short-no-question", "long-no-question",
] as const; // biome-ignore format: a table of names

/** Names of the numbers `contextFeatures` gives, in order. */
export const contextFeatureNames = [
  "talk",
  "talk-by-length",
  "above-talk",
  "just-below-talk",
  "talk-question",
  "talk-short",
] as const;

/** The length of a word's turn in this conversation, as the mean of its logarithm over all words; turns in words. */
export function typicalLength(lengths: readonly number[]): number {
  let sum = 0;
  let words = 0;
  for (const length of lengths) {
    sum += length * Math.log(length + 1);
    words += length;
  }
  return words > 0 ? sum / words : 0;
}

/** How a turn of so many words stands in a conversation: in some one side hardly says a word. */
export function contextFeatures(length: number, typical: number, hasQuestion: boolean): Float64Array {
  const own = Math.log(length + 1);
  const talk = typical - 4.5;
  const below = typical - own;
  return Float64Array.of(
    talk,
    talk * (own - 3),
    Math.max(0, -below),
    below > 0 && below < 1 ? 1 : 0,
    hasQuestion ? talk : 0,
    length <= 12 ? talk : 0,
  );
}

/** The cores, as `keyAt` has them, of the words `first` to `end` (exclusive) that say something: no marks, no hesitations. */
export function listSaid(facts: WordFacts, first: number, end: number): Int32Array {
  const nothing = facts.vocabulary.idOf("", 0, 0);
  const cores = new Int32Array(end - first);
  let count = 0;
  for (let at = first; at < end; at++) {
    const key = keyAt(facts, at);
    if (key !== nothing && !(flagsAt(facts, at) & (is.mark | is.filler))) cores[count++] = key;
  }
  return cores.subarray(0, count);
}

/** 1 for a word that speaks to the other one, 2 for one of the speaker, 3 for both of them and more. */
const sides = openNumbers((core) => (you.has(core) ? 1 : me.has(core) ? 2 : us.has(core) ? 3 : 0));

/**
 * The numbers of words `first` to `end` (exclusive), one per name in `turnFeatureNames`. `said` are the cores of those that
 * say something.
 */
export function turnFeatures(facts: WordFacts, first: number, end: number, said: Int32Array): Float64Array {
  const { vocabulary } = facts;
  let questions = 0;
  let late = 0;
  for (let at = first; at < end; at++)
    if (flagsAt(facts, at) & is.question) {
      questions++;
      if (at >= end - 12) late = 1;
    }
  const side = sides({ ids: said, vocabulary });
  let yous = 0;
  let mes = 0;
  let uses = 0;
  for (let k = 0; k < side.length; k++) {
    if (side[k] === 1) yous++;
    else if (side[k] === 2) mes++;
    else if (side[k] === 3) uses++;
  }
  const n = Math.max(1, said.length);
  const cores: string[] = [];
  for (let k = Math.max(0, said.length - 60); k < said.length; k++) cores.push(vocabulary.words[said[k]!]!);
  const opening: string[] = [];
  for (let k = 0; k < Math.min(14, said.length); k++) opening.push(vocabulary.words[said[k]!]!);
  const [one = "", two = ""] = opening;
  const tail = ` ${cores.slice(-25).join(" ")} `;
  const asks = asking.test(n > 60 || n <= 25 ? tail : ` ${cores.join(" ")} `);
  const opens = questionWords.has(one) || (leadIns.has(one) && questionWords.has(two));
  const between = (low: number, high: number): number => (n >= low && n <= high ? 1 : 0);
  const share = (count: number): number => Math.min(0.15, count / n) * 10 * Math.min(1, n / 12);
  const ends = end > first ? flagsAt(facts, end - 1) : 0;
  return Float64Array.of(
    1,
    Math.log(n) / 3,
    between(1, 3),
    between(4, 12),
    between(13, 30),
    between(31, 60),
    between(61, 100),
    between(101, 150),
    between(151, 250),
    ends & is.question ? 1 : 0,
    questions > 0 ? 1 : 0,
    late,
    opens ? 1 : 0,
    asks ? 1 : 0,
    asks && questions === 0 && n <= 60 ? 1 : 0,
    share(yous),
    share(mes),
    share(uses),
    n <= 4 && cores.every((core) => acknowledgements.has(core)) ? 1 : 0,
    n > 15 && (answers.has(one) || /^(?:i think|i mean|great question|good question) /.test(`${one} ${two} `)) ? 1 : 0,
    end > first && flagsAt(facts, first) & is.small ? 1 : 0,
    ends & is.end ? 0 : 1,
    / your /.test(tail) ? 1 : 0,
    n > 20 && / (?:i think|in my|for me|my|we) /.test(` ${opening.join(" ")} `) ? 1 : 0,
    n <= 30 && questions === 0 && !asks ? 1 : 0,
    n > 100 && questions === 0 ? 1 : 0,
  );
}
