// Writes what belongs to the show as a whole, from cards and cached texts alone: pages, feeds, search in parts, files for the host.

import type { StoredPiece } from "../base/join-pieces.js";
import { once } from "../base/once.js";
import { keyOf, type Store, type TextRange } from "../cache/store.js";
import type { Card, Problem, Site } from "../model/model.js";
import { feedPlans, isPageOf, stylesheetPath } from "../write/feed/plans.js";
import { checkPlans, writeFeed } from "../write/feed/write-feed.js";
import { writeHosting } from "../write/hosting/write-hosting.js";
import type { Templates } from "../write/pages/engine.js";
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
import { type PlannedFile, planSitePages } from "../write/pages/site-pages.js";
import { itemName, lastEntry } from "./episodes.js";
import type { Recalled, Sink, SitePart } from "./project.js";

/** Every file of the show that is no episode's own, in parts, none of them written yet. Parts name no path twice but where the show itself does. */
export function planSite(site: Site, templates: Templates, store: Store, expectMuch?: () => void): SitePart[] {
  const { show, cards } = site;
  const itemOf = (slug: string, key: string): StoredPiece => {
    const range = lastEntry(store, slug)?.texts?.[itemName(key)];
    const fail = (): never => {
      throw new Error(`No item of "${slug}" for ${key}: a feed must never lose an episode`);
    };
    return { length: range?.[1] ?? fail(), readTo: (target) => (store.text(range!, target) ? undefined : fail()) };
  };
  const frame = once(() => keyOf([show, templates]));
  const claimed = new Set<string>();
  const pages = planSitePages(site, templates).map((page) => planPage(page, frame, store, claimed));
  const feeds = feedPlans(show).map(
    (plan): SitePart => ({
      kind: "feed",
      names: [],
      owns: (path) => isPageOf(plan.path, path),
      write: () => writeFeed(show, itemOf, cards, plan, { stylesheet: stylesheetPath }),
    }),
  );
  const hosting = writeHosting(show, site);
  const rest: SitePart = {
    kind: "hosting",
    names: [],
    owns: (path) => hosting.some((file) => file.path === path),
    write: () => ({ files: hosting, problems: checkPlans(show) }),
  };
  return [...pages, ...feeds, ...planSearch(site, store, expectMuch), rest];
}

/** A page stays as an earlier build wrote it as long as it would be made from the same, and no other part of this build has its path. */
function planPage(
  { path, write, from }: PlannedFile,
  frame: () => string,
  store: Store,
  claimed: Set<string>,
): SitePart {
  const name = `page of the show/${path}`;
  const key = once(() => (from ? keyOf([frame(), from()]) : ""));
  return {
    kind: "page",
    names: [name],
    owns: (other) => other === path,
    recall() {
      if (key() === "" || claimed.has(path) || !store.recall(name, key())) return undefined;
      claimed.add(path);
      return { paths: [path], files: [] };
    },
    write() {
      const { value, problems } = write();
      if (value === undefined) return { files: [], problems };
      claimed.add(path);
      store.set(name, { key: key(), value: null });
      return { files: [{ path, content: value }], problems };
    },
  };
}

/** Writes the parts that are others than before, and gives the problems of these. */
export function writeSite(parts: readonly SitePart[], sink: Sink): Problem[] {
  const problems: Problem[] = [];
  for (const part of parts) {
    const recalled = part.recall?.();
    if (recalled && sink.holds?.(recalled.paths)) {
      sink.keep?.(recalled.paths);
      sink.stage(recalled.files);
      continue;
    }
    const written = part.write();
    sink.stage(written.files);
    problems.push(...written.problems);
  }
  return problems;
}

/** The main feed as the text of each of its pages, the newest first; none where the show has no such feed. */
export function writeMainFeed(parts: readonly SitePart[] = []): string[] {
  const files = parts.find(({ kind, owns }) => kind === "feed" && owns("feed.xml"))?.write().files ?? [];
  return files
    .filter(({ path }) => isPageOf("feed.xml", path))
    .map(({ content }) => (typeof content === "string" ? content : Buffer.from(content).toString()));
}

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
function planSearch(site: Site, store: Store, expectMuch?: () => void): SitePart[] {
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
