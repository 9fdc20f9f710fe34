// Lays out what the search for windows reads of the words, in the order of the text.
import { hearForms } from "./form-table.js";
import { place } from "./place-facts.js";
import type { WordRun } from "./word-run.js";

/** By place in the text. */
export interface Places {
  /** See place-facts.ts. */
  facts: Int32Array;
  /** Consonants, see sounds/signature.ts. */
  counts: Int32Array;
  shares: Float64Array;
}

const makePlaces = (length: number): Places => ({
  facts: new Int32Array(length),
  counts: new Int32Array(length),
  shares: new Float64Array(length),
});

/**
 * Lays out a run. `isKnownPart` has a 1 for the
 * folded parts of terms by number: these are not strange. An ordinary word with a capital is no likelier than `capitalShare`.
 */
export function layOutPlaces(run: WordRun, isKnownPart: Uint8Array, capitalShare: number): Places {
  const { ids, taken, turnStarts, table } = run;
  hearForms(table, ids);
  const { facts, counts, shares, lowers } = table;
  const places = makePlaces(ids.length);
  let before = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at]!;
    let fact = facts[id]!;
    if (fact & place.strange && isKnownPart[lowers[id]!] === 1) fact ^= place.strange;
    if (before & place.stopped || turnStarts[at] === 1) fact |= place.parted;
    if (taken[at] !== 0) fact |= taken[at] === 1 ? place.right : place.closed;
    const share = shares[id]!;
    places.facts[at] = fact;
    places.counts[at] = counts[id]!;
    places.shares[at] = fact & place.capital && share > capitalShare ? capitalShare : share;
    before = fact;
  }
  return places;
}
