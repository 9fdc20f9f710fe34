// Every field of a podcast feed that is read, compared and written: its tag, what kind of value it holds, how serious a change
// of it is. One table for the reader, the comparison and whoever takes a show over from a feed.
import { type SimpleKind, type SimpleTag, simpleTags } from "./simple-tags.js";
import type { FieldWeight, TagPlace } from "./tag-words.js";

/**
 * How a value is spelled: an address is compared in its normal form, `seconds` are also hours:minutes:seconds, a flag is yes or
 * no in any spelling, `texts` are all tags of the name, and `tags` all of them with attributes and what is inside.
 */
export type FieldKind = "text" | "address" | "number" | "seconds" | "date" | "flag" | "texts" | "tags";

export interface FeedField {
  /** With the usual prefix of its namespace. */
  tag: string;
  /** The attribute that holds the value; else the text does. */
  attribute?: string;
  /** Of `atom:link`: only those of this relation. */
  rel?: string;
  kind: FieldKind;
  weight: FieldWeight;
  /** Names the change. */
  change: string;
  /** What the change does. */
  says: string;
}

/** A tag with everything in it; the name has the usual prefix, or the namespace in braces where there is none. */
export interface FeedTag {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: FeedTag[];
}

interface KindValues {
  text: string;
  address: string;
  number: number;
  seconds: number;
  /** Milliseconds since 1970. */
  date: number;
  flag: boolean;
  texts: string[];
  tags: FeedTag[];
}
type Values<Fields extends Record<string, FeedField>> = {
  -readonly [Name in keyof Fields]?: KindValues[Fields[Name]["kind"]];
};
export type FieldValue = KindValues[FieldKind];

/** Prefix -> the namespaces it stands for, in lower case without the scheme. */
export const namespaces: Record<string, readonly string[]> = {
  itunes: ["www.itunes.com/dtds/podcast-1.0.dtd"],
  podcast: ["podcastindex.org/namespace/1.0", "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"],
  content: ["purl.org/rss/1.0/modules/content/"],
  atom: ["www.w3.org/2005/atom"],
  psc: ["podlove.org/simple-chapters"],
};

const field = <Kind extends FieldKind>(
  tag: string,
  kind: Kind,
  weight: FieldWeight,
  change: string,
  says: string,
  more: { attribute?: string; rel?: string } = {},
): FeedField & { kind: Kind } => ({ tag, kind, weight, change, says, ...more });

/** Texts of a simple tag stand in one text. */
type ReadKind<Kind extends SimpleKind> = Kind extends "texts" ? "text" : Kind;
const simpleField = <Kind extends SimpleKind>(
  row: SimpleTag & { kind: Kind },
): FeedField & { kind: ReadKind<Kind> } => {
  const kind = (row.kind === "texts" ? "text" : row.kind) as ReadKind<Kind>;
  return field(row.tag, kind, row.weight, row.change, row.says);
};
type SimpleFields<Place extends TagPlace> = {
  [Name in keyof (typeof simpleTags)[Place]]: (typeof simpleTags)[Place][Name] extends {
    kind: infer Kind extends SimpleKind;
  }
    ? FeedField & { kind: ReadKind<Kind> }
    : never;
};
const simpleFields = <Place extends TagPlace>(place: Place): SimpleFields<Place> =>
  Object.fromEntries(
    Object.entries(simpleTags[place]).map(([name, row]) => [name, simpleField(row)]),
  ) as SimpleFields<Place>;

/** Tags that a channel and an item may both hold; listeners see them in apps that know them. */
const shared = {
  cover: field("itunes:image", "address", "shown", "cover", "the picture changes in apps", { attribute: "href" }),
  explicit: field("itunes:explicit", "flag", "shown", "explicit", "the mark for explicit language changes"),
  people: field("podcast:person", "tags", "shown", "people", "the people change in apps"),
  funding: field("podcast:funding", "tags", "shown", "funding", "the links for support change"),
  license: field("podcast:license", "tags", "shown", "license", "the licence changes"),
  locations: field("podcast:location", "tags", "shown", "location", "the place changes"),
  txt: field("podcast:txt", "tags", "cosmetic", "txt", "notes for machines change"),
  value: field("podcast:value", "tags", "shown", "value", "who is paid changes"),
  socialInteract: field("podcast:socialInteract", "tags", "shown", "comments", "the place of comments changes"),
  chat: field("podcast:chat", "tags", "shown", "chat", "the place of the chat changes"),
  images: field("podcast:image", "tags", "shown", "pictures", "further pictures change"),
  keywords: simpleField(simpleTags.channel.keywords),
  author: field("itunes:author", "text", "shown", "author", "the author's name changes in apps"),
  subtitle: field("itunes:subtitle", "text", "shown", "subtitle", "the subtitle changes in apps"),
  summary: field("itunes:summary", "text", "shown", "summary", "the summary changes in apps"),
};

/** Fields of a channel by name. */
export const channelFields = {
  guid: field("podcast:guid", "text", "identity", "show-guid", "apps take it for another show"),
  ...simpleFields("channel"),
  block: field("itunes:block", "flag", "identity", "show-block", "directories take the show out, or in again"),
  blocks: field("podcast:block", "tags", "identity", "service-block", "services take the show out, or in again"),
  title: field("title", "text", "shown", "show-title", "the show's name changes in apps"),
  link: field("link", "address", "shown", "show-link", "the link to the site changes"),
  description: field("description", "text", "shown", "show-description", "the show's description changes"),
  language: field("language", "text", "shown", "language", "directories list it under another language"),
  copyright: field("copyright", "text", "shown", "copyright", "the copyright line changes"),
  selfLink: field("atom:link", "address", "shown", "self-link", "apps may take the new address for the feed's own", {
    attribute: "href",
    rel: "self",
  }),
  hubs: field("atom:link", "tags", "cosmetic", "hubs", "who tells of new episodes changes", { rel: "hub" }),
  pages: field("atom:link", "tags", "derived", "pages", "", { rel: "next" }),
  image: field("image", "tags", "cosmetic", "image", "the picture of feed readers changes"),
  categories: field("itunes:category", "tags", "shown", "categories", "directories list it under other categories"),
  type: field("itunes:type", "text", "shown", "show-type", "apps sort episodes in another order"),
  owner: field("itunes:owner", "tags", "shown", "owner", "who can claim the show changes"),
  locked: field("podcast:locked", "tags", "shown", "locked", "whether other hosts may import the feed changes"),
  medium: field("podcast:medium", "text", "shown", "medium", "apps take it for another kind of show"),
  trailers: field("podcast:trailer", "tags", "shown", "trailers", "the trailers change"),
  updateFrequency: field(
    "podcast:updateFrequency",
    "tags",
    "shown",
    "update-frequency",
    "how often it comes out changes",
  ),
  podping: field("podcast:podping", "tags", "cosmetic", "podping", "how apps learn of new episodes changes"),
  podroll: field("podcast:podroll", "tags", "shown", "podroll", "recommended shows change"),
  publisher: field("podcast:publisher", "tags", "shown", "publisher", "the publisher changes"),
  remoteItems: field("podcast:remoteItem", "tags", "shown", "remote-items", "items of other feeds change"),
  liveItems: field("podcast:liveItem", "tags", "shown", "live-items", "announced streams change"),
  generator: field("generator", "text", "derived", "generator", ""),
  lastBuildDate: field("lastBuildDate", "date", "derived", "last-build-date", ""),
  pubDate: field("pubDate", "date", "derived", "show-date", ""),
  ...shared,
};

/** Fields of an item by name. */
export const itemFields = {
  guid: field("guid", "text", "identity", "re-downloaded", "every subscriber downloads it again, as a new episode"),
  permaLink: field(
    "guid",
    "text",
    "shown",
    "perma-link",
    "some apps open the guid as the episode's page, or no longer",
    { attribute: "isPermaLink" },
  ),
  date: field("pubDate", "date", "identity", "re-dated", "moves in apps' lists"),
  block: field("itunes:block", "flag", "identity", "block", "directories take the episode out, or in again"),
  title: field("title", "text", "shown", "retitled", "the title changes in apps"),
  ...simpleFields("item"),
  enclosureUrl: field("enclosure", "address", "shown", "enclosure-moved", "apps fetch it from the new address", {
    attribute: "url",
  }),
  enclosureLength: field("enclosure", "number", "shown", "enclosure-changed", "apps that have the old file keep it", {
    attribute: "length",
  }),
  enclosureType: field("enclosure", "text", "shown", "enclosure-type", "apps may not play it, or only now", {
    attribute: "type",
  }),
  duration: field("itunes:duration", "seconds", "shown", "duration", "the length shown changes"),
  link: field("link", "address", "shown", "link", "the link to the episode's page changes"),
  description: field("description", "text", "shown", "description", "the notes change in apps"),
  content: field("content:encoded", "text", "shown", "notes", "the whole notes change in apps"),
  episodeType: field("itunes:episodeType", "text", "shown", "episode-type", "apps show it as another kind of episode"),
  season: field("itunes:season", "number", "shown", "season", "it moves to another season"),
  number: field("itunes:episode", "number", "shown", "number", "its number changes in apps"),
  categories: field("category", "texts", "cosmetic", "item-categories", "keywords change in feed readers"),
  podcastSeason: field("podcast:season", "tags", "shown", "season-name", "the season's name changes"),
  podcastEpisode: field("podcast:episode", "tags", "shown", "number-shown", "its number changes in apps"),
  transcripts: field("podcast:transcript", "tags", "shown", "transcripts", "the transcripts change"),
  chapters: field("podcast:chapters", "tags", "shown", "chapters", "the chapters are fetched from elsewhere"),
  innerChapters: field("psc:chapters", "tags", "shown", "chapter-list", "the chapters change"),
  soundbites: field("podcast:soundbite", "tags", "shown", "soundbites", "the soundbites change"),
  contentLinks: field("podcast:contentLink", "tags", "shown", "content-links", "links to other places change"),
  alternateEnclosures: field(
    "podcast:alternateEnclosure",
    "tags",
    "shown",
    "other-versions",
    "other versions of the recording change",
  ),
  ...shared,
};

export type ChannelValues = Values<typeof channelFields>;
export type ItemValues = Values<typeof itemFields>;

export interface FeedItem {
  /** What apps know it by: its guid, else the enclosure's address, else the link. */
  key: string;
  values: ItemValues;
  /** Tags that the table does not know, as they are. */
  unknown: FeedTag[];
  /** All tags in their order, as they are. */
  tags: FeedTag[];
  line: number;
}

/** A feed as values, with all that was in it. */
export interface Feed {
  values: ChannelValues;
  unknown: FeedTag[];
  /** All tags of the channel but its items, in their order, as they are. */
  tags: FeedTag[];
  items: FeedItem[];
  /** Namespace -> the prefix that the feed has for it, of every one that is met. */
  prefixes: Record<string, string>;
}
