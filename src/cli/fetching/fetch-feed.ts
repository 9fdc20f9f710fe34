// Gets a feed from a file or an address named on the command line, as text with what is known of its encoding.

import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { sayNumber } from "../../base/say-number.js";
import { showAddress } from "../../base/shown-address.js";
import { decodeFeed, type FeedEncoding } from "../../read/feed/decode-feed.js";
import { type Fetched, type FetchOptions, fetchAddress, fetchLimits } from "../../read/net/fetch-address.js";
import { FetchError } from "../../read/net/fetch-error.js";
import { type Terminal, UsageError } from "../command.js";
import { version } from "../version.js";
import { findKept, keepFetched } from "./kept-answers.js";

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

/** What the tool calls itself at servers. */
export const agentName = (): string => `airdate/${version()}`;

const accept = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

/**
 * The feed behind FILE or URL. What a server names a state by is kept under `.airdate/` of the show in `root`, and the server is
 * asked for what is new only. Throws a `UsageError` that says what went wrong and what to try.
 */
export async function fetchFeed(source: string, root: string, terminal: Pick<Terminal, "say">): Promise<GotFeed> {
  if (!/^https?:\/\//i.test(source)) {
    const bytes = readFeedFile(source);
    return { name: source, bytes, ...decodeFeed(bytes) };
  }
  const answer = await fetchWhole(source, root);
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
async function fetchWhole(source: string, root: string): Promise<Fetched> {
  const kept = findKept(root, source);
  const answer = await fetchOrExplain(source, { agent: agentName(), accept, validators: kept?.validators ?? {} });
  if (answer.status === 304 && kept) return { ...kept, said: answer.said };
  if (answer.status >= 200 && answer.status < 300) {
    keepFetched(root, source, answer);
    return answer;
  }
  const [said, hint] = explainStatus(answer);
  throw new UsageError(`${showAddress(source)} ${said}`, hint);
}

/** `fetchAddress`, with a `UsageError` for what stood in the way. */
export async function fetchOrExplain(source: string, options: FetchOptions): Promise<Fetched> {
  try {
    return await fetchAddress(source, options);
  } catch (error) {
    if (error instanceof FetchError)
      throw new UsageError(`Cannot fetch the feed: ${error.message}`, error.hint ?? "is the address right?");
    throw error;
  }
}

function explainStatus({ status, retryAfter }: Fetched): [said: string, hint: string] {
  const answered = `answered with status ${status}`;
  if (status === 401)
    return [
      `${answered}: it asks for a name and a password`,
      "put them into the address, https://NAME:PASSWORD@HOST/...; they are never shown",
    ];
  if (status === 403)
    return [`${answered}: it refuses to give the feed`, "can a browser that is not signed in open it?"];
  if (status === 404)
    return [`${answered}: there is nothing at this address`, "is it spelled right, and is the feed public?"];
  if (status === 410) return [`${answered}: the feed is gone for good`, "where has it moved to?"];
  if (status === 429 || status === 503)
    return [
      `${answered}: it is too busy`,
      retryAfter === undefined ? "try again in a while" : `try again in ${retryAfter} seconds, it says`,
    ];
  if (status >= 500) return [`${answered}: something is broken there`, "try again in a while, or tell the host"];
  return [answered, "is the address right, and is the feed public?"];
}
