// Reads any JSON that holds a list of texts with times, whoever wrote it: lists, fields and units are told by their names and values.
import { isMap } from "../../../base/is-map.js";
import { fieldsOf, listOf, numberOf } from "../json-elements.js";
import { isNameLike, isVoiceNumber } from "../labels.js";
import { unitOfTimes } from "../read-time.js";
import type { TimedWord } from "../timed-words.js";
import { firstOf, joinPieces, jsonRow, labelOf, secondsOf, type Utterance } from "./speech.js";

const names = (list: string): readonly string[] => list.split(" ");
const texts = names(
  "text body transcript content sentence display caption punctuated_word word value utterance phrase raw_text line segment term utf8 message transcription pred_text txt utt words line",
);
const speakers = names(
  "voice speaker_name speakerName speakerDisplayName speakerDesignation speaker_label speakerLabel speaker speaker_tag speakerTag speaker_id speakerId participant username role name user author sid spk who",
);
/** Lists of who speaks, and what such a list calls each by. */
const casts = /^(?:speakers|participants|speaker_?names)$/i;
const keysOfCast = names("id spkid speakerId speaker_id label key speaker");
const starts = names(
  "start startTime start_time begin beginTime begin_time time_begin from start_timestamp startTimestamp startOffset start_offset timestamp timecode ts offset time startSeconds start_seconds start_time_seconds start_sec startSec startTimecode start_timecode bgn t sec secs",
);
const ends = names(
  "end endTime end_time stop stopTime time_end to end_timestamp endTimestamp endOffset end_offset end_ts endSeconds end_seconds end_time_seconds end_sec endSec endTimecode end_timecode",
);
const lengths = names("duration dur d");
/** `start_ms`, `startMs`, `tStartMs`, `startTimeMillis`, `begin_offset_milliseconds`. */
const inMilliseconds =
  /^(?:t?(start|begin|from|offset|end|stop|to|duration|dur)\w*?)(?:_ms|Ms|MS|_millis|Millis|_milliseconds|Milliseconds)$/i;

interface Found extends Utterance {
  /** The times are bare numbers whose unit is unknown. */
  bare: boolean;
  single: boolean;
  /** The last of its list: an utterance ends with it. */
  last: boolean;
}

export const anySegments = jsonRow("JSON with texts and times", (value, document, { length }) => {
  let best: Found[] = [];
  let bestSize = 0;
  const cast = findCast(value);
  for (const list of findLists(value)) {
    const read = list.flatMap(({ one, voice, last }): Found[] => {
      const element = readElement(one, voice, cast, document.lineOf(one));
      return element ? [{ ...element, last }] : [];
    });
    const timed = read.filter(({ start }) => !Number.isNaN(start));
    // Paragraphs of a turn may stand below its first, which alone has a time.
    const found = timed.length >= leastTimed * read.length ? goOn(read, timed) : timed;
    const size = found.reduce((sum, { text }) => sum + text.length, 0);
    if (found.length >= leastShare * list.length && size > bestSize) [best, bestSize] = [found, size];
  }
  if (best.length === 0) return undefined;
  const bare = best.filter((one) => one.bare);
  const words = best.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);
  const unit = unitOfTimes(
    bare.flatMap(({ start, end }) => [start, end]),
    words,
    length,
  );
  const scaled = best.map((one) => (one.bare ? scale(one, unit) : one));
  const timed = scaled.every(({ start }) => start > sinceEpoch) ? fromFirst(scaled) : scaled;
  const single = best.filter((one) => one.single).length >= 0.8 * best.length && best.length > 3;
  // What several people said may stand in a list for each.
  const speech = single
    ? { words: joinPieces(withEnds(timed).sort((a, b) => a.start - b.start)) }
    : { utterances: joinTurns(timed) };
  return timed === scaled ? speech : { ...speech, since1970: true };
});

/** No recording is as long in seconds: such times count from 1970. */
export const sinceEpoch = 3e8;

/** Times from the first on, which is when the talk begins. */
function fromFirst(timed: readonly Found[]): Found[] {
  const first = timed.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const from = (time: number): number => Math.round((time - first) * 1000) / 1000;
  return timed.map(({ words, ...one }) => ({
    ...one,
    start: from(one.start),
    end: from(one.end),
    ...(words === undefined
      ? {}
      : { words: words.map((word) => ({ ...word, start: from(word.start), end: from(word.end) })) }),
  }));
}

/** Words in a list for each utterance, as Vosk gives them, end one with the last of a list; not where most have their own list. */
const withEnds = (words: readonly Found[]): Found[] =>
  words.filter(({ last }) => last).length * 2 > words.length
    ? words.map((word) => ({ ...word, last: false }))
    : [...words];

/** Pieces without a time of their own have that of the piece before them, and its voice where they name none. */
function goOn(read: readonly Found[], timed: readonly Found[]): Found[] {
  let before = timed[0];
  return read.map((one) => {
    if (!Number.isNaN(one.start)) before = one;
    else if (before)
      one = { ...one, start: before.start, end: Number.NaN, bare: before.bare, speaker: one.speaker ?? before.speaker };
    return one;
  });
}

/** Paragraphs of a turn that all have the turn's time, and no end, as one: the later ones begin later. */
function joinTurns(timed: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const one of timed) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && Number.isNaN(last.end) && !one.words && !last.words;
    if (goesOn && one.start === last.start && one.speaker === last.speaker)
      joined[joined.length - 1] = { ...last, text: `${last.text} ${one.text}`, end: one.end };
    else joined.push(one);
  }
  return joined;
}

/** Share of a list's elements that say something at a time; heads of sections may stand between them. */
const leastShare = 0.45;

/** Share of its texts that have a time of their own, in a list whose others go on from these. */
const leastTimed = 0.25;

interface Element {
  one: object;
  /** Who speaks, where an object around it says so. */
  voice: unknown;
  last: boolean;
}

/** Lists of objects, those under one path in several objects as one; of what was heard in several ways, the first. */
function findLists(value: unknown): Element[][] {
  const lists = new Map<string, Element[]>();
  const walk = (one: unknown, path: string, depth: number, voice: unknown): void => {
    if (depth > 8 || typeof one !== "object" || one === null) return;
    if (!Array.isArray(one)) {
      const own = firstOf(fieldsOf(one), ...speakers) ?? voice;
      const byVoice = isByVoice(one);
      for (const [name, inner] of Object.entries(one))
        walk(inner, byVoice ? `${path}.*` : `${path}.${name}`, depth + 1, byVoice ? name : own);
      return;
    }
    const kept: unknown[] = (/\.(?:alternatives|nbest)$/i.test(path) ? one.slice(0, 1) : one).map(nameTuple);
    const objects = kept.filter((each) => isMap(each));
    if (objects.length > 0) {
      const known = lists.get(path) ?? [];
      let turn = voice;
      for (const [at, each] of objects.entries()) {
        const head = headOf(each);
        turn = head === undefined ? turn : (head.name ?? voice);
        known.push({ one: each as object, voice: turn, last: at === objects.length - 1 });
      }
      lists.set(path, known);
    }
    for (const inner of kept) walk(inner, `${path}[]`, depth + 1, voice);
  };
  walk(value, "", 0, undefined);
  return [...lists.values()];
}

/** `{"Ida Berg": [...], "Per Lie": [...]}`: every field is a list of what somebody of its name says. */
const isByVoice = (value: object): boolean => {
  const entries = Object.entries(value);
  return (
    entries.length > 1 &&
    entries.every(([name, inner]) => Array.isArray(inner) && (isVoiceNumber(name) || isNameLike(name)))
  );
};

/** `[0.5, 2, "We tar."]` with names for what it holds; any other value as it is. */
function nameTuple(value: unknown): unknown {
  const [start, end, text, more] = listOf(value);
  const isTuple = typeof start === "number" && typeof end === "number" && typeof text === "string";
  return isTuple && more === undefined ? { start, end, text } : value;
}

/** Who speaks from here on, where an element of a list is only the head of a turn, as Spotify writes them. */
function headOf(value: unknown): { name: string | undefined } | undefined {
  const { title, text } = fieldsOf(value);
  if (typeof title !== "object" || title === null || text !== undefined) return undefined;
  const name = fieldsOf(title).title;
  return { name: typeof name === "string" && name.trim() !== "" ? name : undefined };
}

/** Names of speakers by what their lines call them. */
export function findCast(value: unknown, depth = 0): Map<string, string> {
  const cast = new Map<string, string>();
  if (depth > 4 || typeof value !== "object" || value === null) return cast;
  for (const [name, inner] of Object.entries(value)) {
    if (!casts.test(name)) {
      const below = Array.isArray(inner) ? inner.slice(0, 1) : [inner];
      for (const one of below) for (const [key, each] of findCast(one, depth + 1)) cast.set(key, each);
      continue;
    }
    const entries = Array.isArray(inner)
      ? inner.map((one) => [firstOf(fieldsOf(one), ...keysOfCast), fieldsOf(one).name] as const)
      : Object.entries(fieldsOf(inner)).map(([key, one]) => [key, typeof one === "string" ? one : fieldsOf(one).name]);
    for (const [key, each] of entries) {
      const label = labelOf(each ?? "");
      if (key !== undefined && label !== undefined) cast.set(String(key), label);
    }
  }
  return cast;
}

/** The fields of an object, with those of the objects in it, and of lists of one, that it has not itself. */
function flatten(value: unknown, depth = 0): Record<string, unknown> {
  const own = fieldsOf(value);
  const all: Record<string, unknown> = { ...own };
  if (depth > 1) return all;
  for (const inner of Object.values(own)) {
    const one: unknown = Array.isArray(inner) && inner.length === 1 ? inner[0] : inner;
    if (!isMap(one)) continue;
    for (const [name, each] of Object.entries(flatten(one, depth + 1)))
      if (all[name] === undefined || (typeof all[name] === "object" && typeof each !== "object")) all[name] = each;
  }
  return all;
}

function readElement(
  value: unknown,
  voice: unknown,
  cast: ReadonlyMap<string, string>,
  line: number,
): Omit<Found, "last"> | undefined {
  const own = fieldsOf(value);
  const fields = flatten(value);
  const words = listOf(fields.words).flatMap((one): TimedWord[] => {
    const inner = fieldsOf(one);
    const spoken = texts.map((name) => inner[name]).find((each) => typeof each === "string");
    return typeof spoken === "string" ? [{ text: spoken, ...timesOf(inner) }] : [];
  });
  const given = texts.map((name) => fields[name]).find((one) => typeof one === "string" && one.trim() !== "");
  const text = typeof given === "string" ? given : words.map((one) => one.text).join(" ");
  const outer = timesOf(fields);
  const times =
    Number.isNaN(outer.start) && words.length > 0
      ? { start: words[0]!.start, end: words.at(-1)!.end, bare: true }
      : outer;
  if (text.trim() === "") return undefined;
  const speaker = [...speakers.map((name) => own[name]), ...speakers.map((name) => fields[name]), voice]
    .map((one) => (typeof one === "object" ? undefined : cast.get(String(one))) ?? labelOf(one ?? ""))
    .find((one) => one !== undefined);
  // Paragraphs that go on in a turn have no times at all.
  const meant = !Number.isNaN(times.end) || [...starts, ...ends].some((name) => name in own);
  const untimed: Pick<Found, "untimed"> = Number.isNaN(times.start) && meant ? { untimed: true } : {};
  const single = !/\S\s+\S/.test(text);
  return { text, ...times, ...untimed, speaker, ...(words.length > 0 ? { words } : {}), line, single };
}

function timesOf(fields: Record<string, unknown>): { start: number; end: number; bare: boolean } {
  const marked = Object.keys(fields).filter((name) => inMilliseconds.test(name));
  if (marked.length > 0) {
    const value = (kinds: RegExp): number => {
      const name = marked.find((one) => kinds.test(inMilliseconds.exec(one)![1]!));
      return name === undefined ? Number.NaN : numberOf(fields[name]) / 1000;
    };
    const start = value(/^(?:start|begin|from|offset)$/i);
    const length = value(/^dur/i);
    const end = value(/^(?:end|stop|to)$/i);
    return { start, end: Number.isNaN(end) ? start + length : end, bare: false };
  }
  for (const name of ["timestamp", "time", "timestamps", "dur", "span"]) {
    const pair = listOf(fields[name]);
    if (pair.length === 2) return { start: secondsOf(pair[0]), end: secondsOf(pair[1]), bare: isBare(pair[0]) };
  }
  const given = firstOf(fields, ...starts);
  const stop = firstOf(fields, ...ends);
  const start = secondsOf(given);
  const end = stop === undefined ? start + secondsOf(firstOf(fields, ...lengths)) : secondsOf(stop);
  return { start, end, bare: isBare(given) };
}

const isBare = (value: unknown): boolean =>
  typeof value === "number" || (typeof value === "string" && /^\s*[\d.]+\s*$/.test(value));

const scale = ({ words, ...one }: Found, unit: number): Found => ({
  ...one,
  start: one.start * unit,
  end: one.end * unit,
  ...(words === undefined
    ? {}
    : { words: words.map((word) => ({ ...word, start: word.start * unit, end: word.end * unit })) }),
});
