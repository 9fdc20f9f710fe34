// Wall time in a zone to UTC and back, the same under any time zone of the machine.

import { TZDateMini } from "@date-fns/tz/date/mini";
import { tzOffset } from "@date-fns/tz/tzOffset";
import { attempt } from "./attempt.js";
import { rememberRecent } from "./remember-recent.js";
import { isAbbreviation } from "./zone-names.js";

/** What a wall time comes to. `gap`: daylight saving skipped it and it was moved on; `overlap`: it came twice, the first was taken. */
export interface Zoned {
  utc: number;
  clock?: "gap" | "overlap";
}

/** The fields of a wall time; month and day count from 1. */
export interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const minute = 60_000;
const hour = 60 * minute;

/** Whether the zone is an IANA name that this machine knows (UTC included); abbreviations such as EST are none. */
export function isZone(zone: string): boolean {
  // To know the zones of the world takes some milliseconds, the first time.
  if (zone === "UTC") return true;
  return !isAbbreviation(zone) && isKnown(zone);
}

const isKnown = rememberRecent(
  100,
  (zone): boolean =>
    /^[A-Za-z]/.test(zone) && attempt(() => new Intl.DateTimeFormat("en-US", { timeZone: zone })) !== undefined,
);

/** Minutes that the zone's clocks are ahead of UTC at a moment (milliseconds since 1970). */
function offsetAt(zone: string, utc: number): number {
  return zone === "UTC" ? 0 : tzOffset(zone, new Date(utc));
}

/**
 * A wall time in a zone as milliseconds since 1970. Where clocks go back the first of the two moments is taken, where they
 * go forward over it the time moves on by the width of the gap. Every candidate offset is tried against the zone, because
 * Date arithmetic in libraries differs from zone to zone and from machine to machine in exactly these hours.
 */
export function fromWall(wall: Wall, zone: string): Zoned {
  const flat = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const before = offsetAt(zone, flat - 36 * hour);
  const after = offsetAt(zone, flat + 36 * hour);
  const offsets = new Set([before, after]);
  if (before !== after) for (const at of [-12, 0, 12]) offsets.add(offsetAt(zone, flat + at * hour));
  if (offsets.size === 1) return { utc: flat - before * minute };
  const fits = [...offsets]
    .map((offset) => flat - offset * minute)
    .filter((utc) => offsetAt(zone, utc) * minute === flat - utc)
    .sort((a, b) => a - b);
  if (fits.length === 0) return { utc: flat - offsetAt(zone, flat - 12 * hour) * minute, clock: "gap" };
  return fits.length > 1 ? { utc: fits[0]!, clock: "overlap" } : { utc: fits[0]! };
}

/** The wall time of a zone at a moment (milliseconds since 1970). */
export function toWall(utc: number, zone: string): Wall {
  const local = new Date(utc + Math.round(offsetAt(zone, utc) * minute));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  };
}

/**
 * A moment as a date of date-fns whose fields are those of the zone. Made from a moment only: made from fields, such a date
 * depends on the machine's own zone in the hours in which clocks change.
 */
export const inZone = (utc: number, zone: string): Date => new TZDateMini(utc, zone);

/** Whether the fields name a day and time that exist in the calendar: no 30th of February, no 25 o'clock. */
export function isWall(wall: Wall): boolean {
  const flat = new Date(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second));
  return (
    flat.getUTCFullYear() === wall.year &&
    flat.getUTCMonth() + 1 === wall.month &&
    flat.getUTCDate() === wall.day &&
    flat.getUTCHours() === wall.hour &&
    flat.getUTCMinutes() === wall.minute &&
    flat.getUTCSeconds() === wall.second
  );
}
