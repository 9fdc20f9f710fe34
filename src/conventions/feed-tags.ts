// The tags of our feeds: which comes from which front-matter, who reads it (a table of the README), namespaces, and what RSS itself has.

import { groupBy } from "../base/lists.js";
import { wordSet } from "../base/words.js";
import { escapeXmlAttribute } from "../base/xml.js";
import { channelTags } from "./tags/channel-tags.js";
import type { Reader, TagPlace, TagTable } from "./tags/entry.js";
import { itemTags } from "./tags/item-tags.js";

/** A row: where the tag stands, the fields it is made from (paths as in the reference of fields), and who reads it. */
export interface TagRow {
  tag: string;
  in: TagPlace | "both";
  /** Fields of show.md (for the channel) or of the episode; empty for what is always derived. */
  from: readonly string[];
  /** Where it comes from when it is not, or not only, a field. */
  note?: string;
  readers: readonly Reader[];
}

const rowsIn = (place: TagPlace, table: TagTable): TagRow[] =>
  Object.entries(table)
    .filter(([, { readers }]) => readers.length > 0)
    .map(([name, entry]) => ({
      tag: entry.which === undefined ? entry.tag : `${entry.tag} ${entry.which}`,
      in: place,
      from: entry.form === "made" ? entry.from : [name],
      readers: entry.readers,
      ...(entry.note === undefined ? {} : { note: entry.note }),
    }));

/** Rows that say the same of a channel and of an item are one. */
function joinPlaces(channel: readonly TagRow[], item: readonly TagRow[]): TagRow[] {
  const said = (row: TagRow): string => JSON.stringify({ ...row, in: "" });
  const both = new Set(item.map(said).filter((row) => channel.some((other) => said(other) === row)));
  return [
    ...channel.map((row): TagRow => (both.has(said(row)) ? { ...row, in: "both" } : row)),
    ...item.filter((row) => !both.has(said(row))),
  ];
}

/** Those of the channel first, in the order in which they are written. */
export const tags: readonly TagRow[] = joinPlaces(rowsIn("channel", channelTags), rowsIn("item", itemTags));

/** Prefix -> URI of the namespaces that every feed here declares, byte for byte as each specification prints them. */
export const ownNamespaces = {
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
  itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd",
  podcast: "https://podcastindex.org/namespace/1.0",
  // The http form without a slash, as its specification has it.
  psc: "http://podlove.org/simple-chapters",
} as const;

/** Opening tag of a feed, with the namespaces of the show's own tags; PSP-1 wants the declarations here and nowhere else. */
export const rootTag = (further: Record<string, string> = {}): string =>
  `<rss version="2.0" ${Object.entries({ ...ownNamespaces, ...further })
    .map(([prefix, uri]) => `xmlns:${prefix}="${escapeXmlAttribute(uri)}"`)
    .join(" ")}>`;

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

/** A namespace without what typos change: case, scheme and a slash at its end. */
export const looseNamespace = (uri: string): string =>
  uri
    .toLowerCase()
    .replace(/^https/, "http")
    .replace(/\/+$/, "");

/** Tags of RSS 2.0 itself, which stand in no namespace (https://www.rssboard.org/rss-specification). */
export const rssTags: Record<TagPlace, ReadonlySet<string>> = {
  channel: wordSet(
    "title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image rating textInput skipHours skipDays",
  ),
  item: wordSet("title link description author category comments enclosure guid pubDate source"),
};

/** Tags that subscriptions hang on, or that every build writes anew: no field takes them over as they were. */
export const identityTags = wordSet("title guid pubDate enclosure item generator lastBuildDate");

const byName = (place: TagPlace): ReadonlyMap<string, TagRow[]> =>
  groupBy(
    tags.filter((row) => row.in === "both" || row.in === place),
    (row) => row.tag.split(" ")[0]!,
  );
const rowsByName = { channel: byName("channel"), item: byName("item") };

/** The rows of the table of tags that say how a tag of this name is written here; none where it is not. */
export const rowsOf = (place: TagPlace, name: string): readonly TagRow[] => rowsByName[place].get(name) ?? [];
