// Applies operations to a transcript: the words that are left, each with the raw word it came from and its times.
import type { Operation, Reading, Transcript } from "../../model.js";
import { applyBreaks } from "./apply-breaks.js";
import { capitalise, inheritMark } from "./change-word.js";
import { factsOf, is, type WordFacts } from "./word-facts.js";

type Replace = Extract<Operation, { kind: "replace" }>;
type Source = Pick<Transcript, "words" | "starts" | "ends" | "segments">;

/**
 * The reading of a transcript under operations, in any order. Of two that overlap the earlier one in the text stands, and
 * a replacement stands before a drop. Replacements are exclusive of `to`. A dropped word hands its full stop to the word
 * before it and its capital to the word after it. No operations give the transcript's own words.
 * Times are in seconds, NaN where the transcript has none; a replacement shares out its span by characters. `facts` are
 * those of the transcript's words, when the caller has them.
 */
export function applyOperations(
  transcript: Source,
  operations: readonly Operation[],
  facts?: readonly WordFacts[],
): Reading {
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

function rebuild({ words, starts, ends, segments }: Source, plan: Plan, facts: readonly WordFacts[]): Reading {
  const hard = hardBoundaries(words.length, segments, plan.splits);
  const columns = openColumns(words.length + plan.added);
  const { out, ids } = columns;
  let capital = false;
  let opens = true;
  for (let at = 0; at < words.length; at++) {
    if (hard[at]) {
      opens = true;
      capital = false;
    }
    const fate = plan.fate[at];
    if (fate === 0) {
      const place = columns.count++;
      out[place] = capital ? capitalise(words[at]!) : words[at]!;
      ids[place] = at;
      columns.starts[place] = starts ? starts[at]! : Number.NaN;
      columns.ends[place] = ends ? ends[at]! : Number.NaN;
    } else if (fate === 1) {
      capital ||= opens && Boolean(facts[at]!.flags & is.capital);
      // What a dropped word leaves behind belongs to its own speaker.
      const previous = columns.count - 1;
      if (previous >= 0 && !crosses(hard, ids[previous]!, at)) out[previous] = inheritMark(out[previous]!, facts[at]!);
      opens ||= Boolean(facts[at]!.flags & is.end);
      continue;
    } else {
      const replace = plan.replaces.get(at);
      if (!replace) continue;
      const place = columns.count;
      pushSpan(columns, replace, starts, ends);
      if (capital && columns.count > place) out[place] = capitalise(out[place]!);
      opens = Boolean(facts[replace.to - 1]!.flags & is.end);
      capital = false;
      continue;
    }
    capital = false;
    opens = Boolean(facts[at]!.flags & is.end);
  }
  return closeColumns(columns);
}

interface Columns {
  out: string[];
  ids: Int32Array;
  starts: Float64Array;
  ends: Float64Array;
  count: number;
}

function openColumns(size: number): Columns {
  const [ids, starts, ends] = [new Int32Array(size), new Float64Array(size), new Float64Array(size)];
  return { out: [], ids, starts, ends, count: 0 };
}

function closeColumns({ out, ids, starts, ends, count }: Columns): Reading {
  return { words: out, ids: ids.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

/** Puts a replacement where its raw words were, sharing out ids evenly and time by characters. */
function pushSpan(
  columns: Columns,
  { from, to, text }: Replace,
  starts: Float64Array | undefined,
  ends: Float64Array | undefined,
): void {
  const start = starts ? starts[from]! : Number.NaN;
  const stop = ends ? ends[to - 1]! : Number.NaN;
  const total = text.reduce((sum, word) => sum + word.length + 1, 0);
  let done = 0;
  for (let k = 0; k < text.length; k++) {
    const place = columns.count++;
    columns.out[place] = text[k]!;
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
