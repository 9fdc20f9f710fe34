// Writes what a producer pastes into YouTube: the title and the description, within all of YouTube's limits.

import { byteLength, cutText } from "../../base/cut-text.js";
import { countOf, type Found, sayFound, sized } from "../../base/say-found.js";
import type { Entry, Problem, Show } from "../../model/model.js";
import { fitParts } from "./fit-parts.js";
import { withOneX } from "./one-x.js";
import { type Spelling, textParts } from "./text-parts.js";
import { defuseTimes } from "./time-lines.js";
import { countHashtags, fitYoutube, fitYoutubeLine, hashtags, mostHashtags } from "./youtube-characters.js";

const spelling: Spelling = {
  text: fitYoutube,
  line: fitYoutubeLine,
  times: defuseTimes,
};

/** Bytes of UTF-8 that a description may have (https://developers.google.com/youtube/v3/docs/videos). */
const youtubeLimit = 5000;

/** Characters that a title may have. */
const youtubeTitleLimit = 100;

export interface YoutubeText {
  /** Ends with a line end; at most 5,000 bytes with it. */
  text: string;
  /** `youtube.title`, else the episode's title; at most 100 characters. */
  title: string;
  /** What was left out or shortened, such as "mentions left out". */
  dropped: string[];
  problems: Problem[];
}

/**
 * Lead, notes, the show's header, guests and hosts, chapters, links, mentions, footer and hashtags. Over the limit, parts go
 * in the order of `show.youtube.drop`; parts it does not name go after those, from the bottom up, the lead last.
 */
export function writeYoutube(typedShow: Show, typedEntry: Entry): YoutubeText {
  const [show, entry] = withOneX(typedShow, typedEntry);
  const { episode } = entry;
  const parts = textParts(show, entry, spelling);
  const limit = { most: youtubeLimit - 1, size: byteLength };
  const { text, dropped } = fitParts(parts, show.youtube.drop, "lead", limit);
  const problems: Problem[] = [];
  const report = (rule: string, found: Found, expected: string, hint?: string, field?: string): void => {
    const told = sayFound(found, expected);
    problems.push({
      rule,
      severity: "warn",
      ...told,
      message: `In the YouTube text ${told.message.replace(/^The(?:re)? /, (word) => word.toLowerCase())}`,
      place: { file: episode.source.file },
      ...(field === undefined ? {} : { field }),
      ...(hint === undefined ? {} : { hint }),
      platforms: ["youtube"],
      episode: episode.slug,
    });
  };

  const wanted = fitYoutubeLine(episode.youtube.title ?? episode.title);
  const title = cutText(wanted, (piece) => piece.length <= youtubeTitleLimit);
  if (title !== wanted)
    report(
      "yt-title-100",
      sized("title", wanted.length, "characters"),
      `at most ${youtubeTitleLimit}`,
      "Give a shorter youtube.title.",
      "youtube.title",
    );
  if (dropped.length > 0)
    report(
      "yt-description-5000",
      sized("length", byteLength(parts.flatMap(({ units }) => units).join("\n")), "bytes"),
      `at most ${youtubeLimit}: ${dropped.join(", ")}`,
      "Shorten the notes, or set youtube.drop in show.md to choose what goes first.",
    );
  const tags = hashtags([...show.youtube.hashtags, ...episode.keywords]).length;
  const counted = countHashtags(text);
  if (counted > mostHashtags) report("yt-hashtags-60", countOf(counted, "hashtags"), `at most ${mostHashtags}`);
  else if (tags > mostHashtags)
    report("yt-hashtags-60", countOf(tags, "hashtags"), `at most ${mostHashtags}`, "The first ones are kept.");
  return { text: `${text}\n`, title, dropped, problems };
}
