// Makes a transcript of what a recogniser heard: utterances with speakers, times and words, taken out of its fields however they are spelled.

import { lacking, sized } from "../../../base/say-found.js";
import type { Read, Transcript } from "../../../model/model.js";
import { addProblem, addRepeated, beginCue, type Draft, openDraft } from "../draft.js";
import { finishCaptions } from "../finish-transcript.js";
import type { Input, TranscriptRow } from "../input.js";
import { fieldsOf, listOf, numberOf } from "../json-elements.js";
import { readTime } from "../read-time.js";
import { addText, addTimedWords, addWordStream, type TimedWord } from "../timed-words.js";
import type { JsonDocument } from "./open-json.js";

/** Something that was said by one speaker. Times are in seconds, NaN where unknown. */
export interface Utterance extends TimedWord {
  words?: readonly TimedWord[];
  line: number;
  /** It should begin at a time of its own, and has none that can be read. */
  untimed?: true;
}

/** What a recogniser's JSON holds. */
export interface Speech {
  /** Without them the words are cut into cues at pauses, sentences and speakers. */
  utterances?: readonly Utterance[];
  /** All words in order; where utterances have none of their own, theirs are looked for here. */
  words?: readonly (TimedWord & { line: number; last?: boolean })[];
  /** The times were those of a calendar: they count from the first word on now. */
  since1970?: true;
}

/** A row of the table for JSON that `find` knows by its fields; undefined from it means that it is another's. */
export const jsonRow = (
  name: string,
  find: (value: unknown, document: JsonDocument, input: Input) => Speech | undefined,
): TranscriptRow => ({
  name,
  recognise(input) {
    const document = input.isJson ? input.json() : undefined;
    return document !== undefined && find(document.value, document, input) !== undefined;
  },
  read(input) {
    const document = input.json()!;
    return finishSpeech(input.file, find(document.value, document, input)!);
  },
});

/** The transcript of what was heard. Utterances come in the order of their times. */
export function finishSpeech(file: string, { utterances = [], words = [], since1970 }: Speech): Read<Transcript> {
  const draft = openDraft(file);
  if (since1970)
    addProblem(draft, "transcript-cue-time", 1, "times of a calendar", "times of the recording, which begin at 0", {
      severity: "info",
      message: "The times count from 1970: the first is taken for the recording's beginning",
      hint: "If something is heard before the first word, export the transcript with the recording's times.",
    });
  const spoken = utterances.filter(({ text, words: own }) => text.trim() !== "" || (own?.length ?? 0) > 0);
  const said = inOrder(spoken.map((one) => withName(draft, one)));
  sayUntimed(draft, said);
  if (said.length === 0) addWordStream(draft, words);
  else {
    let from = 0;
    const withWords = said.map((one): Said => {
      while (from < words.length && !(words[from]!.start >= one.start - 0.001)) from++;
      return { ...one, words: ownWords(one, words, from) };
    });
    if (withWords.every((one) => one.words !== undefined)) addWordStream(draft, withWords.flatMap(toStream));
    else
      for (const { text, start, end, speaker, words: own, line } of withWords) {
        beginCue(draft, start, end, line, speaker);
        if (own === undefined) addText(draft, text, line);
        else addTimedWords(draft, own, line);
      }
  }
  return finishCaptions(draft, "recogniser-json", true);
}

/** In files where more have none, the format is such. */
const mostUntimed = 0.1;

/** Utterances without a beginning among others that have one. */
function sayUntimed(draft: Draft, said: readonly Utterance[]): void {
  const lost = said.filter(
    ({ start, untimed, words }) => untimed || (Number.isNaN(start) && !words?.some((word) => word.start >= 0)),
  );
  if (lost.length > Math.max(1, mostUntimed * said.length) || lost.length === said.length) return;
  for (const { line } of lost)
    addRepeated(draft, "transcript-cue-time", line, {
      found: lacking("segment", "a time that can be read"),
      expected: 'a beginning such as 12.5 or "00:00:12.5"',
      many: "segments have no time that can be read",
    });
}

/** Characters: with an office and where it is held, nobody's name is longer. */
const longestName = 100;

/** Who has no name, but is not who spoke before either. */
const someone = "Speaker 99";

/** The utterance as somebody's whose name is a whole speech, which is said: words stand in the wrong field there. */
function withName(draft: Draft, one: Utterance): Utterance {
  const { speaker, line } = one;
  if (speaker === undefined || speaker.length <= longestName) return one;
  addProblem(draft, "transcript-label", line, sized("speaker", speaker.length, "characters"), "a name", {
    message: `${JSON.stringify(`${speaker.slice(0, 40)}...`)} stands for who speaks, and is no name: ${someone} stands there instead`,
    hint: "Write who speaks there; if these words were said, put them into the text.",
  });
  return { ...one, speaker: someone };
}

/** By their starts; one without a time stays behind the one before it. */
function inOrder(utterances: readonly Utterance[]): Utterance[] {
  let before = 0;
  const keyed = utterances.map((one) => {
    if (!Number.isNaN(one.start)) before = one.start;
    return { one, key: Number.isNaN(one.start) ? before : one.start };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
}

type Said = Omit<Utterance, "words"> & { words: readonly TimedWord[] | undefined };

const toStream = ({ words, speaker, line }: Said) =>
  words!.map((word, at) => ({ ...word, speaker: word.speaker ?? speaker, line, last: at === words!.length - 1 }));

/** What of a text counts when two spellings are compared. */
export const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

/** The words of an utterance with their times: its own, or those of the whole that are said meanwhile, if they spell it. */
function ownWords(
  { words, text, start, end }: Utterance,
  all: readonly TimedWord[],
  from: number,
): readonly TimedWord[] | undefined {
  const spells = (some: readonly TimedWord[]): boolean =>
    some.length > 0 &&
    (text.trim() === "" || letters(some.map((word) => word.text).join("")) === letters(text)) &&
    some.some((word) => !Number.isNaN(word.start));
  if (words !== undefined && words.length > 0) return spells(words) ? words : undefined;
  let to = from;
  while (to < all.length && all[to]!.start < end - 0.001) to++;
  const inside = Number.isNaN(start) ? [] : all.slice(from, to);
  return spells(inside) ? inside.map(({ speaker: _, ...word }) => word) : undefined;
}

/** Pieces of words to words, where a space before a piece begins one. */
export function joinPieces<W extends TimedWord>(pieces: readonly W[]): W[] {
  const words: W[] = [];
  const spaced = pieces.some(({ text }, at) => at > 0 && /^\s/.test(text));
  for (const piece of pieces) {
    const last = words[words.length - 1];
    if (
      last !== undefined &&
      spaced &&
      !/^\s/.test(piece.text) &&
      !/\s$/.test(last.text) &&
      last.speaker === piece.speaker
    )
      words[words.length - 1] = { ...last, text: last.text + piece.text, end: piece.end };
    else words.push(piece);
  }
  return words;
}

const duration = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/;

/**
 * Seconds of `3.5`, `"3.5"`, `"3.5s"`, `"PT3.5S"`, `"00:00:03,500"`, `{seconds, nanos}` and `{relative}`; NaN for anything else. A number is
 * taken at its word.
 */
export function secondsOf(value: unknown): number {
  if (typeof value === "number") return numberOf(value);
  if (typeof value === "string") {
    const text = value.trim();
    const iso = text.startsWith("P") ? duration.exec(text) : null;
    if (iso) {
      const [days, hours, minutes, seconds] = iso.slice(1).map((part) => Number(part ?? 0)) as [
        number,
        number,
        number,
        number,
      ];
      return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
    }
    if (text.includes(":")) return readTime(text, { at: 0 }, text.length);
    return numberOf(text.replace(/s$/, ""));
  }
  const { seconds, nanos, relative } = fieldsOf(value);
  if (relative !== undefined) return numberOf(relative);
  if (seconds === undefined && nanos === undefined) return Number.NaN;
  return (seconds === undefined ? 0 : numberOf(seconds)) + (nanos === undefined ? 0 : numberOf(nanos)) / 1e9;
}

/** Seconds of a number of milliseconds. */
export const fromMilliseconds = (value: unknown): number => numberOf(value) / 1000;

/** The first of these fields that is there. */
export function firstOf(fields: Record<string, unknown>, ...names: readonly string[]): unknown {
  for (const name of names) if (fields[name] !== undefined && fields[name] !== null) return fields[name];
  return undefined;
}

/** A speaker's label: "Speaker 0" for 0 and "0", a name as it is, of `{id, name}` the name; undefined for nobody. */
export function labelOf(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? `Speaker ${value}` : undefined;
  if (typeof value === "string") {
    const text = value.replace(/\s+/g, " ").trim();
    if (text === "" || /^(?:unknown|none|null|undefined|not_activated|-1|UU)$/i.test(text)) return undefined;
    return /^\d{1,3}$/.test(text) ? `Speaker ${text}` : text;
  }
  const fields = fieldsOf(value);
  return labelOf(firstOf(fields, "name", "display_name", "displayName", "label", "id") ?? "");
}

/** A text that says something, else undefined. */
export const wordsIn = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/** The first of these that is a list with something in it; none is an empty one. */
export const firstList = (...lists: readonly unknown[]): unknown[] =>
  lists.map(listOf).find((list) => list.length > 0) ?? [];

/** Under which names something is said of a word or an utterance; the first that is there counts. */
export interface Names {
  text: readonly string[];
  start: readonly string[];
  end: readonly string[];
  /** How long it takes, where nothing says its end. */
  length?: readonly string[];
  speaker: readonly string[];
  /** Units of time in a second; 1 where nothing is said. */
  perSecond?: number;
}

/** A word or an utterance by the names of its fields. */
export function heardOf(value: unknown, names: Names, document: JsonDocument): TimedWord & { line: number } {
  const fields = fieldsOf(value);
  const timeOf = (keys: readonly string[] = []): number => secondsOf(firstOf(fields, ...keys)) / (names.perSecond ?? 1);
  const [start, end] = [timeOf(names.start), timeOf(names.end)];
  return {
    text: wordsIn(firstOf(fields, ...names.text)) ?? "",
    start,
    end: Number.isNaN(end) ? start + timeOf(names.length) : end,
    speaker: labelOf(firstOf(fields, ...names.speaker) ?? ""),
    line: document.lineOf(value),
  };
}

/** The same with the words that stand in it. */
export const utteranceOf = (value: unknown, names: Names, document: JsonDocument) => ({
  ...heardOf(value, names, document),
  words: listOf(fieldsOf(value).words).map((word) => heardOf(word, names, document)),
});
