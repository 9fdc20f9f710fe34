// Reads times that pages write in words, "1 minute 5 seconds", in the languages that are usual.

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
export const spelledTime = `${count}(?:[,،、]?\\s?(?:(?:and|und|et|y|e|en|og|och|i|и)\\s)?${count}){0,2}`;

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
export const secondsOfSpelled = (text: string): number =>
  [...text.matchAll(oneCount)].reduce((sum, [, number, unit]) => sum + Number(number) * lengthOf.get(unit!)!, 0);

/** The time in words says the same numbers as the clock beside it. */
export function agreesWithClock(time: string, words: string): boolean {
  const said = (words.match(/\d+/g) ?? []).map(Number);
  const parts = time.split(":").map(Number);
  return said.every((number) => parts.includes(number));
}
