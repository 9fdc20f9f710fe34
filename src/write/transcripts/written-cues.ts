// The captions of an episode as cues that can be written: whole milliseconds, no overlap, text on one line, and what is in it that needs care.
import { estimateMark } from "../../conventions/estimate-mark.js";
import { shownTime } from "../../conventions/shown-time.js";
import type { Understood } from "../../model/model.js";
import { fill, stringsFor } from "../pages/strings.js";

const two = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"));
const hoursOf = two.map((text) => `${text}:`);
const secondsOf = two.map((text) => `:${text}`);
const points = Array.from({ length: 1000 }, (_, value) => `.${String(value).padStart(3, "0")}`);
const commas = points.map((text) => text.replace(".", ","));
/** Fractions without the zeros at their end. */
const fractions = points.map((text) => text.replace(/\.?0+$/, ""));

/** `hh:mm:ss` and three decimals after `point`, from whole milliseconds. */
export function cueTime(milliseconds: number, point: "." | ","): string {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const head = (hours < 100 ? hoursOf[hours]! : `${hours}:`) + two[minutes - hours * 60]!;
  return head + secondsOf[seconds - minutes * 60]! + (point === "." ? points : commas)[milliseconds - seconds * 1000]!;
}

/** Seconds as a JSON number with at most three decimals, from whole milliseconds. */
export function jsonSeconds(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return seconds + fractions[milliseconds - seconds * 1000]!;
}

export interface WrittenCue {
  /** Milliseconds into the recording. */
  start: number;
  /** The same; later than the start. */
  end: number;
  /** Empty when nobody is known to speak. */
  speaker: string;
  /** Plain text, without what no format can hold. */
  text: string;
  /** What the text has, as bits of `has`. */
  kind: number;
}

/** The captions, or where there are none the sentences; each ends after it starts and begins where the last one ended or later. */
export function writtenCues({ captions, turns }: Pick<Understood, "captions" | "turns">): WrittenCue[] {
  const cues: WrittenCue[] = [];
  const names = new Map<string | undefined, string>([[undefined, ""]]);
  let before = 0;
  const add = (startAt: number, endAt: number, speaker: string | undefined, spoken: string): void => {
    let text = spoken;
    let kind = traitsOf(text);
    if (kind & (has.untidy | has.surrogate)) {
      text = tidyText(text);
      if (text === "") return;
      kind = traitsOf(text);
    }
    let name = names.get(speaker);
    if (name === undefined) {
      name = tidyText(speaker ?? "");
      names.set(speaker, name);
    }
    let start = Math.round(startAt * 1000);
    let end = Math.round(endAt * 1000);
    if (!(start >= before)) start = before;
    if (!(end > start)) end = start + 1;
    cues.push({ start, end, speaker: name, text, kind });
    before = end;
  };
  for (const { start, end, speaker, text } of captions) add(start, end, speaker, text);
  if (cues.length === 0)
    for (const { speaker, paragraphs } of turns)
      for (const { sentences } of paragraphs)
        for (const { start, end, text } of sentences) add(start, end, speaker, text);
  return cues;
}

export interface WrittenParagraph {
  speaker: string;
  /** It is the first of its turn. */
  opens: boolean;
  /** Seconds, as they are shown. */
  time: number;
  text: string;
  /** What the text has, as bits of `has`. */
  kind: number;
}

/** The paragraphs of all turns, without those that say nothing. */
export function writtenParagraphs({ turns, timing }: Pick<Understood, "turns" | "timing">): WrittenParagraph[] {
  const written: WrittenParagraph[] = [];
  for (const turn of turns) {
    const speaker = tidyText(turn.speaker ?? "");
    let opens = true;
    for (const { start, text: spoken } of turn.paragraphs) {
      let text = spoken;
      let kind = traitsOf(text);
      if (kind & (has.untidy | has.surrogate)) {
        text = tidyText(text);
        if (text === "") continue;
        kind = traitsOf(text);
      }
      written.push({ speaker, opens, time: shownTime(start, timing), text, kind });
      opens = false;
    }
  }
  return written;
}

/** What a file says, to people in the language of the talk, of times that are only estimated; undefined for measured ones. */
export const estimateNote = ({ timing, language }: Pick<Understood, "timing" | "language">): string | undefined =>
  timing.method === "estimated"
    ? `${fill(stringsFor(language).estimatedBy, Math.max(1, Math.round(timing.expectedError)))} ${estimateMark(timing.expectedError)}`
    : undefined;

/** Bits of `traitsOf`. */
export const has = {
  /** `&`, `<` or `>`. */
  markup: 1,
  /** A quote or a backslash. */
  quote: 2,
  /** Characters that are not one column wide. */
  wide: 4,
  /** Control characters, line breaks, or white space at the ends or doubled. */
  untidy: 8,
  /** Halves of characters, which may be alone. */
  surrogate: 16,
} as const;

/** Anything but the characters of plain English text, of which most texts are made. */
const unusual = /[^ !#-%'-;=?-[\]-~]/;

/** What a text has, as bits of `has`. */
export function traitsOf(text: string): number {
  const ends = text.charCodeAt(0) === 32 || text.charCodeAt(text.length - 1) === 32;
  if (!ends && text !== "" && !unusual.test(text) && !text.includes("  ")) return 0;
  return lookThrough(text);
}

function lookThrough(text: string): number {
  let kind = 0;
  let before = 32;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 62 && code < 127) {
      if (code === 92) kind |= has.quote;
    } else if (code <= 32) {
      if (code !== 32 || before === 32) kind |= has.untidy;
    } else if (code < 63) {
      if (code === 38 || code === 60 || code === 62) kind |= has.markup;
      else if (code === 34) kind |= has.quote;
    } else if (code < 0xa1 || code === 0x2028 || code === 0x2029) kind |= has.untidy;
    else if (code >= 0x300) {
      if (code < 0x370 || (code >= 0x483 && (code < 0x2010 || code > 0x2030))) kind |= has.wide;
      if (code >= 0xd800 && code <= 0xdfff) kind |= has.surrogate;
    }
    before = code;
  }
  return before === 32 ? kind | has.untidy : kind;
}

/** Text on one line, without control characters or halves of characters. */
export const tidyText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, "")
    .replace(/\s+/g, " ")
    .trim();
