// Reads chapter files: one table of formats, each recognised by what stands in it and not by its ending.

import { defined } from "../../base/defined.js";
import { escapeHtml } from "../../base/escape-html.js";
import { escapeRegExp } from "../../base/escape-reg-exp.js";
import { isMap } from "../../base/is-map.js";
import { lineOf } from "../../base/line-of.js";
import { parseYaml } from "../../base/parse-yaml.js";
import { looksTimed, parseTime, readTimedLine } from "../../base/timed-line.js";
import type { ChapterSpelling } from "../../conventions/chapter-formats.js";
import type { GivenChapter } from "../../model/model.js";
import { readCue, readFfmetadata, readOgmChapters, readVttChapters, retypeDots } from "./chapter-texts.js";
import { findNotesChapters } from "./chapters-in-notes.js";
import { filled, mostNamed, readSeconds, renameChapterFields, type Untimed } from "./given-fields.js";
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

/** What a file of chapters holds. */
export interface ChapterFile {
  /** In the order of time. */
  chapters: GivenChapter[];
  spelling: ChapterSpelling;
  untimed: Untimed;
}

const isTimed = ({ start }: GivenChapter): boolean => Number.isFinite(start) && start >= 0;

/**
 * The chapters in a file's text, and how they were spelled; links and pictures are as they were typed.
 * Undefined where no spelling of the table is recognised or the file holds no chapter.
 */
export function readChapterFile(text: string): ChapterFile | undefined {
  const whole = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const clean = withoutMatter(whole);
  for (const { spelling, recognises, read } of chapterReaders) {
    if (!recognises(clean)) continue;
    const listed = read(clean) ?? [];
    const chapters = listed.filter(isTimed);
    if (chapters.length > 0)
      return {
        chapters: chapters.toSorted((a, b) => a.start - b.start),
        spelling,
        untimed: findUntimed(listed, whole),
      };
    if (spelling === "json" || spelling === "xml") return undefined;
  }
  return undefined;
}

/** Of equal titles each is looked for behind those before it. */
function findUntimed(listed: readonly GivenChapter[], text: string): Untimed {
  const untimed = [...listed.entries()].filter(([, chapter]) => !isTimed(chapter));
  return untimed.map(([at, { title }], k) => {
    if (k >= mostNamed) return { title };
    const before = listed.slice(0, at).filter((one) => one.title === title).length;
    const typed = [title, JSON.stringify(title).slice(1, -1), escapeHtml(title)].find(
      (one) => one && text.includes(one),
    );
    const places =
      typed === undefined ? [] : [...text.matchAll(new RegExp(`(?<!\\p{L})${escapeRegExp(typed)}(?!\\p{L})`, "gu"))];
    const place = places[before] ?? places[0];
    return { title, ...(place === undefined ? {} : { line: lineOf(text, place.index) }) };
  });
}

/** Of a text with front-matter the chapters that this gives, else what stands below it: a date there is no chapter. */
function withoutMatter(text: string): string {
  const [whole, matter] = /^---\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  const parsed = matter === undefined ? undefined : parseYaml(matter);
  if (whole === undefined || !parsed?.ok || !isMap(parsed.value)) return text;
  const { chapters } = parsed.value;
  if (typeof chapters === "string") return chapters;
  if (!Array.isArray(chapters)) return text.slice(whole.length);
  return chapters.every((one) => typeof one === "string") ? chapters.join("\n") : JSON.stringify(chapters);
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
  const plain = retypeDots(text)?.notes ?? text;
  const listed = findNotesChapters(plain, undefined).map(({ line: _, ...chapter }) => chapter);
  const bare: GivenChapter[] = [];
  const untimed: GivenChapter[] = [];
  for (const line of plain.split("\n").map((one) => one.trim())) {
    const timed = readTimedLine(line);
    if (looksTimed(line)) untimed.push({ start: Number.NaN, title: line });
    if (!timed || timed.title === "") continue;
    const { title, url } = splitAddress(timed.title);
    bare.push({ start: timed.start, ...defined({ end: timed.end }), title, ...(url ? { url } : {}) });
  }
  return [...(listed.length >= bare.length ? listed : bare), ...untimed];
}

/** mp4chaps and Podlove write "Title <https://...>". */
function splitAddress(text: string): { title: string; url?: string } {
  const found = /^(.+?)\s*<(https?:\/\/[^>\s]+)>$/.exec(text);
  return found ? { title: found[1]!, url: found[2]! } : { title: text };
}

/** The chapters of a JSON text; undefined where it is no JSON or holds no list of chapters. */
function readJsonChapters(text: string): GivenChapter[] | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  return readChapterList(data);
}

/** The same in YAML, as front-matter has it, in a file of its own. */
function readYamlChapters(text: string): GivenChapter[] | undefined {
  const parsed = parseYaml(text);
  return parsed.ok ? readChapterList(parsed.value) : undefined;
}

function readChapterList(data: unknown): GivenChapter[] | undefined {
  const list = findList(data, 0);
  if (!list) return undefined;
  const chapters = list.map(readOne);
  const timed = chapters.filter(isTimed).length;
  return timed > 0 && timed * 2 >= list.length ? chapters : undefined;
}

/** The list under `chapters` (or `chapter_marks`), wherever a producer puts it, else the text's own list. */
function findList(data: unknown, depth: number): unknown[] | undefined {
  if (Array.isArray(data)) return depth === 0 ? data : undefined;
  if (data === null || typeof data !== "object" || depth > 3) return undefined;
  const map = data as Record<string, unknown>;
  for (const [name, value] of Object.entries(map))
    if (Array.isArray(value) && /^(?:chapters|chapter_?marks|markers)$/i.test(name)) return value;
  for (const value of Object.values(map)) {
    const found = Array.isArray(value) ? undefined : findList(value, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function readOne(typed: unknown): GivenChapter {
  const fields = renameChapterFields(typed) ?? { title: typed };
  const start = readSeconds(fields.start) ?? Number.NaN;
  const title = typeof fields.title === "string" || typeof fields.title === "number" ? String(fields.title) : "";
  const end = readSeconds(fields.end);
  const text = (value: unknown): string | undefined => filled(typeof value === "string" ? value : undefined);
  const [url, image] = [text(fields.url), text(fields.image)];
  return {
    start,
    ...(end !== undefined && end > start ? { end } : {}),
    title: title.trim(),
    ...defined({ url, image }),
    ...(fields.toc === false ? { toc: false } : {}),
  };
}
