// How often the show comes out, as `podcast:updateFrequency`: given, or read from a rhythm that leaves no doubt.
import type { Show } from "../../model.js";
import { type Node, tag } from "./element.js";

/** The tag: what `updateFrequency` gives, else what the show's release rhythm says; nothing where that has to be guessed. */
export function updateFrequencyTag(show: Pick<Show, "feed" | "release">): Node | undefined {
  const given = show.feed.updateFrequency;
  if (given) {
    const { rrule, text, complete, dtstart } = given;
    return tag({ complete: complete === true ? true : undefined, dtstart, rrule }, text);
  }
  const rule = show.release && !show.feed.complete ? readRhythm(show.release.every) : undefined;
  return rule && tag({ rrule: rule.rrule }, rule.text);
}

/**
 * A release rhythm such as "Tuesday 06:00", "Monday and Thursday 18:00", "weekday 07:00", "day 06:00" or
 * "2 weeks Tuesday 06:00" as an RFC 5545 rule with a sentence; undefined for anything else.
 */
export function readRhythm(every: string): { rrule: string; text: string } | undefined {
  const found = /^(?:every\s+)?(?:(\d{1,2})\s+weeks?\s+(?:on\s+)?)?(.+?)(?:\s+(?:at\s+)?\d{1,2}:\d{2})?$/i.exec(
    every.trim(),
  );
  if (!found) return undefined;
  const weeks = Number(found[1] ?? 1);
  const words = found[2]!
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== "and" && word !== "");
  if (words.length === 0 || weeks < 1) return undefined;
  if (words.length === 1 && /^(?:day|daily)$/.test(words[0]!))
    return weeks === 1 ? { rrule: "FREQ=DAILY", text: "Every day" } : undefined;
  const at = words.flatMap((word) => (/^weekdays?$/.test(word) ? [0, 1, 2, 3, 4] : [findDay(word)]));
  if (at.includes(-1)) return undefined;
  const names = [...new Set(at)].sort((a, b) => a - b).map((day) => days[day]!);
  const interval = weeks === 1 ? "" : `INTERVAL=${weeks};`;
  const rrule = `FREQ=WEEKLY;${interval}BYDAY=${names.map((name) => name.slice(0, 2).toUpperCase()).join(",")}`;
  const said = names.join(names.length > 2 ? ", " : " and ");
  return { rrule, text: weeks === 1 ? `Every ${said}` : `Every ${weeks} weeks on ${said}` };
}

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const findDay = (word: string): number =>
  word.length < 3 ? -1 : days.findIndex((day) => day.toLowerCase().startsWith(word.replace(/s$/, "")));
