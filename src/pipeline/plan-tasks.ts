// Says which episodes a build shows, newest first, and what each of them depends on besides its own files.
import { hashText } from "../base/hash.js";
import type { Card } from "../model/model.js";
import { followBlocks } from "../understand/notes/find-blocks.js";
import type { Outline, Planned } from "../understand/schedule/plan-schedule.js";
import type { Neighbours } from "../write/pages/episode-values.js";
import type { BuildOptions, LoadedShow, Project } from "./build.js";
import type { Found } from "./find-episodes.js";
import { findNeighbours } from "./neighbours.js";

/** An episode to be built, with everything but its files that its result depends on. */
export interface Task {
  found: Found;
  outline: Outline;
  state: Card["state"];
  /** The episodes beside it; only its pages show them. */
  near(): Neighbours;
  /** Hashes of the blocks in its notes, by name; of one that is not there the hash is empty. */
  blocks: Record<string, string>;
  /** Names what everything but its pages depends on, and what these depend on as well. */
  core: string;
  key(): string;
}

/** The tasks of a build, newest first. Neighbours are looked for when the first of them is asked for. */
export function planTasks(
  project: Project,
  loaded: LoadedShow,
  options: Pick<BuildOptions, "drafts" | "heldBack">,
): Task[] {
  const bySlug = new Map(loaded.found.map((found) => [found.kept.outline.slug, found]));
  const wanted = loaded.planned.filter(
    ({ state }: Planned<Outline>) =>
      state === "published" || (state === "draft" && options.drafts === true) || options.heldBack === true,
  );
  const neighboursOf = once(() => findNeighbours(wanted, bySlug, project.store));
  const templates = once(() => hashText(JSON.stringify(project.templates), 24));
  const sums = new Map(Object.entries(project.blocks).map(([name, text]) => [name, hashText(text, 16)]));
  return wanted.map(({ episode: outline, state }) => {
    const found = bySlug.get(outline.slug)!;
    const names = followBlocks(found.kept.blocks, project.blocks);
    const blocks = Object.fromEntries(names.map((name) => [name, sums.get(name) ?? ""]));
    const core = `${loaded.showKey} ${JSON.stringify([state, outline.date, blocks])}`;
    const near = once(() => neighboursOf().of(outline.slug));
    const key = once(() => `${core} ${templates()} ${neighboursOf().keyOf(outline.slug)}`);
    return { found, outline, state, near, blocks, core, key };
  });
}

/** A value that is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
