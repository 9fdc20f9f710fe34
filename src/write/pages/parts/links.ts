// Links as templates get them: safe to follow, each address once, with a text to show.
import { attempt } from "../../../base/attempt.js";
import type { Link } from "../../../model/model.js";
import { webUrl } from "../escape.js";

/** The host of a link as its text, so that a reader sees where it goes. */
export const hostOf = (url: string): string => attempt(() => new URL(url).hostname.replace(/^www\./, "")) || url;

/** Links that a browser may follow; one without a title gets its host. `address` makes them the page's own. */
export function linkValues(links: readonly Link[], address: (url: string) => string | undefined = webUrl) {
  const seen = new Set<string>();
  return links.flatMap((link) => {
    const url = address(link.url);
    if (!url || seen.has(url)) return [];
    seen.add(url);
    return [{ title: link.title || hostOf(url), url, host: hostOf(url) }];
  });
}
