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
const mostTitles = 0.45;
const longestTitle = 100;
/** A video has three chapters at least, the first from its beginning on. */
const fewestTitles = 3;

/** What the page calls captions that nobody typed. */
const captionsName =
  /^\s*\p{Lu}[\p{L} ]{2,30}\((?:auto-generated|automatisch erzeugt|générés? automatiquement|generados? automáticamente|gerada automaticamente)\)\s*$/u;

/**
 * The text without titles of chapters, and without what the page calls the captions below them, whose lines become empty; as it
 * is where none are found.
 */
export function dropChapterTitles(file: string, text: string, problems: Problem[]): string {
  if (!/^(?:[^\n]{0,120}\n){0,6}[ \t]*0:\d\d[ \t]*\n/.test(text.slice(0, 800))) return text;
  const lines = text.split("\n");
  const times = lines.flatMap((line, at) => (clock.test(line) ? [at] : []));
  if (times.length < fewestTimes || !soon.test(lines[times[0]!]!)) return text;
  const titles = findTitles(lines, times);
  const last = lines.findLastIndex((line) => line.trim() !== "");
  const spelled = times.some((time) => inWords.test(lines[time + 1] ?? ""));
  const [first, ...more] = [...titles, ...(!spelled && captionsName.test(lines[last]!) ? [last] : [])];
  if (first === undefined) return text;
  const found = lines[first]!.trim();
  const all = more.length === 0 ? " is" : ` and ${more.length} more ${more.length === 1 ? "line" : "lines"} are`;
  problems.push({
    rule: "transcript-aside",
    severity: "info",
    message: `"${found}"${all} what the page writes between the lines of the talk, and left out`,
    place: { file, line: first + 1 },
    found,
    expected: "words that are spoken",
    ...(titles.length === 0
      ? {}
      : { hint: "Titles begin at the time under them: they can be the chapters of the episode." }),
  });
  const left = new Set([first, ...more]);
  return lines.map((line, at) => (left.has(at) ? "" : line)).join("\n");
}

/** The lines of titles: one before the first time, which is the video's beginning, the others behind the one line of speech that every time has. */
function findTitles(lines: readonly string[], times: readonly number[]): number[] {
  const above = lines.slice(0, times[0]).findLastIndex((line) => line.trim() !== "");
  const isSpoken = (line: number, time: number): boolean =>
    lines[line]!.trim() !== "" && !(line === time + 1 && inWords.test(lines[line]!));
  const groups = times
    .slice(0, -1)
    .map((time, at) => range(time + 1, times[at + 1]!).filter((line) => isSpoken(line, time)));
  const titles = [above, ...groups.flatMap((group) => (group.length === 2 ? [group[1]!] : []))];
  const usual = groups.filter(({ length }) => length === 1).length + titles.length - 1;
  if (above < 0 || titles.length < fewestTitles || !titles.every((line) => isTitleLike(lines[line]!.trim()))) return [];
  return usual < nearlyAll * groups.length || titles.length > mostTitles * groups.length ? [] : titles;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

const isTitleLike = (line: string): boolean =>
  line.length <= longestTitle && !/^\p{Ll}/u.test(line) && !/[.,;:…]$/.test(line) && /\p{L}/u.test(line);
