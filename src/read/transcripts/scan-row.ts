// Cuts a row of transcript text into words in one pass: tags, voices, word times, references, marks and `>>` on the way.
import { beginPiece, type Draft } from "./draft.js";
import { decodeEntities, decodeEntity } from "./entities.js";
import { internWord } from "./intern-word.js";
import { findWithin } from "./prepare-text.js";
import { readTag } from "./scan-tag.js";

/** Which tags are taken for tags: WebVTT's, the few HTML ones of SRT, or none. */
export type Markup = "vtt" | "srt" | "none";

/** The longest bracketed mark that is one word, such as "[speaking foreign language]", in characters and in words. */
const markLength = 44;
const markWords = 5;
/** The longest tag and reference, in characters. */
export const longestTag = 400;
const longestReference = 12;

/** What `readTag` and the scanner tell each other. */
export interface RowScan {
  draft: Draft;
  text: string;
  begin: number;
  end: number;
  line: number;
  markup: Markup;
}

/**
 * Adds the words of `text` from `at` to `end` to the draft, under the piece that is open. Whitespace of any kind parts words,
 * no-break spaces included; zero-width and control characters vanish. "[ __ ]" and other short marks in brackets are one word.
 */
export function scanRow(draft: Draft, text: string, at: number, end: number, line: number, markup: Markup): void {
  const { words } = draft;
  let scan: RowScan | undefined;
  let place = at;
  for (;;) {
    while (place < end && text.charCodeAt(place) <= 32) place++;
    if (place >= end) return;
    let code = text.charCodeAt(place);
    const from = place;
    // Most words are plain: letters and marks that mean nothing here.
    if (code !== 91 && code !== 40 && code !== 123 && code !== 62) {
      while ((code > 62 && code < 127) || (code > 32 && code < 62 && code !== 38 && code !== 60)) {
        if (++place >= end) break;
        code = text.charCodeAt(place);
      }
      if ((place >= end || code <= 32) && draft.pending < 0) {
        words.push(internWord(text, from, place));
        continue;
      }
    }
    scan ??= { draft, text, begin: at, end, line, markup };
    place = scanWord(scan, from, text.charCodeAt(from));
  }
}

/** Reads one word from `at`, which is no space, and gives the place after it. */
function scanWord(scan: RowScan, at: number, first: number): number {
  const { draft, text, end, markup } = scan;
  let own = draft.pending;
  draft.pending = -1;
  let done = ""; // what is decoded so far
  let from = at; // what is not copied yet begins here
  let place = at;
  let high = 0;
  if (first === 91 || first === 40) {
    const stop = endOfMark(scan, at, first);
    if (stop > 0) {
      done = tidyMark(text.slice(at, stop));
      from = place = stop;
    }
  } else if (first === 123 && markup !== "none" && text.charCodeAt(at + 1) === 92) {
    const stop = findWithin(text, 125, at, Math.min(end, at + longestTag));
    if (stop > 0) from = place = stop + 1;
  }
  for (; place < end; place++) {
    const code = text.charCodeAt(place);
    if (code > 62 && code < 127) continue;
    if (code <= 32) break;
    if (code === 60 && markup !== "none") {
      const tag = readTag(scan, place);
      if (tag === undefined) continue;
      if (tag.kind === "time") {
        if (done === "" && from === place) own = tag.time;
        else {
          draft.pending = tag.time;
          if (unspaced(text.charCodeAt(place - 1))) {
            pushWord(scan, done + text.slice(from, place), own, high);
            return tag.end;
          }
        }
      } else if (tag.kind !== "style") {
        const word = done + text.slice(from, place);
        if (word !== "") {
          pushWord(scan, word, own, high);
          own = -1;
          high = 0;
        }
        done = "";
        from = tag.end;
        if (tag.kind === "voice") changeVoice(scan, tag.name);
        else if (own >= 0) draft.pending = own;
        if (tag.kind === "space") return tag.end;
      }
      if (tag.kind !== "voice") done += text.slice(from, place);
      from = tag.end;
      place = tag.end - 1;
    } else if (code === 38 && markup !== "none") {
      const stop = findWithin(text, 59, place + 1, Math.min(end, place + longestReference));
      const decoded = stop > 0 ? decodeEntity(text.slice(place + 1, stop)) : undefined;
      if (decoded === undefined) continue;
      done += text.slice(from, place);
      from = stop + 1;
      place = stop;
      const kind = kindOf(decoded.charCodeAt(0));
      if (kind === 1) break;
      if (kind === 0) done += decoded;
      if (decoded.charCodeAt(0) > high) high = decoded.charCodeAt(0);
    } else if (code >= 127) {
      if (code > high) high = code;
      const kind = kindOf(code);
      if (kind === 0) continue;
      done += text.slice(from, place);
      from = place + 1;
      if (kind === 1) break;
    }
  }
  const word = done === "" ? text.slice(from, place) : done + text.slice(from, place);
  if (word === "") {
    if (draft.pending < 0) draft.pending = own;
  } else pushWord(scan, word, own, high);
  return Math.max(place, from);
}

function changeVoice(scan: RowScan, name: string | undefined): void {
  scan.draft.speaker = name;
  beginPiece(scan.draft, scan.line, false);
}

function pushWord(scan: RowScan, text: string, time: number, high: number): void {
  const { draft } = scan;
  let word = text;
  if (word.charCodeAt(0) === 62 && word.charCodeAt(1) === 62) {
    let from = 2;
    while (word.charCodeAt(from) === 62) from++;
    if (draft.pieces[draft.pieces.length - 1]?.first !== draft.words.length) draft.speaker = undefined;
    beginPiece(draft, scan.line, true);
    word = word.slice(from);
    if (word === "") {
      if (draft.pending < 0) draft.pending = time;
      return;
    }
  }
  if (time >= 0) draft.anchors.push({ word: draft.words.length, start: time, end: Number.NaN });
  if (high >= 0x3001 && word.length > 1) for (const part of splitUnspaced(word)) draft.words.push(part);
  else draft.words.push(internWord(word, 0, word.length));
}

/** 0 a character of a word, 1 white space, 2 nothing to be seen. */
function kindOf(code: number): 0 | 1 | 2 {
  if (code > 32 && code < 127) return 0;
  if (code <= 32) return code === 9 || code === 10 || code === 13 || code === 32 ? 1 : 2;
  if (code < 0xa1) return code === 0x85 || code === 0xa0 ? 1 : 2;
  if (code === 0xad) return 2;
  if (code < 0x1680) return 0;
  if (code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029) return 1;
  if (code === 0x202f || code === 0x205f || code === 0x3000) return 1;
  return code === 0x200b || code === 0x2060 || code === 0xfeff || code >= 0xfffe ? 2 : 0;
}

/** Scripts written without spaces, in which every word time is a word's border. */
const unspaced = (code: number): boolean => (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xf900 && code <= 0xffdc);

/** Chinese and Japanese have no spaces: their clauses become words, so that times and sentences have something to hold. */
const splitUnspaced = (word: string): string[] =>
  word.match(/[^。．！？、，；：…]*[。．！？、，；：…]+[」』）】》〉”’"')\]]*|.+$/gsu) ?? [word];

/** Where the mark in brackets that begins at `at` ends, or 0 when it is none: too long, or an aside in round brackets. */
function endOfMark({ text, begin, end }: RowScan, at: number, open: number): number {
  const stop = findWithin(text, open === 91 ? 93 : 41, at, Math.min(end, at + markLength + 1));
  if (stop < 0) return 0;
  if (open === 40 && end - begin > 4 * markLength) return 0;
  if (open === 40 && !standsAlone(text.slice(begin, at), text.slice(stop + 1, end))) return 0;
  const inner = text.slice(at + 1, stop);
  if (inner.includes("[") || inner.includes("<") || inner.trim() === "") return 0;
  return inner.trim().split(/\s+/).length > markWords ? 0 : stop + 1;
}

/** Round brackets are a mark only where they are all there is on the row. */
const standsAlone = (before: string, after: string): boolean =>
  /^(?:<[^>]*>|[\s>-])*$/.test(before) && /^(?:<[^>]*>|\s)*$/.test(after);

const tidyMark = (mark: string): string =>
  decodeEntities(mark)
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ");
