// Dates of the front-matter as moments, with what the clocks did told as a problem.
import { formatWall, readDate } from "../base/date-text.js";
import { monthOf } from "../base/month-names.js";
import { findNear } from "../base/near.js";
import { isZone } from "../base/zone.js";
import { zoneOfAbbreviation } from "../base/zone-names.js";
import type { WallTime } from "../model/model.js";
import { complain, type FileReading } from "./reading.js";

/** The zone a show's dates are in; undefined when it names none, or none that exists. */
export function readZone(reading: FileReading, typed: string | undefined): string | undefined {
  if (typed === undefined || isZone(typed)) return typed;
  const near = zoneOfAbbreviation(typed)?.zone ?? findNear(typed, Intl.supportedValuesOf("timeZone"));
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
    if (read.why === "zone")
      tell(
        shown,
        "a date with a zone that exists, or an offset such as +01:00",
        "error",
        zoneHint(typed) ?? dateHint(typed),
      );
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
    const shows = read.clock === "gap" ? "never show" : "show twice";
    reading.problems.push(
      complain(reading, field, `date ${shown}`, "a time that clocks show once", {
        rule: "date",
        severity: "warn",
        message: `${shown} is a time that clocks in ${read.zone} ${shows}, as the hour changes; ${taken}`,
        hint: "Add an offset such as +01:00 to say which one is meant.",
      }),
    );
  }
  return { utc: read.utc, typed, zone: read.zone, ...(read.clock ? { clock: read.clock } : {}) };
}

/** The zone or offset to write where an abbreviation stands behind a date. */
function zoneHint(typed: string): string | undefined {
  const name = /([A-Za-z]\w*)$/.exec(typed.trim())?.[1] ?? "";
  const meant = zoneOfAbbreviation(name);
  const rest = typed.trim().slice(0, -name.length).trim();
  return meant && `Write ${rest} ${meant.zone}, or ${rest}${meant.offset}.`;
}

/** What a date in another form would be. */
function dateHint(typed: string): string | undefined {
  const text = typed.trim();
  const numbers = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s+(\d{1,2}:\d{2}))?$/.exec(text);
  if (numbers) {
    const [, first, second, year, time] = numbers;
    const day = (month: string, date: string): string =>
      `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}${time ? ` ${time.padStart(5, "0")}` : ""}`;
    if (Number(first) > 12 || text.includes(".")) return `Write ${day(second!, first!)}.`;
    if (Number(second) > 12 || first === second) return `Write ${day(first!, second!)}.`;
    return `Write ${day(second!, first!)} or ${day(first!, second!)}, whichever is meant.`;
  }
  const half = /^(\d{4}-\d\d-\d\d)[ T]+(\d{1,2})(?::(\d\d))?(?::\d\d)?\s*([ap])\.?m\.?$/i.exec(text);
  if (half && Number(half[2]) >= 1 && Number(half[2]) <= 12) {
    const hour = (Number(half[2]) % 12) + (/p/i.test(half[4]!) ? 12 : 0);
    return `Write ${half[1]} ${String(hour).padStart(2, "0")}:${half[3] ?? "00"}.`;
  }
  return wordyDate(text) ?? (/[ap]m$/i.test(text) ? "Write the hour from 0 to 23." : undefined);
}

/** "Mon, 23 Apr 2018 22:53:57 +0000", "7 October 2025" and "October 7, 2025" in the form that is read. */
function wordyDate(text: string): string | undefined {
  const found =
    /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?\s+(\d{4})(?:,?\s+(\d{1,2}:\d{2})(?::\d{2})?)?\s*(Z|GMT|UTC|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    );
  if (!found) return undefined;
  const [, before, month, other, after, year, time, zone] = found;
  const at = monthOf(month ?? other ?? "");
  if (at < 0) return undefined;
  const day = `${year}-${String(at + 1).padStart(2, "0")}-${(before ?? after)!.padStart(2, "0")}`;
  const offset =
    zone === undefined ? "" : /^[+-]0000$|[a-z]/i.test(zone) ? "Z" : zone.replace(/^(...):?(..)$/, "$1:$2");
  return `Write ${day}${time ? ` ${time.padStart(5, "0")}${offset}` : ""}.`;
}
