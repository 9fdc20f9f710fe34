// What a chapter's fields are called in front-matter and JSON of different makers, and what their values mean.

import { parseClock } from "../../base/clock-text.js";
import { isMap } from "../../base/is-map.js";
import { nameSome } from "../../base/say-found.js";
import { parseTime } from "../../base/timed-line.js";

/** Names by what they mean; the first is ours. */
const chapterNames = {
  start: ["start", "time", "startTime", "start_time", "begin", "at", "from", "timestamp", "timecode", "offset"],
  end: ["end", "endTime", "end_time", "stop", "to", "until"],
  title: ["title", "name", "label", "text", "chapter", "headline", "topic"],
  url: ["url", "href", "link", "uri"],
  image: ["image", "img", "picture", "image_url", "imageUrl", "artwork"],
  toc: ["toc"],
} as const satisfies Record<string, readonly string[]>;

/** Names for a start in milliseconds. */
const milliseconds = ["startMs", "start_ms", "startTimeMs", "start_time_ms", "startMillis", "time_ms", "starts_at"];

type ChapterField = keyof typeof chapterNames;

/** A map of a chapter with our names for its fields; what has no other name stays as it is. Undefined for other values. */
export function renameChapterFields(typed: unknown): Record<string, unknown> | undefined {
  if (!isMap(typed)) return undefined;
  const map = withoutOther(typed);
  const renamed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(map)) {
    const ours = (Object.keys(chapterNames) as ChapterField[]).find((name) =>
      (chapterNames[name] as readonly string[]).some((other) => other.toLowerCase() === key.toLowerCase()),
    );
    const ms = milliseconds.some((name) => name.toLowerCase() === key.toLowerCase());
    if (ms && renamed.start === undefined) renamed.start = String(Number(value) / 1000);
    else if (ours === undefined || Object.hasOwn(renamed, ours)) renamed[key] = value;
    else renamed[ours] = value;
  }
  // ffprobe writes the title under tags.
  const tags = map.tags as { title?: unknown } | undefined;
  if (renamed.title === undefined && typeof tags?.title === "string") renamed.title = tags.title;
  return renamed;
}

/** Where a start is said twice, the one in the recording that is published: ffprobe counts the other in ticks, Auphonic before the cut. */
function withoutOther(map: Record<string, unknown>): Record<string, unknown> {
  const output = map.start_output_sec ?? map.start_output;
  if (output !== undefined) return { ...map, start: output };
  if (map.time_base === undefined || map.start_time === undefined) return map;
  return { ...map, start: map.start_time, end: map.end_time };
}

/** Seconds of a start or end as it stands in a file: a number of seconds, or a time in any spelling. */
export function readSeconds(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string") return undefined;
  return parseTime(value.trim()) ?? parseClock(value.trim().replaceAll("：", ":"));
}

/** A text without what stands around it; undefined where nothing is left. */
export const filled = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** What stands as a chapter without a time that can be read, and its line where that is known. */
export type Untimed = readonly { title: string; line?: number }[];

/** As a sentence names it: "Tar" (line 4), "Rope". */
export const nameUntimed = (untimed: Untimed): string =>
  nameSome(
    untimed.map(
      ({ title, line }) =>
        (title === "" ? "one without a title" : JSON.stringify(title)) + (line ? ` (line ${line})` : ""),
    ),
    mostNamed,
  );

/** So many are named, and looked for in the text. */
export const mostNamed = 20;
