// Writes chapters as markers that audio and video editors import: Audacity, Resolve, Reaper, Premiere, Audition.
import { formatStamp } from "../../base/clock-text.js";
import type { WriteChapterFile } from "./chapter-file.js";

/** A row of a table; cells that hold its mark, quotes or a line end stand in quotes. */
const row = (cells: readonly string[], mark: string): string =>
  `${cells.map((cell) => (/["\n]/.test(cell) || cell.includes(mark) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(mark)}\n`;

/** Whole seconds as a timecode: frames would be of a rate that nobody knows here. */
const timecode = (seconds: number): string => `${formatStamp(Math.floor(seconds + 1e-6)).slice(0, 8)}:00`;

/** https://manual.audacityteam.org/man/importing_and_exporting_labels.html */
export const writeAudacityLabels: WriteChapterFile = ({ chapters }) =>
  chapters
    .map(({ start, end, title }) => `${start.toFixed(6)}\t${Math.max(start, end).toFixed(6)}\t${title}\n`)
    .join("");

/** A timeline begins at one hour there. */
export const writeResolveEdl: WriteChapterFile = ({ title, chapters }) => {
  const edits = chapters.map(({ start, title: name }, k) => {
    const [from, to] = [timecode(start + 3600), `${timecode(start + 3600).slice(0, 9)}01`];
    const edit = `${String(k + 1).padStart(3, "0")}  001      V     C        ${from} ${to} ${from} ${to}`;
    return `\n${edit}\n |C:ResolveColorBlue |M:${name} |D:1\n`;
  });
  return `TITLE: ${title.replace(/\s+/g, " ")}\nFCM: NON-DROP FRAME\n${edits.join("")}`;
};

/** Regions, which have an end; a marker (M) where there is none. */
export const writeReaperCsv: WriteChapterFile = ({ chapters }) =>
  row(["#", "Name", "Start", "End", "Length"], ",") +
  chapters
    .map(({ start, end, title }, k) =>
      row(
        end > start
          ? [`R${k + 1}`, title, formatStamp(start), formatStamp(end), formatStamp(end - start)]
          : [`M${k + 1}`, title, formatStamp(start), "", ""],
        ",",
      ),
    )
    .join("");

export const writePremiereCsv: WriteChapterFile = ({ chapters }) =>
  row(["Marker Name", "Description", "In", "Out", "Duration", "Marker Type"], ",") +
  chapters
    .map(({ start, end, title }) => {
      const [from, to] = [Math.floor(start + 1e-6), Math.floor(Math.max(start, end) + 1e-6)];
      return row([title, "", timecode(from), timecode(to), timecode(to - from), "Chapter"], ",");
    })
    .join("");

/** Tabs, whatever the ending says. */
export const writeAuditionCsv: WriteChapterFile = ({ chapters }) =>
  row(["Name", "Start", "Duration", "Time Format", "Type", "Description"], "\t") +
  chapters
    .map(({ start, end, title }) =>
      row([title, formatStamp(start), formatStamp(Math.max(0, end - start)), "decimal", "Cue", ""], "\t"),
    )
    .join("");
