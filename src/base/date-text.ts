// Dates as text: as people type them, as mail and feeds write them (RFC 822 and its followers), as data holds them, and rhythms ("Tuesday 06:00").
import { formatRFC7231, lightFormat } from "date-fns";
import { fromWall, inZone, isWall, isZone, type Wall, type Zoned } from "./zone.js";

/** January to December. */
export const monthNames = "January February March April May June July August September October November December".split(
  " ",
);

/** The month that a word names or abbreviates, from 0; -1 for any other word. Only the first three letters count. */
export const monthOf = (word: string): number =>
  monthNames.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase());

/** A moment as RFC 822 text in GMT for RSS: "Sun, 08 Mar 2026 13:00:00 GMT". */
export function formatRfc822(utc: number): string {
  return formatRFC7231(utc);
}

/** A moment as ISO 8601 text in UTC without fractions: "2026-03-08T13:00:00Z". */
export function formatIso(utc: number): string {
  return new Date(utc).toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** A moment in a zone as the wall time people type: "2026-03-08 09:00", with seconds only where there are any. */
export function formatWall(utc: number, zone: string): string {
  const local = inZone(utc, zone);
  return lightFormat(local, local.getSeconds() === 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss");
}

/** The day that clocks in a zone have at a moment: "2026-03-08". */
export const formatDay = (utc: number, zone: string): string => lightFormat(inZone(utc, zone), "yyyy-MM-dd");

/** A day ahead as it is typed, for examples: who takes one as it stands publishes nothing at once. */
export const exampleDate = (now: number): string => `${formatIso(now + 7 * 86_400_000).slice(0, 10)} 09:00`;

/** A moment in a zone as sentences name it: "8 March 2026 09:00 (Europe/Berlin)". */
export function sayMoment(utc: number, zone: string): string {
  const local = inZone(utc, zone);
  return `${local.getDate()} ${monthNames[local.getMonth()]} ${local.getFullYear()} ${lightFormat(local, "HH:mm")} (${zone})`;
}

/** What a typed date came to: a moment, or why not. `naive` says that neither an offset nor a zone was typed. */
export type DateRead =
  | ({ ok: true; naive: boolean; zone: string } & Zoned)
  | { ok: false; why: "form" | "day" | "zone" };

const form =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(?:([Zz])|([+-])(\d{2}):?(\d{2})|([A-Za-z]+(?:\/[\w+-]+)*))?$/;

/** A date as data has it, as a moment: a count of seconds or milliseconds since 1970, or the form of mails and feeds. */
function readData(text: string): number | undefined {
  if (/^(?:\d{10}|\d{13})$/.test(text)) return Number(text) * (text.length === 10 ? 1000 : 1);
  // People write the names of days and months out, which feeds may not.
  return readMailDate(text.replace(/([a-z]{3})[a-z]+/gi, "$1"))?.time;
}

/**
 * Reads a date as people type it: "2026-03-08", "2026-03-08 09:00[:30]", with "T" too, and with "Z", "+02:00" or a zone's
 * name behind it; "-4" behind a time is an offset too. Without any of these it is wall time in `zone`. A date alone is midnight. Seconds or milliseconds
 * since 1970 are read too, and the form of mails and feeds.
 */
export function readDate(text: string, zone: string): DateRead {
  const moment = readData(text.trim());
  if (moment !== undefined) return { ok: true, naive: false, zone, utc: moment };
  // YAML lets the offset's minutes, and a nought of its hours, be left out; Java says the zone behind it once more.
  const whole = text
    .trim()
    .replace(/(\d|Z)\[[\w/+-]+\]$/, "$1")
    .replace(/(:\d\d(?:\.\d+)?\s*[+-])(\d{1,2})$/, (_, before, hours) => `${before}${hours.padStart(2, "0")}:00`);
  const found = form.exec(whole);
  if (!found) return { ok: false, why: "form" };
  const field = (at: number): number => Number(found[at] ?? 0);
  const wall: Wall = {
    year: field(1),
    month: field(2),
    day: field(3),
    hour: field(4),
    minute: field(5),
    second: field(6),
  };
  if (!isWall(wall)) return { ok: false, why: "day" };
  if (found[7] || found[8]) {
    if (field(9) > 15 || field(10) > 59) return { ok: false, why: "zone" };
    const offset = (found[8] === "-" ? -1 : 1) * (field(9) * 60 + field(10));
    return { ok: true, naive: false, zone, utc: fromWall(wall, "UTC").utc - offset * 60_000 };
  }
  const named = found[11];
  if (!isZone(named ?? zone)) return { ok: false, why: "zone" };
  return { ok: true, naive: named === undefined, zone: named ?? zone, ...fromWall(wall, named ?? zone) };
}

/** Whether a text is a day or a moment as ISO 8601 spells it. */
export const isIsoTime = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d([T ]([01]\d|2[0-3]):?[0-5]\d(:?[0-6]\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i.test(value.trim()) &&
  isDay(value.trim().slice(0, 10));
/** Whether a calendar has the day; `Date.parse` takes 31 February for a day of March. */
const isDay = (day: string): boolean =>
  !Number.isNaN(Date.parse(day)) && new Date(Date.parse(day)).toISOString().startsWith(day);

export const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const days = dayNames.map((name) => name.slice(0, 3));
/** Hours from UTC of the zones that have names; a military letter says nothing certain and counts as UTC, as RFC 2822 has it. */
const zones: Record<string, number> = { EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 };

const shape =
  /^(?:([a-z]{3}),\s*)?(\d{1,2})\s+([a-z]{3})\s+(\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s+(GMT|UTC?|[ECMP][SD]T|[A-IK-Z]|[+-]\d{4})$/i;

export interface MailDate {
  /** Milliseconds since 1970. */
  time: number;
  /** Day of the week as it is written. */
  day?: string;
  /** Day of the week as it is. */
  rightDay: string;
}

/** The date; undefined for text of another form, and for a day or time that no calendar or clock has. */
export function readMailDate(value: string): MailDate | undefined {
  const found = shape.exec(value.trim());
  if (!found) return undefined;
  const [, day, date, name, year, hour, minute, second = "0", zone] = found as unknown as string[];
  const month = monthOf(name!);
  const at = new Date(Date.UTC(Number(year), month, Number(date)));
  const offset = offsetOf(zone!);
  const isReal =
    // Of another month is also a day that no month has, and any of a month that there is not.
    at.getUTCMonth() === month &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) <= 60 &&
    (day === undefined || days.some((known) => known.toLowerCase() === day.toLowerCase()));
  if (!isReal || offset === undefined) return undefined;
  return {
    time: at.getTime() + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000,
    ...(day === undefined ? {} : { day }),
    rightDay: days[at.getUTCDay()]!,
  };
}

/** Minutes that a zone is ahead of UTC; undefined for one that no place on earth has. */
function offsetOf(zone: string): number | undefined {
  if (!/^[+-]/.test(zone)) return (zones[zone.toUpperCase()] ?? 0) * 60;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3))];
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

/** Days of a week, and every how many weeks. */
export interface Rhythm {
  /** 0 is Sunday; each once, sorted. */
  days: number[];
  weeks: number;
  /** The times of day, sorted; none where none was typed. */
  times: { hour: number; minute: number }[];
}

const groups: Record<string, number[]> = { day: [0, 1, 2, 3, 4, 5, 6], weekday: [1, 2, 3, 4, 5] };

const timeOfDay = String.raw`(?:\d{1,2}:\d{2}(?:\s?[ap]m)?|\d{1,2}\s?[ap]m)`;
const betweenTimes = String.raw`(?:\s*,\s*|\s+)(?:and\s+)?(?:at\s+)?`;
const rhythmText = new RegExp(
  String.raw`^(?:every\s+)?(?:(\d{1,2})\s+weeks?\s+(?:on\s+)?)?(.+?)(?:\s+(?:at\s+)?(${timeOfDay}(?:${betweenTimes}${timeOfDay})*))?$`,
);

/**
 * Reads `Tuesday 06:00`, `Monday and Thursday`, `weekday 07:00`, `daily 06:00 and 18:00`, `daily` or `2 weeks Tuesday at 6am`,
 * with "every" before it or not; day names in English, whole or from three letters on. `undefined` when it is none of these.
 */
export function readRhythm(text: string): Rhythm | undefined {
  const found = rhythmText.exec(text.trim().toLowerCase());
  if (!found) return undefined;
  const weeks = Number(found[1] ?? 1);
  const words = found[2]!.split(/[\s,]+/).filter((word) => word !== "and" && word !== "");
  const days = words.map(readDays);
  const times = [...(found[3] ?? "").matchAll(/(\d{1,2})(?::(\d{2}))?\s?([ap]m)?/g)].map(readTimeOfDay);
  if (words.length === 0 || weeks < 1) return undefined;
  if (!days.every((list) => list !== undefined) || !times.every((time) => time !== undefined)) return undefined;
  return {
    days: [...new Set(days.flat())].sort((a, b) => a - b),
    weeks,
    times: times.sort((a, b) => a.hour - b.hour || a.minute - b.minute),
  };
}

function readTimeOfDay([, typed, minutes = "0", half]: RegExpMatchArray): Rhythm["times"][number] | undefined {
  const [number, minute] = [Number(typed), Number(minutes)];
  if (half && (number < 1 || number > 12)) return undefined;
  const hour = half ? (number % 12) + (half === "pm" ? 12 : 0) : number;
  return hour > 23 || minute > 59 ? undefined : { hour, minute };
}

function readDays(word: string): number[] | undefined {
  const singular = word === "daily" ? "day" : word.replace(/s$/, "");
  if (Object.hasOwn(groups, singular)) return groups[singular];
  const at = singular.length < 3 ? -1 : dayNames.findIndex((name) => name.toLowerCase().startsWith(singular));
  return at < 0 ? undefined : [at];
}
