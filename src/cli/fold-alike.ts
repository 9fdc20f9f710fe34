// Folds what is said of many places in the same words: of a rule that is broken all over a show, a few places and how many more.
import { sayNumber } from "../base/say-number.js";
import type { Problem } from "../model/model.js";

/** Warnings and remarks of one rule are said one by one up to so many; of more, only the first few. */
const oneByOne = 8;
const firstFew = 5;
/** Of the others so many places are named. */
const placesNamed = 5;

export interface Folded {
  problems: Problem[];
  /** A line for each rule of which problems were left out. */
  lines: string[];
}

/** The problems in their order without those of a rule that says the same again and again, and a line that counts them. */
export function foldAlike(problems: readonly Problem[]): Folded {
  const counts = new Map<string, number>();
  // What directories refuse a feed for is alike only in the same words: each other word may be another fault.
  const key = ({ rule, severity, refused, message }: Problem): string | undefined =>
    severity === "error" ? undefined : `${severity} ${rule} ${refused === true ? message : fieldOf(message)}`;
  for (const problem of problems) {
    const own = key(problem);
    if (own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const shown = new Map<string, number>();
  const others = new Map<string, Problem[]>();
  const kept = problems.filter((problem) => {
    const own = key(problem);
    if (own === undefined || counts.get(own)! <= oneByOne) return true;
    const count = (shown.get(own) ?? 0) + 1;
    shown.set(own, count);
    if (count <= firstFew) return true;
    const list = others.get(own);
    if (list) list.push(problem);
    else others.set(own, [problem]);
    return false;
  });
  return { problems: kept, lines: [...others.values()].map(sayOthers) };
}

/** The field that is spoken of, "`duration`": of each another thing is to be done. */
const fieldOf = (message: string): string => /`[^`\s]+`/.exec(message)?.[0] ?? "";

function sayOthers(problems: readonly Problem[]): string {
  const [{ rule, message }] = problems as [Problem];
  const field = fieldOf(message);
  const places = [
    ...new Set(
      problems.flatMap(({ place }) =>
        place === undefined ? [] : [[place.file, place.line].filter(Boolean).join(":")],
      ),
    ),
  ];
  const named = places.slice(0, placesNamed).join(", ") + (places.length > placesNamed ? ", ..." : "");
  return `${sayNumber(problems.length)} more of ${rule}${field === "" ? "" : ` (${field})`}${named === "" ? "" : `: ${named}`} (airdate check --json lists each)`;
}
