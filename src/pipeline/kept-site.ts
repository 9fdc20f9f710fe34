// What a build keeps of the show as a whole, so that the next one need write neither pages nor search that would be the same.
import type { Store } from "../cache/store.js";
import type { KeptEpisode } from "./kept-episode.js";
import type { KeptGroup } from "./plan-search.js";

export interface KeptSite {
  /** Of each file that an earlier build wrote: hash of what it was made from, by path. */
  made: Record<string, string>;
  /** Groups of the search index. */
  groups: KeptGroup[];
  /** Of every published episode, newest first, the places of those that are like it; `key` names what that was found from. */
  related?: { key: string; places: number[][] };
}

/** A name that no episode can have. */
const name = "/site";

/** What was kept; empty when nothing was. */
export function readKeptSite(store: Store<KeptEpisode>): KeptSite {
  return (store as unknown as Store<KeptSite>).get(name) ?? { made: {}, groups: [] };
}

/** Keeps it, in the same store as the episodes. */
export function keepSite(store: Store<KeptEpisode>, site: KeptSite): void {
  (store as unknown as Store<KeptSite>).set(name, site);
}
