// How often the show comes out, as `podcast:updateFrequency`: given, or read from a rhythm that leaves no doubt.
import { dayNames, readRhythm } from "../../base/rhythm.js";
import type { Show } from "../../model/model.js";
import { type Node, tag } from "./element.js";

/** The tag: what `updateFrequency` gives, else what the show's release rhythm says; nothing where that has to be guessed. */
export function updateFrequencyTag(show: Pick<Show, "feed" | "release">): Node | undefined {
  const given = show.feed.updateFrequency;
  if (given) {
    const { rrule, text, complete, dtstart } = given;
    return tag({ complete: complete === true ? true : undefined, dtstart, rrule }, text);
  }
  const rule = show.release && !show.feed.complete ? spellRhythm(show.release.every) : undefined;
  return rule && tag({ rrule: rule.rrule }, rule.text);
}

/** The days of a rhythm as an RFC 5545 rule with a sentence; undefined where it is no rhythm, or none that a rule can say. */
export function spellRhythm(every: string): { rrule: string; text: string } | undefined {
  const { days, weeks } = readRhythm(every) ?? { days: [], weeks: 1 };
  if (days.length === 7) return weeks === 1 ? { rrule: "FREQ=DAILY", text: "Every day" } : undefined;
  if (days.length === 0) return undefined;
  // A week begins on Monday.
  const names = days.toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7)).map((day) => dayNames[day]!);
  const interval = weeks === 1 ? "" : `INTERVAL=${weeks};`;
  const rrule = `FREQ=WEEKLY;${interval}BYDAY=${names.map((name) => name.slice(0, 2).toUpperCase()).join(",")}`;
  const said = names.join(names.length > 2 ? ", " : " and ");
  return { rrule, text: weeks === 1 ? `Every ${said}` : `Every ${weeks} weeks on ${said}` };
}
