// Folds what is said of many places in the same words: of a rule that is broken all over a show, a few places and how many more.
import { countEach } from "../base/lists.js";
import { sayNumber } from "../base/say-found.js";
import type { Problem, Severity } from "../model/model.js";

/** What one rule says alike is said one by one up to so many times; of more, only the first few. */
const oneByOne = 8;
const firstFew = 5;
/** Of the others so many places are named: each place of an error has to be gone to. */
const placesNamed = { error: 25, warn: 5, info: 5 } as const satisfies Record<Severity, number>;

export interface Folded {
  problems: Problem[];
  /** A line for each rule of which problems were left out, with how bad these are. */
  lines: FoldedLine[];
}

export interface FoldedLine {
  severity: Severity;
  text: string;
}

/** The problems in their order without those of a rule that says the same again and again, and a line that counts them. */
export function foldAlike(problems: readonly Problem[]): Folded {
  const keys = problems.map(keyOf);
  const counts = countEach(keys);
  const shown = new Map<string, number>();
  const others = new Map<string, Problem[]>();
  const kept = problems.filter((problem, at) => {
    const key = keys[at]!;
    if (counts.get(key)! <= oneByOne) return true;
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
 * Names what is said alike. Errors are alike in the same words with the same thing to do, whatever the values and addresses in them: one
 * field missing in show.md is an error in each episode. What directories refuse a feed for is alike only in the same words, whatever
 * their numbers: each other word may be another fault, and covers that are too small have a size each.
 */
const keyOf = ({ rule, severity, refused, message, hint = "" }: Problem): string =>
  `${severity} ${rule} ${severity === "error" ? withoutValues(`${message} ${hint}`) : refused === true ? message.replace(numbers, "0") : fieldOf(message)}`;

const numbers = /\d[\d,.]*/g;

const withoutValues = (text: string): string => text.replace(/"[^"]*"|https?:\/\/\S+/g, '""').replace(numbers, "0");

/** The field that is spoken of, "`duration`": of each another thing is to be done. */
const fieldOf = (message: string): string => (message.includes("`") ? (/`[^`\s]+`/.exec(message)?.[0] ?? "") : "");

function sayOthers(problems: readonly Problem[]): FoldedLine {
  const [{ rule, message, severity }] = problems as [Problem];
  const field = fieldOf(message);
  const most = placesNamed[severity];
  const places = new Set<string>();
  for (const { place } of problems) {
    if (place !== undefined) places.add([place.file, place.line].filter(Boolean).join(":"));
    if (places.size > most) break;
  }
  const named = [...places].slice(0, most).join(", ") + (places.size > most ? ", ..." : "");
  return {
    severity,
    text: `${sayNumber(problems.length)} more ${severity === "error" ? "errors " : ""}of ${rule}${field === "" ? "" : ` (${field})`}${named === "" ? "" : `: ${named}`} (airdate check --json lists each)`,
  };
}
