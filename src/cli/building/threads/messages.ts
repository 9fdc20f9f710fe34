// What the threads of a build say to each other.

import type { Show } from "../../../model/model.js";
import type { EpisodeResult, EpisodeTask } from "../../../pipeline/episode.js";
import type { Staged } from "../../../write/disk/output.js";

/** What a thread is started with. */
export interface Shared {
  root: string;
  out: string;
  show: Show;
  templates: Record<string, string>;
  blocks: Record<string, string>;
  now: number;
}

/** Episodes to be made; without any the thread ends. */
export interface Order {
  tasks: readonly EpisodeTask[] | undefined;
}

/** What was made and staged, or the error that stopped it: then nothing of that order is left in the output folder. */
export type Answer =
  | { results: EpisodeResult[]; staged: Staged }
  | { failure: { message: string; stack?: string; code?: string; path?: string } };
