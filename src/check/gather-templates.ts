// Says a fault of a template once, however many pages are made with it.
import { sayNumber } from "../base/say-found.js";
import type { Problem } from "../model/model.js";

const rule = "template";

/** The problems, those of one place of a template as one with the number of pages it hits, where the first of them stood. */
export function gatherTemplates(problems: readonly Problem[]): Problem[] {
  const pages = new Map<string, number>();
  for (const problem of problems)
    if (problem.rule === rule) pages.set(keyOf(problem), (pages.get(keyOf(problem)) ?? 0) + 1);
  return problems.flatMap((problem) => {
    if (problem.rule !== rule) return [problem];
    const count = pages.get(keyOf(problem));
    pages.delete(keyOf(problem));
    if (count === undefined) return [];
    if (count === 1) return [problem];
    const { episode: _, ...shared } = problem;
    return [{ ...shared, message: `${problem.message}, in ${sayNumber(count)} pages` }];
  });
}

const keyOf = ({ place, message }: Problem): string => [place?.file, place?.line, place?.column, message].join("\n");
