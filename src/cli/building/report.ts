// What a build says at its end: to a person in lines, to a program as one JSON object.

import { isAbsolute, join, relative } from "node:path";
import { formatIso } from "../../base/date-text.js";
import { nameSome } from "../../base/say-found.js";
import { lockFile } from "../../conventions/addresses.js";
import type { Due, Problem } from "../../model/model.js";
import type { Outcome } from "../../write/disk/output.js";
import type { Said } from "../say-problems.js";
import { sayTallies, type Tally } from "../say-tallies.js";

export interface BuildReport {
  root: string;
  out: string;
  /** Whether anything in the output folder is different now. */
  changed: boolean;
  written: number;
  unchanged: number;
  removed: number;
  /** Files in the output folder that the tool did not write; they are left alone. */
  foreign: string[];
  problems: Problem[];
  /** What is said of the problems to a person. */
  said: Said;
  /** What is said of the episodes: what became of those that are out, and what the others wait for. */
  episodes: Tally[];
  /** Whether the lock was written, in a repository of git. */
  uncommitted: boolean;
  /** Episodes whose YouTube text is another than the one that was pasted, by slug. */
  stalePastes: string[];
  /** Blocks that changed since the last build: name -> slugs of the episodes whose notes they are in. */
  changedBlocks: Record<string, string[]>;
  nextDue: (Omit<Due, "date"> & { date: string }) | null;
}

/** What a build came to, as it is reported; without an outcome it changed nothing. */
export type Reported = Pick<BuildReport, "foreign" | "problems" | "stalePastes" | "changedBlocks"> & {
  outcome?: Outcome;
  nextDue: Due | null | undefined;
};

/** The report of a build of `root` into `out`. */
export function makeReport(root: string, out: string, built: Reported, said: Said): BuildReport {
  const { written = [], unchanged = 0, removed = [] } = built.outcome ?? {};
  const { foreign, problems, stalePastes, changedBlocks, nextDue: due } = built;
  return {
    root,
    out,
    changed: written.length + removed.length > 0,
    written: written.length,
    unchanged,
    removed: removed.length,
    foreign,
    problems,
    said,
    episodes: [],
    uncommitted: false,
    stalePastes,
    changedBlocks,
    nextDue: due ? { ...due, date: formatIso(due.date) } : null,
  };
}

/**
 * The lines for a person: what became of the episodes, of the files, and what to do next. `present` says that somebody looks on,
 * `many` that other shows are built as well.
 */
export function describeReport(report: BuildReport, present: boolean, many: boolean): string {
  const { written, unchanged, removed, foreign, out, stalePastes, episodes } = report;
  const [root, folder] = [fromHere(report.root), fromHere(out)];
  const lines = [
    `${many ? `${root}: ` : ""}${sayTallies(episodes)}`,
    report.changed
      ? `${folder}: ${written} ${written === 1 ? "file" : "files"} written, ${unchanged} unchanged, ${removed} removed.`
      : `${folder}: nothing changed (${unchanged} ${unchanged === 1 ? "file" : "files"}).`,
    ...(foreign.length > 0
      ? [`Left alone, because airdate does not remember to have written it: ${nameSome(foreign)}`]
      : []),
    ...Object.entries(report.changedBlocks).map(
      ([name, slugs]) => `Block ${name} changed: affects ${slugs.length} episode${slugs.length === 1 ? "" : "s"}`,
    ),
    ...(stalePastes.length > 0
      ? [`Stale on YouTube: ${nameSome(stalePastes)} (airdate notes --stale prints the new text)`]
      : []),
    ...(report.uncommitted ? [`Not seen yet by git: commit ${fromHere(join(report.root, lockFile))}`] : []),
    ...(present && report.changed ? [`Look at it: airdate serve${root === "." ? "" : ` ${root}`}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** A path as it is typed here, where it lies below. */
function fromHere(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith("..") || isAbsolute(below) ? path : below || ".";
}
