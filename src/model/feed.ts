// The rarer words of a feed as types: Podcasting 2.0 tags and the plans for further feeds. No functions live here.
import type { channelTags } from "../conventions/tags/channel-tags.js";
import type { MapOf, TagValue, TagValues } from "../conventions/tags/entry.js";
import type { itemTags } from "../conventions/tags/item-tags.js";
import type { remoteItemParts, sharedTags } from "../conventions/tags/shared-tags.js";
import type { Person, Seconds, WallTime } from "./parts.js";

/** A show or an item of another feed. */
export type RemoteItem = MapOf<typeof remoteItemParts>;
/** Where people chat (`podcast:chat`). */
export type Chat = TagValue<typeof sharedTags.chat>;
/** Where else an episode or a stream can be seen or heard (`podcast:contentLink`). */
export type ContentLink = MapOf<typeof itemTags.contentLinks.parts>;
/** Somebody who is paid: `split` counts shares, not percent. */
export interface ValueRecipient {
  /** For listeners' wallets: who gets it; absent where nothing was typed. */
  name?: string;
  /** Kind of address: `node` or `lnaddress` (the default); written as typed. */
  type: string;
  /** The wallet's address: a node's public key, or a Lightning address; written as typed. */
  address: string;
  /** Shares, a whole number; a recipient gets this part of the sum of all splits. */
  split: number;
  /** Key of a further record that goes with a payment; only with `customValue`. */
  customKey?: string;
  /** Value of that record. */
  customValue?: string;
  /** True: taken off the payment before the others share it. */
  fee?: boolean;
}
/** A stretch in which others are paid: times in seconds, the share of the remote item in percent. */
export interface ValueTimeSplit {
  /** From the start of this recording. */
  start: Seconds;
  /** How long the stretch lasts. */
  duration: Seconds;
  /** Where the stretch begins in the other item's recording; absent: at its beginning. */
  remoteStartTime?: Seconds;
  /** 0 to 100: what goes to the recipients of the other item. */
  remotePercentage?: number;
  /** Who is paid here in place of the main recipients; empty where `remoteItem` is paid. */
  recipients: ValueRecipient[];
  /** The item of another feed whose own recipients are paid. */
  remoteItem?: RemoteItem;
}
/** Who is paid by listeners (`podcast:value`); `suggested` is an amount a minute, in bitcoin. */
export interface Value {
  /** Kind of payment, `lightning` where nothing was typed; the tag's `type`. */
  type: string;
  /** How it is sent, `keysend` where nothing was typed; the tag's `method`. */
  method: string;
  /** Bitcoin a minute as a decimal text, as typed; absent: listeners choose. */
  suggested?: string;
  /** Who is paid outside all time splits, in the order in which they were typed. */
  recipients: ValueRecipient[];
  /** Stretches with other recipients, as typed; may be empty. */
  timeSplits: ValueTimeSplit[];
}
/** A further picture (`podcast:image`): an absolute address, sizes in pixels, the ratio as `16/9`. */
export interface PodcastImage {
  /** Absolute address of the picture, on this site where a file was named. */
  href: string;
  /** What it shows, plain text; may be empty for a picture that only decorates. */
  alt?: string;
  /** Width to height as `16/9`, as typed; absent: apps take it for square. */
  aspectRatio?: string;
  /** Pixels, as typed; not compared with the file. */
  width?: number;
  /** Pixels, as typed; not compared with the file. */
  height?: number;
  /** MIME type as typed, such as `image/png`. */
  type?: string;
  /** What apps may use it for, such as `social` or `banner`; words with spaces between, as typed. */
  purpose?: string;
}
/** A live stream that the feed announces (`podcast:liveItem`); addresses are absolute, the length is in bytes. */
export interface LiveItem {
  /** As typed: a build does not change it when the stream begins or ends. */
  status: "pending" | "live" | "ended";
  /** When the stream begins; a live item whose start cannot be read is not there. */
  start: WallTime;
  /** When it ends; absent where it is open. */
  end?: WallTime;
  /** The stream's name as typed, plain text. */
  title: string;
  /** As typed; never made up, since apps tell streams apart by it. */
  guid: string;
  /** Plain text; absent where nothing was typed. */
  description?: string;
  /** Absolute address of the stream's page. */
  link?: string;
  /** The stream itself; `type` is a MIME type, `length` 0 where the size is not known. */
  enclosure?: { url: string; type: string; length: number };
  /** Where else it runs, in the order in which they were typed; may be empty. */
  contentLinks: ContentLink[];
  /** Where people chat meanwhile; absent where none was typed. */
  chat?: Chat;
  /** Who takes part, resolved like an episode's guests; may be empty. */
  people: Person[];
}

/** A tag of one's own, written as it is: the name has the prefix of a namespace that the show declares. */
export interface ExtraTag {
  /** With its prefix, such as `spotify:countryOfOrigin`; a tag of RSS itself has none. */
  name: string;
  /** Attribute -> value, neither of them escaped; may be empty. */
  attributes: Record<string, string>;
  /** What stands in it, not escaped; absent: an empty tag, or one with children. */
  text?: string;
  /** Tags in it, in their order; may be empty. */
  children: ExtraTag[];
}

/**
 * Texts of a show or an episode as another feed had them. They stand in the place of those that are written here as long as the
 * Markdown that was made of them is as it was.
 */
export interface OriginalTexts {
  /** Hash of that Markdown. */
  of: string;
  /** Of the item's or channel's `description`: as the other feed had it, HTML and all. */
  description?: string;
  /** Of `content:encoded`: HTML. */
  content?: string;
  /** Of `itunes:summary`. */
  summary?: string;
}

/** Tags that both a channel and an item may carry. */
export interface SharedExtras extends TagValues<typeof sharedTags> {
  /** `podcast:value`; absent: listeners cannot pay by their apps. */
  value?: Value;
  /** `podcast:image` beside the cover, in the order in which they were typed. */
  images: PodcastImage[];
  /** Tags of one's own that were typed under `extra`; names that are written here anyway are refused. */
  extra?: ExtraTag[];
  /** Tags as another feed had them, in the place of all that are written here under the same names. */
  verbatim?: ExtraTag[];
  /** What another feed said in this one's place, until the Markdown is edited. */
  original?: OriginalTexts;
}

/** Everything a channel can say beyond the main fields of the show. */
export interface FeedExtras extends SharedExtras, TagValues<typeof channelTags> {
  /** `podcast:locked`: other hosts may not import the feed (the default); `owner` is the e-mail that can unlock it. */
  locked?: { value: boolean; owner?: string };
  /** `podcast:updateFrequency`: a sentence for people, an RFC 5545 rule for programs, `dtstart` as an ISO 8601 date. */
  updateFrequency?: { rrule?: string; text: string; complete?: boolean; dtstart?: string };
  /** `podcast:podroll`: shows that this one recommends, in the order in which they were typed. */
  podroll: RemoteItem[];
  /** `podcast:publisher`: the feed of who publishes this show. */
  publisher?: RemoteItem;
  /** `podcast:block`, by service slug; without an id it is for all. */
  blocks: { id?: string; value: boolean }[];
  /** `podcast:trailer`: `length` in bytes, `type` a MIME type; those whose date cannot be read are left out. */
  trailers: { url: string; title: string; pubdate: WallTime; length?: number; type?: string; season?: number }[];
  /** `podcast:liveItem`, in the order in which they were typed. */
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
  /** Absolute address; never fetched by a build. */
  url: string;
  /** MIME type: as typed, or told by the address's ending. */
  type: string;
  /** BCP 47 tag; absent: the episode's language. */
  language?: string;
  /** Its times are those of the recording, so that it can be shown as captions. */
  rel?: "captions";
}

/** Everything an item can say beyond the main fields of the episode. */
export interface ItemExtras extends SharedExtras, TagValues<typeof itemTags> {
  /** Where the item links to, when not to the episode's page here. */
  link?: string;
  /** The guid is the address of the episode's page, and says so. */
  permaLink?: true;
  /** `podcast:transcript` of files elsewhere, beside those that are written here. */
  transcripts?: RemoteFile[];
  /** Takes the place of the chapter file that is written here. */
  chapters?: RemoteFile;
}

/** One feed of the show. The main one is `feed.xml`, RSS, everything. */
export interface FeedPlan {
  /** In the output folder, such as `feed.xml` or `feeds/members.xml`. */
  path: string;
  /** What it is written as: RSS 2.0, Atom 1.0 or JSON Feed 1.1. */
  kind: "rss" | "atom" | "json";
  /** The feed's name where it is not the show's. */
  title?: string;
  /** Only so many of the newest items; absent: all. */
  limit?: number;
  /** Name of an audio variant that takes the enclosure's place. */
  audio?: string;
  /** Locked, blocked for all directories, not announced to hubs; its path must not be one that can be guessed. */
  private: boolean;
}
