// What the search knows of one episode: its terms with where they are said, and the text that results are quoted from.
import { episodePath } from "../../../addresses.js";
import { markdownToText } from "../../../base/markdown/markdown-to-text.js";
import type { Entry, OutFile, Sentence } from "../../../model.js";
import { addNumber, makeBytes, takeBytes } from "./bytes.js";
import { findTerms } from "./tokens.js";

/**
 * An episode's part of the index, small enough to be kept with it: some 20 kB for an hour. A unit is a kilobyte of the
 * episode's `search.txt` (unit 0 stands for title and people, unit 1 for the first kilobyte), so a hit can be quoted by
 * fetching that kilobyte alone.
 */
export interface SearchPart {
  slug: string;
  title: string;
  units: number;
  /** Sorted by code unit, joined by line ends. */
  terms: string;
  /** Base64. For each term: how many units, then for each the distance from the one before, doubled, plus 1 when said twice. */
  postings: string;
}

/** Bytes of `search.txt` to a unit, and the most bytes a line of it has. */
export const unitBytes = 1024;
const lineBytes = 640;

interface Line {
  /** Seconds; absent for notes. */
  at?: number;
  text: string;
}

/** The episode's part of the index, and `episodes/<slug>/search.txt`: a line for each passage, its start in seconds (`-` for notes), a tab, its text. */
export function writeSearchPart(entry: Entry): { part: SearchPart; file: OutFile } {
  const { episode } = entry;
  const found = new Map<string, number[]>();
  const people = [...episode.guests, ...episode.hosts].map((person) => person.name);
  addTerms(found, [episode.title, ...people, ...episode.keywords].join(" "), 0);
  let content = "";
  let offset = 0;
  let unit = 1;
  let pending = "";
  for (const line of searchLines(entry)) {
    const written = writeLine(line);
    const at = 1 + Math.floor(offset / unitBytes);
    if (at !== unit) {
      addTerms(found, pending, unit);
      pending = "";
      unit = at;
    }
    pending += `${line.text}\n`;
    content += written;
    offset += Buffer.byteLength(written);
  }
  addTerms(found, pending, unit);
  const terms = [...found.keys()].sort();
  const part = {
    slug: episode.slug,
    title: episode.title,
    units: 1 + Math.ceil(offset / unitBytes),
    terms: terms.join("\n"),
    postings: writePostings(terms.map((term) => found.get(term)!)),
  };
  return { part, file: { path: episodePath(episode.slug, "search.txt"), content } };
}

function addTerms(found: Map<string, number[]>, text: string, unit: number): void {
  for (const term of findTerms(text)) {
    const list = found.get(term);
    if (!list) found.set(term, [unit * 2]);
    else if (list[list.length - 1]! >> 1 === unit) list[list.length - 1]! |= 1;
    else list.push(unit * 2);
  }
}

function writePostings(lists: number[][]): string {
  const bytes = makeBytes(8192);
  for (const list of lists) {
    addNumber(bytes, list.length);
    let before = 0;
    for (const value of list) {
      addNumber(bytes, (((value >> 1) - before) << 1) | (value & 1));
      before = value >> 1;
    }
  }
  return Buffer.from(takeBytes(bytes)).toString("base64");
}

const writeLine = (line: Line): string =>
  `${line.at === undefined ? "-" : Math.round(line.at * 10) / 10}\t${line.text}\n`;

function searchLines(entry: Entry): Line[] {
  const notes = [entry.summary, ...markdownToText(entry.notes, { links: "drop" }).split("\n")];
  const lines: Line[] = [...new Set(notes)].flatMap((text) => cut(text).map((part) => ({ text: part.text })));
  for (const turn of entry.understood.turns)
    for (const paragraph of turn.paragraphs) lines.push(...passages(paragraph.sentences));
  return lines;
}

/** Sentences of a paragraph joined to lines of some twenty seconds. */
function passages(sentences: Sentence[]): Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;
  for (const sentence of sentences) {
    const text = oneLine(sentence.text);
    if (open && open.text.length + text.length < 280) {
      open.text += ` ${text}`;
      continue;
    }
    const parts = cut(text);
    const length = Math.max(0, sentence.end - sentence.start) || 0;
    for (const part of parts) {
      open = { at: Math.max(0, sentence.start + length * part.from || 0), text: part.text };
      lines.push(open);
    }
  }
  return lines;
}

const oneLine = (text: string): string =>
  /[^\S ]|[\u0000-\u001f]| {2}|^ | $/.test(text) ? text.replace(/[\s\u0000-\u001f]+/g, " ").trim() : text;

/** A text in pieces that fit a line, each with where it begins (0 to 1). Cut between words where there are any. */
function cut(text: string): { text: string; from: number }[] {
  const whole = oneLine(text.toWellFormed());
  const most = /^[\u0020-\u024f]*$/.test(whole) ? 300 : 150;
  const pieces: { text: string; from: number }[] = [];
  for (let at = 0; at < whole.length; ) {
    let end = Math.min(whole.length, at + most);
    const space = end < whole.length ? whole.lastIndexOf(" ", end) : -1;
    if (space > at) end = space;
    else if (end < whole.length && whole.charCodeAt(end) >> 10 === 0x37) end++;
    pieces.push({ text: whole.slice(at, end).trim(), from: at / whole.length });
    at = end;
  }
  return pieces.filter((piece) => piece.text !== "" && Buffer.byteLength(piece.text) < lineBytes);
}
