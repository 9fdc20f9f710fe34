// Gathers the words, pieces and cues of a transcript while its file is scanned, takes words out again, and knows who is expected to speak.

import { type Found, sayFound } from "../../base/say-found.js";
import { openCodes } from "../../base/text-codes.js";
import { currentVocabulary, type Vocabulary } from "../../base/vocabulary.js";
import { foldName } from "../../conventions/same-person.js";
import type { Heading, Problem, Severity, Transcript } from "../../model/model.js";

/** A cue as it stands in the file. Times are in seconds, NaN where they could not be read. */
export interface Cue {
  start: number;
  stop: number;
  line: number;
  /** Index in `Draft.rows` of the cue's first row. */
  row: number;
  /** It is the first behind the header of another file. */
  begins?: true;
}

/** Words of one cue and one speaker: what becomes a segment. */
export interface Piece {
  first: number;
  end: number;
  /** Index in `Draft.cues`, or -1 in untimed text. */
  cue: number;
  speaker: string | undefined;
  /** The file marks a change of speaker here. */
  change: boolean;
  paragraph: boolean;
  line: number;
  /** The heading that stands directly above. */
  heading?: Heading;
}

/** A word whose own time is in the file; `end` is NaN where only the start is. */
export interface Anchor {
  word: number;
  start: number;
  end: number;
}

export interface Draft {
  file: string;
  /** The words by number, in the vocabulary that was the current one when the draft was opened. */
  ids: number[];
  vocabulary: Vocabulary;
  /** The codes of a text that is scanned; they hold good until the next text. */
  codesOf(text: string): Uint16Array;
  pieces: Piece[];
  cues: Cue[];
  /** The first word of each line of cue text; a row ends where the next one begins. */
  rows: number[];
  anchors: Anchor[];
  /** Time to give to the next word, -1 for none. */
  pending: number;
  /** Speaker of the words that follow. */
  speaker: string | undefined;
  /** Words that stand in a style of their own: underlined, bold or coloured. */
  styled: number[];
  /** Words before which a tag has only a class, with that. */
  classes: { first: number; name: string }[];
  /** Speakers were found in the text, where they are named only when they change. */
  named: boolean;
  /** Names of those who are expected to speak, as `foldName` spells them. */
  people: ReadonlySet<string>;
  /** The list of times and titles that stands above the talk. */
  contents?: Transcript["contents"];
  problems: Problem[];
  /** Problems that many lines have, by what is said of all of them. */
  repeated: Map<string, { problem: Problem; count: number }>;
  /** Loops of recognisers were looked for. */
  isLooked: boolean;
}

export const openDraft = (file: string, people: readonly string[] = []): Draft => ({
  file,
  ids: [],
  vocabulary: currentVocabulary(),
  codesOf: openCodes(),
  pieces: [],
  cues: [],
  rows: [],
  anchors: [],
  pending: -1,
  speaker: undefined,
  styled: [],
  classes: [],
  named: false,
  people: knownNames(people),
  problems: [],
  repeated: new Map(),
  isLooked: false,
});

export const wordAt = ({ ids, vocabulary }: Draft, at: number): string => vocabulary.words[ids[at]!]!;

/** Words `first` to `end` (exclusive) as texts; without these, all. */
export function spellWords({ ids, vocabulary }: Draft, first = 0, end = ids.length): string[] {
  const words: string[] = [];
  for (let at = first; at < end; at++) words.push(vocabulary.words[ids[at]!]!);
  return words;
}

/** Adds a word. */
export const addWord = ({ ids, vocabulary }: Draft, word: string): void => {
  ids.push(vocabulary.idOf(word, 0, word.length));
};

/** Begins a cue; its words go into a new piece without a speaker. */
export function beginCue(draft: Draft, start: number, stop: number, line: number, speaker?: string): void {
  // Nothing is said before the recording begins.
  draft.cues.push({ start: start < 0 ? 0 : start, stop, line, row: draft.rows.length });
  draft.pending = -1;
  draft.speaker = speaker;
  beginPiece(draft, line, false);
}

/** Begins a piece at the next word. A piece that got no words is used again. */
export function beginPiece(draft: Draft, line: number, change: boolean, paragraph = false): void {
  const { pieces, ids, cues, speaker } = draft;
  const last = pieces[pieces.length - 1];
  const cue = cues.length - 1;
  if (last !== undefined && last.first === ids.length) {
    last.change ||= change;
    last.paragraph ||= paragraph;
    if (last.cue !== cue) last.line = line;
    last.cue = cue;
    last.speaker = speaker;
    return;
  }
  if (last !== undefined) last.end = ids.length;
  pieces.push({ first: ids.length, end: ids.length, cue, speaker, change, paragraph, line });
}

/** Closes the last piece, and takes it away again when it is empty. */
export function closeDraft(draft: Draft): void {
  const last = draft.pieces[draft.pieces.length - 1];
  if (last === undefined) return;
  last.end = draft.ids.length;
  if (last.first === last.end) draft.pieces.pop();
}

/** More places than this with the same fault are only counted. */
const mostPlaces = 40;

/** Adds a problem about a line of the file; `sayFound` makes the sentence where it has none of its own. */
export function addProblem(
  draft: Pick<Draft, "file" | "problems">,
  rule: string,
  line: number,
  found: Found,
  expected: string,
  more: { hint?: string; severity?: Severity; message?: string } = {},
): void {
  let same = 0;
  for (const problem of draft.problems) if (problem.rule === rule) same++;
  if (same > mostPlaces) return;
  const full = same === mostPlaces;
  draft.problems.push({
    rule,
    severity: more.severity ?? "warn",
    ...(full
      ? { message: `The same is wrong further on; there should be ${expected}` }
      : sayFound(found, expected, { message: more.message })),
    place: { file: draft.file, line },
    ...(more.hint === undefined ? {} : { hint: more.hint }),
  });
}

/** Adds a problem that many lines may have: said once, at the first of them, and from the second on as "12 `many`". */
export function addRepeated(
  draft: Draft,
  rule: string,
  line: number,
  { found, expected, many, message }: { found: Found; expected: string; many: string; message?: string | undefined },
): void {
  const known = draft.repeated.get(many);
  if (known !== undefined) {
    known.count++;
    known.problem.message = `${known.count} ${many}, the first of them here`;
    return;
  }
  addProblem(draft, rule, line, found, expected, message === undefined ? {} : { message });
  const problem = draft.problems.at(-1);
  if (problem !== undefined) draft.repeated.set(many, { problem, count: 1 });
}

/** Names as labels spell them: whole, and the first of several words alone. */
function knownNames(people: readonly string[]): ReadonlySet<string> {
  const names = people.map(foldName).filter((name) => name !== "");
  return new Set([...names, ...names.map((name) => name.split(" ")[0]!)]);
}

/** Whether `label` is one of them, with or without a role in brackets behind it. */
export const isKnown = (label: string, names: ReadonlySet<string>): boolean =>
  names.has(foldName(label.replace(/\s*\([^()]*\)\s*$/, "")));

/**
 * Keeps the words marked 1. What is left of the cues in `joins` goes on with the piece before them, from their start on.
 * A piece that loses its first word loses its change of speaker with it when the words were `repeated`: the change was too.
 * Rows begin where the first word that is left of them stands, so those that lost all are empty.
 */
export function keepWords(draft: Draft, keep: Uint8Array, repeated: boolean, joins: readonly Cue[] = []): void {
  const count = draft.ids.length;
  const place = new Int32Array(count + 1);
  const ids: number[] = [];
  for (let at = 0; at < count; at++) {
    place[at] = ids.length;
    if (keep[at]) ids.push(draft.ids[at]!);
  }
  place[count] = ids.length;
  const joined = new Set(joins);
  const anchors: Anchor[] = [];
  for (const anchor of draft.anchors) if (keep[anchor.word]) anchors.push({ ...anchor, word: place[anchor.word]! });
  const pieces: Piece[] = [];
  for (const piece of draft.pieces) {
    const first = place[piece.first]!;
    const end = place[piece.end]!;
    if (first === end) continue;
    const cue = draft.cues[piece.cue];
    const before = pieces[pieces.length - 1];
    if (cue !== undefined && before !== undefined && joined.has(cue) && before.end === first && !piece.change) {
      const own = draft.cues[before.cue];
      if (own !== undefined && cue.stop > own.stop) own.stop = cue.stop;
      anchors.push({ word: first, start: cue.start, end: Number.NaN });
      before.end = end;
    } else pieces.push({ ...piece, first, end, change: piece.change && (!repeated || keep[piece.first] === 1) });
  }
  if (joins.length > 0) anchors.sort((a, b) => a.word - b.word || a.start - b.start);
  draft.ids = ids;
  draft.pieces = pieces;
  draft.anchors = anchors.filter((anchor, at) => at === 0 || anchors[at - 1]!.word !== anchor.word);
  draft.rows = draft.rows.map((first) => place[first]!);
}
