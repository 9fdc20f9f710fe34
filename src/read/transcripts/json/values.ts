// Takes times, texts and speakers out of the fields of a recogniser's JSON, however they are spelled.
import { fieldsOf, numberOf } from "../json-elements.js";
import { readTime } from "../read-time.js";

const duration = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/;

/**
 * Seconds of `3.5`, `"3.5"`, `"3.5s"`, `"PT3.5S"`, `"00:00:03,500"`, `{seconds, nanos}` and `{relative}`; NaN for anything else. A number is
 * taken at its word.
 */
export function secondsOf(value: unknown): number {
  if (typeof value === "number") return numberOf(value);
  if (typeof value === "string") {
    const text = value.trim();
    const iso = text.startsWith("P") ? duration.exec(text) : null;
    if (iso) {
      const [days, hours, minutes, seconds] = iso.slice(1).map((part) => Number(part ?? 0)) as [
        number,
        number,
        number,
        number,
      ];
      return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
    }
    if (text.includes(":")) return readTime(text, { at: 0 }, text.length);
    return numberOf(text.replace(/s$/, ""));
  }
  const { seconds, nanos, relative } = fieldsOf(value);
  if (relative !== undefined) return numberOf(relative);
  if (seconds === undefined && nanos === undefined) return Number.NaN;
  return (seconds === undefined ? 0 : numberOf(seconds)) + (nanos === undefined ? 0 : numberOf(nanos)) / 1e9;
}

/** Seconds of a number of milliseconds. */
export const fromMilliseconds = (value: unknown): number => numberOf(value) / 1000;

/** The first of these fields that is there. */
export function firstOf(fields: Record<string, unknown>, ...names: readonly string[]): unknown {
  for (const name of names) if (fields[name] !== undefined && fields[name] !== null) return fields[name];
  return undefined;
}

/** A speaker's label: "Speaker 0" for 0 and "0", a name as it is, of `{id, name}` the name; undefined for nobody. */
export function labelOf(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? `Speaker ${value}` : undefined;
  if (typeof value === "string") {
    const text = value.replace(/\s+/g, " ").trim();
    if (text === "" || /^(?:unknown|none|null|undefined|-1|UU)$/i.test(text)) return undefined;
    return /^\d{1,3}$/.test(text) ? `Speaker ${text}` : text;
  }
  const fields = fieldsOf(value);
  return labelOf(firstOf(fields, "name", "display_name", "displayName", "label", "id") ?? "");
}

/** A text that says something, else undefined. */
export const wordsIn = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;
