// Chooses how the words of a transcript get their times: from the captions, by alignment with them, or by an estimate.
import type { Seconds, Timing, Transcript } from "../../model/model.js";
import { alignWords, keepForward } from "./align.js";
import { type Anchor, estimateTimes, type WordTimes } from "./estimate.js";
import { findPins, type TimePin } from "./find-pins.js";

/** Below this share of matched words the two files are not the same conversation. */
const leastMatched = 0.6;
/** Mean error of aligned times, measured on 295 pairs of edited and raw captions. */
const alignedError = 0.4;
/** Titles of chapters found in the talk are about 10 seconds off: this share of the error is left. */
const byTitles = 0.8;
/** Share of words with a known start from which a transcript counts as timed. */
const timedShare = 0.5;

export interface TimeInput {
  /** The transcript whose words are wanted. */
  transcript: Transcript;
  /** The raw captions it was edited from, the source of times. */
  captions?: Transcript;
  /** Length of the recording in seconds, 0 when it is not known. */
  duration: Seconds;
  language: string;
  pins?: readonly TimePin[];
}

export interface TimedTranscript extends WordTimes {
  timing: Timing;
}

const shareTimed = (transcript: Transcript): number => {
  if (transcript.starts === undefined || transcript.wordTimes === "none" || transcript.words.length === 0) return 0;
  return countKnown(transcript.starts) / transcript.words.length;
};

const isTimed = (transcript: Transcript): boolean => shareTimed(transcript) >= timedShare;

const countKnown = (times: Float64Array): number => {
  let known = 0;
  for (let i = 0; i < times.length; i++) if (Number.isFinite(times[i]!)) known++;
  return known;
};

/** Captions: the words' own times, with holes filled by an estimate between what is known. */
const fromCaptions = ({ transcript, language, duration }: TimeInput): TimedTranscript => {
  const { words } = transcript;
  const starts = transcript.starts!.slice();
  const ends = (transcript.ends ?? transcript.starts!).slice();
  if (countKnown(starts) < starts.length) {
    const anchors: Anchor[] = [];
    starts.forEach((at, word) => {
      if (Number.isFinite(at)) anchors.push({ word, at });
    });
    const guess = estimateTimes(words, { language, duration, anchors });
    for (let i = 0; i < words.length; i++) {
      if (Number.isFinite(starts[i]!)) continue;
      starts[i] = guess.starts[i]!;
      ends[i] = guess.ends[i]!;
    }
  }
  for (let i = 0; i < words.length; i++) if (!Number.isFinite(ends[i]!)) ends[i] = starts[i + 1] ?? starts[i]!;
  keepForward(starts, ends, duration);
  return { starts, ends, timing: { method: "captions", expectedError: 0 } };
};

const sayMatched = (matched: number): string => `${Math.round(matched * 100)} %`;

/**
 * Words whose times are written into a text (`[00:12:30]` before a turn, `[inaudible 00:12:40]`, a break behind a word), and those at
 * which turns begin.
 */
const readMarks = ({ segments, starts, ends }: Transcript): { marks: Anchor[]; breaks: number[] } => {
  const begin = segments.flatMap(({ first, end, start }): Anchor[] =>
    start !== undefined && Number.isFinite(start) && end > first ? [{ word: first, at: start }] : [],
  );
  const inside: Anchor[] = [];
  starts?.forEach((at, word) => {
    if (Number.isFinite(at)) inside.push({ word, at });
    else if (Number.isFinite(ends?.[word])) inside.push({ word: word + 1, at: ends![word]!, stops: true });
  });
  return {
    marks: inside.length > begin.length ? inside : begin,
    breaks: segments.flatMap(({ first, change, paragraph }) => (change || paragraph ? [first] : [])),
  };
};

const fromEstimate = (input: TimeInput, refused: string): TimedTranscript => {
  const { transcript, duration, language } = input;
  const { marks: found, breaks } = readMarks(transcript);
  const marks = transcript.estimated === undefined ? found : [];
  const options = { language, duration, breaks, known: marks };
  const { anchors, exact, missing } = findPins(transcript.words, input.pins ?? [], options);
  const times = estimateTimes(transcript.words, { language, duration, anchors });
  keepForward(times.starts, times.ends, duration);
  const total = duration > 0 ? duration : (times.ends.at(-1) ?? 0);
  const pinned = anchors.map(({ at }) => at);
  const known = exact.map(({ at }) => at);
  const error = expectedError(total, known) * (exact.length < anchors.length ? byTitles : 1);
  const lacks = marks.length > 0 ? "the transcript says the times of few words" : "the transcript has no times";
  const reason = [
    ...(refused === "" ? [] : [refused]),
    pinned.length > 0
      ? `${lacks}: estimated between ${pinned.length} known ${pinned.length === 1 ? "point" : "points"}`
      : "the transcript has no times: estimated from the words' lengths",
    ...missing.map(({ text }) => `the pin "${text}" was not found in the transcript`),
    duration > 0 ? "" : "the length of the recording is not known",
    known.length < 3 ? "three pins (the end of the intro, each ad) would more than halve the error" : "",
  ].filter(Boolean);
  return {
    ...times,
    timing: {
      method: "estimated",
      expectedError: Math.round(error * 10) / 10,
      ...(known.length > 0 ? { known: [...known].sort((a, b) => a - b) } : {}),
      reason: reason.join("; "),
    },
  };
};

/**
 * Times that the file itself calls estimates, as they are: what they were estimated from may be gone. Points that are known now
 * are better than these, and so they are estimated anew.
 */
const fromEarlier = (input: TimeInput, refused: string): TimedTranscript => {
  const { estimated, ...transcript } = input.transcript;
  const words = input.pins?.some(({ kind }) => kind !== "title") ?? false;
  if (estimated === undefined || words) return fromEstimate(input, refused);
  const again = { ...input, transcript };
  const { starts, ends } = isTimed(again.transcript) ? fromCaptions(again) : fromEstimate(again, "");
  const reason = [...(refused === "" ? [] : [refused]), sayEarlier].join("; ");
  return { starts, ends, timing: { method: "estimated", expectedError: estimated, reason } };
};

const sayEarlier = "its times are estimates, as the file itself says";

/** Captions with times for all words, or the reason why they are of no use; few times of theirs make an estimate. */
const timeCaptions = (captions: Transcript, duration: Seconds, language: string): TimedTranscript | string => {
  const input = { transcript: captions, duration, language };
  if (isTimed(captions)) {
    const { starts, ends = starts, estimated } = captions;
    const earlier = { method: "estimated", expectedError: estimated ?? 0, reason: sayEarlier } as const;
    if (estimated !== undefined) return { starts: starts!, ends: ends!, timing: earlier };
    return { starts: starts!, ends: ends!, timing: { method: "aligned", expectedError: alignedError } };
  }
  return readMarks(captions).marks.length > 1 ? fromEstimate(input, "") : `${captions.file} has no times`;
};

/** Alignment, or the reason why the captions are of no use. */
const fromAlignment = ({ transcript, captions, duration, language }: TimeInput): TimedTranscript | string => {
  if (captions === undefined || transcript.words.length === 0) return "";
  const heard = timeCaptions(captions, duration, language);
  if (typeof heard === "string") return heard;
  const timed = { words: captions.words, starts: heard.starts, ends: heard.ends };
  const { starts, ends, matched, inserted, cut } = alignWords(transcript.words, timed, duration);
  if (matched < leastMatched) {
    return `only ${sayMatched(matched)} of the words were found in ${captions.file}, expected ${sayMatched(leastMatched)} or more`;
  }
  const count = (passages: readonly { first: number; end: number }[]) =>
    passages.reduce((sum, { first, end }) => sum + end - first, 0);
  const remarks = [
    `${sayMatched(matched)} of the words were found in ${captions.file}`,
    ...(inserted.length > 0 ? [`${count(inserted)} words were put in and have no time of their own`] : []),
    ...(heard.timing.reason === undefined ? [] : [`in ${captions.file}, ${heard.timing.reason}`]),
    ...(cut.length > 0 ? [`${count(cut)} words of the recording were left out`] : []),
  ];
  return {
    starts,
    ends,
    timing: {
      ...heard.timing,
      matched: Math.round(matched * 1000) / 1000,
      reason: remarks.join("; "),
    },
  };
};

/**
 * Start and end in seconds of each of the transcript's words, never going back and inside [0, duration]: its own times if
 * it has them and does not call them estimates, else those of the captions it was edited from, else an estimate held by pins and time marks. `timing` says
 * which, with what error and why.
 */
export const timeWords = (input: TimeInput): TimedTranscript => {
  if (isTimed(input.transcript) && input.transcript.estimated === undefined) return fromCaptions(input);
  const aligned = fromAlignment(input);
  return typeof aligned === "string" ? fromEarlier(input, aligned) : aligned;
};

/** Minutes of recording -> mean error in seconds without any pin. */
const byLength: readonly (readonly [number, number])[] = [
  [0, 0],
  [21, 9],
  [50, 28],
  [84, 35],
  [128, 44],
  [300, 75],
];

/** Evenly spaced pins -> share of that error which is left. */
const byPins: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 0.65],
  [3, 0.4],
  [10, 0.2],
  [30, 0.08],
  [100, 0.025],
];

const interpolate = (table: readonly (readonly [number, number])[], x: number): number => {
  let [x0, y0] = table[0]!;
  for (const [x1, y1] of table) {
    if (x <= x1) return x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
    [x0, y0] = [x1, y1];
  }
  return y0;
};

/**
 * Mean error of estimated times in seconds. `pins` are the known times: they count by how evenly they cut the recording
 * (ten pins in the first minute help the rest as little as one).
 */
export const expectedError = (duration: Seconds, pins: readonly Seconds[] = []): Seconds => {
  if (!(duration > 0)) return 60;
  const edges = [0, ...[...pins].filter((at) => at > 0 && at < duration).sort((a, b) => a - b), duration];
  let squares = 0;
  for (let i = 1; i < edges.length; i++) squares += ((edges[i]! - edges[i - 1]!) / duration) ** 2;
  const even = Math.max(0, 1 / squares - 1);
  const error = interpolate(byLength, duration / 60) * interpolate(byPins, even);
  return Math.max(0.5, Math.round(error * 10) / 10);
};
