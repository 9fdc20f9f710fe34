// airdate ping: tells hubs and Podping that the published feed is a new one, when it is.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { showAddress } from "../base/address-text.js";
import { attempt } from "../base/attempt.js";
import { hashText } from "../base/hash.js";
import { isMap } from "../base/is-map.js";
import { feedUrl } from "../conventions/addresses.js";
import type { Show } from "../model/model.js";
import { type Fetched, type FetchOptions, fetchAddress } from "../read/net/fetch-address.js";
import { FetchError } from "../read/net/fetch-error.js";
import { writeStateFile } from "../write/disk/files.js";
import { privateFolder } from "./building/build-options.js";
import type { Command, Terminal } from "./command.js";
import { fetchFeed } from "./fetching/fetch-feed.js";
import { agentName } from "./fetching/fetch-whole.js";
import { openLoaded } from "./project.js";

/** What the targets of one feed were told of. */
interface Told {
  /** Whether the target at `url` was told of the feed with this hash. */
  has(url: string, hash: string): boolean;
  /** Writes that these targets were told of it. */
  keep(urls: readonly string[], hash: string): void;
}

/** Hash of a target's address -> hash of the feed; a single hash where an older version told all or nobody. */
type Kept = Record<string, Record<string, string> | string>;

/** What was told of the feed at `address`, kept in `file`; addresses of targets are kept as hashes, for they may open doors. */
function openTold(file: string, address: string): Told {
  const kept = readKept(file);
  const name = (url: string): string => hashText(url, 16);
  return {
    has(url, hash) {
      const told = kept[address];
      return (typeof told === "string" ? told : told?.[name(url)]) === hash;
    },
    keep(urls, hash) {
      if (urls.length === 0) return;
      const before = kept[address];
      const told = typeof before === "object" ? before : {};
      kept[address] = { ...told, ...Object.fromEntries(urls.map((url) => [name(url), hash])) };
      writeStateFile(file, `${JSON.stringify(kept, undefined, 2)}\n`);
    },
  };
}

function readKept(file: string): Kept {
  // Missing or damaged: everybody is told.
  const kept = attempt((): unknown => JSON.parse(readFileSync(file, "utf8")));
  return isMap(kept) ? (kept as Kept) : {};
}

export const command: Command = {
  name: "ping",
  takes: "[root]",
  summary: "Tell hubs and Podping of the published feed, when it changed since they were told last",
  options: [
    { flags: "--force", says: "tell them in any case" },
    { flags: "--out <folder>", says: "the output folder, to see whether it is published already", default: "out" },
  ],
  examples: ["airdate ping", "PODPING_TOKEN=... airdate ping"],
  async run({ args: [root = "."], options }, terminal) {
    const { project, loaded } = await openLoaded(root, terminal);
    const address = feedUrl(loaded.show);
    const targets = planTargets(loaded.show, address, terminal);
    if (targets.length === 0) {
      terminal.say("There is nobody to tell: show.md names no hubs, and Podping is off or has no token.");
      return 0;
    }
    const published = await fetchFeed(address, project.root, terminal);
    const hash = hashText(published.bytes);
    sayWhenBehind(join(project.root, options.out as string, "feed.xml"), hash, terminal);
    const told = openTold(privateFolder(project.root, "ping.json"), address);
    const left = options.force === true ? targets : targets.filter(({ url }) => !told.has(url, hash));
    if (left.length === 0) {
      terminal.print(`${showAddress(address)} is as it was when it was told of last; nobody was told.\n`);
      return 0;
    }
    const outcomes = await sendPings(left, {
      fetch: fetchAddress,
      agent: agentName(),
      wait: (milliseconds) => wait(milliseconds),
    });
    for (const { name, ok, said, attempts } of outcomes) {
      const tries = attempts === 1 ? "" : ` after ${attempts} attempts`;
      if (ok) terminal.print(`Told ${name}${tries}.\n`);
      else
        terminal.say(
          `Could not tell ${name}${tries}: ${said}. The next run tries again; the others are not told twice.`,
        );
    }
    told.keep(
      outcomes.filter(({ ok }) => ok).map(({ url }) => url),
      hash,
    );
    return outcomes.every(({ ok }) => ok) ? 0 : 1;
  },
};

/** Hubs of the show, and Podping where the show uses it and a token is there (`PODPING_URL` is for tests and gateways). */
function planTargets({ feed }: Show, address: string, { env, say }: Terminal): PingTarget[] {
  const token = env.PODPING_TOKEN;
  if (feed.podping && !token) say("Podping needs a token in PODPING_TOKEN; Podcast Index gives them to publishers.");
  const podping = { medium: feed.medium, url: env.PODPING_URL ?? podpingUrl, ...(token ? { token } : {}) };
  return planPings(address, feed.hubs, feed.podping ? podping : undefined);
}

function sayWhenBehind(file: string, published: string, { say }: Terminal): void {
  // Where it was not built here there is nothing to compare with.
  const bytes = attempt(() => readFileSync(file));
  if (bytes && hashText(bytes) !== published)
    say(`The published feed is not ${file} yet: deploy first, or wait until the host shows it.`);
}

/** One request to make. Sources: https://www.w3.org/TR/websub/ and https://github.com/Podcastindex-org/podping.cloud */
interface PingTarget {
  /** As messages show it. */
  name: string;
  url: string;
  method: "GET" | "POST";
  headers: Record<string, string>;
  body?: string;
}

interface PingOutcome {
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

const podpingUrl = "https://podping.cloud/";

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
