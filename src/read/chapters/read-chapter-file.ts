// Reads chapter files: one table of formats, each recognised by what stands in it and not by its ending.
import { readTimedLine } from "../../base/timed-line.js";
import type { GivenChapter } from "../../model/model.js";
import { readCue, readFfmetadata, readOgmChapters, readVttChapters } from "./chapter-texts.js";
import { findNotesChapters } from "./chapters-in-notes.js";
import { readJsonChapters } from "./json-chapters.js";
import { readAudacityLabels, readEdl, readMarkerTable } from "./marker-lists.js";
import { readXmlChapters } from "./xml-chapters.js";

/** A way to write chapters down. */
export interface ChapterFormat {
  id: string;
  /** What people call it. */
  name: string;
  /** Whether a text is of this kind; looks at its structure only. */
  recognises(text: string): boolean;
  /** The chapters in the order of the file; undefined where it is broken. */
  read(text: string): GivenChapter[] | undefined;
}

/** Formats in the order in which they are asked. A new one is a file and a line. */
const chapterFormats: readonly ChapterFormat[] = [
  {
    id: "json",
    name: "JSON (Podcasting 2.0, Auphonic, Podigee, ffprobe, yt-dlp)",
    recognises: (text) => /^\s*[[{]\s*["{[\]}]/.test(text),
    read: readJsonChapters,
  },
  {
    id: "xml",
    name: "XML (Podlove Simple Chapters, Matroska, Hindenburg)",
    recognises: (text) => /^\s*<[?!a-z]/i.test(text) && !/^\s*<(?:p|ul|ol|li|div|html|!doctype html)\b/i.test(text),
    read: readXmlChapters,
  },
  { id: "vtt", name: "WebVTT chapters", recognises: (text) => /^WEBVTT\b/.test(text), read: readVttChapters },
  {
    id: "ffmetadata",
    name: "ffmpeg's metadata",
    recognises: (text) => /^;FFMETADATA1/.test(text) || /^\[CHAPTER\]$/m.test(text),
    read: readFfmetadata,
  },
  {
    id: "cue",
    name: "cue sheet",
    recognises: (text) => /^\s*TRACK\s+\d+\s+\w+/m.test(text) && /^\s*INDEX\s+01\s+\d+:\d\d:\d\d/m.test(text),
    read: readCue,
  },
  {
    id: "ogm",
    name: "Ogg and OGM chapters (CHAPTER01=, CHAPTER01NAME=)",
    recognises: (text) => /^\s*CHAPTER\d{2,3}=\d/im.test(text),
    read: readOgmChapters,
  },
  {
    id: "audacity",
    name: "Audacity labels",
    recognises: (text) => /^\d+[.,]\d+\t\d+[.,]\d+(?:\t|$)/m.test(text),
    read: readAudacityLabels,
  },
  { id: "edl", name: "EDL markers (Resolve)", recognises: (text) => /^\s*TITLE:|\|M:/m.test(text), read: readEdl },
  {
    id: "markers",
    name: "table of markers (Audition, Premiere, Reaper; tabs, commas or semicolons)",
    recognises: (text) => readMarkerTable(text) !== undefined,
    read: readMarkerTable,
  },
  {
    id: "lines",
    name: "lines with a time and a title (mp4chaps, YouTube, Markdown)",
    recognises: (text) => text.split("\n").some((line) => readTimedLine(line.trim()) !== undefined),
    read: readLines,
  },
];

/**
 * The chapters in a file's text, in the order of time, and the format they were written in. Undefined where no format of
 * the table is recognised or the file holds no chapter.
 */
export function readChapterFile(text: string): { chapters: GivenChapter[]; format: ChapterFormat } | undefined {
  const clean = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  for (const format of chapterFormats) {
    if (!format.recognises(clean)) continue;
    const chapters = format.read(clean)?.filter(({ start }) => Number.isFinite(start) && start >= 0);
    if (chapters !== undefined && chapters.length > 0)
      return { chapters: chapters.toSorted((a, b) => a.start - b.start), format };
    if (format.id === "json" || format.id === "xml") return undefined;
  }
  return undefined;
}

/** A file of nothing but chapters needs no evidence that its times are some: every line with a time is one. */
function readLines(text: string): GivenChapter[] {
  const listed = findNotesChapters(text, undefined).map(({ line: _, ...chapter }) => chapter);
  const bare = text.split("\n").flatMap((line): GivenChapter[] => {
    const timed = readTimedLine(line.trim());
    if (!timed || timed.title === "") return [];
    const { title, url } = splitAddress(timed.title);
    return [
      { start: timed.start, ...(timed.end === undefined ? {} : { end: timed.end }), title, ...(url ? { url } : {}) },
    ];
  });
  return listed.length >= bare.length ? listed : bare;
}

/** mp4chaps and Podlove write "Title <https://...>". */
function splitAddress(text: string): { title: string; url?: string } {
  const found = /^(.+?)\s*<(https?:\/\/[^>\s]+)>$/.exec(text);
  return found ? { title: found[1]!, url: found[2]! } : { title: text };
}
