// Reads rhythms as people type them: "Tuesday 06:00", "every Monday and Thursday", "2 weeks on Friday at 7:30".

/** Days of a week, and every how many weeks. */
export interface Rhythm {
  /** 0 is Sunday; each once, sorted. */
  days: number[];
  weeks: number;
  /** The time of day, where one was typed. */
  time?: { hour: number; minute: number };
}

/** The days of a week in English, Sunday first. */
export const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const groups: Record<string, number[]> = { day: [0, 1, 2, 3, 4, 5, 6], weekday: [1, 2, 3, 4, 5] };

/**
 * Reads `Tuesday 06:00`, `Monday and Thursday`, `weekday 07:00`, `day 06:00`, `daily` or `2 weeks Tuesday at 6am`, with
 * "every" before it or not; day names in English, whole or from three letters on. `undefined` when it is none of these.
 */
export function readRhythm(text: string): Rhythm | undefined {
  const found =
    /^(?:every\s+)?(?:(\d{1,2})\s+weeks?\s+(?:on\s+)?)?(.+?)(?:\s+(?:at\s+)?(?:(\d{1,2}):(\d{2})|(?=\d{1,2}\s?[ap]m$)(\d{1,2}))\s?([ap]m)?)?$/.exec(
      text.trim().toLowerCase(),
    );
  if (!found) return undefined;
  const weeks = Number(found[1] ?? 1);
  const words = found[2]!.split(/[\s,]+/).filter((word) => word !== "and" && word !== "");
  const days = words.map(readDays);
  if (words.length === 0 || weeks < 1 || !days.every((list) => list !== undefined)) return undefined;
  const rhythm: Rhythm = { days: [...new Set(days.flat())].sort((a, b) => a - b), weeks };
  const [typed, half] = [found[3] ?? found[5], found[6]];
  if (typed === undefined) return rhythm;
  if (half && (Number(typed) < 1 || Number(typed) > 12)) return undefined;
  const hour = half ? (Number(typed) % 12) + (half === "pm" ? 12 : 0) : Number(typed);
  const minute = Number(found[4] ?? 0);
  return hour > 23 || minute > 59 ? undefined : { ...rhythm, time: { hour, minute } };
}

function readDays(word: string): number[] | undefined {
  const singular = word === "daily" ? "day" : word.replace(/s$/, "");
  if (Object.hasOwn(groups, singular)) return groups[singular];
  const at = singular.length < 3 ? -1 : dayNames.findIndex((name) => name.toLowerCase().startsWith(singular));
  return at < 0 ? undefined : [at];
}
