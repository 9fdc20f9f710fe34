// Finds hesitations, cut-off words and stumbled repeats in one speaker's run of words.
import type { Cleaning, Operation } from "../../model.js";
import { findStrongFillers } from "./find-strong-fillers.js";
import { is, type WordFacts } from "./word-facts.js";

/** Words `first` to `end` (exclusive) that one speaker says without a break. */
export interface Stretch {
  first: number;
  end: number;
}

/** A word is kept (0) or was dropped as a hesitation (1) or for another reason (2). */
export const kept = 0;
export const hesitation = 1;
export const gone = 2;

export interface FillerRun {
  facts: readonly WordFacts[];
  state: Uint8Array;
  operations: Operation[];
}

/**
 * Drop operations for the words a reader does not miss. `light`: hesitations, cut-off words followed by the whole word,
 * and repeats of one to four words that begin with a function word; never a number, never across the end of a sentence,
 * never a content word that is not said again. `strong` adds discourse phrases ("you know", "sort of").
 * `dropped` are words that are gone already (marks); they part nothing.
 */
export function findFillers(
  facts: readonly WordFacts[],
  stretches: readonly Stretch[],
  level: Cleaning["fillers"],
  dropped: Iterable<number> = [],
): Operation[] {
  if (level === "none") return [];
  const run: FillerRun = { facts, state: new Uint8Array(facts.length), operations: [] };
  for (const at of dropped) run.state[at] = hesitation;
  const places = new Int32Array(facts.length);
  for (const { first, end } of stretches) {
    dropHesitations(run, first, end);
    // Each round may bring equal words together, so it goes on until nothing is found: cleaning twice changes nothing.
    for (let round = 0; round < 12; round++) {
      const before = run.operations.length;
      dropCutWords(run, first, end);
      dropAllRepeats(run, first, end, level, places);
      if (level === "strong") findStrongFillers(run, first, end);
      if (run.operations.length === before) break;
    }
  }
  return run.operations;
}

/** Drops the word at `at` from the run. */
export function dropWord(run: FillerRun, at: number, why: string): void {
  run.state[at] = why === "hesitation" ? hesitation : gone;
  run.operations.push({ kind: "drop", at, step: "fillers", why });
}

function dropHesitations(run: FillerRun, first: number, end: number): void {
  const { facts } = run;
  for (let at = first; at < end; at++) {
    if (!(facts[at]!.flags & is.filler)) continue;
    const core = facts[at]!.core;
    // "uh huh" is an answer, and "5 mm" is a measure.
    if (core === "uh" && at + 1 < end && facts[at + 1]!.core.startsWith("huh")) continue;
    if (core === "mm" && at > first && facts[at - 1]!.flags & is.number) continue;
    if (core === "mm" && at + 1 < end && facts[at + 1]!.core === "hmm") continue;
    if (core === "hmm" && at > first && facts[at - 1]!.core === "mm") continue;
    dropWord(run, at, "hesitation");
  }
}

function dropCutWords(run: FillerRun, first: number, end: number): void {
  const { facts, state } = run;
  for (let at = first; at < end; at++) {
    if (!(facts[at]!.flags & is.cut) || state[at] !== kept) continue;
    const next = nextKept(run, at, end);
    if (next < end && facts[at]!.core !== "" && facts[next]!.core.startsWith(facts[at]!.core))
      dropWord(run, at, "cut off");
  }
}

/** The next word that is kept, hesitations jumped over; `end` when there is none. */
export function nextKept(run: FillerRun, at: number, end: number): number {
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
  for (let length = longestRepeat; length >= 1; length--) {
    let count = 0;
    for (let at = first; at < end; at++) if (run.state[at] === kept) places[count++] = at;
    dropRepeats(run, places, count, length, level);
  }
}

const longestRepeat = 4;

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
    const one = facts[places[k]!]!;
    if (one.key !== facts[places[k + length]!]!.key || (light && !(one.flags & is.function)) || one.core === "") {
      k++;
    } else if (isStumble(facts, places, k, length, level)) {
      for (let each = k; each < k + length; each++) dropWord(run, places[each]!, "repeat");
      k += length;
    } else k++;
  }
}

/** Whether the `length` words from `from` are said again at once, and may go. */
function isStumble(
  facts: readonly WordFacts[],
  places: Int32Array,
  from: number,
  length: number,
  level: Cleaning["fillers"],
): boolean {
  let functions = 0;
  for (let k = from; k < from + length; k++) {
    const one = facts[places[k]!]!;
    const two = facts[places[k + length]!]!;
    if (one.key !== two.key || one.core === "") return false;
    if ((one.flags | two.flags) & (is.number | is.mark)) return false;
    // A sentence ends inside or after the first half: said twice on purpose, or an answer.
    if (one.flags & is.end) return false;
    if (one.flags & is.function) functions++;
  }
  const opening = facts[places[from]!]!.flags;
  if (length === 1) return Boolean(opening & is.function) && !(opening & is.doubleFine);
  return functions > 0 && (level === "strong" || Boolean(opening & is.function));
}
