// An episode's chapters: as files hold them, as the Podcasting 2.0 JSON that is published (version 1.2), and as front-matter.

import { canParseUrl } from "../base/address-text.js";
import { formatClock } from "../base/clock-text.js";
import { cleanXmlText } from "../base/xml.js";
import { episodePath, urlOf } from "../conventions/addresses.js";
import type { Entry, GivenChapter, Seconds, Show } from "../model/model.js";
import { type ChapterFile, toMilliseconds, writePodcastJson } from "./chapter-files/text-files.js";
import { shownChapters } from "./chapter-lines.js";

/** Path of an episode's chapters file in the output folder. */
export const chaptersPath = (slug: string): string => episodePath(slug, "chapters.json");

/** The chapters with what a file says of their episode; undefined for an episode without chapters. */
export function makeChapterFile(show: Show, { episode, understood }: Entry): ChapterFile | undefined {
  const chapters = shownChapters(understood);
  if (chapters.length === 0) return undefined;
  return {
    title: cleanXmlText(episode.title),
    author: cleanXmlText(show.author),
    podcast: cleanXmlText(show.title),
    duration: understood.duration,
    chapters: chapters.map((chapter) => ({
      ...chapter,
      title: cleanXmlText(chapter.title).trim(),
      ...(chapter.image === undefined ? {} : { image: absoluteUrl(show, chapter.image) }),
      ...(chapter.url === undefined ? {} : { url: absoluteUrl(show, chapter.url) }),
    })),
  };
}

/** The text of `chapters.json`, or undefined for an episode without chapters. Times are in seconds, to the millisecond. */
export function writeChapters(show: Show, entry: Entry): string | undefined {
  const file = makeChapterFile(show, entry);
  return file && writePodcastJson(file);
}

/** An address as it is, or made absolute with the show's link when it is a path of the site. */
export const absoluteUrl = (show: Pick<Show, "link">, url: string): string =>
  canParseUrl(url) || !canParseUrl(url, urlOf(show, "")) ? url : new URL(url, urlOf(show, "")).href;

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
