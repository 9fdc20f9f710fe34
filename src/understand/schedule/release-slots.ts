// The moments that the rhythm of a show names, such as "Tuesday 06:00".
import type { Rhythm } from "../../base/rhythm.js";
import { fromWall, toWall } from "../../base/zone.js";

/** A rhythm with a time of day. */
export type TimedRhythm = Rhythm & Required<Pick<Rhythm, "time">>;

/** Whether a rhythm says at what time of the day. */
export const isTimed = (rhythm: Rhythm | undefined): rhythm is TimedRhythm => rhythm?.time !== undefined;

/** The moments of the rhythm after `utc` (milliseconds since 1970), in the zone's wall time, without end. */
export function* slotsAfter(rhythm: TimedRhythm, utc: number, zone: string): Generator<number> {
  const start = toWall(utc, zone);
  const weekday = new Date(Date.UTC(start.year, start.month - 1, start.day)).getUTCDay();
  for (let ahead = 0; ; ahead++) {
    const week = Math.floor((weekday + ahead) / 7);
    if (week % rhythm.weeks !== 0) continue;
    if (!rhythm.days.includes((weekday + ahead) % 7)) continue;
    const day = new Date(Date.UTC(start.year, start.month - 1, start.day + ahead));
    const wall = {
      year: day.getUTCFullYear(),
      month: day.getUTCMonth() + 1,
      day: day.getUTCDate(),
      ...rhythm.time,
      second: 0,
    };
    const slot = fromWall(wall, zone).utc;
    if (slot > utc) yield slot;
  }
}
