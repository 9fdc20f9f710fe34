// What was published once and must stay, as types. No functions live here.
import type { Seconds } from "./time.js";

/** A change that a person has accepted: when, why, and what it was before. */
export interface Acceptance {
  /** ISO 8601 in UTC. */
  on: string;
  reason: string;
  /** What changed, as it was: no other episode may take such a guid, and such an address is still asked for. */
  guid?: string;
  date?: string;
  url?: string;
}

/** An episode as subscribers' apps first saw it. */
export interface LockedEpisode {
  guid: string;
  /** First pubDate, ISO 8601 in UTC. */
  date: string;
  /** Enclosure: URL, length in bytes, MIME type, duration. */
  url?: string;
  length?: number;
  type?: string;
  duration?: Seconds;
  /** Hash of the YouTube text that was pasted last, and of nothing when it never was. */
  pasted?: string;
  /** Since when it is taken down for good, ISO 8601 in UTC; then only its guid, its date and why are left. */
  gone?: string;
  /** Changes a person has accepted, oldest first. */
  accepted?: Acceptance[];
}

/** The file `episodes/published.lock.json`. */
export interface PublishedLock {
  show: { guid: string };
  /** By slug; without a prototype, for an episode may be called `constructor`. */
  episodes: Record<string, LockedEpisode>;
}
