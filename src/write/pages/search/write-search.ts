// Writes the search index: episodes in groups that stay as they are when others change, terms in shards fetched alone.
import { countEach } from "../../../base/lists.js";
import type { OutFile } from "../../../model/model.js";
import { shapeQuotes } from "../shape-quotes.js";
import { type OpenPart, openMerger, openPart } from "./merge-shard.js";
import { countUnits, type SearchPart } from "./search-part.js";
import { type PartSizes, unitBytes } from "./search-text.js";
import { buckets } from "./tokens.js";

/** Episodes to a group; a change of one episode rewrites shards of its group only, a query fetches a shard of each group. */
export const groupSize = 128;
/** What a shard should weigh, in bytes, and what a pair of term and unit adds to it. */
const shardBytes = 10_240;
const valueBytes = 1.4;

/** A group's files and what the index has to know of it; keep the head when the group did not change. */
export interface SearchGroup {
  files: OutFile[];
  head: SearchHead;
}
export interface SearchHead {
  shards: number;
  /** Slug, title and sizes of each episode. */
  episodes: [string, string, ...PartSizes][];
}

/**
 * Merges up to `groupSize` parts. `group` counts from 0 in the order of episodes, oldest first. `expectMuch` is called before
 * much is merged.
 */
export function writeSearchGroup(group: number, parts: readonly SearchPart[], expectMuch?: () => void): SearchGroup {
  return mergeGroup(group, parts, () => true, expectMuch);
}

/**
 * The same for a group that was merged before, from `earlier` parts of the same episodes: with the files of those shards only
 * that changed. Undefined where all of them did.
 */
export function updateSearchGroup(
  group: number,
  earlier: readonly SearchPart[],
  parts: readonly SearchPart[],
  expectMuch?: () => void,
): SearchGroup | undefined {
  if (earlier.length !== parts.length) return undefined;
  if (countShards(earlier) !== countShards(parts) || mostPlaces(earlier) !== mostPlaces(parts)) return undefined;
  const changed = new Uint8Array(buckets);
  for (const [at, part] of parts.entries())
    if (part !== earlier[at]) markChanged(changed, openPart(earlier[at]!), openPart(part));
  return mergeGroup(group, parts, (from, end) => changed.subarray(from, end).includes(1), expectMuch);
}

/**
 * So many times a shard takes something from an episode where V8 should make the code for it fast: a paragraph of new words
 * among 1,000 episodes changes dozens of shards, of up to 128 episodes each, and takes an eighth more processor time without;
 * a sentence of known words changes a few, and takes 3 % more with it.
 */
const manyMerges = 2000;

function mergeGroup(
  group: number,
  parts: readonly SearchPart[],
  isWanted: (from: number, end: number) => boolean,
  expectMuch?: () => void,
): SearchGroup {
  const shards = countShards(parts);
  const most = mostPlaces(parts);
  const width = buckets / shards;
  const all = Array.from({ length: shards }, (_, shard) => shard);
  const wanted = all.filter((shard) => isWanted(shard * width, (shard + 1) * width));
  if (wanted.length * parts.length >= manyMerges) expectMuch?.();
  const merge = openMerger(parts.map(openPart));
  const files = wanted.map(
    (shard): OutFile => ({
      path: shardPath(group, shard),
      content: merge(shard * width, (shard + 1) * width, most),
    }),
  );
  return { files, head: { shards, episodes: parts.map(({ slug, title, sizes }) => [slug, title, ...sizes]) } };
}

/** Where a shard of a group is written. */
export const shardPath = (group: number, shard: number): string => `search/${group}-${shard}.bin`;

function countShards(parts: readonly SearchPart[]): number {
  const values = parts.reduce((sum, part) => sum + part.values, 0);
  return Math.min(buckets, 2 ** Math.max(0, Math.round(Math.log2((values * valueBytes) / shardBytes))));
}

/**
 * A term with more places than this is said all the time, in every other unit: some eighty words of a language. In steps, so that an
 * episode that grows a little leaves the other shards of its group as they are.
 */
function mostPlaces(parts: readonly SearchPart[]): number {
  const units = parts.reduce((sum, { sizes }) => sum + countUnits(sizes), 0);
  return units > 400 ? Math.ceil(units / 64) * 32 : Number.POSITIVE_INFINITY;
}

/** Marks the buckets that are not the same in both. */
function markChanged(changed: Uint8Array, one: OpenPart, other: OpenPart): void {
  for (let bucket = 0; bucket < buckets; bucket++) {
    let at = one.starts[bucket]!;
    let beside = other.starts[bucket]!;
    const end = one.starts[bucket + 1]!;
    if (end - at !== other.starts[bucket + 1]! - beside) changed[bucket] = 1;
    else while (at < end) if (one.bytes[at++] !== other.bytes[beside++]) changed[bucket] = 1;
  }
}

/** What a search loads first. */
export const searchIndexPath = "search/index.json";

/** What results can be narrowed down by: the season of an episode, and who is in it. */
export interface SearchAbout {
  season?: number | undefined;
  people: readonly string[];
}

/**
 * The index of all groups. `about` has a row for each episode of the groups, or none at all. Titles get the quotation marks of
 * the pages' `language`.
 */
export function writeSearchIndex(
  heads: readonly SearchHead[],
  about: readonly SearchAbout[] = [],
  language = "en",
): OutFile {
  const counted = countEach(about.flatMap(({ people }) => [...new Set(people)]));
  const people = [...counted].sort((a, b) => b[1] - a[1]).map(([person]) => person);
  const numbers = new Map(people.map((person, at) => [person, at]));
  const rows = about.map(({ season, people: own }) => [season ?? 0, ...new Set(own.map((one) => numbers.get(one)!))]);
  const narrowed = rows.some((row) => row.length > 1 || row[0] !== 0) ? { people, about: rows } : {};
  const groups = heads.map(({ shards, episodes }) => ({
    shards,
    episodes: episodes.map(([slug, title, ...sizes]) => [slug, shapeQuotes(title, language), ...sizes]),
  }));
  return { path: searchIndexPath, content: JSON.stringify({ unit: unitBytes, groups, ...narrowed }) };
}
