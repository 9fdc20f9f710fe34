// Lists of links as HTML: the episode's links, what is mentioned, downloads, and the neighbours of an episode.

import { formatClock } from "../../../base/clock-text.js";
import { episodePath } from "../../../conventions/addresses.js";
import { shownTime } from "../../../conventions/shown-time.js";
import type { Card, Link, Show, Understood } from "../../../model/model.js";
import { escapeHtml, hrefOf, pageUrl, safeUrl } from "../escape.js";
import type { Strings } from "../strings.js";
import { hostOf } from "./chapters.js";
import { episodeHref } from "./list.js";

/** Links with their titles, each address once. */
export function linksPart(show: Show, links: Link[]): string {
  const seen = new Set<string>();
  const items = links.flatMap((link) => {
    const url = pageUrl(show, link.url);
    if (!url || seen.has(url)) return [];
    seen.add(url);
    return [`<li><a href="${escapeHtml(url)}">${escapeHtml(link.title || hostOf(url))}</a></li>`];
  });
  return items.length > 0 ? `<ul class="links">\n${items.join("\n")}\n</ul>` : "";
}

/** Terms that were mentioned and have an address, with the moment they are first said. */
export function mentionsPart(understood: Understood): string {
  const items = understood.mentions.flatMap((mention) => {
    const url = safeUrl(mention.url);
    if (!url) return [];
    const at = Math.floor(shownTime(mention.at, understood.timing));
    return [
      `<li><a href="${escapeHtml(url)}">${escapeHtml(mention.term)}</a> <a class="at" href="#t=${at}">${formatClock(at)}</a></li>`,
    ];
  });
  return items.length > 0 ? `<ul class="links">\n${items.join("\n")}\n</ul>` : "";
}

/** The audio and the transcript's files. */
export function downloadsPart(
  base: string,
  slug: string,
  files: { audio?: string; video: boolean; transcript: boolean },
  words: Strings,
): string {
  const own = (file: string): string => escapeHtml(hrefOf(base, episodePath(slug, file)));
  const items = [
    ...(files.audio
      ? [
          `<li><a href="${escapeHtml(files.audio)}" download>${escapeHtml(files.video ? words.video : words.audio)}</a></li>`,
        ]
      : []),
    ...(files.transcript
      ? [
          `<li><a href="${own("transcript.vtt")}" download>VTT</a></li>`,
          `<li><a href="${own("transcript.srt")}" download>SRT</a></li>`,
          `<li><a href="${own("transcript.txt")}" download>${escapeHtml(words.text)}</a></li>`,
        ]
      : []),
  ];
  return items.length > 0 ? `<ul class="inline">${items.join("")}</ul>` : "";
}

/** Previous and next episode. */
export function neighboursPart(
  base: string,
  previous: Card | undefined,
  next: Card | undefined,
  words: Strings,
): string {
  const link = (card: Card | undefined, kind: "prev" | "next", word: string): string =>
    card === undefined
      ? ""
      : `<a class="${kind}" rel="${kind}" href="${escapeHtml(episodeHref(base, card.slug))}"><span>${escapeHtml(word)}</span> ${escapeHtml(card.title)}</a>`;
  return link(previous, "prev", words.previous) + link(next, "next", words.next);
}
