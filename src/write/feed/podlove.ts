// Chapters as Podlove Simple Chapters in the item, which Spotify and older podcast apps read.
import type { Chapter, Seconds } from "../../model/model.js";
import { type Node, tag } from "./element.js";

/**
 * `psc:chapters` of the visible chapters; undefined when there are none. Starts are always `HH:MM:SS.mmm`, since bare seconds
 * are read as zero by a wide-spread app (conflict C17). https://podlove.org/simple-chapters/
 */
export function podloveChapters(chapters: readonly Chapter[]): Node | undefined {
  const visible = chapters.filter(({ toc, title }) => toc !== false && title.trim() !== "");
  if (visible.length === 0) return undefined;
  return tag(
    { version: "1.2" },
    {
      "psc:chapter": visible.map(({ start, title, url, image }) =>
        tag({ start: normalPlayTime(start), title, href: url, image }),
      ),
    },
  );
}

/** Seconds as `HH:MM:SS.mmm`. */
function normalPlayTime(seconds: Seconds): string {
  const total = Math.max(0, Math.round(seconds * 1000));
  const two = (value: number): string => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(total / 3_600_000), Math.floor(total / 60_000) % 60];
  return `${two(hours)}:${two(minutes)}:${two(Math.floor(total / 1000) % 60)}.${String(total % 1000).padStart(3, "0")}`;
}
