// What a page is told of what is wrong: the worst, and how many there are in all. A long show may have thousands.
import type { Problem, Severity } from "../../model.js";
import { countProblems } from "../say-problems.js";
import type { State } from "./preview.js";

export interface WorstProblems {
  /** Worst first, at most so many as a person reads. */
  problems: Problem[];
  /** Of all, not only of those above. */
  counts: Record<Severity, number>;
  stale: boolean;
}

const mostShown = 50;

/** The worst problems, and of equals the first. */
export function pickWorst({ problems, stale }: State): WorstProblems {
  const worst: Problem[] = [];
  for (const severity of ["error", "warn", "info"] as const)
    for (const problem of problems) {
      if (worst.length === mostShown) break;
      if (problem.severity === severity) worst.push(problem);
    }
  return { problems: worst, counts: countProblems(problems), stale };
}
