// Reads what is copied from the transcript beside a video or a recording, of YouTube and of Teams: times in words, who speaks, and what is said.

import type { Read, Transcript } from "../../../model/model.js";
import type { TranscriptRow } from "../input.js";
import { readTime } from "../read-time.js";
import { voiceRow } from "../spell-heads.js";
import { type Row, readRows, timeLine } from "./as-subrip.js";

/** The first form stands behind a one. */
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

/** The source of a pattern for a time in words, with what stands between its parts. */
const spelledTime = `${count}(?:[,،、]?\\s?(?:(?:and|und|et|y|e|en|og|och|i|и)\\s)?${count}){0,2}`;

const oneCount = new RegExp(`(\\d+)\\s?(${forms(1)}|${forms(0)})`, "gu");
/** Hours are the first of the three, minutes the second. */
const lengths = [3600, 60, 1];
const lengthOf = new Map(
  units.flatMap((unit) =>
    unit.flatMap((all) => {
      const names = all.split("|");
      return names.map((name, at) => [name, lengths[Math.floor((at * 3) / names.length)]!] as const);
    }),
  ),
);

/** The seconds of a text that `spelledTime` has found. */
const secondsOfSpelled = (text: string): number =>
  [...text.matchAll(oneCount)].reduce((sum, [, number, unit]) => sum + Number(number) * lengthOf.get(unit!)!, 0);

/** The time in words says the same numbers as the clock beside it. */
function agreesWithClock(time: string, words: string): boolean {
  const said = (words.match(/\d+/g) ?? []).map(Number);
  const parts = time.split(":").map(Number);
  return said.every((number) => parts.includes(number));
}

const clock = "(\\d{1,2}(?::\\d{2}){1,2})";
/** "1:05" and, on the same line or none, "1 minute, 5 seconds", then the words. */
const stamped = new RegExp(`^\\s*${clock}(?:(${spelledTime}))?(.*)$`, "u");
const inWords = new RegExp(`^\\s*${spelledTime}\\s*$`, "u");
/** What the page writes around the words. */
const furniture =
  /^\s*(?:transcript|search (?:in video|transcript)|chapter \d+: .*|follow along using the transcript\.?|show transcript|[\p{L} ()]{3,40}\(auto-generated\)|sync to video time)\s*$/iu;

export const youtubePage: TranscriptRow = {
  name: "the transcript of YouTube's page",
  recognise({ head }) {
    const rows = head.split("\n").filter((row) => row.trim() !== "");
    let [glued, apart, times] = [0, 0, 0];
    for (const [at, row] of rows.entries()) {
      const found = stamped.exec(row);
      if (!found) continue;
      times++;
      if (found[2] !== undefined && agreesWithClock(found[1]!, found[2])) glued++;
      else if (inWords.test(rows[at + 1] ?? "") && agreesWithClock(found[1]!, rows[at + 1]!)) apart++;
    }
    return glued + apart > 1 && glued + apart >= 0.6 * times;
  },
  read({ file, text }) {
    const rows: Row[] = [];
    const left: Row[] = [];
    const source = text.split("\n");
    const starts = source.map((row) => {
      const found = stamped.exec(row);
      return found && (found[2] === undefined || agreesWithClock(found[1]!, found[2])) ? found : null;
    });
    const first = starts.findIndex(Boolean);
    const last = starts.findLastIndex(Boolean);
    const add = (row: string, at: number): void => void rows.push({ text: row, line: at + 1 });
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
    return sayAround(readRows(file, rows), left);
  },
};

/** "Ida Berg 1 minute 5 seconds": what a screen reader says before each piece. */
const pieceHead = new RegExp(`^\\s*(\\S.{0,80}?)\\s+(${spelledTime})\\s*$`, "u");
/** "1 minute 5 seconds1:05": what is shown where somebody else begins, under the name. */
const shownTime = new RegExp(`^\\s*(${spelledTime})\\s*(\\d{1,2}(?::\\d{2}){1,2})\\s*$`, "u");

const isShownTime = (row: string | undefined): boolean => {
  const found = shownTime.exec(row ?? "");
  return found !== null && agreesWithClock(found[2]!, found[1]!);
};

export const teamsPage: TranscriptRow = {
  name: "the transcript of a page of Teams",
  recognise({ head }) {
    const rows = head.split("\n");
    return rows.some(isShownTime) && rows.filter((row) => pieceHead.test(row)).length > 1;
  },
  read({ file, text }) {
    const source = text.split("\n");
    const heads = source.map((row) => pieceHead.exec(row));
    const starts = spread(heads.flatMap((head) => (head ? [secondsOfSpelled(head[2]!)] : [])));
    const rows: Row[] = [];
    const left: Row[] = [];
    const add = (row: string, at: number): void => void rows.push({ text: row, line: at + 1 });
    let piece = 0;
    for (const [at, row] of source.entries()) {
      const said = row.trim();
      const head = heads[at];
      if (head) {
        const start = starts[piece++]!;
        if (rows.length > 0) add("", at);
        add(timeLine(start, Math.max(start, starts[piece] ?? start + 4)), at);
        add(voiceRow(head[1]!), at);
      } else if (said === "" || isShownTime(row) || isShownTime(source[at + 1])) continue;
      else if (piece === 0) left.push({ text: said, line: at + 1 });
      else add(said, at);
    }
    return sayAround(readRows(file, rows, "vtt"), left);
  },
};

/** Pieces of one whole second follow each other within it. */
const spread = (starts: readonly number[]): number[] =>
  starts.map((start, at) => {
    const alike = starts.filter((other) => other === start).length;
    return start + (at - starts.indexOf(start)) / alike;
  });

/** What a page wrote around a transcript that was copied from it, with the lines it stands in; it is said once, before the other problems. */
function sayAround(read: Read<Transcript>, left: readonly Row[]): Read<Transcript> {
  const [shown] = left;
  if (shown === undefined) return read;
  const found = shown.text.slice(0, 60);
  const all = left.length > 1 ? `, and ${left.length - 1} more of the kind are` : " is";
  return {
    ...read,
    problems: [
      {
        rule: "transcript-program-line",
        severity: "info",
        message: `"${found}"${all} what the page wrote around the transcript, and left out`,
        place: { file: read.value.file, line: shown.line },
        found,
        expected: "words that are spoken",
      },
      ...read.problems,
    ],
  };
}
