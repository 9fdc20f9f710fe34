// Finds chapter lists that are typed into a text.

import { mayHoldTimes, namesList, readTimedLine, readTimedList } from "../../base/timed-line.js";
import type { Chapter, Seconds } from "../../model/model.js";

/** How many chapters of the episode a line of notes lists, each on the same second, or the one beside it. */
function countChapters(text: string, chapters: readonly Chapter[]): number {
  const list = readTimedList(text);
  const timed = list?.items ?? [readTimedLine(text.trim())];
  const isChapter = (one: { start: Seconds } | undefined): boolean =>
    one !== undefined && chapters.some(({ start }) => Math.abs(Math.floor(start) - Math.floor(one.start)) <= 1);
  return timed.every(isChapter) ? timed.length : 0;
}

/** Whether a plain text holds the episode's list of chapters, or most of it. */
export function holdsChapters(text: string, chapters: readonly Chapter[]): boolean {
  if (chapters.length === 0 || !mayHoldTimes(text)) return false;
  const lines = text.split("\n").reduce((sum, row) => sum + countChapters(row, chapters), 0);
  return lines >= Math.min(2, chapters.length) && lines * 2 >= chapters.length;
}

/**
 * Plain text of Markdown without the list of chapters that it holds, and without a heading that nothing stands under any
 * more: where the list is shown in another place, it is not said twice.
 */
export function withoutChapters(text: string, markdown: string, chapters: readonly Chapter[]): string {
  if (!holdsChapters(text, chapters)) return text;
  const bold = /^(?:#{1,6}[ \t]+(.+?)[ \t#]*|(?:\*\*|__)([^*_\n]+)(?:\*\*|__)(:?)[ \t]*)$/gm;
  const headings = new Set([...markdown.matchAll(bold)].map(([, own, typed, colon]) => own?.trim() ?? typed! + colon));
  const isLabel = (row: string): boolean =>
    headings.has(row.trim()) || namesList(row) || /^[^.!?\n]{0,40}:$/.test(row.trim());
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const rows = paragraph.split("\n");
    const counted = rows.map((row) => countChapters(row, chapters) > 0);
    // Of a list that has most of them, the others are that list too, where another one counts.
    const isList = counted.filter(Boolean).length > 1 && rows.every((row) => readTimedLine(row.trim()) !== undefined);
    const listed = isList ? rows.map(() => true) : counted;
    return rows
      .map((row, at) => {
        if (listed[at]) {
          const { lead = "", tail = "" } = readTimedList(row) ?? {};
          return [lead.replace(/^[^.!?]{0,40}:$/, ""), tail].filter(Boolean).join(" ");
        }
        // What is said above the list, and the head of a table of chapters, go with it.
        return listed[at + 1] && (isLabel(row) || (at === 0 && row.includes(" | "))) ? "" : row;
      })
      .filter((row) => row !== "")
      .join("\n");
  });
  const left = paragraphs.filter(
    (paragraph, at) => paragraph.trim() !== "" && !(isLabel(paragraph) && paragraphs[at + 1] === ""),
  );
  const isHeading = (paragraph: string | undefined): boolean =>
    paragraph === undefined || headings.has(paragraph.trim());
  return left.filter((paragraph, at) => !isHeading(paragraph) || !isHeading(left[at + 1])).join("\n\n");
}

const joinTimes = (text: string): string => text.replace(/(\d):(?=\d\d(?!\d))/g, "$1:\u2060");

/**
 * Text in which no line begins or ends with a time, and none stands in brackets: YouTube would take an agenda ("18:00 Doors") or "(12:34)" for chapters
 * and drop the real list. An invisible word joiner behind the colon leaves it to be read as it was.
 */
export const defuseTimes = (text: string): string =>
  mayHoldTimes(text)
    ? text
        .split("\n")
        .map((row) =>
          /^[^\p{L}\p{N}]*\d+:\d\d/u.test(row) || readTimedLine(row.trim())
            ? joinTimes(row)
            : row.replace(/[([][^()[\]]*\d:\d\d[^()[\]]*[)\]]/g, joinTimes),
        )
        .join("\n")
    : text;
