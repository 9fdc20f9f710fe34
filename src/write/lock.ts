// Writes the lock of published episodes: stable order, one entry a line, so that two branches merge line by line.
import type { Finds, LockedEpisode, PublishedLock } from "../model/lock.js";

/**
 * The lock's text. Every entry's line begins with its comma, so a line can be added or taken out anywhere and the file
 * stays valid JSON; the empty first key only carries the first comma.
 */
export function writeLock(lock: PublishedLock): string {
  const {
    finds = {},
    show: { guid, hosts },
  } = lock;
  const found = Object.keys(finds).length === 0 ? "" : `, "finds": ${writeLines(finds, orderFinds)}`;
  const episodes = writeLines(lock.episodes, orderEntry);
  return `{ "airdate": 1\n, "show": ${JSON.stringify({ guid, hosts })}\n, "episodes": ${episodes}${found}}\n`;
}

function writeLines<Entry>(entries: Readonly<Record<string, Entry>>, order: (entry: Entry) => object): string {
  const slugs = Object.keys(entries).sort((a, b) => (a < b ? -1 : 1));
  const lines = slugs.map((slug) => `  , ${JSON.stringify(slug)}: ${JSON.stringify(order(entries[slug]!))}\n`);
  return `{ "": {}\n${lines.join("")}  }\n`;
}

const orderEntry = ({ guid, date, url, length, type, duration, pasted, gone, accepted }: LockedEpisode): object => ({
  guid,
  date,
  url,
  length,
  type,
  duration,
  pasted,
  gone,
  accepted,
});

const orderFinds = ({ from, inside, chapters, lead, voices }: Finds): object => ({
  from,
  inside,
  chapters,
  lead,
  voices: voices && { who: voices.who, turns: voices.turns },
});
