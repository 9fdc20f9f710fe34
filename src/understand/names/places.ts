// Lays out what the search for windows reads of the words, in the order of the text.
import { hearForms } from "./form-table.js";
import { place } from "./place-facts.js";
import type { WordRun } from "./word-run.js";

let kept = new Int32Array(0);

/**
 * Lays out a run; what is given is good until the next call. `isKnownPart` has a 1 for the folded parts of terms by number:
 * these are not strange.
 */
export function layOutPlaces(run: WordRun, isKnownPart: Uint8Array): Int32Array {
  const { ids, taken, turnStarts, table } = run;
  hearForms(table, ids);
  if (kept.length < ids.length) kept = new Int32Array(ids.length + (ids.length >> 1));
  const { facts, lowers } = table;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at]!;
    let fact = facts[id]!;
    if (fact & place.strange && isKnownPart[lowers[id]!] === 1) fact ^= place.strange;
    if (turnStarts[at] === 1) fact |= place.parted;
    if (taken[at] !== 0) fact |= taken[at] === 1 ? place.right : place.closed;
    kept[at] = fact;
  }
  return kept;
}
