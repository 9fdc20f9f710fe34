// Kinds of recordings, roles, dates, lengths and shares as a reader of the page's language writes them, the same on every machine.
import { toWall } from "../../base/zone.js";
import type { Card, Entry, Seconds } from "../../model/model.js";
import { fill, type Strings } from "./strings.js";

/** A moment as a day in the show's zone: "2 March 2026" in the language's own order. */
export function dateText(utc: number, zone: string, words: Strings): string {
  const wall = toWall(utc, zone);
  const month = words.months.split(" ")[wall.month - 1] ?? "";
  return words.date.replace("{d}", String(wall.day)).replace("{m}", month).replace("{y}", String(wall.year));
}

/** A length to the minute: "1 h 17 min", "42 min", "30 s". */
export function lengthText(seconds: Seconds, words: Strings): string {
  if (!(seconds > 0)) return "";
  if (seconds < 60) return fill(words.second, Math.round(seconds));
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60 === 0 && hours > 0 ? "" : fill(words.minute, minutes % 60);
  return [hours > 0 ? fill(words.hour, hours) : "", rest].filter(Boolean).join(" ");
}

/** A share of the whole, 0 to 1, in per cent; 100 is all of it, as long as a thousandth is not somebody else's. */
export const shareText = (share: number, words: Strings): string =>
  fill(words.percent, Math.min(share > 0.999 ? 100 : 99, Math.round(share * 100)));

/** A length for machines: "PT1H17M5S". */
export function isoLength(seconds: Seconds): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `PT${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${rest || whole === 0 ? `${rest}S` : ""}`;
}

/** Whether the recording is one to be seen. */
export const isVideo = ({ episode: { audio } }: Pick<Entry, "episode">): boolean =>
  /^\s*video\//i.test(audio?.type ?? "");

/** What is said of an episode that is not published. */
export const stateText = (state: Card["state"], words: Strings): string | null =>
  state === "published" ? null : state === "draft" ? words.draft : words.scheduled;

/** What is said of a trailer or a bonus episode. */
export const typeText = (type: Card["type"], words: Strings): string | null =>
  type === "trailer" ? words.trailer : type === "bonus" ? words.bonus : null;

/** "Host", "Guest" in the language of the strings; any other role with a capital. */
export function roleName(role: string, words: Strings): string {
  if (role === "host") return words.role_host;
  if (role === "guest") return words.role_guest;
  return role.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
