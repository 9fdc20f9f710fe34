// What it takes to share the making of episodes among threads; the threads themselves are behind a door.
import type { Episode, Media, OutFile } from "../model/model.js";
import type { Neighbours } from "../write/pages/episode-values.js";
import { listKey } from "../write/pages/site-pages.js";
import { buildEpisode, type Setting } from "./build-episode.js";
import type { KeptEpisode, KeptOutline } from "./kept-episode.js";
import { openKnown, type PackedUnderstood, type UnderstoodMemory } from "./understood-memory.js";

/** An episode to be made, with everything that it is made from: plain data, fit to be sent to another thread. */
export interface Job {
  episode: Episode;
  kept: KeptOutline;
  near: Neighbours;
  key: string;
  core: string;
  blocks: Record<string, string>;
  /** Names the show and the files that are listened to, and the episode as an earlier build understood it from these. */
  names: string;
  understood?: PackedUnderstood;
}

/** What was made of an episode. Its files are staged already; its texts still have to be kept. */
export interface Made {
  kept: Omit<KeptEpisode, "built"> & { built: Omit<NonNullable<KeptEpisode["built"]>, "items" | "search"> };
  items: Record<string, string>;
  search: Uint8Array;
  /** Files that stand as an earlier build wrote them. */
  standing: readonly string[];
  /** Absent when it was known. */
  understood?: PackedUnderstood;
}

/** Where the files of an episode go. */
export interface JobSink {
  stage(files: readonly OutFile[]): void;
  copy(media: readonly Media[]): void;
}

/** Threads that make episodes. */
export interface Crew {
  /** Fewer episodes than this are not worth a thread's start. */
  worth: number;
  /**
   * Makes all jobs, some of them by `make` in this thread, and gives each result to `done`, in any order. Jobs are taken out
   * of the list, so that none is held longer than it is worked on. Throws the first error of any thread, once nobody writes
   * any more.
   */
  share(setting: Setting, jobs: Job[], make: (job: Job) => Promise<Made>, done: (made: Made) => void): Promise<void>;
}

/** Makes an episode and stages its files. */
export async function doJob(setting: Setting, job: Job, sink: JobSink, process?: UnderstoodMemory): Promise<Made> {
  const { episode, kept, near, key, core, blocks } = job;
  const known = openKnown(job, process);
  const built = await buildEpisode(setting, episode, near, known);
  const { files, card, problems, paste, items, search, faultless } = built;
  const standing = known.standing();
  const media = episode.media ?? [];
  sink.stage(files);
  sink.copy(media);
  const out = [...files.map(({ path }) => path), ...standing];
  const understood = known.made();
  return {
    kept: {
      ...kept,
      key,
      core,
      built: { card, listed: listKey(card), problems, out, faultless, media, paste, blocks },
    },
    standing,
    items,
    search,
    ...(understood === undefined ? {} : { understood }),
  };
}
