// Finds the titles of chapters between the lines of a transcript that was copied from a video's page, where nobody says them.
import type { Problem } from "../../model/model.js";

const clock = /^\s*\d{1,2}(?::\d{2}){1,2}\s*$/;
/** The same in words, as screen readers say it. */
const inWords = /^\s*\d+ ?\p{L}+(?:[, ]{1,2}\d+ ?\p{L}+){0,2}\s*$/u;
const soon = /^\s*0:(?:0\d|1[0-5])\s*$/;

/** From so many times on the file shows how many lines it has under each. */
const fewestTimes = 6;
/** Nearly all have one line, or one and a title; no more than so many have a title. */
const nearlyAll = 0.95;
const mostTitles = 0.34;
const longestTitle = 100;
/** A video has three chapters at least, the first from its beginning on. */
const fewestTitles = 3;

/**
 * The text without titles of chapters, whose lines become empty; as it is where none are found. They stand before the first
 * time, which is the video's beginning, and behind the one line of speech that every other time has.
 */
export function dropChapterTitles(file: string, text: string, problems: Problem[]): string {
  if (!/^(?:[^\n]{0,120}\n){1,6}[ \t]*0:\d\d[ \t]*\n/.test(text.slice(0, 800))) return text;
  const lines = text.split("\n");
  const times = lines.flatMap((line, at) => (clock.test(line) ? [at] : []));
  if (times.length < fewestTimes || !soon.test(lines[times[0]!]!)) return text;
  const above = lines.slice(0, times[0]).findLastIndex((line) => line.trim() !== "");
  const groups = times
    .slice(0, -1)
    .map((time, at) =>
      range(time + 1, times[at + 1]!).filter(
        (line) => lines[line]!.trim() !== "" && !(line === time + 1 && inWords.test(lines[line]!)),
      ),
    );
  const titles = groups.flatMap((group) => (group.length === 2 ? [group[1]!] : []));
  const usual = groups.filter((group) => group.length === 1).length + titles.length;
  const isTitle = (line: number): boolean => isTitleLike(lines[line]!.trim());
  if (above < 0 || !isTitle(above) || titles.length + 1 < fewestTitles || !titles.every(isTitle)) return text;
  if (usual < nearlyAll * groups.length || titles.length > mostTitles * groups.length) return text;
  const [first] = [above, ...titles];
  const found = lines[first!]!.trim();
  problems.push({
    rule: "transcript-aside",
    severity: "info",
    message: `"${found}" and ${titles.length} more lines are titles of chapters between the lines of the talk, which nobody says, and left out`,
    place: { file, line: first! + 1 },
    found,
    expected: "words that are spoken",
    hint: "Each begins at the time under it: they can be the episode's chapters.",
  });
  const left = new Set([above, ...titles]);
  return lines.map((line, at) => (left.has(at) ? "" : line)).join("\n");
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

const isTitleLike = (line: string): boolean =>
  line.length <= longestTitle && !/^\p{Ll}/u.test(line) && !/[.,;:…]$/.test(line) && /\p{L}/u.test(line);
