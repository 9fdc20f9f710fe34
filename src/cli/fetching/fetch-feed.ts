// Gets a feed from a file or an address named on the command line, as text with what is known of its encoding.

import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { sayNumber } from "../../base/say-number.js";
import { showAddress } from "../../base/shown-address.js";
import { decodeFeed, type FeedEncoding } from "../../read/feed/decode-feed.js";
import { type Fetched, fetchLimits } from "../../read/net/fetch-address.js";
import { type Terminal, UsageError } from "../command.js";
import { fetchWhole } from "./fetch-whole.js";
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
