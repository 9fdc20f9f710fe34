// airdate import: takes a show over from its feed, so that nobody who is subscribed notices.

import { sayNumber } from "../base/say-number.js";
import { showAddress } from "../base/shown-address.js";
import type { Feed } from "../conventions/feed-fields.js";
import { writeProof } from "../write/moving/write-proof.js";
import { type Command, UsageError } from "./command.js";
import { type Imported, importFeed } from "./importing/import-feed.js";
import { readSource, type SourceFeed } from "./importing/read-source.js";
import { openStanding } from "./importing/standing-show.js";
import { writeImport } from "./importing/write-import.js";
import { mostSaid, sayProblems } from "./say-problems.js";

export const command: Command = {
  name: "import",
  takes: "<source> [root]",
  summary: "Take a show over from its feed: every episode, with its guid, dates, notes and tags",
  options: [
    { flags: "--link <address>", says: "the site's new address (default: the feed's own link)" },
    { flags: "--image <address>", says: "the show's cover, where the feed has none" },
    { flags: "--first-page", says: "of a feed in pages take only this one" },
    { flags: "--i-own-this-show", says: "take it over although podcast:locked forbids that to others" },
    { flags: "--no-fetch", says: "leave chapters and transcripts where they are" },
    { flags: "--strict", says: "write nothing where anything is lost or different" },
    { flags: "--dry-run", says: "compare only, write nothing" },
    { flags: "--at <time>", says: "the moment to look from (default: now)" },
  ],
  examples: ["airdate import https://show.example/feed.xml my-show", "airdate import saved.xml my-show --strict"],
  async run({ args: [source, root = "."], options }, terminal) {
    const found = await readSource(source!, { root, terminal, pages: options.firstPage !== true });
    checkLocked(found.feed, options.iOwnThisShow === true);
    const standing = await openStanding(root, terminal);
    const now = terminal.now(options.at as string | undefined);
    const imported = await importFeed(found, {
      root,
      now,
      link: linkOf(options.link),
      image: options.image as string | undefined,
      standing,
      fetch: options.fetch !== false,
    });
    const { proof, problems } = imported;
    sayProblems(problems, terminal, root, mostSaid);
    if (proof && imported.added > 0) terminal.print(writeProof(proof));
    for (const line of sayKept(imported)) terminal.print(`${line}\n`);
    const findings = proof?.findings.filter(({ verdict }) => verdict !== "moved") ?? [];
    if (!proof || problems.some(({ severity }) => severity === "error") || findings.some(({ fatal }) => fatal)) {
      terminal.say(
        "Nothing was written: with these errors apps would take episodes for others, or the show could not be built",
      );
      return 1;
    }
    if (options.strict === true && findings.length > 0) {
      terminal.say("Nothing was written: with --strict nothing may be lost or different");
      return 1;
    }
    if (options.dryRun === true) return 0;
    if (imported.added === 0) {
      terminal.print(`All ${sayNumber(imported.standing)} episodes are there already: nothing was written\n`);
      return 0;
    }
    writeImport(root, imported.files, imported.lock);
    terminal.print(sayNext(imported, found, root, source!));
    return 0;
  },
};

/** Throws a `UsageError` where the feed forbids it and nobody said that the show is theirs. */
function checkLocked({ values }: Feed, isOwn: boolean): void {
  const [locked] = values.locked ?? [];
  if (isOwn || !/^(?:yes|true)$/i.test(locked?.text ?? "")) return;
  const mail = values.owner?.[0]?.children.find(({ name }) => name === "itunes:email")?.text;
  const owner = locked?.attributes.owner || mail;
  throw new UsageError(
    `The feed is locked (podcast:locked): only its owner may take it elsewhere${owner ? `, who is ${owner}` : ""}`,
    "is it yours, run it again with --i-own-this-show",
  );
}

function linkOf(typed: unknown): string | undefined {
  if (typed === undefined) return undefined;
  const link = String(typed).trim();
  if (!/^https?:\/\/[^\s?#@]+$/i.test(link) || !URL.canParse(link))
    throw new UsageError(`--link "${link}" is no address of a site`, "--link https://show.example");
  return link.replace(/\/+$/, "");
}

/** Tags that no field says, as a person should know of them. */
function sayKept({ verbatim, softened }: Imported): string[] {
  const named = [...verbatim].map(([name, count]) => `${name} (${sayNumber(count)})`).join(", ");
  return [
    ...(verbatim.size === 0 ? [] : [`Kept as they were, under extra.verbatim, for no field says them: ${named}`]),
    ...(softened.length === 0
      ? []
      : [`The feed breaks these rules, which rules: in show.md makes warnings: ${softened.join(", ")}`]),
  ];
}

/** What is left to do, so that every listener comes along. */
function sayNext({ added, standing, show }: Imported, { url }: SourceFeed, root: string, source: string): string {
  const place = root === "." ? "" : ` ${root}`;
  const link = String(show.fields.link);
  const feed = `${link}/feed.xml`;
  const count = `${sayNumber(added)} ${added === 1 ? "episode" : "episodes"}`;
  if (standing > 0) return `${count} came to the ${sayNumber(standing)} that were there\n`;
  const old = showAddress(url ?? source);
  const steps = [
    `Look at it: npx airdate serve${place}. link in episodes/show.md is ${link}: change it if the new site has another address.`,
    `Build it and put it online: npx airdate build${place}`,
    `Compare it with the old feed: npx airdate diff${place} --against ${old}`,
    `At the old host, let ${old} answer with a permanent redirect (301) to ${feed}; where it can only write a tag, itunes:new-feed-url with that address. Keep the redirect for good, and the recordings until they are copied.`,
    "Then give the new address at Apple Podcasts Connect, Spotify and wherever else the show was submitted.",
  ];
  return `${count} ${added === 1 ? "was" : "were"} written to ${root === "." ? "episodes" : `${root}/episodes`}\nNext:\n${steps.map((step, at) => `  ${at + 1}. ${step}\n`).join("")}`;
}
