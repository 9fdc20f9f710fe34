// Shows problems to a person: grouped by file, worst first, with the place, what was expected and what to do.
import type { Problem, Severity } from "../model/model.js";
import type { Terminal } from "./command.js";

const severities = ["error", "warn", "info"] as const;
const order: Record<Severity, number> = { error: 0, warn: 1, info: 2 };
const mostNamed = 5;
const colours: Record<Severity, string> = { error: "\u001b[31m", warn: "\u001b[33m", info: "\u001b[36m" };

/** What a build says at most of warnings and remarks: nobody reads thousands of lines that go by. */
export const mostSaid = 100;

/** Problems in the order in which they are shown: by file, then line, then column, then rule. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.place?.file ?? "", b.place?.file ?? "") ||
      compare(a.place?.line ?? 0, b.place?.line ?? 0) ||
      compare(a.place?.column ?? 0, b.place?.column ?? 0) ||
      compare(order[a.severity], order[b.severity]) ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

function compare<Key extends string | number>(a: Key, b: Key): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

export function countProblems(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** One problem as lines of text: `file:line:column severity message (rule)`, then what to do. */
export function describeProblem(problem: Problem, colour = false): string {
  const { place, severity, message, rule, hint } = problem;
  const where = place ? [place.file, place.line, place.column].filter((part) => part !== undefined).join(":") : "";
  const paint = (text: string): string => (colour ? `${colours[severity]}${text}\u001b[0m` : text);
  const field = problem.field ? `${problem.field}: ` : "";
  return `${where ? `${where} ` : ""}${paint(severity)} ${field}${message} (${rule})${hint ? `\n    ${hint}` : ""}`;
}

/** What is said of problems: some of them, in this order, and then a line that names the others and one with how many there are. */
export interface Said {
  problems: readonly Problem[];
  lines: readonly string[];
}

/** Says problems on standard error, then how many there were; see `chooseProblems`. */
export function sayProblems(problems: readonly Problem[], terminal: Terminal, most?: number): void {
  sayChosen(chooseProblems(problems, most), terminal);
}

/** Says what was chosen on standard error. */
export function sayChosen({ problems, lines }: Said, terminal: Terminal): void {
  for (const problem of problems) terminal.say(describeProblem(problem, terminal.colour));
  for (const line of lines) terminal.say(line);
}

/**
 * Chooses what is said: every error, and of warnings and remarks at most `most`. Where there are more, the worst are said
 * first, and after them which were left out.
 */
export function chooseProblems(problems: readonly Problem[], most: number = Number.POSITIVE_INFINITY): Said {
  const sorted = sortProblems(problems);
  const counts = countProblems(problems);
  const [said, left] =
    counts.warn + counts.info <= most ? [sorted, []] : splitAt(worstFirst(sorted), counts.error + most);
  const totals = severities
    .filter((severity) => counts[severity] > 0)
    .map((one) => `${counts[one]} ${names[one]}${counts[one] === 1 ? "" : "s"}`);
  const lines = [
    ...(left.length > 0 ? [`${left.length} more: ${nameRules(left)} (airdate check lists all)`] : []),
    ...(totals.length > 0 ? [totals.join(", ")] : []),
  ];
  return { problems: said, lines };
}

/** The same problems, errors before warnings before remarks. */
export const worstFirst = (problems: readonly Problem[]): Problem[] =>
  severities.flatMap((severity) => problems.filter((problem) => problem.severity === severity));

const splitAt = <Item>(items: readonly Item[], at: number): [Item[], Item[]] => [items.slice(0, at), items.slice(at)];

/** The rules that were broken, each with how often: those first that were broken most. */
function nameRules(problems: readonly Problem[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].sort(([a, many], [b, more]) => more - many || compare(a, b));
  const named = rules.slice(0, mostNamed).map(([rule, count]) => `${count} ${rule}`);
  return named.join(", ") + (rules.length > mostNamed ? ", ..." : "");
}

const names: Record<Severity, string> = { error: "error", warn: "warning", info: "remark" };
