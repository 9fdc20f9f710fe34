// Writes what belongs to the show as a whole, from cards and kept texts alone: pages, feeds, search, files for the host.
import { hashText } from "../base/hash.js";
import type { Store } from "../cache/store.js";
import type { Card, OutFile, Problem, Site } from "../model/model.js";
import { feedPlans, isPageOf, stylesheetPath } from "../write/feed/plans.js";
import { judgePlans } from "../write/feed/private-feeds.js";
import { writeFeed } from "../write/feed/write-feed.js";
import { writeHosting } from "../write/hosting/write-hosting.js";
import type { Templates } from "../write/pages/engine.js";
import { listKey, type PlannedFile, planSitePages } from "../write/pages/site-pages.js";
import type { KeptEpisode } from "./kept-episode.js";
import { type KeptSite, keepSite, readKeptSite } from "./kept-site.js";
import { planSearch } from "./plan-search.js";

export interface WrittenPart {
  files: OutFile[];
  problems: Problem[];
}

/** Files of the show that are written together, when somebody asks for one of them. */
export interface SitePart {
  kind: "page" | "feed" | "hosting" | "search";
  /** Whether a path of the output folder is one of this part's. */
  owns(path: string): boolean;
  write(): WrittenPart;
  /** What of an earlier build stands, where that is known without writing the part anew. */
  recall?(): Standing | undefined;
}

/** What became of a part that an earlier build wrote: paths that stand as they are, and the files that are others now. */
export interface Standing {
  paths: string[];
  files: OutFile[];
}

/** Every file of the show that is no episode's own, in parts, none of them written yet. Parts name no path twice but where the show itself does. */
export function planSite(site: Site, templates: Templates, store: Store<KeptEpisode>): SitePart[] {
  const { show, cards } = site;
  const earlier = readKeptSite(store);
  const kept: KeptSite = { ...earlier, made: {} };
  keepSite(store, kept);
  const itemOf = (slug: string, key: string): Uint8Array => {
    const range = store.get(slug)?.built?.items[key];
    const text = range && store.text(range);
    if (!text) throw new Error(`No item of "${slug}" for ${key}: a feed must never lose an episode`);
    return text;
  };
  const frame = hashText(JSON.stringify([show, templates]), 24);
  const keyOf = (card: Card): string => store.get(card.slug)?.built?.listed ?? listKey(card);
  const pages = planSitePages(site, templates, keyOf).map((page) => planPage(page, frame, earlier, kept));
  const feeds = feedPlans(show).map(
    (plan): SitePart => ({
      kind: "feed",
      owns: (path) => isPageOf(plan.path, path),
      write: () => writeFeed(show, itemOf, cards, plan, { stylesheet: stylesheetPath }),
    }),
  );
  const hosting = writeHosting(show, site);
  const rest: SitePart = {
    kind: "hosting",
    owns: (path) => hosting.some((file) => file.path === path),
    write: () => ({ files: hosting, problems: judgePlans(show) }),
  };
  return [...pages, ...feeds, ...planSearch(site, store, kept), rest];
}

/** A page stands as an earlier build wrote it as long as it would be made from the same, and no other part of this build has its path. */
function planPage({ path, write, from }: PlannedFile, frame: string, earlier: KeptSite, kept: KeptSite): SitePart {
  const key = (): string => (from ? hashText(JSON.stringify([frame, from()]), 16) : "");
  const standing: Standing = { paths: [path], files: [] };
  let made: string | undefined;
  return {
    kind: "page",
    owns: (other) => other === path,
    recall() {
      made = key();
      if (made === "" || earlier.made[path] !== made || kept.made[path] !== undefined) return undefined;
      kept.made[path] = made;
      return standing;
    },
    write() {
      const { value, problems } = write();
      if (value === undefined) return { files: [], problems };
      kept.made[path] = made ?? key();
      return { files: [{ path, content: value }], problems };
    },
  };
}
