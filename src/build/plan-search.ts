// The search index in parts: a group of episodes is only merged again when one of them changed.
import { hashText } from "../base/hash.js";
import type { Store } from "../cache/store.js";
import type { Site } from "../model.js";
import type { SearchPart } from "../write/pages/search/search-part.js";
import {
  groupSize,
  type SearchGroup,
  type SearchHead,
  writeSearchGroup,
  writeSearchIndex,
} from "../write/pages/search/write-search.js";
import type { KeptEpisode } from "./kept-episode.js";
import type { SitePart } from "./write-site.js";

/** What is kept of a group, with its oldest episode. */
export interface KeptGroup {
  /** Hash of what the group was merged from. */
  key: string;
  head: SearchHead;
  paths: string[];
}

/** The files of the search index: a part for each group of published episodes, oldest first, and one for their index. */
export function planSearch(site: Site, store: Store<KeptEpisode>): SitePart[] {
  const slugs = site.cards
    .filter(({ state }) => state === "published")
    .map(({ slug }) => slug)
    .reverse();
  const groups = Array.from({ length: Math.ceil(slugs.length / groupSize) }, (_, at) =>
    planGroup(at, slugs.slice(at * groupSize, (at + 1) * groupSize), store),
  );
  const index: SitePart = {
    kind: "search",
    owns: (path) => path === "search/index.json",
    write: () => ({ files: [writeSearchIndex(groups.map(({ head }) => head()))], problems: [] }),
  };
  return [...groups.map(({ part }) => part), index];
}

function planGroup(
  at: number,
  slugs: readonly string[],
  store: Store<KeptEpisode>,
): { part: SitePart; head(): SearchHead } {
  const oldest = slugs[0]!;
  const key = hashText(JSON.stringify([at, slugs, slugs.map((slug) => store.get(slug)?.built?.search.slice(1))]), 24);
  let merged: SearchGroup | undefined;
  const merge = (): SearchGroup => {
    if (merged) return merged;
    merged = writeSearchGroup(
      at,
      slugs.map((slug) => readPart(slug, store)),
    );
    const kept = store.get(oldest);
    if (kept?.built) {
      const group = { key, head: merged.head, paths: merged.files.map(({ path }) => path) };
      store.set(oldest, { ...kept, built: { ...kept.built, group } });
    }
    return merged;
  };
  const recall = (): KeptGroup | undefined => {
    const group = store.get(oldest)?.built?.group;
    return group?.key === key ? group : undefined;
  };
  const part: SitePart = {
    kind: "search",
    owns: (path) => path.startsWith(`search/${at}-`),
    recall: () => recall()?.paths,
    write: () => ({ files: merge().files, problems: [] }),
  };
  return { part, head: () => recall()?.head ?? merge().head };
}

function readPart(slug: string, store: Store<KeptEpisode>): SearchPart {
  const range = store.get(slug)?.built?.search;
  const text = range && store.text(range);
  if (!text) throw new Error(`No search part of "${slug}": the search must never lose an episode`);
  return JSON.parse(text.toString("utf8")) as SearchPart;
}
