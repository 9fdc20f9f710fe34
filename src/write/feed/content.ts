// The whole notes of an episode as HTML, for `content:encoded`, Atom and JSON Feed.
import { episodePath, urlOf } from "../../addresses.js";
import { renderMarkdown } from "../../base/markdown/render-markdown.js";
import { escapeXmlText } from "../../base/xml.js";
import type { Entry, Show } from "../../model.js";
import { chapterLines, shownChapters } from "../chapter-lines.js";

/**
 * The notes with absolute addresses, and the chapter lines under them where the notes do not have them already; empty when
 * there are neither. Apps that read this do not look at the description, so the lines have to be here too.
 */
export function writeContent(show: Show, entry: Entry): string {
  const { episode, understood } = entry;
  const notes =
    entry.notes.trim() === ""
      ? ""
      : renderMarkdown(entry.notes, { base: urlOf(show, episodePath(episode.slug)), html: "sanitize" }).html.trim();
  const lines = chapterLines(shownChapters(understood), understood.duration);
  if (lines.length === 0 || hasLines(entry.notes, lines)) return notes;
  const list = `<p>${lines.map(escapeXmlText).join("<br />\n")}</p>`;
  return notes === "" ? list : `${notes}\n${list}`;
}

/** Whether more than half of the lines' times stand in the notes. */
function hasLines(notes: string, lines: readonly string[]): boolean {
  const times = new Set([...notes.matchAll(/\d{1,2}(?::\d{2}){1,2}/g)].map(([time]) => trimTime(time)));
  return lines.filter((line) => times.has(trimTime(line.slice(0, line.indexOf(" "))))).length * 2 > lines.length;
}

const trimTime = (time: string): string => time.replace(/^[0:]+(?=\d:)/, "");
