// Reads chapters out of line-wise files of players and tools (WebVTT chapter tracks, ffmpeg's metadata, cue sheets, OGM), and lists of times with dots.
// The start of what has no time that can be read is NaN.

import { hasWebScheme } from "../../base/address-text.js";
import { decodeEntities } from "../../base/entities.js";
import { linesBefore } from "../../base/line-of.js";
import type { GivenChapter } from "../../model/model.js";
import { readSeconds } from "./given-fields.js";

/** A WebVTT chapter track: a cue a chapter, its text the title. https://www.w3.org/TR/webvtt1/#chapter-cues */
export function readVttChapters(text: string): GivenChapter[] {
  return text.split(/\n\s*\n/).flatMap((block): GivenChapter[] => {
    const lines = block.split("\n");
    const at = lines.findIndex((line) => line.includes("-->"));
    const [from, to] = lines[at]?.split("-->").map((part) => readSeconds(part.trim().split(/\s/)[0])) ?? [];
    const spoken = lines.slice(at + 1).join(" ");
    const title = decodeEntities(spoken.replace(/<[^>]*>/g, ""))
      .replace(/\s+/g, " ")
      .trim();
    if (at < 0) return [];
    return [{ start: from ?? Number.NaN, ...(to !== undefined && to > from! ? { end: to } : {}), title }];
  });
}

/** `[CHAPTER]` sections with TIMEBASE, START, END and title. https://ffmpeg.org/ffmpeg-formats.html#Metadata-2 */
export function readFfmetadata(text: string): GivenChapter[] {
  return text
    .split(/^\[CHAPTER\]\s*$/m)
    .slice(1)
    .flatMap((section): GivenChapter[] => {
      const fields = new Map<string, string>();
      // A title may hold line ends and "=", each behind a backslash.
      for (const line of section.split(/^\[/m)[0]!.split(/(?<!\\)\n/)) {
        const found = /^([^=;#\\]+)=([\s\S]*)$/.exec(line);
        if (found) fields.set(found[1]!.trim().toLowerCase(), found[2]!.replace(/\\([=;#\\\n])/g, "$1").trim());
      }
      const [above = 1, below = 1e9] = fields.get("timebase")?.split("/").map(Number) ?? [];
      const seconds = (name: string): number => (Number(fields.get(name) ?? Number.NaN) * above) / below;
      const [start, end] = [seconds("start"), seconds("end")];
      return [{ start, ...(end > start ? { end } : {}), title: (fields.get("title") ?? "").replace(/\s+/g, " ") }];
    });
}

/** Tracks of a cue sheet; `INDEX 01` counts minutes, seconds and 75ths of a second. */
export function readCue(text: string): GivenChapter[] {
  return text
    .split(/^\s*TRACK\s+\d+\s+\w+.*$/m)
    .slice(1)
    .flatMap((track): GivenChapter[] => {
      const index = /^\s*INDEX\s+01\s+(\d+):(\d\d):(\d\d)/m.exec(track);
      const title = /^\s*TITLE\s+(?:"([^"]*)"|(.+))$/m.exec(track);
      const start = index ? Number(index[1]) * 60 + Number(index[2]) + Number(index[3]) / 75 : Number.NaN;
      return [{ start, title: (title?.[1] ?? title?.[2] ?? "").trim() }];
    });
}

/** `CHAPTER01=00:05:00.000`, `CHAPTER01NAME=Title`, as OGM tools, MP4Box and Vorbis comments have them. */
export function readOgmChapters(text: string): GivenChapter[] {
  const fields = new Map(
    [...text.matchAll(/^\s*(CHAPTER\d{2,3}(?:NAME|URL)?)\s*=(.*)$/gim)].map((found) => [
      found[1]!.toUpperCase(),
      found[2]!.trim(),
    ]),
  );
  return [...new Set([...fields.keys()].map((name) => name.replace(/\D+$/, "")))].map((name): GivenChapter => {
    const start = readSeconds(fields.get(name)) ?? Number.NaN;
    const url = fields.get(`${name}URL`);
    return { start, title: fields.get(`${name}NAME`) ?? "", ...(url && hasWebScheme(url) ? { url } : {}) };
  });
}

interface Dotted {
  /** Where the time begins in the notes, and how it is typed. */
  at: number;
  typed: string;
  seconds: number;
  parts: number;
}

const clock = String.raw`\d{1,3}[.:][0-5]\d(?:[.:][0-5]\d)?`;
const lead = String.raw`(?:[ \t]*(?:[-*+•|>]|\d{1,2}[.)])[ \t]+)?[([*_]*`;
const starts = new RegExp(`^(${lead})(${clock})(?=[)\\]*_]*[ \\t]*[-–—|]?[ \\t]+\\S|[)\\]][)\\]*_]*\\S)`, "gm");
const ends = new RegExp(`^(${lead}[^\\n]*?\\p{L}[^\\n]*?[ \\t][([*_]*)(${clock})(?=[)\\]*_]*[ \\t]*$)`, "gmu");

/** Notes with the times of their list in colons, and the first of them that had dots. */
export interface Retyped {
  notes: string;
  /** The time as it was typed, and its line of the notes, counted from 0. */
  typed: string;
  line: number;
}

/**
 * The notes with colons in the times of a list that are typed with dots. Undefined where there is no such list: at least
 * three times that begin their lines, or end them, and rise from "0.00"; or that pass an hour ("58.10", "1.02.03"), which
 * neither versions nor the numbers of sections do.
 */
export function retypeDots(notes: string): Retyped | undefined {
  if (!/\d\.[0-5]\d/.test(notes)) return undefined;
  const list = [starts, ends].map((pattern) => readTimes(notes, pattern)).find(isList);
  const first = list?.find(({ typed }) => typed.includes("."));
  if (!list || !first) return undefined;
  let text = "";
  let from = 0;
  for (const { at, typed } of list) {
    text += notes.slice(from, at) + typed.replaceAll(".", ":");
    from = at + typed.length;
  }
  return { notes: text + notes.slice(from), typed: first.typed, line: linesBefore(notes, first.at) };
}

const readTimes = (notes: string, pattern: RegExp): Dotted[] =>
  [...notes.matchAll(pattern)].map((found) => {
    const [, before = "", typed = ""] = found;
    const parts = typed.split(/[.:]/);
    const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
    return { at: found.index + before.length, typed, seconds, parts: parts.length };
  });

function isList(times: readonly Dotted[]): boolean {
  const [first] = times;
  if (!first || times.length < 3) return false;
  const rises = times.every(({ seconds }, at) => at === 0 || seconds > times[at - 1]!.seconds);
  const passesAnHour = first.parts === 2 && times.at(-1)!.parts === 3;
  return rises && (first.seconds === 0 || passesAnHour);
}
