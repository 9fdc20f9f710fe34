// What a file of chapters is written from, and how its times are spelled.
import type { Chapter, Seconds } from "../../model/model.js";

/** The chapters of an episode as a file shall hold them; addresses are absolute, titles are one line. */
export interface ChapterFile {
  /** Of the episode. */
  title: string;
  author: string;
  /** The show's title. */
  podcast: string;
  /** Of the recording; 0 where it is not known. */
  duration: Seconds;
  chapters: readonly Chapter[];
}

export type WriteChapterFile = (file: ChapterFile) => string;

/** Seconds to the millisecond. */
export const toMilliseconds = (seconds: Seconds): number => Math.round(seconds * 1000) / 1000;

/** `01:02:03.500`. */
export function formatStamp(seconds: Seconds): string {
  const all = Math.round(seconds * 1000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${two(all / 3_600_000)}:${two((all / 60_000) % 60)}:${two((all / 1000) % 60)}.${String(all % 1000).padStart(3, "0")}`;
}
