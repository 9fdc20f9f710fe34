// Reads what a generator's own template of its feed says outright: the cover, categories, the owner, and what guids are made of.
import type { YamlValue } from "../../base/parse-yaml.js";
import type { Folder } from "../folder.js";

/** What templates of feeds are called. */
const names = /\.(?:xml|rss|atom|njk|liquid|hbs|html|11ty\.[cm]?js|[cm]?[jt]s|astro|xsl)$/i;
const likely = /(?:feed|rss|podcast|itunes|index\.xml|atom)/i;

export interface FeedTemplate {
  /** As a file of settings would hold them. */
  data: Record<string, YamlValue>;
  /** Guids are the addresses of pages. */
  guidIsPath: boolean;
}

/** The first template of a podcast's feed; undefined where there is none. */
export async function readTemplate(folder: Folder, paths: readonly string[]): Promise<FeedTemplate | undefined> {
  for (const path of paths.filter((one) => names.test(one) && likely.test(one))) {
    const text = await folder.readText(path);
    if (!/<enclosure\b/.test(text) || !/<itunes:/.test(text)) continue;
    const [channel = ""] = text.split(/<item\b/);
    const guid = /<guid\b[^>]*>([\s\S]*?)<\/guid>/.exec(text)?.[1] ?? "";
    const said = {
      itunes_image: outright(/<itunes:image\s[^>]*href=["']([^"']+)["']/.exec(channel)?.[1]),
      itunes_categories: [...channel.matchAll(/<itunes:category\s+text=["']([^"'{}$<>]+)["']/g)].map((found) =>
        found[1]!.replaceAll("&amp;", "&"),
      ),
      itunes_owner_name: outright(/<itunes:name>([^<]+)<\/itunes:name>/.exec(channel)?.[1]),
      itunes_owner_email: outright(/<itunes:email>([^<]+)<\/itunes:email>/.exec(channel)?.[1]),
      itunes_author: outright(/<itunes:author>([^<]+)<\/itunes:author>/.exec(channel)?.[1]),
      itunes_explicit: outright(/<itunes:explicit>([^<]+)<\/itunes:explicit>/.exec(channel)?.[1]),
    };
    const data = Object.entries(said).filter(([, value]) => value !== undefined && value.length > 0);
    const isPath =
      /permalink|\b(?:page|post|item|episode)\.url\b|absolute_?url|AbsURL/i.test(guid) &&
      !/audio|mp3|file|enclosure|\bguid\b|\bid\b/i.test(guid);
    return { data: Object.fromEntries(data) as FeedTemplate["data"], guidIsPath: isPath };
  }
  return undefined;
}

/** A value without the words of a template before it, which stand for the site; undefined where there are others. */
function outright(value: string | undefined): string | undefined {
  const plain = value
    ?.replace(/<!\[CDATA\[|\]\]>/g, "")
    .replace(/^\s*(?:\{\{[^{}]*(?:url|root|base|site)[^{}]*\}\}|\$\{[^{}]*(?:url|site|base)[^{}]*\})(?=\/?[\w-])/i, "/")
    .replace(/^\{\{-?\s*["']([^"']+)["']\s*\|[^{}]*\}\}$/, "$1")
    .trim();
  return plain === undefined || plain === "" || /[{}$]|<%/.test(plain) ? undefined : plain.replace(/^\/{2,}/, "/");
}
