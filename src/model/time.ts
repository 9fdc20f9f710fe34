// Times of a recording and points on the calendar, as types. No functions live here.

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
