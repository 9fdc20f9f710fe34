// What was published once and must stay, as types. No functions live here.
import type { GivenChapter } from "./episode.js";
import type { Seconds } from "./parts.js";
import type { Host } from "./show.js";

/** A change that a person has accepted: when, why, and what it was before. */
export interface Acceptance {
  /** ISO 8601 in UTC. */
  on: string;
  /** In the person's own words. */
  reason: string;
  /** What changed, as it was: no other episode may take such a guid, and such an address is still asked for. */
  guid?: string;
  /** The pubDate before, ISO 8601 in UTC. */
  date?: string;
  /** The enclosure's address before. */
  url?: string;
}

/** An episode as subscribers' apps first saw it. */
export interface LockedEpisode {
  /** As the first published feed had it. */
  guid: string;
  /** First pubDate, ISO 8601 in UTC. */
  date: string;
  /** Enclosure: URL, length in bytes, MIME type, duration. */
  url?: string;
  /** Bytes. */
  length?: number;
  /** MIME type. */
  type?: string;
  /** As the feed had it; absent where it was not known. */
  duration?: Seconds;
  /** Hash of the YouTube text that was pasted last, and of nothing when it never was. */
  pasted?: string;
  /** Since when it is taken down for good, ISO 8601 in UTC; then only its guid, its date and why are left. */
  gone?: string;
  /** Changes a person has accepted, oldest first. */
  accepted?: Acceptance[];
}

/**
 * What was found of an episode and published. It stays as it was, whatever a later version of the tool would find, until the
 * owner edits what it was found from, or asks for it anew.
 */
export interface Finds {
  /** Hash of what it was found from: the transcript, and what the episode's own file says of the talk. */
  from: string;
  /** Chapters that were found in the talk. */
  chapters?: { start: Seconds; title: string }[];
  /** Chapters that stand inside the recording, which need not be here at the next build. */
  inside?: GivenChapter[];
  /** Sentences of the talk that stand for notes which nobody wrote. */
  lead?: { at: Seconds; text: string }[];
  /** Who speaks where the transcript does not say it. Turns are laid end to end: a start, and a place in `who` (-1: nobody). */
  voices?: { who: { speaker: string; person?: string }[]; turns: number[] };
}

/** One who hosted the show at the last build, with the days of their time where these are known. */
export type LockedHost = Pick<Host, "id" | "name" | "since" | "until">;

/** The file `episodes/published.lock.json`. */
export interface PublishedLock {
  /** The show's `podcast:guid` as it was first published, and its hosts as the last build had them; older locks have none. */
  show: { guid: string; hosts?: LockedHost[] };
  /** By slug; without a prototype, for an episode may be called `constructor`. */
  episodes: Record<string, LockedEpisode>;
  /** By slug, as above; absent where nothing was found. */
  finds?: Record<string, Finds>;
}
