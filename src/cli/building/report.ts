// What a build says at its end: to a person in lines, to a program as one JSON object.
import type { Problem } from "../../model.js";

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
  nextDue: { slug: string; title: string; date: string } | null;
}

/** The lines for a person; the last says when the next episode is due. */
export function describeReport(report: BuildReport): string {
  const { written, unchanged, removed, foreign, nextDue, out } = report;
  const counts = report.changed
    ? `${out}: ${written} written, ${unchanged} unchanged, ${removed} removed.`
    : `${out}: nothing changed (${unchanged} files).`;
  const named = foreign.slice(0, 5).join(", ") + (foreign.length > 5 ? `, ... (${foreign.length} in all)` : "");
  const left = foreign.length > 0 ? `Left alone, because airdate did not write it: ${named}\n` : "";
  const next = nextDue
    ? `Next due: ${nextDue.date} ${nextDue.title} (${nextDue.slug})`
    : "Next due: nothing is scheduled";
  return `${counts}\n${left}${next}\n`;
}
