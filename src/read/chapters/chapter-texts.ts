// Reads chapters out of line-wise files of players and tools: WebVTT chapter tracks, ffmpeg's metadata, cue sheets, OGM.
import { decodeEntities } from "../../base/entities.js";
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
    if (at < 0 || from === undefined || title === "") return [];
    return [{ start: from, ...(to !== undefined && to > from ? { end: to } : {}), title }];
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
      if (!Number.isFinite(start)) return [];
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
      if (!index) return [];
      const start = Number(index[1]) * 60 + Number(index[2]) + Number(index[3]) / 75;
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
  return [...fields].flatMap(([name, value]): GivenChapter[] => {
    const start = /^CHAPTER\d+$/.test(name) ? readSeconds(value) : undefined;
    const url = fields.get(`${name}URL`);
    return start === undefined
      ? []
      : [{ start, title: fields.get(`${name}NAME`) ?? "", ...(url && /^https?:/i.test(url) ? { url } : {}) }];
  });
}
