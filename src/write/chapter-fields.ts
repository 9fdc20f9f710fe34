// Chapters as the list that stands in an episode's front-matter.
import { formatClock } from "../base/clock-text.js";
import type { GivenChapter, Seconds } from "../model/model.js";
import { toMilliseconds } from "./chapter-files/chapter-file.js";

/** `1:02:03`, with the fraction to the millisecond where there is one: `1:02:03.5`. */
function formatTime(seconds: Seconds): string {
  const exact = toMilliseconds(seconds);
  const rest = Math.round((exact - Math.floor(exact)) * 1000);
  return `${formatClock(exact)}${rest === 0 ? "" : `.${String(rest).padStart(3, "0").replace(/0+$/, "")}`}`;
}

/** The value of `chapters:`. An end is only given where it is neither the next one's start nor that of the recording. */
export function chapterFields(chapters: readonly GivenChapter[], duration?: Seconds): Record<string, unknown>[] {
  return chapters.map(({ start, end, title, url, image, toc }, k) => {
    const next = chapters[k + 1]?.start ?? duration;
    const ends = end !== undefined && end > start && !(next !== undefined && Math.abs(end - next) < 0.05);
    return {
      start: formatTime(start),
      ...(ends ? { end: formatTime(end) } : {}),
      title: title.replace(/\s+/g, " ").trim(),
      ...(url === undefined ? {} : { url }),
      ...(image === undefined ? {} : { image }),
      ...(toc === false ? { toc } : {}),
    };
  });
}
