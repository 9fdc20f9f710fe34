// How a show is built to be proven: in memory, and of each episode only what stands in the feeds.
import type { Store } from "../../cache/store.js";
import type { CommandBuild, Project } from "../../pipeline/project.js";
import type { Folder } from "../../read/folder.js";
import { overlayFolder } from "../../read/overlay-folder.js";

/** `files` lie over what is in `folder`, where there is a show already. `now` is in milliseconds since 1970. */
export function openProofBuild(
  files: Record<string, string | Uint8Array>,
  {
    folder,
    now,
    ...project
  }: Pick<Project, "templates" | "blocks"> & { folder: Folder | undefined; now: number; store: Store },
): { project: Project; options: CommandBuild } {
  const sink = { stage: () => {}, copy: () => {}, keep: () => {}, holds: () => true };
  return {
    project: { ...project, folder: overlayFolder(files, folder) },
    options: { now, onDemand: true, itemsOnly: true, sink },
  };
}
