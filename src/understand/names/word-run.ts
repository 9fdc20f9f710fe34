// The words of a transcript as forms, with the places no window may cross and the places that are right already.
import type { Transcript } from "../../model.js";
import type { Lexicon } from "./lexicon.js";
import type { PreparedTerm } from "./prepared-term.js";
import { type FormTable, openForms, type WordForm } from "./word-form.js";

export interface WordRun {
  words: readonly string[];
  table: FormTable;
  /** Form of each word. */
  ids: Int32Array;
  /** 1 where a turn begins. */
  turnStarts: Uint8Array;
  /**
   * 2 where a word is right already as part of a longer term, or changed by an explicit pair: no window may touch it.
   * 1 where it is right on its own: it may still be the right part of a longer name ("Matt Turk").
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
  for (let i = 0; i < looked; i++) if (table.forms[ids[i]!]!.isCapital) capitals++;
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
  if (run.turnStarts[at] === 1) return false;
  const before = formAt(run, at - 1);
  return before.tail === "" && before.stop === 0 && formAt(run, at).lead === "";
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
  const starting = new Map<number, PreparedTerm[] | undefined>();
  for (let i = 0; i < run.ids.length; i++) {
    const id = run.ids[i]!;
    let list = starting.get(id);
    if (list === undefined && !starting.has(id)) {
      const form = run.table.forms[id]!;
      list = byFirst.get(form.core) ?? byFirst.get(form.core + form.possessive);
      starting.set(id, list);
    }
    if (list === undefined) continue;
    const term = list.find((candidate) => isWrittenAt(run, candidate, i));
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
