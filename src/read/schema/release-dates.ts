// Fields of other tools that say when a page is to be seen, by the words that their names are made of; `date` beside one is mostly when it was written.
import { readDate } from "../../base/date-text.js";
import { dayInName } from "../../conventions/addresses.js";
import { type Fields, text } from "./foreign-values.js";

/** Without strokes, in small letters: "publishDate", "go_live", "available-from", "date_published". */
const coming =
  /^(?:date)?(?:publish(?:ed|es)?|pub|publication|releas(?:e|ed|es)|schedul(?:e|ed)|go(?:es)?live|live|available|visible|public|premieres?|air(?:s|ed)?|unlock(?:s|ed)?)(?:start)?(?:date|datetime|time|at|on|from|after|for|day)*$/;
const waiting =
  /^(?:embargo(?:ed)?(?:date|datetime|until|till)*|(?:hold|held|hidden|hide|private|draft|unlisted)(?:until|till)|notbefore)$/;

/** Whether a field's name says when a page is to be seen, in whatever words; what stands there may be no date. */
export function isReleaseField(name: string): boolean {
  const plain = name.toLowerCase().replace(/[-_]/g, "");
  return coming.test(plain) || waiting.test(plain);
}

/** Whether a field is called so and holds a date. */
export const holdsRelease = (name: string, value: Fields[string]): boolean =>
  isReleaseField(name) && readDate(text(value) ?? "", "UTC").ok;

/** Whether a date is no later than the page's `date`. */
export function isEarlier(value: Fields[string], all: Fields): boolean {
  const [own, other] = [all.date ?? null, value].map((one) => readDate(text(one) ?? "", "UTC"));
  return own!.ok && other!.ok && other!.utc <= own!.utc;
}

/** No clock is further behind UTC, in milliseconds: which zone a date without one is in is not known here. */
const furthestZone = 12 * 3_600_000;

/**
 * The moment (milliseconds since 1970) until which a field of another tool puts off what `date`, or the day that begins the name of
 * `file`, lets out before, whatever zone the show is in; undefined where it puts off nothing.
 */
export function putsOffUntil(name: string, all: Fields, file: string): number | undefined {
  if (!holdsRelease(name, all[name] ?? null)) return undefined;
  const other = readDate(text(all[name])!, "UTC");
  const typed = text(all.date) ?? dayInName(file);
  if (!other.ok || typed === undefined) return undefined;
  const until = other.utc + (other.naive ? furthestZone : 0);
  // Which slot of the queue it gets is not known here, so what says later counts.
  if (typed.toLowerCase() === "next") return until;
  const own = readDate(typed, "UTC");
  if (!own.ok) return undefined;
  return other.utc - own.utc > (own.naive === other.naive ? 0 : furthestZone) ? until : undefined;
}
