// Writes what belongs to the show as a whole, from cards and cached texts alone: pages, feeds, search, files for the host.
import type { StoredPiece } from "../base/join-pieces.js";
import { once } from "../base/once.js";
import { keyOf, type Store } from "../cache/store.js";
import type { Problem, Site } from "../model/model.js";
import { feedPlans, isPageOf, stylesheetPath } from "../write/feed/plans.js";
import { checkPlans, writeFeed } from "../write/feed/write-feed.js";
import { writeHosting } from "../write/hosting/write-hosting.js";
import type { Templates } from "../write/pages/engine.js";
import { type PlannedFile, planSitePages } from "../write/pages/site-pages.js";
import { itemName, lastEntry } from "./episodes.js";
import type { Sink, SitePart } from "./project.js";
import { planSearch } from "./search.js";

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
