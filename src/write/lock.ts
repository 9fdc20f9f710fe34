// Writes the lock of published episodes: stable order, one entry a line, so that two branches merge line by line.
import type { LockedEpisode, PublishedLock } from "../model/lock.js";

/**
 * The lock's text. Every entry's line begins with its comma, so a line can be added or taken out anywhere and the file
 * stays valid JSON; the empty first key only carries the first comma.
 */
export function writeLock(lock: PublishedLock): string {
  const slugs = Object.keys(lock.episodes).sort((a, b) => (a < b ? -1 : 1));
  const lines = slugs.map((slug) => `  , ${JSON.stringify(slug)}: ${JSON.stringify(ordered(lock.episodes[slug]!))}\n`);
  return `{ "airdate": 1\n, "show": ${JSON.stringify({ guid: lock.show.guid })}\n, "episodes": { "": {}\n${lines.join("")}  }\n}\n`;
}

const order = ["guid", "date", "url", "length", "type", "duration", "pasted", "gone", "accepted"] as const;

const ordered = (entry: LockedEpisode): object =>
  Object.fromEntries(order.flatMap((name) => (entry[name] === undefined ? [] : [[name, entry[name]]])));
