// Fetches a transcript that an episode names by an address, and keeps it beside the episode: builds never go to the net.
import { dirname, join } from "node:path";
import { sayNumber } from "../../base/say-number.js";
import { showAddress } from "../../base/shown-address.js";
import type { Episode } from "../../model/model.js";
import { transcriptEndings } from "../../read/name-index.js";
import { openTranscript } from "../../read/transcripts/open-transcript.js";
import { lookAtUserFile, writeUserFile } from "../../write/disk/user-file.js";
import { type Terminal, UsageError } from "../command.js";
import { fetchWhole } from "../fetching/fetch-whole.js";

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
