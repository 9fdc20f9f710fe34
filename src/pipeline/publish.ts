// Builds a show into an output folder: everything is staged and checked, and only then published, feeds last.

import { softenForBuild } from "../check/severities.js";
import { iconPaths, manifestPath } from "../conventions/icons.js";
import type { FeedOutline } from "../model/feed-outline.js";
import { type Outcome, type Output, openOutput } from "../write/disk/output.js";
import { type Built, buildShow } from "./build.js";
import { iconsName, pictureName } from "./cards.js";
import { compareBefore } from "./compare-before.js";
import { stepsOf } from "./episodes.js";
import { keepRecordings } from "./keep-recordings.js";
import { outlineName } from "./load.js";
import { relatedName } from "./neighbours.js";
import type { BuildOptions, CommandBuild, Project, Sink, Workers } from "./project.js";

/** Which folder is built into which, and when. */
export interface PublishOptions extends Pick<BuildOptions, "now" | "drafts"> {
  /** The show's folder, from which audio and pictures are copied, and the folder that is written. */
  root: string;
  /** Made where it does not exist; nothing that others put there is removed. */
  out: string;
  /** Paths that earlier builds wrote, as `Published` gives them; those that are no more are removed. */
  earlier?: readonly string[];
  /** A feed that the new one has to continue; beside it the one that stands. */
  against?: FeedOutline | undefined;
}

/** What the command asks besides. @internal */
export interface CommandPublish extends PublishOptions, Pick<CommandBuild, "started" | "progress" | "committed"> {
  /** Nothing of it counts as published, and what stands is no feed that anybody reads. */
  preview?: boolean;
  /** Whether a folder of the output holds the files of the last build and no others, as far as that is known without a look. */
  stands?(folder: string): boolean;
  /** Threads that help, staging their files for the same output. */
  workers?(output: Output): Workers | undefined;
  /** Paths that a build which was stopped may have left in another state than what was kept says. */
  unsure?: readonly string[];
  /** Called with every path of the new output, and those that are new in it, before the first file is renamed. */
  beforeCommit?(paths: readonly string[], fresh: readonly string[]): void;
}

/** What was built, and what that did to the output folder; paths are relative to it. */
export interface Published extends Built {
  /** Absent when an error kept everything as it was. */
  outcome?: Outcome;
  /** Every path of the output that is the tool's own. */
  paths: readonly string[];
  /** Files in the output folder that the tool did not write; they are left alone. */
  foreign: string[];
}

/**
 * Builds and publishes. Where a problem is an error nothing is written. Throws the system's error (disk full, no permission)
 * after it has cleared up; what was published before stays as it was.
 */
export async function publish(project: Project, options: PublishOptions): Promise<Published>;
/** @internal */
export async function publish(project: Project, options: CommandPublish): Promise<Published>;
export async function publish(project: Project, options: CommandPublish): Promise<Published> {
  const { root, out, now, started, drafts, earlier = [] } = options;
  const output = openOutput(out, options.stands, options.unsure);
  try {
    const isOthers = findOthers(output, earlier);
    const sink = sinkOf(output, root, isOthers);
    const times = started === undefined ? { now } : { now, started };
    const workers = options.workers?.(output);
    const wanted = {
      ...(drafts === undefined ? {} : { drafts }),
      ...(workers === undefined ? {} : { workers }),
      ...(options.progress === undefined ? {} : { progress: options.progress }),
      committed: options.committed,
      preview: options.preview === true,
      holds: options.preview !== true,
    };
    const result = await buildShow(project, { ...times, ...wanted, sink });
    const problems = result.site ? keepRecordings(result.site, result.problems, earlier, output) : result.problems;
    const { against, preview = false } = options;
    problems.push(...compareBefore(result, { now, earlier, output, preview, ...(against ? { against } : {}) }));
    const built = { ...result, problems: softenForBuild(problems) };
    if (!built.site || built.problems.some(({ severity }) => severity === "error")) {
      output.abandon();
      return { ...built, paths: [], foreign: [] };
    }
    const foreign = output.findForeign(earlier);
    const paths = output.paths(earlier);
    options.progress?.begin("publish");
    options.beforeCommit?.(paths, output.staged().paths);
    const outcome = output.commit(earlier);
    forgetOthers(project, built);
    return { ...built, outcome, paths, foreign };
  } catch (error) {
    output.abandon();
    throw error;
  }
}

const sinkOf = (output: Output, root: string, isOthers: (path: string) => boolean): Sink => ({
  stage: (files) => output.stage(files.filter(({ path }) => !isOthers(path))),
  holds: output.holds,
  keep: (paths) => output.keep(paths.filter((path) => !isOthers(path))),
  copy: (media) => output.copy(root, media),
});

/**
 * Tells the icons and the manifest that somebody else put into the output folder: they are there, and the builds before wrote
 * others. They stay as they are. Where no earlier build is known, all of it is taken for the tool's own.
 */
function findOthers(output: Output, earlier: readonly string[]): (path: string) => boolean {
  const ours = new Set(earlier);
  const others = [...iconPaths, manifestPath].filter(
    (path) => ours.size > 0 && !ours.has(path) && output.holds([path]),
  );
  return (path) => others.includes(path);
}

/** Forgets steps of what is no more. What is not shown was taken out of the output, so only the outline is left of it. */
function forgetOthers({ store }: Project, { site, parts = [], loaded }: Built): void {
  const wanted = new Set([relatedName, iconsName, ...parts.flatMap(({ names }) => names)]);
  for (const { slug } of site?.cards ?? []) for (const name of [...stepsOf(slug), pictureName(slug)]) wanted.add(name);
  for (const { files } of loaded?.found ?? []) wanted.add(outlineName(files.slug));
  store.prune((name) => wanted.has(name));
}
