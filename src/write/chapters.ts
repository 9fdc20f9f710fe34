// Writes an episode's chapters as a Podcasting 2.0 JSON chapters file (version 1.2).

import { cleanXmlText } from "../base/xml.js";
import { episodePath, urlOf } from "../conventions/addresses.js";
import type { Entry, Seconds, Show } from "../model/model.js";
import { shownChapters } from "./chapter-lines.js";

/** Path of an episode's chapters file in the output folder. */
export const chaptersPath = (slug: string): string => episodePath(slug, "chapters.json");

/**
 * The text of `chapters.json`, or undefined for an episode without chapters. Times are in seconds, to the millisecond.
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md
 */
export function writeChapters(show: Show, entry: Entry): string | undefined {
  const { episode, understood } = entry;
  const chapters = shownChapters(understood);
  if (chapters.length === 0) return undefined;
  const content = {
    version: "1.2.0",
    title: cleanXmlText(episode.title),
    author: cleanXmlText(show.author),
    podcastName: cleanXmlText(show.title),
    chapters: chapters.map(({ start, end, title, image, url, toc }) => ({
      startTime: round(start),
      ...(end > start ? { endTime: round(end) } : {}),
      title: cleanXmlText(title).trim(),
      ...(image === undefined ? {} : { img: absoluteUrl(show, image) }),
      ...(url === undefined ? {} : { url: absoluteUrl(show, url) }),
      ...(toc === false ? { toc } : {}),
    })),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** An address as it is, or made absolute with the show's link when it is a path of the site. */
export const absoluteUrl = (show: Pick<Show, "link">, url: string): string =>
  URL.canParse(url) || !URL.canParse(url, urlOf(show, "")) ? url : new URL(url, urlOf(show, "")).href;

const round = (seconds: Seconds): number => Math.round(seconds * 1000) / 1000;
