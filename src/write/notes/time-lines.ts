// Finds chapter lists that are typed into a text, and says where YouTube would refuse them.

import { parseClock } from "../../base/clock-text.js";
import { countOf, doing, type Found, timed, unordered } from "../../base/say-found.js";
import { saySeconds } from "../../base/say-number.js";
import { mayHoldTimes, readTimedLine, readTimedList } from "../../base/timed-line.js";
import type { Chapter, Seconds } from "../../model/model.js";

export interface TimeLine {
  start: Seconds;
  title: string;
}

const line = /^[ \t]*(?:[-*•–][ \t]+)?[([]?((?:\d{1,3}:)?\d{1,2}:\d{2})[)\]]?[ \t]*[-–—:|]?[ \t]+(\S.*)$/gm;

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
  const headings = new Set([...markdown.matchAll(/^#{1,6}[ \t]+(.+?)[ \t#]*$/gm)].map((found) => found[1]!.trim()));
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((row) =>
          countChapters(row, chapters) === 0 ? row : (readTimedList(row)?.lead ?? "").replace(/^[^.!?]{0,40}:$/, ""),
        )
        .filter((row) => row !== "")
        .join("\n"),
    )
    .filter((paragraph) => paragraph.trim() !== "");
  const isHeading = (paragraph: string | undefined): boolean =>
    paragraph !== undefined && headings.has(paragraph.trim());
  return paragraphs
    .filter((paragraph, at) => !isHeading(paragraph) || (at + 1 < paragraphs.length && !isHeading(paragraphs[at + 1])))
    .join("\n\n");
}

/**
 * Text in which no line begins or ends with a time: YouTube would take an agenda ("18:00 Doors") for chapters and drop the
 * real list. An invisible word joiner behind the colon leaves it to be read as it was.
 */
export const defuseTimes = (text: string): string =>
  mayHoldTimes(text)
    ? text
        .split("\n")
        .map((row) =>
          /^[^\p{L}\p{N}]*\d+:\d\d/u.test(row) || readTimedLine(row.trim())
            ? row.replace(/(\d):(?=\d\d(?!\d))/g, "$1:\u2060")
            : row,
        )
        .join("\n")
    : text;

/** Lines that begin with a time, when there are at least three: a list of chapters. Otherwise none. */
export function findTimeLines(text: string): TimeLine[] {
  const lines = [...text.matchAll(line)].flatMap(([, time, title]) => {
    const start = parseClock(time!);
    return start === undefined ? [] : [{ start, title: title!.trim() }];
  });
  return lines.length >= 3 ? lines : [];
}

/** The first rule of YouTube's that a list breaks (https://support.google.com/youtube/answer/9884579), if any. */
export function checkTimeLines(
  lines: readonly TimeLine[],
  duration: Seconds,
): { rule: string; found: Found; expected: string } | undefined {
  if (lines.length < 3)
    return { rule: "yt-chapters-min3", found: countOf(lines.length, "chapters"), expected: "at least 3" };
  if (lines[0]!.start !== 0)
    return { rule: "yt-chapters-zero", found: timed("first chapter", saySeconds(lines[0]!.start)), expected: "0:00" };
  for (const [at, { start, title }] of lines.entries()) {
    const end = lines[at + 1]?.start ?? (duration > 0 ? duration : Number.POSITIVE_INFINITY);
    if (end < start)
      return {
        rule: "yt-chapters-order",
        found: unordered(`"${title}"`, "after a later chapter or the end"),
        expected: "rising times",
      };
    if (end - start < 10)
      return {
        rule: "yt-chapters-10s",
        found: doing(`"${title}"`, `is ${saySeconds(end - start)} long`),
        expected: "at least 10 s",
      };
  }
  return undefined;
}
