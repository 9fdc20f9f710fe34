// The whole notes of an episode as HTML, for `content:encoded`, Atom and JSON Feed.

import { formatClock } from "../../base/clock-text.js";
import { renderMarkdown } from "../../base/markdown/render-markdown.js";
import { episodePath, urlOf } from "../../conventions/addresses.js";
import type { Entry, Show } from "../../model/model.js";
import { writeShownotes } from "../notes/write-shownotes.js";

/**
 * The show notes (notes, chapters, people, links, mentions) with absolute addresses. Times are bare text here, not links to the
 * page: podcast apps make them links into the player, and those that look for chapters want them bare (conflict C2). `shownotes` is what `writeShownotes` gives, where it is there already.
 */
export function writeContent(show: Show, entry: Entry, shownotes = writeShownotes(show, entry)): string {
  const { slug } = entry.episode;
  const page = urlOf(show, episodePath(slug));
  const hours = entry.understood.duration >= 3600 ? "always" : "auto";
  return renderMarkdown(shownotes, { base: page, html: "sanitize" })
    .html.trim()
    .replace(/<a href="([^"]*)#t=(\d+)">[\d:]+<\/a>/g, (link, address: string, seconds: string) =>
      address === page ? formatClock(Number(seconds), { pad: true, hours }) : link,
    );
}
