// Finds chapter lists that are typed into a text, and says where YouTube would refuse them.
import { parseClock } from "../../base/clock-text.js";
import type { Seconds } from "../../model/model.js";

export interface TimeLine {
  start: Seconds;
  title: string;
}

const line = /^[ \t]*(?:[-*•–][ \t]+)?[([]?((?:\d{1,3}:)?\d{1,2}:\d{2})[)\]]?[ \t]*[-–—:|]?[ \t]+(\S.*)$/gm;

/** Lines that begin with a time, when there are at least three: a list of chapters. Otherwise none. */
export function findTimeLines(text: string): TimeLine[] {
  const lines = [...text.matchAll(line)].flatMap(([, time, title]) => {
    const start = parseClock(time!);
    return start === undefined ? [] : [{ start, title: title!.trim() }];
  });
  return lines.length >= 3 ? lines : [];
}

/** The first rule of YouTube's that a list breaks (https://support.google.com/youtube/answer/9884579), if any. */
export function judgeTimeLines(
  lines: readonly TimeLine[],
  duration: Seconds,
): { rule: string; found: string; expected: string } | undefined {
  if (lines.length < 3) return { rule: "yt-chapters-min3", found: `${lines.length} chapters`, expected: "at least 3" };
  if (lines[0]!.start !== 0)
    return { rule: "yt-chapters-zero", found: `a first chapter at ${lines[0]!.start} s`, expected: "0:00" };
  for (const [at, { start, title }] of lines.entries()) {
    const end = lines[at + 1]?.start ?? (duration > 0 ? duration : Number.POSITIVE_INFINITY);
    if (end < start)
      return {
        rule: "yt-chapters-order",
        found: `"${title}" after a later chapter or the end`,
        expected: "rising times",
      };
    if (end - start < 10)
      return { rule: "yt-chapters-10s", found: `"${title}" of ${end - start} s`, expected: "at least 10 s" };
  }
  return undefined;
}
