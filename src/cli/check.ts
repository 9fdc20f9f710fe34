// airdate check: everything a build would report, and what is held back as well, without writing anything.
import { relative } from "node:path";
import { sayValue } from "../base/say-found.js";
import { showAddress } from "../base/shown-address.js";
import { lintFeed } from "../check/lint-feed.js";
import type { Problem } from "../model/model.js";
import { type Built, buildShow } from "../pipeline/build.js";
import type { LoadedShow, Sink } from "../pipeline/project.js";
import { readCommittedLock } from "./building/save-lock.js";
import { type Format, formatProblems, formats, listByImpact, listProblems } from "./checking/formats.js";
import { type Command, type Terminal, UsageError } from "./command.js";
import { fetchFeed } from "./fetching/fetch-feed.js";
import { openProject } from "./project.js";
import { countProblems, sortProblems } from "./say-problems.js";
import { sayTallies } from "./say-tallies.js";
import { type LineReader, linesOf, openLines } from "./source-lines.js";
import { tallyDue, tallyHeldBack } from "./tally-episodes.js";

const nowhere: Sink = { stage: () => {}, copy: () => {}, keep: () => {}, holds: () => true };

/** Builds a show in memory, drafts and what is held back too, and gives every problem. */
export async function checkShow(root: string, now: number): Promise<Pick<Built, "problems" | "site" | "loaded">> {
  const project = await openProject(root);
  return buildShow(project, { now, heldBack: true, committed: await readCommittedLock(project.root), sink: nowhere });
}

export const command: Command = {
  name: "check",
  takes: "[root]",
  summary: "Check the show, or any feed, and write nothing",
  options: [
    { flags: "--feed <file>", says: "check this feed instead: a file, or an address" },
    { flags: "--strict", says: "warnings fail too" },
    {
      flags: "--format <format>",
      says: "text, json, github or sarif",
      default: "text",
      values: ["text", "json", "github", "sarif"],
    },
    { flags: "--json", says: "the same as --format json" },
    { flags: "--at <time>", says: "the moment to look from (default: now)" },
  ],
  examples: [
    "airdate check --strict",
    "airdate check --feed https://show.example/feed.xml",
    "airdate check --format sarif > airdate.sarif",
  ],
  async run({ args: [root = "."], options }, terminal) {
    const format = (options.json ? "json" : options.format) as Format;
    if (!formats.includes(format))
      throw new UsageError(sayValue("--format", `"${format}"`, `one of ${formats.join(", ")}`));
    const now = terminal.now(options.at as string | undefined);
    const feed = options.feed as string | undefined;
    const { problems, lineOf, loaded }: Checked =
      feed === undefined
        ? { ...(await checkShow(root, now)), lineOf: openLines(root) }
        : await checkFeed(feed, root, now, terminal);
    const prefix = feed === undefined ? prefixOf(root) : "";
    if (format === "text") sayAll(problems, terminal, feed === undefined ? root : showAddress(feed), lineOf);
    else terminal.print(formatProblems(format, problems, prefix));
    if (format === "text" && loaded)
      terminal.print(`${sayTallies([tallyDue(loaded), ...tallyHeldBack(loaded, false)])}\n`);
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
  const { name, text, url, encoding, type } = await fetchFeed(source, root, terminal);
  const problems = lintFeed(name, text, {
    now,
    encoding,
    ...(url === undefined ? {} : { url }),
    ...(type === undefined ? {} : { type }),
  });
  return { problems, lineOf: linesOf(text) };
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
