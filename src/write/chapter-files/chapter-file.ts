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
