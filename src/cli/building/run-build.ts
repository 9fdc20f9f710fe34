// One root from its folder to its output folder: built, staged, checked, and only then published.

import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { attempt } from "../../base/attempt.js";
import { sayRefused } from "../../base/system-errors.js";
import { isOfSnapshot, type Snapshot, takeSnapshot } from "../../cache/manifest.js";
import { changeRules } from "../../check/own-rules.js";
import { lockFile } from "../../conventions/addresses.js";
import type { FeedOutline } from "../../model/feed-outline.js";
import { type CommandPublish, publish } from "../../pipeline/publish.js";
import { checkOutputPlace } from "../../write/disk/claim-output.js";
import { writeStateFile } from "../../write/disk/files.js";
import type { HeldLock } from "../../write/disk/lock.js";
import { checkUnchanged, type UserFile } from "../../write/disk/user-file.js";
import { type Terminal, UsageError } from "../command.js";
import { type DiskProject, openProject } from "../project.js";
import { chooseProblems, mostSaid } from "../say-problems.js";
import { readThreads } from "../starting/open-thread.js";
import { tallyHeldBack, tallyOutcome } from "../tally-episodes.js";
import { areSteady, findUnchanged, type Unchanged, writeBuildManifest } from "./build-manifest.js";
import {
  type BuildCommandOptions,
  type BuildPlaces,
  buildLockOf,
  buildPlaces,
  cachesOf,
  manifestOf,
  outFolder,
  withPreview,
} from "./build-options.js";
import { hearSignals, lookBetween, pauseBetween } from "./hear-signals.js";
import { readAgainst } from "./read-against.js";
import { type BuildReport, makeReport } from "./report.js";
import { isInGit, lookAtLock, publishLock, readCommittedLock, sayUnlocked } from "./save-lock.js";
import { type ShownProgress, sayDetails, showProgress } from "./show-progress.js";
import { takeBuildLock } from "./take-build-lock.js";
import { openWorkers } from "./threads/open-workers.js";

/** So often a build gives a sign of life at most, in milliseconds. */
const beatInterval = 4_000;

/**
 * Builds one root. `snapshot` is what was just seen of its last build. Throws a `UsageError` where it cannot run; problems of the
 * show are in the report.
 */
export async function runBuild(
  root: string,
  asked: BuildCommandOptions,
  terminal: Terminal,
  snapshot: Snapshot | undefined,
): Promise<BuildReport> {
  const options = withPreview(asked, terminal.now);
  const full = existing(root);
  const out = outFolder(full, options);
  checkOutputPlace(full, out);
  const places = buildPlaces(full, out, options.drafts);
  const phase = { committing: false };
  const progress = showProgress(options.quiet ? {} : terminal);
  const { check, end } = hearSignals();
  let lock: HeldLock | undefined;
  try {
    lock = await takeBuildLock(buildLockOf(full), terminal, check);
    // What a killed build left half done is only found by a look at everything.
    if (lock.tookOver) forgetManifests(full);
    const seen = snapshot && isOfSnapshot(places.manifest, snapshot) ? snapshot : takeSnapshot(places.manifest, full);
    return await build({ places, options, terminal, snapshot: seen, phase, progress, check, lock });
  } catch (error) {
    throw phase.committing ? error : sayUntouched(error);
  } finally {
    progress.end();
    lock?.release();
    await end();
  }
}

/** A build that goes on: what was asked, how the last one left everything, and how far this one is. */
interface Run {
  places: BuildPlaces;
  options: BuildCommandOptions;
  terminal: Terminal;
  snapshot: Snapshot | undefined;
  /** From then on files are renamed. */
  phase: { committing: boolean };
  progress: ShownProgress;
  /** Throws where a signal was heard. */
  check(): void;
  lock: HeldLock;
}

/** What the system refused before anything was published. */
function sayUntouched(error: unknown): unknown {
  const { path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  return sayRefused(
    error,
    (meaning) => `${path ? `${dest ?? path}: ` : ""}${meaning}; nothing that was published has changed`,
    "choose another place with --out, or change what is there",
  );
}

async function build(run: Run): Promise<BuildReport> {
  const { places, options, check, lock } = run;
  const started = Date.now();
  const opened = await openProject(places.root, options.force ? undefined : places.cache);
  let beaten = started;
  const look = (): void => {
    check();
    if (Date.now() - beaten < beatInterval) return;
    beaten = Date.now();
    lock.beat();
  };
  const project = { ...opened, folder: pauseBetween(opened.folder, look) };
  try {
    return await buildProject(project, { ...run, progress: lookBetween(run.progress, look) }, started);
  } catch (error) {
    if (!project.store.damaged()) throw error;
    // A text that is needed cannot be read: begin from nothing.
    rmSync(places.values, { force: true });
    return build(run);
  }
}

async function buildProject(project: DiskProject, run: Run, started: number): Promise<BuildReport> {
  const { places, options, terminal, progress } = run;
  const before = lookBefore(run, started);
  const against = await readAgainst(options.against, project.folder, run);
  const result = await publish(before.unchanged.remember(project), await ask(run, before, against.value));
  const problems = [...result.problems, ...against.problems, ...sayUnlocked(result, options, terminal)];
  const built = { ...result, problems };
  const said = chooseProblems(built.problems, mostSaid);
  const report = makeReport(places.root, places.out, built, said);
  if (options.verbose) sayDetails(progress.end(), built, terminal);
  if (!built.outcome) return report;
  const heldBack = built.loaded ? tallyHeldBack(built.loaded, options.drafts) : [];
  const episodes = tallyOutcome(built, built.outcome, before.earlier, isUnlocked(options));
  // Asked before the lock is written, which stands among the episodes.
  const steady = areSteady(places.root, built.inputs, started);
  const locked = publishLock(before.lockPlace, built, options);
  writePaths(places.outputs, before.earlier, built.paths);
  save(project, run);
  const { ownTemplates: templates } = project;
  if (steady && built.foreign.length === 0 && !options.force) {
    const lastingProblems = built.problems.filter(({ rule }) => !changeRules.has(rule));
    const lasting = { built: { ...built, problems: lastingProblems }, said: chooseProblems(lastingProblems, mostSaid) };
    writeBuildManifest({ ...before, ...lasting, places, options, templates, heldBack, locked });
  }
  return { ...report, episodes: [...episodes, ...heldBack], uncommitted: locked && isInGit(places.root) };
}

/** How everything is before a build. */
interface Before {
  /** By the disk's clock, and the build's own notion of now; milliseconds since 1970. */
  started: number;
  now: number;
  lockPlace: UserFile;
  /** Paths that earlier builds wrote, and those of which nobody knows whether they did. */
  earlier: string[];
  unsure: string[];
  unchanged: Unchanged;
}

const lookBefore = ({ places, options, terminal, snapshot }: Run, started: number): Before => ({
  started,
  now: terminal.now(options.at),
  lockPlace: lookAtLock(places.root),
  earlier: readPaths(places.outputs),
  unsure: readPaths(places.unsure),
  unchanged: findUnchanged(snapshot, places),
});

const isUnlocked = ({ keepLock, drafts }: BuildCommandOptions): boolean => keepLock || drafts;

/** What is asked of the pipeline. */
async function ask(run: Run, before: Before, against: FeedOutline | undefined): Promise<CommandPublish> {
  const { places, options, terminal, progress } = run;
  const { root, out } = places;
  const { started, now, earlier, unsure, unchanged } = before;
  // Where the lock is as the last build left it, nothing of it can be lost.
  const isLockKnown = unchanged.unchangedPaths.has(lockFile);
  return {
    root,
    out,
    now,
    started,
    drafts: options.drafts,
    earlier,
    overwrite: options.overwrite,
    ownStore: true,
    // Where it is lost what builds wrote, a folder of theirs may hold a page that nobody makes any more.
    stands: (folder) => earlier.length > 0 && unchanged.isOurs(folder),
    progress,
    workers: (output) => openWorkers(root, out, output, readThreads(terminal.env)),
    unsure,
    committed: isLockKnown ? undefined : await readCommittedLock(root),
    against,
    preview: isUnlocked(options),
    beforeCommit: (paths, fresh) => prepareCommit(run, before, paths, fresh),
  };
}

/** Looks for the last time whether files may be renamed, and notes which ones will be. */
function prepareCommit(
  run: Run,
  { lockPlace, earlier, unsure }: Before,
  paths: readonly string[],
  fresh: readonly string[],
): void {
  const { places, options, phase } = run;
  assertMayCommit(run);
  checkUnchanged(lockPlace);
  // Until the new files are all there, both the old and the new ones are ours.
  if (paths !== earlier) writePaths(places.outputs, earlier, [...new Set([...earlier, ...paths])]);
  assertMayCommit(run);
  // Until what was kept is written, nobody knows of these files whether they are the old or the new ones.
  writePaths(places.unsure, unsure, [...new Set([...unsure, ...fresh])]);
  doubtOther(places, options, fresh);
  phase.committing = true;
}

function assertMayCommit({ check, lock }: Run): void {
  check();
  if (!lock.isStillHeld())
    throw new UsageError(
      "Another build took over the lock of this one, which gave no sign of life. Nothing was published",
      "run it again",
    );
}

/** What builds with drafts kept of an output folder, and builds without, is no longer true of files that the other writes. */
function doubtOther({ root, out }: BuildPlaces, { drafts }: BuildCommandOptions, fresh: readonly string[]): void {
  const other = buildPlaces(root, out, !drafts);
  if (fresh.length === 0 || !statSync(other.values, { throwIfNoEntry: false })) return;
  rmSync(other.manifest, { force: true });
  const unsure = readPaths(other.unsure);
  writePaths(other.unsure, unsure, [...new Set([...unsure, ...fresh])]);
}

/** Keeps for the next build what this one made. */
function save({ facts, store }: DiskProject, { places, options }: Run): void {
  facts.save();
  // A build that keeps nothing leaves what was kept behind the output.
  if (options.force) return;
  // What the manifest says is true of what was kept with it, and of nothing else.
  rmSync(places.manifest, { force: true });
  store.save();
  rmSync(places.unsure, { force: true });
}

/** Forgets how the last builds left everything, whatever they were asked. */
function forgetManifests(root: string): void {
  const caches = cachesOf(root);
  if (!existsSync(caches)) return;
  for (const name of readdirSync(caches, { withFileTypes: true }))
    if (name.isDirectory()) rmSync(manifestOf(root, name.name), { force: true });
}

function existing(root: string): string {
  const there = statSync(root, { throwIfNoEntry: false });
  if (!there?.isDirectory())
    throw new UsageError(
      there ? `${root} is a file, but should be a show's folder` : `There is no folder ${root}`,
      "name the folder that holds episodes/",
    );
  return realpathSync(root);
}

/** The paths in a file; none where it is missing or damaged. */
function readPaths(file: string): string[] {
  const paths = attempt((): unknown => JSON.parse(readFileSync(file, "utf8")));
  return Array.isArray(paths) ? paths.filter((path) => typeof path === "string") : [];
}

/** Writes paths to a file, unless it names these very ones. */
function writePaths(file: string, earlier: readonly string[], paths: readonly string[]): void {
  if (paths === earlier) return;
  if (paths.length === earlier.length && paths.every((path, at) => path === earlier[at])) return;
  writeStateFile(file, JSON.stringify(paths));
}
