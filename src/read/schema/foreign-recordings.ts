// The recording as other generators spread it over fields: its address, size and duration in one line to write.
import { formatClock } from "../../base/clock-text.js";
import type { YamlValue } from "../../base/parse-yaml.js";

/** The fields of a file, or of a map in it. */
export type Fields = Readonly<Record<string, YamlValue>>;

/** A text that says something. */
export const text = (value: YamlValue | undefined): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
/** Texts of the fields with these names, however they are spelled. */
export const pickAll = (all: Fields, names: readonly string[]): string[] =>
  Object.entries(all)
    .filter(([name]) => names.includes(name.toLowerCase().replaceAll("-", "_")))
    .flatMap(([, value]) => text(value) ?? []);

/** What other tools call the address or file. */
export const urls =
  "podcast_file podcast_link podcast_url audio_url audiourl audio_file audiofile mp3 mp3_url media media_url file_url enclosure_url podcast file filename".split(
    " ",
  );
/** What they call it inside of a map. */
export const audioNames = "name src href path uri link filename file_name mp3".split(" ");
/** What they call the size. */
export const bytes =
  "podcast_bytes podcast_file_size bytes file_size filesize audio_size audio_bytes audio_length length_bytes enclosure_length size audio_file_size podcast_length".split(
    " ",
  );
/** What they call the duration. */
export const durations = "podcast_duration seconds duration_seconds audio_duration runtime time".split(" ");

const isMap = (value: YamlValue | undefined): value is Record<string, YamlValue> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Seconds of a clock time or a count of seconds. */
const secondsOf = (value: string): number =>
  value.split(":").reduce((sum, part) => sum * 60 + Number(part.trim() || Number.NaN), 0);

/**
 * Whether `length` counts bytes, as in feeds: more than the seconds of a day are bytes, unless a duration beside it says that
 * they are milliseconds.
 */
export function countsBytes(all: Fields): boolean {
  const length = (text(all.length) ?? "").replace(/[,_ ]/g, "");
  if (!/^\d+$/.test(length) || Number(length) <= 86_400) return false;
  const known = pickAll(all, [...durations, "duration", "itunes_duration"]).map(secondsOf);
  return !known.some((seconds) => Math.abs(Number(length) / 1000 - seconds) < Math.max(5, seconds * 0.02));
}

/** The recording in one line, from what the file holds of it under other names, or in a map. */
export function writeAudio(value: YamlValue, outer: Fields): string | undefined {
  const inner = isMap(value) ? { ...value, ...(isMap(value.itunes) ? value.itunes : {}) } : {};
  const all: Fields = { ...outer, ...inner };
  const named = pickAll(all, urls);
  const url =
    named.find((one) => /^https?:/i.test(one)) ??
    named[0] ??
    (isRecording(all.url ?? null) ? text(all.url) : undefined);
  const sizes = pickAll(all, countsBytes(all) ? [...bytes, "length"] : bytes).map((size) => size.replace(/[,_ ]/g, ""));
  const length = sizes.find((size) => /^\d+$/.test(size) && Number(size) > 100_000);
  const parts = [
    url === undefined ? undefined : `${/^[a-z]+:\/\//i.test(url) ? "url" : "file"}: ${JSON.stringify(url)}`,
    length === undefined ? undefined : `length: ${length}`,
    pickAll(all, [...durations, "duration", ...(countsBytes(all) ? [] : ["length"])])
      .map(durationOf)
      .find((line) => line !== undefined),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : `audio: { ${parts.join(", ")} }`;
}

/** The recording of an enclosure: an address, a map, or address, length and type one after the other. */
export function writeEnclosure(value: YamlValue): string | undefined {
  const map = typeof value === "string" ? value.trim().split(/\s*\n\s*/) : value;
  if (map === null || typeof map !== "object") return undefined;
  const one = Array.isArray(map) && map.some((inner) => inner !== null && typeof inner === "object") ? map[0]! : map;
  const fields = Array.isArray(one) ? { url: one[0] ?? null, length: one[1] ?? null, type: one[2] ?? null } : one;
  if (fields === null || typeof fields !== "object") return undefined;
  const pick = (...names: string[]): string | undefined =>
    names.map((name) => text((fields as Fields)[name])).find((found) => found !== undefined);
  const url = pick("url", "href", "link", "src", "uri", "file");
  const length = pick("length", "size", "bytes");
  const type = pick("type", "mime", "mimetype");
  if (url === undefined) return undefined;
  const parts = [
    `${/^[a-z]+:\/\//i.test(url) ? "url" : "file"}: ${JSON.stringify(url)}`,
    length !== undefined && /^\d+$/.test(length) ? `length: ${length}` : undefined,
    type !== undefined && /^[\w-]+\/[\w.+-]+$/.test(type) ? `type: ${type}` : undefined,
  ];
  return `audio: { ${parts.filter((part) => part !== undefined).join(", ")} }`;
}

/** A clock time, or a count of seconds or milliseconds, as the line to write. */
export function durationOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,3}(?::\d{2}){1,2}$/.test(value)) return `duration: "${value}"`;
  if (!/^\d+$/.test(value)) return undefined;
  const seconds = Number(value) > 86_400 ? Math.round(Number(value) / 1000) : Number(value);
  return `duration: "${formatClock(seconds)}"`;
}

/** Whether a text names a recording by its ending. */
export const isRecording = (value: YamlValue): boolean =>
  /\.(?:mp3|m4a|m4b|aac|ogg|opus|mp4|m4v|wav|flac)(?:[?#]|$)/i.test(text(value) ?? "");
