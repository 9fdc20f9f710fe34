// The build that has nothing to do: seen from sizes and times alone, before anything else is loaded.
import { existsSync, realpathSync } from "node:fs";
import { codeIdentity } from "../../cache/code-identity.js";
import { type Snapshot, takeSnapshot } from "../../cache/manifest.js";
import type { Problem } from "../../model/model.js";
import type { Terminal } from "../command.js";
import type { Said } from "../say-problems.js";
import type { Tally } from "../say-tallies.js";
import { type BuildCommandOptions, buildLockOf, buildPlaces, outFolder, withPreview } from "./build-options.js";
import { type BuildReport, describeReport, makeReport } from "./report.js";

/** What the last manifests tell: the reports, when every root is as its last build left it and nothing became due. */
export interface Quick {
  reports?: BuildReport[];
  /** How everything was, by the roots as they were typed. */
  snapshots: ReadonlyMap<string, Snapshot>;
}

/** Looks at every root of a build. Nothing is known where everything shall be made anew. */
export function tryQuickBuild(asked: BuildCommandOptions, terminal: Terminal): Quick {
  const snapshots = new Map<string, Snapshot>();
  if (asked.force || asked.shard !== undefined || asked.against !== undefined) return { snapshots };
  try {
    const options = withPreview(asked, terminal.now);
    const now = terminal.now(options.at);
    const reports: BuildReport[] = [];
    for (const root of options.roots) {
      const full = realpathSync(root);
      // Another build runs, or was killed and left half of its work.
      if (existsSync(buildLockOf(full))) return { snapshots: new Map() };
      const out = outFolder(full, options);
      const snapshot = takeSnapshot(buildPlaces(full, out, options.drafts).manifest, full);
      if (snapshot) snapshots.set(root, snapshot);
      if (snapshot && isNothingToDo(snapshot, options, now))
        reports.push(reportNothing(root, out, snapshot, options.json));
    }
    return reports.length === options.roots.length ? { reports, snapshots } : { snapshots };
  } catch {
    return { snapshots: new Map() };
  }
}

/** What has to be the same for a manifest to count. */
export const manifestKey = (options: Pick<BuildCommandOptions, "drafts" | "keepLock">): string =>
  `${codeIdentity()} ${options.drafts} ${options.keepLock}`;

const isNothingToDo = (snapshot: Snapshot, options: BuildCommandOptions, now: number): boolean =>
  snapshot.whole && isSameMoment(snapshot, options, now);

/** Whether the same was asked of the last build, and nothing became due since. */
const isSameMoment = ({ head }: Snapshot, options: BuildCommandOptions, now: number): boolean =>
  head.key === manifestKey(options) && now >= head.now && !(head.nextDue && now >= head.nextDue.date);

/** The report of a build that has nothing to do; problems only where they are printed one by one. */
function reportNothing(root: string, out: string, { head, problems }: Snapshot, whole: boolean): BuildReport {
  const built = {
    outcome: { written: [], unchanged: head.files, removed: [] },
    foreign: [],
    problems: whole ? (problems() as Problem[]) : [],
    stalePastes: head.stalePastes,
    changedBlocks: {},
    nextDue: head.nextDue,
  };
  return { ...makeReport(root, out, built, head.said as Said), episodes: head.episodes as Tally[] };
}

/** Prints reports of builds. */
export function printReports(
  reports: readonly BuildReport[],
  { json, quiet }: Pick<BuildCommandOptions, "json" | "quiet">,
  terminal: Terminal,
): void {
  const plain = reports.map(({ said, episodes, uncommitted, ...report }) => report);
  if (json) terminal.print(`${JSON.stringify(plain.length === 1 ? plain[0] : { shows: plain })}\n`);
  else if (!quiet)
    for (const report of reports)
      terminal.print(terminal.spell(describeReport(report, terminal.interactive, reports.length > 1)));
}
