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
  const keys = problems.map(keyOf);
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  const shown = new Map<string, number>();
  const others = new Map<string, Problem[]>();
  const kept = problems.filter((problem, at) => {
    const key = keys[at];
    if (key === undefined || counts.get(key)! <= oneByOne) return true;
    const count = (shown.get(key) ?? 0) + 1;
    shown.set(key, count);
    if (count <= firstFew) return true;
    const list = others.get(key);
    if (list) list.push(problem);
    else others.set(key, [problem]);
    return false;
  });
  return { problems: kept, lines: [...others.values()].map(sayOthers) };
}

/**
 * Names what is said alike; undefined for an error. What directories refuse a feed for is alike only in the same words, whatever their
 * numbers: each other word may be another fault, and covers that are too small have a size each.
 */
const keyOf = ({ rule, severity, refused, message }: Problem): string | undefined =>
  severity === "error"
    ? undefined
    : `${severity} ${rule} ${refused === true ? message.replace(/\d[\d,.]*/g, "0") : fieldOf(message)}`;

/** The field that is spoken of, "`duration`": of each another thing is to be done. */
const fieldOf = (message: string): string => (message.includes("`") ? (/`[^`\s]+`/.exec(message)?.[0] ?? "") : "");

function sayOthers(problems: readonly Problem[]): string {
  const [{ rule, message }] = problems as [Problem];
  const field = fieldOf(message);
  const places = new Set<string>();
  for (const { place } of problems) {
    if (place !== undefined) places.add([place.file, place.line].filter(Boolean).join(":"));
    if (places.size > placesNamed) break;
  }
  const named = [...places].slice(0, placesNamed).join(", ") + (places.size > placesNamed ? ", ..." : "");
  return `${sayNumber(problems.length)} more of ${rule}${field === "" ? "" : ` (${field})`}${named === "" ? "" : `: ${named}`} (airdate check --json lists each)`;
}
