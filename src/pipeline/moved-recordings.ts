// Recordings at the addresses they had before: hosts such as GitHub Pages know no redirects, and apps ask for what they once read.
import type { Store } from "../cache/store.js";
import { basePath, pathOfUrl } from "../conventions/addresses.js";
import type { Media, Show, Site } from "../model/model.js";
import { lastEntry } from "./episodes.js";

/** The path in the output folder of a recording's old place, given as a path of the site; undefined where there is none. */
export const pathOfMoved = (show: Pick<Show, "link">, from: string): string | undefined =>
  pathOfUrl(show, show.link.replace(/\/+$/, "") + encodeURI(from.slice(basePath(show).length)));

/**
 * Copies of the show's own recordings for the addresses under which they were published, unless the host redirects these.
 * One that lies elsewhere now cannot be copied.
 */
export function copyMoved({ show, cards, moved = [] }: Site, store: Store): Media[] {
  if (show.redirects || moved.length === 0) return [];
  const slugs = new Map(cards.map(({ slug, enclosure }) => [enclosure?.url, slug]));
  return moved.flatMap(({ from, to }) => {
    const [old, now, slug] = [pathOfMoved(show, from), pathOfUrl(show, to), slugs.get(to)];
    if (old === undefined || now === undefined || slug === undefined || endingOf(old) !== endingOf(now)) return [];
    const media = lastEntry(store, slug)?.value.media.find(({ path }) => path === now);
    return media ? [{ ...media, path: old }] : [];
  });
}

/** What is at an address is of one kind; pages and feeds are at none of a recording. */
const endingOf = (path: string): string => /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? "";
