// Builds the episodes that are to be shown: those that changed, or whose neighbours did, anew; the others as they were kept.

import { hashText } from "../base/hash.js";
import type { BuildOptions, LoadedShow, Project } from "../build.js";
import type { Card, Episode, Problem } from "../model.js";
import { readEpisode } from "../read/show.js";
import type { Outline, Planned } from "../understand/schedule/plan-schedule.js";
import { type BuiltEpisode, buildEpisode, type Setting } from "./build-episode.js";
import type { Found } from "./find-episodes.js";
import { type KeptEpisode, rangesOf, readDependencies } from "./kept-episode.js";
import { withKnownGuid } from "./locked-guids.js";
import { findNeighbours } from "./neighbours.js";

/** An episode to be built, with everything but its files that its result depends on. */
export interface Task {
  found: Found;
  outline: Outline;
  state: Card["state"];
  near: ReturnType<ReturnType<typeof findNeighbours>>;
  key: string;
}

/** Cards newest first, and what was wrong. Files go to the sink, feed items and search parts to the store. */
export async function buildEpisodes(
  project: Project,
  loaded: LoadedShow,
  options: BuildOptions,
): Promise<{ cards: Card[]; problems: Problem[] }> {
  const cards = new Map<string, Card>();
  const problems: Problem[] = [];
  const tasks = planTasks(project, loaded, options);
  for (const task of tasks) {
    const built = recall(project, task, options) ?? (await build(project, loaded, options, task));
    cards.set(task.outline.slug, built.card);
    problems.push(...built.problems);
  }
  return { cards: tasks.map(({ outline }) => cards.get(outline.slug)!), problems };
}

function planTasks(project: Project, loaded: LoadedShow, options: BuildOptions): Task[] {
  const bySlug = new Map(loaded.found.map((found) => [found.kept.outline.slug, found]));
  const wanted = loaded.planned.filter(
    ({ state }: Planned<Outline>) =>
      state === "published" || (state === "draft" && options.drafts === true) || options.heldBack === true,
  );
  const neighbours = findNeighbours(wanted, bySlug);
  const assets = hashText(JSON.stringify([project.templates, project.blocks]), 24);
  return wanted.map(({ episode: outline, state }) => {
    const near = neighbours(outline.slug);
    const key = hashText(JSON.stringify([loaded.showKey, assets, state, outline.date, near]), 24);
    return { found: bySlug.get(outline.slug)!, outline, state, near, key };
  });
}

type Result = Pick<BuiltEpisode, "card" | "problems">;

/** What an earlier build made of it, as long as all of its texts can still be read. */
function recall({ store }: Project, { found, key }: Task, { sink }: BuildOptions): Result | undefined {
  const earlier = found.episode === undefined && found.earlier?.key === key ? found.earlier : undefined;
  if (!earlier?.built || !rangesOf(earlier).every((range) => store.text(range) !== undefined)) return undefined;
  sink.keep(earlier.built.out);
  sink.copy(earlier.built.media);
  return earlier.built;
}

async function build(project: Project, loaded: LoadedShow, options: BuildOptions, task: Task): Promise<Result> {
  const setting: Setting = { ...project, show: loaded.show, now: options.now };
  const episode = await readWhole(loaded, task);
  const built = await buildEpisode(setting, episode, task.near);
  const media = episode.media ?? [];
  options.sink.stage(built.files);
  options.sink.copy(media);
  const { store, folder } = project;
  const kept: KeptEpisode = {
    ...task.found.kept,
    dependencies: await readDependencies(folder, episode, options.started ?? 0),
    key: task.key,
    built: {
      card: built.card,
      problems: built.problems,
      out: built.files.map(({ path }) => path),
      items: Object.fromEntries(Object.entries(built.items).map(([key, text]) => [key, store.keepText(text)])),
      search: store.keepText(built.search),
      media,
    },
  };
  store.set(episode.slug, kept);
  return built;
}

/** The episode whole, with the date that the plan gave it and the guid it is known by. */
async function readWhole(loaded: LoadedShow, { found, outline }: Task): Promise<Episode> {
  const episode =
    found.episode ??
    withKnownGuid((await readEpisode(loaded.frame, found.kept.files)).value!, loaded.show, loaded.lock);
  return outline.date === undefined ? episode : { ...episode, date: outline.date };
}
