// Reads chapter files: one table of formats, each recognised by what stands in it and not by its ending.

import { defined } from "../../base/defined.js";
import { isMap } from "../../base/is-map.js";
import { parseYaml } from "../../base/parse-yaml.js";
import { parseTime, readTimedLine } from "../../base/timed-line.js";
import { readXmlTree, type XmlElement } from "../../base/xml-tree.js";
import type { ChapterSpelling } from "../../conventions/chapter-formats.js";
import type { GivenChapter } from "../../model/model.js";
import { readCue, readFfmetadata, readOgmChapters, readVttChapters, retypeDots } from "./chapter-texts.js";
import { findNotesChapters } from "./chapters-in-notes.js";
import { readSeconds, renameChapterFields } from "./given-fields.js";
import { readAudacityLabels, readEdl, readMarkerTable } from "./marker-lists.js";

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
 * The chapters in a file's text, in the order of time, and how they were spelled; links and pictures are as they were typed.
 * Undefined where no spelling of the table is recognised or the file holds no chapter.
 */
export function readChapterFile(text: string): { chapters: GivenChapter[]; spelling: ChapterSpelling } | undefined {
  const clean = withoutMatter(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  for (const { spelling, recognises, read } of chapterReaders) {
    if (!recognises(clean)) continue;
    const chapters = read(clean)?.filter(({ start }) => Number.isFinite(start) && start >= 0);
    if (chapters !== undefined && chapters.length > 0)
      return { chapters: chapters.toSorted((a, b) => a.start - b.start), spelling };
    if (spelling === "json" || spelling === "xml") return undefined;
  }
  return undefined;
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
  const listed = findNotesChapters(retypeDots(text)?.notes ?? text, undefined).map(
    ({ line: _, ...chapter }) => chapter,
  );
  const bare = text.split("\n").flatMap((line): GivenChapter[] => {
    const timed = readTimedLine(line.trim());
    if (!timed || timed.title === "") return [];
    const { title, url } = splitAddress(timed.title);
    return [{ start: timed.start, ...defined({ end: timed.end }), title, ...(url ? { url } : {}) }];
  });
  return listed.length >= bare.length ? listed : bare;
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
  const chapters = list.flatMap((one) => readOne(one) ?? []);
  return chapters.length > 0 && chapters.length * 2 >= list.length ? chapters : undefined;
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

function readOne(typed: unknown): GivenChapter | undefined {
  const fields = renameChapterFields(typed);
  const start = readSeconds(fields?.start);
  const title = fields?.title;
  if (!fields || start === undefined || (title !== undefined && typeof title !== "string")) return undefined;
  const end = readSeconds(fields.end);
  const text = (value: unknown): string | undefined => filled(typeof value === "string" ? value : undefined);
  const [url, image] = [text(fields.url), text(fields.image)];
  return {
    start,
    ...(end !== undefined && end > start ? { end } : {}),
    title: (title ?? "").trim(),
    ...defined({ url, image }),
    ...(fields.toc === false ? { toc: false } : {}),
  };
}

/** The chapters of an XML text; undefined where it holds none that is known. */
function readXmlChapters(text: string): GivenChapter[] | undefined {
  const { root } = readXmlTree(text);
  if (!root) return undefined;
  const readers: [string, (element: XmlElement) => GivenChapter | undefined][] = [
    ["chapter", readSimple],
    ["ChapterAtom", readMatroska],
    ["Marker", readHindenburg],
  ];
  for (const [name, read] of readers) {
    const chapters = findAll(root, name).flatMap((element) => read(element) ?? []);
    if (chapters.length > 0) return chapters;
  }
  return undefined;
}

/** Every element of a name, without those inside one of them; written without recursion, for files of any depth. */
function findAll(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.name === name) found.push(element);
    else for (let at = element.children.length - 1; at >= 0; at--) open.push(element.children[at]!);
  }
  return found;
}

const filled = (text: string | undefined): string | undefined => text?.trim() || undefined;

function readSimple({ attributes }: XmlElement): GivenChapter | undefined {
  const start = readSeconds(attributes.start);
  const [url, image] = [filled(attributes.href), filled(attributes.image)];
  if (start === undefined) return undefined;
  return { start, title: (attributes.title ?? "").trim(), ...(url ? { url } : {}), ...(image ? { image } : {}) };
}

const childText = (element: XmlElement, name: string): string | undefined => {
  const child = element.children.find((one) => one.name === name);
  return child?.text.trim();
};

/** `<ChapterTimeStart>00:05:00.000000000</ChapterTimeStart>` beside `<ChapterDisplay><ChapterString>`. */
function readMatroska(element: XmlElement): GivenChapter | undefined {
  const start = readSeconds(childText(element, "ChapterTimeStart"));
  const end = readSeconds(childText(element, "ChapterTimeEnd"));
  const display = element.children.find(({ name }) => name === "ChapterDisplay");
  const title = display ? (childText(display, "ChapterString") ?? "") : "";
  if (start === undefined || childText(element, "ChapterFlagHidden") === "1") return undefined;
  return { start, ...(end !== undefined && end > start ? { end } : {}), title };
}

/** `<Marker Name="..." Time="1:02.500"/>` of a Hindenburg session. */
function readHindenburg({ attributes }: XmlElement): GivenChapter | undefined {
  const start = readSeconds(attributes.Time);
  const title = attributes.Name ?? attributes.Title;
  return start === undefined || title === undefined ? undefined : { start, title: title.trim() };
}
