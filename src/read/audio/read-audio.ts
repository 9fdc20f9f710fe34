// Facts of a recording from its bytes: how long it is, or what it is instead of a recording.
import { formatClock } from "../../base/clock-text.js";
import { type AudioFacts, type FactsCache, readPieces, withCache } from "../facts.js";
import type { FileFacts, Folder } from "../folder.js";
import { readEmbeddedChapters } from "./embedded-chapters.js";
import { scanMp3 } from "./scan-mp3.js";

/** Duration in seconds, bit rate and chapters of a recording; `fault` says what was found where it is none. Never throws for bad bytes. */
export function readAudioFacts(folder: Folder, path: string, file: FileFacts, cache?: FactsCache): Promise<AudioFacts> {
  const read = async (): Promise<AudioFacts> => {
    if (file.size === 0) return { kind: "audio", fault: "an empty file" };
    const fault = recognizeText(await folder.readBytes(path, 0, Math.min(file.size, 512)));
    if (fault) return { kind: "audio", fault };
    const seconds = /\.mp3$/i.test(path)
      ? await measureMp3(folder, path, file)
      : await measureOther(folder, path, file);
    if (seconds === undefined) return { kind: "audio", fault: "bytes that are no recording" };
    const bitrate = Math.round((file.size * 8) / seconds);
    if (seconds > longest || bitrate < slowest) return { kind: "audio", fault: sayImplausible(seconds, file.size) };
    const found = await readEmbeddedChapters(folder, path, file);
    const chapters = found.map(({ picture: _, ...chapter }) => chapter);
    return { kind: "audio", duration: seconds, bitrate, chapters };
  };
  const isWhole = ({ fault, chapters }: AudioFacts): boolean => fault !== undefined || chapters !== undefined;
  return withCache<AudioFacts>(cache, path, file, "audio", read, isWhole);
}

/** Seconds and bits a second beyond which a header is damaged: no recording is a hundred hours long, or as thin as this. */
const longest = 100 * 3600;
const slowest = 100;

const sayImplausible = (seconds: number, bytes: number): string =>
  `a damaged header that tells of ${seconds > longest ? `${Math.round(seconds / 3600)} hours` : formatClock(seconds)} in a file of ${bytes} bytes`;

/** What a file that begins like a text is. */
function recognizeText(start: Uint8Array): string | undefined {
  const text = Buffer.from(start)
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart()
    .toLowerCase();
  if (/^(?:<!doctype html|<html|<head|<body)/.test(text)) return "a web page that was saved as a recording";
  if (text.startsWith("version https://git-lfs")) return "a Git LFS pointer in the recording's place";
  if (/^(?:<\?xml|\{\s*"|<!--)/.test(text)) return "a text file";
  return undefined;
}

/** Seconds by walking the frames; a file with more junk than frames is none. Free-format files go the other way. */
async function measureMp3(folder: Folder, path: string, file: FileFacts): Promise<number | undefined> {
  const scan = await scanMp3(readPieces(folder, path, file.size));
  if (scan.frames > 0 && scan.junk <= file.size / 2) return Math.round(scan.seconds * 1000) / 1000;
  return measureOther(folder, path, file);
}

/** Seconds by music-metadata, which reads the file from front to back. */
async function measureOther(folder: Folder, path: string, file: FileFacts): Promise<number | undefined> {
  const { parseWebStream } = await import("music-metadata");
  const stream = openAudioStream(folder, path, file);
  try {
    const { format } = await parseWebStream(stream, { size: file.size, path }, { duration: true, skipCovers: true });
    const { duration } = format;
    return duration !== undefined && Number.isFinite(duration) && duration > 0
      ? Math.round(duration * 1000) / 1000
      : undefined;
  } catch {
    return undefined;
  }
}

/** A recording as the stream that music-metadata reads, piece by piece. */
export function openAudioStream(folder: Folder, path: string, file: FileFacts): ReadableStream<Uint8Array> {
  const pieces = readPieces(folder, path, file.size);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
