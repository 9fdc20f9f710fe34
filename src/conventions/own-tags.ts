// What a tag of one's own has to know of the others: namespaces, names of RSS itself, and what is written here anyway.
import { type TagRow, tags } from "./feed-tags.js";
import type { TagPlace } from "./tag-words.js";

/** Prefix -> URI of the namespaces that every feed here declares, byte for byte as each specification prints them. */
export const ownNamespaces = {
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
  itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd",
  podcast: "https://podcastindex.org/namespace/1.0",
  // The http form without a slash, as its specification has it.
  psc: "http://podlove.org/simple-chapters",
} as const;

/** Namespaces that are met in podcast feeds, for those who know only the prefix. */
export const commonNamespaces: Record<string, string> = {
  cc: "http://web.resource.org/cc/",
  creativeCommons: "http://backend.userland.com/creativeCommonsRssModule",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  feedburner: "http://rssnamespace.org/feedburner/ext/1.0",
  fh: "http://purl.org/syndication/history/1.0",
  geo: "http://www.w3.org/2003/01/geo/wgs84_pos#",
  georss: "http://www.georss.org/georss",
  googleplay: "http://www.google.com/schemas/play-podcasts/1.0",
  media: "http://search.yahoo.com/mrss/",
  rawvoice: "http://www.rawvoice.com/rawvoiceRssModule/",
  slash: "http://purl.org/rss/1.0/modules/slash/",
  spotify: "http://www.spotify.com/ns/rss",
  sy: "http://purl.org/rss/1.0/modules/syndication/",
  thr: "http://purl.org/syndication/thread/1.0",
  wfw: "http://wellformedweb.org/CommentAPI/",
};

const names = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Tags of RSS 2.0 itself, which stand in no namespace (https://www.rssboard.org/rss-specification). */
export const rssTags: Record<TagPlace, ReadonlySet<string>> = {
  channel: names(
    "title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image rating textInput skipHours skipDays",
  ),
  item: names("title link description author category comments enclosure guid pubDate source"),
};

/** The rows of the table of tags that say how a tag of this name is written here; none where it is not. */
export const rowsOf = (place: TagPlace, name: string): TagRow[] =>
  tags.filter((row) => row.tag.split(" ")[0] === name && (row.in === "both" || row.in === place));
