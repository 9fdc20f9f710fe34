// An understood episode in a few bytes: every sentence is spelled once, and what is put together from sentences is not spelled again.

import { deserialize, serialize } from "node:v8";
import { attempt } from "../base/attempt.js";
import type { Caption, Paragraph, Problem, Read, Sentence, Turn, Understood } from "../model/model.js";

/** `text` is null where it is the sentences with spaces between them. Sentences are laid end to end, `sentenceSize` cells each. */
type PackedParagraph = [start: number, end: number, text: string | null, sentences: (string | number)[]];
type PackedTurn = [head: Omit<Turn, "text" | "paragraphs">, text: string | null, paragraphs: PackedParagraph[]];
interface Packed {
  rest: Omit<Understood, "turns" | "captions">;
  problems: Problem[];
  turns: PackedTurn[];
  /** Names of speakers; captions name them by their place here, and -1 is nobody. */
  speakers: string[];
  /**
   * Captions laid end to end, `captionSize` cells each: start, end, speaker, and where its text stands, as a turn, a place and
   * a length; or the text itself and nothing.
   */
  captions: (number | string)[];
}

const sentenceSize = 6;
const captionSize = 6;
/** How far behind the last caption the next one is looked for, in characters. */
const reach = 12;

/** The value as bytes in V8's own form, which writes numbers three times as fast as JSON does. */
export function packUnderstood({ value, problems }: Read<Understood>): Uint8Array {
  const { turns, captions, ...rest } = value;
  const packed: Packed = { rest, problems, turns: turns.map(packTurn), ...packCaptions(captions, turns) };
  return serialize(packed);
}

/** The value again, the same in every field; undefined where a later version of Node packed it in a form that this one cannot read. */
export function unpackUnderstood(bytes: Uint8Array): Read<Understood> | undefined {
  const packed = unpack(bytes);
  if (!packed) return undefined;
  const turns = packed.turns.map(unpackTurn);
  return { value: { ...packed.rest, turns, captions: unpackCaptions(packed, turns) }, problems: packed.problems };
}

const unpack = (bytes: Uint8Array): Packed | undefined => attempt(() => deserialize(bytes) as Packed);

const join = (parts: readonly { text: string }[]): string => parts.map(({ text }) => text).join(" ");

function packTurn({ text, paragraphs, ...head }: Turn): PackedTurn {
  return [head, text === join(paragraphs) ? null : text, paragraphs.map(packParagraph)];
}

function packParagraph({ start, end, text, sentences }: Paragraph): PackedParagraph {
  const cells: (string | number)[] = [];
  for (const one of sentences) {
    const guessed = one.guessed === undefined ? 0 : one.guessed ? 1 : 2;
    cells.push(one.text, one.start, one.end, one.words.first, one.words.end, guessed);
  }
  return [start, end, text === join(sentences) ? null : text, cells];
}

function unpackTurn([head, text, packed]: PackedTurn): Turn {
  const paragraphs = packed.map(unpackParagraph);
  return { ...head, text: text ?? join(paragraphs), paragraphs };
}

function unpackParagraph([start, end, text, cells]: PackedParagraph): Paragraph {
  const sentences: Sentence[] = [];
  for (let at = 0; at < cells.length; at += sentenceSize) {
    const [spelled, from, to, first, stop, guessed] = cells.slice(at, at + sentenceSize) as [string, ...number[]];
    const sentence = { text: spelled, start: from!, end: to!, words: { first: first!, end: stop! } };
    sentences.push(guessed === 0 ? sentence : { ...sentence, guessed: guessed === 1 });
  }
  return { start, end, text: text ?? join(sentences), sentences };
}

function packCaptions(captions: readonly Caption[], turns: readonly Turn[]): Pick<Packed, "speakers" | "captions"> {
  const speakers = new Map<string, number>();
  const cells: (number | string)[] = [];
  let [turn, at] = [0, 0];
  for (const { start, end, speaker, text } of captions) {
    if (speaker !== undefined && !speakers.has(speaker)) speakers.set(speaker, speakers.size);
    cells.push(start, end, speaker === undefined ? -1 : speakers.get(speaker)!);
    let found = findNear(turns, turn, at, text);
    if (found < 0 && text !== "") {
      found = findNear(turns, turn + 1, 0, text);
      if (found >= 0) turn++;
    }
    if (found < 0) cells.push(text, 0, 0);
    else {
      cells.push(turn, found, text.length);
      at = found + text.length;
    }
  }
  return { speakers: [...speakers.keys()], captions: cells };
}

/** Where the text stands in a turn, at most so many characters behind `from`; -1 when it is not there. */
function findNear(turns: readonly Turn[], turn: number, from: number, text: string): number {
  const all = turns[turn]?.text;
  if (all === undefined) return -1;
  for (let at = from; at <= from + reach; at++) if (all.startsWith(text, at)) return at;
  return -1;
}

function unpackCaptions({ speakers, captions }: Packed, turns: readonly Turn[]): Caption[] {
  const unpacked: Caption[] = [];
  for (let cell = 0; cell < captions.length; cell += captionSize) {
    const [start, end, who] = captions.slice(cell, cell + 3) as [number, number, number];
    const [turn, at, length] = captions.slice(cell + 3, cell + captionSize) as [number | string, number, number];
    const text = typeof turn === "string" ? turn : turns[turn]!.text.slice(at, at + length);
    unpacked.push({ start, end, ...(who < 0 ? {} : { speaker: speakers[who]! }), text });
  }
  return unpacked;
}
