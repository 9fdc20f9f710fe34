// Chapters a person wrote: as they are, with the ends that follow from the next start.
import type { Chapter, GivenChapter, Seconds } from "../../model/model.js";

/** In order of time; of two at the same second the first stays. A chapter without an end lasts until the next one begins, the last until the end of the recording. */
export function useGivenChapters(given: readonly GivenChapter[], duration: Seconds): Chapter[] {
  const sorted = given.toSorted((a, b) => a.start - b.start).filter(({ start }, k, all) => !isTwice(start, all[k - 1]));
  return sorted.map(({ line: _, ...chapter }, k) => ({
    ...chapter,
    end: chapter.end ?? sorted[k + 1]?.start ?? Math.max(duration, chapter.start),
    origin: "given",
  }));
}

const isTwice = (start: Seconds, before: GivenChapter | undefined): boolean =>
  before !== undefined && Math.floor(start) === Math.floor(before.start);
