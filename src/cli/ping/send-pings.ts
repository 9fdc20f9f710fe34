// Tells WebSub hubs and Podping that a feed changed: each on its own, again after a while when one does not answer.
import { showAddress } from "../../base/shown-address.js";
import type { Fetched, FetchOptions } from "../../read/net/fetch-address.js";
import { FetchError } from "../../read/net/fetch-error.js";

/** One request to make. Sources: https://www.w3.org/TR/websub/ and https://github.com/Podcastindex-org/podping.cloud */
export interface PingTarget {
  /** As messages show it. */
  name: string;
  url: string;
  method: "GET" | "POST";
  headers: Record<string, string>;
  body?: string;
}

export interface PingOutcome {
  name: string;
  url: string;
  ok: boolean;
  /** The last answer: a status, or why there was none. */
  said: string;
  attempts: number;
}

export interface PingWays {
  fetch(url: string, options: FetchOptions): Promise<Fetched>;
  /** Name and version of the tool. */
  agent: string;
  /** Waits so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

export const podpingUrl = "https://podping.cloud/";

/** Who is told of a change of the feed at `feedUrl`. Podping needs the token that Podcast Index gives to publishers. */
export function planPings(
  feedUrl: string,
  hubs: readonly string[],
  podping: { token?: string; medium: string; url?: string } | undefined,
): PingTarget[] {
  const targets: PingTarget[] = hubs.map((hub) => ({
    name: showAddress(hub),
    url: hub,
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ "hub.mode": "publish", "hub.url": feedUrl }).toString(),
  }));
  if (podping?.token !== undefined) {
    const query = new URLSearchParams({ url: feedUrl, reason: "update", medium: podping.medium });
    targets.push({
      name: "Podping",
      url: `${podping.url ?? podpingUrl}?${query}`,
      method: "GET",
      headers: { authorization: podping.token },
    });
  }
  return targets;
}

const attemptsAtMost = 4;
const firstWait = 1_000;
/** Longest wait that a server may ask for, in milliseconds: a scheduled run should end. */
const longestWait = 30_000;

/**
 * Sends every ping; a target that fails (no answer, 408, 429 or a server's error) is tried again after 1, 2 and 4 seconds, or
 * after as long as it asks for. A client's error (400 to 499) is final: asking again would not help.
 */
export function sendPings(targets: readonly PingTarget[], ways: PingWays): Promise<PingOutcome[]> {
  return Promise.all(targets.map((target) => sendOne(target, ways)));
}

async function sendOne(target: PingTarget, ways: PingWays): Promise<PingOutcome> {
  const { name, url } = target;
  for (let attempt = 1; ; attempt++) {
    const { ok, final, said, retryAfter = 0 } = await ask(target, ways);
    if (ok || final || attempt === attemptsAtMost) return { name, url, ok, said, attempts: attempt };
    await ways.wait(Math.max(firstWait * 2 ** (attempt - 1), Math.min(retryAfter * 1000, longestWait)));
  }
}

interface Answer {
  ok: boolean;
  final: boolean;
  said: string;
  retryAfter?: number;
}

async function ask(target: PingTarget, { fetch, agent }: PingWays): Promise<Answer> {
  const { url, method, headers, body } = target;
  try {
    const { status, retryAfter } = await fetch(url, {
      agent,
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      limits: { total: 15_000 },
      headOnly: true,
    });
    return {
      ok: status >= 200 && status < 300,
      final: status < 500 && status !== 408 && status !== 429,
      said: `it answered with status ${status}`,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { ok: false, final: error.fault === "address" || error.fault === "redirects", said: error.message };
  }
}
