// Reads any JSON that holds a list of texts with times, whoever wrote it: lists, fields and units are told by their names and values.
import { fieldsOf, listOf, numberOf } from "../json-elements.js";
import type { TimedWord } from "../timed-words.js";
import { unitOfTimes } from "../unit-of-times.js";
import { joinPieces, jsonRow, type Utterance } from "./speech.js";
import { firstOf, labelOf, secondsOf } from "./values.js";

const names = (list: string): readonly string[] => list.split(" ");
const texts = names(
  "text body transcript content sentence display caption punctuated_word word value utterance phrase raw_text line segment term utf8 message",
);
const speakers = names(
  "voice speaker_name speakerName speaker_label speakerLabel speaker speaker_id speakerId participant role name user author",
);
const starts = names(
  "start startTime start_time begin beginTime begin_time from start_timestamp startTimestamp timestamp ts offset time startSeconds start_seconds start_sec startSec t",
);
const ends = names(
  "end endTime end_time stop stopTime to end_timestamp endTimestamp endSeconds end_seconds end_sec endSec",
);
const lengths = names("duration dur d");
/** `start_ms`, `startMs`, `tStartMs`, `startTimeMillis`, `begin_offset_milliseconds`. */
const inMilliseconds =
  /^(?:t?(start|begin|from|offset|end|stop|to|duration|dur)\w*?)(?:_ms|Ms|MS|_millis|Millis|_milliseconds|Milliseconds)$/i;

interface Found extends Utterance {
  /** The times are bare numbers whose unit is unknown. */
  bare: boolean;
  single: boolean;
}

export const anySegments = jsonRow("JSON with texts and times", (value, document, { length }) => {
  let best: Found[] = [];
  let bestSize = 0;
  for (const list of findLists(value)) {
    const found = list.flatMap((one) => readElement(one, document.lineOf(one)) ?? []);
    const size = found.reduce((sum, { text }) => sum + text.length, 0);
    if (found.length >= 0.6 * list.length && size > bestSize) [best, bestSize] = [found, size];
  }
  if (best.length === 0) return undefined;
  const bare = best.filter((one) => one.bare);
  const words = best.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);
  const unit = unitOfTimes(
    bare.flatMap(({ start, end }) => [start, end]),
    words,
    length,
  );
  const timed = best.map((one) => (one.bare ? scale(one, unit) : one));
  const single = best.filter((one) => one.single).length >= 0.8 * best.length && best.length > 3;
  return single ? { words: joinPieces(timed) } : { utterances: timed };
});

/** Lists of objects, those under one path in several objects as one. */
function findLists(value: unknown): unknown[][] {
  const lists = new Map<string, unknown[]>();
  const walk = (one: unknown, path: string, depth: number): void => {
    if (depth > 8 || typeof one !== "object" || one === null) return;
    if (!Array.isArray(one)) {
      for (const [name, inner] of Object.entries(one)) walk(inner, `${path}.${name}`, depth + 1);
      return;
    }
    const objects = one.filter((each) => typeof each === "object" && each !== null && !Array.isArray(each));
    if (objects.length > 0) {
      const known = lists.get(path) ?? [];
      for (const each of objects) known.push(each);
      lists.set(path, known);
    }
    for (const inner of one) walk(inner, `${path}[]`, depth + 1);
  };
  walk(value, "", 0);
  return [...lists.values()];
}

function readElement(value: unknown, line: number): Found | undefined {
  const fields = fieldsOf(value);
  const text = texts.map((name) => fields[name]).find((one) => typeof one === "string" && one.trim() !== "");
  const times = timesOf(fields);
  if (typeof text !== "string" || Number.isNaN(times.start)) return undefined;
  const words = listOf(fields.words).flatMap((one): TimedWord[] => {
    const inner = fieldsOf(one);
    const spoken = texts.map((name) => inner[name]).find((each) => typeof each === "string");
    return typeof spoken === "string" ? [{ text: spoken, ...timesOf(inner) }] : [];
  });
  const speaker = speakers.map((name) => labelOf(fields[name] ?? "")).find((one) => one !== undefined);
  return { text, ...times, speaker, ...(words.length > 0 ? { words } : {}), line, single: !/\S\s+\S/.test(text) };
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
