// airdate build: writes everything that is due into the output folder; refuses two shows together that would be one to every app.

import { sayValue } from "../base/say-found.js";
import type { Snapshot } from "../cache/manifest.js";
import { openFolder } from "../read/disk.js";
import { readFrame } from "../read/show.js";
import { type BuildCommandOptions, buildFlags, readBuildOptions } from "./building/build-options.js";
import { printReports } from "./building/quick-build.js";
import type { BuildReport } from "./building/report.js";
import { runBuild } from "./building/run-build.js";
import { type Command, type Terminal, UsageError } from "./command.js";
import { onlyErrors, sayChosen } from "./say-problems.js";

export const command: Command = {
  name: "build",
  takes: "[root...]",
  summary: "Write the feed, pages, notes and transcripts of everything that is due",
  options: buildFlags,
  examples: [
    "airdate build",
    "airdate build --at 2026-03-03T05:00:00Z --out preview --no-lock",
    "airdate build shows/* --shard 2/4",
  ],
  async run(_, terminal) {
    const options = readBuildOptions(terminal.words.slice(1));
    if (!options) throw new UsageError("These options do not go together", "airdate build --help lists them");
    return buildRoots(options, terminal);
  },
};

/** Builds every root and gives the exit code. `snapshots` holds what is known of some of them, by the roots as they were typed. */
export async function buildRoots(
  options: BuildCommandOptions,
  terminal: Terminal,
  snapshots: ReadonlyMap<string, Snapshot> = new Map(),
): Promise<number> {
  const roots = options.shard === undefined ? options.roots : pickShare(options.roots, options.shard);
  if (roots.length === 0 && !options.json && !options.quiet)
    terminal.say(`No show falls to share ${options.shard}: there are ${options.roots.length}.`);
  await refuseSameFeeds([...new Set(options.roots)]);
  const reports: BuildReport[] = [];
  for (const root of roots) {
    const report = await runBuild(root, options, terminal, snapshots.get(root));
    reports.push(report);
    const said = options.quiet ? onlyErrors(report.said) : report.said;
    // What is said of one of several shows begins with its name: each has its episodes/show.md.
    if (!options.json && roots.length > 1 && said.problems.length > 0) terminal.say(`In ${root}:`);
    if (!options.json) sayChosen(said, terminal, root);
  }
  const broken = reports.some(({ problems }) => problems.some(({ severity }) => severity === "error"));
  if (broken && !options.json) terminal.say("Nothing was published: the output folder is as it was.");
  if (!broken || options.json) printReports(reports, options, terminal);
  return broken ? 1 : 0;
}

/**
 * The `i`-th of `n` shares of the roots (`share` is "i/n", counting from 1). Roots are dealt in the order of their names, so
 * every machine that sees the same names deals alike. Throws a `UsageError` for another spelling.
 */
function pickShare(roots: readonly string[], share: string): string[] {
  const [, i, n] = /^(\d+)\/(\d+)$/.exec(share) ?? [];
  const [at, of] = [Number(i), Number(n)];
  if (!(of >= 1 && at >= 1 && at <= of)) throw new UsageError(sayValue("--shard", `"${share}"`, "i/n such as 2/4"));
  return [...roots].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).filter((_, place) => place % of === at - 1);
}

/**
 * Throws a `UsageError` where two of the roots have the same guid, which comes from `link:` if nobody typed it: apps take
 * these feeds for one show, and episodes of the same name for one episode. Roots that cannot be read are left to their build.
 */
async function refuseSameFeeds(roots: readonly string[]): Promise<void> {
  if (roots.length < 2) return;
  const known = new Map<string, string>();
  for (const root of roots) {
    const show = await openFolder(root)
      .then((folder) => readFrame(folder))
      .then(({ value }) => value.show)
      .catch(() => undefined);
    if (show === undefined) continue;
    const other = known.get(show.guid);
    if (other !== undefined)
      throw new UsageError(
        `${other} and ${root} would be one show to every app: both have the guid ${show.guid}, which comes from "link: ${show.link}"; nothing was written`,
        `give each its own address: "link:" in ${root}/episodes/show.md`,
      );
    known.set(show.guid, root);
  }
}
