// A show as its show.md says it, as types. No functions live here.
import type { channelTags } from "../conventions/tags/channel-tags.js";
import type { TagValues } from "../conventions/tags/entry.js";
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

/** The show's own parts of every YouTube text; hashtags stand without their `#`. */
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

/** With the fields of the tables of tags that are the show's own: its language, author, copyright, kind, guid. */
export interface Show extends TagValues<typeof channelTags, true> {
  title: string;
  description: string;
  /** Site URL without a trailing slash, the base of all URLs. */
  link: string;
  owner?: { name?: string; email?: string };
  categories: Category[];
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
