// Reads dates as mail and feeds write them: RFC 822 with a year of four digits (https://www.rfc-editor.org/rfc/rfc2822#section-3.3).
import { monthOf } from "./month-names.js";
import { dayNames } from "./rhythm.js";

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
    month >= 0 &&
    at.getUTCMonth() === month &&
    at.getUTCDate() === Number(date) &&
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
