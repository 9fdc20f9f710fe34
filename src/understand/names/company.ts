// What stands beside a term where it is written rightly: "notebooks" and "competitions" beside Kaggle, in the words of this talk.
import { formAt, type TermPlace, type WordRun } from "./word-run.js";

/** So many words on either side are looked at. */
const reach = 2;

/** Folded words beside each term, by the index of its singular. */
export type Company = ReadonlyMap<number, ReadonlySet<string>>;

/** Words of content beside a run of words; function words say nothing about what they stand beside. */
export function wordsBeside(run: WordRun, first: number, end: number): string[] {
  const beside: string[] = [];
  for (let at = Math.max(0, first - reach); at < Math.min(end + reach, run.ids.length); at++) {
    if (at >= first && at < end) continue;
    const { isFunction, isMark, isNumber, lower } = formAt(run, at);
    if (!isFunction && !isMark && !isNumber && lower.length > 2) beside.push(lower);
  }
  return beside;
}

/** Gathers what stands beside terms; `places` are where they are written rightly or nearly so. */
export function gatherCompany(run: WordRun, places: readonly TermPlace[]): Company {
  const company = new Map<number, Set<string>>();
  for (const { term, first, end } of places) {
    const beside = company.get(term.base) ?? new Set();
    company.set(term.base, beside);
    for (const word of wordsBeside(run, first, end)) beside.add(word);
  }
  return company;
}
