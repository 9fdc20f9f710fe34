// Wall time in a zone to UTC and back, the same under any time zone of the machine; and what abbreviations of zones mean.
import { TZDateMini } from "@date-fns/tz/date/mini";
import { tzOffset } from "@date-fns/tz/tzOffset";
import { attempt } from "./attempt.js";
import { rememberRecent } from "./once.js";

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

const flatOf = ({ year, month, day, hour, minute, second }: Wall): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/**
 * A wall time in a zone as milliseconds since 1970. Where clocks go back the first of the two moments is taken, where they
 * go forward over it the time moves on by the width of the gap. Both offsets around it are tried against the zone, because
 * Date arithmetic in libraries differs from zone to zone and from machine to machine in exactly these hours.
 */
export function fromWall(wall: Wall, zone: string): Zoned {
  const flat = flatOf(wall);
  const [before, after] = [offsetAt(zone, flat - 36 * hour), offsetAt(zone, flat + 36 * hour)];
  const first = flat - before * minute;
  if (before === after) return { utc: first };
  const [utc, second] = [first, flat - after * minute].filter((at) => offsetAt(zone, at) * minute === flat - at);
  if (utc === undefined) return { utc: first, clock: "gap" };
  return second === undefined ? { utc } : { utc, clock: "overlap" };
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
  const real = toWall(flatOf(wall), "UTC");
  return (Object.keys(real) as (keyof Wall)[]).every((field) => real[field] === wall[field]);
}

/** Zones by their abbreviations; the offset is that of the abbreviation itself. */
const meant: Record<string, { zone: string; offset: string }> = Object.fromEntries(
  `EST America/New_York -05:00, EDT America/New_York -04:00, EST5EDT America/New_York -05:00, CST America/Chicago -06:00,
  CDT America/Chicago -05:00, CST6CDT America/Chicago -06:00, MST America/Denver -07:00, MDT America/Denver -06:00,
  MST7MDT America/Denver -07:00, PST America/Los_Angeles -08:00, PDT America/Los_Angeles -07:00,
  PST8PDT America/Los_Angeles -08:00, AKST America/Anchorage -09:00, HST Pacific/Honolulu -10:00, AST America/Halifax -04:00,
  BRT America/Sao_Paulo -03:00, ART America/Argentina/Buenos_Aires -03:00, BST Europe/London +01:00,
  WET Europe/Lisbon +00:00, WEST Europe/Lisbon +01:00, CET Europe/Berlin +01:00, CEST Europe/Berlin +02:00,
  MET Europe/Berlin +01:00, MEZ Europe/Berlin +01:00, MESZ Europe/Berlin +02:00, EET Europe/Helsinki +02:00,
  EEST Europe/Helsinki +03:00, MSK Europe/Moscow +03:00, SAST Africa/Johannesburg +02:00, IST Asia/Kolkata +05:30,
  SGT Asia/Singapore +08:00, HKT Asia/Hong_Kong +08:00, PRC Asia/Shanghai +08:00, ROC Asia/Taipei +08:00,
  ROK Asia/Seoul +09:00, KST Asia/Seoul +09:00, JST Asia/Tokyo +09:00, AWST Australia/Perth +08:00,
  ACST Australia/Adelaide +09:30, AEST Australia/Sydney +10:00, AEDT Australia/Sydney +11:00,
  NZST Pacific/Auckland +12:00, NZDT Pacific/Auckland +13:00`
    .split(/,\s*/)
    .map((row) => row.split(" "))
    .map(([name, zone, offset]) => [name!, { zone: zone!, offset: offset! }]),
);

/** The zone and offset that an abbreviation such as EST likely means. */
export const zoneOfAbbreviation = (name: string): { zone: string; offset: string } | undefined =>
  Object.hasOwn(meant, name.toUpperCase()) ? meant[name.toUpperCase()] : undefined;

/** Whether a name is an abbreviation such as EST or CET, and not UTC or a place. */
const isAbbreviation = (name: string): boolean =>
  !/^(?:UTC|GMT|Z)$/i.test(name) &&
  (/^[A-Z]{2,4}(?:\d[A-Z]{3})?$/i.test(name) || zoneOfAbbreviation(name) !== undefined);
