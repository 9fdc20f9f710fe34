// Reads the dates of feeds in all the forms that are out there, the same on every machine.
import { two } from "./clock-text.js";
import { monthOf, readDate } from "./date-text.js";
import { zoneOfAbbreviation } from "./zone.js";

/** A moment, and the offset from UTC that it was written with. */
export interface FeedDate {
  /** Milliseconds since 1970. */
  utc: number;
  /** As ISO 8601 spells it, such as "+02:00"; "Z" for UTC, and where nothing is said. */
  offset: string;
  /** What stands where a zone does, and is none that is known: the time is read as of UTC. */
  unknownZone?: string;
}

const day = (at: string): string => String.raw`(?<day${at}>\d{1,2})(?:st|nd|rd|th)?`;
const month = (at: string): string => String.raw`(?<month${at}>[a-z]{3,9})\.?`;
const year = (at: string): string => String.raw`[\s,.-]+(?<year${at}>\d{4}|\d{2})`;
const dayFirst = String.raw`${day("")}[\s.-]+${month("")}${year("")}`;
const monthFirst = String.raw`${month("First")}\s+${day("First")}${year("First")}`;
const clock = String.raw`(?:[\s,T]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?\s*(?<half>[ap]\.?m\.?)?)?`;
const zone = String.raw`\s*(?<zone>[+-]\d{1,2}:?\d{2}|[a-z][a-z0-9]*)?(?:\s*[+-]\d{4})?(?:\s*\([^)]*\))?`;
const form = new RegExp(`^(?:[a-z]+[.,]*\\s*,?\\s*)??(?:${dayFirst}|${monthFirst})${clock}${zone}$`, "i");

/**
 * The date of a feed: RFC 822 with all that people make of it (two digits of a year, months and days written out, no seconds,
 * no zone, "PDT", "+01:00", am and pm, the month first), ISO 8601, or seconds or milliseconds since 1970; to the second, as feeds
 * are written. Undefined for all else.
 */
export function readFeedDate(text: string): FeedDate | undefined {
  const typed = text.replace(/\s+/g, " ").trim();
  const data = readDate(typed, "UTC");
  const found = form.exec(typed)?.groups;
  if (!found) return data.ok ? { utc: data.utc - (data.utc % 1000), offset: offsetIn(typed) } : undefined;
  const at = monthOf((found.month ?? found.monthFirst)!);
  const hour = Number(found.hour ?? 0);
  const half = found.half?.[0]?.toLowerCase();
  const wall = [
    fullYear(Number(found.year ?? found.yearFirst)),
    two(at + 1),
    two(Number(found.day ?? found.dayFirst)),
  ].join("-");
  const time = `${two(half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0))}:${found.minute ?? "00"}:${found.second ?? "00"}`;
  const offset = offsetIn(found.zone ?? "");
  const read = readDate(`${wall} ${time}${offset}`, "UTC");
  if (!read.ok) return undefined;
  const isUnknown = isName.test(found.zone ?? "") && zoneOfAbbreviation(found.zone!) === undefined;
  return { utc: read.utc, offset, ...(isUnknown ? { unknownZone: found.zone! } : {}) };
}

/** A zone by name, other than those of UTC; one letter alone says nothing, by RFC 2822. */
const isName = /^(?!(?:utc?|gmt|wet)$)[a-z][a-z\d]+$/i;

/** A moment in ISO 8601 with an offset: "2026-03-08T09:00:00+01:00". */
export function formatOffset({ utc, offset }: FeedDate): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const ahead = sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return `${new Date(utc + ahead * 60_000).toISOString().slice(0, 19)}${offset}`;
}

/** The offset that a text ends in, by number or by the name of a zone; "Z" where it ends in none that is known. */
function offsetIn(text: string): string {
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})$/.exec(text) ?? [];
  if (sign === undefined) return zoneOfAbbreviation(/[a-z][a-z0-9]*$/i.exec(text)?.[0] ?? "")?.offset ?? "Z";
  const offset = `${sign}${two(Number(hours))}:${minutes}`;
  return /00:00$/.test(offset) ? "Z" : offset;
}

/** Two digits of a year, as RFC 2822 has them. */
const fullYear = (year: number): number => (year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year);
