// Wrong forms that a person has paired with right ones: looked up as whole words, in any language.
import { sign } from "./place-facts.js";
import type { Pairs } from "./terms.js";
import { fold } from "./word-form.js";
import { formAt, markWords, type WordRun } from "./word-run.js";

export interface PairHit {
  first: number;
  end: number;
  from: string;
  to: string;
}

/** Finds the pairs' wrong forms and takes their words. Case counts only in a pair whose sides differ in case alone. */
export function findPairs(run: WordRun, pairs: Pairs["replace"]): PairHit[] {
  const byFirst = new Map<string, { pair: Pairs["replace"][number]; words: string[]; isCasePair: boolean }[]>();
  for (const pair of pairs) {
    const words = pair.from.trim().split(/\s+/).filter(Boolean);
    if (words.length === 0 || pair.from.trim() === pair.to.trim()) continue;
    const key = fold(words[0]!);
    const list = byFirst.get(key) ?? [];
    byFirst.set(key, list);
    list.push({ pair, words, isCasePair: fold(pair.from) === fold(pair.to) });
  }
  if (byFirst.size === 0) return [];
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

  const hits: PairHit[] = [];
  const begins = markWords(run, byFirst.keys());
  const { signs, lowers } = run.table;
  for (let first = 0; first < run.ids.length; first++) {
    const id = run.ids[first]!;
    if (run.taken[first] !== 0 || (begins[lowers[id]!] === 0 && !(signs[id]! & sign.possessive))) continue;
    const form = formAt(run, first);
    const list = byFirst.get(fold(form.core)) ?? byFirst.get(fold(form.core + form.possessive));
    const entry = list?.find(({ words, isCasePair }) => isAt(run, first, words, isCasePair));
    if (!entry) continue;
    const end = first + entry.words.length;
    run.taken.fill(2, first, end);
    hits.push({ first, end, from: entry.pair.from, to: entry.pair.to });
  }
  return hits;
}

function isAt(run: WordRun, first: number, words: string[], isCasePair: boolean): boolean {
  if (first + words.length > run.ids.length) return false;
  return words.every((word, k) => {
    const form = formAt(run, first + k);
    if (k > 0 && (run.turnStarts[first + k] === 1 || run.taken[first + k] !== 0)) return false;
    const whole = k === words.length - 1 ? [form.core, form.core + form.possessive] : [form.core + form.possessive];
    return whole.some((text) => (isCasePair ? text === word : fold(text) === fold(word)));
  });
}
