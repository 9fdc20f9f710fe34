// The words of a transcript as forms, with the places no window may cross and the places that are right already.
import { idsOf } from "../../base/vocabulary.js";
import type { Transcript } from "../../model/model.js";
import { type FormTable, formOf, openForms, readForms } from "./form-table.js";
import type { Lexicon } from "./lexicon.js";
import { sign } from "./place-facts.js";
import type { PreparedTerm } from "./prepared-term.js";
import { fold, type WordForm } from "./word-form.js";

export interface WordRun {
  words: readonly string[];
  table: FormTable;
  /** Form of each word. */
  ids: Int32Array;
  /** 1 where a turn begins. */
  turnStarts: Uint8Array;
  /**
   * 2 where a word is right already as part of a longer term, or changed by an explicit pair: no window may touch it.
   * 1 where it is right on its own: it may still be the right part of a longer name ("Ada Marlo").
   */
  taken: Uint8Array;
  /** Where each word stands; to be read with `placesOf`. */
  chains: WordChains;
  /** The text has no capitals that mean anything: all lower case, or all capitals. */
  isCaseless: boolean;
}

/** The places of each word, a chain from the first to the last; every place is counted from 1, and 0 ends a chain. */
interface WordChains {
  /** By the number of a word when folded: its first place. */
  firsts: Int32Array;
  /** By place: the next one of the same word. */
  nexts: Int32Array;
  /** The places of words with a possessive ending, from 0, in order. */
  possessives: number[];
}

/** Looks up the form of every word. */
export function readRun(transcript: Transcript, lexicon: Lexicon): WordRun {
  const { words } = transcript;
  const { ids, vocabulary } = idsOf(words);
  const table = openForms(lexicon, vocabulary);
  readForms(table, ids);
  let capitals = 0;
  const looked = Math.min(words.length, 3000);
  for (let i = 0; i < looked; i++) if (table.signs[ids[i]!]! & sign.capital) capitals++;
  return {
    words,
    table,
    ids,
    turnStarts: findTurns(transcript),
    taken: new Uint8Array(words.length),
    chains: linkPlaces(table, ids),
    isCaseless: capitals < looked * 0.01 || capitals > looked * 0.7,
  };
}

function linkPlaces({ lowers, signs, vocabulary }: FormTable, ids: Int32Array): WordChains {
  const firsts = new Int32Array(vocabulary.words.length);
  const nexts = new Int32Array(ids.length + 1);
  const possessives: number[] = [];
  for (let at = ids.length - 1; at >= 0; at--) {
    const id = ids[at]!;
    const lower = lowers[id]!;
    nexts[at + 1] = firsts[lower]!;
    firsts[lower] = at + 1;
    if (signs[id]! & sign.possessive) possessives.push(at);
  }
  return { firsts, nexts, possessives: possessives.reverse() };
}

/**
 * The places of words that are one of `words`, which are folded, in whatever case they stand; in order, each once. With
 * `possessives` those of all words with such an ending too.
 */
export function placesOf(
  { chains: { firsts, nexts, possessives: all }, table: { vocabulary } }: WordRun,
  words: Iterable<string>,
  { possessives = false } = {},
): number[] {
  const places = new Set(possessives ? all : []);
  for (const word of words)
    for (let at = firsts[vocabulary.idOf(word, 0, word.length)] ?? 0; at > 0; at = nexts[at]!) places.add(at - 1);
  return [...places].sort((a, b) => a - b);
}

function findTurns({ words, segments }: Transcript): Uint8Array {
  const starts = new Uint8Array(words.length + 1);
  let speaker: string | undefined;
  for (const segment of segments) {
    if (segment.change || segment.speaker !== speaker) starts[segment.first] = 1;
    speaker = segment.speaker;
  }
  return starts;
}

export const formAt = (run: WordRun, at: number): WordForm => formOf(run.table, run.ids[at]!);

/** Whether a sentence, as far as the punctuation tells, begins at a word. */
export const isSentenceStart = (run: WordRun, at: number): boolean =>
  at === 0 || run.turnStarts[at] === 1 || formAt(run, at - 1).stop === 2 || formAt(run, at - 1).isMark;

/** Whether a window may go on from the word before `at` to the one at it: no stop, quote or turn between them. */
export const isJoined = (run: WordRun, at: number): boolean => {
  const { signs } = run.table;
  return run.turnStarts[at] === 0 && !(signs[run.ids[at - 1]!]! & sign.tail) && !(signs[run.ids[at]!]! & sign.lead);
};

/** 1 by number for words that are folded already: a form's core is one of them, in whatever case, if `lowers` says so. */
export function markWords({ table: { vocabulary } }: WordRun, words: Iterable<string>): Uint8Array {
  const ids: number[] = [];
  for (const word of words) ids.push(vocabulary.idOf(word, 0, word.length));
  const marked = new Uint8Array(vocabulary.words.length);
  for (const id of ids) marked[id] = 1;
  return marked;
}

/** How often each word is said, by its number when folded. */
export function countLowers({ ids, table: { lowers, vocabulary } }: WordRun): Int32Array {
  const counts = new Int32Array(vocabulary.words.length);
  for (const id of ids) counts[lowers[id]!]!++;
  return counts;
}

/** Words from `first` to before `end` that stand for a term. */
export interface TermPlace {
  term: PreparedTerm;
  first: number;
  end: number;
}

/** Finds the terms that are written rightly, in the order of the text, and takes their words. */
export function takeRightForms(run: WordRun, terms: readonly PreparedTerm[]): TermPlace[] {
  const places: TermPlace[] = [];
  const byFirst = new Map<string, PreparedTerm[]>();
  for (const term of terms) {
    const list = byFirst.get(term.words[0]!);
    if (list) list.push(term);
    else byFirst.set(term.words[0]!, [term]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length || a.index - b.index);
  const termsOf = ({ core, possessive }: WordForm): PreparedTerm[] | undefined =>
    byFirst.get(core) ?? (possessive === "" ? undefined : byFirst.get(core + possessive));
  let next = 0;
  for (const first of placesOf(run, Array.from(byFirst.keys(), fold), { possessives: true })) {
    if (first < next || run.taken[first] === 2) continue;
    const term = termsOf(formAt(run, first))?.find((candidate) => isWrittenAt(run, candidate, first));
    if (!term) continue;
    next = first + term.words.length;
    places.push({ term, first, end: next });
    run.taken.fill(term.words.length > 1 ? 2 : 1, first, next);
  }
  return places;
}

function isWrittenAt(run: WordRun, term: PreparedTerm, first: number): boolean {
  if (first + term.words.length > run.ids.length) return false;
  return term.words.every((word, k) => {
    const form = formAt(run, first + k);
    return (form.core === word || form.core + form.possessive === word) && (k === 0 || run.turnStarts[first + k] === 0);
  });
}
