// What of a feed tells whether another one continues it, as types. No functions live here.

/** A feed as far as subscriptions hang on it. */
export interface FeedOutline {
  /** Where it was found, for people. */
  name: string;
  /** Of the channel: the address of the site. */
  link?: string;
  /** `podcast:guid`; absent where the feed has none. */
  guid?: string;
  /** `itunes:new-feed-url`: where it says that it has moved to. */
  newFeedUrl?: string;
  /** `itunes:block` is yes: directories do not list it. */
  block: boolean;
  /** `itunes:complete` is yes: apps may stop asking for it. */
  complete: boolean;
  /** Newest first, as the feed has them. `date` is in milliseconds since 1970, NaN where it cannot be read. */
  items: { guid: string; title: string; link: string; date: number }[];
}

/** What was found of a feed's encoding; names are those of https://encoding.spec.whatwg.org/#names-and-labels */
export interface FeedEncoding {
  /** In which it was read. */
  read: string;
  /** What says so: a byte order mark, the server's header, the XML declaration, nothing (UTF-8), or the bytes, which are no UTF-8. */
  by: "mark" | "header" | "declaration" | "default" | "bytes";
  /** As the XML declaration names it. */
  declared?: string;
  /** As the server's header names it. */
  header?: string;
  /** Some bytes are none of this encoding. */
  broken: boolean;
}
