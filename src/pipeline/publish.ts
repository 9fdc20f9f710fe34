// Builds a show into an output folder: everything is staged and checked, and only then published, feeds last.

import { resolve } from "node:path";
import { needText } from "../base/wrong-argument.js";
import { keyOf } from "../cache/store.js";
import { lintAddress, lintAnnouncements, lintSuccession } from "../check/history-before.js";
import { softenForBuild } from "../check/severities.js";
import { iconPaths, manifestPath, pathOfUrl } from "../conventions/addresses.js";
import { isTrialAddress } from "../conventions/placeholders.js";
import type { FeedOutline } from "../model/feed-outline.js";
import type { Problem, Site } from "../model/model.js";
import { scanFeed } from "../read/feed/scan-feed.js";
import { fromLock, reportRemoved } from "../read/published-audio.js";
import { checkOutputPlace, claimOutput } from "../write/disk/claim-output.js";
import { type Outcome, type Output, openOutput } from "../write/disk/output.js";
import { feedPlans, isPageOf } from "../write/feed/plans.js";
import { isMoving } from "../write/hosting/write-hosting.js";
import { type Built, buildShow, pathOfMoved, placeName } from "./build.js";
import { iconsName, pictureName } from "./cards.js";
import { stepsOf } from "./episodes.js";
import { voicesName } from "./known-voices.js";
import { outlineName } from "./load.js";
import { relatedName } from "./neighbours.js";
import type { BuildOptions, CommandBuild, Project, Sink, Workers } from "./project.js";
import { type Paths, sayGoneAliases, sayGoneTranscripts, sayMoved } from "./say-gone.js";

/** Which folder is built into which, and when. */
export interface PublishOptions extends Pick<BuildOptions, "now" | "drafts"> {
  /** The show's folder, from which audio and pictures are copied, and the folder that is written. */
  root: string;
  /** Made where it does not exist; nothing that others put there is removed or written over. */
  out: string;
  /** Paths that earlier builds wrote, as `Published` gives them; those that are no more are removed. */
  earlier?: readonly string[];
  /** Files of others in `out` may be written over. */
  overwrite?: boolean;
  /** A feed that the new one has to continue; beside it the one that stands. */
  against?: FeedOutline | undefined;
}

/** What the command asks besides. @internal */
export interface CommandPublish extends PublishOptions, Pick<CommandBuild, "started" | "progress" | "committed"> {
  /** Nothing of it counts as published, and what stands is no feed that anybody reads. */
  preview?: boolean;
  /** The store is of the builds into this very folder, and of no others: what it knows as made lies there where a file does. */
  ownStore?: boolean;
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
 * Builds and publishes. Where a problem is an error nothing is written. Throws the system's error (disk full, no permission),
 * or an error with a `hint` where `out` lies in the show's own folders or holds a file of others in the place of a new one; it
 * has cleared up then, and what was published before stays as it was. The lock is left to the program (`writeLock`).
 */
export async function publish(project: Project, options: PublishOptions): Promise<Published>;
/** @internal */
export async function publish(project: Project, options: CommandPublish): Promise<Published>;
export async function publish(project: Project, options: CommandPublish): Promise<Published> {
  const { root, out, earlier = [], overwrite = false, ownStore = false, preview = false, progress } = options ?? {};
  needText("root", root, "the path of the show's folder");
  needText("out", out, "the path of the folder that is written");
  checkOutputPlace(root, out);
  const output = openOutput(out, options.stands, options.unsure);
  const place = keyOf(resolve(out));
  const isOfStore = ownStore || project.store.recall(placeName, place) !== undefined;
  try {
    const sink = sinkOf(output, root, isOfStore, findOthers(output, earlier));
    const { workers: openWorkers, ...others } = options;
    const workers = openWorkers?.(output);
    const asked = { ...others, ...(workers ? { workers } : {}), preview, holds: !preview, sink };
    const built = compareBefore(await buildShow(project, asked), output, options);
    if (!built.site || built.problems.some(({ severity }) => severity === "error")) {
      output.abandon();
      return { ...built, paths: [], foreign: [] };
    }
    const foreign = output.findForeign(earlier);
    const paths = output.paths(earlier);
    progress?.begin("publish");
    const fresh = output.fresh();
    claimOutput({ out, fresh, paths, earlier, overwrite });
    options.beforeCommit?.(paths, fresh);
    const outcome = output.commit(earlier);
    if (!ownStore) project.store.set(placeName, { key: place, value: null });
    forgetOthers(project, built);
    return { ...built, outcome, paths, foreign };
  } catch (error) {
    output.abandon();
    throw error;
  }
}

const sinkOf = (output: Output, root: string, isOfStore: boolean, others: readonly string[]): Sink => ({
  stage: (files) => output.stage(files.filter(({ path }) => !others.includes(path))),
  ...(isOfStore ? { holds: output.holds } : {}),
  keep: (paths) => output.keep(others.length === 0 ? paths : paths.filter((path) => !others.includes(path))),
  copy: (media) => output.copy(root, media),
});

/**
 * Tells the icons and the manifest that somebody else put into the output folder: they are there, and the builds before wrote
 * others. They stay as they are. Where no earlier build is known, all of it is taken for the tool's own.
 */
function findOthers(output: Output, earlier: readonly string[]): string[] {
  const ours = earlier.length > 0 ? [...iconPaths, manifestPath] : [];
  return ours.filter((path) => !earlier.includes(path) && output.holds([path]));
}

/** Forgets steps of what is no more. What is not shown was taken out of the output, so only the outline is left of it. */
function forgetOthers({ store }: Project, { site, parts = [], loaded }: Built): void {
  const wanted = new Set([placeName, relatedName, iconsName, ...parts.flatMap(({ names }) => names)]);
  for (const { slug } of site?.cards ?? []) for (const name of [...stepsOf(slug), pictureName(slug)]) wanted.add(name);
  for (const { files } of loaded?.found ?? [])
    for (const name of [outlineName(files.slug), voicesName(files.slug)]) wanted.add(name);
  store.prune((name) => wanted.has(name));
}

/** What was built, held against what the output folder has: recordings that are gone, and the feed before this one. */
function compareBefore(built: Built, output: Output, options: CommandPublish): Built {
  const { site, problems } = built;
  if (!site) return { ...built, problems: softenForBuild(problems) };
  const { earlier = [], preview } = options;
  const { paths, unchanged } = output.staged();
  const now = new Set([...paths, ...unchanged]);
  const kept = keepRecordings(site, problems, { earlier, now }, output);
  const gone = preview
    ? []
    : [
        ...sayGoneTranscripts(built, { earlier, now }),
        ...sayMoved({ earlier, now }),
        ...sayGoneAliases({ earlier, now }, output),
      ];
  return { ...built, problems: softenForBuild([...kept, ...gone, ...compareFeeds(site, built.lock, output, options)]) };
}

/** Problems of the new main feed as the successor of those before; of the one that stands none where its file stays as it is. */
function compareFeeds(
  { show, cards }: Site,
  lock: Built["lock"],
  output: Output,
  { now, earlier = [], against, preview = false }: CommandPublish,
): Problem[] {
  const main = feedPlans(show)[0]!.path;
  const isMain = (path: string): boolean => isPageOf(main, path);
  // What a preview replaces was none, or is no feed that anybody reads.
  const changed = !preview && output.fresh().some(isMain);
  const standing = changed
    ? readStanding([main, ...earlier.filter((path) => path !== main && isMain(path))], output)
    : undefined;
  const published = cards.filter(({ state }) => state === "published");
  const successor = { show, cards: published, lock, now };
  return [
    ...[standing, against].flatMap((feed) => (feed ? lintSuccession(feed, successor) : [])),
    ...(changed
      ? [...lintAddress(standing, successor), ...lintAnnouncements(against ?? standing, show, isMoving(show))]
      : []),
  ];
}

/** The outline of a feed in all of its pages; undefined where there is none that this tool wrote. */
function readStanding(paths: readonly string[], output: Output): FeedOutline | undefined {
  let whole: FeedOutline | undefined;
  for (const path of paths) {
    if (!output.holds([path])) continue;
    const page = scanFeed(path, output.read(path));
    if (page) whole = whole ? { ...whole, items: [...whole.items, ...page.items] } : page;
  }
  // What stands at an address that nobody can reach was a trial, and need not be continued.
  return whole?.link !== undefined && isTrialAddress(whole.link) ? undefined : whole;
}

/**
 * Keeps what an earlier build put into the output and the feed names, though this build has no source for it. Where an
 * episode took its enclosure from the lock, and that build had its recording, it is not a clone without recordings: somebody
 * removed it, and the warning becomes an error.
 */
function keepRecordings(
  { show, cards, moved = [] }: Site,
  problems: readonly Problem[],
  { earlier, now }: Paths,
  output: Output,
): Problem[] {
  const named = new Map<string, string | undefined>();
  for (const { from } of show.redirects ? [] : moved) {
    const path = pathOfMoved(show, from);
    if (path !== undefined) named.set(path, undefined);
  }
  for (const { enclosure, slug, state } of cards) {
    const path = state === "published" && enclosure ? pathOfUrl(show, enclosure.url) : undefined;
    if (path !== undefined) named.set(path, slug);
  }
  if (named.size === 0) return [...problems];
  const before = earlier.filter((path) => named.has(path) && !now.has(path) && output.holds([path]));
  output.keep(before);
  const removed = new Set(before.map((path) => named.get(path)));
  return problems.map((problem) =>
    problem.rule === fromLock && problem.episode !== undefined && removed.has(problem.episode)
      ? reportRemoved(problem)
      : problem,
  );
}
