// Writes chapters as JSON: Podcasting 2.0, Auphonic productions, Podigee's player.
import { formatStamp } from "../../base/clock-text.js";
import { toMilliseconds, type WriteChapterFile } from "./chapter-file.js";

/** What is undefined is left out. */
const print = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md */
export const writePodcastJson: WriteChapterFile = ({ title, author, podcast, chapters }) =>
  print({
    version: "1.2.0",
    title,
    author,
    podcastName: podcast,
    chapters: chapters.map(({ start, end, title: name, image, url, toc }) => ({
      startTime: toMilliseconds(start),
      endTime: end > start ? toMilliseconds(end) : undefined,
      title: name || undefined,
      img: image,
      url,
      toc: toc === false ? toc : undefined,
    })),
  });

/** What a production takes. https://auphonic.com/help/api/details.html */
export const writeAuphonicJson: WriteChapterFile = ({ chapters }) =>
  print({
    chapters: chapters.map(({ start, title, url, image }) => ({ start: formatStamp(start), title, url, image })),
  });

/** https://github.com/podigee/podigee-podcast-player/blob/master/docs/configuration.md */
export const writePodigeeJson: WriteChapterFile = ({ chapters }) =>
  print({
    chaptermarks: chapters.map(({ start, title, url, image }) => ({
      start: formatStamp(start),
      title,
      href: url,
      image,
    })),
  });
