// Tags of the feed that hold one plain value, each said once: from a row here come the field of the front-matter, its type in the
// model, the element in the feed, the row in the README, and how a change of it is told.
import type { FieldWeight, Reader, TagPlace } from "./tag-words.js";

/** What a value is: `texts` are joined with commas, and a `flag` is written only where it is yes. */
export interface SimpleKinds {
  text: string;
  /** An absolute address. */
  address: string;
  texts: string[];
  flag: boolean;
}
export type SimpleKind = keyof SimpleKinds;

export interface SimpleTag {
  /** With the usual prefix of its namespace. */
  tag: string;
  kind: SimpleKind;
  /** What the reference of fields says of it. */
  what: string;
  readers: readonly Reader[];
  /** What the table of tags says beside the field. */
  note?: string;
  /** A private feed does not have it. */
  publicOnly?: true;
  /** How serious a change is, its name, and what it does. */
  weight: FieldWeight;
  change: string;
  says: string;
}

const simple = <Kind extends SimpleKind>(kind: Kind, row: Omit<SimpleTag, "kind">): SimpleTag & { kind: Kind } => ({
  kind,
  ...row,
});

/** By the name of the field, in the order in which they are written: of show.md, and of an episode. */
export const simpleTags = {
  channel: {
    keywords: simple("texts", {
      tag: "itunes:keywords",
      what: "Keywords of the show.",
      readers: ["2.0"],
      note: "dropped by Apple",
      weight: "cosmetic",
      change: "keywords",
      says: "keywords change, which few apps read",
    }),
    newFeedUrl: simple("address", {
      tag: "itunes:new-feed-url",
      what: "Where the feed has moved to.",
      readers: ["Apple", "2.0"],
      publicOnly: true,
      weight: "identity",
      change: "new-feed-url",
      says: "apps subscribe to another address, for good",
    }),
    complete: simple("flag", {
      tag: "itunes:complete",
      what: "There will be no more episodes.",
      readers: ["Apple"],
      weight: "identity",
      change: "complete",
      says: "apps stop looking for new episodes, or look again",
    }),
    applePodcastsVerify: simple("text", {
      tag: "itunes:applepodcastsverify",
      what: "Apple's code to claim the show.",
      readers: ["Apple"],
      weight: "cosmetic",
      change: "verify",
      says: "Apple's proof of ownership changes",
    }),
  },
  item: {
    itunesTitle: simple("text", {
      tag: "itunes:title",
      what: "Title for Apple, where it differs.",
      readers: ["Apple"],
      weight: "shown",
      change: "retitled-for-apple",
      says: "the title changes at Apple",
    }),
  },
};

type Rows<Place extends TagPlace> = (typeof simpleTags)[Place];
type Optional<Place extends TagPlace> = {
  [Name in keyof Rows<Place>]: Rows<Place>[Name] extends { kind: "text" | "address" } ? Name : never;
}[keyof Rows<Place>];
type ValueOf<Row> = Row extends { kind: infer Kind extends SimpleKind } ? SimpleKinds[Kind] : never;

/** The values as the model holds them: texts and addresses may be absent, lists may be empty. */
export type SimpleValues<Place extends TagPlace> = {
  [Name in Optional<Place>]?: ValueOf<Rows<Place>[Name]>;
} & { [Name in Exclude<keyof Rows<Place>, Optional<Place>>]: ValueOf<Rows<Place>[Name]> };

/** What was typed for them, out of all that was typed. */
export function pickSimple<Place extends TagPlace>(place: Place, typed: SimpleValues<Place>): SimpleValues<Place> {
  const values = typed as Record<string, unknown>;
  const names = Object.keys(simpleTags[place]).filter((name) => values[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, values[name]])) as SimpleValues<Place>;
}
