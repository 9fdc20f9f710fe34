// Applies operations to a transcript: the words that are left, each with the raw word it came from and its times.
import type { Operation, Reading, Transcript } from "../../model.js";
import { applyBreaks } from "./apply-breaks.js";
import { capitalise, inheritMark } from "./change-word.js";
import { factsOf, is } from "./word-facts.js";

type Replace = Extract<Operation, { kind: "replace" }>;

/**
 * The reading of a transcript under operations, in any order. Of two that overlap the earlier one in the text stands, and
 * a replacement stands before a drop. Replacements are exclusive of `to`. A dropped word hands its full stop to the word
 * before it and its capital to the word after it. No operations give the transcript's own words.
 * Times are in seconds, NaN where the transcript has none; a replacement shares out its span by characters.
 */
export function applyOperations(
  transcript: Pick<Transcript, "words" | "starts" | "ends" | "segments">,
  operations: readonly Operation[],
): Reading {
  const count = transcript.words.length;
  if (operations.length === 0) return rawReading(transcript);
  const plan = planOperations(count, operations);
  const reading = plan.changes ? rebuild(transcript, plan) : rawReading(transcript);
  return applyBreaks(reading, plan.breaks, count);
}

function rawReading({ words, starts, ends }: Pick<Transcript, "words" | "starts" | "ends">): Reading {
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
  changes: boolean;
}

function planOperations(count: number, operations: readonly Operation[]): Plan {
  const plan: Plan = { fate: new Uint8Array(count), replaces: new Map(), breaks: [], splits: [], changes: false };
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
    plan.changes = true;
  }
  return plan;
}

function rebuild(transcript: Pick<Transcript, "words" | "starts" | "ends" | "segments">, plan: Plan): Reading {
  const { words, starts, ends } = transcript;
  const facts = factsOf(words, "en");
  const hard = hardBoundaries(transcript, plan.splits);
  const out: string[] = [];
  const ids: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let capital = false;
  let opens = true;
  for (let at = 0; at < words.length; at++) {
    if (hard[at]) {
      opens = true;
      capital = false;
    }
    const fate = plan.fate[at];
    if (fate === 1) {
      capital ||= opens && Boolean(facts[at]!.flags & is.capital);
      // What a dropped word leaves behind belongs to its own speaker.
      const previous = out.length - 1;
      if (previous >= 0 && !crosses(hard, ids[previous]!, at)) out[previous] = inheritMark(out[previous]!, facts[at]!);
      opens ||= Boolean(facts[at]!.flags & is.end);
      continue;
    }
    const replace = fate === 2 ? plan.replaces.get(at) : undefined;
    if (fate === 2 && !replace) continue;
    const text = replace ? replace.text : [words[at]!];
    const stop = replace ? replace.to : at + 1;
    pushSpan({ out, ids, from, to }, text, at, stop, starts, ends);
    if (capital && text.length > 0) {
      const place = out.length - text.length;
      out[place] = capitalise(out[place]!);
    }
    capital = false;
    opens = Boolean(facts[stop - 1]!.flags & is.end);
  }
  return { words: out, ids: Int32Array.from(ids), starts: Float64Array.from(from), ends: Float64Array.from(to) };
}

interface Columns {
  out: string[];
  ids: number[];
  from: number[];
  to: number[];
}

/** Puts `text` where the raw words `first` to `end` were, sharing out ids evenly and time by characters. */
function pushSpan(
  columns: Columns,
  text: readonly string[],
  first: number,
  end: number,
  starts: Float64Array | undefined,
  ends: Float64Array | undefined,
): void {
  const start = starts ? starts[first]! : Number.NaN;
  const stop = ends ? ends[end - 1]! : Number.NaN;
  const total = text.reduce((sum, word) => sum + word.length + 1, 0);
  let done = 0;
  for (let k = 0; k < text.length; k++) {
    columns.out.push(text[k]!);
    columns.ids.push(first + Math.floor((k * (end - first)) / text.length));
    columns.from.push(start + ((stop - start) * done) / total);
    done += text[k]!.length + 1;
    columns.to.push(k === text.length - 1 ? stop : start + ((stop - start) * done) / total);
  }
}

/** 1 where a speaker may begin: a change in the source, another label, or a split. */
function hardBoundaries({ words, segments }: Pick<Transcript, "words" | "segments">, splits: number[]): Uint8Array {
  const hard = new Uint8Array(words.length + 1);
  let speaker: string | undefined;
  for (const segment of segments) {
    if (segment.change || segment.speaker !== speaker) hard[segment.first] = 1;
    speaker = segment.speaker;
  }
  for (const at of splits) if (at >= 0 && at < words.length) hard[at] = 1;
  return hard;
}

function crosses(hard: Uint8Array, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (hard[at]) return true;
  return false;
}
