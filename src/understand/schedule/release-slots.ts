// The rhythm of a show, such as "Tuesday 06:00": which moments it names.
import { fromWall, toWall } from "../../base/zone.js";

/** A weekly rhythm: days of the week (0 is Sunday), a time of day, and every how many weeks. */
export interface Rhythm {
  days: number[];
  hour: number;
  minute: number;
  weeks: number;
}

const names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const groups: Record<string, number[]> = { day: [0, 1, 2, 3, 4, 5, 6], weekday: [1, 2, 3, 4, 5] };

/**
 * Reads `Tuesday 06:00`, `Monday and Thursday 7:30`, `weekday 06:00`, `day 06:00` or `2 weeks Tuesday 06:00`; day names in
 * English, whole or from three letters on. `undefined` when it is none of these.
 */
export function readRhythm(text: string): Rhythm | undefined {
  const found = /^(?:(\d{1,2})\s+weeks?\s+(?:on\s+)?)?(.+?)\s+(?:at\s+)?(\d{1,2}):(\d{2})$/.exec(
    text.trim().toLowerCase(),
  );
  if (!found) return undefined;
  const [weeks, hour, minute] = [Number(found[1] ?? 1), Number(found[3]), Number(found[4])];
  const days = found[2]!
    .split(/\s*,\s*|\s+and\s+|\s+/)
    .filter((word) => word !== "and" && word !== "")
    .map(readDays);
  if (weeks < 1 || hour > 23 || minute > 59 || days.some((list) => list === undefined)) return undefined;
  return { days: [...new Set(days.flatMap((list) => list!))].sort((a, b) => a - b), hour, minute, weeks };
}

function readDays(word: string): number[] | undefined {
  if (groups[word]) return groups[word];
  const singular = word.replace(/s$/, "");
  const at = names.findIndex((name) => name === singular || (word.length >= 3 && name.startsWith(word)));
  return at < 0 ? undefined : [at];
}

/** The moments of the rhythm after `utc` (milliseconds since 1970), in the zone's wall time, without end. */
export function* slotsAfter(rhythm: Rhythm, utc: number, zone: string): Generator<number> {
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
      hour: rhythm.hour,
      minute: rhythm.minute,
      second: 0,
    };
    const slot = fromWall(wall, zone).utc;
    if (slot > utc) yield slot;
  }
}
