// Reads what is copied from the transcript beside a video on YouTube: a time, the same time in words, and what is said.
import { readTime } from "../read-time.js";
import type { TranscriptRow } from "../row.js";
import { readRows, timeLine } from "./as-subrip.js";

/** Units of the time in words, in the languages of the page that are usual; the first form stands behind a one. */
const units: readonly (readonly [one: string, many: string])[] = [
  ["hour|minute|second", "hours|minutes|seconds"],
  ["Stunde|Minute|Sekunde", "Stunden|Minuten|Sekunden"],
  ["heure|minute|seconde", "heures|minutes|secondes"],
  ["hora|minuto|segundo", "horas|minutos|segundos"],
  ["ora|minuto|secondo", "ore|minuti|secondi"],
  ["uur|minuut|seconde", "uur|minuten|seconden"],
  ["timme|minut|sekund", "timmar|minuter|sekunder"],
  ["time|minut|sekund", "timer|minutter|sekunder"],
  ["godzina|minuta|sekunda", "godziny|godzin|minuty|minut|sekundy|sekund"],
  ["час|минута|секунда", "часа|часов|минуты|минут|секунды|секунд"],
  ["時間|分|秒", "時間|分|秒"],
  ["小时|分钟|秒钟", "小时|分钟|秒钟"],
  ["시간|분|초", "시간|분|초"],
];
const forms = (place: 0 | 1): string =>
  [...new Set(units.flatMap((unit) => unit[place].split("|")))].sort((a, b) => b.length - a.length).join("|");
const count = `(?:1\\s?(?:${forms(0)})|\\d+\\s?(?:${forms(1)}))`;
const clock = "(\\d{1,2}(?::\\d{2}){1,2})";
/** "1:05" and, on the same line or none, "1 minute, 5 seconds", then the words. */
const stamped = new RegExp(
  `^\\s*${clock}(?:(${count}(?:[,،、]?\\s?(?:(?:and|und|et|y|e|en|og|och|i|и)\\s)?${count}){0,2}))?(.*)$`,
  "u",
);
const inWords = new RegExp(`^\\s*${count}(?:[,،、]?\\s?(?:\\p{Ll}{1,3}\\s)?${count}){0,2}\\s*$`, "u");
/** What the page writes around the words. */
const furniture =
  /^\s*(?:transcript|search (?:in video|transcript)|chapter \d+: .*|follow along using the transcript\.?|show transcript|[\p{L} ()]{3,40}\(auto-generated\)|sync to video time)\s*$/iu;

/** The time in words says the same numbers as the clock. */
const agrees = (time: string, words: string): boolean => {
  const said = (words.match(/\d+/g) ?? []).map(Number);
  const parts = time.split(":").map(Number);
  return said.every((number) => parts.includes(number));
};

export const youtubePage: TranscriptRow = {
  name: "the transcript of YouTube's page",
  recognise({ head }) {
    const rows = head.split("\n").filter((row) => row.trim() !== "");
    let [glued, apart, times] = [0, 0, 0];
    for (const [at, row] of rows.entries()) {
      const found = stamped.exec(row);
      if (!found) continue;
      times++;
      if (found[2] !== undefined && agrees(found[1]!, found[2])) glued++;
      else if (inWords.test(rows[at + 1] ?? "") && agrees(found[1]!, rows[at + 1]!)) apart++;
    }
    return glued + apart > 1 && glued + apart >= 0.6 * times;
  },
  read({ file, text }) {
    const rows: string[] = [];
    const lines: number[] = [];
    const left: { text: string; line: number }[] = [];
    const source = text.split("\n");
    const starts = source.map((row) => {
      const found = stamped.exec(row);
      return found && (found[2] === undefined || agrees(found[1]!, found[2])) ? found : null;
    });
    const first = starts.findIndex(Boolean);
    const last = starts.findLastIndex(Boolean);
    const add = (row: string, at: number): void => {
      rows.push(row);
      lines.push(at + 1);
    };
    for (const [at, row] of source.entries()) {
      const found = starts[at];
      const said = (found ? found[3]! : row).trim();
      if (said === "" && !found) continue;
      // Before the first time and behind the last words stands the page, not the talk.
      if (!found && (at < first || furniture.test(row) || (at > last + 3 && said.length < 40))) {
        left.push({ text: said, line: at + 1 });
        continue;
      }
      if (!found && inWords.test(row)) continue;
      if (found) {
        const start = readTime(found[1]!, { at: 0 }, found[1]!.length);
        const next = starts.slice(at + 1).find(Boolean)?.[1];
        const stop = next === undefined ? start + 4 : readTime(next, { at: 0 }, next.length);
        if (rows.length > 0) add("", at);
        add(timeLine(start, Math.max(stop, start)), at);
      }
      if (said !== "") add(said, at);
    }
    const read = readRows(file, rows, "srt", lines);
    const [shown] = left;
    if (shown === undefined) return read;
    return {
      ...read,
      problems: [
        {
          rule: "transcript-program-line",
          severity: "info",
          message: `"${shown.text.slice(0, 60)}"${left.length > 1 ? `, and ${left.length - 1} more of the kind are` : " is"} what the page wrote around the transcript, and left out`,
          place: { file, line: shown.line },
          found: shown.text.slice(0, 60),
          expected: "words that are spoken",
        },
        ...read.problems,
      ],
    };
  },
};
