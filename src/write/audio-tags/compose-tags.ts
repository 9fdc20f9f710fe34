// What the tags of an episode's recording shall say.

import { formatDay } from "../../base/date-text.js";
import { defined } from "../../base/defined.js";
import { iso6392 } from "../../base/language-code.js";
import { episodePath, urlOf } from "../../conventions/addresses.js";
import type { Entry, Show } from "../../model/model.js";
import { shownChapters } from "../chapter-lines.js";
import { absoluteUrl } from "../chapters.js";
import type { RecordingTags, TagPicture } from "./recording-tags.js";

/** Pictures that lie in the folder, by their addresses. */
export type FindPicture = (url: string) => TagPicture | undefined;

/**
 * Chapters are those that a person gave: found ones would count as given from then on. Those that came out of the recording
 * stay as they lie there.
 */
export function composeTags(
  show: Show,
  { episode, understood, summary }: Entry,
  findPicture: FindPicture,
): RecordingTags {
  const { date, number, season } = episode;
  const given = episode.chapters.length > 0 && episode.chaptersFrom !== "audio";
  const cover = episode.image ?? show.image;
  const picture = findPicture(cover.url);
  const language = iso6392(episode.language ?? show.language);
  const chapters = given
    ? shownChapters(understood).map(({ start, end, title, url, image, toc }) => {
        const own = image === undefined ? undefined : findPicture(absoluteUrl(show, image));
        return {
          start,
          end,
          title: title.replace(/\s+/g, " ").trim(),
          ...(url === undefined ? {} : { url: absoluteUrl(show, url) }),
          ...defined({ picture: own, toc }),
        };
      })
    : episode.chapterPlan.none
      ? []
      : undefined;
  return {
    title: episode.title,
    album: show.title,
    artist: show.author,
    genre: "Podcast",
    ...defined({ language }),
    ...(number !== undefined && Number.isInteger(number) ? { number } : {}),
    ...defined({ season }),
    ...(date === undefined ? {} : { date: formatDay(date.utc, date.zone) }),
    ...(summary === "" ? {} : { comment: summary }),
    url: urlOf(show, episodePath(episode.slug)),
    ...defined({ cover: picture, chapters }),
  };
}
