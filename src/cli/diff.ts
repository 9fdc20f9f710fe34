// airdate diff: what subscribers would see change, between a feed that is out there and the one a build would make.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Feed } from "../conventions/feed-fields.js";
import type { Problem } from "../model/model.js";
import { buildShow } from "../pipeline/build.js";
import { writeMainFeed } from "../pipeline/site.js";
import { readFeed } from "../read/feed/read-feed.js";
import { type Change, compareFeeds } from "../understand/diff/compare-feeds.js";
import { type ShownChange, writeDiffMarkdown, writeDiffText } from "../write/diff.js";
import { atFlag, type Command, formatFlag, pickWord, UsageError } from "./command.js";
import { fetchFeed, readWholeFeed } from "./fetching/fetch-feed.js";
import { openProject } from "./project.js";
import { sayProblems } from "./say-problems.js";

const writers: Record<string, (changes: ShownChange[]) => string> = {
  text: writeDiffText,
  markdown: writeDiffMarkdown,
  json: (changes) => `${JSON.stringify({ changes }, undefined, 2)}\n`,
};

export const command: Command = {
  name: "diff",
  takes: "[root]",
  summary: "Show what would change for subscribers",
  options: [
    { flags: "--against <feed>", says: "the feed as it is published: a file, or an address (default: out/feed.xml)" },
    { flags: "--strict", says: "fail for everything that listeners see, not only for what harms subscriptions" },
    formatFlag(writers, "text, json or markdown"),
    { flags: "--json", says: "the same as --format json" },
    atFlag,
  ],
  examples: [
    "airdate diff --against https://show.example/feed.xml",
    "airdate diff --against old.xml --format markdown",
  ],
  async run({ args: [root], options }, terminal) {
    const write = pickWord("--format", options.json ? "json" : options.format, writers);
    const standing = join(root ?? ".", "out", "feed.xml");
    const source = (options.against as string | undefined) ?? (existsSync(standing) ? standing : undefined);
    if (source === undefined)
      throw new UsageError("A feed to compare with is missing", "airdate diff --against FILE or URL");
    const got = await fetchFeed(source, root ?? ".", terminal);
    const { value: before } = readWholeFeed(got, terminal);
    const { pages, problems } = await makeFeed(root, terminal.now(options.at as string | undefined));
    const [first] = pages;
    if (first === undefined) {
      sayProblems(problems, terminal, root);
      return 1;
    }
    // A feed in one piece is held against all of the pages.
    const items = before.values.pages ? first.items : pages.flatMap((page) => page.items);
    const changes = compareFeeds(before, { ...first, items });
    terminal.print(write(changes.map(showChange)));
    const fails = options.strict === true ? ["identity", "shown"] : ["identity"];
    return changes.some(({ weight }) => fails.includes(weight)) ? 1 : 0;
  },
};

const showChange = ({ kind, weight, title, before, after, says }: Change): ShownChange => ({
  kind,
  weight,
  title,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
  says,
});

/** The pages of the main feed as a build would write them now; none when the show cannot be read. */
async function makeFeed(root: string | undefined, now: number): Promise<{ pages: Feed[]; problems: Problem[] }> {
  const project = await openProject(root);
  const sink = { stage: () => {}, copy: () => {}, keep: () => {}, holds: () => true };
  const { parts, problems } = await buildShow(project, { now, onDemand: true, itemsOnly: true, sink });
  return { pages: writeMainFeed(parts).flatMap((text) => readFeed("feed.xml", text).value ?? []), problems };
}
