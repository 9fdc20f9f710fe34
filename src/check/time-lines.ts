// Finds lines that begin with a time, in plain text and in HTML.

export interface TimeLine {
  /** Seconds. */
  time: number;
  title: string;
  written: string;
  /** The time stands at the beginning of the line, without brackets or bullets. */
  bare: boolean;
  /** Line in the text, from 1. */
  line: number;
}

const timed = /^\s*([-*•·]\s*)?([[(])?(\d{1,3}(?::[0-5]\d){1,2})(?:\.\d+)?[\])]?\s*[-–—:|]?\s*(.*)$/u;

/** Seconds of a time such as `1:02:03` that is spelled rightly. */
export const sumClock = (clock: string): number => clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

/** Whether there is anything like a time: most texts have none. */
const hasTime = (text: string): boolean => /\d:[0-5]\d/.test(text);

/** Lines with a time at their beginning, in their order. */
export function readTimeLines(text: string): TimeLine[] {
  if (!hasTime(text)) return [];
  return text.split("\n").flatMap((written, at) => {
    if (!written.includes(":")) return [];
    const found = timed.exec(written);
    if (!found) return [];
    const time = sumClock(found[3]!);
    const bare = found[1] === undefined && found[2] === undefined;
    return [{ time, title: found[4]!.trim(), written: written.trim(), bare, line: at + 1 }];
  });
}

/** The same in HTML, where paragraphs, breaks and list items make the lines. */
export const timesInHtml = (html: string): TimeLine[] =>
  hasTime(html)
    ? readTimeLines(html.replace(/<br\s*\/?>|<\/?(p|div|li|ul|ol|h\d)\b[^>]*>/gi, "\n").replace(/<[^>]*>/g, ""))
    : [];

/** Every H:MM:SS in brackets, and minutes that no time of day has (18:30 may be one, [50:00] not), with its line. */
export function findTimes(text: string): { time: number; written: string; line: number }[] {
  if (!hasTime(text)) return [];
  return text.split("\n").flatMap((row, at) =>
    [...row.matchAll(/[([](\d{1,2}:[0-5]\d:[0-5]\d)(?=[)\]])|\[((?:2[4-9]|[3-9]\d|\d{3}):[0-5]\d)(?=\])/g)].map(
      (found) => {
        const written = found[1] ?? found[2]!;
        return { time: sumClock(written), written, line: at + 1 };
      },
    ),
  );
}
