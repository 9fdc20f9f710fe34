// Writes what belongs to the show as a whole, from cards and kept texts alone: pages, feeds, search, files for the host.
import type { Store } from "../cache/store.js";
import type { OutFile, Problem, Site } from "../model.js";
import { stylesheetPath } from "../write/feed/plans.js";
import { writeFeeds } from "../write/feed/write-feed.js";
import { writeHosting } from "../write/hosting/write-hosting.js";
import type { Templates } from "../write/pages/engine.js";
import { writeSitePages } from "../write/pages/site-pages.js";
import type { KeptEpisode } from "./kept-episode.js";

/** Every file of the show that is no episode's own. */
export function writeSite(
  site: Site,
  templates: Templates,
  store: Store<KeptEpisode>,
): { files: OutFile[]; problems: Problem[] } {
  const pages = writeSitePages(site, templates);
  const itemOf = (slug: string, key: string): string => {
    const range = store.get(slug)?.built?.items[key];
    const text = range && store.text(range);
    if (!text) throw new Error(`No item of "${slug}" for ${key}: a feed must never lose an episode`);
    return text.toString("utf8");
  };
  const feeds = writeFeeds(site.show, site.cards, itemOf, { stylesheet: stylesheetPath });
  const files = [...pages.value, ...feeds.files, ...writeHosting(site.show)];
  return { files, problems: [...pages.problems, ...feeds.problems] };
}
