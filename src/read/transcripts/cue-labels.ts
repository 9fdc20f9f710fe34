// Finds the speakers that captions name in their text: "ANN:" at the beginning of a row, and dashes before each speaker.
import { openColumn } from "../../base/vocabulary.js";
import { addProblem, type Draft, isKnown, keepWords, type Piece, spellWords, wordAt } from "./draft.js";
import { isHead, isNameLike, isVoiceNumber, labelLength, labelText, likenessOf, trustLabels } from "./labels.js";
import { readMark } from "./turn-heads.js";

/**
 * Takes dashes and trusted labels at the beginning of rows out of the words and makes changes and speakers of them. To be
 * called once rolled rows are gone or known to be none; does nothing in a draft whose voices are tagged.
 */
export function nameCuePieces(draft: Draft): void {
  const keep = new Uint8Array(draft.ids.length).fill(1);
  const dashed = splitAtDashes(draft, keep);
  const tagged = draft.pieces.some(({ speaker }) => speaker !== undefined);
  const named = tagged ? dropDoubled(draft, keep) : splitAtLabels(draft, keep);
  if (dashed || named) keepWords(draft, keep, false);
}

/**
 * Takes out of the words of tagged pieces what says again what the cue says: its voice, and its time. Where the tag is only a
 * number, and a name stands in the words, that is who speaks, until another name stands under the number.
 */
function dropDoubled(draft: Draft, keep: Uint8Array): boolean {
  const { pieces, cues } = draft;
  const found = pieces.map(({ first, end, speaker }) => {
    const count = speaker === undefined ? 0 : labelLength(draft, first, end);
    return { count, label: count === 0 ? "" : labelText(draft, first, count) };
  });
  const numbered = found.flatMap(({ count, label }, at) =>
    count > 0 && isNumber(pieces[at]!.speaker!) ? [label] : [],
  );
  const trusted = trustLabels(
    numbered,
    pieces.length,
    isCommonIn(() => spellWords(draft)),
    draft.people,
  );
  const named = new Map<string, string>();
  const markOf = openMarks(draft.vocabulary);
  let doubled = false;
  for (const [at, piece] of pieces.entries()) {
    const { first, end, speaker } = piece;
    if (speaker === undefined) continue;
    const { count, label } = found[at]!;
    const isNamed = count > 0 && isNumber(speaker) && trusted.has(label);
    if (isNamed) named.set(speaker, label);
    piece.speaker = named.get(speaker) ?? speaker;
    const from = label === speaker || isNamed ? first + count : first;
    const time = from < end ? markOf(draft.ids[from]!) : undefined;
    const isTime = typeof time === "number" && Math.abs(time - (cues[piece.cue]?.start ?? Number.NaN)) <= 1;
    keep.fill(0, first, isTime ? from + 1 : from);
    doubled ||= isTime || from > first;
  }
  return doubled;
}

/** Seconds of a word that is a time, such as "[0:12]"; null of any other. */
const openMarks = openColumn((word) => readMark(word) ?? null);

/** Whether a tag names nobody: "Speaker 2", "S01", "001". */
const isNumber = (tag: string): boolean => isVoiceNumber(tag) || /^[SV]?\d{1,3}$/.test(tag);

/** Takes the names of those who are expected to speak out of the words where a change of speaker is marked before them. */
export function nameKnownPieces(draft: Draft): void {
  const taken = draft.pieces.flatMap(({ first, change }) => {
    const count = change ? labelLength(draft, first, draft.ids.length) : 0;
    const label = count === 0 ? "" : labelText(draft, first, count);
    return count > 0 && isKnown(label, draft.people) ? [{ first, count, label }] : [];
  });
  if (taken.length === 0) return;
  const keep = new Uint8Array(draft.ids.length).fill(1);
  nameAt(draft, keep, taken);
  keepWords(draft, keep, false);
}

/** The first words of rows in order; where rows are no longer known, of pieces. */
function rowStarts({ rows, pieces, ids }: Draft): number[] {
  const starts: number[] = [];
  const add = (first: number): void => {
    if (first < ids.length && first !== starts[starts.length - 1]) starts.push(first);
  };
  let row = 0;
  for (const { first } of pieces) {
    for (; row < rows.length && rows[row]! < first; row++) add(rows[row]!);
    add(first);
  }
  for (; row < rows.length; row++) add(rows[row]!);
  return starts;
}

const letter = /^\p{L}/u;

const openDashed = openColumn((word) => {
  const code = word.charCodeAt(0);
  if (code !== 45 && code !== 0x2010 && code !== 0x2013) return false;
  return word.length === 1 || (code !== 0x2013 && letter.test(word.slice(1)));
});

function splitAtDashes(draft: Draft, keep: Uint8Array): boolean {
  const { ids, pieces, rows } = draft;
  const isDashed = openDashed(draft.vocabulary);
  const dashed = (first: number): boolean => first < ids.length && isDashed(ids[first]!);
  if (!pieces.some(({ first }) => dashed(first)) && !rows.some(dashed)) return false;
  const at = rowStarts(draft).filter(dashed);
  splitPieces(draft, changesAmong(draft, at), (piece) => {
    piece.change = true;
  });
  for (const first of at) {
    const word = wordAt(draft, first);
    if (word.length === 1) keep[first] = 0;
    else ids[first] = draft.vocabulary.idOf(word, 1, word.length);
  }
  return true;
}

/** Share of the cues from which dashes are how the file marks its speakers. */
const dashedShare = 0.02;

/**
 * Those of the rows with a dash that begin with somebody else: all where the file has them often enough, else only those that
 * stand in one cue with another. A stray dash among hundreds of cues is a typist's, and decides nothing.
 */
function changesAmong({ pieces }: Draft, at: readonly number[]): number[] {
  if (at.length >= Math.max(2, dashedShare * pieces.length)) return [...at];
  let piece = 0;
  const cues = at.map((first) => {
    while (piece < pieces.length - 1 && pieces[piece]!.end <= first) piece++;
    return pieces[piece]?.cue ?? -1;
  });
  return at.filter((_, n) => cues[n]! >= 0 && (cues[n] === cues[n - 1] || cues[n] === cues[n + 1]));
}

function splitAtLabels(draft: Draft, keep: Uint8Array): boolean {
  const found: Placed[] = [];
  const framed: typeof found = [];
  let at = 0;
  for (const start of rowStarts(draft)) {
    while (at < draft.pieces.length && draft.pieces[at]!.end <= start) at++;
    let first = start;
    const end = draft.pieces[at]?.end ?? draft.ids.length;
    while (first < end && keep[first] === 0) first++;
    const inFrame = framedLabel(draft, first, end);
    if (inFrame !== undefined) framed.push({ first, ...inFrame });
    const count = labelLength(draft, first, end);
    if (count === 0) continue;
    const label = labelText(draft, first, count);
    if (likenessOf(label) !== "none") found.push({ first, count, label });
  }
  if (isUsual(framed, draft.pieces.length)) return nameAt(draft, keep, framed);
  if (found.length === 0) return false;
  const trusted = trustLabels(
    found.map(({ label }) => label),
    draft.pieces.length,
    isCommonIn(() => spellWords(draft)),
    draft.people,
  );
  const taken = found.filter(({ label }) => trusted.has(label));
  if (taken.length === 0) {
    sayUntrusted(draft, found);
    return false;
  }
  return nameAt(
    draft,
    keep,
    [...taken, ...labelsWithin(draft, taken)].sort((a, b) => a.first - b.first),
  );
}

interface Placed {
  first: number;
  count: number;
  label: string;
}

/** Where somebody who begins rows begins behind a sentence too: "... is it? Ann: No." */
function labelsWithin(draft: Draft, taken: readonly { first: number; label: string }[]): Placed[] {
  const names = new Set(taken.map(({ label }) => label));
  const rows = new Set(taken.map(({ first }) => first));
  const placed: Placed[] = [];
  const endsName = openEnds(draft.vocabulary);
  for (const [at, id] of draft.ids.entries())
    if (endsName(id))
      for (let first = at; first > Math.max(0, at - longestFrame); first--) {
        const count = at - first + 1;
        const label = labelText(draft, first, count);
        if (rows.has(first) || !names.has(label) || !/[.?!…]["”’)]?$/.test(wordAt(draft, first - 1))) continue;
        placed.push({ first, count, label });
      }
  return placed;
}

const openEnds = openColumn((word) => /\p{L}[:：]$/u.test(word));

/** "[Ann Lee]", "(Ann Lee)" or "<Ann Lee>" before the words of a row; marks of sounds stand so too. */
function framedLabel(draft: Draft, first: number, end: number): { count: number; label: string } | undefined {
  if (first >= end || !/^[[(<]/.test(wordAt(draft, first))) return undefined;
  for (let count = 1; count <= longestFrame && first + count < end; count++) {
    const text = spellWords(draft, first, first + count).join(" ");
    const label = /^(?:\[([^\]]+)\]|\(([^)]+)\)|<([^<>/]+)>):?$/.exec(text)?.slice(1).find(Boolean);
    if (label !== undefined) return isNameLike(label) ? { count, label } : undefined;
    if (/[\])>]:?$/.test(text)) return undefined;
  }
  return undefined;
}

/** Words of a name in brackets, at most. */
const longestFrame = 4;

/** Whether names stand so at the beginning of most pieces, and come again. */
function isUsual(found: readonly { label: string }[], pieces: number): boolean {
  const different = new Set(found.map(({ label }) => label)).size;
  return found.length >= Math.max(3, 0.5 * pieces) && different >= 2 && different <= 0.7 * found.length;
}

function nameAt(
  draft: Draft,
  keep: Uint8Array,
  taken: readonly { first: number; count: number; label: string }[],
): boolean {
  draft.named = true;
  const labels = new Map(taken.map(({ first, label }) => [first, label]));
  splitPieces(draft, [...labels.keys()], (piece) => {
    piece.speaker = labels.get(piece.first);
    piece.change = true;
  });
  for (const { first, count } of taken) keep.fill(0, first, first + count);
  forgetSameSpeaker(draft.pieces);
  return true;
}

/** Says of what looks like names that nobody was named by them, where there are too few. */
function sayUntrusted({ pieces, ...draft }: Draft, found: readonly { first: number; label: string }[]): void {
  const names = found.filter(({ label }) => likenessOf(label) === "full" && !isHead(label));
  const [name] = names;
  if (name === undefined) return;
  const piece = pieces.find(({ end }) => end > name.first);
  addProblem(
    draft,
    "transcript-label",
    piece?.line ?? 1,
    `"${name.label}:", which looks like a speaker's name, in ${names.length} of ${pieces.length} lines`,
    "names wherever somebody begins to speak",
    { severity: "info", hint: "It is taken for a part of the text, and nobody is named." },
  );
}

/** A label said again is no change. */
function forgetSameSpeaker(pieces: readonly Piece[]): void {
  let speaker: string | undefined;
  for (const piece of pieces) {
    if (piece.speaker !== undefined) {
      if (piece.speaker === speaker) piece.change = false;
      speaker = piece.speaker;
    } else if (piece.change) speaker = undefined;
  }
}

/** Whether a word is said in small letters in this run; the run is looked through once, at the first question. */
export function isCommonIn(words: () => readonly string[]): (word: string) => boolean {
  let known: Set<string> | undefined;
  return (word) => {
    known ??= new Set(words().map((each) => each.replace(/[^\p{L}]+$/u, "")));
    return known.has(word);
  };
}

/** Makes pieces begin at each of the words in `at` (rising), and shows those pieces to `mark`. */
export function splitPieces(draft: Draft, at: readonly number[], mark: (piece: Piece) => void): void {
  const pieces: Piece[] = [];
  let next = 0;
  for (const piece of draft.pieces) {
    let rest = piece;
    while (next < at.length && at[next]! < rest.first) next++;
    while (next < at.length && at[next]! < rest.end) {
      const first = at[next++]!;
      if (first > rest.first) {
        pieces.push({ ...rest, end: first });
        rest = { ...rest, first, change: false, paragraph: false };
      }
      mark(rest);
    }
    pieces.push(rest);
  }
  draft.pieces = pieces;
}
