// Finds the recordings that were published under another address of the same site than they have now.
import { decodePercents } from "../../base/address-text.js";
import type { PublishedLock } from "../../model/lock.js";
import type { Card, Show, Site } from "../../model/model.js";

/** Old path -> new address of every published recording that moved; newest episodes first, no path twice. */
export function findMoved(
  show: Pick<Show, "link">,
  cards: readonly Card[],
  lock: PublishedLock | undefined,
): NonNullable<Site["moved"]> {
  if (!lock) return [];
  const own = `${show.link.replace(/\/+$/, "")}/`;
  const taken = new Set(cards.map(({ enclosure }) => enclosure?.url));
  const moved = new Map<string, string>();
  for (const { slug, aliases, enclosure, state } of cards) {
    if (state !== "published" || !enclosure) continue;
    const entries = [slug, ...aliases].flatMap((name) => lock.episodes[name] ?? []);
    for (const url of entries.flatMap(({ url, accepted = [] }) => [url, ...accepted.map((before) => before.url)])) {
      if (!url?.startsWith(own) || taken.has(url)) continue;
      const path = decodePercents(new URL(url).pathname);
      if (!moved.has(path)) moved.set(path, enclosure.url);
    }
  }
  return [...moved].map(([from, to]) => ({ from, to }));
}
