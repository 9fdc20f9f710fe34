// When an episode comes out, where other generators say it in several fields: a day and an hour, a zone, or two dates.
import { formatIso, readDate } from "../../base/date-text.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import { isZone } from "../../base/zone.js";
import type { TypedFields } from "../../model/moved-show.js";
import { durations, pickAll, text } from "../schema/foreign-values.js";
import { isReleaseField } from "../schema/release-dates.js";

const hours = ["publish_time", "publishtime", "pub_time", "pubtime", "release_time", "releasetime"];
const clock = /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/** Days before or behind months, where dates are numbers with the year at their end. */
export type DateOrder = "day" | "month" | undefined;

const yearLast = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,?\s+(\d{1,2}:\d\d(?::\d\d)?))?$/;
const yearFirst = /^(\d{4})(?:[/.]|年\s?)(\d{1,2})(?:[/.]|月\s?)(\d{1,2})日?(?:[T\s]+(\S.*))?$/;

/** What the dates among the values of a folder's fields show of their order; undefined where they show nothing, or both. */
export function orderOfDates(values: readonly YamlValue[]): DateOrder {
  const dates = values.flatMap((value) => {
    const found = yearLast.exec(text(value) ?? "");
    return found && found[2] !== "." ? [[Number(found[1]), Number(found[3])] as const] : [];
  });
  const dayFirst = dates.some(([first]) => first > 12);
  const monthFirst = dates.some(([, second]) => second > 12);
  return dayFirst === monthFirst ? undefined : dayFirst ? "day" : "month";
}

/** A date in numbers, "30/06/2022" or "2022/06/30", with dashes and the year first; any other text, and one whose order nothing tells, as it is. */
export function spellNumbers(typed: string, order: DateOrder): string {
  const spell = (year: string, month: string, day: string, clock = ""): string =>
    `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")} ${clock}`.trim();
  const [, first, month, day, time] = yearFirst.exec(typed.trim()) ?? [];
  if (first !== undefined) return spell(first, month!, day!, time);
  const [, one, sign, other, year, clock] = yearLast.exec(typed.trim()) ?? [];
  if (one === undefined) return typed;
  // With dots the day comes first wherever dates are written so.
  const dayFirst = Number(one) > 12 || ((sign === "." || order === "day") && Number(other) <= 12);
  if (dayFirst) return spell(year!, other!, one, clock);
  return Number(other) > 12 || order === "month" ? spell(year!, one, other!, clock) : typed;
}

/**
 * The date with the hour and the zone that stand in other fields, and the later of two dates, before which nothing may come out.
 * `readOther` reads another field as a date of ours, `zone` is that of the show.
 */
export function findMoment(
  fields: TypedFields,
  all: Readonly<Record<string, YamlValue>>,
  zone: string,
  readOther: (typed: string) => string | undefined,
): TypedFields {
  if (typeof fields.date !== "string") return fields;
  const own = text(all.timezone) ?? text(all.time_zone) ?? text(all.tz);
  const meant = own !== undefined && isZone(own) ? own : zone;
  const hour =
    pickAll(all, hours).find((one) => clock.test(one)) ??
    // A time beside a duration is no duration.
    (pickAll(all, [...durations, "duration"]).length > 1 && clock.test(text(all.time) ?? "")
      ? text(all.time)
      : undefined);
  const timed =
    /^\d{4}-\d\d-\d\d$/.test(fields.date) && hour !== undefined
      ? `${fields.date} ${hour.padStart(5, "0")}`
      : fields.date;
  const others = Object.entries(all).flatMap(([name, one]) => {
    const typed = isReleaseField(name) ? text(one) : undefined;
    return typed === undefined ? [] : (readOther(typed) ?? []);
  });
  const moments = [timed, ...others].flatMap((typed) => {
    const read = readDate(typed, meant);
    return read.ok ? [{ typed, utc: read.utc }] : [];
  });
  const [latest] = moments.sort((one, other) => other.utc - one.utc);
  if (!latest) return fields;
  return { ...fields, date: meant === zone ? latest.typed : formatIso(latest.utc) };
}
