// What a build keeps of an episode, so that the next one need neither read nor understand it again.

import { hashText } from "../base/hash.js";
import type { TextRange } from "../cache/store.js";
import type { Card, Episode, Media, Problem } from "../model/model.js";
import type { FileFacts, Folder } from "../read/folder.js";
import type { EpisodeFiles } from "../read/layout.js";
import type { Outline } from "../understand/schedule/plan-schedule.js";

/** A file that an episode was made from. `mtime` is -1 when it changed while it was read. */
export interface Dependency extends FileFacts {
  path: string;
  /** Of the content; empty for audio and pictures, whose size and time stand for them. */
  hash: string;
}

/** An episode as its front-matter says it, without the transcript: enough for dates, neighbours and lists. */
export interface KeptOutline {
  /** Hash of the show as it was read. */
  showKey: string;
  files: EpisodeFiles;
  dependencies: Dependency[];
  outline: Outline & { guid: string };
  card: Card;
  /** Hash of what the pages of its neighbours show of it, and of what makes others like it. */
  shown: string;
  alike: string;
  problems: Problem[];
  /** Names of the blocks that its notes use themselves. */
  blocks: string[];
}

/** Everything that was made of an episode, but for the files themselves. */
export interface KeptEpisode extends KeptOutline {
  /** Names everything it depends on besides its own files; `core` leaves out what only its pages depend on. */
  key: string;
  core: string;
  built?: {
    card: Card;
    /** Hash of what lists show of it. */
    listed: string;
    problems: Problem[];
    out: string[];
    /** Those of them that are transcripts in which nothing is wrong. */
    faultless: readonly string[];
    items: Record<string, TextRange>;
    search: TextRange;
    /** The episode as it was understood, and the key that names from what. */
    understood?: { key: string; range: TextRange };
    media: Media[];
    /** Hash of what its picture for sharing was drawn from. */
    picture?: string;
    /** Hash of the text that is pasted on YouTube. */
    paste: string;
    /** Hashes of the blocks that its notes were filled in with, by name. */
    blocks: Record<string, string>;
  };
}

/** The ranges of a kept episode's texts in the store. */
export const rangesOf = (kept: KeptEpisode): TextRange[] =>
  kept.built
    ? [
        ...Object.values(kept.built.items),
        kept.built.search,
        ...(kept.built.understood ? [kept.built.understood.range] : []),
      ]
    : [];

/**
 * The files when every one is as it was, by size and time first, by content where these differ; undefined when one is not.
 * Files that have new times for the same content come as new values with these; else the same values come back.
 */
export async function findFresh(
  folder: Folder,
  dependencies: Dependency[],
  started: number,
): Promise<Dependency[] | undefined> {
  let fresh = dependencies;
  for (const [at, dependency] of dependencies.entries()) {
    const stat = await folder.stat(dependency.path);
    if (!stat) return undefined;
    if (stat.size === dependency.size && stat.mtime === dependency.mtime) continue;
    if (dependency.hash === "" || (await hashFile(folder, dependency.path)) !== dependency.hash) return undefined;
    fresh = fresh.with(at, { ...dependency, mtime: timeOf(stat, started) });
  }
  return fresh;
}

/** Files of transcripts and chapters that an episode is made from, or may be made from when they change. */
const namedTexts = ({ files: { transcript, captions, edited, chapters, others = [] } }: Episode): string[] =>
  [transcript, captions, edited, chapters, ...others].filter((path) => path !== undefined);

/** The files an episode is made from, with what tells whether they change. `started` is when the build began. */
export async function readDependencies(folder: Folder, episode: Episode, started: number): Promise<Dependency[]> {
  const tracks = (episode.tracks ?? []).map(({ file }) => file);
  const texts = [episode.source.file, ...namedTexts(episode), ...tracks];
  const media = [
    ...(episode.media ?? []).map(({ file }) => file),
    ...(episode.linked ?? []),
    ...[episode.audio?.file, episode.image?.file].filter((file) => file !== undefined),
  ];
  const found: Dependency[] = [];
  for (const path of new Set([...texts, ...media])) {
    const stat = await folder.stat(path);
    if (!stat) continue;
    const hash = texts.includes(path) ? await hashFile(folder, path) : "";
    found.push({ path, size: stat.size, mtime: timeOf(stat, started), hash });
  }
  return found;
}

/** A file that changed since the build began may change again within the same tick: its time cannot be trusted. */
const timeOf = ({ mtime }: FileFacts, started: number): number => (mtime >= Math.floor(started) ? -1 : mtime);

const hashFile = async (folder: Folder, path: string): Promise<string> => hashText(await folder.readBytes(path), 24);
