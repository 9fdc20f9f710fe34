// Tells what is no feed though it was given for one: a web page, the template of a feed, nothing at all.
import type { Finding } from "./rule.js";

/** Where the first tag of a page stands at the latest. */
const head = 4000;
const feedsAtMost = 5;

/** What to say where the text is another file; undefined where it may be a feed. `url` is where it was fetched from. */
export function findOtherFile(text: string, url: string | undefined): Finding | undefined {
  const expected = 'a feed, which begins with <rss version="2.0">';
  if (text.trim() === "") return { found: "an empty file", expected, line: 1 };
  if (/^---[ \t]*\r?\n[\s\S]{0,2000}?^---[ \t]*$/m.test(text.slice(0, head)))
    return {
      found: "a template with front-matter",
      expected,
      line: 1,
      hint: "Give the feed that the site's generator makes of it.",
    };
  const start = text.slice(0, head).replace(/<!--[^>]*-->|<\?[^>]*\?>/g, "");
  if (!/^\s*<(?:!doctype\s+html|html)\b/i.test(start)) return undefined;
  const named = findFeedLinks(text, url);
  const hint = `The page names ${named.length === 1 ? "this feed" : "these feeds"}: ${named.join(" ")}`;
  return { found: "a web page", expected, line: 1, ...(named.length > 0 ? { hint } : {}) };
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
