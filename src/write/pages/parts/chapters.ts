// Chapters as templates get them: when they begin as shown and as they are, and the element that a link to them lands on.
import { formatClock } from "../../../base/clock-text.js";
import { shownStart } from "../../../conventions/shown-time.js";
import type { Understood } from "../../../model/model.js";
import { type Place, pageUrl, webUrl } from "../escape.js";
import { hostOf } from "./cards.js";

/**
 * Silent chapters are left out. `landings` are the seconds that already have an element to land on; a chapter that has
 * none becomes one itself: it has an `id`.
 */
export function chapterValues(place: Place, understood: Understood, landings: ReadonlySet<number>) {
  const seen = new Set(landings);
  return understood.chapters
    .filter((chapter) => chapter.toc !== false)
    .map((chapter) => {
      const at = Math.floor(shownStart(chapter, understood.timing));
      const id = seen.has(at) ? null : `t=${at}`;
      seen.add(at);
      const url = webUrl(chapter.url) ?? null;
      return {
        title: chapter.title,
        start: roundTenths(chapter.start),
        end: roundTenths(chapter.end),
        at,
        clock: formatClock(at),
        id,
        url,
        host: url === null ? null : hostOf(url),
        image: pageUrl(place, chapter.image) ?? null,
        found: chapter.origin === "found",
      };
    });
}

const roundTenths = (seconds: number): number => (Number.isFinite(seconds) ? Math.round(seconds * 10) / 10 : 0);
