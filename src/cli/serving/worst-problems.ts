// What a page is told of what is wrong: the worst, and how many there are in all. A long show may have thousands.
import type { Problem, Severity } from "../../model/model.js";
import { countProblems, worstFirst } from "../say-problems.js";
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
  return { problems: worstFirst(problems).slice(0, mostShown), counts: countProblems(problems), stale };
}
