// The forms in which problems are told to programs: JSON, annotations of GitHub, and SARIF.
import type { RuleText } from "../../check/rule.js";
import { listRuleTexts } from "../../check/rules.js";
import type { Impact, Problem, Severity } from "../../model/model.js";
import { foldAlike } from "../fold-alike.js";
import { countProblems, describeProblem, type Showing, sayMore, sortProblems } from "../say-problems.js";

export type Format = "text" | "json" | "github" | "sarif";
export const formats: readonly Format[] = ["text", "json", "github", "sarif"];

/** How many problems of one rule in one file are shown as text one by one. */
const shownOfOne = 3;

/** Problems in a format; `prefix` is the root's path from where the command runs, for annotations. */
export function formatProblems(format: Format, problems: readonly Problem[], prefix = ""): string {
  const sorted = sortProblems(problems);
  if (format === "json") {
    const impacts = problems.some(({ impact }) => impact !== undefined) ? { impacts: countImpacts(sorted) } : {};
    return `${JSON.stringify({ problems: sorted, counts: countProblems(sorted), ...impacts }, undefined, 2)}\n`;
  }
  if (format === "github") return sorted.map((problem) => `${annotation(problem, prefix)}\n`).join("");
  if (format === "sarif") return `${JSON.stringify(sarif(sorted, prefix), undefined, 2)}\n`;
  return listProblems(sorted);
}

/** Lines for people: of a rule that a file or the show breaks again and again, the first few and how many more. */
export function listProblems(all: readonly Problem[], showing: Showing = {}): string {
  const { problems: sorted, lines: folded } = foldAlike(all);
  const seen = new Map<string, number>();
  const lines: string[] = [];
  const key = ({ rule, place, message }: Problem): string =>
    `${rule}\n${place?.file}\n${message.replace(/\d+|"[^"]*"/g, "")}`;
  for (const problem of sorted) {
    const count = (seen.get(key(problem)) ?? 0) + 1;
    seen.set(key(problem), count);
    if (count <= shownOfOne) lines.push(describeProblem(problem, showing));
  }
  for (const problem of sorted) {
    const count = seen.get(key(problem)) ?? 0;
    seen.delete(key(problem));
    if (count > shownOfOne)
      lines.push(
        `${problem.place?.file ?? ""} ${problem.severity} ${count - shownOfOne} more of the same (${problem.rule})`,
      );
  }
  return [...lines, ...folded].map((line) => `${line}\n`).join("");
}

/** Headings over what is wrong with a feed of somebody else's, the worst first. */
const headings: Record<Impact, string> = {
  breaks: "Breaks apps, or a move to another host",
  refused: "Directories refuse",
  taste: "Works, and could be better",
};
const impacts = Object.keys(headings) as Impact[];

const countImpacts = (problems: readonly Problem[]): Record<Impact, number> => {
  const counts = { breaks: 0, refused: 0, taste: 0 };
  for (const { impact = "taste" } of problems) counts[impact]++;
  return counts;
};

/** Lines for people about a feed: what breaks, what is refused and what is taste, each under its heading. */
export function listByImpact(sorted: readonly Problem[], showing: Showing = {}): string {
  return impacts
    .map((wanted) => [wanted, sorted.filter(({ impact = "taste" }) => impact === wanted)] as const)
    .filter(([, found]) => found.length > 0)
    .map(([impact, found]) => {
      const lines = found.map((problem) => `${describeProblem(problem, showing)}\n`).join("");
      return `${headings[impact]} (${found.length}):\n${lines}`;
    })
    .join("\n");
}

const levels: Record<Severity, { github: string; sarif: string }> = {
  error: { github: "error", sarif: "error" },
  warn: { github: "warning", sarif: "warning" },
  info: { github: "notice", sarif: "note" },
};

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message */
function annotation(problem: Problem, prefix: string): string {
  const { severity, place, rule, message, hint } = problem;
  const text = (value: string): string => value.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
  const property = (value: string): string => text(value).replace(/:/g, "%3A").replace(/,/g, "%2C");
  const parts = [
    ...(place ? [`file=${property(prefix + place.file)}`] : []),
    ...(place?.line === undefined ? [] : [`line=${place.line}`]),
    ...(place?.column === undefined ? [] : [`col=${place.column}`]),
    `title=${property(rule)}`,
  ];
  return `::${levels[severity].github} ${parts.join(",")}::${text([message, hint, sayMore(problem)].filter(Boolean).join("\n"))}`;
}

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
function sarif(problems: readonly Problem[], prefix: string): object {
  const texts = new Map<string, RuleText>(listRuleTexts().map((rule) => [rule.id, rule]));
  const ids = [...new Set(problems.map(({ rule }) => rule))];
  const rules = ids.map((id) => {
    const rule = texts.get(id);
    return {
      id,
      ...(rule
        ? {
            shortDescription: { text: rule.what },
            fullDescription: { text: `${rule.why}.` },
            helpUri: rule.url,
            defaultConfiguration: { level: levels[rule.severity].sarif },
            properties: { tags: rule.platforms },
          }
        : {}),
    };
  });
  const results = problems.map(({ rule, severity, message, hint, place, count, places }) => ({
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity].sarif,
    message: { text: hint === undefined ? message : `${message}. ${hint}` },
    ...(place ? { locations: [{ physicalLocation: locate(place, prefix) }] } : {}),
    ...(count === undefined ? {} : { occurrenceCount: count }),
    ...(places === undefined
      ? {}
      : { relatedLocations: places.slice(1).map((one) => ({ physicalLocation: locate(one, prefix) })) }),
  }));
  const driver = { name: "airdate", rules };
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
}

function locate({ file, line, column }: NonNullable<Problem["place"]>, prefix: string): object {
  const uri = /^https?:/.test(file) ? file : (prefix + file).split("/").map(encodeURIComponent).join("/");
  return {
    artifactLocation: { uri },
    ...(line === undefined
      ? {}
      : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } }),
  };
}
