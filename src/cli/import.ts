// airdate import: takes a show over from its feed or another generator's folder, so that nobody who is subscribed notices.
import { canParseUrl, isWebAddress, showAddress } from "../base/address-text.js";
import { sayNumber } from "../base/say-found.js";
import { isAtHost, linkAtHostRule } from "../check/link-at-host.js";
import type { Feed } from "../conventions/feed-fields.js";
import type { Problem } from "../model/model.js";
import { writeMapping, writeProof } from "../write/moving/tell-move.js";
import { atFlag, type Command, type Terminal, UsageError } from "./command.js";
import { type FetchedPictures, fetchMissingPictures, fetchPictures } from "./importing/fetch-pictures.js";
import { fetchMissing, fetchRecordings, nameRecordings } from "./importing/fetch-recordings.js";
import { type Imported, type ImportSource, importShow, type Joined } from "./importing/import-feed.js";
import { isFolder, readForeign, refuseData, refuseOwn } from "./importing/read-foreign.js";
import { readSource } from "./importing/read-source.js";
import { completeImport, openStanding, type StandingShow, writeImport } from "./importing/standing-show.js";
import { withImportLock } from "./importing/take-import-lock.js";
import { mostSaid, sayProblems } from "./say-problems.js";

export const command: Command = {
  name: "import",
  takes: "<source> [root]",
  summary:
    "Take a show over from its feed or from another generator's folder: every episode, with its guid, dates, notes and tags",
  options: [
    {
      flags: "--feed <source>",
      says: "the show's feed, address or file, for a folder: guids, dates and recordings come from it",
    },
    {
      flags: "--without-feed",
      says: "take a folder over whose episodes have no guids, though subscribers get them again",
    },
    {
      flags: "--map <fields>",
      says: "what a folder's fields are here: theirs=ours,theirs=ours; theirs= leaves one out",
    },
    { flags: "--audio <address>", says: "where a folder's recordings are, with {} for what a file names or is called" },
    { flags: "--category <name>", says: "a category of Apple's list, where a folder names none" },
    { flags: "--link <address>", says: "the site's new address (default: the feed's own link)" },
    { flags: "--image <address>", says: "the show's cover, where the feed has none" },
    { flags: "--first-page", says: "of a feed in pages take only this one" },
    { flags: "--i-own-this-show", says: "take it over although podcast:locked forbids that to others" },
    { flags: "--no-fetch", says: "leave chapters and transcripts where they are" },
    {
      flags: "--media",
      says: "download recordings and pictures beside the episodes; the feed goes on naming recordings where they are",
    },
    { flags: "--strict", says: "write nothing where anything is lost or different" },
    { flags: "--dry-run", says: "compare only, write nothing" },
    atFlag,
  ],
  examples: [
    "airdate import https://show.example/feed.xml my-show",
    "airdate import saved.xml my-show --strict",
    "airdate import ../old-site/content/episode my-show --feed https://show.example/feed.xml",
  ],
  async run({ args: [source, root = "."], options }, terminal) {
    const read = await readFrom(source!, root, options, terminal);
    const found = read.from.feed;
    if (found) checkLocked(found.feed, options.iOwnThisShow === true);
    const standing = await openStanding(root, terminal);
    if (found?.feed.items.length === 0 && !read.from.folder && !standing)
      throw new UsageError(
        `${found.file} has no episodes (<item>): there is nothing to take over`,
        "is it another show's feed, or another page of it? A new show is begun with airdate init",
      );
    const now = terminal.now(options.at as string | undefined);
    const { folder } = read.from;
    if (folder && !found && folder.episodes.length === 0) {
      sayProblems(read.problems, terminal, root, mostSaid);
      return 1;
    }
    if (folder) terminal.print(writeMapping(folder.tool, folder.episodes.length, folder.mapped));
    const imported = await importShow(read.from, {
      root,
      now,
      link: linkOf(options.link),
      image: options.image as string | undefined,
      standing,
      fetch: options.fetch !== false,
    });
    if (imported.joined) for (const line of sayJoined(imported.joined)) terminal.print(`${line}\n`);
    if (folder)
      imported.problems.unshift(
        ...read.problems,
        ...checkGuids(imported, options.withoutFeed === true, now, {
          named: found !== undefined,
          inFolder: folder.feed,
        }),
      );
    const { proof, problems } = imported;
    sayProblems(problems, terminal, root, mostOfNew, ofImport);
    if (proof && found && imported.added > 0) terminal.print(writeProof(proof));
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
    const brings = standing !== undefined && options.media === true;
    const work = () =>
      bring(imported, { root, standing, wantsMedia: options.media === true }, terminal, () =>
        sayNext(imported, found?.url ?? (found ? String(options.feed ?? source) : undefined), root),
      );
    // Where there is nothing to write, the folder may be one that cannot be written.
    return brings || imported.added > 0 ? await withImportLock(root, work) : await work();
  },
};

/** Writes what is new, with `wantsMedia` its recordings and pictures too; `next` says what is left to do. */
async function bring(
  imported: Imported,
  { root, standing, wantsMedia }: { root: string; standing: StandingShow | undefined; wantsMedia: boolean },
  terminal: Terminal,
  next: () => string,
): Promise<number> {
  const brings = standing !== undefined && wantsMedia;
  if (brings) {
    const { asked, count, problems: missing } = await fetchMissing(imported.show.episodes, standing, root, terminal);
    sayProblems(missing, terminal, root, mostSaid);
    if (asked > 0) terminal.print(`${sayNumber(count)} of ${sayNumber(asked)} recordings that were missing came\n`);
    const own = [...standing.files.values(), "episodes/show.md", "episodes/people.md"];
    sayPictures(await fetchMissingPictures(own, root, terminal), terminal, root);
  }
  if (imported.added === 0) {
    const missing = completeImport(root);
    const wrote =
      missing.length === 0 ? "nothing was written" : `only ${missing.join(" and ")} came, which was missing`;
    if (!brings || missing.length > 0)
      terminal.print(`All ${sayNumber(imported.standing)} episodes are there already: ${wrote}\n`);
    return 0;
  }
  const media = await fetchRecordings(imported.fresh, root, terminal, { download: wantsMedia });
  sayProblems(media.problems, terminal, root, mostSaid);
  if (wantsMedia || media.count > 0)
    terminal.print(`${sayNumber(media.count)} of ${sayNumber(imported.added)} recordings lie beside their episodes\n`);
  const files = nameRecordings(imported, media.named);
  const pictures = wantsMedia ? await fetchPictures(files, root, terminal) : undefined;
  if (pictures) sayPictures(pictures, terminal, root);
  const changed = new Map(pictures?.files.map((file) => [file.path, file]));
  writeImport(
    root,
    files.map((file) => changed.get(file.path) ?? file),
    imported.lock,
    standing?.lockPlace,
  );
  terminal.print(terminal.spell(next()));
  return 0;
}

/** What the import itself found comes before what any build of the new show says, of which so much is said here. */
const mostOfNew = 12;
const ofImport = ({ rule, refused }: Problem): boolean =>
  rule.startsWith("import-") || rule === linkAtHostRule || refused === true;

function sayPictures({ asked, count, problems }: FetchedPictures, terminal: Terminal, root: string): void {
  sayProblems(problems, terminal, root, mostSaid);
  if (asked > 0)
    terminal.print(`${sayNumber(count)} of ${sayNumber(asked)} pictures came, and are served from the new site\n`);
}

/** Reads SOURCE: a feed, or a folder with the feed that `--feed` names. */
async function readFrom(
  source: string,
  root: string,
  options: Record<string, unknown>,
  terminal: Terminal,
): Promise<{ from: ImportSource; problems: Problem[] }> {
  const pages = options.firstPage !== true;
  if (!isFolder(source)) {
    refuseData(source, root);
    for (const name of ["feed", "withoutFeed", "map", "audio", "category"])
      if (options[name] !== undefined)
        throw new UsageError(
          `--${name.replace("F", "-f")} is for folders, and ${showAddress(source)} is none`,
          "airdate import <folder> --feed <address>",
        );
    return { from: { feed: await readSource(source, { root, terminal, pages }) }, problems: [] };
  }
  refuseOwn(source, root);
  const feed =
    options.feed === undefined ? undefined : await readSource(String(options.feed), { root, terminal, pages });
  const { folder, problems } = await readForeign(
    source,
    {
      map: options.map as string | undefined,
      audio: options.audio as string | undefined,
      link: linkOf(options.link),
      category: options.category as string | undefined,
    },
    feed?.feed,
  );
  return { from: { folder, ...(feed === undefined ? {} : { feed }) }, problems };
}

/** Episodes that were published, and whose guid nobody says: subscribers would get each of them again. */
function checkGuids(
  { show }: Imported,
  mayBeNew: boolean,
  now: number,
  feed: { named: boolean; inFolder: string | undefined },
): Problem[] {
  const missing = show.episodes.filter(
    ({ fields }) => fields.guid === undefined && fields.draft !== true && !(Date.parse(String(fields.date)) > now),
  );
  if (missing.length === 0) return [];
  const [first] = missing;
  return [
    {
      rule: "import-guid",
      severity: mayBeNew ? "warn" : "error",
      message: `${sayNumber(missing.length)} published ${missing.length === 1 ? "episode has" : "episodes have"} no guid, such as ${first!.slug}: with new ones every subscriber gets them again`,
      hint: feed.named
        ? "The feed that --feed names does not have them: is there one with all episodes, name that. Were they in none, --without-feed gives them guids of their own."
        : feed.inFolder === undefined
          ? "Name the show's feed, which has them: --feed https://...; a show that has none: --without-feed"
          : `Name the show's feed, which has them: ${feed.inFolder} in the folder looks like it, so --feed with its path; a show that has none: --without-feed`,
    },
  ];
}

function sayJoined({ by, onlyInFeed, onlyInFolder }: Joined): string[] {
  const total = Object.values(by).reduce((sum, count) => sum + count, 0);
  const how = Object.entries(by).map(([key, count]) => `${sayNumber(count)} by ${key}`);
  const list = (all: readonly string[]): string => `${all.slice(0, 5).join("; ")}${all.length > 5 ? "; ..." : ""}`;
  return [
    `${sayNumber(total)} of the feed's items are in the folder${how.length > 0 ? `: ${how.join(", ")}` : ""}`,
    ...(onlyInFeed.length === 0
      ? []
      : [`${sayNumber(onlyInFeed.length)} are only in the feed, and come from there: ${list(onlyInFeed)}`]),
    ...(onlyInFolder.length === 0
      ? []
      : [`${sayNumber(onlyInFolder.length)} are only in the folder: ${list(onlyInFolder)}`]),
  ];
}

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
  if (!/^https?:\/\/[^\s?#@]+$/i.test(link) || !canParseUrl(link))
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
      : [`The show breaks these rules, which rules: in show.md makes warnings: ${softened.join(", ")}`]),
  ];
}

/** What is left to do, so that every listener comes along. */
function sayNext({ added, standing, show }: Imported, feedAddress: string | undefined, root: string): string {
  const place = root === "." ? "" : ` ${root}`;
  const link = String(show.fields.link);
  const isKnown = !isAtHost(link);
  const feed = isKnown ? `${link}/feed.xml` : "the new feed's address, which is that of the site with /feed.xml";
  const count = `${sayNumber(added)} ${added === 1 ? "episode" : "episodes"}`;
  if (standing > 0) return `${count} came to the ${sayNumber(standing)} that were there\n`;
  const old = feedAddress === undefined ? undefined : showAddress(feedAddress);
  const steps = [
    isKnown
      ? `Look at it: airdate serve${place}. link in episodes/show.md is ${link}: change it if the new site has another address.`
      : `Write the new site's address into link: in episodes/show.md, which is ${link}, a page at the old host. Then look at it: airdate serve${place}`,
    `Build it and put it online: airdate build${place}`,
    ...(old === undefined ? [] : [`Compare it with the old feed: airdate diff${place} --against ${old}`]),
    old === undefined
      ? `Is there a feed at an old host, let it answer with a permanent redirect (301) to ${feed}. Keep the recordings where they are until they are copied.`
      : old === feed
        ? `The address of the feed stays, ${feed}: once the new host answers there, every app comes along by itself. Keep the recordings where they are until they are copied.`
        : `At the old host, let ${isWebAddress(old) ? old : "the old feed's address"} answer with a permanent redirect (301) to ${feed}; where it can only write a tag, itunes:new-feed-url with that address. Keep the redirect for good, and the recordings until they are copied.`,
    "Then give the new address at Apple Podcasts Connect, Spotify and wherever else the show was submitted.",
  ];
  return `${count} ${added === 1 ? "was" : "were"} written to ${root === "." ? "episodes" : `${root}/episodes`}\nNext:\n${steps.map((step, at) => `  ${at + 1}. ${step}\n`).join("")}`;
}
