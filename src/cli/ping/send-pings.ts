// Tells WebSub hubs and Podping that a feed changed: each on its own, again after a while when one does not answer.

/** One request to make. Sources: https://www.w3.org/TR/websub/ and https://github.com/Podcastindex-org/podping.cloud */
export interface PingTarget {
  name: string;
  url: string;
  method: "GET" | "POST";
  headers: Record<string, string>;
  body?: string;
}

export interface PingOutcome {
  name: string;
  ok: boolean;
  /** The last answer: a status, or why there was none. */
  said: string;
  attempts: number;
}

export interface PingWays {
  fetch: typeof fetch;
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
    name: hub,
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

/**
 * Sends every ping; a target that fails (no answer, 429 or a server's error) is tried again after 1, 2 and 4 seconds. A
 * client's error (400 to 499) is final: asking again would not help.
 */
export function sendPings(targets: readonly PingTarget[], ways: PingWays): Promise<PingOutcome[]> {
  return Promise.all(targets.map((target) => sendOne(target, ways)));
}

async function sendOne(target: PingTarget, ways: PingWays): Promise<PingOutcome> {
  let said = "";
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    if (attempt > 1) await ways.wait(firstWait * 2 ** (attempt - 2));
    const answer = await ask(target, ways);
    said = answer.said;
    if (answer.ok || answer.final) return { name: target.name, ok: answer.ok, said, attempts: attempt };
  }
  return { name: target.name, ok: false, said, attempts: attemptsAtMost };
}

async function ask(target: PingTarget, ways: PingWays): Promise<{ ok: boolean; final: boolean; said: string }> {
  const { url, method, headers, body } = target;
  try {
    const response = await ways.fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(15_000),
    });
    await response.arrayBuffer();
    return {
      ok: response.ok,
      final: response.status >= 400 && response.status < 500 && response.status !== 429,
      said: String(response.status),
    };
  } catch (error) {
    const cause = (error as { cause?: Error }).cause?.message;
    return { ok: false, final: false, said: cause ?? (error as Error).message };
  }
}
