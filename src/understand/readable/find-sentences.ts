// Finds where sentences begin in a speaker's words: at the source's own marks, and by a model where those are missing.
import type { Operation, Reading } from "../../model/model.js";
import { findSentenceEnds } from "./find-sentence-ends.js";
import type { SentenceModel } from "./sentence-model.js";
import { cutByModel } from "./sentence-model.js";
import { coreAt, flagsAt, type WordFacts } from "./word-facts.js";
import { is } from "./word-flags.js";
import { danglingWords } from "./word-lists.js";

/** Runs of more words than this without an end mark are cut. */
const longestFlat = 50;

export interface SentencePlan {
  /** Index in the reading of the first word of each sentence, ascending. */
  starts: number[];
  /** For each sentence: its beginning or end was put in here, the source has no mark. */
  guessed: boolean[];
  operations: Break[];
}

type Break = Extract<Operation, { kind: "break" }>;

export interface SentenceOptions {
  /** Put in missing marks and capitals: only for raw English text. */
  repair: boolean;
  /** Cut long runs without marks. */
  cut: boolean;
  model?: SentenceModel;
  /** Index in the reading -> a line of the source begins here; used for cutting where there is no model. */
  lines?: Uint8Array;
}

/** The sentences of the words `first` to `end` (exclusive, indexes in the reading) of one speaker. `rawEnd` is the raw id after the last. */
export function findSentences(
  reading: Reading,
  facts: WordFacts,
  first: number,
  end: number,
  rawEnd: number,
  options: SentenceOptions,
): SentencePlan {
  const plan: SentencePlan = { starts: [], guessed: [], operations: [] };
  const ends = findSentenceEnds(reading.words, facts, first, end);
  let start = first;
  let afterGuess = false;
  const close = (cut: number, guessed: boolean, last: boolean): void => {
    plan.starts.push(start);
    plan.guessed.push(guessed || afterGuess);
    // A small letter after a mark of the source, or any sentence that was put in, wants its capital.
    if (options.repair && flagsAt(facts, start) & is.small) putIn(plan, reading.ids[start]!, undefined, "capital");
    if (options.repair && guessed) {
      const mark = last && cut === end ? closingMark(facts, start, cut) : guessMark(facts, start, cut);
      putIn(plan, cut < end ? reading.ids[cut]! : rawEnd, mark, "no mark");
    }
    afterGuess = guessed;
    start = cut;
  };
  for (const stop of ends) {
    const whole = options.cut && stop - start > longestFlat ? cutFlat(reading, facts, start, stop, options) : noCuts;
    for (const cut of options.repair ? withCapitals(facts, start, stop, whole) : whole) close(cut, true, false);
    close(stop, !(flagsAt(facts, stop - 1) & is.end), true);
  }
  return plan;
}

const noCuts: readonly number[] = [];

function putIn({ operations }: SentencePlan, at: number, mark: string | undefined, why: string): void {
  operations.push(
    mark === undefined
      ? { kind: "break", at, level: "sentence", step: "sentences", why }
      : { kind: "break", at, level: "sentence", mark, step: "sentences", why },
  );
}

/** Words that are capitalised in mid text only where a sentence begins and its mark was lost. */
const clearOpeners: ReadonlySet<string> = new Set(
  "it's that's they're we're you're there's he's she's and but so because maybe".split(" "),
);

/** The cuts with those before a capital that only a new sentence explains. */
function withCapitals(facts: WordFacts, first: number, end: number, cuts: readonly number[]): readonly number[] {
  let all: number[] | undefined;
  for (let at = first + 3; at < end - 2; at++) {
    if (!(flagsAt(facts, at) & is.capital) || flagsAt(facts, at - 1) & (is.comma | is.capital | is.mark)) continue;
    if (flagsAt(facts, at + 1) & is.capital || !clearOpeners.has(coreAt(facts, at)) || cuts.includes(at)) continue;
    all ??= [...cuts];
    all.push(at);
  }
  return all ? all.sort((a, b) => a - b) : cuts;
}

/** Ends (exclusive) inside a long run without marks. */
function cutFlat(reading: Reading, facts: WordFacts, first: number, end: number, options: SentenceOptions): number[] {
  if (options.model) return cutByModel(options.model, reading.words, facts, first, end);
  const cuts: number[] = [];
  let start = first;
  for (let at = first + 1; at < end; at++) {
    const long = at - start;
    const pause = reading.starts[at]! - reading.ends[at - 1]! > 0.7;
    const line = !options.lines || options.lines[at] === 1;
    const comma = Boolean(flagsAt(facts, at - 1) & is.comma);
    const good = pause || comma || line;
    if (end - at >= 8 && ((long >= 25 && good) || (long >= 12 && pause) || long >= longestFlat)) {
      cuts.push(at);
      start = at;
    }
  }
  return cuts;
}

const questionOpeners: ReadonlySet<string> = new Set(
  "what how why when where who do does did is are can could would will have has".split(" "),
);
const subjects: ReadonlySet<string> = new Set("you we they it there that he she i".split(" "));

function guessMark(facts: WordFacts, first: number, end: number): string {
  if (!questionOpeners.has(coreAt(facts, first))) return ".";
  for (let at = first + 1; at < Math.min(end, first + 4); at++) if (subjects.has(coreAt(facts, at))) return "?";
  return ".";
}

/** The mark of a speaker's last words: a dash where they were cut off. */
function closingMark(facts: WordFacts, first: number, end: number): string {
  return danglingWords.has(coreAt(facts, end - 1)) && end - first > 1 ? "—" : guessMark(facts, first, end);
}
