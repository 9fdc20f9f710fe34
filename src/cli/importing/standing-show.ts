// What is there already of a show that is taken over, and how the new files come to it: never over one of the user's.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { lockFile } from "../../conventions/addresses.js";
import type { PublishedLock } from "../../model/lock.js";
import type { Card, OutFile, Show } from "../../model/model.js";
import type { StandingEpisode } from "../../model/moved-show.js";
import type { LoadedShow } from "../../pipeline/project.js";
import type { Folder } from "../../read/folder.js";
import { lookAtUserFile, type UserFile, writeUserFile, writeUserFiles } from "../../write/disk/user-file.js";
import { clearNewFolders, writeNewFolder } from "../../write/disk/write-beside.js";
import { gitFiles } from "../../write/kit/first-show.js";
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

/**
 * Writes the files and the lock; killed at any moment it leaves a show that the same command completes. Throws a `UsageError`,
 * with nothing written, where a file of the same name is there, or the lock is another than `lockPlace` says.
 */
export function writeImport(
  root: string,
  files: readonly OutFile[],
  lock: string,
  lockPlace = lookAtUserFile(join(root, lockFile), lockFile),
): void {
  const isNew = !existsSync(join(root, "episodes"));
  const all = [...files, { path: lockFile, content: lock }];
  if (isNew) writeNewFolder(root, "episodes", all);
  else writeEach(root, files, lock, lockPlace);
  writeGitFiles(root);
}

/** Completes an import that was killed when its episodes stood already; gives the paths of the files that were missing. */
export function completeImport(root: string): string[] {
  clearNewFolders(root);
  return writeGitFiles(root);
}

/** Writes those that are not there, and clears what was left beside those that are. */
function writeGitFiles(root: string): string[] {
  return gitFiles.flatMap(({ path, content }) => {
    const file = lookAtUserFile(join(root, path), path);
    return (!file.found || file.found.text === content) && writeUserFile(file, content) ? [path] : [];
  });
}

function writeEach(root: string, files: readonly OutFile[], lock: string, lockPlace: UserFile): void {
  const places = files.map(({ path, content }) => ({ content, file: lookAtUserFile(join(root, path), path) }));
  const other = places.find(({ file, content }) => file.found && file.found.text !== content);
  if (other)
    throw new UsageError(
      `${other.file.name} is there already, with other text: nothing was written`,
      "move it away, or import into another folder",
    );
  const own = { file: lockPlace, content: lock };
  // Where there is no show yet, show.md comes last: without it the same command begins again.
  const isNew = !existsSync(join(root, "episodes", "show.md"));
  writeUserFiles(isNew ? [own, ...places] : [...places, own]);
}
