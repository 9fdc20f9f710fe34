// The words of a transcript as forms, with the places no window may cross and the places that are right already.
import type { Transcript } from "../../model.js";
import { type FormTable, openForms, sign } from "./form-table.js";
import type { Lexicon } from "./lexicon.js";
import type { PreparedTerm } from "./prepared-term.js";
import type { WordForm } from "./word-form.js";

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
  /** The text has no capitals that mean anything: all lower case, or all capitals. */
  isCaseless: boolean;
}

/** Looks up the form of every word. */
export function readRun(transcript: Transcript, lexicon: Lexicon): WordRun {
  const { words } = transcript;
  const table = openForms(lexicon);
  const ids = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) ids[i] = table.idOf(words[i]!);
  let capitals = 0;
  const looked = Math.min(words.length, 3000);
  for (let i = 0; i < looked; i++) if (table.signs[ids[i]!]! & sign.capital) capitals++;
  return {
    words,
    table,
    ids,
    turnStarts: findTurns(transcript),
    taken: new Uint8Array(words.length),
    isCaseless: capitals < looked * 0.01 || capitals > looked * 0.7,
  };
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

export const formAt = (run: WordRun, at: number): WordForm => run.table.forms[run.ids[at]!]!;

/** Whether a sentence, as far as the punctuation tells, begins at a word. */
export const isSentenceStart = (run: WordRun, at: number): boolean =>
  at === 0 || run.turnStarts[at] === 1 || formAt(run, at - 1).stop === 2 || formAt(run, at - 1).isMark;

/** Whether a window may go on from the word before `at` to the one at it: no stop, quote or turn between them. */
export const isJoined = (run: WordRun, at: number): boolean => {
  const { signs } = run.table;
  return run.turnStarts[at] === 0 && !(signs[run.ids[at - 1]!]! & sign.tail) && !(signs[run.ids[at]!]! & sign.lead);
};

/** Finds the terms that are written rightly, takes their words, and counts them by the index of the term. */
export function takeRightForms(run: WordRun, terms: readonly PreparedTerm[]): Float64Array {
  const counts = new Float64Array(terms.length);
  const byFirst = new Map<string, PreparedTerm[]>();
  for (const term of terms) {
    const list = byFirst.get(term.words[0]!);
    if (list) list.push(term);
    else byFirst.set(term.words[0]!, [term]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length || a.index - b.index);
  // What is known of each form: 0 not looked up, 1 begins no term, 2 begins one.
  const begins = new Uint8Array(run.table.forms.length);
  const termsOf = (form: WordForm): PreparedTerm[] | undefined =>
    byFirst.get(form.core) ?? (form.possessive === "" ? undefined : byFirst.get(form.core + form.possessive));
  for (let i = 0; i < run.ids.length; i++) {
    const id = run.ids[i]!;
    if (begins[id] === 0) begins[id] = termsOf(run.table.forms[id]!) ? 2 : 1;
    if (begins[id] === 1) continue;
    const term = termsOf(run.table.forms[id]!)!.find((candidate) => isWrittenAt(run, candidate, i));
    if (!term) continue;
    counts[term.base]!++;
    run.taken.fill(term.words.length > 1 ? 2 : 1, i, i + term.words.length);
    i += term.words.length - 1;
  }
  return counts;
}

function isWrittenAt(run: WordRun, term: PreparedTerm, first: number): boolean {
  if (first + term.words.length > run.ids.length) return false;
  return term.words.every((word, k) => {
    const form = formAt(run, first + k);
    return (form.core === word || form.core + form.possessive === word) && (k === 0 || run.turnStarts[first + k] === 0);
  });
}
