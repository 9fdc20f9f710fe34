// Finds the show's episodes: from what was kept where their files are as they were, else by reading them.
import type { Store } from "../cache/store.js";
import type { PublishedLock } from "../model/lock.js";
import type { Episode, Problem, Show } from "../model/model.js";
import type { Folder } from "../read/folder.js";
import type { EpisodeFiles, Layout } from "../read/layout.js";
import { fromLock } from "../read/published-audio.js";
import { type Frame, readEpisode } from "../read/show.js";
import { findBlocks } from "../understand/notes/find-blocks.js";
import { outlineCard } from "../understand/show/make-card.js";
import { findFresh, type KeptEpisode, type KeptOutline, readDependencies } from "./kept-episode.js";
import { withKnownGuid } from "./locked-guids.js";
import { hashCard } from "./neighbours.js";

/** An episode that was found; `episode` is there when it had to be read, until it is made. */
export interface Found {
  kept: KeptOutline;
  episode?: Episode;
  /** Where its fields stand, when it had to be read. */
  source?: Episode["source"];
  earlier?: KeptEpisode;
}

export interface FindOptions {
  folder: Folder;
  frame: Frame & { show: Show };
  lock: PublishedLock | undefined;
  store: Store<KeptEpisode>;
  /** Hash of the show's own fields: an episode is read with them. */
  showKey: string;
  started: number;
}

/**
 * Every episode of the layout, in its order. One whose fields cannot be taken is left out, with its problems. A Markdown file
 * that another episode names as its transcript is no episode: `layout` is the layout without these.
 */
export async function findEpisodes(
  options: FindOptions,
): Promise<{ found: Found[]; problems: Problem[]; layout: Layout }> {
  const { layout } = options.frame;
  const all: { files: EpisodeFiles; one: One }[] = [];
  for (const files of layout.episodes) all.push({ files, one: await findEpisode(options, files) });
  const transcripts = new Set(all.flatMap(({ files, one }) => namedMarkdown(files.file, one)));
  const episodes = all.filter(({ files }) => !transcripts.has(files.file));
  return {
    found: episodes.flatMap(({ one }) => one.found ?? []),
    problems: episodes.flatMap(({ one }) => one.problems),
    layout: transcripts.size === 0 ? layout : { ...layout, episodes: episodes.map(({ files }) => files) },
  };
}

/** Markdown files that an episode is made from besides its own: its transcripts. */
const namedMarkdown = (own: string, { found }: One): string[] =>
  (found?.kept.dependencies ?? []).flatMap(({ path, hash }) =>
    path !== own && hash !== "" && path.endsWith(".md") ? [path] : [],
  );

interface One {
  found: Found | undefined;
  problems: Problem[];
}

/** One episode: as it was kept where its files are as they were, else read. */
export const findEpisode = async (options: FindOptions, files: EpisodeFiles): Promise<One> =>
  (await recall(options, files)) ?? read(options, files);

async function recall({ folder, store, started, showKey }: FindOptions, files: EpisodeFiles): Promise<One | undefined> {
  let earlier = store.get(files.slug);
  // What came from the lock is only known by looking at the lock again.
  if (earlier?.problems.some(({ rule }) => rule === fromLock)) return undefined;
  if (!earlier || earlier.showKey !== showKey || !areSame(earlier.files, files)) return undefined;
  const dependencies = await findFresh(folder, earlier.dependencies, started);
  if (!dependencies) return undefined;
  if (dependencies !== earlier.dependencies) {
    earlier = { ...earlier, dependencies };
    store.set(files.slug, earlier);
  }
  return { found: { kept: earlier, earlier }, problems: earlier.problems };
}

function areSame(some: EpisodeFiles, others: EpisodeFiles): boolean {
  const names = Object.keys(some) as (keyof EpisodeFiles)[];
  return (
    names.length === Object.keys(others).length && names.every((name) => String(some[name]) === String(others[name]))
  );
}

async function read(options: FindOptions, files: EpisodeFiles): Promise<One> {
  const { frame, folder, lock, started, store, showKey } = options;
  const { value, problems } = await readEpisode(frame, files);
  if (!value) return { found: undefined, problems };
  const episode = withKnownGuid(value, frame.show, lock);
  const earlier = store.get(files.slug);
  const card = outlineCard(frame.show, episode, "scheduled");
  const kept: KeptOutline = {
    files,
    showKey,
    dependencies: await readDependencies(folder, episode, started),
    outline: outlineOf(episode),
    card,
    ...hashCard(card),
    problems,
    blocks: findBlocks(episode.notes, {}),
  };
  return { found: { kept, episode, source: episode.source, ...(earlier ? { earlier } : {}) }, problems };
}

function outlineOf(episode: Episode): KeptOutline["outline"] {
  const { slug, title, date, queued, draft, teaser, season, number, guid } = episode;
  return {
    slug,
    title,
    queued,
    draft,
    ...(teaser === undefined ? {} : { teaser }),
    guid,
    ...(date === undefined ? {} : { date }),
    ...(season === undefined ? {} : { season }),
    ...(number === undefined ? {} : { number }),
    source: { file: episode.source.file },
  };
}
