// Judges dates that put an episode off by the moment of the build and by the lock, which nobody knows who reads one file.
import type { PublishedLock } from "../model/lock.js";
import type { Problem } from "../model/model.js";
import type { Outline } from "../understand/schedule/plan-schedule.js";

/**
 * The problems of an episode that was looked for. A date that puts it off says nothing any more where it is past at `now`, the
 * episode is out, or is a draft: it stops no build.
 */
export function easeDates(
  {
    found,
    problems,
  }: { found: { outline: Pick<Outline, "slug" | "aliases" | "draft"> } | undefined; problems: Problem[] },
  lock: PublishedLock | undefined,
  now: number,
): Problem[] {
  if (problems.every(({ until }) => until === undefined)) return problems;
  const names = found ? [found.outline.slug, ...found.outline.aliases] : [];
  const isOut = names.some((name) => lock?.episodes[name] !== undefined && lock.episodes[name].gone === undefined);
  return problems.map((problem) => {
    const { until, ...said } = problem;
    if (until === undefined) return problem;
    if (isOut)
      return {
        ...said,
        severity: "warn",
        hint: `Take ${said.found} out: the episode is published, and keeps its date.`,
      };
    return until <= now || found?.outline.draft ? { ...said, severity: "warn" } : said;
  });
}
