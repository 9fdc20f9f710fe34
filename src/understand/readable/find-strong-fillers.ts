// Finds discourse phrases that the strong level drops: "you know", "I mean", "sort of", ", right?", "like" and openers.
import { dropWord, type FillerRun, kept, nextKept } from "./find-fillers.js";
import { coreAt, flagsAt } from "./word-facts.js";
import { is } from "./word-flags.js";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** After these "you know" has an object or a clause and is no filler. */
const knownThing = list(
  "what how who where why when if that the about it this which anything something nothing everything someone anybody " +
    "nobody him her them me my your whether more exactly these those of enough a",
);
const beforeKnow = list(
  "do did don't didn't if as would could should can let that what how because since when before so than all make unless " +
    "once might may will to you'd things people someone anyone everyone everything",
);
const meantThing = list("it that what to by this business well the a in when");
const beforeMean = list("what do did how if as know that which");
/** After these "sort of" and "kind of" name a sort. */
const beforeSort = list(
  "a an the this that some any what which every each one another same different these those all other certain new only " +
    "first of no own right my your our their his her its two three more many most good bad weird strange interesting " +
    "special particular",
);

/** Drops phrases from words `first` to `end`. */
export function findStrongFillers(run: FillerRun, first: number, end: number): void {
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
