// The moments that the rhythm of a show names, such as "Tuesday 06:00".
import { addDays, getDay } from "date-fns";
import type { Rhythm } from "../../base/rhythm.js";
import { fromWall, inZone, toWall } from "../../base/zone.js";

/** A rhythm with a time of day. */
export type TimedRhythm = Rhythm & Required<Pick<Rhythm, "time">>;

/** Whether a rhythm says at what time of the day. */
export const isTimed = (rhythm: Rhythm | undefined): rhythm is TimedRhythm => rhythm?.time !== undefined;

/** The moments of the rhythm after `utc` (milliseconds since 1970), in the zone's wall time, without end. */
export function* slotsAfter(rhythm: TimedRhythm, utc: number, zone: string): Generator<number> {
  const start = inZone(utc, zone);
  const weekday = getDay(start);
  for (let ahead = 0; ; ahead++) {
    const week = Math.floor((weekday + ahead) / 7);
    if (week % rhythm.weeks !== 0 || !rhythm.days.includes((weekday + ahead) % 7)) continue;
    const { year, month, day } = toWall(addDays(start, ahead).getTime(), zone);
    const slot = fromWall({ year, month, day, ...rhythm.time, second: 0 }, zone).utc;
    if (slot > utc) yield slot;
  }
}
