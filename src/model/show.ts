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
  /** As typed, under the lead; absent where none was typed. */
  header?: string;
  /** As typed, at the end above the hashtags; absent where none was typed. */
  footer?: string;
  /** In the order in which they were typed; may be empty. */
  hashtags: string[];
  /** Which parts go first when the text is over its limit. */
  drop: YoutubePart[];
}

/** How raw captions are made readable. */
export interface Cleaning {
  /** `light` (the default) drops sounds such as "um" and false starts, `strong` also phrases such as "you know". */
  fillers: "none" | "light" | "strong";
  /** What becomes of marks such as `[laughter]`; `drop` is the default. */
  laughter: "drop" | "keep";
  /** What stands for a masked word (`[ __ ]`); empty drops it. */
  mask: string;
}

/** One who hosts a show, for all of its time or a part of it. */
export interface Host extends Person {
  /** The first day, such as `2026-03-08` in the show's zone; absent: from its first episode on. */
  since?: string;
  /** The last day; absent: it has not come. */
  until?: string;
}

/** With the fields of the tables of tags that are the show's own: its language, author, copyright, kind, guid. */
export interface Show extends TagValues<typeof channelTags, true> {
  /** Plain text as typed; never empty. */
  title: string;
  /** Plain text: as typed, else the first paragraph of `about` without its marks. */
  description: string;
  /** Site URL without a trailing slash, the base of all URLs. */
  link: string;
  /** Who can claim the show in directories; in the feed unless `feed.showOwner` is false. */
  owner?: { name?: string; email?: string };
  /** Apple's, the first one counting most; as typed, may be empty. */
  categories: Category[];
  /** The cover: named, else `cover.*` in `episodes/`. */
  image: Image;
  /** A square JPEG or PNG in the folder, relative to the show's root, that the site's icons are drawn from; absent: the cover. */
  icon?: string;
  /** IANA name that dates without an offset are read in; `UTC` where none was typed. */
  timezone: string;
  /** Of every episode of their time that names none of its own, in the order in which they were typed. */
  hosts: Host[];
  /** Everybody defined in `people.md`, by id. */
  people: Record<string, Person>;
  /** Holds for every episode, beside its own. */
  glossary: Glossary;
  /** Transcript label -> person id. */
  speakers: Record<string, string>;
  /** Stand in every episode's notes, after its own. */
  links: Link[];
  /** Where people subscribe, in the order in which it is shown. */
  subscribe: Subscription[];
  /** Parts of the text that is pasted on YouTube; a show that types none has empty ones. */
  youtube: YoutubeShow;
  /** The Markdown under the front-matter. */
  about: string;
  /** Whole: defaults stand for what was not typed. */
  cleaning: Cleaning;
  /** When queued episodes come out, as typed: `Tuesday 06:00`. */
  release?: { every: string };
  /** What only feeds say of the show. */
  feed: FeedExtras;
  /** The further feeds, in the order in which they were asked for; one at `feed.xml` takes the place of the main feed. */
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
  /** Where the fields of show.md stand. */
  source: Source;
}
