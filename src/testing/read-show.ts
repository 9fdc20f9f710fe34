// Reads a whole show at once, for tests of what is read; builds read it file by file.
import type { Episode, Read, Show } from "../model/model.js";
import type { FactsCache } from "../read/facts.js";
import type { Folder } from "../read/folder.js";
import { readEpisode, readFrame } from "../read/show.js";

/**
 * Reads the show in a folder. Problems of all files come at once; `show` is undefined when show.md is missing or wrong, and
 * an episode whose fields cannot be taken is left out. Never throws for what lies in the folder. `facts` keeps what was read
 * from audio and pictures, so that the next run need not read them.
 */
export async function readShow(
  folder: Folder,
  options: { facts?: FactsCache } = {},
): Promise<Read<{ show: Show | undefined; episodes: Episode[] }>> {
  const { value: frame, problems } = await readFrame(folder, options);
  const reads: Read<Episode | undefined>[] = [];
  for (let at = 0; at < frame.layout.episodes.length; at += 16) {
    const batch = frame.layout.episodes.slice(at, at + 16);
    reads.push(...(await Promise.all(batch.map((files) => readEpisode(frame, files)))));
  }
  // A Markdown file that an episode names as its transcript is no episode of its own.
  const transcripts = new Set(reads.flatMap(({ value }) => value?.files.transcript ?? []));
  const own = reads.filter((_, at) => !transcripts.has(frame.layout.episodes[at]!.file));
  problems.push(...own.flatMap((read) => read.problems));
  const episodes = own.flatMap(({ value }) => value ?? []);
  return { value: { show: frame.show, episodes }, problems };
}
