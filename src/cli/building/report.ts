// What a build says at its end: to a person in lines, to a program as one JSON object.
import type { Problem } from "../../model/model.js";
import type { Outcome } from "../../write/disk/output.js";
import type { Said } from "../say-problems.js";

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
  /** Episodes whose YouTube text is another than the one that was pasted, by slug. */
  stalePastes: string[];
  /** Blocks that changed since the last build: name -> slugs of the episodes whose notes they are in. */
  changedBlocks: Record<string, string[]>;
  nextDue: { slug: string; title: string; date: string } | null;
}

/** What a build came to, as it is reported; without an outcome it changed nothing. */
export type Reported = Pick<BuildReport, "foreign" | "problems" | "stalePastes" | "changedBlocks"> & {
  outcome?: Outcome;
  nextDue: { slug: string; title: string; date: number } | null | undefined;
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
    stalePastes,
    changedBlocks,
    nextDue: due ? { ...due, date: new Date(due.date).toISOString().replace(".000Z", "Z") } : null,
  };
}

/** The lines for a person; the last says when the next episode is due. */
export function describeReport(report: BuildReport): string {
  const { written, unchanged, removed, foreign, nextDue, out, stalePastes } = report;
  const counts = report.changed
    ? `${out}: ${written} written, ${unchanged} unchanged, ${removed} removed.`
    : `${out}: nothing changed (${unchanged} files).`;
  const left =
    foreign.length > 0
      ? `Left alone, because airdate does not remember to have written it: ${nameSome(foreign)}\n`
      : "";
  const blocks = Object.entries(report.changedBlocks)
    .map(([name, slugs]) => `Block ${name} changed: affects ${slugs.length} episode${slugs.length === 1 ? "" : "s"}\n`)
    .join("");
  const stale =
    stalePastes.length > 0
      ? `Stale on YouTube: ${nameSome(stalePastes)} (airdate notes --stale prints the new text)\n`
      : "";
  const next = nextDue
    ? `Next due: ${nextDue.date} ${nextDue.title} (${nextDue.slug})`
    : "Next due: nothing is scheduled";
  return `${counts}\n${left}${blocks}${stale}${next}\n`;
}

const nameSome = (names: readonly string[]): string =>
  names.slice(0, 5).join(", ") + (names.length > 5 ? `, ... (${names.length} in all)` : "");
