// What a rule is: what it asks for and why, an example that passes and one that does not, and a function that checks.

import type { Fault, Found } from "../base/say-found.js";
import type { XmlElement } from "../base/xml-tree.js";
import type { FeedEncoding } from "../model/feed-outline.js";
import type { Entry, Impact, Severity, Show } from "../model/model.js";

/** The recording of the episodes that rules give as examples. */
export const recording =
  'audio: { url: https://a.example/1.mp3, length: 4096000, type: audio/mpeg, duration: "10:00" }';

/** What is wrong at one place of the checked text; `field` where it is another than the rule's. */
export interface Finding extends Fault {
  /** What it means in a feed of somebody else's, where that is not what the rule's findings mean as a rule. */
  impact?: Impact;
}

/** A rule as people read it. */
export interface RuleText {
  /** Stable; severities in show.md are set by it. */
  id: string;
  /** The same demand under the names other platforms have for it: one fault is told once. */
  also?: readonly string[];
  severity: Severity;
  /** Severity in a show that is built here, where a feed that lacks it should come out all the same. */
  inShow?: Severity;
  platforms: readonly string[];
  what: string;
  why: string;
  /** Source. */
  url: string;
  good: string;
  bad: string;
  /** Field of show.md (channel) or of the episode (item) that the checked text comes from. */
  field?: string;
}

export interface Rule<Subject> extends RuleText {
  /**
   * It asks how a transcript is spelled, which our own writers do so whatever is said: a test of them holds that, and what a build
   * has just spelled is not read again for it.
   */
  spelling?: true;
  check(subject: Subject): Iterable<Finding>;
}

/** An episode as its file, transcript and recording make it. */
export interface EpisodeText {
  show: Show;
  entry: Entry;
}

/** A channel, an item or a live item, with what its rules need to know of the rest. */
export interface Scope {
  element: XmlElement;
  /** Milliseconds since 1970; absent where dates ahead are fine. */
  now?: number;
  /** Where the feed was fetched from. */
  url?: string;
  /** Of the channel; `description` is what was typed, where the feed has a shorter one. */
  show: { title: string; serial: boolean; description?: string };
}

/** A whole XML document. */
export interface DocumentText {
  text: string;
  root: XmlElement | undefined;
  faults: readonly { message: string; line: number; column: number }[];
  /** Where it came as bytes: how they became text. */
  encoding?: FeedEncoding;
  /** Media type that a server gave. */
  type?: string;
}

/** An episode in the list of a feed. */
export interface Listed {
  title: string;
  guid: string;
  enclosure?: string;
  season?: number;
  number?: number;
  type: string;
  /** Milliseconds since 1970. */
  date?: number;
  line?: number;
  /** Slug, where the episode is ours. */
  slug?: string;
  /** The same for two episodes only where their transcripts say the same: a hash of ours, the address in another's feed. */
  talk?: string;
}

/** When something is shown; all times of a file in one unit. */
export interface Timed {
  start: number;
  end: number;
}

/** A text file with what is known of its episode. */
export interface FileText {
  text: string;
  /** Seconds; 0 when it is not known. */
  duration: number;
  /** What it was spelled from, where that is known: then these are asked for its times, and not the text. */
  cues?: readonly Timed[];
  /** What was read in it, by the function that read it. */
  readings?: Map<unknown, unknown>;
}

/** What `read` makes of the text: once, for all rules that ask. */
export function readOnce<Value>(file: FileText, read: (text: string) => Value): Value {
  file.readings ??= new Map();
  if (!file.readings.has(read)) file.readings.set(read, read(file.text));
  return file.readings.get(read) as Value;
}

/** What is pasted at YouTube. */
export interface VideoText extends FileText {
  title: string;
}

/** Rules with what most of them say alike; one that says it itself has its own. */
export const rulesWith = <Subject, Shared extends Partial<RuleText>>(
  shared: Shared,
  rules: readonly (Omit<Rule<Subject>, keyof Shared> & Partial<Pick<Rule<Subject>, keyof Shared & keyof RuleText>>)[],
): readonly Rule<Subject>[] => rules.map((rule) => ({ ...shared, ...rule }) as unknown as Rule<Subject>);

/** A finding of a text as a whole, or where a caller knows its line. */
export const fault = (found: Found, expected: string): Finding => ({ found, expected });

/** A finding in that line of a text, counted from 1. */
export const faultAt = (line: number, found: Found, expected: string): Finding => ({ found, expected, line });

/** Platforms in one word list: `"apple psp1"`. */
export const on = (names: string): readonly string[] => names.split(" ");

/** Where rules come from. */
export const sources = {
  guide: "https://help.apple.com/itc/podcasts_connect/en.lproj/itcb54353390.html",
  apple: "https://podcasters.apple.com/support/823-podcast-requirements",
  metadata: "https://podcasters.apple.com/865-optimize-your-show-s-metadata",
  categories: "https://podcasters.apple.com/support/1691-apple-podcasts-categories",
  artwork: "https://podcasters.apple.com/support/896-artwork-requirements",
  appleChapters: "https://podcasters.apple.com/support/5482-using-chapters-on-apple-podcasts",
  psp: "https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification",
  rss: "https://www.rssboard.org/rss-specification",
  spotify:
    "https://assets.ctfassets.net/jtdj514wr91r/4r4op9KhH3fY1t3BKt2eiH/7b1b682acf4c41baf79f9574d6dedd7f/Podcast_Delivery_Specification_v1.10_-_master_doc.pdf",
  spotifyChapters: "https://support.spotify.com/us/creators/article/episode-chapters/",
  youtube: "https://developers.google.com/youtube/v3/docs/videos",
  youtubeChapters: "https://support.google.com/youtube/answer/9884579",
  paging: "https://www.rfc-editor.org/rfc/rfc5005",
  atom: "https://www.rfc-editor.org/rfc/rfc4287",
  jsonFeed: "https://www.jsonfeed.org/version/1.1/",
  vtt: "https://www.w3.org/TR/webvtt1/",
  srt: "http://devel.aegisub.org/wiki/SubtitleFormats/SRT",
  podlove: "https://podlove.org/simple-chapters/",
} as const;

/** A message page of the W3C's validator, such as `error/SAXError`. */
export const w3c = (page: string): string => `https://validator.w3.org/feed/docs/${page}.html`;

/** A page of the Podcasting 2.0 namespace, such as `tags/transcript.md`. */
export const namespaceDoc = (page: string): string =>
  `https://github.com/Podcastindex-org/podcast-namespace/blob/main/${page}`;
