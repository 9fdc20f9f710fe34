// Tells a web page from a feed, and finds the feeds that it names.
import type { Finding } from "./rule.js";

/** Where the first tag of a page stands at the latest. */
const head = 4000;
const feedsAtMost = 5;

/** What to say where the text is a web page; undefined where it is none. `url` is where it was fetched from. */
export function findWebPage(text: string, url: string | undefined): Finding | undefined {
  const start = text.slice(0, head).replace(/<!--[^>]*-->|<\?[^>]*\?>/g, "");
  if (!/^\s*<(?:!doctype\s+html|html)\b/i.test(start)) return undefined;
  const named = findFeedLinks(text, url);
  return {
    found: "a web page",
    expected: 'a feed, which begins with <rss version="2.0">',
    line: 1,
    ...(named.length > 0
      ? { hint: `The page names ${named.length === 1 ? "this feed" : "these feeds"}: ${named.join(" ")}` }
      : {}),
  };
}

function findFeedLinks(text: string, base: string | undefined): string[] {
  const found: string[] = [];
  for (const [tag] of text.slice(0, 500_000).matchAll(/<link\s[^<>]{1,1000}>/gi)) {
    const value = (name: string): string =>
      [...tag.matchAll(/\s([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)]
        .filter(([, key]) => key!.toLowerCase() === name)
        .map(([, , double, single, bare]) => double ?? single ?? bare ?? "")[0] ?? "";
    if (!/\balternate\b/i.test(value("rel")) || !/^application\/(?:rss\+xml|atom\+xml|feed\+json)/i.test(value("type")))
      continue;
    const address = value("href").replaceAll("&amp;", "&");
    const whole = URL.canParse(address, base) ? new URL(address, base).href : address;
    if (whole !== "" && !found.includes(whole)) found.push(whole);
    if (found.length === feedsAtMost) break;
  }
  return found;
}
