// Reads the JSON of Whisper and its kin (openai/whisper, faster-whisper, whisperX, whisper.cpp, the transcription API) and of Podcasting 2.0.

import { lacking } from "../../base/say-found.js";
import type { Read, Transcript } from "../../model/model.js";
import { addProblem, beginCue, beginPiece, type Draft, openDraft, wordAt } from "./draft.js";
import { finishCaptions } from "./finish-transcript.js";
import type { Input, TranscriptRow } from "./input.js";
import { findCast, sinceEpoch } from "./json/any-segments.js";
import { labelOf, letters, secondsOf } from "./json/speech.js";
import { fieldsOf, type JsonElement, listOf, numberOf, readJsonList, textOf } from "./json-elements.js";
import { readTime, unitOfTimes } from "./read-time.js";
import { token } from "./tidy-marks.js";
import { addText, addTimedWords, addWordStream, type TimedWord } from "./timed-words.js";

const lists = ["segments", "transcription", "chunks", "results", "words", "word_segments"];

/**
 * Reads segments of `start`, `end` (seconds), `text`, `speaker` and `words`; whisper.cpp's `transcription` with `offsets` in
 * milliseconds, `timestamps` and `tokens`; a list of words alone. A segment's words must spell its text, else the text counts.
 */
function readWhisperJson({ file, text }: Input): Read<Transcript> {
  const draft = openDraft(file);
  const { key, elements, whole } = readJsonList(draft, text, lists);
  if (key === "words" || key === "word_segments" || elements.every(({ value }) => isWord(value))) {
    const stream = elements.flatMap(({ value, line }) => wordsOf([value]).map((word) => ({ ...word, line })));
    addWordStream(draft, stream);
  } else {
    const loose = key === "segments" ? wordsOf(listOf(fieldsOf(whole).words)) : [];
    let from = 0;
    let turn = false;
    for (const element of elements) {
      from = addSegment(draft, element, loose, from, turn);
      turn = fieldsOf(element.value).speaker_turn_next === true;
    }
  }
  return finishCaptions(draft, "whisper-json");
}

const isWord = (value: unknown): boolean =>
  typeof fieldsOf(value).word === "string" && fieldsOf(value).text === undefined;

interface Times {
  start: number;
  end: number;
}

/** The times of a segment or token in whichever way they are given, in seconds. */
function timesOf(fields: Record<string, unknown>): Times {
  if (fields.timestamp === undefined && fields.offsets === undefined && fields.timestamps === undefined)
    return { start: timeOf(fields.start), end: timeOf(fields.end) };
  const pair = listOf(fields.timestamp);
  if (pair.length === 2) return { start: numberOf(pair[0]), end: numberOf(pair[1]) };
  const offsets = fieldsOf(fields.offsets);
  if (numberOf(offsets.from) >= 0) return { start: numberOf(offsets.from) / 1000, end: numberOf(offsets.to) / 1000 };
  const stamps = fieldsOf(fields.timestamps);
  return { start: timeOf(fields.start ?? stamps.from), end: timeOf(fields.end ?? stamps.to) };
}

function timeOf(value: unknown): number {
  return typeof value === "string" && value.includes(":")
    ? readTime(value.trim(), { at: 0 }, value.length)
    : numberOf(value);
}

function wordsOf(list: readonly unknown[]): TimedWord[] {
  const words: TimedWord[] = [];
  for (const value of list) {
    const fields = fieldsOf(value);
    const text = fields.word ?? fields.text;
    if (typeof text !== "string") continue;
    const { start, end } = timesOf(fields);
    words.push({ text, start, end, speaker: speakerOf(fields) });
  }
  return words;
}

function speakerOf(fields: Record<string, unknown>): string | undefined {
  const given = fields.speaker ?? fields.speaker_label ?? fields.speaker_id;
  return labelOf(given ?? "");
}

/** Adds one segment; gives the place in the file's loose words after those of the segment. */
function addSegment(
  draft: Draft,
  { value, line }: JsonElement,
  loose: readonly TimedWord[],
  from: number,
  turn: boolean,
): number {
  const fields = fieldsOf(value);
  const given = typeof fields.text === "string" ? fields.text : undefined;
  const { start, end } = timesOf(fields);
  let words = wordsOf(listOf(fields.words));
  if (words.length === 0) words = joinTokens(listOf(fields.tokens));
  if (given === undefined && words.length === 0) {
    addProblem(draft, "transcript-segment", line, lacking("segment", "a text"), 'a text under "text"');
    return from;
  }
  const marked = /^\s*[([]?\s*(speaker[ _]?[\d?]+)\s*[\])]\s*:?/i.exec(given ?? "");
  const text = (given ?? words.map(({ text: each }) => each).join(" "))
    .slice(marked?.[0].length ?? 0)
    .replace(token, " ")
    .replace(/\[SPEAKER_TURN\]/g, " >> ");
  if (text.trim() === "") return from;
  if (Number.isNaN(start))
    addProblem(draft, "transcript-cue-time", line, lacking("segment", "a start"), 'seconds under "start"');
  const speaker =
    speakerOf(fields) ??
    (marked && !marked[1]!.includes("?") ? marked[1]!.toLowerCase().replace(/^s/, "S") : undefined);
  beginCue(draft, start, end, line, speaker);
  if (turn) beginPiece(draft, line, true);
  if (words.length > 0 && !text.includes(">>") && marked === null && spells(words, text)) {
    addTimedWords(draft, words, line);
    return from;
  }
  return addMatched(draft, text, line, loose, from);
}

function spells(words: readonly TimedWord[], text: string): boolean {
  let spelt = "";
  for (const word of words) spelt += word.text;
  return spelt === text || letters(spelt) === letters(text);
}

/** whisper.cpp's tokens to words: a token with a space before it begins one; its own signs such as "[_BEG_]" are left out. */
function joinTokens(tokens: readonly unknown[]): TimedWord[] {
  return tokens.flatMap((value) => {
    const fields = fieldsOf(value);
    if (typeof fields.text !== "string" || /^\s*(?:\[_[A-Z_\d]+\]|<\|.*\|>)\s*$/.test(fields.text)) return [];
    return [{ text: fields.text, ...timesOf(fields) }];
  });
}

/** Adds a text whose words may be found, in order, among the words that the file lists apart with their times. */
function addMatched(draft: Draft, text: string, line: number, loose: readonly TimedWord[], from: number): number {
  const first = draft.ids.length;
  addText(draft, text, line);
  let next = from;
  for (let word = first; word < draft.ids.length && next < loose.length; word++) {
    const core = letters(wordAt(draft, word));
    for (let ahead = next; ahead < Math.min(loose.length, next + 3); ahead++) {
      const found = loose[ahead]!;
      if (core === "" || letters(found.text) !== core) continue;
      draft.anchors.push({ word, start: found.start, end: found.end });
      next = ahead + 1;
      break;
    }
  }
  return next;
}

export const whisperJson: TranscriptRow = {
  name: "Whisper JSON",
  recognise: (input) =>
    input.isJson &&
    (input.json() === undefined ? looksBroken(input.head) : isWhisper(input.json()!.value, input.length)),
  read: readWhisperJson,
};

/** Fields that Whisper and its kin never have: their lists are others'. */
const foreign = ["start_ms", "voice", "speaker_name", "speakerName"];

/** Segments with texts and times in seconds as Whisper and its kin spell them, without names of voices; or nothing was heard. */
function isWhisper(value: unknown, length: number | undefined): boolean {
  const fields = fieldsOf(value);
  const list = [...lists.map((name) => fields[name]), value].find((one) => Array.isArray(one));
  if (list === undefined) return false;
  const all = listOf(list).map(fieldsOf);
  if (all.length === 0) return typeof fields.text !== "string" || fields.text.trim() === "";
  const some = all.slice(0, 20);
  const kin = some.some((one) => {
    const says = typeof one.text === "string" || typeof one.word === "string" || one.tokens !== undefined;
    const timed = times.some((name) => one[name] !== undefined && typeof one.timestamp !== "string");
    return timed && (says || one.words !== undefined);
  });
  if (!kin || some.some((one) => foreign.some((name) => name in one)) || findCast(value).size > 0) return false;
  const bare = all.flatMap(({ start, end }) => [start, end]).filter((one) => typeof one === "number");
  const words = all.reduce((sum, { text, word }) => sum + String(text ?? word ?? "").split(/\s+/).length, 0);
  return unitOfTimes(bare, words, length) === 1 && !(bare[0]! > sinceEpoch);
}

const times = ["start", "timestamp", "offsets", "timestamps"];

const looksBroken = (head: string): boolean =>
  /"(?:segments|transcription|chunks|word_segments)"\s*:|"start"\s*:[^}]*"text"\s*:/.test(head);

interface Body extends TimedWord {
  line: number;
  /** The body ends with a line break, which marks a paragraph. */
  last: boolean;
}

/** Share of bodies that are one word from which the file is by word. */
const wordShare = 0.8;

/**
 * Reads https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md: segments of
 * `startTime`, `endTime` (seconds), `body` and `speaker`. A segment without a body is left out with a problem.
 */
function readPodcastJson({ file, text, length }: Input): Read<Transcript> {
  const draft = openDraft(file);
  const bodies: Body[] = [];
  for (const { value, line } of readJsonList(draft, text, ["segments"]).elements) {
    const fields = fieldsOf(value);
    const body = textOf(fields.body ?? fields.text);
    const start = secondsOf(fields.startTime ?? fields.start);
    const end = secondsOf(fields.endTime ?? fields.end);
    if (body === undefined) {
      if (typeof (fields.body ?? fields.text) !== "string")
        addProblem(draft, "transcript-segment", line, lacking("segment", "a body"), 'a text under "body"');
      continue;
    }
    if (Number.isNaN(start))
      addProblem(draft, "transcript-cue-time", line, lacking("segment", "a startTime"), 'seconds under "startTime"');
    const speaker = textOf(fields.speaker)?.trim();
    bodies.push({ text: body, start, end, speaker, line, last: /\n\s*$/.test(body) });
  }
  if (unitOf(bodies, length) === 0.001) {
    for (const body of bodies) {
      body.start /= 1000;
      body.end /= 1000;
    }
    addProblem(
      draft,
      "transcript-unit",
      1,
      "times in milliseconds",
      "seconds, as the format has them (they were read as milliseconds)",
      {
        severity: "info",
      },
    );
  }
  const single = bodies.filter(({ text: body }) => !/\S\s+\S/.test(body)).length;
  if (bodies.length > 3 && single >= wordShare * bodies.length) {
    addWordStream(draft, bodies);
    markParagraphs(draft.pieces, bodies);
  } else
    for (const body of bodies) {
      beginCue(draft, body.start, body.end, body.line, body.speaker);
      addText(draft, body.text, body.line);
    }
  return finishCaptions(draft, "podcast-json");
}

/** A piece whose first word follows a paragraph's last one begins a paragraph. */
function markParagraphs(pieces: { line: number; paragraph: boolean }[], bodies: readonly Body[]): void {
  const after = new Set<number>();
  for (let at = 1; at < bodies.length; at++)
    if (bodies[at - 1]!.last && bodies[at]!.line > 1) after.add(bodies[at]!.line);
  for (const piece of pieces) if (after.has(piece.line)) piece.paragraph = true;
}

const unitOf = (bodies: readonly Body[], length: number | undefined): number =>
  unitOfTimes(
    bodies.flatMap(({ start, end }) => [start, end]),
    bodies.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0),
    length,
  );

export const podcastJson: TranscriptRow = {
  name: "Podcasting 2.0 JSON",
  recognise: ({ isJson, head }) =>
    isJson &&
    /"segments"\s*:|^\s*\[/.test(head) &&
    (/"body"\s*:/.test(head) || (/"startTime"\s*:\s*-?[\d.]/.test(head) && /"text"\s*:/.test(head))),
  read: readPodcastJson,
};
