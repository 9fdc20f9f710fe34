// Remembers episodes as they were understood, so that a change of their notes alone need not listen to them again.
import { hashText } from "../base/hash.js";
import type { Episode, Read, Show, Understood } from "../model/model.js";
import { collectLinks } from "../understand/mentions/collect-links.js";
import type { KeptOutline } from "./kept-episode.js";
import { packUnderstood, unpackUnderstood } from "./pack-understood.js";

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

/** An episode as it was understood, in bytes, and what it was understood from. */
export interface PackedUnderstood {
  key: string;
  bytes: Uint8Array;
  /** Transcript files that were written of it, are still there, and have no fault. */
  transcripts?: readonly string[];
}

/** What is known of one episode. */
export interface Known extends UnderstoodMemory {
  /** Names the show and the files that are listened to. */
  names: string;
  /** Transcript files of an earlier build that need not be written again; asked for when the episode is understood. */
  standing(): readonly string[];
}

/** Remembers one episode: from what an earlier build understood, and in the `memory` of this process where it has one. */
export function openKnown(
  { names, understood: packed }: { names: string; understood?: PackedUnderstood },
  memory: UnderstoodMemory | undefined,
): Known & {
  /** What was understood anew and is remembered nowhere else. */
  made(): PackedUnderstood | undefined;
} {
  let made: { key: string; read: Read<Understood> } | undefined;
  let isRecalled = false;
  return {
    names,
    get(key) {
      isRecalled = packed?.key === key;
      return memory?.get(key) ?? (isRecalled ? unpackUnderstood(packed!.bytes) : undefined);
    },
    standing: () => (isRecalled ? packed?.transcripts : undefined) ?? [],
    set(key, read) {
      if (memory) memory.set(key, read);
      else made = { key, read };
    },
    made() {
      const bytes = made && packUnderstood(made.read);
      return bytes && { key: made!.key, bytes };
    },
  };
}

/** Names the show and what an episode has besides its Markdown, by the content. */
export function nameSpoken(showKey: string, { dependencies, files }: KeptOutline): string {
  const heard = dependencies.filter(({ path, hash }) => path !== files.file && hash !== "");
  return hashText(JSON.stringify([showKey, heard.map(({ path, hash }) => [path, hash])]), 24);
}

/** Names everything that an episode is understood from but its notes; of these only whether there are any. */
export function keyOfUnderstood(names: string, episode: Episode): string {
  const { notes, source, ...rest } = episode;
  return `${names} ${hashText(JSON.stringify([rest, notes.trim() === "", source.file]), 24)}`;
}

/** What was understood before, with the links of the notes as they are now. */
export const withNotes = (understood: Understood, show: Show, episode: Episode): Understood => ({
  ...understood,
  links: collectLinks(show, episode, understood.turns, episode.notes),
});
