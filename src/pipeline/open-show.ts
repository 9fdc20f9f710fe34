// Opens a show's folder for programs: everything that loading, building and publishing it takes.

import { openMemoryStore } from "../cache/memory-store.js";
import { openFolder } from "../read/disk.js";
import { loadTemplates } from "../read/disk-templates.js";
import type { Project } from "./project.js";

/**
 * The show in the folder `root` (that which holds `episodes/`), with its own templates over the packaged ones. What is
 * understood is kept in memory as long as the project is, so that building it again is quick. Throws the system's error when
 * the folder is not there.
 */
export async function openShow(root: string): Promise<Project> {
  const { templates, blocks } = loadTemplates(root);
  return { folder: await openFolder(root), templates, blocks, store: openMemoryStore() };
}
