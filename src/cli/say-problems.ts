// Shows problems to a person: grouped by file, worst first, with the place, what was expected and what to do.
import type { Problem, Severity } from "../model.js";
import type { Terminal } from "./command.js";

const order: Record<Severity, number> = { error: 0, warn: 1, info: 2 };
const colours: Record<Severity, string> = { error: "\u001b[31m", warn: "\u001b[33m", info: "\u001b[36m" };

/** Problems in the order in which they are shown: by file, then line, then column, then rule. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const key = (problem: Problem): [string, number, number, number, string, string] => [
    problem.place?.file ?? "",
    problem.place?.line ?? 0,
    problem.place?.column ?? 0,
    order[problem.severity],
    problem.rule,
    problem.message,
  ];
  return [...problems].sort((a, b) => compare(key(a), key(b)));
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! < b[at]! ? -1 : 1;
  return 0;
}

/** One problem as lines of text: `file:line:column severity message (rule)`, then what to do. */
export function describeProblem(problem: Problem, colour = false): string {
  const { place, severity, message, rule, hint } = problem;
  const where = place ? [place.file, place.line, place.column].filter((part) => part !== undefined).join(":") : "";
  const paint = (text: string): string => (colour ? `${colours[severity]}${text}\u001b[0m` : text);
  const field = problem.field ? `${problem.field}: ` : "";
  return `${where ? `${where} ` : ""}${paint(severity)} ${field}${message} (${rule})${hint ? `\n    ${hint}` : ""}`;
}

/** Says every problem on standard error, then how many there were. */
export function sayProblems(problems: readonly Problem[], terminal: Terminal): void {
  for (const problem of sortProblems(problems)) terminal.say(describeProblem(problem, terminal.colour));
  const counts = (["error", "warn", "info"] as const)
    .map((severity) => [severity, problems.filter((problem) => problem.severity === severity).length] as const)
    .filter(([, count]) => count > 0);
  if (counts.length > 0)
    terminal.say(counts.map(([severity, count]) => `${count} ${names[severity]}${count === 1 ? "" : "s"}`).join(", "));
}

const names: Record<Severity, string> = { error: "error", warn: "warning", info: "remark" };
