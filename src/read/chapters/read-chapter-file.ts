// Reads chapter files: one table of formats, each recognised by what stands in it and not by its ending.
import { parseTime, readTimedLine } from "../../base/timed-line.js";
import type { ChapterSpelling } from "../../conventions/chapter-formats.js";
import type { GivenChapter } from "../../model/model.js";
import { readCue, readFfmetadata, readOgmChapters, readVttChapters } from "./chapter-texts.js";
import { findNotesChapters } from "./chapters-in-notes.js";
import { retypeDots } from "./dotted-times.js";
import { readJsonChapters, readYamlChapters } from "./json-chapters.js";
import { readAudacityLabels, readEdl, readMarkerTable } from "./marker-lists.js";
import { readXmlChapters } from "./xml-chapters.js";

/** How a spelling is read. */
interface ChapterReader {
  spelling: ChapterSpelling;
  /** Whether a text is of this kind; looks at its structure only. */
  recognises(text: string): boolean;
  /** The chapters in the order of the file; undefined where it is broken. */
  read(text: string): GivenChapter[] | undefined;
}

const mp4chapsLine = /^(\d\d:\d\d:\d\d\.\d{3}) (\S.*)$/;

/** Spellings in the order in which they are asked. A new one is a file and a line. */
const chapterReaders: readonly ChapterReader[] = [
  {
    spelling: "json",
    recognises: (text) => /^\s*[[{]\s*["{[\]}]/.test(text),
    read: readJsonChapters,
  },
  {
    spelling: "xml",
    recognises: (text) => /^\s*<[?!a-z]/i.test(text) && !/^\s*<(?:p|ul|ol|li|div|html|!doctype html)\b/i.test(text),
    read: readXmlChapters,
  },
  {
    spelling: "json",
    recognises: (text) => /^(?:---\n)?(?:chapters:[ \t]*\n)?[ \t]*-[ \t]+["']?[a-zA-Z_]+["']?:[ \t]/.test(text),
    read: readYamlChapters,
  },
  {
    spelling: "vtt",
    recognises: (text) => /^(?:WEBVTT\b|\s*\d+\n\d{1,2}:\d\d:\d\d[.,]\d{1,3}\s+-->)/.test(text),
    read: readVttChapters,
  },
  {
    spelling: "ffmetadata",
    recognises: (text) => /^;FFMETADATA1/.test(text) || /^\[CHAPTER\]$/m.test(text),
    read: readFfmetadata,
  },
  {
    spelling: "cue",
    recognises: (text) => /^\s*TRACK\s+\d+\s+\w+/m.test(text) && /^\s*INDEX\s+01\s+\d+:\d\d:\d\d/m.test(text),
    read: readCue,
  },
  {
    spelling: "ogm",
    recognises: (text) => /^\s*CHAPTER\d{2,3}=\d/im.test(text),
    read: readOgmChapters,
  },
  {
    spelling: "audacity",
    recognises: (text) => /^(?:\d+[.,]\d+\t\d+[.,]\d+(?:\t|$)|[\d:.]+:\d\d\S*\t[\d:.]+:\d\d\S*\t\S)/m.test(text),
    read: readAudacityLabels,
  },
  { spelling: "edl", recognises: (text) => /^\s*TITLE:|\|M:/m.test(text), read: readEdl },
  {
    spelling: "markers",
    recognises: (text) => readMarkerTable(text) !== undefined,
    read: readMarkerTable,
  },
  {
    spelling: "mp4chaps",
    recognises: (text) =>
      text
        .trim()
        .split("\n")
        .every((line) => mp4chapsLine.test(line)),
    read: readMp4chaps,
  },
  {
    spelling: "lines",
    recognises: (text) => text.split("\n").some((line) => readTimedLine(line.trim()) !== undefined),
    read: readLines,
  },
];

/**
 * The chapters in a file's text, in the order of time, and how they were spelled. Undefined where no spelling of the table is
 * recognised or the file holds no chapter.
 */
export function readChapterFile(text: string): { chapters: GivenChapter[]; spelling: ChapterSpelling } | undefined {
  const clean = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  for (const { spelling, recognises, read } of chapterReaders) {
    if (!recognises(clean)) continue;
    const chapters = read(clean)?.filter(({ start }) => Number.isFinite(start) && start >= 0);
    if (chapters !== undefined && chapters.length > 0)
      return { chapters: chapters.toSorted((a, b) => a.start - b.start), spelling };
    if (spelling === "json" || spelling === "xml") return undefined;
  }
  return undefined;
}

/** What mp4chaps exports: every line a time with milliseconds and a title, which is taken as it is. */
function readMp4chaps(text: string): GivenChapter[] {
  return text.split("\n").flatMap((line): GivenChapter[] => {
    const [, time = "", title = ""] = mp4chapsLine.exec(line) ?? [];
    const start = parseTime(time);
    const split = splitAddress(title.trim());
    return start === undefined ? [] : [{ start, title: split.title, ...(split.url ? { url: split.url } : {}) }];
  });
}

/** A file of nothing but chapters needs no evidence that its times are some: every line with a time is one. */
function readLines(text: string): GivenChapter[] {
  const listed = findNotesChapters(retypeDots(text)?.notes ?? text, undefined).map(
    ({ line: _, ...chapter }) => chapter,
  );
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
