// The manifest of a build: what it read and wrote, so that the next one sees quickly what changed since.

import { type Stats, statSync } from "node:fs";
import { join, relative } from "node:path";
import { factsOf, type Snapshot, type UnchangedPaths, writeManifest } from "../../cache/manifest.js";
import { lockFile } from "../../conventions/addresses.js";
import type { Project } from "../../pipeline/project.js";
import type { Published } from "../../pipeline/publish.js";
import { parentOf } from "../../read/folder.js";
import type { Outcome } from "../../write/disk/output.js";
import type { Said } from "../say-problems.js";
import { type Tally, tally } from "../say-tallies.js";
import type { BuildCommandOptions, BuildPlaces } from "./build-options.js";
import { manifestKey } from "./quick-build.js";

/** What is known to be as the last build left it. */
export interface Unchanged {
  unchangedPaths: UnchangedPaths;
  /** Whether a folder of the output has no files but those of that build. */
  isOurs(folder: string): boolean;
  /** The project with a folder that need not look at files again that are known. */
  remember<Some extends Project>(project: Some): Some;
}

/** What is known after a look at the last manifest. */
export function findUnchanged(snapshot: Snapshot | undefined, places: BuildPlaces): Unchanged {
  const unchangedPaths: UnchangedPaths = snapshot?.unchangedPaths() ?? new Map();
  const place = placeIn(places);
  const parents = new Set([...unchangedPaths.keys()].map(parentOf));
  return {
    unchangedPaths,
    isOurs: (folder) => unchangedPaths.has(place(folder)) && !parents.has(place(folder)),
    remember(project) {
      const { folder } = project;
      return {
        ...project,
        folder: {
          ...folder,
          async stat(path) {
            const known = factsOf(unchangedPaths, path);
            return known ? { ...known, mtime: Math.floor(known.mtime) } : folder.stat(path);
          },
        },
      };
    },
  };
}

/**
 * Whether no file came into the folders of episodes, or left them, since the build began: one that came after the folder was
 * listed would never be seen.
 */
export function areSteady(root: string, inputs: readonly string[], started: number): boolean {
  const folders = new Set(["episodes", ...inputs.filter((path) => path.startsWith("episodes/")).map(parentOf)]);
  return [...folders].every((path) => (statIn(root, path)?.mtimeMs ?? 0) < started);
}

/** Where a path of the output folder lies, from the root. */
function placeIn({ root, out }: Pick<BuildPlaces, "root" | "out">): (path: string) => string {
  const under = relative(root, out);
  return (path) => (under === "" || path === "" ? under + path : `${under}/${path}`);
}

const statIn = (root: string, path: string): Stats | undefined => statSync(join(root, path), { throwIfNoEntry: false });

/** A build that went well. */
export interface Finished {
  places: BuildPlaces;
  options: BuildCommandOptions;
  /** Files of the show's own templates, from the root. */
  templates: readonly string[];
  /** By the disk's clock, and the build's own notion of now; milliseconds since 1970. */
  started: number;
  now: number;
  unchanged: Unchanged;
  built: Published;
  said: Said;
  heldBack: Tally[];
  /** Whether it wrote the lock. */
  locked: boolean;
}

/** Writes the manifest of a build. */
export function writeBuildManifest(finished: Finished): void {
  const { places, options, started, now, unchanged, built, said, heldBack, locked } = finished;
  const place = placeIn(places);
  const published = built.site?.cards.filter(({ state }) => state === "published").length ?? 0;
  const head = {
    key: manifestKey(options),
    now,
    nextDue: built.nextDue ?? null,
    files: built.paths.length,
    said,
    episodes: [tally(published, "unchanged"), ...heldBack],
    stalePastes: built.stalePastes,
  };
  const own = locked ? [lockFile] : [];
  const folders = [...new Set(built.paths.map(parentOf))].map(place);
  writeManifest(places.manifest, {
    head,
    problems: built.problems,
    root: places.root,
    paths: [...listInputs(finished), ...folders],
    own,
    started,
    unchangedPaths: withoutWritten(unchanged.unchangedPaths, built.outcome, place, own),
  });
}

/** Everything that a build read, with the folders around it. */
function listInputs({ places: { root }, templates, built, locked }: Finished): Set<string> {
  const inputs = new Set<string>(["episodes"]);
  if (!locked && statIn(root, lockFile)) inputs.add(lockFile);
  for (const path of built.inputs) for (let at = path; at !== "" && !inputs.has(at); at = parentOf(at)) inputs.add(at);
  for (const folder of ["templates", "templates/blocks"]) if (statIn(root, folder)) inputs.add(folder);
  // A folder of templates that is made later is seen by the time of the one it is made in.
  if (!inputs.has("templates")) inputs.add(".");
  for (const file of templates) inputs.add(file);
  return inputs;
}

/** What stands still, after the build wrote and removed files, and the folders that these made or emptied. */
function withoutWritten(
  unchangedPaths: UnchangedPaths,
  outcome: Outcome | undefined,
  place: (path: string) => string,
  own: readonly string[],
): UnchangedPaths {
  const still = new Map(unchangedPaths);
  for (const path of own) still.delete(path);
  for (const path of [...(outcome?.written ?? []), ...(outcome?.removed ?? [])])
    for (let at = path; at !== ""; at = parentOf(at)) still.delete(place(parentOf(at)));
  return still;
}
