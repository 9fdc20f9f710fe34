// The search index in parts: of a group of episodes only those files are written that one of them changed.
import { hashText } from "../base/hash.js";
import type { Store, TextRange } from "../cache/store.js";
import type { Card, Site } from "../model/model.js";
import { type SearchPart, unpackPart } from "../write/pages/search/search-part.js";
import type { PartSizes } from "../write/pages/search/search-text.js";
import {
  groupSize,
  type SearchGroup,
  type SearchHead,
  searchIndexPath,
  shardPath,
  updateSearchGroup,
  writeSearchGroup,
  writeSearchIndex,
} from "../write/pages/search/write-search.js";
import type { KeptEpisode } from "./kept-episode.js";
import type { KeptSite } from "./kept-site.js";
import type { SitePart, Standing } from "./write-site.js";

/** What is kept of a group. */
export interface KeptGroup {
  /** Hash of the episodes it is of, in their order. */
  key: string;
  shards: number;
  sizes: PartSizes[];
  /** What it was merged from. */
  parts: TextRange[];
}

/** The files of the search index: a part for each group of published episodes, oldest first, and one for their index. */
export function planSearch(site: Site, store: Store<KeptEpisode>, kept: KeptSite): SitePart[] {
  const cards = site.cards.filter(({ state }) => state === "published").reverse();
  const count = Math.ceil(cards.length / groupSize);
  const groups = Array.from({ length: count }, (_, at) =>
    planGroup(at, cards.slice(at * groupSize, (at + 1) * groupSize), store, kept, partOf(store)),
  );
  kept.groups.length = Math.min(kept.groups.length, count);
  const index: SitePart = {
    kind: "search",
    owns: (path) => path === searchIndexPath,
    write: () => ({ files: [writeSearchIndex(groups.map(({ head }) => head()))], problems: [] }),
  };
  return [...groups.map(({ part }) => part), index];
}

/**
 * A group of the index, oldest episode first. `partOf` gives the place of an episode's part in the store; what the group was
 * merged from is kept in `kept`.
 */
function planGroup(
  at: number,
  cards: readonly Pick<Card, "slug" | "title">[],
  store: Store<KeptEpisode>,
  kept: Pick<KeptSite, "groups">,
  partOf: (slug: string) => TextRange,
): { part: SitePart; head(): SearchHead } {
  const key = hashText(JSON.stringify(cards.map(({ slug }) => slug)), 24);
  const ranges = cards.map(({ slug }) => partOf(slug));
  const readAll = (): SearchPart[] => ranges.map((range) => readPart(range, store) ?? fail(at));
  const isCurrent = ({ parts }: KeptGroup): boolean => ranges.every((range, which) => isSame(range, parts[which]!));
  const earlier = (): KeptGroup | undefined => (kept.groups[at]?.key === key ? kept.groups[at] : undefined);
  const keep = ({ shards, episodes }: SearchHead): void => {
    const sizes = episodes.map(([, , ...own]) => own);
    kept.groups[at] = { key, shards, sizes, parts: ranges.map((range): TextRange => [...range]) };
  };
  const recall = (): Standing | undefined => {
    const group = earlier();
    if (!group) return undefined;
    const paths = Array.from({ length: group.shards }, (_, shard) => shardPath(at, shard));
    if (isCurrent(group)) return { paths, files: [] };
    const parts = readAll();
    const before = group.parts.map((range, which) =>
      isSame(range, ranges[which]!) ? parts[which] : readPart(range, store),
    );
    if (!before.every((part) => part !== undefined)) return undefined;
    const updated = updateSearchGroup(at, before, parts);
    if (!updated) return undefined;
    keep(updated.head);
    const fresh = new Set(updated.files.map(({ path }) => path));
    return { paths: paths.filter((path) => !fresh.has(path)), files: updated.files };
  };
  const write = (): SearchGroup => {
    const written = writeSearchGroup(at, readAll());
    keep(written.head);
    return written;
  };
  const part: SitePart = {
    kind: "search",
    owns: (path) => path.startsWith(`search/${at}-`),
    recall,
    write: () => ({ files: write().files, problems: [] }),
  };
  const head = (): SearchHead => {
    const group = earlier();
    if (!group || !isCurrent(group)) return write().head;
    const { shards, sizes } = group;
    return { shards, episodes: cards.map(({ slug, title }, which) => [slug, title, ...sizes[which]!]) };
  };
  return { part, head };
}

/** The same text, wherever it lies. */
const isSame = (one: TextRange, other: TextRange): boolean => one[1] === other[1] && one[2] === other[2];

/** Where the store has the part of an episode. */
const partOf =
  (store: Store<KeptEpisode>) =>
  (slug: string): TextRange => {
    const range = store.get(slug)?.built?.search;
    if (!range) throw new Error(`No search part of "${slug}": the search must never lose an episode`);
    return range;
  };

/** What an episode's part was before may be gone. */
function readPart(range: TextRange, store: Store<KeptEpisode>): SearchPart | undefined {
  const bytes = store.text(range);
  return bytes && unpackPart(bytes);
}

function fail(group: number): never {
  throw new Error(`A search part of group ${group} is gone: the search must never lose an episode`);
}
