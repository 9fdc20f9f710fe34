// Remembers the last episodes as they were understood, so that a change of their notes alone need not listen to them again.
import { hashText } from "../base/hash.js";
import type { Episode, Read, Show, Understood } from "../model.js";
import type { Folder } from "../read/folder.js";
import { collectLinks } from "../understand/mentions/collect-links.js";

export interface UnderstoodMemory {
  get(key: string): Read<Understood> | undefined;
  set(key: string, read: Read<Understood>): void;
}

/** A memory of the last `most` episodes: one of an hour takes some megabytes. */
export function rememberUnderstood(most: number): UnderstoodMemory {
  const kept = new Map<string, Read<Understood>>();
  return {
    get: (key) => kept.get(key),
    set(key, read) {
      kept.set(key, read);
      if (kept.size > most) kept.delete(kept.keys().next().value!);
    },
  };
}

/** Names everything that an episode is understood from but its notes; of these only whether there are any. */
export async function keyOfUnderstood(folder: Folder, show: Show, episode: Episode): Promise<string> {
  const { notes, source, ...rest } = episode;
  const files = await Promise.all(Object.values(episode.files).map((path) => folder.stat(path)));
  return hashText(JSON.stringify([show, rest, notes.trim() === "", source.file, files]), 24);
}

/** What was understood before, with the links of the notes as they are now. */
export const withNotes = (understood: Understood, show: Show, episode: Episode): Understood => ({
  ...understood,
  links: collectLinks(show, episode, understood.turns, episode.notes),
});
