// The things that shows and episodes are made of: people, links, recordings, pictures, times and dates. No functions live here.

/** A link with what it is called; the address is absolute. */
export interface Link {
  /** What the link says, plain text; the address without its scheme where nobody gave a name. */
  title: string;
  /** With its scheme; not looked up, so it may lead nowhere. */
  url: string;
  /** For a person's or show's social link: the key it was given under (`x`, `linkedin`, `website`). */
  kind?: string;
}

/** A place to subscribe: an app or directory, with the show's address in it. */
export interface Subscription {
  /** Key of the app such as `apple`; `other` for one that is not known here. */
  app: string;
  /** The app's name as people know it, or what the link is called in show.md. */
  title: string;
  /** A web address, or one that the app itself opens (`overcast://...`). */
  url: string;
  /** The show names it; the others are offered since they take any feed. */
  named?: true;
}

/** Somebody who makes the show or takes part; addresses are absolute. */
export interface Person {
  /** Stable within the show: the key in `people.md`, else a slug of the name. */
  id: string;
  /** Full name as it is shown, plain text; never empty (the id where no name was given). */
  name: string;
  /** Podcasting 2.0 role in lower case: `host`, `guest`, ... */
  role: string;
  /** Podcasting 2.0 group, as typed; absent: the group that its role belongs to. */
  group?: string;
  /** The person's own page. */
  url?: string;
  /** Portrait: on this site where a file was named. */
  image?: string;
  /** Their pages and accounts, those of `people.md` first; may be empty. */
  links: Link[];
  /** Other spellings of the name that are also right ("Bob" for "Robert"). */
  aliases: string[];
}

/** Terms as a show writes them. `replace` holds wrong -> right, `never` holds pairs that must not be made. */
export interface Glossary {
  /** Right spellings, for which misheard words are looked for; with a `url` they are listed among the mentions. */
  terms: { term: string; url?: string; kind?: "person" | "company" | "product" | "acronym" | "phrase" }[];
  /** Made wherever `from` is said; case counts only in a pair that differs in case alone. */
  replace: { from: string; to: string }[];
  /** Pairs that are not made even where the words sound alike. */
  never: { from: string; to: string }[];
}

/** One of Apple's categories, as Apple spells it. */
export interface Category {
  /** The category; not checked here, a rule of `check` says when Apple has no such one. */
  name: string;
  /** The subcategory, where one was typed. */
  sub?: string;
}

/** An audio file as the feed names it. `length` is in bytes. */
export interface Audio {
  /** Absolute address without the prefix of services that count downloads, which only feeds put before it. */
  url: string;
  /** Path of the file relative to the show's root, when it lies in the folder. */
  file?: string;
  /** Of the file, as the disk says it; as typed where the file lies elsewhere. */
  length: number;
  /** MIME type: typed, else told by the ending. */
  type: string;
  /** Typed, else read from the file; absent where neither says it. */
  duration?: Seconds;
  /** Of an alternate version: its name in `feeds[].audio`, and what `podcast:alternateEnclosure` says of it. */
  variant?: string;
  /** Of an alternate version: what people choose it by, at most 32 characters. */
  title?: string;
  /** Bits a second: typed, else (of an alternate version) measured over the whole file. */
  bitrate?: number;
  /** Of an alternate version, BCP 47 tag, where it is not the show's. */
  language?: string;
  /** Sub-resource integrity of the file, `sha384-...`, when it was there to be read. */
  integrity?: string;
  /** Where else the same file is. */
  sources?: MediaSource[];
  /** Of a video, in pixels. */
  height?: number;
  /** As RFC 6381 spells them. */
  codecs?: string;
  /** Group of versions with the same content, at most 32 characters; absent: `variant`, where there is no `title`. */
  rel?: string;
  /** This version, not the enclosure's own, is the one apps begin with. */
  default?: true;
}

/** A place to fetch a recording from; the type is said where what is fetched is not the recording itself (a torrent). */
export interface MediaSource {
  /** `https:`, `ipfs:`, `magnet:` or the address of a torrent file, as typed. */
  uri: string;
  /** MIME type of what is fetched. */
  contentType?: string;
}

/** Another version of a recording. A stream has no length. */
export type Variant = Omit<Audio, "length"> & { length?: number };

/** A picture: its public URL, and what its bytes say when the file lies in the folder. */
export interface Image {
  /** Absolute, on this site where a file was named. */
  url: string;
  /** Relative to the show's root, when it lies in the folder. */
  file?: string;
  /** What it shows, plain text as typed; may be empty for one that only decorates. */
  alt?: string;
  /** Absent of a picture that lies elsewhere: nothing is fetched. */
  facts?: ImageFacts;
}
/** What the bytes of a picture say: sides in pixels, size in bytes. */
export interface ImageFacts {
  /** By the first bytes, never by the file's ending; `unknown`: no picture that can be read. */
  format: "jpeg" | "png" | "gif" | "webp" | "svg" | "unknown";
  /** 0 where the bytes do not say it. */
  width: number;
  /** 0 where the bytes do not say it. */
  height: number;
  /** Size of the file. */
  bytes: number;
  /** Of the pixels; `unknown` where the format does not say it. */
  colour: "rgb" | "grey" | "cmyk" | "unknown";
  /** It may have transparent places. */
  alpha: boolean;
  /** It ends before its last mark. */
  cut?: boolean;
}

/** A file of the show's folder that is published as it is: `path` is where it lies in the output folder. */
export interface Media {
  /** Relative to the show's root. */
  file: string;
  /** Relative to the output folder, with `/`. */
  path: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970, whole. */
  mtime: number;
}

/** Seconds from the start of the recording, fractions allowed. */
export type Seconds = number;

/** A point in time that was typed as wall time. `utc` is in milliseconds since 1970. */
export interface WallTime {
  /** Milliseconds since 1970. */
  utc: number;
  /** What was typed, and the zone it was read in. */
  typed: string;
  /** IANA name such as `Europe/Berlin`, or what was typed behind the time, such as `+01:00`. */
  zone: string;
  /** Set when daylight saving made the wall time ambiguous (first one taken) or missing (moved on). */
  clock?: "gap" | "overlap";
}
