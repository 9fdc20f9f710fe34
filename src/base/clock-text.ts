// Clock texts such as "1:02:03" and spans such as "5m": read to seconds, and written from seconds.

/**
 * Seconds as clock text, rounded down to the second: "2:03", "1:02:03".
 * `hours: "always"` gives "0:02:03"; `pad` gives the first part two digits ("02:03").
 */
export function formatClock(seconds: number, options: { hours?: "auto" | "always"; pad?: boolean } = {}): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds + 1e-6)) : 0;
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  if (hours > 0 || options.hours === "always") return `${options.pad ? two(hours) : hours}:${rest}`;
  return options.pad || !rest.startsWith("0") ? rest : rest.slice(1);
}

/** Whether a part behind a colon has one digit: "12:5" has mostly lost one of "12:50". */
export const lacksDigit = (text: string): boolean => /:\d(?!\d)/.test(text);

/**
 * Clock text to seconds: "1:02:03", "62:03", "12:34.5", "12:34,5", or plain seconds "3723". Minutes may pass 59 only where
 * there are no hours. Anything else is undefined.
 */
export function parseClock(text: string): number | undefined {
  const found = /^(?:(\d{1,4}):)?(\d{1,5}):(\d{1,2})(?:[.,](\d{1,20}))?$/.exec(text.trim());
  if (!found) return /^\d{1,9}(?:\.\d{1,20})?$/.test(text.trim()) ? Number(text.trim()) : undefined;
  const minutes = Number(found[2]);
  const seconds = Number(found[3]);
  if (seconds > 59 || (found[1] !== undefined && (minutes > 59 || found[2]!.length > 2))) return undefined;
  return Number(found[1] ?? 0) * 3600 + minutes * 60 + (found[4] ? Number(`${seconds}.${found[4]}`) : seconds);
}

/** A span to seconds: "90s", "5m", "1h30m", "2 min", or any clock text. Anything else is undefined. */
export function parseSpan(text: string): number | undefined {
  const found =
    /^(?:(\d+(?:\.\d+)?)\s*h(?:ours?|rs?)?)?\s*(?:(\d+(?:\.\d+)?)\s*m(?:in(?:ute)?s?)?)?\s*(?:(\d+(?:\.\d+)?)\s*s(?:ec(?:ond)?s?)?)?$/i.exec(
      text.trim(),
    );
  if (!found || (!found[1] && !found[2] && !found[3])) return parseClock(text);
  return Number(found[1] ?? 0) * 3600 + Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
}

/** Seconds as a time with milliseconds, rounded to them: "01:02:03.500". */
export function formatStamp(seconds: number): string {
  const all = Math.max(0, Math.round(seconds * 1000));
  const [hours, minutes] = [Math.floor(all / 3_600_000), Math.floor(all / 60_000) % 60];
  return `${two(hours)}:${two(minutes)}:${two(Math.floor(all / 1000) % 60)}.${String(all % 1000).padStart(3, "0")}`;
}

/** A number with two digits at least: "07". */
export const two = (value: number): string => String(value).padStart(2, "0");
