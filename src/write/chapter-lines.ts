// Chapters as lines of a description: one spelling that Apple, Spotify and YouTube all read.
import { formatClock } from "../base/clock-text.js";
import { shownTime } from "../conventions/shown-time.js";
import type { Chapter, Seconds, Understood } from "../model/model.js";

/** Shorter chapters make YouTube refuse the whole list (https://support.google.com/youtube/answer/9884579). */
const shortest = 10;

/**
 * The chapters as every output shows them: sorted, with found ones of estimated times rounded the way the page rounds them,
 * none that starts at or after the end of the recording, and none that ends after it.
 */
export function shownChapters({
  chapters,
  timing,
  duration,
}: Pick<Understood, "chapters" | "timing" | "duration">): Chapter[] {
  const times = (chapter: Chapter): Chapter =>
    chapter.origin === "given"
      ? chapter
      : { ...chapter, start: shownTime(chapter.start, timing), end: shownTime(chapter.end, timing) };
  return chapters
    .map(times)
    .map((chapter) => (duration > 0 && chapter.end > duration ? { ...chapter, end: duration } : chapter))
    .filter(
      ({ start, title, toc }) =>
        Number.isFinite(start) &&
        start >= 0 &&
        (title.trim() !== "" || toc === false) &&
        !(duration > 0 && start >= duration),
    )
    .sort((a, b) => a.start - b.start);
}

/**
 * Lines such as `00:00 Intro`, one per visible chapter, in the common form of the three platforms (conflict C2): time first,
 * bare, then a space and the title; `HH:MM:SS` on every line once the episode (`duration`, seconds) reaches an hour, or with
 * `hours: "mixed"` only on lines past the hour (`00:00`, `1:02:03`, as people write them under videos); the first at zero, with a line of its own where the first chapter begins later; none shorter than ten seconds.
 * No chapters give no lines.
 */
export function chapterLines(
  chapters: readonly Chapter[],
  duration: Seconds,
  hours: "uniform" | "mixed" = "uniform",
): string[] {
  const visible = chapters
    .filter(({ toc, title }) => toc !== false && title.trim() !== "")
    .sort((a, b) => a.start - b.start);
  const first = visible[0];
  if (first === undefined) return [];
  const kept: { start: Seconds; title: string }[] = [];
  if (Math.floor(first.start) >= shortest) kept.push({ start: 0, title: "Intro" });
  for (const { start, title } of visible) {
    const last = kept.at(-1);
    if (last === undefined) kept.push({ start: 0, title });
    else if (Math.floor(start) - Math.floor(last.start) >= shortest) kept.push({ start, title });
  }
  const last = kept.at(-1)!;
  if (kept.length > 1 && duration > 0 && duration - last.start < shortest) kept.pop();
  const long = duration >= 3600 || last.start >= 3600;
  return kept.map(({ start, title }) => {
    const bare = hours === "mixed" && start >= 3600;
    const time = formatClock(start, { pad: !bare, hours: long && hours === "uniform" ? "always" : "auto" });
    return `${time} ${title.trim().replace(/\s+/g, " ")}`;
  });
}
