// Guids that the author did not type come from the lock where there is one: so no move of a show or an episode changes them.

import { uuidV5 } from "../base/uuid.js";
import { feedUrl } from "../conventions/addresses.js";
import { deriveGuid } from "../conventions/show-guid.js";
import type { PublishedLock } from "../model/lock.js";
import type { Episode, Read, Show } from "../model/model.js";

import type { Folder } from "../read/folder.js";
import { lockFile, readLock } from "../read/lock.js";

/** The guid an episode gets when none is typed and it was never published. */
const derivedGuid = (show: Pick<Show, "guid">, episode: Pick<Episode, "slug">): string =>
  uuidV5(show.guid, episode.slug);

/** The guid under which an episode was published, also under an earlier slug (`aliases`). */
const lockedGuid = (lock: PublishedLock | undefined, episode: Pick<Episode, "slug" | "aliases">): string | undefined =>
  lock &&
  [episode.slug, ...episode.aliases].map((slug) => lock.episodes[slug]?.guid).find((guid) => guid !== undefined);

/** The show with the guid it was published under, unless another one was typed. */
export const withLockedGuid = (show: Show, lock: PublishedLock | undefined): Show =>
  lock && show.guid === deriveGuid(feedUrl(show)) ? { ...show, guid: lock.show.guid } : show;

/** The episode with the guid it was published under, unless another one was typed. */
export const withKnownGuid = (episode: Episode, show: Pick<Show, "guid">, lock: PublishedLock | undefined): Episode =>
  episode.guid === derivedGuid(show, episode)
    ? { ...episode, guid: lockedGuid(lock, episode) ?? episode.guid }
    : episode;

/** The lock of a show's folder; nothing when nothing was published yet. A damaged one comes with problems. */
export async function readLockOf(folder: Folder): Promise<Read<PublishedLock | undefined>> {
  if (!(await folder.stat(lockFile))) return { value: undefined, problems: [] };
  return readLock(await folder.readText(lockFile));
}
