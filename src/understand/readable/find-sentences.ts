// Finds where sentences begin in a speaker's words: at the source's own marks, and as the reader hears them where those are missing.
import { isLongOrdinal } from "../../base/ordinals.js";
import type { Operation, Reading } from "../../model/model.js";
import type { HeardWords } from "../reader/read-words.js";
import { cutAsHeard, hearCommas, hearEnd } from "./cut-as-heard.js";
import { longestFlat } from "./lacks-marks.js";
import { is } from "./learn-word.js";
import { coreAt, flagsAt, type WordFacts } from "./word-facts.js";
import { danglingWords, seldomDangling, sentenceOpeners } from "./word-lists.js";

/** No longer run is one sentence, whatever commas stand in it. */
const longestSentence = 2 * longestFlat;

/**
 * 1 at each word of a run between two marks that end something, whoever says it, in which such marks are missing: it has more
 * than fifty words in a row without a comma, or is longer than a sentence can be. Other long runs are long sentences.
 */
export function markFlat(words: readonly string[], facts: WordFacts): Uint8Array {
  const flat = new Uint8Array(words.length);
  let [first, bare, longestBare] = [0, 0, 0];
  for (let at = 0; at <= words.length; at++) {
    const ends = at === words.length || flagsAt(facts, at) & is.end || words[at]!.endsWith("—");
    bare++;
    if (ends || flagsAt(facts, at) & is.comma) {
      longestBare = Math.max(longestBare, bare - 1);
      bare = 0;
    }
    if (!ends) continue;
    if (longestBare > longestFlat || at - first > longestSentence) flat.fill(1, first, at + 1);
    [first, longestBare] = [at + 1, 0];
  }
  return flat;
}

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
  /** 1 at words of the reading where the source has too few marks to go by. */
  flat: Uint8Array;
  /** What the reader hears, by raw words. */
  heard?: HeardWords;
  /** Index in the reading -> a line of the source begins here; used for cutting where nothing is heard. */
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
      const after = cut < end ? reading.ids[cut]! : rawEnd;
      const ended = options.heard ? hearEnd(options.heard, reading.ids[cut - 1]!, after) : undefined;
      const broken = last && cut === end && isBrokenOff(facts, start, cut, ended?.isClear ?? false);
      putIn(plan, after, broken ? "—" : (ended?.mark ?? "."), "no mark");
    }
    if (options.repair && options.heard && options.flat[start])
      for (const at of hearCommas(options.heard, reading, facts, start, cut))
        plan.operations.push({ kind: "break", at, level: "clause", mark: ",", step: "sentences", why: "no mark" });
    afterGuess = guessed;
    start = cut;
  };
  for (const stop of ends) {
    const whole = options.cut && options.flat[start] === 1 ? cutFlat(reading, facts, start, stop, options) : noCuts;
    for (const cut of options.repair ? withCapitals(reading.words, facts, start, stop, whole) : whole)
      close(cut, true, false);
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
function withCapitals(
  words: readonly string[],
  facts: WordFacts,
  first: number,
  end: number,
  cuts: readonly number[],
): readonly number[] {
  let all: number[] | undefined;
  for (let at = first + 3; at < end - 2; at++) {
    if (!(flagsAt(facts, at) & is.capital) || flagsAt(facts, at - 1) & (is.comma | is.capital | is.mark)) continue;
    if (flagsAt(facts, at + 1) & is.capital || !clearOpeners.has(coreAt(facts, at)) || cuts.includes(at)) continue;
    // Behind a quotation mark it is the quoted sentence that begins: I thought "He's gone".
    if (/^["'“”„‘’«»]/.test(words[at]!)) continue;
    all ??= [...cuts];
    all.push(at);
  }
  return all ? all.sort((a, b) => a - b) : cuts;
}

/** Ends (exclusive) inside a long run without marks. */
function cutFlat(reading: Reading, facts: WordFacts, first: number, end: number, options: SentenceOptions): number[] {
  if (options.heard) return cutAsHeard(options.heard, reading, facts, first, end, longestFlat);
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

/** A speaker's last words were cut off: they hardly end a sentence, or only where its end is clearly heard ("of course you can"). */
const isBrokenOff = (facts: WordFacts, first: number, end: number, isClear: boolean): boolean => {
  const core = coreAt(facts, end - 1);
  return danglingWords.has(core) && end - first > 1 && !(isClear && seldomDangling.has(core));
};

// Tells full stops that end a sentence from those of abbreviations, initials, versions and ordinals.

/** The ends (exclusive) of the sentences in words `first` to `end`, by their marks; the last is always `end`. */
export function findSentenceEnds(words: readonly string[], facts: WordFacts, first: number, end: number): number[] {
  const ends: number[] = [];
  for (let at = first; at < end; at++)
    if (at === end - 1 || (flagsAt(facts, at) & is.end && endsSentence(words, facts, at))) ends.push(at + 1);
  return ends;
}

function endsSentence(words: readonly string[], facts: WordFacts, at: number): boolean {
  const flags = flagsAt(facts, at);
  const next = flagsAt(facts, at + 1);
  // Marks on their own ("- ." or "?") belong to the sentence before; a mark of the captions never ends one.
  if (flags & is.mark) return false;
  if (!(next & is.text) && next & is.end) return false;
  if (!(flags & is.period)) return !words[at]!.includes("…") || !(next & is.small);
  if (!(flags & is.doubtful)) return true;
  if (flags & is.title) return false;
  if (flags & is.ordinal) return !isLongOrdinal(at > 0 ? coreAt(facts, at - 1) : "", Boolean(next & is.small));
  if (words[at]!.endsWith("...")) return !(next & is.small);
  const core = coreAt(facts, at);
  if (flags & is.dotted || (flags & is.initial && core !== "i"))
    return Boolean(next & is.capital) && sentenceOpeners.has(coreAt(facts, at + 1));
  // Abbreviations in parts: the German "z. B." and "i. d. R.", the Spanish "p. ej.".
  if (core.length === 1 && /^\p{Ll}\.$/u.test(words[at]!) && /^\p{L}{1,2}\.\p{P}*$/u.test(words[at + 1]!)) return false;
  // "No. 5", "3. 14" and the German "3. Mai" (but "in 2019. Then").
  if (next & is.digit && (core === "no" || core === "nos" || core === "pp" || core === "p")) return false;
  if (flags & is.digit && next & (is.digit | is.small) && /^[$€£]?\d{1,2}$/.test(core)) return false;
  if (core === "etc" || core === "inc" || core === "ltd" || core === "corp" || core === "co") return !(next & is.small);
  return true;
}
