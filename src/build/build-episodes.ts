// Builds the episodes that are to be shown: those that changed, or whose neighbours did, anew; the others as they were kept.

import type { BuildOptions, LoadedShow, Project } from "../build.js";
import type { Card, Episode, Problem } from "../model.js";
import { readEpisode } from "../read/show.js";
import { type BuiltEpisode, buildEpisode, type Setting } from "./build-episode.js";
import { type KeptEpisode, rangesOf, readDependencies } from "./kept-episode.js";
import { withKnownGuid } from "./locked-guids.js";
import { planTasks, type Task } from "./plan-tasks.js";

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
  for (const task of planTasks(project, loaded, options)) {
    noteBlocks(all.changedBlocks, task);
    const built = recall(project, task, options) ?? (await build(project, loaded, options, task));
    all.cards.push(built.card);
    all.problems.push(...built.problems);
    all.pastes.set(task.outline.slug, built.paste);
  }
  return all;
}

function noteBlocks(changed: BuiltEpisodes["changedBlocks"], { found, blocks, outline }: Task): void {
  for (const [name, sum] of Object.entries(found.earlier?.built?.blocks ?? {}))
    if (blocks[name] !== undefined && blocks[name] !== sum) changed[name] = [...(changed[name] ?? []), outline.slug];
}

type Result = Pick<BuiltEpisode, "card" | "problems" | "paste">;

/** What an earlier build made of it, as long as all of its texts can still be read. */
function recall({ store }: Project, task: Task, { sink, onDemand }: BuildOptions): Result | undefined {
  const { earlier, episode } = task.found;
  if (episode !== undefined || !earlier?.built) return undefined;
  if (onDemand ? earlier.core !== task.core : earlier.key !== task.key()) return undefined;
  if (!rangesOf(earlier).every((range) => store.text(range) !== undefined)) return undefined;
  sink.keep(earlier.built.out);
  sink.copy(earlier.built.media);
  return earlier.built;
}

async function build(project: Project, loaded: LoadedShow, options: BuildOptions, task: Task): Promise<Result> {
  const { episode, built } = await makeEpisode(project, loaded, options, task);
  const media = episode.media ?? [];
  options.sink.stage(built.files);
  options.sink.copy(media);
  const { store, folder } = project;
  const kept: KeptEpisode = {
    ...task.found.kept,
    dependencies: await readDependencies(folder, episode, options.started ?? 0),
    key: task.key(),
    core: task.core,
    built: {
      card: built.card,
      problems: built.problems,
      out: built.files.map(({ path }) => path),
      items: Object.fromEntries(Object.entries(built.items).map(([key, text]) => [key, store.keepText(text)])),
      search: store.keepText(built.search),
      media,
      paste: built.paste,
      blocks: task.blocks,
    },
  };
  store.set(episode.slug, kept);
  return built;
}

/** Builds one episode and keeps nothing of it. */
export async function makeEpisode(
  project: Project,
  loaded: LoadedShow,
  options: Pick<BuildOptions, "now">,
  task: Task,
): Promise<{ episode: Episode; built: BuiltEpisode }> {
  const setting: Setting = { ...project, show: loaded.show, now: options.now };
  const episode = await readWhole(loaded, task);
  return { episode, built: await buildEpisode(setting, episode, task.near()) };
}

/** The episode whole, with the date that the plan gave it and the guid it is known by. */
async function readWhole(loaded: LoadedShow, { found, outline }: Task): Promise<Episode> {
  const episode =
    found.episode ??
    withKnownGuid((await readEpisode(loaded.frame, found.kept.files)).value!, loaded.show, loaded.lock);
  return outline.date === undefined ? episode : { ...episode, date: outline.date };
}
