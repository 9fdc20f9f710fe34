// Builds a show again of which only the Markdown of some episodes changed, where no file but their own shows what changed.

import { applySeverities, softenForBuild } from "../check/severities.js";
import type { Card, Problem } from "../model/model.js";
import type { EpisodeFiles } from "../read/layout.js";
import type { Output } from "../write/disk/output.js";
import { judgeSize } from "../write/feed/budget.js";
import type { Project, Sink } from "./build.js";
import { type BareShow, readBareShow } from "./build.js";
import { keepMade, toJob } from "./build-episodes.js";
import { doJob } from "./crew.js";
import { editFeeds, editSearch } from "./edit-shared.js";
import { exchangeProblems } from "./exchange-problems.js";
import { type Found, findEpisode } from "./find-episodes.js";
import type { KeptEpisode, KeptOutline } from "./kept-episode.js";
import { type KeptSite, keepSite, nameListing, readKeptSite } from "./kept-site.js";
import { findBeside, showBeside, showCard } from "./neighbours.js";
import { findStalePastes } from "./stale-pastes.js";

/** What is asked of a show of which everything but some files is as the last build read and left it. */
export interface EditOptions {
  /** Those files, by their paths in the show's folder. */
  files: readonly string[];
  /** What the last build came to. */
  last: LastBuild;
  /** The build's only notion of now, and when it began by the disk's clock; milliseconds since 1970. */
  now: number;
  started: number;
  sink: Editing;
}

/** Where files go, and those of the last build are read and edited. */
export type Editing = Sink & Pick<Output, "read" | "edit">;

/** What a build comes to, besides its files. */
export interface LastBuild {
  problems: Problem[];
  /** Slugs of the episodes whose YouTube text is another than the one that was pasted, sorted. */
  stalePastes: string[];
}

type Built = NonNullable<KeptEpisode["built"]>;

/** A published episode whose Markdown changed, at its place among all, newest first. */
interface Edit {
  at: number;
  found: Found;
  earlier: KeptEpisode & { built: Built };
}

/** The same when it was made anew. */
export interface Remade extends Edit {
  after: KeptEpisode & { built: Built };
  items: Readonly<Record<string, string>>;
}

/**
 * Makes the edited episodes anew and stages their files, their places in the feeds and what the search has of them; all
 * else stands. Gives `undefined` where that is not all there is to do, as when a title changed, a date, a person, a file's
 * name, or anything that lists and neighbours show: then nothing was kept, what was staged has to be forgotten, and
 * `buildShow` has to do it.
 */
export async function editShow(project: Project, options: EditOptions): Promise<LastBuild | undefined> {
  const { value: show } = await readBareShow(project);
  if (!show) return undefined;
  const { store } = project;
  const site = readKeptSite(store);
  if (site.listing !== nameListing(show.frame.reading.files)) return undefined;
  if (site.related?.places.length !== site.order.length) return undefined;
  const remade: Remade[] = [];
  let { problems } = options.last;
  for (const file of options.files) {
    const files = show.frame.layout.episodes.find((episode) => episode.file === file);
    const edit = files && (await findEdit(project, show, site, files, options.started));
    if (edit === undefined) return undefined;
    if (edit === "same") continue;
    const again = await remake(project, show, site, edit, options);
    if (!again) return undefined;
    remade.push(again);
    const exchanged = exchange(show, problems, edit.earlier.built.problems, again.after.built.problems);
    if (!exchanged || hasOthers(show, exchanged, again)) return undefined;
    problems = exchanged;
  }
  const feeds = editFeeds(project, show.show, remade, options.sink);
  const search = feeds && editSearch(project, site, remade, options.sink);
  if (!search) return undefined;
  for (const feed of feeds) {
    const [before, after] = [feed.before, feed.after].map((bytes) => judgeSize(show.show, feed.path, bytes));
    const exchanged = exchange(show, problems, before!, after!);
    if (!exchanged) return undefined;
    problems = exchanged;
  }
  options.sink.stage(search.files);
  for (const { found, after } of remade) store.set(found.kept.outline.slug, after);
  keepSite(store, { ...site, groups: search.groups });
  return { problems, stalePastes: refreshStale(show, options.last, remade) };
}

/** Reads an edited episode: `same` where only its time is another, `undefined` where others have to know what changed. */
async function findEdit(
  project: Project,
  show: BareShow,
  site: KeptSite,
  files: EpisodeFiles,
  started: number,
): Promise<Edit | "same" | undefined> {
  const earlier = project.store.get(files.slug);
  const at = site.order.indexOf(files.slug);
  if (!earlier?.built || at < 0 || earlier.outline.queued) return undefined;
  const { found } = await findEpisode({ ...show, folder: project.folder, store: project.store, started }, files);
  if (!found || !isAlike(found.kept, earlier)) return undefined;
  return found.episode ? { at, found, earlier: { ...earlier, built: earlier.built } } : "same";
}

/** Whether what was read of an episode says to others what was read before. */
const isAlike = (one: KeptOutline, other: KeptOutline): boolean => outlineOf(one) === outlineOf(other);

const outlineOf = ({ showKey, files, outline, card, problems, blocks }: KeptOutline): string =>
  JSON.stringify([showKey, files, outline, card, problems, blocks]);

async function remake(
  project: Project,
  show: BareShow,
  { order, related }: KeptSite,
  edit: Edit,
  { now, sink }: EditOptions,
): Promise<Remade | undefined> {
  const { store } = project;
  const { at, found, earlier } = edit;
  const beside = findBeside(at, order.length, related!.places[at]!);
  const isThere = (place: number | undefined): boolean =>
    place === undefined || store.get(order[place]!)?.built !== undefined;
  if (![beside.previous, beside.next, ...beside.alike].every(isThere)) return undefined;
  const shown = (place: number): Card => {
    const neighbour = store.get(order[place]!)!;
    return showCard(neighbour.card, neighbour.built!.card.date);
  };
  const { key, core, built } = earlier;
  const near = () => showBeside(beside, shown);
  const task = { found, outline: found.kept.outline, core, blocks: built.blocks, near, key: () => key };
  const made = await doJob({ ...project, show: show.show, now }, await toJob(project, show, task, sink), sink);
  if (isOther(made.kept.built, built)) return undefined;
  return { ...edit, after: keepMade(made, built, store), items: made.items };
}

/** Whether what was made of an episode is another to the rest of the show. */
function isOther(one: Omit<Built, "items" | "search">, other: Built): boolean {
  const shown = ({ card, listed, out, media, blocks }: typeof one): string =>
    JSON.stringify([card, listed, [...out].sort(), media, blocks]);
  return shown(one) !== shown(other);
}

/** Problems of a finished build with those of an episode or a feed exchanged. */
function exchange(
  show: BareShow,
  problems: Problem[],
  before: readonly Problem[],
  after: readonly Problem[],
): Problem[] | undefined {
  const finished = finish(show, after);
  if (finished.some(({ severity }) => severity === "error")) return undefined;
  return exchangeProblems(problems, finish(show, before), finished);
}

/** Whether the show has problems with an episode's Markdown that are not the episode's own: their lines may be others now. */
function hasOthers(show: BareShow, problems: readonly Problem[], { found, after }: Remade): boolean {
  const count = (some: readonly Problem[]): number =>
    some.filter(({ place }) => place?.file === found.kept.files.file).length;
  return count(problems) !== count(finish(show, [...found.kept.problems, ...after.built.problems]));
}

/** Problems as a build says them. */
const finish = ({ show }: BareShow, problems: readonly Problem[]): Problem[] =>
  softenForBuild(applySeverities(show, problems));

/** Slugs of stale texts as they are now, sorted. */
function refreshStale({ lock }: BareShow, { stalePastes }: LastBuild, remade: readonly Remade[]): string[] {
  const pastes = new Map(remade.map(({ found, after }) => [found.kept.outline.slug, after.built.paste]));
  return [...stalePastes.filter((slug) => !pastes.has(slug)), ...findStalePastes(lock, pastes)].sort();
}
