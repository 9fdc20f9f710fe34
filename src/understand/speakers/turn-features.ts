// What a turn's words say about its speaker being the one who asks or the one who answers, as numbers for the model.
import { coreAt, flagsAt, type WordFacts } from "../readable/word-facts.js";
import { is } from "../readable/word-flags.js";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const questionWords = list(
  "what how why when where who which do does did is are was were can could would should will have has tell any walk " +
    "explain give talk",
);
const leadIns = list("and so but okay ok now yeah well great cool right alright");
const acknowledgements = list(
  "yeah yep yes yup mhm mm-hmm mmhm uh-huh right okay ok sure awesome great cool wow nice interesting exactly totally " +
    "absolutely amazing gotcha",
);
const answers = list("yeah yes no sure absolutely totally exactly well it's");
const you = list("you your you're you've");
const me = list("i i'm i've my");
const us = list("we we're our us we've");
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

/** The numbers of words `first` to `end` (exclusive), one per name in `turnFeatureNames`. */
export function turnFeatures(facts: WordFacts, first: number, end: number): Float64Array {
  const cores: string[] = [];
  let yous = 0;
  let mes = 0;
  let uses = 0;
  let questions = 0;
  let late = 0;
  for (let at = first; at < end; at++) {
    const core = coreAt(facts, at);
    const flags = flagsAt(facts, at);
    if (flags & is.question) {
      questions++;
      if (at >= end - 12) late = 1;
    }
    if (core === "" || flags & (is.mark | is.filler)) continue;
    cores.push(core);
    if (you.has(core)) yous++;
    else if (me.has(core)) mes++;
    else if (us.has(core)) uses++;
  }
  const n = Math.max(1, cores.length);
  const tail = ` ${cores.slice(-25).join(" ")} `;
  const asks = asking.test(n <= 60 ? ` ${cores.join(" ")} ` : tail);
  const opens = questionWords.has(cores[0] ?? "") || (leadIns.has(cores[0] ?? "") && questionWords.has(cores[1] ?? ""));
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
    n > 15 &&
      (answers.has(cores[0] ?? "") ||
        /^(?:i think|i mean|great question|good question) /.test(`${cores.slice(0, 2).join(" ")} `))
      ? 1
      : 0,
    end > first && flagsAt(facts, first) & is.small ? 1 : 0,
    ends & is.end ? 0 : 1,
    / your /.test(tail) ? 1 : 0,
    n > 20 && / (?:i think|in my|for me|my|we) /.test(` ${cores.slice(0, 14).join(" ")} `) ? 1 : 0,
    n <= 30 && questions === 0 && !asks ? 1 : 0,
    n > 100 && questions === 0 ? 1 : 0,
  );
}

const opening = 24;
const closing = 30;

/** Phrases of a turn as keys: words and pairs of its opening and its end, with its very first and last words set apart. */
export function turnPhrases(facts: WordFacts, first: number, end: number): string[] {
  const cores: string[] = [];
  for (let at = first; at < end; at++) {
    const core = coreAt(facts, at);
    const flags = flagsAt(facts, at);
    if (core !== "" && !(flags & (is.mark | is.filler))) cores.push(core);
  }
  const n = cores.length;
  const keys = new Set<string>();
  const short = n <= 6;
  for (let k = 0; k < n; k++) {
    if (k >= opening && k < n - closing) continue;
    const core = cores[k]!;
    keys.add(short ? `.${core}` : core);
    if (k + 1 < n) keys.add(`${core} ${cores[k + 1]}`);
    if (k + 2 < n) keys.add(`${core} ${cores[k + 1]} ${cores[k + 2]}`);
  }
  if (n > 0) {
    keys.add(`<${cores[0]}`);
    keys.add(`>${cores[n - 1]}`);
    if (n > 1) keys.add(`<${cores[0]} ${cores[1]}`);
  }
  return [...keys];
}

/** What a phrase counts in a turn of so many phrases. */
export const phraseValue = (count: number): number => 1 / Math.sqrt(1 + count / 12);
