// What two neighbouring stretches of words say about the speaker changing between them, as numbers for the model.
import { coreAt, flagsAt, type WordFacts } from "../readable/word-facts.js";
import { is } from "../readable/word-flags.js";

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
export const changeFeatureNames = [
  "bias", "small-punctuated", "small-flat", "after-end", "after-question", "before-long", "after-long", "acknowledges",
  "acknowledged", "continues", "repeats", "responds", "flat", "after-comma", "asks", "both-short", "both-long",
  "long-short", "short-long", "open-punctuated", "after-dangling", "i-think", "ends-flat-small",
] as const; // biome-ignore format: a table of names

/**
 * The numbers for a mark between words `before`..`at` and `at`..`end`. `density` is the share of words with an end mark or
 * a comma around it: captions change between punctuated and flat stretches.
 */
export function changeFeatures(facts: WordFacts, before: number, at: number, end: number): Float64Array {
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
