// Finds what the show around a lone transcript says of those who speak in it, so that they are known by their names.
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { openFolder } from "../../read/disk.js";
import { readEpisode, readFrame } from "../../read/show.js";
import type { TranscriptHints } from "../../read/transcripts/read-transcript.js";

/** A transcript lies at most so many folders below the show's root. */
const farthest = 5;

/** What is expected of a transcript: its language, people and titles, of the show and the episode it lies with; empty without any. */
export async function hintsNearby(file: string): Promise<TranscriptHints> {
  const root = rootOf(file);
  if (root === undefined) return {};
  const frame = (await readFrame(await openFolder(root))).value;
  const { show } = frame;
  if (!show) return {};
  const path = relative(root, resolve(file)).replaceAll("\\", "/");
  const files = frame.layout.episodes.find((one) => one.transcript === path || one.transcripts?.includes(path));
  const episode = files && (await readEpisode(frame, files)).value;
  const people = [
    ...show.hosts,
    ...Object.values(show.people),
    ...(episode ? [...episode.hosts, ...episode.guests] : []),
  ];
  return {
    language: episode?.language ?? show.language,
    people: people.flatMap(({ name, aliases }) => [name, ...aliases]),
    titles: episode ? [episode.title, show.title] : [show.title],
  };
}

/** The folder above a file that holds `episodes/show.md`. */
function rootOf(file: string): string | undefined {
  let folder = dirname(resolve(file));
  for (let up = 0; up < farthest; up++) {
    if (existsSync(join(folder, "episodes", "show.md"))) return folder;
    folder = dirname(folder);
  }
  return undefined;
}
