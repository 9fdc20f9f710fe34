// Opens the show's folder that a command works on, with its templates and what earlier builds kept.

import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { findNear } from "../base/near.js";
import { nameSome } from "../base/say-found.js";
import { codeIdentity } from "../cache/code-identity.js";
import { openMediaFacts } from "../cache/media-facts.js";
import { openMemoryStore, openStore } from "../cache/store.js";
import type { Finds } from "../model/lock.js";
import type { Entry, Episode, Problem } from "../model/model.js";
import type { Setting } from "../pipeline/episode.js";
import { loadShow, readWhole } from "../pipeline/load.js";
import type { Found, LoadedShow, Project } from "../pipeline/project.js";
import { type DiskFolder, openFolder } from "../read/disk.js";
import { loadTemplates } from "../read/disk-templates.js";
import type { FactsCache } from "../read/facts.js";
import { findsOf } from "../understand/finds.js";
import { readUserFile, type UserFile } from "../write/disk/user-file.js";
import { privateFolder } from "./building/build-options.js";
import { type Terminal, UsageError } from "./command.js";
import { sayProblems } from "./say-problems.js";

/** A project on the disk. `save` writes what was kept; call it only after a build that went well. */
export interface DiskProject extends Project {
  folder: DiskFolder;
  root: string;
  /** Files of the show's own `templates/`, from the root. */
  ownTemplates: string[];
  facts: FactsCache & { save(): void };
}

/**
 * Opens the show in `root`. `cache` names the part of `.airdate/cache` that is used (one for each output folder and set of
 * options); without it nothing is kept. Throws a `UsageError` when there is no show.
 */
export async function openProject(root = ".", cache?: string): Promise<DiskProject> {
  const full = resolve(root);
  const episodes = statSync(join(full, "episodes"), { throwIfNoEntry: false });
  if (episodes && !episodes.isDirectory())
    throw new UsageError(
      `"episodes" in ${root} is a file, but should be the folder that holds show.md and the episodes`,
      "give that file another name",
    );
  if (!episodes) throw new UsageError(`There is no folder "episodes" in ${root}`, sayWhere(root, full));
  const code = codeIdentity();
  const { templates, blocks, own, problems } = loadTemplates(full);
  return {
    root: full,
    folder: await openFolder(full),
    templates,
    templateProblems: problems,
    blocks,
    ownTemplates: [
      ...own.map((name) => `templates/${name}`),
      ...Object.keys(blocks).map((name) => `templates/blocks/${name}.md`),
    ],
    store: cache === undefined ? openMemoryStore() : openStore(privateFolder(full, "cache", cache), code),
    facts: openMediaFacts(privateFolder(full, "cache", "media.json"), code),
  };
}

/** What to do where a folder holds no show: go to the folder above that does, or begin one. */
function sayWhere(root: string, full: string): string {
  for (let above = dirname(full), below = full; above !== below; below = above, above = dirname(above))
    if (existsSync(join(above, "episodes", "show.md"))) {
      const way = relative(process.cwd(), above) || ".";
      return `the show is in ${above}: name ${way} behind the command, or go there first`;
    }
  return `name the show's folder, or begin one: airdate init ${root === "." ? "" : root}`.trimEnd();
}

/** An episode that was found, whole, with the date that the plan gives it; its file is read again where it is not there. */
export async function readFound(loaded: LoadedShow, found: Found): Promise<Episode> {
  const { slug } = found.outline;
  const planned = loaded.planned.find(({ episode }) => episode.slug === slug)?.episode;
  const episode = await readWhole(loaded, found, planned ?? found.outline);
  if (!episode) throw new UsageError(`The episode "${slug}" cannot be read`, "airdate check says why");
  return episode;
}

/** A show's folder, opened and planned, with what was wrong in it. */
export interface OpenShow {
  project: DiskProject;
  loaded: LoadedShow;
  /** What its episodes are made with. */
  setting: Setting;
  problems: Problem[];
}

/** Opens a show for a command that needs it whole; where it cannot be read, says why and throws a `UsageError`. */
export async function openLoaded(root: string | undefined, terminal: Terminal, at?: string): Promise<OpenShow> {
  const project = await openProject(root);
  const now = terminal.now(at);
  const { value: loaded, problems } = await loadShow(project, { now });
  if (loaded) return { project, loaded, setting: { ...project, show: loaded.show, now }, problems };
  sayProblems(problems, terminal, root);
  throw new UsageError("The show cannot be read", "airdate check lists everything that is wrong with it");
}

/** The plan of a show for commands that take it with its faults: these are said. Undefined where the show cannot be read. */
export async function openPlan(
  root: string | undefined,
  now: number,
  terminal: Terminal,
): Promise<{ loaded: LoadedShow | undefined; hasErrors: boolean }> {
  const { value: loaded, problems } = await loadShow(await openProject(root), { now });
  const errors = problems.filter(({ severity }) => severity === "error");
  sayProblems(errors, terminal, root);
  return { loaded, hasErrors: errors.length > 0 };
}

/** One episode of a show, for commands about a single one, with its own problems; drafts and scheduled ones too. */
export interface OpenEpisode extends OpenShow {
  episode: Episode;
  /** What was found of it when it was published. */
  finds: Finds | undefined;
}

/** An episode and its file, for commands that write into it. */
export type OwnEpisode = OpenEpisode & { file: UserFile & { text: string } };

/**
 * Opens an episode that shall be written into. The episode is what the file says, as the door to the user's files read it: a
 * change of the file from then on keeps it from being written.
 */
export async function openOwnEpisode(slug: string, root: string | undefined, terminal: Terminal): Promise<OwnEpisode> {
  const first = await openEpisode(slug, root, terminal);
  const name = first.episode.source.file;
  const file = readUserFile(join(first.project.root, name), name);
  // Read again, now that the door knows the file.
  const { episode: _, ...found } = first.loaded.found.find(({ outline }) => outline.slug === slug)!;
  return { ...first, episode: await readFound(first.loaded, found), file };
}

/** Throws a `UsageError` where a show's folder stands in the place of an episode: "airdate notes ." */
export function assertEpisode(slug: string, root: string | undefined): void {
  if (root !== undefined || !existsSync(join(slug, "episodes")) || existsSync(join("episodes", `${slug}.md`))) return;
  throw new UsageError(
    `"${slug}" is a show's folder, and an episode is expected there`,
    `write the episode's slug before it: <episode> ${slug}`,
  );
}

/** What is said of an episode that is not among the published `slugs`. */
export function unpublished(slug: string, slugs: readonly string[]): UsageError {
  const near = findNear(slug, slugs);
  return new UsageError(`No episode "${slug}" was published`, near ? `did you mean "${near}"?` : undefined);
}

/** Throws a `UsageError` for an episode in which nothing is said. */
export function assertTranscript({ understood }: Entry, slug: string): void {
  if (understood.turns.length === 0)
    throw new UsageError(
      `The episode "${slug}" has no transcript`,
      "put one beside its file, such as .vtt, .srt or .txt, or name it under transcript:",
    );
}

/**
 * Opens an episode by its slug. Problems of its own front-matter are said; where they are errors, or where there is no such
 * episode, a `UsageError` is thrown.
 */
export async function openEpisode(
  slug: string,
  root: string | undefined,
  terminal: Terminal,
  at?: string,
): Promise<OpenEpisode> {
  assertEpisode(slug, root);
  const opened = await openLoaded(root, terminal, at);
  const { loaded, problems } = opened;
  const found = loaded.found.find(({ outline }) => outline.slug === slug);
  const own = problems.filter((problem) => problem.episode === slug);
  if (!found) {
    sayProblems(own, terminal, root);
    const slugs = loaded.frame.layout.episodes.map((files) => files.slug);
    const [, name = slug] = /([^\\/]+?)(?:\.\w+)?[\\/]*$/.exec(slug) ?? [];
    const close = findNear(name, slugs);
    throw new UsageError(
      slugs.includes(slug) ? `The episode "${slug}" cannot be read` : `There is no episode "${slug}"`,
      slugs.includes(slug)
        ? "mend what is said above, or airdate check says why"
        : close === undefined
          ? `there are: ${nameSome(slugs, 8)}`
          : `did you mean "${close}"?`,
    );
  }
  const episode = await readFound(loaded, found);
  return { ...opened, problems: own, episode, finds: findsOf(loaded.lock?.finds, episode) };
}
