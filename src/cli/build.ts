// airdate build: writes everything that is due into the output folder.
import { buildFlags, readBuildWords } from "./building/build-options.js";
import { printReports } from "./building/quick-build.js";
import type { BuildReport } from "./building/report.js";
import { runBuild } from "./building/run-build.js";
import { pickShare } from "./building/shares.js";
import { type Command, UsageError } from "./command.js";
import { mostSaid, sayProblems } from "./say-problems.js";

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
    const words = readBuildWords(terminal.words.slice(1));
    if (!words) throw new UsageError("Unexpected options", "airdate build --help lists them");
    const roots = words.shard === undefined ? words.roots : pickShare(words.roots, words.shard);
    const reports: BuildReport[] = [];
    for (const root of roots) {
      const report = await runBuild(root, words, terminal);
      reports.push(report);
      if (!words.json) sayProblems(report.problems, terminal, mostSaid);
    }
    const broken = reports.some(({ problems }) => problems.some(({ severity }) => severity === "error"));
    if (broken && !words.json) terminal.say("Nothing was published: the output folder is as it was.");
    if (!broken || words.json) printReports(reports, words.json, terminal);
    return broken ? 1 : 0;
  },
};
