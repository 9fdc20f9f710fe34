// Gets a feed from a file or an address named on the command line, and says why what was named is none.
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { hasWebScheme, showAddress } from "../../base/address-text.js";
import { attempt } from "../../base/attempt.js";
import { hashText } from "../../base/hash.js";
import { sayNumber } from "../../base/say-found.js";
import { lintFeed } from "../../check/lint-feed.js";
import type { Feed } from "../../conventions/feed-fields.js";
import type { FeedEncoding } from "../../model/feed-outline.js";
import type { Problem, Read } from "../../model/model.js";
import { decodeFeed, mendFeed } from "../../read/feed/decode-feed.js";
import { readFeed } from "../../read/feed/read-feed.js";
import { type Fetched, fetchLimits } from "../../read/net/fetch-address.js";
import { writeStateFile } from "../../write/disk/files.js";
import { privateFolder } from "../building/build-options.js";
import { type Terminal, UsageError } from "../command.js";
import { sayProblems } from "../say-problems.js";
import { fetchWhole } from "./fetch-whole.js";

/** A feed as it was got. */
export interface GotFeed {
  /** Where it came from, as messages show it: a path, or the address without what opens doors. */
  name: string;
  /** Where redirects led, where it was fetched; it may hold secrets. */
  url?: string;
  bytes: Uint8Array;
  text: string;
  encoding: FeedEncoding;
  /** Media type that the server gave. */
  type?: string;
}

const accept = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

/**
 * The feed behind FILE or URL. What a server names a state by is kept under `.airdate/` of the show in `root`, and the server is
 * asked for what is new only. Throws a `UsageError` that says what went wrong and what to try.
 */
export async function fetchFeed(source: string, root: string, terminal: Pick<Terminal, "say">): Promise<GotFeed> {
  if (!hasWebScheme(source)) {
    const bytes = readFeedFile(source);
    return { name: source, bytes, ...decodeFeed(bytes) };
  }
  const answer = await fetchNews(source, root);
  for (const line of answer.said) terminal.say(line);
  const { bytes, type, charset, address } = answer;
  return {
    name: showAddress(source),
    url: address,
    bytes,
    ...decodeFeed(bytes, charset),
    ...(type === undefined ? {} : { type }),
  };
}

function readFeedFile(path: string): Uint8Array {
  const hint = "name a file, or an address that begins with https://";
  try {
    const { size } = statSync(path);
    if (size > fetchLimits.unpacked)
      throw new UsageError(
        `${path} has ${sayNumber(size)} bytes; of a feed at most ${sayNumber(fetchLimits.unpacked)} are read`,
        hint,
      );
    // Opened apart, so that a folder is told from a file that cannot be read.
    closeSync(openSync(path, "r"));
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Cannot read ${showAddress(path)}: ${(error as Error).message}`, hint);
  }
}

/** An answer with a body: what came now, or what was kept where the server says that it is still that. */
async function fetchNews(source: string, root: string): Promise<Fetched> {
  const kept = findKept(root, source);
  const answer = await fetchWhole(source, "feed", { accept, validators: kept?.validators ?? {} });
  if (answer.status === 304 && kept) return { ...kept, said: answer.said };
  keepFetched(root, source, answer);
  return answer;
}

/** Most answers that are kept of one show; the oldest go. */
const keptAtMost = 8;

const placeOf = (root: string, source: string): string => privateFolder(root, "fetched", hashText(source, 24));

/** What was kept of an address; undefined when there is nothing, or something damaged. */
function findKept(root: string, source: string): Fetched | undefined {
  const place = placeOf(root, source);
  return attempt(() => {
    type Kept = Omit<Fetched, "bytes"> & { hash: string };
    const { hash, ...answer } = JSON.parse(readFileSync(`${place}.json`, "utf8")) as Kept;
    const bytes = readFileSync(`${place}.body`);
    return hashText(bytes) === hash && typeof answer.validators === "object" ? { ...answer, bytes } : undefined;
  });
}

/** Keeps an answer that can be asked for again, where `root` holds a show. What cannot be written is not kept. */
function keepFetched(root: string, source: string, { bytes, ...answer }: Fetched): void {
  if (Object.keys(answer.validators).length === 0 || !existsSync(join(root, "episodes"))) return;
  const place = placeOf(root, source);
  try {
    // Addresses may open doors: nobody else of this machine reads them.
    writeStateFile(`${place}.body`, bytes, 0o600);
    writeStateFile(`${place}.json`, JSON.stringify({ ...answer, said: [], hash: hashText(bytes) }), 0o600);
    dropOldest(privateFolder(root, "fetched"));
  } catch {
    // A full or read-only disk: the next run asks for all of it.
  }
}

function dropOldest(folder: string): void {
  const places = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const place of places.slice(keptAtMost))
    for (const file of [place, place.replace(/json$/, "body")]) rmSync(file, { force: true });
}

/** Feeds that are well, and not what apps of podcasts read. */
const otherKinds: readonly [kind: string, begins: RegExp][] = [
  ["an Atom feed", /^\ufeff?\s*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:atom:)?feed\b/],
  ["a JSON feed", /^\ufeff?\s*\{[\s\S]*jsonfeed\.org\/version/],
];

/** The feed that was got, and what was wrong or mended in it, as warnings. Throws a `UsageError` where it is none, with `hint`, or breaks off: its last episodes would be missing. */
export function readWholeFeed(got: GotFeed, terminal: Terminal, hint?: string): Read<Feed> {
  const { name, text } = got;
  if (/<channel[\s>]/i.test(text) && !/<\/(?:rss|channel)\s*>/i.test(text))
    throw new UsageError(
      `${name} breaks off before its end (</channel>): episodes would be missing`,
      "fetch the feed again, and whole",
    );
  const mended = mendFeed(name, text);
  const { value, problems, isWhole } = readFeed(name, mended.text);
  if (!value) return refuseFeed(got, terminal, hint);
  if (isWhole)
    return {
      value,
      problems: [...mended.problems, ...problems.map((problem): Problem => ({ ...problem, severity: "warn" }))],
    };
  const last = problems.at(-1);
  throw new UsageError(
    `${name} cannot be read further than line ${last?.place?.line ?? 1}: episodes would be missing. ${last?.message ?? "It breaks off"}`,
    "mend it there, or save the feed again, and whole",
  );
}

/** Says the errors of a feed that cannot be read, each kind once, and throws a `UsageError` with `hint`. */
function refuseFeed(
  { name, text, url }: GotFeed,
  terminal: Terminal,
  hint = "airdate check --feed says everything about it",
): never {
  const found = lintFeed(name, text, url === undefined ? {} : { url });
  sayProblems(
    found.filter(({ severity }) => severity === "error"),
    terminal,
    ".",
  );
  const kind = otherKinds.find(([, begins]) => begins.test(text))?.[0];
  if (kind !== undefined)
    throw new UsageError(
      `${name} is ${kind}, and shows are read from RSS`,
      "name the show's RSS feed, which podcast apps subscribe to",
    );
  throw new UsageError(`${name} cannot be read as a feed`, hint);
}
