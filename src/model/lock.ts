// What was published once and must stay, as types. No functions live here.

/** An episode as subscribers' apps first saw it. */
export interface LockedEpisode {
  guid: string;
  /** First pubDate, ISO 8601 in UTC. */
  date: string;
  /** Enclosure URL and length in bytes. */
  url?: string;
  length?: number;
  /** Hash of the YouTube text that was pasted last, and of nothing when it never was. */
  pasted?: string;
  /** Changes a person has accepted, oldest first. */
  accepted?: { on: string; reason: string }[];
}

/** The file `episodes/published.lock.json`. */
export interface PublishedLock {
  show: { guid: string };
  /** By slug. */
  episodes: Record<string, LockedEpisode>;
}
