// Cuts a row of transcript text into words in one pass: tags, voices, word times, references, marks and `>>` on the way.

import { decodeEntities, decodeEntity } from "../../base/entities.js";
import { addToHash } from "../../base/vocabulary.js";
import {
  beginsPlain,
  endOfLine,
  findCode,
  isPlain,
  joinLines,
  spaceKind,
  splitUnspaced,
  unspaced,
} from "./characters.js";
import { addWord, beginPiece, type Draft } from "./draft.js";
import { longestTag, type Markup, type RowScan, readTag } from "./scan-tag.js";

/** The longest bracketed mark that is one word, such as "[speaking foreign language]", in characters and in words. */
const markLength = 44;
const markWords = 5;
/** In characters. */
const longestReference = 12;

const escaped = /^(amp|lt|gt|quot|apos|nbsp|#\d{2,4});/;

/** Opens a text for scanning; no other of the same draft may be opened before its last row was scanned. */
export const openScan = (draft: Draft, text: string, markup: Markup): RowScan => ({
  draft,
  markup,
  text,
  codes: draft.codesOf(text),
  begin: 0,
  end: 0,
  line: 0,
  tagEnd: 0,
});

/**
 * Adds the words of a row, from `at` to the line end after it, to the draft, under the piece that is open; gives the place of
 * that line end. Whitespace of any kind parts words, no-break spaces included; zero-width and control characters vanish.
 * "[ __ ]" and other short marks in brackets are one word.
 */
export function scanRow(scan: RowScan, at: number, line: number): number {
  const { draft, codes } = scan;
  const { ids, vocabulary } = draft;
  scan.begin = at;
  scan.end = -1;
  scan.line = line;
  let place = at;
  for (;;) {
    let code = codes[place]!;
    while (code <= 32 && code !== 10) code = codes[++place]!;
    if (code === 10) return place;
    const from = place;
    // Most words are plain: letters and marks that mean nothing here.
    if (beginsPlain(code)) {
      let hash = 0;
      do {
        // As `addToHash` does, which is not called here: before code is optimised, a call takes longer than all the rest.
        hash = ((hash << 5) - hash + code) | 0;
        code = codes[++place]!;
      } while ((code > 62 && code < 127) || isPlain(code));
      if (code <= 32 && draft.pending < 0) {
        ids.push(vocabulary.idAt(codes, from, place, hash));
        continue;
      }
    }
    if (scan.end < 0) scan.end = endOfLine(codes, place);
    place = scanWord(scan, from, codes[from]!);
  }
}

/** Adds the words of a text that is one row, though it may have line ends. */
export function scanWhole(scan: RowScan, line: number): void {
  joinLines(scan.codes, 0, scan.text.length);
  scanRow(scan, 0, line);
}

/** Reads one word from `at`, which is no space, and gives the place after it. */
function scanWord(scan: RowScan, at: number, first: number): number {
  const { draft, text, codes, end, markup } = scan;
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
  } else if (first === 123 && markup !== "none" && codes[at + 1] === 92) {
    const stop = findCode(codes, 125, at, Math.min(end, at + longestTag));
    if (stop > 0) from = place = stop + 1;
  }
  for (; place < end; place++) {
    const code = codes[place]!;
    if (code > 62 && code < 127) continue;
    if (code <= 32) break;
    if (code === 60 && markup !== "none") {
      const tag = readTag(scan, place);
      if (tag === undefined) continue;
      const { tagEnd } = scan;
      if (tag.kind === "time") {
        if (done === "" && from === place) own = tag.time;
        else {
          draft.pending = tag.time;
          if (unspaced(codes[place - 1]!)) {
            pushWord(scan, done, from, place, own, high);
            return tagEnd;
          }
        }
      } else if (tag.kind === "voice" || tag.kind === "space") {
        if (done !== "" || from < place) {
          pushWord(scan, done, from, place, own, high);
          own = -1;
          high = 0;
        }
        done = "";
        from = tagEnd;
        if (tag.kind === "voice") changeVoice(scan, tag.name);
        else if (own >= 0) draft.pending = own;
        if (tag.kind === "space") return tagEnd;
        if (draft.pending < 0 && high < 0x3001 && beginsPlain(codes[tagEnd]!)) {
          draft.pending = own;
          return tagEnd;
        }
      }
      if (tag.kind !== "voice") done += text.slice(from, place);
      from = tagEnd;
      place = tagEnd - 1;
    } else if (code === 38 && markup !== "none") {
      const stop = findCode(codes, 59, place + 1, Math.min(end, place + longestReference));
      const once = stop > 0 ? decodeEntity(text.slice(place + 1, stop)) : undefined;
      if (once === undefined) continue;
      // "&amp;#39;": some programs escape what is escaped already.
      const inner = once === "&" ? escaped.exec(text.slice(stop + 1, stop + 1 + longestReference))?.[1] : undefined;
      const decoded = (inner === undefined ? undefined : decodeEntity(inner)) ?? once;
      done += text.slice(from, place);
      place = inner === undefined ? stop : stop + 1 + inner.length;
      from = place + 1;
      const kind = spaceKind(decoded.charCodeAt(0));
      if (kind === 1) break;
      if (kind === 0) done += decoded;
      if (decoded.charCodeAt(0) > high) high = decoded.charCodeAt(0);
    } else if (code >= 127) {
      if (code > high) high = code;
      const kind = spaceKind(code);
      if (kind === 0) continue;
      done += text.slice(from, place);
      from = place + 1;
      if (kind === 1) break;
    }
  }
  if (done === "" && from >= place) {
    if (draft.pending < 0) draft.pending = own;
  } else pushWord(scan, done, from, place, own, high);
  return Math.max(place, from);
}

function changeVoice(scan: RowScan, name: string | undefined): void {
  scan.draft.speaker = name;
  beginPiece(scan.draft, scan.line, false);
}

/** Adds the word that is `done` and what stands from `from` to `end`. */
function pushWord(scan: RowScan, done: string, from: number, end: number, time: number, high: number): void {
  const { draft, text, codes } = scan;
  if (done === "" && high < 0x3001 && codes[from] !== 62) {
    if (time >= 0) draft.anchors.push({ word: draft.ids.length, start: time, end: Number.NaN });
    let hash = 0;
    for (let at = from; at < end; at++) hash = addToHash(hash, codes[at]!);
    draft.ids.push(draft.vocabulary.idAt(codes, from, end, hash));
    return;
  }
  let word = done + text.slice(from, Math.max(from, end));
  if (word.charCodeAt(0) === 62 && word.charCodeAt(1) === 62) {
    let first = 2;
    while (word.charCodeAt(first) === 62) first++;
    if (draft.pieces[draft.pieces.length - 1]?.first !== draft.ids.length) draft.speaker = undefined;
    beginPiece(draft, scan.line, true);
    word = word.slice(first);
    if (word === "") {
      if (draft.pending < 0) draft.pending = time;
      return;
    }
  }
  if (time >= 0) draft.anchors.push({ word: draft.ids.length, start: time, end: Number.NaN });
  if (high >= 0x3001 && word.length > 1) for (const part of splitUnspaced(word)) addWord(draft, part);
  else addWord(draft, word);
}

/** Where the mark in brackets that begins at `at` ends, or 0 when it is none: too long, or an aside in round brackets. */
function endOfMark({ text, codes, begin, end }: RowScan, at: number, open: number): number {
  const stop = findCode(codes, open === 91 ? 93 : 41, at, Math.min(end, at + markLength + 1));
  if (stop < 0) return 0;
  const inner = text.slice(at + 1, stop);
  if (open === 40 && !isSound(inner)) {
    if (end - begin > 4 * markLength) return 0;
    if (!standsAlone(text.slice(begin, at), text.slice(stop + 1, end))) return 0;
  }
  if (inner.includes("[") || inner.includes("<") || inner.trim() === "") return 0;
  return inner.trim().split(/\s+/).length > markWords ? 0 : stop + 1;
}

/** "dramatic music", "audience laughing": one to three words that say what is heard, and nothing of who. */
const isSound = (inner: string): boolean =>
  otherSounds.test(inner.trim()) ||
  (/^(?:[\p{L}-]+ ){0,2}(?:music|applause|applauding|laughter|laughing|laughs?|chuckles?|chuckling|cheering|cheers|clapping|crosstalk|sighs?|gasps?)(?: (?:playing|continues|stops|ends|fades))?$/iu.test(
    inner.trim(),
  ) &&
    !/(?:^| )(?:i|you|we|he|she|they|it|the|my|your|our|his|her|their|this|that|of|is|was|and|or|no|some|more|any)(?: |$)/i.test(
      inner,
    ));

/** The same in other languages, in which the noun comes first: "Virgule musicale", "rires dans la salle". */
const otherSounds =
  /^(?:rires?|risas?|risos?|risat[ae]|gelächter|lacht|lachen|musique|m[uú]sica|musik|applaudissements?|aplausos?|applausi|applaus|beifall|jingle|g[ée]n[ée]rique|virgule(?= musicale| sonore)|sinton[ií]a|cortinilla|vinheta|silencio|silêncio|silenzio)(?:(?: (?:de|del|du|des|dans|en|em|di|da|do|im|vom|la|le|el|al|os?|as?))* [\p{L}'’-]+)?$/iu;

/** Other round brackets are a mark only where they are all there is on the row. */
const standsAlone = (before: string, after: string): boolean =>
  /^(?:<[^>]*>|[\s>-])*$/.test(before) && /^(?:<[^>]*>|\s)*$/.test(after);

const tidyMark = (mark: string): string =>
  decodeEntities(mark)
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ");
