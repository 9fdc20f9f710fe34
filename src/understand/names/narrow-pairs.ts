// Says with which pair a correction is accepted where its words are said rightly elsewhere: "cable notebooks -> Kaggle notebooks".
import { groupBy } from "../../base/lists.js";
import { formAt, isJoined, type WordRun } from "./word-run.js";

/** Words of a run from `first` to before `end` that stand for another spelling. */
interface Place {
  first: number;
  end: number;
  to: string;
}

/** A pair for the glossary. */
interface Pair {
  from: string;
  to: string;
}

/** Words beside a place that may go with it into a pair: so many before it, and behind it, in the order in which they are tried. */
const reaches = [
  [0, 1],
  [1, 0],
  [1, 1],
  [0, 2],
  [2, 0],
  [2, 2],
] as const;

/**
 * The pairs of places whose words are also said where nothing is to be changed, by place: with their neighbours, so that
 * whoever accepts them changes no more than these. Undefined for a place that no neighbours tell from the others.
 */
export function narrowPairs<P extends Place>(run: WordRun, places: readonly P[]): ReadonlyMap<P, Pair | undefined> {
  const narrow = new Map<P, Pair | undefined>();
  const lowersAt = (first: number, end: number): number[] =>
    Array.from(run.ids.subarray(first, end), (id) => run.table.lowers[id]!);
  const isRight = (at: number, length: number, to: string): boolean =>
    Array.from({ length }, (_, k) => formAt(run, at + k).core).join(" ") === to;
  for (const group of groupBy(places, ({ first, end, to }) => `${lowersAt(first, end).join(" ")} ${to}`).values()) {
    const { first, end, to } = group[0]!;
    const starts = new Set(group.map((place) => place.first));
    const isElsewhere = (words: readonly number[], offset: number): boolean =>
      findAll(run, words).some((at) => !starts.has(at + offset) && !isRight(at + offset, end - first, to));
    if (!isElsewhere(lowersAt(first, end), 0)) continue;
    for (const place of group) {
      const found = reaches
        .filter(([before, behind]) => hasNeighbours(run, place, before, behind))
        .sort((a, b) => a[0] + a[1] - b[0] - b[1] || countFunctions(run, place, a) - countFunctions(run, place, b))
        .find(([before, behind]) => !isElsewhere(lowersAt(place.first - before, place.end + behind), before));
      narrow.set(place, found && pairAt(run, place, found));
    }
  }
  return narrow;
}

/** Where words, by the numbers of their folded forms, are said, in one turn. */
function findAll({ ids, table: { lowers }, turnStarts }: WordRun, words: readonly number[]): number[] {
  const found: number[] = [];
  for (let at = 0; at + words.length <= ids.length; at++) {
    let k = 0;
    while (k < words.length && lowers[ids[at + k]!] === words[k] && (k === 0 || turnStarts[at + k] === 0)) k++;
    if (k === words.length) found.push(at);
  }
  return found;
}

/** Whether so many words before and behind belong to the same stretch of talk. */
function hasNeighbours(run: WordRun, { first, end }: Place, before: number, behind: number): boolean {
  if (first - before < 0 || end + behind > run.ids.length) return false;
  for (let at = first - before + 1; at <= first; at++) if (!isJoined(run, at)) return false;
  for (let at = end; at < end + behind; at++) if (!isJoined(run, at)) return false;
  return true;
}

/** A neighbour of content says more than "the". */
function countFunctions(run: WordRun, { first, end }: Place, [before, behind]: readonly [number, number]): number {
  const at = [...Array(before).keys()].map((k) => first - 1 - k).concat([...Array(behind).keys()].map((k) => end + k));
  return at.filter((word) => formAt(run, word).isFunction).length;
}

function pairAt(run: WordRun, { first, end, to }: Place, [before, behind]: readonly [number, number]): Pair {
  const textOf = (from: number, upTo: number): string[] =>
    Array.from({ length: upTo - from }, (_, k) => {
      const { core, possessive } = formAt(run, from + k);
      // What the last word owns is no part of a pair, and stays where it is.
      return from + k === end + behind - 1 ? core : core + possessive;
    });
  const owner = behind > 0 ? formAt(run, end - 1).possessive : "";
  const [left, middle, right] = [textOf(first - before, first), textOf(first, end), textOf(end, end + behind)];
  return { from: [...left, ...middle, ...right].join(" "), to: [...left, to + owner, ...right].join(" ") };
}
