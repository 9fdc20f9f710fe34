// Gives an episode with its notes filled in: blocks and values replaced by what they stand for, comments and players tidied.
import { tidyHtml } from "../../base/markdown/tidy-html.js";
import type { Episode, Read, Show } from "../../model/model.js";
import { blockValues } from "./block-values.js";
import { expandBlocks, prepareBlocks } from "./expand-blocks.js";
import { holdsTags } from "./find-blocks.js";

/** The same episode where its notes hold nothing to fill in. Problems name the place in the notes or in the block. */
export async function fillNotes(
  show: Show,
  episode: Episode,
  blocks: Readonly<Record<string, string>>,
): Promise<Read<Episode> & { used: string[] }> {
  if (!holdsTags(episode.notes)) return { value: withNotes(episode, tidyHtml(episode.notes)), problems: [], used: [] };
  await prepareBlocks(episode.notes);
  const place = { file: episode.source.file, line: episode.source.bodyLine };
  const { value, problems, used } = expandBlocks(episode.notes, blocks, blockValues(show, episode), place);
  const own = problems.map((problem) => ({ ...problem, episode: episode.slug }));
  return { value: withNotes(episode, tidyHtml(value)), problems: own, used };
}

const withNotes = (episode: Episode, notes: string): Episode =>
  notes === episode.notes ? episode : { ...episode, notes };
