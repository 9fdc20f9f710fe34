// Takes times, texts and speakers out of the fields of a recogniser's JSON, however they are spelled.
import { fieldsOf, listOf, numberOf } from "../json-elements.js";
import { readTime } from "../read-time.js";
import type { TimedWord } from "../timed-words.js";
import type { JsonDocument } from "./open-json.js";

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
    if (text === "" || /^(?:unknown|none|null|undefined|not_activated|-1|UU)$/i.test(text)) return undefined;
    return /^\d{1,3}$/.test(text) ? `Speaker ${text}` : text;
  }
  const fields = fieldsOf(value);
  return labelOf(firstOf(fields, "name", "display_name", "displayName", "label", "id") ?? "");
}

/** A text that says something, else undefined. */
export const wordsIn = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/** The first of these that is a list with something in it; none is an empty one. */
export const firstList = (...lists: readonly unknown[]): unknown[] =>
  lists.map(listOf).find((list) => list.length > 0) ?? [];

/** Under which names something is said of a word or an utterance; the first that is there counts. */
export interface Names {
  text: readonly string[];
  start: readonly string[];
  end: readonly string[];
  /** How long it takes, where nothing says its end. */
  length?: readonly string[];
  speaker: readonly string[];
  /** Units of time in a second; 1 where nothing is said. */
  perSecond?: number;
}

/** A word or an utterance by the names of its fields. */
export function heardOf(value: unknown, names: Names, document: JsonDocument): TimedWord & { line: number } {
  const fields = fieldsOf(value);
  const timeOf = (keys: readonly string[] = []): number => secondsOf(firstOf(fields, ...keys)) / (names.perSecond ?? 1);
  const [start, end] = [timeOf(names.start), timeOf(names.end)];
  return {
    text: wordsIn(firstOf(fields, ...names.text)) ?? "",
    start,
    end: Number.isNaN(end) ? start + timeOf(names.length) : end,
    speaker: labelOf(firstOf(fields, ...names.speaker) ?? ""),
    line: document.lineOf(value),
  };
}

/** The same with the words that stand in it. */
export const utteranceOf = (value: unknown, names: Names, document: JsonDocument) => ({
  ...heardOf(value, names, document),
  words: listOf(fieldsOf(value).words).map((word) => heardOf(word, names, document)),
});
