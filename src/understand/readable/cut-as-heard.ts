// Cuts speech without marks into sentences where the reader hears their ends, and puts commas and question marks as it does.
import { wordSet } from "../../base/words.js";
import type { Reading } from "../../model/model.js";
import type { HeardWords } from "../reader/read-words.js";
import { is } from "./learn-word.js";
import { coreAt, flagsAt, keyAt, type WordFacts } from "./word-facts.js";

/** From these probabilities on a sentence ends, a comma stands; a sentence that ends is a question from this share on. */
const endsFrom = 0.4;
const commaFrom = 0.35;
const asksFrom = 0.35;

/**
 * What the reader learnt from has commas before these words far more often than captions: of seven before "and" and "or" people
 * put one. They have to be heard more clearly, but for an "and" that begins a clause ("and we sailed").
 */
const joining = wordSet("and or");
const clauseOpeners = wordSet(
  "i we you they he she it i'm we're you're they're he's she's it's i've we've you've they've there's that's",
);
const lesserOpeners = wordSet("because where if");
const lesserFrom = 0.6;
const joiningFrom = 0.7;

/**
 * Ends (exclusive, indexes in the reading) of the sentences inside words `first` to `end`; `end` itself is not among them.
 * Marks of the source stay: nothing is cut after a comma. A sentence longer than `longest` words is cut where an end is
 * likeliest.
 */
export function cutAsHeard(
  heard: HeardWords,
  reading: Reading,
  facts: WordFacts,
  first: number,
  end: number,
  longest: number,
): number[] {
  const cuts: number[] = [];
  const split = (from: number, to: number): void => {
    if (to - from <= longest) return;
    let best = -1;
    // Words that were not read are no place to cut.
    let highest = 0;
    for (let at = from; at < to - 1; at++) {
      const likely = mayEnd(facts, at) ? endAfter(heard, reading, at) : -1;
      if (likely > highest) {
        highest = likely;
        best = at + 1;
      }
    }
    if (best < 0) return;
    split(from, best);
    cuts.push(best);
    split(best, to);
  };
  let from = first;
  for (let at = first; at < end - 1; at++) {
    if (!mayEnd(facts, at) || endAfter(heard, reading, at) < endsFrom) continue;
    split(from, at + 1);
    cuts.push(at + 1);
    from = at + 1;
  }
  split(from, end);
  return cuts;
}

/** The mark of a sentence of which the last raw word is `last` and the next is `after`, and whether its end is heard clearly. */
export function hearEnd(heard: HeardWords, last: number, after: number): { mark: "." | "?"; isClear: boolean } {
  let stop = 0;
  let question = 0;
  for (let id = last; id < Math.max(after, last + 1); id++) {
    stop = Math.max(stop, heard.stop[id] ?? 0);
    question = Math.max(question, heard.question[id] ?? 0);
  }
  return { mark: question > asksFrom * (stop + question) ? "?" : ".", isClear: stop + question >= endsFrom };
}

/** The raw words before which a comma is heard, in a sentence of words `first` to `end`. */
export function hearCommas(
  heard: HeardWords,
  reading: Reading,
  facts: WordFacts,
  first: number,
  end: number,
): number[] {
  const places: number[] = [];
  for (let at = first; at < end - 1; at++)
    if (mayEnd(facts, at) && hearAfter(heard.comma, reading, at) >= commaBefore(facts, at + 1, end))
      places.push(reading.ids[at + 1]!);
  return places;
}

/** From which probability on a comma stands before word `at` of a sentence that ends at `end`. */
function commaBefore(facts: WordFacts, at: number, end: number): number {
  const core = coreAt(facts, at);
  if (lesserOpeners.has(core)) return lesserFrom;
  if (!joining.has(core)) return commaFrom;
  const opens = core === "and" && at + 1 < end && clauseOpeners.has(coreAt(facts, at + 1));
  return opens ? commaFrom : joiningFrom;
}

/** A name follows them, whose abbreviation the reader has learnt with a full stop. */
const titles = wordSet("dr mr mrs ms prof");

const tens = wordSet("twenty thirty forty fifty sixty seventy eighty ninety");
const ones = wordSet("one two three four five six seven eight nine");
const powers = wordSet("hundred thousand million billion");

/** The word and the next are of one number: "twenty four", "two thousand and four". */
const isInNumber = (facts: WordFacts, at: number): boolean => {
  const [core, next] = [coreAt(facts, at), coreAt(facts, at + 1)];
  return (
    (tens.has(core) && ones.has(next)) ||
    (Boolean(flagsAt(facts, at) & is.number) && powers.has(next)) ||
    (powers.has(core) && next === "and" && Boolean(flagsAt(facts, at + 2) & is.number))
  );
};

/** No mark stands after the word, it is no title, no part of a number, and it is not said twice ("etc etc", "very very"), unless it is a name. */
const mayEnd = (facts: WordFacts, at: number): boolean =>
  !(flagsAt(facts, at) & (is.comma | is.end | is.mark)) &&
  Boolean(flagsAt(facts, at) & is.text) &&
  (keyAt(facts, at) !== keyAt(facts, at + 1) || Boolean(flagsAt(facts, at) & flagsAt(facts, at + 1) & is.capital)) &&
  !titles.has(coreAt(facts, at)) &&
  !isInNumber(facts, at);

const endAfter = (heard: HeardWords, reading: Reading, at: number): number =>
  hearAfter(heard.stop, reading, at) + hearAfter(heard.question, reading, at);

/** The most that is heard after a word of the reading, or after one that was dropped behind it. */
function hearAfter(column: Float32Array, { ids }: Reading, at: number): number {
  let most = 0;
  for (let id = ids[at]!; id < Math.max(ids[at + 1]!, ids[at]! + 1); id++) most = Math.max(most, column[id] ?? 0);
  return most;
}
