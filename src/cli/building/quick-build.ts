// The build that has nothing to do: seen from sizes and times alone, before anything else is loaded.
import { realpathSync } from "node:fs";
import { keptForm } from "../../build/kept-episode.js";
import { checkStamp } from "../../cache/stamp.js";
import type { Problem } from "../../model.js";
import type { Terminal } from "../command.js";
import { version } from "../version.js";
import { type BuildWords, outFolder, readBuildWords } from "./build-options.js";
import { buildPlaces, cacheName } from "./build-places.js";
import { type BuildReport, describeReport } from "./report.js";

/** The report when every root is as its last build left it and nothing became due; else undefined. */
export function tryQuickBuild(argv: readonly string[], terminal: Terminal): BuildReport[] | undefined {
  const words = readBuildWords(argv);
  if (!words || words.force || words.shard !== undefined) return undefined;
  try {
    const now = terminal.now(words.at);
    const reports = words.roots.map((root) => quickReport(root, words, now));
    return reports.every((report) => report !== undefined) ? (reports as BuildReport[]) : undefined;
  } catch {
    return undefined;
  }
}

/** What has to be the same for a stamp to count. */
export const stampKey = (words: Pick<BuildWords, "drafts" | "keepLock">): string =>
  `${version()} ${keptForm} ${words.drafts} ${words.keepLock}`;

function quickReport(root: string, words: BuildWords, now: number): BuildReport | undefined {
  const full = realpathSync(root);
  const out = outFolder(full, words);
  const stamp = checkStamp(buildPlaces(full, cacheName(full, out, words.drafts)).stamp, full);
  if (!stamp || stamp.key !== stampKey(words) || now < stamp.now) return undefined;
  if (stamp.nextDue && now >= stamp.nextDue.date) return undefined;
  return {
    root,
    out,
    changed: false,
    written: 0,
    unchanged: stamp.files,
    removed: 0,
    foreign: [],
    problems: stamp.problems as Problem[],
    stalePastes: stamp.stalePastes,
    changedBlocks: {},
    nextDue: stamp.nextDue && {
      ...stamp.nextDue,
      date: new Date(stamp.nextDue.date).toISOString().replace(".000Z", "Z"),
    },
  };
}

/** Prints reports of builds. */
export function printReports(reports: readonly BuildReport[], json: boolean, terminal: Terminal): void {
  if (json) terminal.print(`${JSON.stringify(reports.length === 1 ? reports[0] : { shows: reports })}\n`);
  else for (const report of reports) terminal.print(describeReport(report));
}
