// What is there already of a show that is taken over: then only new episodes come.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { lockFile } from "../../conventions/addresses.js";
import type { PublishedLock } from "../../model/lock.js";
import type { Card, Show } from "../../model/model.js";
import type { StandingEpisode } from "../../model/moved-show.js";
import type { LoadedShow } from "../../pipeline/project.js";
import type { Folder } from "../../read/folder.js";
import { lookAtUserFile, type UserFile } from "../../write/disk/user-file.js";
import { type Terminal, UsageError } from "../command.js";
import { openLoaded } from "../project.js";

export interface StandingShow {
  show: Show;
  folder: Folder;
  lock: PublishedLock | undefined;
  /** The lock's file as it was before it was read. */
  lockPlace: UserFile;
  /** Every episode by its guid. */
  known: ReadonlyMap<string, StandingEpisode>;
  /** Slug -> the episode's file, from the root. */
  files: ReadonlyMap<string, string>;
  /** Slugs that are taken, also by episodes that cannot be read. */
  taken: string[];
}

/** The show in `root`; undefined where there is none. Throws a `UsageError` where it cannot be read. */
export async function openStanding(root: string, terminal: Terminal): Promise<StandingShow | undefined> {
  if (!existsSync(join(root, "episodes", "show.md"))) return undefined;
  const lockPlace = lookAtUserFile(join(root, lockFile), lockFile);
  const { project, loaded } = await openLoaded(root, terminal);
  const broken = loaded.frame.layout.episodes.length - loaded.found.length;
  if (broken > 0)
    throw new UsageError(
      `${broken === 1 ? "An episode" : `${broken} episodes`} of the show cannot be read, so nobody knows which of the feed's are there`,
      "airdate check says what is wrong with them",
    );
  const gone = Object.entries(loaded.lock?.episodes ?? {}).filter(([, entry]) => entry.gone !== undefined);
  const known = [
    ...gone.map(([slug, { guid, date }]) => [guid, { slug, file: lockFile, date: Date.parse(date) }] as const),
    ...loaded.found.map(({ outline, card, files }) => [outline.guid, standingOf(outline, card, files.file)] as const),
  ];
  return {
    show: loaded.show,
    folder: project.folder,
    lock: loaded.lock,
    lockPlace,
    known: new Map(known),
    files: new Map(loaded.frame.layout.episodes.map(({ slug, file }) => [slug, file])),
    taken: [...loaded.frame.layout.episodes.map(({ slug }) => slug), ...Object.keys(loaded.lock?.episodes ?? {})],
  };
}

const standingOf = (
  { slug, title, date }: LoadedShow["found"][number]["outline"],
  { enclosure }: Card,
  file: string,
): StandingEpisode => ({
  slug,
  file,
  title,
  ...(enclosure ? { url: enclosure.url } : {}),
  ...(date ? { date: date.utc } : {}),
});
