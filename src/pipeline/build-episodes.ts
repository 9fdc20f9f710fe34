// Builds the episodes that are to be shown: those that changed, or whose neighbours did, anew; the others as they were kept.

import type { Card, Episode, Problem } from "../model/model.js";
import { readEpisode } from "../read/show.js";
import type { BareShow, BuildOptions, LoadedShow, Project, Sink } from "./build.js";
import { type BuiltEpisode, buildEpisode, type Setting } from "./build-episode.js";
import { doJob, type Job, type Made } from "./crew.js";
import { type KeptEpisode, rangesOf } from "./kept-episode.js";
import { withKnownGuid } from "./locked-guids.js";
import { planTasks, type Task } from "./plan-tasks.js";
import { nameSpoken, openKnown, type PackedUnderstood } from "./understood-memory.js";

/** Every episode that is shown, newest first. */
export interface BuiltEpisodes {
  cards: Card[];
  problems: Problem[];
  /** Hash of each episode's YouTube text, by slug. */
  pastes: Map<string, string>;
  /** Blocks that are not as they were: name -> slugs of the episodes whose notes they are in. */
  changedBlocks: Record<string, string[]>;
}

/** Files go to the sink, feed items and search parts to the store. */
export async function buildEpisodes(
  project: Project,
  loaded: LoadedShow,
  options: BuildOptions,
): Promise<BuiltEpisodes> {
  const all: BuiltEpisodes = { cards: [], problems: [], pastes: new Map(), changedBlocks: {} };
  const tasks = planTasks(project, loaded, options);
  const results = new Map<string, Result>();
  const changed: Task[] = [];
  for (const task of tasks) {
    noteBlocks(all.changedBlocks, task);
    const kept = recall(project, task, options);
    if (kept) results.set(task.outline.slug, kept);
    else changed.push(task);
  }
  options.expect?.(changed.length);
  await makeAll(project, loaded, options, changed, results);
  for (const { outline } of tasks) {
    const { card, problems, paste } = results.get(outline.slug)!;
    all.cards.push(card);
    all.problems.push(...problems);
    all.pastes.set(outline.slug, paste);
  }
  return all;
}

function noteBlocks(changed: BuiltEpisodes["changedBlocks"], { found, blocks, outline }: Task): void {
  for (const [name, sum] of Object.entries(found.earlier?.built?.blocks ?? {}))
    if (blocks[name] !== undefined && blocks[name] !== sum) changed[name] = [...(changed[name] ?? []), outline.slug];
}

type Result = Pick<BuiltEpisode, "card" | "problems" | "paste">;

/** What an earlier build made of it, as long as all of its texts are still there. */
function recall({ store }: Project, task: Task, { sink, onDemand }: BuildOptions): Result | undefined {
  const { earlier, episode } = task.found;
  if (episode !== undefined || !earlier?.built) return undefined;
  if (onDemand ? earlier.core !== task.core : earlier.key !== task.key()) return undefined;
  if (!rangesOf(earlier).every(store.holds)) return undefined;
  if (!sink.holds(earlier.built.out)) return undefined;
  sink.keep(earlier.built.out);
  sink.copy(earlier.built.media);
  // Faults of templates are found where pages are made, and these are made when somebody asks for them.
  const problems = onDemand ? earlier.built.problems.filter(({ rule }) => rule !== "template") : earlier.built.problems;
  return { ...earlier.built, problems };
}

/** Makes what changed, with the crew where there is one and it is worth it. */
async function makeAll(
  project: Project,
  loaded: LoadedShow,
  { crew, now, sink, onDemand }: BuildOptions,
  tasks: readonly Task[],
  results: Map<string, Result>,
): Promise<void> {
  const setting: Setting = { ...project, show: loaded.show, now };
  const done = (made: Made): void => {
    const { store } = project;
    const { slug } = made.kept.outline;
    sink.keep(made.standing);
    store.set(slug, keepMade(made, store.get(slug)?.built, store));
    results.set(slug, made.kept.built);
  };
  // What is made on demand is not there before.
  const standing = onDemand ? undefined : sink;
  const make = (job: Job): Promise<Made> => doJob(setting, job, sink, project.memory);
  if (!crew || tasks.length < crew.worth) {
    for (const task of tasks) {
      done(await make(await toJob(project, loaded, task, standing)));
      // Thousands of episodes are not held at once. Whoever wants one again reads it again.
      delete task.found.episode;
    }
    return;
  }
  const jobs: Job[] = [];
  for (const task of tasks) {
    jobs.push(await toJob(project, loaded, task, standing));
    delete task.found.episode;
  }
  await crew.share(setting, jobs, make, done);
}

/** Keeps the texts of what was made, and gives the value that is to be kept under the episode's slug. */
export function keepMade(
  { kept, items, search, understood }: Made,
  before: KeptEpisode["built"],
  store: Project["store"],
): KeptEpisode & { built: NonNullable<KeptEpisode["built"]> } {
  const ranges = Object.fromEntries(Object.entries(items).map(([key, text]) => [key, store.keepText(text)]));
  const texts = {
    items: ranges,
    search: store.keepText(search),
    // The picture says itself what it was drawn from, so it need not be drawn again where only the notes changed.
    ...(before?.picture === undefined ? {} : { picture: before.picture }),
    ...keptUnderstood(understood, before, store),
  };
  return { ...kept, built: { ...kept.built, ...texts } };
}

/** The job that a task is. Without a sink all files are written anew, whatever stands. */
export async function toJob(
  project: Project,
  loaded: BareShow,
  task: Pick<Task, "found" | "outline" | "core" | "blocks" | "near" | "key">,
  sink?: Sink,
): Promise<Job> {
  const { found, core, blocks } = task;
  const episode = await readWhole(loaded, task);
  const names = nameSpoken(loaded.showKey, found.kept);
  const understood = recallUnderstood(project, task, names, sink);
  const known = { names, ...(understood === undefined ? {} : { understood }) };
  return { episode, kept: found.kept, near: task.near(), key: task.key(), core, blocks, ...known };
}

/** What was understood from the same show and files; whether the episode is the same is seen when it is made. */
function recallUnderstood(
  { store }: Project,
  { found }: Pick<Task, "found">,
  names: string,
  sink: Sink | undefined,
): PackedUnderstood | undefined {
  const { understood, faultless = [] } = found.earlier?.built ?? {};
  const bytes = understood?.key.startsWith(`${names} `) ? store.text(understood.range) : undefined;
  if (!bytes) return undefined;
  return { key: understood!.key, bytes, ...(sink?.holds(faultless) ? { transcripts: faultless } : {}) };
}

/** Keeps what was understood now, or what was kept before. */
function keptUnderstood(
  understood: PackedUnderstood | undefined,
  before: KeptEpisode["built"],
  store: Project["store"],
): Pick<NonNullable<KeptEpisode["built"]>, "understood"> {
  if (understood) return { understood: { key: understood.key, range: store.keepText(understood.bytes) } };
  return before?.understood ? { understood: before.understood } : {};
}

/** Builds one episode and keeps nothing of it. */
export async function makeEpisode(
  project: Project,
  loaded: LoadedShow,
  options: Pick<BuildOptions, "now">,
  task: Task,
): Promise<{ episode: Episode; built: BuiltEpisode }> {
  const setting: Setting = { ...project, show: loaded.show, now: options.now };
  const job = await toJob(project, loaded, task);
  const built = await buildEpisode(setting, job.episode, job.near, openKnown(job, project.memory));
  return { episode: job.episode, built };
}

/** The episode whole, with the date that the plan gave it and the guid it is known by. */
async function readWhole(loaded: BareShow, { found, outline }: Pick<Task, "found" | "outline">): Promise<Episode> {
  const episode =
    found.episode ??
    withKnownGuid((await readEpisode(loaded.frame, found.kept.files)).value!, loaded.show, loaded.lock);
  return outline.date === undefined ? episode : { ...episode, date: outline.date };
}
