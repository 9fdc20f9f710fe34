// Reads only the runs of words that have no marks, each with some words around it, in a talk that has marks elsewhere.
import type { Reading } from "../../model/model.js";
import type { Shown } from "./encode-words.js";
import { type HeardWords, hearNothing, type ReadWords } from "./read-words.js";

/** So many words before and after a run are read with it: for what goes on before it and after it. */
const around = 30;

/**
 * What is heard at the words of the reading that are 1 in `flat`, and around them; 0 at all others. `shown` are the raw words:
 * the runs are those of the reading, in which words that end a sentence may have been dropped.
 */
export function readFlat(read: ReadWords, shown: Shown, { ids }: Reading, flat: Uint8Array): HeardWords {
  const { words, changes } = shown;
  const all = hearNothing(words.length);
  for (const { first, end } of findWindows(ids, flat, words.length)) {
    const part = read({
      words: words.slice(first, end),
      ...(changes ? { changes: changes.subarray(first, end) } : {}),
    });
    for (const name of Object.keys(all) as (keyof HeardWords)[]) all[name].set(part[name], first);
  }
  return all;
}

/** Raw words `first` to `end` (exclusive) of each run with what stands around it; those that touch are one. */
function findWindows(ids: Int32Array, flat: Uint8Array, count: number): { first: number; end: number }[] {
  const windows: { first: number; end: number }[] = [];
  for (let at = flat.indexOf(1); at >= 0; at = flat.indexOf(1, at)) {
    const next = flat.indexOf(0, at);
    const to = next < 0 ? flat.length : next;
    const first = Math.max(0, ids[at]! - around);
    const end = Math.min(count, ids[to - 1]! + 1 + around);
    const last = windows.at(-1);
    if (last && first <= last.end) last.end = end;
    else windows.push({ first, end });
    at = to;
  }
  return windows;
}
