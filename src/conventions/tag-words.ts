// The words in which the tables of tags speak. No functions live here.

/** Readers as the tables name them; `2.0` stands for the apps that follow the Podcasting 2.0 namespace. */
export type Reader = "all" | "Apple" | "Spotify" | "YouTube" | "Podcast Index" | "2.0" | "feed readers" | "PSP-1";

/**
 * `identity`: apps take it for something else, download or drop it again; `shown`: listeners see it; `cosmetic`: only machines
 * do; `derived`: follows from the rest and is not compared.
 */
export type FieldWeight = "identity" | "shown" | "cosmetic" | "derived";

/** Where a tag stands. */
export type TagPlace = "channel" | "item";

/**
 * How a value is read from a feed and compared: an address in its normal form, `seconds` are also hours:minutes:seconds, a flag
 * is yes or no in any spelling, `texts` are all tags of the name, and `tags` all of them with attributes and what is inside.
 */
export type FieldKind = "text" | "address" | "number" | "seconds" | "date" | "flag" | "texts" | "tags";
