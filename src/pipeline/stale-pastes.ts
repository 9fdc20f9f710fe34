// Tells which YouTube descriptions are not what would be pasted today.
import type { PublishedLock } from "../model/lock.js";

/** Slugs in the order of the lock. `pastes` holds the hash of each episode's text as it is now. */
export function findStalePastes(lock: PublishedLock | undefined, pastes: ReadonlyMap<string, string>): string[] {
  return Object.entries(lock?.episodes ?? {})
    .filter(([slug, { pasted }]) => pasted !== undefined && pastes.has(slug) && pastes.get(slug) !== pasted)
    .map(([slug]) => slug)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
