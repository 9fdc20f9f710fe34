// Fetches a file that a person or an episode names by its address, and explains in their words why there is none.

import { dirname, join } from "node:path";
import { showAddress } from "../../base/address-text.js";
import { sayNumber } from "../../base/say-found.js";
import type { Episode } from "../../model/model.js";
import { transcriptEndings } from "../../read/name-index.js";
import { type Fetched, fetchAddress, type Validators } from "../../read/net/fetch-address.js";
import { FetchError } from "../../read/net/fetch-error.js";
import { openTranscript } from "../../read/transcripts/open-transcript.js";
import { lookAtUserFile, writeUserFile } from "../../write/disk/user-file.js";
import { type Terminal, UsageError } from "../command.js";
import { version } from "../version.js";

/** What the tool calls itself at servers. */
export const agentName = (): string => `airdate/${version()}`;

/**
 * The answer of a server that has the file, or with `validators` also its 304. `what` is the file's kind for messages, such as
 * "feed". Throws a `UsageError` that says what went wrong and what to try; no secret of the address is in it.
 */
export async function fetchWhole(
  address: string,
  what: string,
  { accept, validators = {} }: { accept: string; validators?: Validators },
): Promise<Fetched> {
  try {
    const answer = await fetchAddress(address, { agent: agentName(), accept, validators });
    const { status } = answer;
    if ((status >= 200 && status < 300) || (status === 304 && Object.keys(validators).length > 0)) return answer;
    const [said, hint] = explainStatus(answer, what);
    throw new UsageError(`${showAddress(address)} answered with status ${status}${said}`, hint);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const hint =
      error.hint ?? (error.fault === "size" ? `is this the address of the ${what}?` : "is the address right?");
    throw new UsageError(`Cannot fetch the ${what}: ${error.message}`, hint);
  }
}

function explainStatus({ status, retryAfter }: Fetched, what: string): [said: string, hint: string] {
  if (status === 401)
    return [
      ": it asks for a name and a password",
      "put them into the address, https://NAME:PASSWORD@HOST/...; they are never shown",
    ];
  if (status === 403) return [`: it refuses to give the ${what}`, "can a browser that is not signed in open it?"];
  if (status === 404) return [": there is nothing at this address", `is it spelled right, and is the ${what} public?`];
  if (status === 410) return [`: the ${what} is gone for good`, "where has it moved to?"];
  if (status === 429 || status === 503)
    return [
      ": it is too busy",
      retryAfter === undefined ? "try again in a while" : `try again in ${retryAfter} seconds, it says`,
    ];
  if (status >= 500) return [": something is broken there", "try again in a while, or tell the host"];
  return ["", `is the address right, and is the ${what} public?`];
}

const accept = "text/vtt, application/x-subrip, application/json;q=0.9, text/html;q=0.7, text/plain;q=0.7, */*;q=0.5";

/** Media types, and the endings that files of them get. */
const endings: Record<string, string> = {
  "text/vtt": "vtt",
  "application/srt": "srt",
  "application/x-subrip": "srt",
  "application/json": "json",
  "text/html": "html",
  "application/ttml+xml": "ttml",
  "text/tab-separated-values": "tsv",
  "application/rtf": "rtf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

/**
 * Fetches the transcript of an episode, and writes it where a build finds it. Throws a `UsageError` that says what stood in the
 * way; what is no transcript is not kept.
 */
export async function fetchTranscript(
  address: string,
  { root, episode, language }: { root: string; episode: Episode; language: string },
  terminal: Pick<Terminal, "say">,
): Promise<void> {
  const shown = showAddress(address);
  const { bytes, type, said } = await fetchWhole(address, "transcript", { accept });
  for (const line of said) terminal.say(line);
  const own = episode.source.file.endsWith("/index.md");
  const folder = dirname(episode.source.file);
  const named = new URL(address).pathname.toLowerCase().split(".").at(-1)!;
  const ending = transcriptEndings.includes(named) ? named : (endings[type ?? ""] ?? "txt");
  const stem = own ? "transcript" : episode.source.file.slice(folder.length + 1, -".md".length);
  const path = `${folder}/${stem}.${ending}`;
  const { value, problems } = await openTranscript(path, bytes, { language });
  const wrong = problems.find(({ severity }) => severity === "error");
  if (wrong !== undefined || value.words.length === 0)
    throw new UsageError(
      `What stands at ${shown} is ${wrong?.found ?? "empty"}, not a transcript`,
      wrong?.hint ?? "is the address right?",
    );
  const file = lookAtUserFile(join(root, path), path);
  writeUserFile(file, bytes);
  terminal.say(
    `Fetched ${shown} (${sayNumber(bytes.length)} bytes) into ${path}: builds read it from there; commit it.`,
  );
}
