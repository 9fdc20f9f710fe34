// A show as its show.md says it, as types. No functions live here.
import type { FeedExtras, FeedPlan } from "./feed.js";
import type { Category, Glossary, Image, Link, Media, Person, Subscription } from "./parts.js";
import type { Severity, Source } from "./problem.js";

/** A part of the YouTube text; `lead` is the summary, `notes` what the author wrote beyond it. */
export type YoutubePart =
  | "lead"
  | "notes"
  | "guests"
  | "chapters"
  | "links"
  | "subscribe"
  | "header"
  | "footer"
  | "hashtags"
  | "mentions";

export interface YoutubeShow {
  header?: string;
  footer?: string;
  hashtags: string[];
  /** Which parts go first when the text is over its limit. */
  drop: YoutubePart[];
}

/** How raw captions are made readable. */
export interface Cleaning {
  fillers: "none" | "light" | "strong";
  laughter: "drop" | "keep";
  /** What stands for a masked word (`[ __ ]`); empty drops it. */
  mask: string;
}

export interface Show {
  title: string;
  description: string;
  /** Site URL without a trailing slash, the base of all URLs. */
  link: string;
  language: string;
  author: string;
  owner?: { name?: string; email?: string };
  copyright?: string;
  categories: Category[];
  explicit: boolean;
  type: "episodic" | "serial";
  image: Image;
  timezone: string;
  hosts: Person[];
  /** Everybody defined in `people.md`, by id. */
  people: Record<string, Person>;
  glossary: Glossary;
  /** Transcript label -> person id. */
  speakers: Record<string, string>;
  links: Link[];
  /** Where people subscribe, in the order in which it is shown. */
  subscribe: Subscription[];
  youtube: YoutubeShow;
  /** `podcast:guid`; given, or derived from the feed's URL. */
  guid: string;
  /** The Markdown under the front-matter. */
  about: string;
  cleaning: Cleaning;
  release?: { every: string };
  feed: FeedExtras;
  feeds: FeedPlan[];
  /** Rule id -> severity, or `off`. */
  rules: Record<string, Severity | "off">;
  /** Cover and portraits that lie in the folder. */
  media?: Media[];
  /** Whether the front page says what comes next. Unless it does, nothing is known of an episode before its date. */
  upcoming?: boolean;
  /** The host answers old addresses with the redirects that are written for it. */
  redirects?: boolean;
  /** `false`: no picture for sharing is drawn for each episode; the cover stands in. */
  cards?: boolean;
  source: Source;
}
