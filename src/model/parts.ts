// The things that shows and episodes are made of: people, links, recordings, pictures, dates. No functions live here.
import type { Seconds } from "./time.js";

/** A link with what it is called; the address is absolute. */
export interface Link {
  title: string;
  url: string;
  /** For a person's or show's social link: the key it was given under (`x`, `linkedin`, `website`). */
  kind?: string;
}

/** A place to subscribe: an app or directory, with the show's address in it. */
export interface Subscription {
  /** Key of the app such as `apple`; `other` for one that is not known here. */
  app: string;
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
  name: string;
  /** Podcasting 2.0 role in lower case: `host`, `guest`, ... */
  role: string;
  group?: string;
  url?: string;
  image?: string;
  links: Link[];
  /** Other spellings of the name that are also right ("Bob" for "Robert"). */
  aliases: string[];
}

/** Terms as a show writes them. `replace` holds wrong -> right, `never` holds pairs that must not be made. */
export interface Glossary {
  terms: { term: string; url?: string; kind?: "person" | "company" | "product" | "acronym" | "phrase" }[];
  replace: { from: string; to: string }[];
  never: { from: string; to: string }[];
}

/** One of Apple's categories, as Apple spells it. */
export interface Category {
  name: string;
  sub?: string;
}

/** An audio file as the feed names it. `length` is in bytes. */
export interface Audio {
  url: string;
  /** Path of the file relative to the show's root, when it lies in the folder. */
  file?: string;
  length: number;
  type: string;
  duration?: Seconds;
  /** Of an alternate version: its name in `feeds[].audio`, and what `podcast:alternateEnclosure` says of it. */
  variant?: string;
  title?: string;
  bitrate?: number;
  language?: string;
  /** Sub-resource integrity of the file, `sha384-...`, when it was there to be read. */
  integrity?: string;
  /** Where else the same file is. */
  sources?: MediaSource[];
  /** Of a video, in pixels. */
  height?: number;
  /** As RFC 6381 spells them. */
  codecs?: string;
  rel?: string;
  /** This version, not the enclosure's own, is the one apps begin with. */
  default?: true;
}

/** A place to fetch a recording from; the type is said where what is fetched is not the recording itself (a torrent). */
export interface MediaSource {
  uri: string;
  contentType?: string;
}

/** Another version of a recording. A stream has no length. */
export type Variant = Omit<Audio, "length"> & { length?: number };

/** A picture: its public URL, and what its bytes say when the file lies in the folder. */
export interface Image {
  url: string;
  file?: string;
  alt?: string;
  facts?: ImageFacts;
}
/** What the bytes of a picture say: sides in pixels, size in bytes. */
export interface ImageFacts {
  format: "jpeg" | "png" | "gif" | "webp" | "svg" | "unknown";
  width: number;
  height: number;
  bytes: number;
  colour: "rgb" | "grey" | "cmyk" | "unknown";
  alpha: boolean;
}

/** A file of the show's folder that is published as it is: `path` is where it lies in the output folder. */
export interface Media {
  file: string;
  path: string;
  size: number;
  mtime: number;
}
