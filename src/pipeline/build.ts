// The pipeline on one page: a folder becomes a show, its episodes become entries, and these become files.
import { hashText } from "../base/hash.js";
import { prepareMarkdown } from "../base/markdown/sanitize-html.js";
import type { Store } from "../cache/store.js";
import { extendLock } from "../check/extend-lock.js";
import { judgeHistory } from "../check/history.js";
import { findLost, judgeLost, withLost } from "../check/history-before.js";
import { applySeverities, dropFollowing, softenDrafts } from "../check/severities.js";
import type { PublishedLock } from "../model/lock.js";
import type { Media, OutFile, Problem, Show, Site } from "../model/model.js";
import type { FactsCache } from "../read/facts.js";
import type { Folder } from "../read/folder.js";
import { type Frame, judgeEpisodes, readFrame } from "../read/show.js";
import {
  findNextDue,
  findUpcoming,
  type Outline,
  type Planned,
  planSchedule,
} from "../understand/schedule/plan-schedule.js";
import { findMoved } from "../understand/show/find-moved.js";
import type { Templates } from "../write/pages/engine.js";
import { buildEpisodes } from "./build-episodes.js";
import type { Crew } from "./crew.js";
import { drawCards } from "./draw-cards.js";
import { type Found, findEpisodes } from "./find-episodes.js";
import { judgeShow } from "./judge-show.js";
import type { KeptEpisode } from "./kept-episode.js";
import { readLockOf, withLockedGuid } from "./locked-guids.js";
import { findShownMedia } from "./shown-media.js";
import { findStalePastes } from "./stale-pastes.js";
import type { UnderstoodMemory } from "./understood-memory.js";
import { planSite, type SitePart } from "./write-site.js";

/** A show's folder with what building it needs beside it. */
export interface Project {
  folder: Folder;
  templates: Templates;
  /** Reusable pieces of notes, by name. */
  blocks: Record<string, string>;
  /** What earlier builds kept (in memory only where nothing shall be kept), and what they read from audio and pictures. */
  store: Store<KeptEpisode>;
  facts?: FactsCache;
  /** What was understood before; only where the same process builds again and again. */
  memory?: UnderstoodMemory;
}

/** A show without its episodes. */
export interface BareShow {
  show: Show;
  frame: Frame & { show: Show };
  /** Hash of the show's own fields. */
  showKey: string;
  lock: PublishedLock | undefined;
}

/** A show as it is planned at a moment, its episodes not yet understood. */
export interface LoadedShow extends BareShow {
  found: Found[];
  planned: Planned<Outline>[];
}

export interface LoadOptions {
  /** The build's only notion of now; milliseconds since 1970. */
  now: number;
  /** When the build began by the disk's clock; a file changed since then is read again next time. */
  started?: number;
}

/** Reads and plans a show. The value is `undefined` when show.md or the lock cannot be used; problems say why. */
export async function loadShow(
  project: Project,
  options: LoadOptions,
): Promise<{ value: LoadedShow | undefined; problems: Problem[] }> {
  const { folder, store } = project;
  const { now, started = 0 } = options;
  const read = await readBareShow(project);
  if (!read.value) return { value: undefined, problems: read.problems };
  const { found, problems, layout } = await findEpisodes({ ...read.value, folder, store, started });
  const plan = planSchedule(
    read.value.show,
    found.map(({ kept }) => kept.outline),
    read.value.lock,
    now,
  );
  return {
    value: { ...read.value, frame: { ...read.value.frame, layout }, found, planned: plan.value },
    problems: [...read.problems, ...problems, ...plan.problems],
  };
}

/** Reads a show without its episodes; where it cannot be used, the problems are also theirs. */
export async function readBareShow({
  folder,
  facts,
}: Pick<Project, "folder" | "facts">): Promise<{ value: BareShow | undefined; problems: Problem[] }> {
  const frameRead = await readFrame(folder, facts ? { facts } : {});
  const lockRead = await readLockOf(folder);
  const problems = [...frameRead.problems, ...lockRead.problems];
  if (!frameRead.value.show) problems.push(...(await judgeEpisodes(frameRead.value)));
  if (!frameRead.value.show || lockRead.problems.length > 0) return { value: undefined, problems };
  const lock = lockRead.value;
  const show = withLockedGuid(frameRead.value.show, lock);
  const frame = { ...frameRead.value, show, ...(lock ? { lock } : {}) };
  const showKey = hashText(JSON.stringify([show, frame.zone]), 24);
  return { value: { show, frame, showKey, lock }, problems };
}

/** Where a build's files go as they are made. */
export interface Sink {
  stage(files: readonly OutFile[]): void;
  /** Files of the show's folder that are published as they are. */
  copy(media: readonly Media[]): void;
  /** Whether all of these files of an earlier build are still there. */
  holds(paths: readonly string[]): boolean;
  /** Paths that stand as an earlier build wrote them. */
  keep(paths: readonly string[]): void;
}

export interface BuildOptions extends LoadOptions {
  /** Drafts get pages too, never a place in a feed. */
  drafts?: boolean;
  /** Judges what is held back as well; for checking. */
  heldBack?: boolean;
  /** The show's own files are not written but given as parts; episodes whose pages alone would change are not made anew. */
  onDemand?: boolean;
  /** Called with how many episodes are to be made, before the first of them is. */
  expect?(episodes: number): void;
  /** Threads to share the work with, when it is much. */
  crew?: Crew;
  /** The lock as the last commit has it: what the one in the folder lacks is judged, and put back. */
  committed?: PublishedLock | undefined;
  sink: Sink;
}

export interface Built {
  site: Site | undefined;
  problems: Problem[];
  nextDue: { slug: string; title: string; date: number } | undefined;
  /** The lock as it has to be after publishing. */
  lock: PublishedLock | undefined;
  /** Files of the show's folder that the result depends on. */
  inputs: string[];
  /** Slugs of the episodes whose YouTube text is another than the one that was pasted. */
  stalePastes: string[];
  /** Blocks that are not as the last build found them: name -> slugs of the episodes whose notes they are in. */
  changedBlocks: Record<string, string[]>;
  /** With `onDemand`: the show as it was planned, and its own files to be written. */
  loaded?: LoadedShow;
  parts?: SitePart[];
}

/** Builds a show. Where a problem is an error nothing of what went into the sink may be published. */
export async function buildShow(project: Project, options: BuildOptions): Promise<Built> {
  const loaded = await loadShow(project, options);
  if (!loaded.value) return { ...nothing, problems: loaded.problems };
  const { show, lock, planned } = loaded.value;
  await prepareMarkdown(show.about);
  const built = await buildEpisodes(project, loaded.value, options);
  const site: Site = { show, cards: built.cards, upcoming: findUpcoming(show, planned) };
  site.moved = findMoved(show, built.cards, lock);
  const published = built.cards.filter(({ state }) => state === "published");
  const parts = planSite(site, project.templates, project.store);
  const partProblems: Problem[] = [];
  for (const part of options.onDemand ? [] : parts) {
    const standing = part.recall?.();
    if (standing && options.sink.holds(standing.paths)) {
      options.sink.keep(standing.paths);
      options.sink.stage(standing.files);
      continue;
    }
    const written = part.write();
    options.sink.stage(written.files);
    partProblems.push(...written.problems);
  }
  if (!options.onDemand && !options.heldBack) await drawCards(site, project, options.sink);
  options.sink.copy(findShownMedia(site));
  // An episode that cannot be read is not gone: its own problems say what it needs.
  const whole = loaded.value.frame.layout.episodes.length === loaded.value.found.length;
  const drafts = new Set(planned.filter(({ state }) => state === "draft").map(({ episode }) => episode.slug));
  const lost = whole ? findLost(options.committed, lock) : undefined;
  const problems = [
    ...loaded.problems,
    ...built.problems,
    ...partProblems,
    ...(await judgeShow(site, loaded.value.found, project.folder)),
    ...(whole ? judgeHistory(lock, show.guid, published, options.now) : []),
    ...judgeLost(lost, show.guid, published),
  ];
  return {
    site,
    problems: dropFollowing(applySeverities(show, softenDrafts(problems, drafts))),
    nextDue: findNextDue(planned, options.now),
    lock: extendLock(withLost(lock, lost), show.guid, published),
    inputs: listInputs(loaded.value),
    stalePastes: findStalePastes(lock, built.pastes),
    changedBlocks: built.changedBlocks,
    ...(options.onDemand ? { loaded: loaded.value, parts } : {}),
  };
}

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
  const own = [frame.layout.show, frame.layout.people, frame.layout.cover].filter((path) => path !== undefined);
  const media = (frame.show.media ?? []).map(({ file }) => file);
  return [...own, ...media, ...found.flatMap(({ kept }) => kept.dependencies.map(({ path }) => path))];
}
