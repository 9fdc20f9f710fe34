// One root from its folder to its output folder: built, staged, checked, and only then published.
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { SaidError } from "../../base/said-error.js";
import { explainSystemError } from "../../base/system-errors.js";
import { isOfSnapshot, type Snapshot, takeSnapshot } from "../../cache/manifest.js";
import type { FeedOutline } from "../../model/feed-outline.js";
import { type CommandPublish, publish } from "../../pipeline/publish.js";
import { lockFile } from "../../read/lock.js";
import { checkOutputPlace, claimOutput } from "../../write/disk/claim-output.js";
import type { HeldLock } from "../../write/disk/lock.js";
import { writeStateFile } from "../../write/disk/state-file.js";
import { checkUnchanged } from "../../write/disk/user-file.js";
import { type Terminal, UsageError } from "../command.js";
import { type DiskProject, openProject } from "../project.js";
import { chooseProblems, mostSaid } from "../say-problems.js";
import { tallyHeldBack, tallyOutcome } from "../tally-episodes.js";
import { areSteady, findUnchanged, writeBuildManifest } from "./build-manifest.js";
import { type BuildCommandOptions, outFolder, withPreview } from "./build-options.js";
import { buildLockOf, buildPlaces, cacheName, outputListOf } from "./build-places.js";
import { readCommittedLock } from "./committed-lock.js";
import { hearSignals, pauseBetween } from "./hear-signals.js";
import { type BuildReport, makeReport } from "./report.js";
import { isInGit, lookAtLock, publishLock, sayUnlocked } from "./save-lock.js";
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
  snapshot?: Snapshot,
): Promise<BuildReport> {
  const options = withPreview(asked, terminal.now);
  const full = existing(root);
  const out = outFolder(full, options);
  checkOutputPlace(full, out);
  const places = buildPlaces(full, cacheName(full, out, options.drafts));
  const phase = { committing: false };
  const progress = showProgress(options.quiet ? {} : terminal);
  const { check, end } = hearSignals();
  let lock: HeldLock | undefined;
  try {
    lock = await takeBuildLock(buildLockOf(full), terminal, check);
    // What a killed build left half done is only found by a look at everything.
    if (lock.tookOver) forgetManifests(full);
    const seen = snapshot && isOfSnapshot(places.manifest, snapshot) ? snapshot : takeSnapshot(places.manifest, full);
    return await build(full, out, options, terminal, { snapshot: seen, phase, progress, check, lock });
  } catch (error) {
    throw phase.committing ? error : sayUntouched(error);
  } finally {
    progress.end();
    lock?.release();
    await end();
  }
}

/** How the last build left everything, and how far this one is. */
interface State {
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
  const meaning = error instanceof SaidError ? undefined : explainSystemError(error);
  const { path } = error as NodeJS.ErrnoException;
  return meaning
    ? new SaidError(
        `${path ? `${path}: ` : ""}${meaning.says}; nothing that was published has changed`,
        meaning.hint ?? "choose another place with --out, or change what is there",
      )
    : error;
}

async function build(
  root: string,
  out: string,
  options: BuildCommandOptions,
  terminal: Terminal,
  state: State,
): Promise<BuildReport> {
  const cache = cacheName(root, out, options.drafts);
  const started = Date.now();
  const opened = await openProject(root, options.force ? undefined : cache);
  let beaten = started;
  const folder = pauseBetween(opened.folder, () => {
    state.check();
    if (Date.now() - beaten < beatInterval) return;
    beaten = Date.now();
    state.lock.beat();
  });
  const project = { ...opened, folder };
  try {
    return await buildProject(project, out, options, terminal, { ...state, started });
  } catch (error) {
    if (!project.store.damaged()) throw error;
    // A text that is needed cannot be read: begin from nothing.
    rmSync(buildPlaces(root, cache).values, { force: true });
    return build(root, out, options, terminal, state);
  }
}

async function buildProject(
  project: DiskProject,
  out: string,
  options: BuildCommandOptions,
  terminal: Terminal,
  { started, snapshot, phase, progress, check, lock }: State & { started: number },
): Promise<BuildReport> {
  const { root } = project;
  const places = buildPlaces(root, cacheName(root, out, options.drafts));
  const now = terminal.now(options.at);
  const unsure = readPaths(places.unsure);
  const assertMayCommit = (): void => {
    check();
    if (!lock.isStillHeld())
      throw new UsageError(
        "Another build took over the lock of this one, which gave no sign of life. Nothing was published",
        "run it again",
      );
  };
  const beforeCommit = (fresh: readonly string[]): void => {
    assertMayCommit();
    // Until what was kept is written, nobody knows of these files whether they are the old or the new ones.
    writePaths(places.unsure, unsure, [...new Set([...unsure, ...fresh])]);
    doubtOther(root, out, options, fresh);
    phase.committing = true;
  };
  const save = (): void => {
    project.facts.save();
    // A build that keeps nothing leaves what was kept behind the output.
    if (options.force) return;
    // What the manifest says is true of what was kept with it, and of nothing else.
    rmSync(places.manifest, { force: true });
    project.store.save();
    rmSync(places.unsure, { force: true });
  };
  const lockPlace = lookAtLock(root);
  const outputList = outputListOf(root, out);
  const earlier = readPaths(outputList);
  const against = options.against === undefined ? undefined : await readAgainst(options.against, root, terminal);
  const unchanged = findUnchanged(snapshot, root, out);
  const asked: CommandPublish = {
    root,
    out,
    now,
    started,
    drafts: options.drafts,
    earlier,
    stands: unchanged.isOurs,
    progress,
    workers: (output) => openWorkers(root, out, output, readThreads(terminal.env.AIRDATE_THREADS)),
    unsure,
    ...(isLockKnown(snapshot) ? {} : { committed: await readCommittedLock(root) }),
    ...(against ? { against } : {}),
    preview: options.keepLock || options.drafts,
    beforeCommit: (paths, fresh) => {
      assertMayCommit();
      checkUnchanged(lockPlace);
      claimOutput({ out, fresh, paths, earlier, overwrite: options.overwrite });
      // Until the new files are all there, both the old and the new ones are ours.
      if (paths !== earlier) writePaths(outputList, earlier, [...new Set([...earlier, ...paths])]);
      beforeCommit(fresh);
    },
  };
  const result = await publish(unchanged.remember(project), asked);
  const published = { ...result, problems: [...result.problems, ...sayUnlocked(result, options, terminal)] };
  const said = chooseProblems(published.problems, mostSaid);
  const heldBack = published.loaded ? tallyHeldBack(published.loaded, options.drafts) : [];
  const report = makeReport(root, out, published, said);
  if (options.verbose) sayDetails(progress.end(), published, terminal);
  if (published.outcome) {
    report.episodes = [
      ...tallyOutcome(published, published.outcome, earlier, options.keepLock || options.drafts),
      ...heldBack,
    ];
    // Asked before the lock is written, which stands among the episodes.
    const steady = areSteady(root, foldersOf(published.inputs), started);
    const locked = publishLock(lockPlace, published, options);
    report.uncommitted = locked && isInGit(root);
    writePaths(outputList, earlier, published.paths);
    save();
    if (steady && published.foreign.length === 0 && !options.force)
      writeBuildManifest(
        { root, out, manifest: places.manifest, templates: project.ownTemplates, options, started, now },
        published,
        { locked, unchanged, said, heldBack },
      );
  }
  return report;
}

/** What builds with drafts kept of an output folder, and builds without, is no longer true of files that the other writes. */
function doubtOther(root: string, out: string, options: BuildCommandOptions, fresh: readonly string[]): void {
  const other = buildPlaces(root, cacheName(root, out, !options.drafts));
  if (fresh.length === 0 || !statSync(other.values, { throwIfNoEntry: false })) return;
  rmSync(other.manifest, { force: true });
  const unsure = readPaths(other.unsure);
  writePaths(other.unsure, unsure, [...new Set([...unsure, ...fresh])]);
}

/** Forgets how the last builds left everything, whatever they were asked. */
function forgetManifests(root: string): void {
  const caches = join(root, ".airdate", "cache");
  if (!existsSync(caches)) return;
  for (const name of readdirSync(caches, { withFileTypes: true }))
    if (name.isDirectory()) rmSync(buildPlaces(root, name.name).manifest, { force: true });
}

/** The feed that a build has to continue. Throws a `UsageError` where it cannot be read: then nothing is known of it. */
async function readAgainst(source: string, root: string, terminal: Terminal): Promise<FeedOutline> {
  const { fetchFeed } = await import("../fetching/fetch-feed.js");
  const { outlineOf, readFeed } = await import("../../read/feed/read-feed.js");
  const got = await fetchFeed(source, root, terminal);
  const { value } = readFeed(got.name, got.text);
  if (!value) return (await import("../fetching/refuse-feed.js")).refuseFeed(got, terminal);
  return outlineOf(got.name, value);
}

/** Whether the lock is as the last build left it, so that nothing of it can be lost. */
const isLockKnown = (snapshot: Snapshot | undefined): boolean => snapshot?.unchangedPaths().has(lockFile) === true;

/** How many threads were asked for; 1 is this one alone. */
const readThreads = (asked: string | undefined): number | undefined =>
  asked !== undefined && /^\d+$/.test(asked) ? Number(asked) : undefined;

function existing(root: string): string {
  const there = statSync(root, { throwIfNoEntry: false });
  if (!there?.isDirectory())
    throw new UsageError(
      there ? `${root} is a file, but should be a show's folder` : `There is no folder ${root}`,
      "name the folder that holds episodes/",
    );
  return realpathSync(root);
}

/** The folders of episodes among those of the inputs. */
const foldersOf = (inputs: readonly string[]): Set<string> =>
  new Set(["episodes", ...inputs.filter((path) => path.startsWith("episodes/")).map(dirname)]);

/** The paths in a file; none where it is missing or damaged. */
function readPaths(file: string): string[] {
  try {
    const paths: unknown = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(paths) ? paths.filter((path) => typeof path === "string") : [];
  } catch {
    return [];
  }
}

/** Writes paths to a file, unless it names these very ones. */
function writePaths(file: string, earlier: readonly string[], paths: readonly string[]): void {
  if (paths.length === earlier.length && paths.every((path, at) => path === earlier[at])) return;
  writeStateFile(file, JSON.stringify(paths));
}
