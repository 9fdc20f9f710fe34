// Finds several of an acronym that captions write as if it owned something: "the API's which we use".
import { wordSet } from "../../base/words.js";
import { sign } from "./place-facts.js";
import type { PreparedTerm } from "./prepared-term.js";
import type { VetoRules } from "./vetoes.js";
import { squash } from "./word-form.js";
import { formAt, isJoined, type WordRun } from "./word-run.js";

/** Words that stand behind several of a thing, and neither behind what owns something nor behind "is" in short. */
const follow = wordSet(
  "which who that and or but are were have had do don't can could will would should for from of with without to around between across than then because when where if",
);

/** A word, and how it is written. */
export interface AcronymPlural {
  first: number;
  end: number;
  to: string;
}

/**
 * Where a word with an 's is an acronym among the terms, or one of which a term names several, and what follows tells that
 * there are several; its place is taken.
 */
export function findAcronymPlurals(run: WordRun, terms: readonly PreparedTerm[], rules: VetoRules): AcronymPlural[] {
  const plurals = new Map<string, string>();
  for (const { term, isAcronym } of terms)
    if (isAcronym && /^[A-Z]{2,5}s?$/.test(term))
      plurals.set(term.replace(/s$/, "").toLowerCase(), `${term.replace(/s$/, "")}s`);
  const found: AcronymPlural[] = [];
  if (plurals.size === 0) return found;
  const { signs } = run.table;
  for (let at = 0; at < run.ids.length; at++) {
    if (!(signs[run.ids[at]!]! & sign.possessive) || run.taken[at] === 2) continue;
    const { lower, possessive } = formAt(run, at);
    const to = possessive.length === 2 ? plurals.get(lower) : undefined;
    if (to === undefined || !isOfSeveral(run, at) || rules.isForbidden(squash(to), squash(to))) continue;
    run.taken[at] = 2;
    found.push({ first: at, end: at + 1, to });
  }
  return found;
}

/** A mark ends what owns nothing; "the API's and the CPU's cost" has two that own. */
function isOfSeveral(run: WordRun, at: number): boolean {
  const next = at + 1;
  if (next >= run.ids.length || !isJoined(run, next)) return formAt(run, at).stop > 0;
  if (!follow.has(formAt(run, next).lower)) return false;
  for (let k = next; k < Math.min(next + 3, run.ids.length); k++) if (formAt(run, k).possessive !== "") return false;
  return true;
}
