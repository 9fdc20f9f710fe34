// When an episode comes out, where other generators say it in several fields: a day and an hour, a zone, or two dates.
import { formatIso, readDate } from "../../base/date-text.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import { isZone } from "../../base/zone.js";
import type { TypedFields } from "../../model/moved-show.js";
import { releaseFields } from "../schema/foreign-fields.js";
import { durations, pickAll, text } from "../schema/foreign-values.js";

const hours = ["publish_time", "publishtime", "pub_time", "pubtime", "release_time", "releasetime"];
const clock = /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

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
  const others = pickAll(all, [...releaseFields]).flatMap((one) => readOther(one) ?? []);
  const moments = [timed, ...others].flatMap((typed) => {
    const read = readDate(typed, meant);
    return read.ok ? [{ typed, utc: read.utc }] : [];
  });
  const [latest] = moments.sort((one, other) => other.utc - one.utc);
  if (!latest) return fields;
  return { ...fields, date: meant === zone ? latest.typed : formatIso(latest.utc) };
}
