// Writes the search index: episodes in groups that stay as they are when others change, terms in shards fetched alone.
import type { OutFile } from "../../../model.js";
import { addBytes, addNumber, type Bytes, makeBytes, takeBytes } from "./bytes.js";
import { type SearchPart, unitBytes } from "./search-part.js";
import { shardOf } from "./tokens.js";

/** Episodes to a group; a change of one episode rewrites its group only, a query fetches a shard of each group. */
export const groupSize = 128;
/** What a shard should weigh, in bytes. */
const shardBytes = 10_240;

/** A group's files and what the index has to know of it; keep the head when the group did not change. */
export interface SearchGroup {
  files: OutFile[];
  head: SearchHead;
}
export interface SearchHead {
  shards: number;
  /** Slug, title and number of units of each episode. */
  episodes: [string, string, number][];
}

/** Merges up to `groupSize` parts. `group` counts from 0 in the order of episodes, oldest first. */
export function writeSearchGroup(group: number, parts: readonly SearchPart[]): SearchGroup {
  const { terms, lists, units } = mergeParts(parts);
  const order = Uint32Array.from(terms.keys()).sort((a, b) => (terms[a]! < terms[b]! ? -1 : 1));
  const most = units > 400 ? units / 2 : Number.POSITIVE_INFINITY;
  let total = 0;
  for (const list of lists) total += Math.min(list.count, most) + 8;
  const shards = 2 ** Math.min(10, Math.max(0, Math.round(Math.log2(total / shardBytes))));
  const outs = Array.from({ length: shards }, () => ({ bytes: makeBytes(), last: "" }));
  const scratch = makeBytes();
  for (const at of order) {
    const term = terms[at]!;
    const out = outs[shardOf(term, shards)]!;
    let same = 0;
    while (same < 60 && same < term.length && term[same] === out.last[same]) same++;
    if (same > 0 && term.charCodeAt(same - 1) >> 10 === 0x36) same--;
    const suffix = Buffer.from(term.slice(same));
    addNumber(out.bytes, same);
    addNumber(out.bytes, suffix.length);
    addBytes(out.bytes, suffix);
    addNumber(out.bytes, lists[at]!.count);
    // A term said nearly everywhere finds nothing: it keeps its count and loses its places.
    scratch.length = 0;
    if (lists[at]!.count <= most) writePlaces(scratch, lists[at]!);
    addNumber(out.bytes, scratch.length);
    addBytes(out.bytes, scratch.data.subarray(0, scratch.length));
    out.last = term;
  }
  return {
    files: outs.map((out, shard) => ({ path: `search/${group}-${shard}.bin`, content: takeBytes(out.bytes) })),
    head: { shards, episodes: parts.map((part) => [part.slug, part.title, part.units]) },
  };
}

/** Values of a term: unit of the group, doubled, plus 1 when said twice; a run of `values`. */
interface Places {
  values: Uint32Array;
  from: number;
  count: number;
}

function writePlaces(bytes: Bytes, { values, from, count }: Places): void {
  let before = 0;
  for (let at = from; at < from + count; at++) {
    const unit = values[at]! >>> 1;
    addNumber(bytes, ((unit - before) << 1) | (values[at]! & 1));
    before = unit;
  }
}

function mergeParts(parts: readonly SearchPart[]): { terms: string[]; lists: Places[]; units: number } {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  let room = 1 << 16;
  let termOf = new Uint32Array(room);
  let unitOf = new Uint32Array(room);
  let filled = 0;
  let base = 0;
  for (const part of parts) {
    const bytes = Buffer.from(part.postings, "base64");
    let at = 0;
    const number = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    };
    for (const term of part.terms === "" ? [] : part.terms.split("\n")) {
      let id = ids.get(term);
      if (id === undefined) {
        id = terms.length;
        ids.set(term, id);
        terms.push(term);
      }
      let unit = base;
      for (let left = number(); left > 0; left--) {
        const value = number();
        unit += value >>> 1;
        if (filled === room) {
          room *= 2;
          termOf = grow(termOf, room);
          unitOf = grow(unitOf, room);
        }
        termOf[filled] = id;
        unitOf[filled++] = unit * 2 + (value & 1);
      }
    }
    base += part.units;
  }
  return { terms, lists: gather(terms.length, termOf, unitOf, filled), units: base };
}

const grow = (list: Uint32Array, room: number): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(room);
  larger.set(list);
  return larger;
};

/** Brings the values of each term together; within a term they stay in rising order. */
function gather(count: number, termOf: Uint32Array, unitOf: Uint32Array, filled: number): Places[] {
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < filled; at++) starts[termOf[at]! + 1]!++;
  for (let at = 0; at < count; at++) starts[at + 1]! += starts[at]!;
  const values = new Uint32Array(filled);
  const next = starts.slice();
  for (let at = 0; at < filled; at++) values[next[termOf[at]!]!++] = unitOf[at]!;
  return Array.from({ length: count }, (_, id) => ({
    values,
    from: starts[id]!,
    count: starts[id + 1]! - starts[id]!,
  }));
}

/** `search/index.json`: what a search loads first. */
export function writeSearchIndex(heads: readonly SearchHead[]): OutFile {
  const content = JSON.stringify({
    unit: unitBytes,
    groups: heads.map((head) => ({ shards: head.shards, episodes: head.episodes })),
  });
  return { path: "search/index.json", content };
}

/**
 * The whole index. `parts` come oldest first; only one group of them is held at a time. For an incremental build call
 * `writeSearchGroup` for the groups whose parts changed, and `writeSearchIndex` with all heads.
 */
export function writeSearch(parts: Iterable<SearchPart>): OutFile[] {
  const files: OutFile[] = [];
  const heads: SearchHead[] = [];
  let group: SearchPart[] = [];
  const close = (): void => {
    const written = writeSearchGroup(heads.length, group);
    files.push(...written.files);
    heads.push(written.head);
    group = [];
  };
  for (const part of parts) {
    group.push(part);
    if (group.length === groupSize) close();
  }
  if (group.length > 0) close();
  return [...files, writeSearchIndex(heads)];
}
