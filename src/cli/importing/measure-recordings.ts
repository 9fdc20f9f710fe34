// Asks the servers of a folder's recordings how many bytes each has, where no file says it.

import { isWebAddress } from "../../base/address-text.js";
import { someAtOnce } from "../../base/lists.js";
import { sayNumber } from "../../base/say-found.js";
import type { Problem } from "../../model/model.js";
import type { ForeignEpisode, ForeignShow, TypedFields } from "../../model/moved-show.js";
import { fetchAddress } from "../../read/net/fetch-address.js";
import { FetchError } from "../../read/net/fetch-error.js";
import { agentName } from "../fetching/fetch-whole.js";

/** So many are asked at a time, and none is waited for longer, in milliseconds. */
const atOnce = 6;
const patience = 15_000;
const mostSilence = 6;

/** The show with the lengths that servers told of `urls`; those that nobody knows are said once, and are 0 in the feed. */
export async function measureRecordings(
  show: ForeignShow,
  urls: ReadonlySet<unknown>,
  mayAsk: boolean,
): Promise<{ show: ForeignShow; problems: Problem[] }> {
  const unknown = show.episodes.filter((episode) => {
    const url = urlWithoutLength(episode);
    return url !== undefined && urls.has(url);
  });
  const lengths = new Map<ForeignEpisode, number>();
  const silent = new Map<string, number>();
  await someAtOnce(mayAsk ? unknown : [], atOnce, async (one) => {
    const url = urlWithoutLength(one)!;
    const { host } = new URL(url);
    // A host that is out of reach so often in a row is not asked for all the others.
    if ((silent.get(host) ?? 0) >= mostSilence) return;
    const length = await askLength(url);
    silent.set(host, length === "unreachable" ? (silent.get(host) ?? 0) + 1 : 0);
    if (typeof length === "number") lengths.set(one, length);
  });
  const missing = unknown.filter((episode) => !lengths.has(episode));
  return {
    show: { ...show, episodes: show.episodes.map((episode) => withLength(episode, lengths.get(episode))) },
    problems: missing.length === 0 ? [] : [sayMissing(missing, mayAsk)],
  };
}

function urlWithoutLength({ fields }: ForeignEpisode): string | undefined {
  const audio = fields.audio as TypedFields | undefined;
  return typeof audio === "object" && !audio.length && isWebAddress(audio.url) ? audio.url : undefined;
}

const withLength = (episode: ForeignEpisode, length: number | undefined): ForeignEpisode =>
  length === undefined
    ? episode
    : { ...episode, fields: { ...episode.fields, audio: { ...(episode.fields.audio as TypedFields), length } } };

/** By the first byte alone: servers that refuse to tell of a file still send pieces of it. */
async function askLength(url: string): Promise<number | "unreachable" | undefined> {
  try {
    const { status, size, type } = await fetchAddress(url, {
      agent: agentName(),
      headers: { range: "bytes=0-0", "accept-encoding": "identity" },
      limits: { total: patience, idle: patience },
      headOnly: true,
    });
    return (status === 200 || status === 206) && type !== "text/html" && size ? size : undefined;
  } catch (error) {
    if (error instanceof FetchError) return /^(?:address|network|time)$/.test(error.fault) ? "unreachable" : undefined;
    throw error;
  }
}

const sayMissing = (episodes: readonly ForeignEpisode[], asked: boolean): Problem => ({
  rule: "import-length",
  severity: "warn",
  message: `The size of ${sayNumber(episodes.length)} ${episodes.length === 1 ? "recording" : "recordings"} is said nowhere, such as that of ${episodes[0]!.file}: the feed says 0 bytes${asked ? ", for their servers do not tell it either" : ""}`,
  hint: asked
    ? "Is a recording at hand, put it beside its episode and name it under audio: file."
    : "Without --no-fetch their servers are asked; --feed with the show's feed says it too.",
});
