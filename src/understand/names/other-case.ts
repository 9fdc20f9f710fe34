// Finds terms that differ from the text in case alone: what can be done for names in any language.
import type { Term } from "./terms.js";
import { fold } from "./word-form.js";
import { formAt, markWords, type WordRun } from "./word-run.js";

export interface CaseHit {
  first: number;
  end: number;
  term: string;
}

/** Only terms that cannot be ordinary words are looked for: of several words, or with capitals or digits inside. */
export function findOtherCase(run: WordRun, terms: readonly Term[]): CaseHit[] {
  const byFirst = new Map<string, { term: string; words: string[] }[]>();
  for (const { term, kind, origin } of terms) {
    const words = term.split(" ");
    const isOdd = words.length > 1 || /\S[\p{Lu}\d]/u.test(term);
    if (!isOdd || kind === "phrase" || origin === "title") continue;
    const list = byFirst.get(fold(words[0]!)) ?? [];
    byFirst.set(fold(words[0]!), list);
    list.push({ term, words });
  }
  const hits: CaseHit[] = [];
  if (byFirst.size === 0) return hits;
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const begins = markWords(run, byFirst.keys());
  const { lowers } = run.table;
  for (let first = 0; first < run.ids.length; first++) {
    if (run.taken[first] !== 0 || begins[lowers[run.ids[first]!]!] === 0) continue;
    const list = byFirst.get(fold(formAt(run, first).core));
    const entry = list?.find(({ words }) => isAt(run, first, words));
    if (!entry) continue;
    const end = first + entry.words.length;
    run.taken.fill(2, first, end);
    const isRight = entry.words.every((word, k) => formAt(run, first + k).core === word);
    if (!isRight) hits.push({ first, end, term: entry.term });
  }
  return hits;
}

const isAt = (run: WordRun, first: number, words: string[]): boolean =>
  first + words.length <= run.ids.length &&
  words.every((word, k) => {
    const form = formAt(run, first + k);
    return (
      fold(form.core) === fold(word) && (k === 0 || (run.turnStarts[first + k] === 0 && run.taken[first + k] === 0))
    );
  });
