// Applies operations to a transcript: the words that are left, each with the raw word it came from and its times.
import { idsOf, keepIds, type Vocabulary } from "../../base/vocabulary.js";
import type { Operation, Reading, Transcript } from "../../model/model.js";
import { capitalise, endWith, inheritMark } from "./change-word.js";
import { is } from "./learn-word.js";
import { coreAt, factsOf, flagsAt, type WordFacts } from "./word-facts.js";

type Replace = Extract<Operation, { kind: "replace" }>;
type Source = Pick<Transcript, "words" | "starts" | "ends" | "segments">;

/**
 * The reading of a transcript under operations, in any order. Of two that overlap the earlier one in the text stands, and
 * a replacement stands before a drop. Replacements are exclusive of `to`. A dropped word hands its full stop to the word
 * before it and its capital to the word after it. No operations give the transcript's own words.
 * Times are in seconds, NaN where the transcript has none; a replacement shares out its span by characters. `facts` are
 * those of the transcript's words, when the caller has them.
 */
export function applyOperations(transcript: Source, operations: readonly Operation[], facts?: WordFacts): Reading {
  const count = transcript.words.length;
  if (operations.length === 0) return rawReading(transcript);
  const plan = planOperations(count, operations);
  const known = facts ?? factsOf(transcript.words, "en");
  const reading = plan.changes ? rebuild(transcript, plan, known) : rawReading(transcript);
  return applyBreaks(reading, plan.breaks, count);
}

function rawReading({ words, starts, ends }: Source): Reading {
  const ids = new Int32Array(words.length);
  for (let i = 0; i < ids.length; i++) ids[i] = i;
  const unknown = starts && ends ? undefined : new Float64Array(words.length).fill(Number.NaN);
  return { words, ids, starts: starts ?? unknown!, ends: ends ?? unknown! };
}

interface Plan {
  /** 0 keep, 1 drop, 2 covered by a replacement. */
  fate: Uint8Array;
  replaces: Map<number, Replace>;
  breaks: Extract<Operation, { kind: "break" }>[];
  splits: number[];
  /** Words that replacements have more than what they stand for. */
  added: number;
  changes: boolean;
}

function planOperations(count: number, operations: readonly Operation[]): Plan {
  const plan: Plan = {
    fate: new Uint8Array(count),
    replaces: new Map(),
    breaks: [],
    splits: [],
    added: 0,
    changes: false,
  };
  const replaces: Replace[] = [];
  for (const operation of operations) {
    if (operation.kind === "break") plan.breaks.push(operation);
    else if (operation.kind === "split") plan.splits.push(operation.at);
    else if (operation.kind === "replace") replaces.push(operation);
    else if (operation.at >= 0 && operation.at < count) {
      plan.fate[operation.at] = 1;
      plan.changes = true;
    }
  }
  replaces.sort((a, b) => a.from - b.from || b.to - a.to);
  let covered = 0;
  for (const operation of replaces) {
    if (operation.from < covered || operation.to <= operation.from || operation.to > count) continue;
    plan.fate.fill(2, operation.from, operation.to);
    plan.replaces.set(operation.from, operation);
    covered = operation.to;
    plan.added += Math.max(0, operation.text.length - (operation.to - operation.from));
    plan.changes = true;
  }
  return plan;
}

/** The words that are left; runs of them that nothing touches are taken over as they are. */
function rebuild(source: Source, plan: Plan, facts: WordFacts): Reading {
  const { words, segments } = source;
  const { fate } = plan;
  const hard = hardBoundaries(words.length, segments, plan.splits);
  const columns = openColumns(source, plan.added);
  let capital = false;
  let opens = true;
  for (let at = 0; at < words.length; ) {
    if (hard[at]) {
      opens = true;
      capital = false;
    }
    if (fate[at] === 1) {
      capital ||= opens && Boolean(flagsAt(facts, at) & is.capital);
      // What a dropped word leaves behind belongs to its own speaker.
      const previous = columns.count - 1;
      if (previous >= 0 && !crosses(hard, columns.ids[previous]!, at))
        changeWord(columns, previous, inheritMark(columns.words[previous]!, coreAt(facts, at), flagsAt(facts, at)));
      opens ||= Boolean(flagsAt(facts, at) & is.end);
      at++;
      continue;
    }
    const place = columns.count;
    const replace = fate[at] === 0 ? undefined : plan.replaces.get(at)!;
    const end = replace ? replace.to : endOfKept(fate, at);
    if (replace) pushSpan(columns, source, replace);
    else pushKept(columns, source, at, end);
    if (capital && columns.count > place) changeWord(columns, place, capitalise(columns.words[place]!));
    opens = Boolean(flagsAt(facts, end - 1) & is.end) || (replace !== undefined && crosses(hard, at, end - 1));
    capital = false;
    at = end;
  }
  return closeColumns(columns);
}

function endOfKept(fate: Uint8Array, from: number): number {
  let end = from + 1;
  while (end < fate.length && fate[end] === 0) end++;
  return end;
}

/** A reading that is being made: `numbers` are those of the words in their vocabulary. */
interface Columns {
  words: string[];
  ids: Int32Array;
  starts: Float64Array;
  ends: Float64Array;
  numbers: Int32Array;
  vocabulary: Vocabulary;
  count: number;
}

function openColumns({ words }: Source, added: number): Columns {
  const size = words.length + added;
  return {
    words: [],
    ids: new Int32Array(size),
    starts: new Float64Array(size),
    ends: new Float64Array(size),
    numbers: new Int32Array(size),
    vocabulary: idsOf(words).vocabulary,
    count: 0,
  };
}

function closeColumns({ words, ids, starts, ends, numbers, vocabulary, count }: Columns): Reading {
  keepIds(words, { ids: numbers.subarray(0, count), vocabulary });
  return { words, ids: ids.subarray(0, count), starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
}

function changeWord({ words, numbers, vocabulary }: Columns, place: number, word: string): void {
  if (words[place] === word) return;
  words[place] = word;
  numbers[place] = vocabulary.idOf(word, 0, word.length);
}

function pushKept(columns: Columns, { words, starts, ends }: Source, from: number, to: number): void {
  const known = idsOf(words).ids;
  const { words: out, numbers, ids, count } = columns;
  for (let at = from, place = count; at < to; at++, place++) {
    out[place] = words[at]!;
    numbers[place] = known[at]!;
    ids[place] = at;
    columns.starts[place] = starts ? starts[at]! : Number.NaN;
    columns.ends[place] = ends ? ends[at]! : Number.NaN;
  }
  columns.count = count + to - from;
}

/** Puts a replacement where its raw words were, sharing out ids evenly and time by characters. */
function pushSpan(columns: Columns, { starts, ends }: Source, { from, to, text }: Replace): void {
  const start = starts ? starts[from]! : Number.NaN;
  const stop = ends ? ends[to - 1]! : Number.NaN;
  const total = text.reduce((sum, word) => sum + word.length + 1, 0);
  let done = 0;
  for (let k = 0; k < text.length; k++) {
    const place = columns.count++;
    changeWord(columns, place, text[k]!);
    columns.ids[place] = from + Math.floor((k * (to - from)) / text.length);
    columns.starts[place] = start + ((stop - start) * done) / total;
    done += text[k]!.length + 1;
    columns.ends[place] = k === text.length - 1 ? stop : start + ((stop - start) * done) / total;
  }
}

/** 1 where a speaker may begin: a change in the source, another label, or a split. */
function hardBoundaries(count: number, segments: Source["segments"], splits: readonly number[]): Uint8Array {
  const hard = new Uint8Array(count + 1);
  let speaker: string | undefined;
  for (const segment of segments) {
    if (segment.change || segment.speaker !== speaker) hard[segment.first] = 1;
    speaker = segment.speaker;
  }
  for (const at of splits) if (at >= 0 && at < count) hard[at] = 1;
  return hard;
}

function crosses(hard: Uint8Array, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (hard[at]) return true;
  return false;
}

type Break = Extract<Operation, { kind: "break" }>;

/**
 * The reading with the breaks in its words. `at` is the first raw word after the break, `count` stands for the end of the
 * text. A break without a mark only gives the capital. Paragraph breaks change no word. The input is left as it is.
 */
export function applyBreaks(reading: Reading, breaks: readonly Break[], count: number): Reading {
  const wanted = breaks.filter((one) => one.level !== "paragraph").sort((a, b) => a.at - b.at);
  if (wanted.length === 0) return reading;
  const words = reading.words.slice();
  const { ids } = reading;
  let place = 0;
  for (const one of wanted) {
    while (place < ids.length && ids[place]! < one.at) place++;
    if (one.mark && place > 0) words[place - 1] = endWith(words[place - 1]!, one.mark);
    if (one.level === "sentence" && place < words.length && one.at < count) words[place] = capitalise(words[place]!);
  }
  return { ...reading, words };
}
