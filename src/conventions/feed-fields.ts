// The tables of tags as fields of a feed that is read: what kind of value each holds, and how serious a change of it is. For the
// reader, the comparison and whoever takes a show over from a feed.
import { channelTags } from "./tags/channel-tags.js";
import type { FieldKind, FieldWeight, Kind, TagEntry, TagTable } from "./tags/entry.js";
import { itemTags } from "./tags/item-tags.js";

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

/** How a plain value of an entry is read again; texts stand in one text. */
const readAs = {
  text: "text",
  address: "address",
  language: "text",
  geo: "text",
  choice: "text",
  wholeNumber: "number",
  clock: "seconds",
  yesNo: "flag",
  flag: "flag",
  texts: "text",
} as const satisfies Record<Kind, FieldKind>;

type ReadKind<Entry> = Entry extends { form: "plain"; kind: infer Of extends Kind }
  ? (typeof readAs)[Of]
  : Entry extends { form: "made"; kind: infer Of extends FieldKind }
    ? Of
    : "tags";
type Fields<Table> = { [Name in keyof Table]: FeedField & { kind: ReadKind<Table[Name]> } };

const kindOf = (entry: TagEntry): FieldKind =>
  entry.form === "plain" ? readAs[entry.kind] : entry.form === "made" ? entry.kind : "tags";

function fieldOf(entry: TagEntry): FeedField {
  const {
    tag,
    change: [weight, change, says],
  } = entry;
  const attribute = entry.form === "parts" ? undefined : entry.attribute;
  const rel = entry.form === "made" ? entry.rel : undefined;
  const place = { ...(attribute === undefined ? {} : { attribute }), ...(rel === undefined ? {} : { rel }) };
  return { tag, kind: kindOf(entry), weight, change, says, ...place };
}

const fieldsOf = <Table extends TagTable>(table: Table): Fields<Table> =>
  Object.fromEntries(Object.entries(table).map(([name, entry]) => [name, fieldOf(entry)])) as Fields<Table>;

/** Fields of a channel and of an item by name. */
export const channelFields = fieldsOf(channelTags);
export const itemFields = fieldsOf(itemTags);

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
