// Reads the markers that audio and video editors export: Audacity, Audition, Premiere, Reaper, Resolve.
// The start of what has no time that can be read is NaN.
import type { GivenChapter } from "../../model/model.js";
import { splitTable } from "../transcripts/tables/table-rows.js";
import { readSeconds } from "./given-fields.js";

/** Labels of Audacity: start, end and text with tabs between; lines of a spectral selection begin with a backslash. */
export function readAudacityLabels(text: string): GivenChapter[] {
  return text.split("\n").flatMap((line): GivenChapter[] => {
    if (line.trim() === "" || line.startsWith("\\")) return [];
    const found = /^([\d.,:]+)\t([\d.,:]+)\t(.*)$/.exec(line);
    const [start = Number.NaN, end = 0] = found?.slice(1, 3).map(labelTime) ?? [];
    return [{ start, ...(end > start ? { end } : {}), title: (found?.[3] ?? line).trim() }];
  });
}

/** Seconds, or a clock's time in lists that were changed by hand. */
const labelTime = (part: string): number | undefined =>
  part.includes(":") ? readSeconds(part) : Number(part.replace(",", "."));

const startNames =
  /^(?:start|in|time|start ?time|position|timecode|source in|record in|#?begin|zeit|beginn|anfang|temps|début|tiempo|inicio|inizio)$/i;
const titleNames =
  /^(?:name|marker ?name|title|label|notes?|comment|text|chapter|titel|kapitel|titre|chapitre|título|capítulo|titolo|capitolo)$/i;
const endNames = /^(?:end|out|end ?time)$/i;
const durationNames = /^(?:duration|length)$/i;

/**
 * A table with a head row that names a start and a title: the CSV of Premiere and Reaper, the tab-separated list of
 * Audition. Undefined for every other text. Timecodes with frames count whole seconds.
 */
export function readMarkerTable(text: string): GivenChapter[] | undefined {
  const first = text.trimStart().split("\n", 1)[0]!;
  const mark = ["\t", ";", ","].find((one) => first.includes(one));
  if (mark === undefined) return undefined;
  const [head = [], ...rows] = splitTable(text, mark).map(({ cells }) => cells);
  const column = (names: RegExp): number => head.findIndex((name) => names.test(name.trim().replace(/^#$/, "")));
  const [start, title, end, duration] = [startNames, titleNames, endNames, durationNames].map(column) as [
    number,
    number,
    number,
    number,
  ];
  if (title < 0) return undefined;
  const times = rows.map((row) => readTimecode(row[start]));
  if (times.length === 0 || times.filter((time) => time !== undefined).length * 2 < times.length) return undefined;
  const shift = timelineStart(times.filter((time) => time !== undefined));
  return rows.flatMap((row, at): GivenChapter[] => {
    const from = times[at] ?? Number.NaN;
    if (row.every((cell) => cell.trim() === "")) return [];
    const length = duration < 0 ? undefined : readTimecode(row[duration]);
    const to = (end < 0 ? undefined : readTimecode(row[end])) ?? (length === undefined ? undefined : from + length);
    return [
      {
        start: from - shift,
        ...(to !== undefined && to > from ? { end: to - shift } : {}),
        title: (row[title] ?? "").trim(),
      },
    ];
  });
}

/** Markers of an EDL: an edit's line with its timecodes, and under it `|C:... |M:Title |D:1`. */
export function readEdl(text: string): GivenChapter[] | undefined {
  const found: GivenChapter[] = [];
  let at: number | undefined;
  for (const line of text.split("\n")) {
    const edit = /^\d{3,6}\s.*?(\d\d:\d\d:\d\d[:;]\d\d)\s+\d\d:\d\d:\d\d[:;]\d\d\s*$/.exec(line);
    if (edit) at = readTimecode(edit[1]);
    const marker = /\|M:(.*?)\s*(?:\|D:|$)/.exec(line);
    if (marker) found.push({ start: at ?? Number.NaN, title: marker[1]!.trim() });
  }
  // Resolve counts from one hour, whenever the first marker comes.
  const shift = found.every(({ start }) => !(start < 3600)) ? 3600 : 0;
  return found.length === 0 ? undefined : found.map(({ start, title }) => ({ start: start - shift, title }));
}

/** A time, a timecode `01:00:10:12` whose frames are dropped, or seconds. */
function readTimecode(text: string | undefined): number | undefined {
  const plain = (text ?? "").trim();
  const frames = /^(\d{1,2}):(\d\d):(\d\d)[:;](\d\d)$/.exec(plain);
  if (frames) return Number(frames[1]) * 3600 + Number(frames[2]) * 60 + Number(frames[3]);
  return readSeconds(plain.replace(/s$/, ""));
}

/** Editors begin their timeline at one hour: where all markers lie behind it, they are counted from there. */
const timelineStart = (times: readonly number[]): number =>
  Math.min(...times) >= 3600 && Math.min(...times) < 3660 ? 3600 : 0;
