// Reads a transcript in whichever format it is: the first row of the table that recognises the file reads it.

import { formatClock } from "../../base/clock-text.js";
import { lineOf } from "../../base/line-of.js";
import { idsOf, keepIds } from "../../base/vocabulary.js";
import { wrongArgument } from "../../base/wrong-argument.js";
import { type EstimateMark, readEstimateMark } from "../../conventions/estimate-mark.js";
import type { Problem, Read, Segment, Transcript } from "../../model/model.js";
import { dropChapterTitles } from "./chapter-titles.js";
import { openDraft } from "./draft.js";
import { dropCopy } from "./drop-copy.js";
import { finishText } from "./finish-transcript.js";
import { type Input, openInput } from "./input.js";
import { mendKeys } from "./json/mend-keys.js";
import { mendChevrons } from "./lost-chevrons.js";
import { sayNearHeads } from "./near-heads.js";
import { dropProgramLines } from "./program-lines.js";
import { table } from "./table.js";
import { type Unwrapped, unwrapText } from "./unwrap-text.js";
import { spellWiki } from "./wiki-marks.js";

const digit = String.raw`[\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]`;
/** "00: 00: 01, 000" as translators of whole files write it, and digits of other scripts. */
const clock = `${digit}{1,3}(?:[ \\t]?[:\uff1a][ \\t]?${digit}{1,3}){1,2}(?:[ \\t]?[.,\uff0c\uff0e][ \\t]?${digit}{1,4})?`;
/** Word makes an arrow of two hyphens, or the letter that its font of signs has in the arrow's place. */
const arrow = String.raw`(?:[-\u2010-\u2015\u2212=][ \t]?){0,3}(?:>|\uff1e)|[\u2192\u2794\u279c\u27f6\u00e0]|-{0,2}&gt;`;
const timeLine = new RegExp(`^([ \\t]*)(${clock})[ \\t]*(?:${arrow})[ \\t]*(${clock})[ \\t]*$`, "gm");
const plain = /^[\d:.,]+[ \t]*-{0,2}>[ \t]*[\d:.,]+$/;

/** The first time lines of a file show how all are spelled. */
const shown = 4000;

/** The text with its time lines as SubRip and WebVTT have them, every other line as it is; the text itself where they are so. */
export function plainTimes(text: string): string {
  const lines = text.slice(0, shown).match(timeLine);
  if (lines === null || lines.every((line) => plain.test(line.trim()))) return text;
  return text.replace(
    timeLine,
    (_, before: string, start: string, stop: string) => `${before}${plainClock(start)} --> ${plainClock(stop)}`,
  );
}

const plainClock = (spelled: string): string =>
  spelled
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (sign) => String(sign.charCodeAt(0) & 15))
    .normalize("NFKC")
    .replace(/[ \t]/g, "");

/** What is known besides the file. */
export interface TranscriptHints {
  /** Length of the recording in seconds: it tells times in seconds from times in milliseconds. */
  length?: number;
  /** Seconds to add to every time of the file: positive where the recording has an intro that the captions do not. */
  offset?: number;
  /** The language that is spoken: it helps to guess an old encoding. */
  language?: string;
  /** Names of those who are expected to speak: a label that stands once is believed where it is one of them. */
  people?: readonly string[];
  /** Titles of the episode and of the show: where one stands before the first turn, nobody says it. */
  titles?: readonly string[];
}

/**
 * Reads a transcript whose text is there already, at once; `openTranscript` takes bytes, documents too. `file` is its path, for
 * places and as a hint to the format. Never throws for what is in the text: what can be read is read, and each damaged place is a problem with its
 * line. Times are in seconds and never go back. What is no transcript is an error and gives no words.
 */
export function readTranscript(file: string, text: string, hints: TranscriptHints = {}): Read<Transcript> {
  if (typeof text !== "string") throw wrongArgument("text", text, "a string; openTranscript takes bytes");
  const problems: Problem[] = [];
  const once = dropCopy(file, dropLostLetters(file, plainTimes(prepareText(text)), problems), problems);
  const marked = mendChevrons(file, once);
  problems.push(...marked.problems);
  const inner = unwrapText(marked.text);
  const untitled = dropChapterTitles(file, spellWiki(inner.text), problems);
  const { text: spoken, dropped } = dropProgramLines(untitled);
  const input = openMended(openInput(file, spoken, hints), hints, problems);
  const row = table.find(({ recognise }) => recognise(input) !== false)!;
  if (!("read" in row)) {
    const line = row.recognise(input);
    return refuseTranscript(file, { ...row, ...(typeof line === "number" ? { line } : {}) });
  }
  const left = [...inner.dropped, ...(input.isJson ? [] : dropped)];
  if (left.length > 0) problems.push(sayDropped(file, left));
  const read = row.read(input);
  const result = sayEstimated(placeTimes(read, hints), readEstimateMark(text));
  const slips = sayNearHeads(once, read.value);
  // A slip in the first name has words before the first name follow from it.
  const own = result.problems.filter(
    ({ rule, place }) => rule !== "transcript-unnamed" || slips.every((slip) => slip.place?.line !== place?.line),
  );
  return { ...result, problems: [...problems, ...own, ...slips] };
}

/** JSON with its misspelled keys put right and said; any other text as it is. */
function openMended(input: Input, hints: TranscriptHints, problems: Problem[]): Input {
  const document = input.isJson ? input.json() : undefined;
  if (document === undefined) return input;
  const mended = mendKeys(input.file, input.text, document.value);
  if (mended.problems.length === 0) return input;
  problems.push(...mended.problems);
  return openInput(input.file, mended.text, hints);
}

/** Times of a file that calls them estimates are none that were measured. */
function sayEstimated({ value, problems }: Read<Transcript>, mark: EstimateMark | undefined): Read<Transcript> {
  if (mark === undefined || !isTimed(value)) return { value, problems };
  const { file } = value;
  const off = Math.max(1, Math.round(mark.error));
  const problem: Problem = {
    rule: "transcript-estimated",
    severity: "info",
    message: `${file} says itself that its times are estimates, off by about ${off} s: they stay that`,
    place: { file, line: mark.line },
    found: "estimated times",
    expected: "times that were measured",
    hint: 'Captions of the same recording make them exact: name them under captions:. Where somebody has put the times right, take "timing" out of the file.',
  };
  return { value: { ...value, estimated: mark.error }, problems: [...problems, problem] };
}

function sayDropped(file: string, dropped: Unwrapped["dropped"]): Problem {
  const [first] = dropped;
  const shown = first!.text.length > 60 ? `${first!.text.slice(0, 60)}...` : first!.text;
  const count = dropped.length === 1 ? "" : `, and ${dropped.length - 1} more of the kind`;
  return {
    rule: "transcript-program-line",
    severity: "info",
    message: `"${shown}"${count} ${dropped.length === 1 ? "is" : "are"} what a program wrote around the transcript, and left out`,
    place: { file, line: first!.line },
    found: shown,
    expected: "words that are spoken",
  };
}

/** U+FFFD stands where an earlier program lost a letter: it is never published, and said once. */
function dropLostLetters(file: string, text: string, problems: Problem[]): string {
  const first = text.indexOf("\ufffd");
  if (first < 0) return text;
  const line = lineOf(text, first);
  const count = text.split("\ufffd").length - 1;
  problems.push({
    rule: "transcript-encoding",
    severity: "warn",
    message:
      count === 1
        ? "A letter was lost when this file was saved (U+FFFD stands in its place); it is left out"
        : `${count} letters were lost when this file was saved (U+FFFD stands in their places), the first on this line; they are left out`,
    place: { file, line },
    found: "U+FFFD",
    expected: "text in UTF-8",
    hint: "Export the file again, as UTF-8, or type the letters in.",
  });
  return text.replaceAll("\ufffd", "");
}

/** What a file is instead of a transcript, and what to do. */
export interface Refusal {
  /** With its article, such as "a web page". */
  name: string;
  /** Why it cannot be read, where it is of a kind that could. */
  why?: string;
  instead: string;
  line?: number;
}

/** An empty transcript for a file that is none, and the error that says so. */
export function refuseTranscript(file: string, { name, why, instead, line = 1 }: Refusal): Read<Transcript> {
  const { value } = finishText(openDraft(file), "text");
  const problem: Problem = {
    rule: "transcript-kind",
    severity: "error",
    message: `${file} is ${name}${why === undefined ? ", not a transcript" : ` that cannot be read: ${why}`}`,
    place: { file, line },
    found: name,
    expected: "a transcript",
    hint: instead,
  };
  return { value, problems: [problem] };
}

/** The text without its byte order mark, every line end as "\n". */
function prepareText(text: string): string {
  let start = 0;
  while (text.charCodeAt(start) === 0xfeff || (start < 8 && text.charCodeAt(start) === 0)) start++;
  const whole = start > 0 ? text.slice(start) : text;
  return whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
}

// Moves a transcript's times to where the recording has them: an editor's timeline, another intro.
const hour = 3600;
/** Hours at which timelines of editors and of broadcasters begin. */
const timelines: ReadonlySet<number> = new Set([1, 10]);
/** Nobody is silent so long at the beginning of a recording. */
const latestSpeech = 300;

/**
 * The transcript with its times moved: by `offset` where it is given, else back by whole hours where they begin so late that they
 * must be those of a timeline that begins at 1:00:00. `length` is the recording's. All are in seconds.
 */
function placeTimes(
  read: Read<Transcript>,
  { length, offset }: { length?: number; offset?: number },
): Read<Transcript> {
  const { value, problems } = read;
  if (offset !== undefined) return offset === 0 || !isTimed(value) ? read : moveTimes(read, offset);
  const first = firstTime(value);
  if (first === undefined || first < hour) return read;
  const last = lastTime(value);
  if (length !== undefined && last <= length + latestSpeech) return read;
  const hours = Math.floor(first / hour);
  if (!timelines.has(hours) || first % hour > latestSpeech) {
    if (length === undefined || first <= length || last - first > length + latestSpeech) return read;
    const moved = moveTimes(read, -first);
    return { value: moved.value, problems: [...problems, sayTimesOfDay(value, first, last)] };
  }
  const moved = moveTimes(read, -hours * hour);
  return { value: moved.value, problems: [...problems, sayTimeline(value, first, hours)] };
}

function sayTimesOfDay({ file, segments }: Transcript, first: number, last: number): Problem {
  return {
    rule: "transcript-time-of-day",
    severity: "warn",
    message: `The times run from ${formatClock(first)} to ${formatClock(last)}, beyond the end of the recording. They were taken for times of day, and counted from the first`,
    place: { file, line: segments[0]?.line ?? 1 },
    found: formatClock(first),
    expected: "times from the beginning of the recording",
    hint: `Where the talk does not begin at 0:00, say by how much the times are out: "offset: -${Math.round(first)}".`,
  };
}

function sayTimeline({ file, segments }: Transcript, first: number, hours: number): Problem {
  return {
    rule: "transcript-timeline",
    severity: "info",
    message: `The times begin at ${formatClock(first)}, as an editor's timeline does; ${hours === 1 ? "an hour was" : `${hours} hours were`} taken off each`,
    place: { file, line: segments[0]?.line ?? 1 },
    found: formatClock(first),
    expected: "times from the beginning of the recording",
    hint: 'If they are right, write "offset: 0" into the episode.',
  };
}

const isTimed = (transcript: Transcript): boolean => firstTime(transcript) !== undefined;

const firstTime = ({ starts, segments }: Transcript): number | undefined =>
  starts?.find((time) => !Number.isNaN(time)) ?? segments.find(({ start }) => start !== undefined)?.start;

const lastTime = ({ starts, ends, segments }: Transcript): number =>
  [ends, starts].reduce<number>(
    (last, times) => times?.reduce((most, time) => (time > most ? time : most), last) ?? last,
    segments.reduce((last, { start = 0, stop = start }) => Math.max(last, stop), 0),
  );

/** Moves every time; what would be said before the beginning is not in the recording, and is left out and said. */
function moveTimes({ value, problems }: Read<Transcript>, by: number): Read<Transcript> {
  const ended = (segment: Segment): boolean => {
    const end = segment.stop ?? value.ends?.[segment.end - 1] ?? Number.NaN;
    return end + by <= 0;
  };
  const kept = value.segments.slice(value.segments.findLastIndex(ended) + 1);
  const from = kept[0]?.first ?? value.words.length;
  const move = (time: number): number => Math.max(0, Math.round((time + by) * 1000) / 1000);
  const words = value.words.slice(from);
  const run = idsOf(value.words);
  keepIds(words, { ...run, ids: run.ids.slice(from) });
  const transcript: Transcript = {
    ...value,
    words,
    ...(value.starts ? { starts: value.starts.slice(from).map(move) } : {}),
    ...(value.ends ? { ends: value.ends.slice(from).map(move) } : {}),
    segments: kept.map((segment) => ({
      ...segment,
      first: segment.first - from,
      end: segment.end - from,
      ...(segment.start === undefined ? {} : { start: move(segment.start) }),
      ...(segment.stop === undefined ? {} : { stop: move(segment.stop) }),
    })),
  };
  if (from === 0) return { value: transcript, problems };
  const problem: Problem = {
    rule: "transcript-offset",
    severity: "info",
    message: `${from} ${from === 1 ? "word is" : "words are"} said before the recording begins, and left out`,
    place: { file: value.file, line: value.segments[0]?.line ?? 1 },
    found: `${from} words before 0:00`,
    expected: "words of the recording",
    hint: "Is the offset right? A negative one takes an intro off that the captions have and the recording does not.",
  };
  return { value: transcript, problems: [...problems, problem] };
}
