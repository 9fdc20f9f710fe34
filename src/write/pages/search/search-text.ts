// Writes the text that results are quoted from, as bytes: a line for each paragraph of the notes, and for some twenty seconds of
// talk, whose sentences stand between tabs, each behind its time.
import { markdownToText } from "../../../base/markdown/markdown-to-text.js";
import type { Entry, Sentence } from "../../../model/model.js";
import { notePlain, noteTerms, type Postings } from "./postings.js";

/** Bytes of `search.txt` to a unit. */
export const unitBytes = 1024;

/** Kilobytes of what is said, kilobytes of notes, and the byte of `search.txt` where the talk begins, behind the notes. */
export type PartSizes = [said: number, notes: number, talk: number];

/** The most bytes a line has, and those of a line that sentences are joined to, where a character that is not ASCII counts half its bytes. */
const lineBytes = 640;
const joined = 280;
const [tab, newline] = [9, 10];

/** The text as far as it is written, and where its terms are noted. */
interface Writing {
  text: Buffer;
  length: number;
  postings: Postings;
}

/**
 * Writes an episode's text and notes its terms by unit: 1 and up for the kilobytes of what is said, then those of the notes.
 * Whoever edits notes moves no unit of the talk.
 */
export function writeSearchText(entry: Entry, postings: Postings): { content: Uint8Array; sizes: PartSizes } {
  const writing: Writing = { text: Buffer.allocUnsafeSlow(1 << 17), length: 0, postings };
  const notes = writeNotes(writing, entry);
  const talk = writing.length;
  for (const turn of entry.understood.turns)
    for (const paragraph of turn.paragraphs) writePassages(writing, paragraph.sentences, talk);
  const { text, length } = writing;
  const said = Math.ceil((length - talk) / unitBytes);
  for (const [from, end] of notes) noteTerms(postings, text, from + 2, end, 1 + said + Math.floor(from / unitBytes));
  const sizes: PartSizes = [said, Math.ceil(talk / unitBytes), talk];
  return { content: Buffer.from(text.subarray(0, length)), sizes };
}

/** The summary and the notes, no line of them twice: where each line begins and ends. */
function writeNotes(writing: Writing, entry: Entry): [from: number, end: number][] {
  const lines: [number, number][] = [];
  const texts = [entry.summary, ...markdownToText(entry.notes, { links: "drop" }).split("\n")];
  for (const one of new Set(texts))
    for (const piece of cut(one)) {
      const from = writing.length;
      write(writing, `-\t${piece.text}`);
      lines.push([from, writing.length]);
      writeByte(writing, newline);
    }
  return lines;
}

/** Sentences of a paragraph, joined to lines of some twenty seconds. */
function writePassages(writing: Writing, sentences: readonly Sentence[], talk: number): void {
  // How long the line is that is open, and the unit it begins in.
  let open = -1;
  let unit = 0;
  const say = (at: number, words: string, plain: boolean): void => {
    const time = String(Math.round(at * 10) / 10);
    write(writing, time);
    writeByte(writing, tab);
    writeWords(writing, words, plain, unit);
    open += 2 + time.length + lengthOf(words, plain);
  };
  const begin = (): void => {
    if (open >= 0) writeByte(writing, newline);
    unit = 1 + Math.floor((writing.length - talk) / unitBytes);
    open = 0;
  };
  for (const sentence of sentences) {
    const { start, end } = sentence;
    const plain = plainLine.test(sentence.text);
    const words = plain ? sentence.text : oneLine(sentence.text);
    const from = Math.max(0, start || 0);
    if (open >= 0 && open + lengthOf(words, plain) < joined) {
      writeByte(writing, tab);
      say(from, words, plain);
    } else if (plain && words.length < joined) {
      begin();
      say(from, words, true);
    } else {
      for (const piece of cut(words)) {
        begin();
        say(Math.max(0, start + (Math.max(0, end - start) || 0) * piece.from || 0), piece.text, plain);
      }
    }
  }
  if (open >= 0) writeByte(writing, newline);
}

const lengthOf = (words: string, plain: boolean): number =>
  plain ? words.length : Math.ceil(Buffer.byteLength(words) / 2);

function writeWords(writing: Writing, words: string, plain: boolean, unit: number): void {
  const from = writing.length;
  write(writing, words);
  const { text, length, postings } = writing;
  if (plain) notePlain(postings, text, from, length, unit);
  else noteTerms(postings, text, from, length, unit);
}

function write(writing: Writing, words: string): void {
  reserve(writing, words.length * 3);
  writing.length += writing.text.write(words, writing.length);
}

function writeByte(writing: Writing, byte: number): void {
  reserve(writing, 1);
  writing.text[writing.length++] = byte;
}

function reserve(writing: Writing, more: number): void {
  const { text, length } = writing;
  if (length + more <= text.length) return;
  writing.text = Buffer.allocUnsafeSlow((length + more) * 2);
  writing.text.set(text.subarray(0, length));
}

/** A text that is ASCII and one line already. */
const plainLine = /^[!-~]+(?: [!-~]+)*$/;

const oneLine = (words: string): string =>
  /[^\S ]|[\u0000-\u001f]| {2}|^ | $/.test(words) ? words.replace(/[\s\u0000-\u001f]+/g, " ").trim() : words;

/** A text in pieces that fit a line, each with where it begins (0 to 1). Cut between words where there are any. */
function cut(words: string): { text: string; from: number }[] {
  const whole = oneLine(words.toWellFormed());
  const most = /^[\u0020-\u024f]*$/.test(whole) ? 300 : 150;
  const pieces: { text: string; from: number }[] = [];
  for (let at = 0; at < whole.length; ) {
    let end = Math.min(whole.length, at + most);
    const gap = end < whole.length ? whole.slice(at, end + 1).lastIndexOf(" ") : -1;
    if (gap > 0) end = at + gap;
    else if (end < whole.length && whole.charCodeAt(end) >> 10 === 0x37) end++;
    pieces.push({ text: whole.slice(at, end).trim(), from: at / whole.length });
    at = end;
  }
  return pieces.filter((piece) => piece.text !== "" && Buffer.byteLength(piece.text) < lineBytes);
}
