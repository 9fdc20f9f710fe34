// Writes a schedule as a table for people and as an iCalendar file (RFC 5545).
import { formatIso, formatWall } from "../base/date-text.js";

/** One episode of a schedule; `date` in milliseconds since 1970, absent when none is set. */
export interface Slot {
  slug: string;
  title: string;
  state: string;
  date?: number;
  /** What daylight saving did to the typed time. */
  clock?: "gap" | "overlap";
}

const clockNotes = {
  gap: "the clocks skip this time: moved on",
  overlap: "the clocks show this time twice: the first is taken",
};

/** A table: episode, local time in `zone`, UTC, state. */
export function writeScheduleTable(slots: readonly Slot[], zone: string): string {
  const rows = slots.map(({ slug, state, date, clock }) => [
    slug,
    date === undefined ? "-" : formatWall(date, zone),
    date === undefined ? "-" : formatIso(date),
    date === undefined && state === "scheduled"
      ? "waits for a date"
      : clock
        ? `${state} (${clockNotes[clock]})`
        : state,
  ]);
  const all = [["episode", zone, "UTC", "state"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

/** A calendar with an event for every dated episode, half an hour long; `show` names the calendar and its identifiers. */
export function writeCalendar(slots: readonly Slot[], show: { title: string; guid: string; link: string }): string {
  const events = slots.flatMap(({ slug, title, state, date }) =>
    date === undefined
      ? []
      : [
          "BEGIN:VEVENT",
          `UID:${slug}@${show.guid}`,
          `DTSTAMP:${stamp(date)}`,
          `DTSTART:${stamp(date)}`,
          "DURATION:PT30M",
          `SUMMARY:${escapeText(title)}`,
          `DESCRIPTION:${escapeText(`${show.title}: ${state}`)}`,
          `URL:${show.link}/episodes/${slug}/`,
          "END:VEVENT",
        ],
  );
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//airdate//schedule//EN",
    `X-WR-CALNAME:${escapeText(show.title)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

const stamp = (date: number): string => formatIso(date).replace(/[-:]/g, "");
const escapeText = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** Lines of more than 75 bytes go on behind a line break and a space, never inside a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let bytes = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (bytes + size > 74) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += char;
    bytes += size;
  }
  return folded;
}
