// Dates of the front-matter as moments, with what the clocks did told as a problem.
import { formatWall, readDate } from "../base/date-text.js";
import { findNear } from "../base/near.js";
import { isZone } from "../base/zone.js";
import type { WallTime } from "../model/model.js";
import { complain, type FileReading } from "./reading.js";

/** The zone a show's dates are in; undefined when it names none, or none that exists. */
export function readZone(reading: FileReading, typed: string | undefined): string | undefined {
  if (typed === undefined || isZone(typed)) return typed;
  const near = findNear(typed, Intl.supportedValuesOf("timeZone"));
  reading.problems.push(
    complain(reading, "timezone", JSON.stringify(typed), "an IANA time zone such as Europe/Berlin", {
      rule: "date",
      hint: near && `Did you mean ${near}?`,
    }),
  );
  return undefined;
}

/** A date as typed, in the show's zone unless it says its own. A date without any zone is a problem. */
export function readMoment(
  reading: FileReading,
  typed: string,
  zone: string | undefined,
  field: string,
  zoneKnown = zone !== undefined,
): WallTime | undefined {
  const tell = (found: string, expected: string, severity: "error" | "warn", hint?: string): void => {
    reading.problems.push(complain(reading, field, found, expected, { rule: "date", severity, hint }));
  };
  const shown = JSON.stringify(typed);
  const read = readDate(typed, zone ?? "UTC");
  if (!read.ok) {
    if (read.why === "zone") tell(shown, "a zone that exists behind the date", "error");
    else if (read.why === "day") tell(shown, "a day and time that exist in the calendar", "error");
    else tell(shown, 'a date such as "2026-03-08 09:00"', "error", dateHint(typed));
    return undefined;
  }
  if (read.naive && !zoneKnown) {
    tell(
      `date ${shown} without a zone`,
      'an offset ("+01:00" or "Z"), or timezone: in show.md',
      "error",
      "Add timezone: Europe/Berlin (or yours) to show.md.",
    );
    return undefined;
  }
  if (read.clock) {
    const taken = `${formatWall(read.utc, read.zone)} (${new Date(read.utc).toISOString().slice(0, 16)}Z) is taken`;
    const expected =
      read.clock === "gap" ? `a time that clocks in ${read.zone} show` : `a time that clocks in ${read.zone} show once`;
    tell(`date ${shown}`, `${expected}; ${taken}`, "warn", "Add an offset such as +01:00 to say which one is meant.");
  }
  return { utc: read.utc, typed, zone: read.zone, ...(read.clock ? { clock: read.clock } : {}) };
}

/** What a date in another form would be. */
function dateHint(typed: string): string | undefined {
  const other = /^(\d{1,2})[./](\d{1,2})[./](\d{4})/.exec(typed);
  if (other)
    return `Write year, month and day with hyphens: ${other[3]}-${other[2]!.padStart(2, "0")}-${other[1]!.padStart(2, "0")}.`;
  return /[ap]m$/i.test(typed) ? "Write the hour from 0 to 23." : undefined;
}
