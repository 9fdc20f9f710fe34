// Dates of the front-matter as moments, with what the clocks did told as a problem.
import { dayNames, formatWall, monthNames, monthOf, readDate, readMailDate } from "../base/date-text.js";
import { findNear } from "../base/near.js";
import { once } from "../base/once.js";
import { asTyped, type Found, lacking } from "../base/say-found.js";
import { isZone, zoneOfAbbreviation } from "../base/zone.js";
import type { WallTime } from "../model/model.js";
import { type FileReading, report } from "./reading.js";

/** The zone a show's dates are in; undefined when it names none, or none that exists. */
export function readZone(reading: FileReading, typed: string | undefined): string | undefined {
  if (typed === undefined || isZone(typed)) return typed;
  const near =
    zoneOfAbbreviation(typed)?.zone ??
    zoneOfCity(typed) ??
    (/\d/.test(typed) ? undefined : findNear(typed, Intl.supportedValuesOf("timeZone")));
  reading.problems.push(
    report(reading, "timezone", asTyped(JSON.stringify(typed)), "an IANA time zone such as Europe/Berlin", {
      rule: "date",
      hint: near
        ? `Did you mean ${near}?`
        : /^(?:utc|gmt)?\s*[+-]\s*\d/i.test(typed.trim())
          ? "Write the place whose clocks count, which change for the summer: its zone is such as Europe/Oslo."
          : undefined,
    }),
  );
  return undefined;
}

/** The zone that is called by a city; also one that has a newer name than the list of zones, as Kolkata has. */
function zoneOfCity(typed: string): string | undefined {
  const city = typed.trim().replace(/\s+/g, "_");
  const zones = Intl.supportedValuesOf("timeZone");
  const known = zones.find((zone) => zone.toLowerCase().endsWith(`/${city.toLowerCase()}`));
  if (known !== undefined || !/^\p{L}[\p{L}_]+$/u.test(city)) return known;
  const areas = new Set(zones.map((zone) => zone.slice(0, zone.indexOf("/") + 1)).filter(Boolean));
  const named = city.replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return [...areas].map((area) => area + named).find((zone) => isZone(zone));
}

/** A date as typed, in the show's zone unless it says its own. A date without any zone is a problem. */
export function readMoment(
  reading: FileReading,
  typed: string,
  zone: string | undefined,
  field: string,
  zoneKnown = zone !== undefined,
): WallTime | undefined {
  const tell = (found: Found, expected: string, hint: string | undefined): void => {
    reading.problems.push(report(reading, field, found, expected, { rule: "date", hint }));
  };
  const shown = JSON.stringify(typed);
  const plain = readDate(typed, zone ?? "UTC");
  const meant = plain.ok ? undefined : meantDate(typed.trim());
  // What can mean one moment alone is read; a day of the week that it is not leaves a doubt.
  const read = meant && meant.weekday === undefined ? readDate(meant.date, zone ?? "UTC") : plain;
  if (!read.ok) {
    if (read.why === "zone")
      tell(
        asTyped(shown),
        "a date with a zone that exists, or an offset such as +01:00",
        zoneHint(typed) ?? dateHint(typed) ?? slipOf(typed.trim()),
      );
    else if (read.why === "day")
      tell(asTyped(shown), "a day and time that exist in the calendar", slipOf(typed.trim()));
    else tell(asTyped(shown), 'a date such as "2026-03-08 09:00"', dateHint(typed) ?? zoneHint(typed));
    return undefined;
  }
  if (read.naive && !zoneKnown) {
    tell(
      lacking(`date ${shown}`, "a zone"),
      'an offset ("+01:00" or "Z"), or timezone: in show.md',
      "Add timezone: Europe/Berlin (or yours) to show.md.",
    );
    return undefined;
  }
  sayWeekday(reading, typed, field);
  sayLostDigit(reading, typed, field);
  sayYear(reading, typed, field, read.utc);
  if (read.clock) {
    const taken = `${formatWall(read.utc, read.zone)} (${new Date(read.utc).toISOString().slice(0, 16)}Z) is taken`;
    const shows = read.clock === "gap" ? "never show" : "show twice";
    reading.problems.push(
      report(reading, field, `date ${shown}`, "a time that clocks show once", {
        rule: "date",
        severity: "warn",
        message: `${shown} is a time that clocks in ${read.zone} ${shows}, as the hour changes; ${taken}`,
        hint: "Add an offset such as +01:00 to say which one is meant.",
      }),
    );
  }
  return { utc: read.utc, typed, zone: read.zone, ...(read.clock ? { clock: read.clock } : {}) };
}

/** Who writes the month with two digits writes the day so: "2026-03-1" was mostly the 10th to 19th, and is out too early. */
function sayLostDigit(reading: FileReading, typed: string, field: string): void {
  const [day] = /^\s*\d{4}([-/.])(?:0\d\1\d|\d\1(?:0\d))(?!\d)/.exec(typed) ?? [];
  if (day === undefined) return;
  const message = `"${day.trim()}" has two digits for the ${/0\d.\d$/.test(day) ? "month and one for the day" : "day and one for the month"}: is one lost?`;
  const more = {
    rule: "date",
    severity: "warn",
    message,
    hint: "Write both with two digits, such as 2026-03-08.",
  } as const;
  reading.problems.push(report(reading, field, asTyped(JSON.stringify(typed)), "two digits for month and day", more));
}

/** The zone or offset to write where an abbreviation stands behind a date. */
function zoneHint(typed: string): string | undefined {
  const name = /(?<=\d\s*(?:[ap]\.?m\.?\s*)?)(?![ap]\.?m\b)(\p{L}[\p{L} _]*)$/iu.exec(typed.trim())?.[1] ?? "";
  const meant = zoneOfAbbreviation(name);
  const typedRest = typed.trim().slice(0, -name.length).trim();
  const rest = meantDate(typedRest)?.date ?? typedRest;
  if (meant) return `Write ${rest} ${meant.zone}, or ${rest}${meant.offset}.`;
  const zone = /\d/.test(typedRest) ? zoneOfCity(name) : undefined;
  return zone && `Write ${rest} ${zone}.`;
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
  const meant = meantDate(text) ?? respelled(text) ?? localDate(text);
  if (meant) return `Write ${meant.date}${meant.weekday === undefined ? "" : `, which is a ${meant.weekday}`}.`;
  return slipOf(text) ?? (/[ap]m$/i.test(text) ? "Write the hour from 0 to 23." : undefined);
}

/** A date in the form that is read; `weekday` is the day of the week that it is, where the text names another. */
interface Meant {
  date: string;
  weekday?: string;
}

/** The one moment that a date in another form can mean: with the month's name, with the clock of twelve hours, or the year first. */
function meantDate(text: string): Meant | undefined {
  const half = /^(\d{4}-\d\d-\d\d)[ T]+(\d{1,2})(?::(\d\d))?(?::\d\d)?\s*([ap])\.?m\.?$/i.exec(text);
  if (half && Number(half[2]) >= 1 && Number(half[2]) <= 12) {
    const hour = (Number(half[2]) % 12) + (/p/i.test(half[4]!) ? 12 : 0);
    return { date: `${half[1]} ${String(hour).padStart(2, "0")}:${half[3] ?? "00"}` };
  }
  const slip = slipDate(text);
  return wordyDate(text) ?? (slip === undefined ? undefined : { date: slip });
}

/** A date whose dashes or digits are those of an editor or of another script. */
function respelled(text: string): Meant | undefined {
  const plain = text.normalize("NFKC").replace(/[\u2010-\u2015\u2212]/g, "-");
  return plain !== text && readDate(plain, "UTC").ok ? { date: plain } : undefined;
}

/** What is meant by a date that is nearly one. */
function slipOf(text: string): string | undefined {
  if (/^(?:now|today|tomorrow|yesterday|asap|soon|tbd|tba|next\b.*|\?+)$/i.test(text))
    return "Write the day itself, which is the same at each build; without one write draft: yes.";
  if (/^\d{5,}-/.test(text) || /^0\d{3}-/.test(text)) return "Write the year with its four digits.";
  if (/^\d{4}-(?:\d{1,2}|W\d\d?(?:-\d)?)$/i.test(text) || /^[a-z]{3,9}\.?\s+\d{4}$/i.test(text))
    return "Write the day too, such as 2026-03-08.";
  // Spreadsheets count days from 1899-12-30 on.
  const days = /^[3-6]\d{4}(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (days !== undefined) {
    const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 1440) * 60_000).toISOString();
    return `A spreadsheet counts days so: write ${moment.slice(0, 16).replace("T", " ")}.`;
  }
  const date = slipDate(text);
  return date && `Write ${date}.`;
}

/** A date with its year first, in the form that is read. */
function slipDate(text: string): string | undefined {
  const parts =
    /^(?<year>\d{4})(?:(?<mark>[-./])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})|(?<mm>\d\d)(?<dd>\d\d))(?:(?:[T,\s]|at\b|um\b|à\b)+(?<rest>.+))?$/i.exec(
      text,
    )?.groups;
  if (!parts) return undefined;
  const { year = "", rest = "" } = parts;
  const [month, day] = [(parts.month ?? parts.mm)!, (parts.day ?? parts.dd)!];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
  if (iso(at) !== `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) return undefined;
  if (rest === "") return iso(at);
  if (/^24:00(?::00)?$/.test(rest)) return `${iso(at + 86_400_000)} 00:00`;
  const word = /^(?:(noon)|midnight)$/i.exec(rest);
  if (word) return `${iso(at)} ${word[1] ? "12:00" : "00:00"}`;
  const time = /^(\d{1,2})[:.h](\d\d)(?::\d\d)?\s*(?:([+-])(\d{1,2})(?::?(\d\d))?)?$/.exec(rest);
  if (!time || Number(time[1]) > 23 || Number(time[2]) > 59) return undefined;
  // No clock on earth is further from UTC.
  if (Number(time[4] ?? 0) > 14) return undefined;
  const offset = time[3] ? `${time[3]}${time[4]!.padStart(2, "0")}:${time[5] ?? "00"}` : "";
  return `${iso(at)} ${time[1]!.padStart(2, "0")}:${time[2]}${offset}`;
}

/** "Mon, 23 Apr 2018 22:53:57 +0000", "7 October 2025" and "October 7, 2025" in the form that is read. */
function wordyDate(text: string): Meant | undefined {
  const found =
    /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?\s+(\d{4})(?:,?\s+(?:at\s+)?(?:(\d{1,2}:\d{2})(?::\d{2})?|(\d{1,2})(?::(\d\d))?\s*([ap])\.?m\.?))?\s*(Z|GMT|UTC|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    );
  if (!found) return undefined;
  const [, before, month, other, after, year, typedTime, hour, minute = "00", half, zone] = found;
  const time = half ? `${(Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)}:${minute}` : typedTime;
  const word = (month ?? other ?? "").toLowerCase();
  const at = monthOf(word);
  // "Marraskuu" is no March.
  const isEnglish = at >= 0 && (monthNames[at]!.toLowerCase().startsWith(word) || word === "sept");
  if (at < 0 || (!isEnglish && localMonths().get(word) !== at)) return undefined;
  const day = `${year}-${String(at + 1).padStart(2, "0")}-${(before ?? after)!.padStart(2, "0")}`;
  const offset =
    zone === undefined ? "" : /^[+-]0000$|[a-z]/i.test(zone) ? "Z" : zone.replace(/^(...):?(..)$/, "$1:$2");
  const weekday = weekdayOf(Date.parse(day));
  const named = /^[a-z]{3}(?=[a-z]*,?\s+(?:\d|[a-z]))/i.exec(text)?.[0].toLowerCase();
  const isOther =
    dayNames.some((one) => one.toLowerCase().startsWith(named ?? "-")) && !weekday.toLowerCase().startsWith(named!);
  return { date: `${day}${time ? ` ${time.padStart(5, "0")}${offset}` : ""}`, ...(isOther ? { weekday } : {}) };
}

/** The month, from 0, that the names of months in small letters mean in languages of many shows; none that mean two. */
const localMonths = once(() => {
  const months = new Map<string, number>();
  for (const language of "de fr es pt it nl sv da nb fi et pl cs sk hu ro tr ru uk el ca hr sl bg lt lv id".split(" "))
    for (const style of ["long", "short"] as const)
      for (const others of [{}, { day: "numeric" } as const]) {
        const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC", ...others });
        for (let month = 0; month < 12; month++) {
          const named =
            format.formatToParts(Date.UTC(2026, month, 5)).find(({ type }) => type === "month")?.value ?? "";
          const name = named.toLowerCase().replace(/\.$/, "");
          if (name.length > 2) months.set(name, (months.get(name) ?? month) === month ? month : -1);
        }
      }
  return months;
});

/** A date with its month's name in another language, "5 de enero de 2026 6:00", or in signs, "2026年1月5日". */
function localDate(text: string): Meant | undefined {
  const signs = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?(.*)$/u.exec(text);
  const words =
    /^(?:\p{L}+\.?,?\s+)?(\d{1,2})\.?(?:º|er)?\s*(?:de\s+|d['’])?([\p{L}\p{M}]{3,14})\.?,?\s+(?:de(?:l)?\s+)?(\d{4})(?:\s*г\.)?(.*)$/iu.exec(
      text,
    );
  const [year, month, day, rest] = signs
    ? [signs[1]!, Number(signs[2]) - 1, signs[3]!, signs[4]!]
    : words
      ? [words[3]!, localMonths().get(words[2]!.toLowerCase()) ?? -1, words[1]!, words[4]!]
      : ["", -1, "", ""];
  if (month < 0 || month > 11) return undefined;
  const [, hour, minute = "00"] =
    /(\d{1,2})\s*[:.hH時시]\s*(\d\d)/u.exec(rest) ??
    /(\d{1,2})\s*(?:Uhr|h|heures?|horas?|ore|uur|часов)(?!\p{L})/iu.exec(rest) ??
    [];
  const date = `${year}-${String(month + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { date: hour === undefined ? date : `${date} ${hour.padStart(2, "0")}:${minute}` };
}

const weekdayOf = (utc: number): string => dayNames[new Date(utc).getUTCDay()] ?? "";

/** The day of the week that a date names and is not: one of the two is a slip. */
function sayWeekday(reading: FileReading, typed: string, field: string): void {
  const named = /^([a-z]{3})[a-z]*,/i.exec(typed.trim())?.[1];
  const mail = named && readMailDate(typed.trim().replace(/([a-z]{3})[a-z]+/gi, "$1"));
  if (!mail || mail.rightDay.toLowerCase() === named.toLowerCase()) return;
  reading.problems.push(
    report(reading, field, `date ${JSON.stringify(typed)}`, "the day of the week that it is", {
      rule: "date",
      severity: "warn",
      message: `${JSON.stringify(typed)} is no ${dayNames.find((one) => one.toLowerCase().startsWith(named.toLowerCase())) ?? named}: the day of the month counts`,
      hint: "Take the day of the week out, or make the two agree.",
    }),
  );
}

/** Years in which no podcast is published: a slip of the keys, or a date that a program lost. */
function sayYear(reading: FileReading, typed: string, field: string, utc: number): void {
  const year = new Date(utc).getUTCFullYear();
  if (year >= 1993 && year <= 2100) return;
  reading.problems.push(
    report(reading, field, `date ${JSON.stringify(typed)}`, "a year of our time", {
      rule: "date",
      severity: "warn",
      message: `${JSON.stringify(typed)} is in the year ${year}: is that meant?`,
    }),
  );
}
