// Makes some episodes of a show ahead of its build, into a store from which the build takes them.
import type { Store } from "../cache/store.js";
import { buildEpisodes } from "./episodes.js";
import { loadEpisodes, readBareShow } from "./load.js";
import type { CommandBuild, Project } from "./project.js";

/** Makes the episodes of these slugs into `store`. What cannot be read is left to the build, which says why. */
export type MakeAhead = (slugs: ReadonlySet<string>, store: Store) => Promise<void>;

/**
 * Opens a show for that; undefined where it cannot be read. Every step is kept under its inputs, so what depends on episodes that
 * were not among these is made again by the build.
 */
export async function openAhead(
  project: Omit<Project, "store">,
  options: CommandBuild,
): Promise<MakeAhead | undefined> {
  const { value: bare } = await readBareShow(project);
  return (
    bare &&
    (async (slugs, store) => {
      const wanted = bare.frame.layout.episodes.filter(({ slug }) => slugs.has(slug));
      const { value } = await loadEpisodes(
        { ...project, store },
        { ...bare, frame: { ...bare.frame } },
        wanted,
        options,
      );
      await buildEpisodes({ ...project, store }, value, options);
    })
  );
}
