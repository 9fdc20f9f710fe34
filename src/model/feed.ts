// The rarer words of a feed as types: Podcasting 2.0 tags and the plans for further feeds. No functions live here.
import type { channelTags } from "../conventions/tags/channel-tags.js";
import type { MapOf, TagValue, TagValues } from "../conventions/tags/entry.js";
import type { itemTags } from "../conventions/tags/item-tags.js";
import type { remoteItemParts, sharedTags } from "../conventions/tags/shared-tags.js";
import type { Person } from "./parts.js";
import type { Seconds, WallTime } from "./time.js";

/** A show or an item of another feed. */
export type RemoteItem = MapOf<typeof remoteItemParts>;
/** Where people chat (`podcast:chat`). */
export type Chat = TagValue<typeof sharedTags.chat>;
/** Where else an episode or a stream can be seen or heard (`podcast:contentLink`). */
export type ContentLink = MapOf<typeof itemTags.contentLinks.parts>;
/** Somebody who is paid: `split` counts shares, not percent. */
export interface ValueRecipient {
  name?: string;
  type: string;
  address: string;
  split: number;
  customKey?: string;
  customValue?: string;
  fee?: boolean;
}
/** A stretch in which others are paid: times in seconds, the share of the remote item in percent. */
export interface ValueTimeSplit {
  start: Seconds;
  duration: Seconds;
  remoteStartTime?: Seconds;
  remotePercentage?: number;
  recipients: ValueRecipient[];
  remoteItem?: RemoteItem;
}
/** Who is paid by listeners (`podcast:value`); `suggested` is an amount a minute, in bitcoin. */
export interface Value {
  type: string;
  method: string;
  suggested?: string;
  recipients: ValueRecipient[];
  timeSplits: ValueTimeSplit[];
}
/** A further picture (`podcast:image`): an absolute address, sizes in pixels, the ratio as `16/9`. */
export interface PodcastImage {
  href: string;
  alt?: string;
  aspectRatio?: string;
  width?: number;
  height?: number;
  type?: string;
  purpose?: string;
}
/** A live stream that the feed announces (`podcast:liveItem`); addresses are absolute, the length is in bytes. */
export interface LiveItem {
  status: "pending" | "live" | "ended";
  start: WallTime;
  end?: WallTime;
  title: string;
  guid: string;
  description?: string;
  link?: string;
  enclosure?: { url: string; type: string; length: number };
  contentLinks: ContentLink[];
  chat?: Chat;
  people: Person[];
}

/** A tag of one's own, written as it is: the name has the prefix of a namespace that the show declares. */
export interface ExtraTag {
  name: string;
  attributes: Record<string, string>;
  text?: string;
  children: ExtraTag[];
}

/**
 * Texts of a show or an episode as another feed had them. They stand in the place of those that are written here as long as the
 * Markdown that was made of them is as it was.
 */
export interface OriginalTexts {
  /** Hash of that Markdown. */
  of: string;
  description?: string;
  content?: string;
  summary?: string;
}

/** Tags that both a channel and an item may carry. */
export interface SharedExtras extends TagValues<typeof sharedTags> {
  value?: Value;
  images: PodcastImage[];
  extra?: ExtraTag[];
  /** Tags as another feed had them, in the place of all that are written here under the same names. */
  verbatim?: ExtraTag[];
  original?: OriginalTexts;
}

/** Everything a channel can say beyond the main fields of the show. */
export interface FeedExtras extends SharedExtras, TagValues<typeof channelTags> {
  locked?: { value: boolean; owner?: string };
  updateFrequency?: { rrule?: string; text: string; complete?: boolean; dtstart?: string };
  podroll: RemoteItem[];
  publisher?: RemoteItem;
  /** `podcast:block`, by service slug; without an id it is for all. */
  blocks: { id?: string; value: boolean }[];
  trailers: { url: string; title: string; pubdate: WallTime; length?: number; type?: string; season?: number }[];
  liveItems: LiveItem[];
  /** WebSub hubs. */
  hubs: string[];
  /** `false` leaves `content:encoded` out everywhere; a number keeps it for the newest N. */
  fullNotes: boolean | number;
  /** Items a page above which the feed is paged by RFC 5005; absent: one page. */
  pageSize?: number;
  /** Prefix -> URI of the namespaces that tags of one's own are in, here and in items. */
  namespaces?: Record<string, string>;
  /** Addresses that stand before those of recordings in feeds, the outermost first: services that count downloads. */
  enclosurePrefix?: string[];
  /** Owner's name and e-mail in the feed (YouTube and Spotify ask for it). */
  showOwner: boolean;
}

/** A transcript or a file of chapters elsewhere, which the feed only names. */
export interface RemoteFile {
  url: string;
  type: string;
  language?: string;
  rel?: "captions";
}

/** Everything an item can say beyond the main fields of the episode. */
export interface ItemExtras extends SharedExtras, TagValues<typeof itemTags> {
  /** Where the item links to, when not to the episode's page here. */
  link?: string;
  /** The guid is the address of the episode's page, and says so. */
  permaLink?: true;
  transcripts?: RemoteFile[];
  /** Takes the place of the chapter file that is written here. */
  chapters?: RemoteFile;
}

/** One feed of the show. The main one is `feed.xml`, RSS, everything. */
export interface FeedPlan {
  path: string;
  kind: "rss" | "atom" | "json";
  title?: string;
  limit?: number;
  /** Name of an audio variant that takes the enclosure's place. */
  audio?: string;
  private: boolean;
}
