// The search index in parts: of a group of episodes only those files are written that one of them changed.

import { keyOf, type Store, type TextRange } from "../cache/store.js";
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
import { lastEntry } from "./episodes.js";
import type { Recalled, SitePart } from "./project.js";

/** What is cached of a group; its key names the episodes it is of, in their order. */
interface GroupValue {
  shards: number;
  sizes: PartSizes[];
  /** What it was merged from. */
  parts: TextRange[];
}

/**
 * The files of the search index: a part for each group of published episodes, oldest first, and one for their index.
 * `expectMuch` is called before much is merged.
 */
export function planSearch(site: Site, store: Store, expectMuch?: () => void): SitePart[] {
  const cards = site.cards.filter(({ state }) => state === "published").reverse();
  const groups = Array.from({ length: Math.ceil(cards.length / groupSize) }, (_, at) =>
    planGroup(at, cards.slice(at * groupSize, (at + 1) * groupSize), store, expectMuch),
  );
  const about = cards.map(({ season, people }) => ({ season, people: people.map(({ name: own }) => own) }));
  const index: SitePart = {
    kind: "search",
    names: [],
    owns: (path) => path === searchIndexPath,
    write: () => ({
      files: [
        writeSearchIndex(
          groups.map(({ head }) => head()),
          about,
          site.show.language,
        ),
      ],
      problems: [],
    }),
  };
  return [...groups.map(({ part }) => part), index];
}

/** A group of the index, oldest episode first. */
function planGroup(
  at: number,
  cards: readonly Pick<Card, "slug" | "title">[],
  store: Store,
  expectMuch: (() => void) | undefined,
): { part: SitePart; head(): SearchHead } {
  const name = `search/${at}`;
  const key = keyOf(cards.map(({ slug }) => slug));
  const ranges = cards.map(({ slug }) => lastEntry(store, slug)?.texts?.search ?? failFor(slug));
  const readAll = (): SearchPart[] =>
    ranges.map((range, which) => readPart(range, store) ?? failFor(cards[which]!.slug));
  const isCurrent = ({ parts }: GroupValue): boolean => ranges.every((range, which) => isSame(range, parts[which]!));
  const earlier = (): GroupValue | undefined => store.recall<GroupValue>(name, key)?.value;
  const keep = ({ shards, episodes }: SearchHead): void => {
    const sizes = episodes.map(([, , ...own]) => own);
    const value = { shards, sizes, parts: ranges.map((range): TextRange => [...range]) };
    store.set<GroupValue>(name, { key, value });
  };
  const recall = (): Recalled | undefined => {
    const group = earlier();
    if (!group) return undefined;
    const paths = Array.from({ length: group.shards }, (_, shard) => shardPath(at, shard));
    if (isCurrent(group)) return { paths, files: [] };
    const parts = readAll();
    const before = group.parts.map((range, which) =>
      isSame(range, ranges[which]!) ? parts[which] : readPart(range, store),
    );
    if (!before.every((part) => part !== undefined)) return undefined;
    const updated = updateSearchGroup(at, before, parts, expectMuch);
    if (!updated) return undefined;
    keep(updated.head);
    const fresh = new Set(updated.files.map(({ path }) => path));
    return { paths: paths.filter((path) => !fresh.has(path)), files: updated.files };
  };
  const write = (): SearchGroup => {
    const written = writeSearchGroup(at, readAll(), expectMuch);
    keep(written.head);
    return written;
  };
  const part: SitePart = {
    kind: "search",
    names: [name],
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

/** What an episode's part was before may be gone. */
function readPart(range: TextRange, store: Store): SearchPart | undefined {
  const bytes = store.text(range);
  return bytes && unpackPart(bytes);
}

function failFor(slug: string): never {
  throw new Error(`No search part of "${slug}": the search must never lose an episode`);
}
