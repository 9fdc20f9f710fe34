// The chapter list as HTML: a link to each chapter's moment, with its picture and its own link.
import { formatClock } from "../../../base/clock-text.js";
import { shownTime } from "../../../conventions/shown-time.js";
import type { Show, Understood } from "../../../model/model.js";
import { escapeHtml, pageUrl, safeUrl } from "../escape.js";

/**
 * Silent chapters are left out. `landings` are the seconds that already have an element to land on; a chapter that has
 * none becomes one itself.
 */
export function chaptersPart(show: Show, understood: Understood, landings: ReadonlySet<number>): string {
  const chapters = understood.chapters.filter((chapter) => chapter.toc !== false);
  if (chapters.length === 0) return "";
  const seen = new Set(landings);
  const items = chapters.map((chapter) => {
    const at = Math.floor(shownTime(chapter.start, understood.timing));
    const id = seen.has(at) ? "" : ` id="t=${at}"`;
    seen.add(at);
    const image = pageUrl(show, chapter.image);
    const picture = image ? `<img src="${escapeHtml(image)}" alt="" width="56" height="56" loading="lazy">` : "";
    const url = safeUrl(chapter.url);
    const outside = url ? ` <a class="more" href="${escapeHtml(url)}">${escapeHtml(hostOf(url))}</a>` : "";
    return (
      `<li${id} data-start="${round(chapter.start)}" data-end="${round(chapter.end)}"${chapter.origin === "found" ? " data-found" : ""}>` +
      `<a class="seek" href="#t=${at}">${picture}<span class="at">${formatClock(at)}</span> ` +
      `<span class="title">${escapeHtml(chapter.title)}</span></a>${outside}</li>`
    );
  });
  return `<ol class="chapters">\n${items.join("\n")}\n</ol>`;
}

const round = (seconds: number): number => (Number.isFinite(seconds) ? Math.round(seconds * 10) / 10 : 0);

/** The host of a link as its text, so that a reader sees where it goes. */
export const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname.replace(/^www\./, "") || url;
  } catch {
    return url;
  }
};
