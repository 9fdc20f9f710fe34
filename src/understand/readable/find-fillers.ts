// Finds hesitations, cut-off words and stumbled repeats in one speaker's run of words.
import { wordSet } from "../../base/words.js";
import type { Cleaning, Operation } from "../../model/model.js";
import { is } from "./learn-word.js";
import { coreAt, flagsAt, keyAt, type WordFacts } from "./word-facts.js";

/** Subjects only: no clause ends with one, nor with its short form ("I'm"). */
const subjects = wordSet("i he she we they");

/** Behind these a doubled word that may be doubled otherwise is a stumble: "so so the", "there there is". */
const stumbledBefore: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "so",
    wordSet(
      "i you he she it we they the a an this these those there that it's that's i'm i've we're they're you're there's " +
        "he's she's what when where how why who if in on at for with as my your our their his her its let's sort kind",
    ),
  ],
  ["there", wordSet("is are was were isn't aren't wasn't weren't has have will would could can should might may")],
  ["that", wordSet("i you we they")],
]);

/** "Doing so. So we ..." */
const beforeSo = wordSet("do does did doing done say says said think thought hope if even more or not why");

/** Of a word of `doubleFine` that is said twice, by what stands before and behind it: whether one is too many all the same. */
const isDoubledByMistake = (word: string, before: string, behind: string): boolean =>
  Boolean(stumbledBefore.get(word)?.has(behind)) && !(word === "so" && beforeSo.has(before));

/** "They they're", "I've I". */
function isRestart(one: string, two: string): boolean {
  if (one.length === two.length || one[0] !== two[0]) return false;
  const [subject, short] = one.length < two.length ? [one, two] : [two, one];
  return subjects.has(subject) && short.startsWith(`${subject}'`);
}

/** Words `first` to `end` (exclusive) that one speaker says without a break. */
export interface Stretch {
  first: number;
  end: number;
}

/** A word is kept (0) or was dropped as a hesitation (1) or for another reason (2). */
const kept = 0;
const hesitation = 1;
const gone = 2;

interface FillerRun {
  facts: WordFacts;
  state: Uint8Array;
  operations: Operation[];
}

/**
 * Drop operations for the words a reader does not miss. `light`: hesitations, cut-off words followed by the whole word,
 * and repeats of one to four words that begin with a function word; never a number, never across the end of a sentence,
 * never a content word that is not said again. `strong` adds discourse phrases ("you know", "sort of").
 * Words that `dropped` drops are gone already (marks); they part nothing.
 */
export function findFillers(
  facts: WordFacts,
  stretches: readonly Stretch[],
  level: Cleaning["fillers"],
  dropped: Iterable<Operation> = [],
): Operation[] {
  if (level === "none") return [];
  const size = facts.ids.length;
  const run: FillerRun = { facts, state: new Uint8Array(size), operations: [] };
  for (const one of dropped) if (one.kind === "drop") run.state[one.at] = hesitation;
  const places = new Int32Array(size);
  for (const { first, end } of stretches) {
    if (facts.any & is.filler) dropHesitations(run, first, end);
    // Each round may bring equal words together, so it goes on until nothing is found: cleaning twice changes nothing.
    for (let round = 0; round < 12; round++) {
      const before = run.operations.length;
      dropCutWords(run, first, end);
      dropRestarts(run, first, end);
      dropAllRepeats(run, first, end, level, places);
      if (level === "strong") findStrongFillers(run, first, end);
      if (run.operations.length === before) break;
    }
  }
  return run.operations;
}

/** Drops the word at `at` from the run. */
function dropWord(run: FillerRun, at: number, why: string): void {
  run.state[at] = why === "hesitation" ? hesitation : gone;
  run.operations.push({ kind: "drop", at, step: "fillers", why });
}

function dropHesitations(run: FillerRun, first: number, end: number): void {
  const { facts } = run;
  for (let at = first; at < end; at++) {
    if (!(flagsAt(facts, at) & is.filler)) continue;
    const core = coreAt(facts, at);
    // "uh huh" is an answer, and "5 mm" is a measure.
    if (core === "uh" && at + 1 < end && coreAt(facts, at + 1).startsWith("huh")) continue;
    if (core === "mm" && at > first && flagsAt(facts, at - 1) & is.number) continue;
    if (core === "mm" && at + 1 < end && coreAt(facts, at + 1) === "hmm") continue;
    if (core === "hmm" && at > first && coreAt(facts, at - 1) === "mm") continue;
    dropWord(run, at, "hesitation");
  }
}

function dropCutWords(run: FillerRun, first: number, end: number): void {
  const { facts, state } = run;
  if (!(facts.any & is.cut)) return;
  for (let at = first; at < end; at++) {
    if (!(flagsAt(facts, at) & is.cut) || state[at] !== kept) continue;
    const core = coreAt(facts, at);
    const next = nextKept(run, at, end);
    if (next < end && core !== "" && coreAt(facts, next).startsWith(core)) dropWord(run, at, "cut off");
  }
}

/** "They they're", "I've I": the first of two goes, also where a comma parts them. */
function dropRestarts(run: FillerRun, first: number, end: number): void {
  const { facts, state } = run;
  for (let at = first; at < end; at++) {
    if (state[at] !== kept || (flagsAt(facts, at) & (is.function | is.end)) !== is.function) continue;
    const next = nextKept(run, at, end);
    if (next < end && isRestart(coreAt(facts, at), coreAt(facts, next))) dropWord(run, at, "repeat");
  }
}

/** The next word that is kept, hesitations jumped over; `end` when there is none. */
function nextKept(run: FillerRun, at: number, end: number): number {
  do at++;
  while (at < end && run.state[at] !== kept);
  return at;
}

function dropAllRepeats(
  run: FillerRun,
  first: number,
  end: number,
  level: Cleaning["fillers"],
  places: Int32Array,
): void {
  for (let length = longestRepeat; length >= 1; length--)
    dropRepeats(run, places, listKept(run, first, end, places), length, level);
}

const longestRepeat = 4;

/** Puts the words that are kept into `places` and says how many they are. */
function listKept({ state }: FillerRun, first: number, end: number, places: Int32Array): number {
  let count = 0;
  for (let at = first; at < end; at++) if (state[at] === kept) places[count++] = at;
  return count;
}

/** Drops the first of two equal runs of `length` kept words, whose raw words are the first `count` of `places`. */
function dropRepeats(
  run: FillerRun,
  places: Int32Array,
  count: number,
  length: number,
  level: Cleaning["fillers"],
): void {
  const { facts } = run;
  const light = level === "light" || length === 1;
  for (let k = 0; k + 2 * length <= count; ) {
    const at = places[k]!;
    if (keyAt(facts, at) !== keyAt(facts, places[k + length]!) || (light && !(flagsAt(facts, at) & is.function))) {
      k++;
    } else if (isStumble(facts, places, k, length, level, count)) {
      for (let each = k; each < k + length; each++) dropWord(run, places[each]!, "repeat");
      k += length;
    } else k++;
  }
}

/** Whether the `length` words from `from` are said again at once, and may go. */
function isStumble(
  facts: WordFacts,
  places: Int32Array,
  from: number,
  length: number,
  level: Cleaning["fillers"],
  count: number,
): boolean {
  let functions = 0;
  for (let k = from; k < from + length; k++) {
    const one = places[k]!;
    const two = places[k + length]!;
    if (keyAt(facts, one) !== keyAt(facts, two) || coreAt(facts, one) === "") return false;
    if ((flagsAt(facts, one) | flagsAt(facts, two)) & (is.number | is.mark)) return false;
    // A sentence ends inside or after the first half: said twice on purpose, or an answer.
    if (flagsAt(facts, one) & is.end) return false;
    if (flagsAt(facts, one) & is.function) functions++;
  }
  const opening = flagsAt(facts, places[from]!);
  if (length === 1) {
    if (!(opening & is.doubleFine)) return Boolean(opening & is.function);
    if (from + 2 >= count || flagsAt(facts, places[from + 1]!) & is.end) return false;
    const before = from === 0 ? "" : coreAt(facts, places[from - 1]!);
    return isDoubledByMistake(coreAt(facts, places[from]!), before, coreAt(facts, places[from + 2]!));
  }
  return functions > 0 && (level === "strong" || Boolean(opening & is.function));
}

// Finds discourse phrases that the strong level drops: "you know", "I mean", "sort of", ", right?", "like" and openers.

/** After these "you know" has an object or a clause and is no filler. */
const knownThing = wordSet(
  "what how who where why when if that the about it this which anything something nothing everything someone anybody " +
    "nobody him her them me my your whether more exactly these those of enough a",
);
const beforeKnow = wordSet(
  "do did don't didn't if as would could should can let that what how because since when before so than all make unless " +
    "once might may will to you'd things people someone anyone everyone everything",
);
const meantThing = wordSet("it that what to by this business well the a in when");
const beforeMean = wordSet("what do did how if as know that which");
/** After these "sort of" and "kind of" name a sort. */
const beforeSort = wordSet(
  "a an the this that some any what which every each one another same different these those all other certain new only " +
    "first of no own right my your our their his her its two three more many most good bad weird strange interesting " +
    "special particular",
);

/** Drops phrases from words `first` to `end`. */
function findStrongFillers(run: FillerRun, first: number, end: number): void {
  for (let at = first; at < end; at++) {
    if (run.state[at] !== kept) continue;
    const core = coreAt(run.facts, at);
    if (core === "you" || core === "i" || core === "sort" || core === "kind") dropPair(run, first, at, end);
    else if (core === "like" || core === "right" || core === "basically" || core === "actually")
      dropSingle(run, first, at, end);
  }
}

function before(run: FillerRun, at: number, first: number): number {
  do at--;
  while (at >= first && run.state[at] !== kept);
  return at;
}

function dropPair(run: FillerRun, first: number, at: number, end: number): void {
  const { facts } = run;
  const second = nextKept(run, at, end);
  if (second >= end || flagsAt(facts, at) & (is.end | is.comma)) return;
  const pair = `${coreAt(facts, at)} ${coreAt(facts, second)}`;
  const previous = before(run, at, first);
  const previousCore = previous < first ? "" : coreAt(facts, previous);
  const opens = previous < first || Boolean(flagsAt(facts, previous) & is.end);
  const afterComma = previous >= first && Boolean(flagsAt(facts, previous) & is.comma);
  const comma = Boolean(flagsAt(facts, second) & is.comma);
  const third = nextKept(run, second, end);
  const next = third < end ? coreAt(facts, third) : "";
  let why = "";
  if (pair === "you know") {
    const object = knownThing.has(next) && !comma;
    const verb = beforeKnow.has(previousCore) && !afterComma && !opens;
    if (!(flagsAt(facts, second) & is.question) && ((!object && !verb) || (comma && (afterComma || opens)))) why = pair;
  } else if (pair === "i mean") {
    const object = meantThing.has(next) && !comma;
    const verb = beforeMean.has(previousCore) && !afterComma && !opens;
    if (!verb && !object && !(flagsAt(facts, second) & is.end)) why = "I mean";
  } else if (pair === "sort of" || pair === "kind of") {
    if (!beforeSort.has(previousCore) && !(flagsAt(facts, second) & (is.end | is.comma))) why = pair;
  }
  if (why === "") return;
  dropWord(run, at, why);
  dropWord(run, second, why);
}

function dropSingle(run: FillerRun, first: number, at: number, end: number): void {
  const { facts } = run;
  const core = coreAt(facts, at);
  const previous = before(run, at, first);
  const opens = previous < first || Boolean(flagsAt(facts, previous) & is.end);
  const afterComma = previous >= first && Boolean(flagsAt(facts, previous) & is.comma);
  const comma = Boolean(flagsAt(facts, at) & is.comma);
  if (core === "like") {
    const doubled = previous >= first && coreAt(facts, previous) === "like" && !(flagsAt(facts, previous) & is.end);
    if ((comma && (afterComma || opens)) || doubled) dropWord(run, at, "like");
  } else if (core === "right") {
    if (flagsAt(facts, at) & is.question && afterComma && nextKept(run, at, end) <= end) dropWord(run, at, "right?");
  } else if (core === "basically") {
    if (comma && (opens || afterComma)) dropWord(run, at, core);
  } else if (comma && opens) dropWord(run, at, core);
}
