// Lets a show decide how much a rule counts: `rules:` in show.md changes a severity or switches a rule off.
import type { Problem, Show } from "../model.js";

/** Problems with the show's own severities. What would break the feed or the build stays an error. */
export function applySeverities(show: Pick<Show, "rules">, problems: readonly Problem[]): Problem[] {
  return problems.flatMap((problem) => {
    const wanted = show.rules[problem.rule];
    if (wanted === undefined || fixed.test(problem.rule)) return [problem];
    return wanted === "off" ? [] : [{ ...problem, severity: wanted }];
  });
}

/** Rules that no show can soften: the lock, and what makes a feed unreadable. */
const fixed = /^(history-(guid|show-guid|dropped)|lock-|rss-xml-|schema$|template$)/;
