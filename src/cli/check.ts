// airdate check: everything a build would report, and what is held back as well, without writing anything.
import { relative } from "node:path";
import { hasWebScheme, showAddress } from "../base/address-text.js";
import { lintFeed } from "../check/lint-feed.js";
import type { RuleText } from "../check/rule.js";
import { listRuleTexts } from "../check/rules.js";
import type { Impact, Problem, Severity } from "../model/model.js";
import { type Built, buildShow } from "../pipeline/build.js";
import type { LoadedShow, Sink } from "../pipeline/project.js";
import { readCommittedLock } from "./building/save-lock.js";
import { atFlag, type Command, formatFlag, pickWord, type Terminal } from "./command.js";
import { fetchFeed } from "./fetching/fetch-feed.js";
import { foldAlike } from "./fold-alike.js";
import { openProject } from "./project.js";
import {
  countProblems,
  describeProblem,
  type LineReader,
  linesOf,
  openLines,
  type Showing,
  sayMore,
  sortProblems,
} from "./say-problems.js";
import { sayTallies } from "./say-tallies.js";
import { tallyDue, tallyHeldBack } from "./tally-episodes.js";

const nowhere: Sink = { stage: () => {}, copy: () => {}, keep: () => {}, holds: () => true };

/** Builds a show in memory, drafts and what is held back too, and gives every problem. */
export async function checkShow(root: string, now: number): Promise<Pick<Built, "problems" | "site" | "loaded">> {
  const project = await openProject(root);
  return buildShow(project, { now, heldBack: true, committed: await readCommittedLock(project.root), sink: nowhere });
}

/** How sorted problems are written for programs, `prefix` being the root's path from where the command runs; none: for people. */
const formats: Record<string, ((sorted: readonly Problem[], prefix: string) => string) | undefined> = {
  text: undefined,
  json(problems) {
    const impacts = problems.some(({ impact }) => impact !== undefined) ? { impacts: countImpacts(problems) } : {};
    return `${JSON.stringify({ problems, counts: countProblems(problems), ...impacts }, undefined, 2)}\n`;
  },
  github: (problems, prefix) => problems.map((problem) => `${annotation(problem, prefix)}\n`).join(""),
  sarif: (problems, prefix) => `${JSON.stringify(sarif(problems, prefix), undefined, 2)}\n`,
};

export const command: Command = {
  name: "check",
  takes: "[root]",
  summary: "Check the show, or any feed, and write nothing",
  options: [
    { flags: "--feed <file>", says: "check this feed instead: a file, or an address" },
    { flags: "--strict", says: "warnings fail too" },
    formatFlag(formats, "text, json, github or sarif"),
    { flags: "--json", says: "the same as --format json" },
    atFlag,
  ],
  examples: [
    "airdate check --strict",
    "airdate check --feed https://show.example/feed.xml",
    "airdate check --format sarif > airdate.sarif",
  ],
  async run({ args: [root = "."], options }, terminal) {
    const write = pickWord("--format", options.json ? "json" : options.format, formats);
    const now = terminal.now(options.at as string | undefined);
    const feed = options.feed as string | undefined;
    const { problems, lineOf, loaded }: Checked =
      feed === undefined
        ? { ...(await checkShow(root, now)), lineOf: openLines(root) }
        : await checkFeed(feed, root, now, terminal);
    if (write) terminal.print(write(sortProblems(problems), feed === undefined ? prefixOf(root) : ""));
    else sayAll(problems, terminal, feed === undefined ? root : showAddress(feed), lineOf);
    if (!write && loaded) terminal.print(`${sayTallies([tallyDue(loaded), ...tallyHeldBack(loaded, false)])}\n`);
    const { error, warn } = countProblems(problems);
    return error > 0 || (options.strict === true && warn > 0) ? 1 : 0;
  },
};

/** What was found; the show, where one could be read. */
interface Checked {
  problems: readonly Problem[];
  lineOf: LineReader;
  loaded?: LoadedShow | undefined;
}

async function checkFeed(source: string, root: string, now: number, terminal: Terminal): Promise<Checked> {
  const { name, text, ...got } = await fetchFeed(source, root, terminal);
  return { problems: lintFeed(name, text, { ...got, now }), lineOf: linesOf(text) };
}

/** The root as a path from here with a slash at its end, so that annotations find the file. */
function prefixOf(root: string): string {
  const path = relative(process.cwd(), root).replaceAll("\\", "/");
  return path === "" || path.startsWith("..") ? "" : `${path}/`;
}

function sayAll(problems: readonly Problem[], terminal: Terminal, what: string, lineOf: LineReader): void {
  const { colour, width } = terminal;
  const list = problems.some(({ impact }) => impact !== undefined) ? listByImpact : listProblems;
  const text = list(sortProblems(problems), { colour, width, lineOf });
  if (text !== "") terminal.say(text.trimEnd());
  const { error, warn, info } = countProblems(problems);
  const many = (count: number, name: string): string => `${count} ${name}${count === 1 ? "" : "s"}`;
  terminal.print(`${what}: ${many(error, "error")}, ${many(warn, "warning")}, ${many(info, "remark")}\n`);
}

/** How many problems of one rule in one file are shown as text one by one. */
const shownOfOne = 3;

/** Lines for people: of a rule that a file or the show breaks again and again, the first few and how many more. */
function listProblems(all: readonly Problem[], showing: Showing): string {
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
  return [...lines, ...folded.map(({ text }) => text)].map((line) => `${line}\n`).join("");
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
function listByImpact(sorted: readonly Problem[], showing: Showing): string {
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
  const uri = hasWebScheme(file) ? file : (prefix + file).split("/").map(encodeURIComponent).join("/");
  return {
    artifactLocation: { uri },
    ...(line === undefined
      ? {}
      : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } }),
  };
}
