// Puts what changed in edited episodes into the files that they share with others: feeds and the search index.

import type { OutFile, Show } from "../model/model.js";
import type { Exchange, Sizes } from "../write/disk/files.js";
import { isFeed } from "../write/disk/output.js";
import { feedPlans, placeInFeed } from "../write/feed/plans.js";
import {
  groupSize,
  readSearchIndex,
  type SearchHead,
  searchIndexPath,
  writeSearchIndex,
} from "../write/pages/search/write-search.js";
import type { Project } from "./build.js";
import type { Editing, Remade } from "./edit-show.js";
import type { KeptSite } from "./kept-site.js";
import { partOf, planGroup } from "./plan-search.js";

/** Whether a file of the output is only changed in its part that is of an edited episode, so that its rest has to be as it was. */
export const isEditedInPlace = (path: string): boolean => isFeed(path) || path === searchIndexPath;

/** A file of a feed, and its sizes. */
export interface EditedFeed extends Sizes {
  path: string;
}

/** Puts the new items into the feeds in place of the old ones; `undefined` where one of these is not in its feed. */
export function editFeeds(
  { store }: Project,
  show: Show,
  remade: readonly Remade[],
  { edit }: Editing,
): EditedFeed[] | undefined {
  const byPath = new Map<string, Exchange[]>();
  for (const plan of feedPlans(show)) {
    for (const { at, earlier, items } of remade) {
      const place = placeInFeed(show, plan, at);
      if (!place) continue;
      const range = earlier.built.items[place.key];
      const [old, now] = [range && store.text(range), Buffer.from(items[place.key] ?? "")];
      if (!old) return undefined;
      if (!now.equals(old)) byPath.set(place.path, [...(byPath.get(place.path) ?? []), [old, now]]);
    }
  }
  const feeds: EditedFeed[] = [];
  for (const [path, exchanges] of byPath) {
    const sizes = edit(path, exchanges);
    if (!sizes) return undefined;
    feeds.push({ path, ...sizes });
  }
  return feeds;
}

/** The search files that are others now, and its groups; `undefined` where a group has to be cut otherwise. */
export function editSearch(
  { store }: Project,
  { order, groups }: KeptSite,
  remade: readonly Remade[],
  { holds, read }: Editing,
): { files: OutFile[]; groups: KeptSite["groups"] } | undefined {
  const edited = new Map(remade.map(({ found, after }) => [found.kept.outline.slug, after.built.search]));
  const kept = { groups: [...groups] };
  const part = partOf(store);
  const files: OutFile[] = [];
  let heads: SearchHead[] | undefined;
  const oldestFirst = order.toReversed();
  for (const group of new Set(remade.map(({ at }) => Math.floor((order.length - 1 - at) / groupSize)))) {
    const slugs = oldestFirst.slice(group * groupSize, (group + 1) * groupSize);
    const cards = slugs.map((slug) => ({ slug, title: store.get(slug)?.outline.title ?? "" }));
    const planned = planGroup(group, cards, store, kept, (slug) => edited.get(slug) ?? part(slug));
    const standing = planned.part.recall?.();
    if (!standing || !holds(standing.paths)) return undefined;
    files.push(...standing.files);
    if (JSON.stringify(groups[group]?.sizes) === JSON.stringify(kept.groups[group]?.sizes)) continue;
    heads ??= readSearchIndex(read(searchIndexPath));
    if (!heads) return undefined;
    heads[group] = planned.head();
  }
  if (heads) files.push(writeSearchIndex(heads));
  return { files, groups: kept.groups };
}
