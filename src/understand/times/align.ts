// Gives the words of an edited transcript the times of the captions it was made from.
import type { Seconds } from "../../model/model.js";
import { matchWords, normalizeWords } from "./match-words.js";

/** Words whose times are known; NaN where they are not. */
export interface TimedWords {
  words: readonly string[];
  starts: Float64Array;
  ends: Float64Array;
}

/** Words `first` to `end` (exclusive). */
interface Passage {
  first: number;
  end: number;
}

export interface Alignment {
  starts: Float64Array;
  ends: Float64Array;
  /** For each edited word the timed word it was matched with, or -1. */
  partner: Int32Array;
  /** Share of the edited words that say something and found a partner, passages that were inserted left out; 0 to 1. */
  matched: number;
  /** Passages of the edited text that were never said in the recording (a sponsor read put in later). */
  inserted: Passage[];
  /** Passages of the timed words that the edited text leaves out. */
  cut: Passage[];
}

/** A passage of at least this many words can count as inserted or cut. */
const passageLength = 25;
/** Nobody speaks more words than this in a second for long. */
const fastestPace = 6;

/** Runs of -1 in `partner`, with the neighbours on either side. */
const findGaps = (partner: Int32Array): Passage[] => {
  const gaps: Passage[] = [];
  for (let first = 0; first < partner.length; first++) {
    if (partner[first]! >= 0) continue;
    let end = first;
    while (end < partner.length && partner[end]! < 0) end++;
    gaps.push({ first, end });
    first = end;
  }
  return gaps;
};

const findCuts = (partner: Int32Array, count: number): Passage[] => {
  const cuts: Passage[] = [];
  let next = 0;
  const close = (to: number) => {
    if (to - next >= passageLength) cuts.push({ first: next, end: to });
  };
  for (const a of partner) {
    if (a < 0) continue;
    close(a);
    next = a + 1;
  }
  close(count);
  return cuts;
};

/**
 * Times for `words` from `timed`. Matched words take their partner's times; words without one share the free time between
 * their neighbours by characters; inserted passages get no time of their own (start and end are where they were put in).
 * Starts and ends never go back and stay in [0, duration].
 */
export const alignWords = (words: readonly string[], timed: TimedWords, duration: Seconds): Alignment => {
  const heard = normalizeWords(timed.words);
  const plain = normalizeWords(words);
  const spoken: number[] = [];
  for (let i = 0; i < heard.length; i++) if (Number.isFinite(timed.starts[i]!) && heard[i] !== "") spoken.push(i);
  const said: number[] = [];
  for (let i = 0; i < plain.length; i++) if (plain[i] !== "") said.push(i);
  const found = matchWords(
    spoken.map((i) => heard[i]!),
    said.map((i) => plain[i]!),
  );
  const partner = new Int32Array(words.length).fill(-1);
  let matches = 0;
  said.forEach((word, k) => {
    if (found[k]! < 0) return;
    partner[word] = spoken[found[k]!]!;
    matches++;
  });

  const starts = new Float64Array(words.length);
  const ends = new Float64Array(words.length);
  for (let i = 0; i < words.length; i++) {
    if (partner[i]! < 0) continue;
    starts[i] = timed.starts[partner[i]!]!;
    const end = timed.ends[partner[i]!]!;
    ends[i] = Number.isFinite(end) ? end : starts[i]!;
  }
  const inserted: Passage[] = [];
  let lost = 0;
  for (const gap of findGaps(partner)) {
    const left = gap.first > 0 ? ends[gap.first - 1]! : 0;
    const end = gap.end < words.length ? starts[gap.end]! : Math.max(left, duration);
    const room = Math.max(0, end - left);
    const length = gap.end - gap.first;
    const before = gap.first > 0 ? partner[gap.first - 1]! : -1;
    const missing = (gap.end < words.length ? partner[gap.end]! : timed.words.length) - before - 1;
    const isInserted = length >= passageLength && (missing < length * 0.3 || room < length / fastestPace);
    if (isInserted) {
      inserted.push(gap);
      for (let i = gap.first; i < gap.end; i++) if (plain[i] !== "") lost++;
    }
    spreadOver(words, gap, left, isInserted ? 0 : room, starts, ends);
  }
  keepForward(starts, ends, duration);
  const wanted = said.length - (matches > 0 ? lost : 0);
  return {
    starts,
    ends,
    partner,
    matched: wanted > 0 ? matches / wanted : 0,
    inserted: matches > 0 ? inserted : [],
    cut: matches > 0 ? findCuts(partner, timed.words.length) : [],
  };
};

/** Shares `room` seconds from `left` on among the words of the passage, by characters. */
const spreadOver = (
  words: readonly string[],
  { first, end }: Passage,
  left: Seconds,
  room: Seconds,
  starts: Float64Array,
  ends: Float64Array,
): void => {
  let total = 0;
  for (let i = first; i < end; i++) total += words[i]!.length + 1;
  let passed = 0;
  for (let i = first; i < end; i++) {
    starts[i] = left + (room * passed) / total;
    passed += words[i]!.length + 1;
    ends[i] = left + (room * passed) / total;
  }
};

/** Makes starts and ends rise (each end at least its start, no later than `duration` when that is known). In place. */
export const keepForward = (starts: Float64Array, ends: Float64Array, duration: Seconds): void => {
  const limit = duration > 0 ? duration : Infinity;
  let start = 0;
  let end = 0;
  for (let i = 0; i < starts.length; i++) {
    start = Math.min(limit, Math.max(start, starts[i]! >= 0 ? starts[i]! : start));
    end = Math.min(limit, Math.max(end, start, ends[i]! >= 0 ? ends[i]! : start));
    starts[i] = start;
    ends[i] = end;
  }
};
