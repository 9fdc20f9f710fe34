// The build on one page: a folder becomes a show, its episodes become entries, and these become files.

import { prepareMarkdown } from "../base/markdown/sanitize-html.js";
import type { Store } from "../cache/store.js";
import { extendLock } from "../check/extend-lock.js";
import { gatherHistory } from "../check/gather-history.js";
import { gatherTemplates } from "../check/gather-templates.js";
import { lintHistory } from "../check/history.js";
import { findLost, lintLost, sayNewer, withLost } from "../check/history-before.js";
import { lintHosts } from "../check/hosts-changed.js";
import { applySeverities, dropFollowing, gatherZones, softenDrafts, softenPreview } from "../check/severities.js";
import { basePath, endingOf, pathOfUrl, urlOf } from "../conventions/addresses.js";
import { isTrialAddress } from "../conventions/placeholders.js";
import type { PublishedLock } from "../model/lock.js";
import type { Due, Media, Problem, Show, Site } from "../model/model.js";
import { sayStray } from "../read/say-unread.js";
import { findNextDue, findUpcoming } from "../understand/schedule/plan-schedule.js";
import { findMoved } from "../understand/show/find-related.js";
import { drawCards, stageIcons } from "./cards.js";
import { buildEpisodes, lastEntry } from "./episodes.js";
import { lintLinked, lintMoments, lintShow, placeInEpisodes } from "./lint-show.js";
import { loadShow } from "./load.js";
import type { BuildOptions, CommandBuild, LoadedShow, Project, SitePart } from "./project.js";
import { planSite, writeSite } from "./site.js";

/** What a build has made. `problems` are all that is to be said; with an error among them nothing may be published. */
export interface Built {
  /** Undefined where the show cannot be read. */
  site: Site | undefined;
  /** Those of the whole show, with the severities that `rules:` gives them. */
  problems: Problem[];
  /** The episode that comes out next, `date` in milliseconds since 1970; undefined where none waits. */
  nextDue: Due | undefined;
  /** The lock as it has to be after publishing. */
  lock: PublishedLock | undefined;
  /** Files of the show's folder that the result depends on. */
  inputs: string[];
  /** Slugs of the episodes whose YouTube text is another than the one that was pasted. */
  stalePastes: string[];
  /** Blocks that are not as the last build found them: name -> slugs of the episodes whose notes they are in. */
  changedBlocks: Record<string, string[]>;
  /** The show as it was planned; absent where it cannot be read. */
  loaded?: LoadedShow;
  /** Pages, feeds, files for the host and the search, each a part. @internal */
  parts?: SitePart[];
}

/**
 * Builds a show: every file goes to the sink as it is made, paths relative to the output folder. Where a problem is an error
 * nothing of what went into the sink may be published. The same show at the same `now` gives the same bytes. Throws the
 * system's error where a file cannot be read.
 */
export async function buildShow(project: Project, options: BuildOptions): Promise<Built>;
/** @internal */
export async function buildShow(project: Project, options: CommandBuild): Promise<Built>;
export async function buildShow(project: Project, options: CommandBuild): Promise<Built> {
  const { progress } = options;
  progress?.begin("read");
  if (project.store.last(placeName)) project.store.set(placeName, { key: "", value: null });
  const loaded = await loadShow(project, options);
  if (!loaded.value) return { ...nothing, problems: gatherZones(loaded.problems) };
  const { show, lock, planned } = loaded.value;
  await prepareMarkdown(show.about);
  const holds = options.holds === true && !isTrialAddress(show.link);
  const built = await buildEpisodes(project, loaded.value, { ...options, holds });
  progress?.begin("site");
  const site: Site = { show, cards: built.cards, upcoming: findUpcoming(show, planned) };
  // An episode that cannot be read is not gone: its own problems say what it needs.
  const whole = loaded.value.frame.layout.episodes.length === loaded.value.found.length;
  const lost = whole ? findLost(options.committed, lock) : undefined;
  const known = withLost(lock, lost);
  site.moved = findMoved(show, built.cards, known);
  const published = built.cards.filter(({ state }) => state === "published");
  const parts = planSite(site, project.templates, project.store, progress?.expectMuch);
  const partProblems = options.onDemand ? [] : writeSite(parts, options.sink);
  if (!options.onDemand && !options.heldBack) {
    await drawCards(site, project, options.sink, progress);
    await stageIcons(site, project, options.sink);
  }
  options.sink.copy([...findShownMedia(site), ...copyMoved(site, project.store)]);
  progress?.begin("check");
  const drafts = new Set(planned.filter(({ state }) => state === "draft").map(({ episode }) => episode.slug));
  const notOut = new Map(
    planned.flatMap(({ state, episode: { slug, date } }) =>
      state === "published" ? [] : [[slug, state === "draft" ? state : date?.utc] as const],
    ),
  );
  const used = listInputs(loaded.value);
  const read = [...loaded.problems, ...built.problems];
  const told = read.map(({ place }) => place?.file);
  const found = [
    ...loaded.problems,
    ...built.problems,
    ...(whole ? sayStray(loaded.value.frame.reading.files, new Set([...used, ...told]), read) : []),
    ...sayNewer(built.newer),
    ...(project.templateProblems ?? []),
    ...partProblems,
    ...(await lintShow(site, loaded.value.found, project.folder)),
    ...lintMoments(show, planned, options.now),
    ...lintLinked(built.cards, loaded.value.found, notOut),
    ...(whole
      ? await placeInEpisodes(show, loaded.value.found, project.folder, (place) =>
          lintHistory(lock, show.guid, published, options.now, place, notOut),
        )
      : []),
    ...lintLost(lost, show.guid, published),
    ...lintHosts(known, show, published),
  ];
  const problems = options.preview ? softenPreview(found) : found;
  return {
    site,
    problems: gatherZones(
      dropFollowing(applySeverities(show, softenDrafts(gatherHistory(gatherTemplates(problems)), drafts))),
    ),
    nextDue: findNextDue(planned, options.now),
    lock: extendLock(known, show, published, built.finds),
    inputs: used,
    stalePastes: findStalePastes(known, built.pastes),
    changedBlocks: built.changedBlocks,
    loaded: loaded.value,
    parts,
  };
}

/**
 * The name under which a store says in which folder all lies that it knows as made; no key where some of it went to other
 * places, as what a program builds for itself. A store on the disk has a folder of its own, and says nothing.
 */
export const placeName = "place";

/** What is built of a show that cannot be read. */
const nothing: Omit<Built, "problems"> = {
  site: undefined,
  nextDue: undefined,
  lock: undefined,
  inputs: [],
  stalePastes: [],
  changedBlocks: {},
};

function listInputs({ frame, found }: LoadedShow): string[] {
  const { show, people, cover, original } = frame.layout;
  const own = [show, people, cover, original].filter((path) => path !== undefined);
  const media = (frame.show.media ?? []).map(({ file }) => file);
  return [...own, ...media, ...found.flatMap(({ dependencies }) => dependencies.map(({ path }) => path))];
}

/** Slugs of the episodes whose YouTube text is not what was pasted last. `pastes` holds the hash of each episode's text as it is now. */
function findStalePastes(lock: PublishedLock | undefined, pastes: ReadonlyMap<string, string>): string[] {
  return Object.entries(lock?.episodes ?? {})
    .filter(([slug, { pasted }]) => pasted !== undefined && pastes.has(slug) && pastes.get(slug) !== pasted)
    .map(([slug]) => slug)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The show's media without the portraits of those who are only in episodes that are not out yet. */
function findShownMedia({ show, cards }: Pick<Site, "show" | "cards">): Media[] {
  const shown = new Set(cards.flatMap(({ people }) => people.map(({ id }) => id)));
  for (const { id } of show.hosts) shown.add(id);
  const waiting = new Set<string>();
  for (const [id, { image }] of Object.entries(show.people)) if (image && !shown.has(id)) waiting.add(image);
  const used = [show.image.url, ...show.hosts.map(({ image }) => image), ...show.feed.images.map(({ href }) => href)];
  for (const [id, { image }] of Object.entries(show.people)) if (shown.has(id)) used.push(image);
  for (const url of used) if (url !== undefined) waiting.delete(url);
  return (show.media ?? []).filter(({ path }) => !waiting.has(urlOf(show, path)));
}

/** The path in the output folder of a recording's old place, given as a path of the site; undefined where there is none. */
export const pathOfMoved = (show: Pick<Show, "link">, from: string): string | undefined =>
  pathOfUrl(show, show.link.replace(/\/+$/, "") + encodeURI(from.slice(basePath(show).length)));

/**
 * Copies of the show's own recordings for the addresses under which they were published, unless the host redirects these.
 * One that lies elsewhere now cannot be copied.
 */
function copyMoved({ show, cards, moved = [] }: Site, store: Store): Media[] {
  if (show.redirects || moved.length === 0) return [];
  const slugs = new Map(cards.map(({ slug, enclosure }) => [enclosure?.url, slug]));
  return moved.flatMap(({ from, to }) => {
    const [old, now, slug] = [pathOfMoved(show, from), pathOfUrl(show, to), slugs.get(to)];
    if (old === undefined || now === undefined || slug === undefined || endingOf(old) !== endingOf(now)) return [];
    const media = lastEntry(store, slug)?.value.media.find(({ path }) => path === now);
    return media ? [{ ...media, path: old }] : [];
  });
}
