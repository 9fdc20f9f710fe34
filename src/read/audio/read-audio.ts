// Facts of a recording from its bytes: how long it is, or what it is instead of a recording.

import { formatClock } from "../../base/clock-text.js";
import { defined } from "../../base/defined.js";
import { type AudioFacts, type FactsCache, readPieces, withCache } from "../facts.js";
import type { FileFacts, Folder } from "../folder.js";
import { readEmbeddedChapters } from "./embedded-chapters.js";

/** Duration in seconds, bit rate and chapters of a recording; `fault` says what was found where it is none. Never throws for bad bytes. */
export function readAudioFacts(folder: Folder, path: string, file: FileFacts, cache?: FactsCache): Promise<AudioFacts> {
  const read = async (): Promise<AudioFacts> => {
    if (file.size === 0) return { kind: "audio", fault: "an empty file" };
    const fault = recognizeText(await folder.readBytes(path, 0, Math.min(file.size, 512)));
    if (fault) return { kind: "audio", fault };
    const { seconds, told } = /\.mp3$/i.test(path)
      ? await measureMp3(folder, path, file)
      : { seconds: await measureOther(folder, path, file) };
    if (seconds === undefined) return { kind: "audio", fault: await sayBytes(folder, path, file) };
    const bitrate = Math.round((file.size * 8) / seconds);
    if (seconds > longest || bitrate < slowest) return { kind: "audio", fault: sayImplausible(seconds, file.size) };
    const found = await readEmbeddedChapters(folder, path, file);
    const chapters = found.map(({ picture: _, ...chapter }) => chapter);
    const breaksOff = told !== undefined && told > seconds * (1 + tolerance) + 1;
    return { kind: "audio", duration: seconds, bitrate, chapters, ...(breaksOff ? { told } : {}) };
  };
  const isWhole = ({ fault, chapters }: AudioFacts): boolean => fault !== undefined || chapters !== undefined;
  return withCache<AudioFacts>(cache, path, file, "audio", read, isWhole);
}

/** Seconds and bits a second beyond which a header is damaged: no recording is a hundred hours long, or as thin as this. */
const longest = 100 * 3600;
const slowest = 100;
/** An encoder's note may tell of so much more than there is: it counts the silence that it puts around the sound. */
const tolerance = 0.02;

const sayImplausible = (seconds: number, bytes: number): string =>
  `a damaged header that tells of ${seconds > longest ? `${Math.round(seconds / 3600)} hours` : formatClock(seconds)} in a file of ${bytes} bytes`;

/** What bytes that cannot be played under their file's name are: a recording of another format, or none. */
async function sayBytes(folder: Folder, path: string, file: FileFacts): Promise<string> {
  const start = Buffer.from(await folder.readBytes(path, 0, Math.min(file.size, 12))).toString("latin1");
  const [, format, endings] = formats.find(([sign]) => sign.test(start)) ?? [];
  if (endings === undefined) return "bytes that are no recording";
  return endings.includes(path.replace(/^.*\./, "").toLowerCase())
    ? `${format} that breaks off or is damaged`
    : `${format} under another name, which has to end in .${endings[0]}`;
}

/** What a recording of a format begins with, and what its name ends in. */
const formats: [sign: RegExp, format: string, endings: string[]][] = [
  [/^.{4}ftyp/s, "an MP4 or M4A file", ["m4a", "m4b", "mp4", "m4v", "mov"]],
  [/^OggS/, "an Ogg or Opus file", ["ogg", "oga", "opus"]],
  [/^fLaC/, "a FLAC file", ["flac"]],
  [/^RIFF.{4}WAVE/s, "a WAV file", ["wav"]],
  [/^\x1aE\xdf\xa3/, "a WebM or Matroska file", ["webm", "mkv", "mka"]],
  [/^(?:ID3|\xff[\xe2-\xff])/, "an MP3 file", ["mp3"]],
];

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
async function measureMp3(
  folder: Folder,
  path: string,
  file: FileFacts,
): Promise<{ seconds?: number | undefined; told?: number }> {
  const { seconds, frames, junk, told } = await scanMp3(readPieces(folder, path, file.size));
  if (frames === 0 || junk > file.size / 2) return { seconds: await measureOther(folder, path, file) };
  return { seconds: Math.round(seconds * 1000) / 1000, ...defined({ told }) };
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

/** What the frames add up to. `junk` counts bytes that belong to no frame and no tag. */
interface Mp3Scan {
  seconds: number;
  frames: number;
  junk: number;
  /** Seconds that the encoder's note in the first frame tells of. */
  told?: number;
}

/** The scan in progress; `stream` is the stream that the frames belong to while they follow each other without a gap. */
interface Scan extends Mp3Scan {
  stream: number | undefined;
  /** Bytes still to pass before the next header. */
  skip: number;
  started: boolean;
}

/** Walks the pieces of a file. Tags (ID3v2, ID3v1, APE) are passed, and so is an encoder's note in the first frame. */
export async function scanMp3(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Mp3Scan> {
  const scan: Scan = { seconds: 0, frames: 0, junk: 0, stream: undefined, skip: 0, started: false };
  let tail = new Uint8Array(0);
  for await (const piece of pieces) {
    const bytes = tail.length === 0 ? piece : Buffer.concat([tail, piece]);
    tail = Uint8Array.prototype.slice.call(bytes, walk(scan, bytes, false));
  }
  walk(scan, tail, true);
  const { seconds, frames, junk, told } = scan;
  return { seconds, frames, junk, ...defined({ told }) };
}

/** The most that must be seen at once: the longest frame and the header behind it. */
const reach = 6000;

/** Walks over bytes as far as can be told; gives the offset from which they are needed again. */
function walk(scan: Scan, bytes: Uint8Array, last: boolean): number {
  const end = last ? bytes.length : bytes.length - reach;
  let at = 0;
  while (at < end) {
    if (scan.skip > 0) {
      const step = Math.min(scan.skip, bytes.length - at);
      scan.skip -= step;
      at += step;
      continue;
    }
    const frame = readFrameHeader(bytes, at);
    if (frame && (frame.stream === scan.stream || isConfirmed(bytes, at, frame, last))) {
      count(scan, bytes, at, frame);
      scan.skip = frame.size;
      continue;
    }
    const tag = tagSize(bytes, at);
    if (tag > 0) scan.skip = tag;
    else {
      scan.junk++;
      scan.stream = undefined;
      at++;
    }
  }
  return Math.min(at, bytes.length);
}

/** A frame out of nowhere counts when another of its stream follows, or when it is the file's last. */
function isConfirmed(bytes: Uint8Array, at: number, frame: FrameHeader, last: boolean): boolean {
  const next = at + frame.size;
  if (next + 4 > bytes.length) return last && next === bytes.length;
  return readFrameHeader(bytes, next)?.stream === frame.stream || (last && tagSize(bytes, next) > 0);
}

function count(scan: Scan, bytes: Uint8Array, at: number, frame: FrameHeader): void {
  scan.stream = frame.stream;
  const note = !scan.started && isNote(bytes, at, frame);
  scan.started = true;
  if (note) {
    const told = toldFrames(bytes, at + frame.note);
    if (told > 0) scan.told = (told * frame.samples) / frame.rate;
    return;
  }
  scan.frames++;
  scan.seconds += frame.samples / frame.rate;
}

const isNote = (bytes: Uint8Array, at: number, frame: FrameHeader): boolean =>
  ["Xing", "Info"].some((mark) => hasText(bytes, at + frame.note, mark)) || hasText(bytes, at + 36, "VBRI");

/** How many frames a note of Xing or Info tells of; 0 where it does not. */
function toldFrames(bytes: Uint8Array, at: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return /[XI]/.test(String.fromCharCode(bytes[at]!)) && (view.getUint32(at + 4) & 1) === 1
    ? view.getUint32(at + 8)
    : 0;
}

/** Bytes of the tag that begins here; 0 when none does. */
function tagSize(bytes: Uint8Array, at: number): number {
  if (hasText(bytes, at, "ID3") && bytes.length >= at + 10) {
    const size = [6, 7, 8, 9].reduce((sum, offset) => (sum << 7) | (bytes[at + offset]! & 0x7f), 0);
    return 10 + size + ((bytes[at + 5]! & 0x10) !== 0 ? 10 : 0);
  }
  if (hasText(bytes, at, "TAG") && at + 128 >= bytes.length) return 128;
  if (hasText(bytes, at, "APETAGEX") && bytes.length >= at + 32) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, 32);
    return view.getUint32(12, true) + ((view.getUint32(20, true) & 0x20000000) !== 0 ? 32 : 0);
  }
  return 0;
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** One frame's header. `size` counts bytes with the header, `samples` are per channel. */
interface FrameHeader {
  size: number;
  samples: number;
  rate: number;
  /** Version, layer and rate in one number: frames of one stream share it. */
  stream: number;
  /** Where an encoder's note (Xing, Info) would stand, from the frame's start. */
  note: number;
}

/** Kilobits a second by table row (MPEG 1 layers I, II, III; MPEG 2 layer I, layers II and III) and index. */
const rates = [
  [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];

const sampleRates = [44100, 48000, 32000];

/** Reads the four bytes at `at` as a frame's header; undefined when they are none. */
function readFrameHeader(bytes: Uint8Array, at: number): FrameHeader | undefined {
  if (bytes[at] !== 0xff || (bytes[at + 1]! & 0xe0) !== 0xe0) return undefined;
  const version = (bytes[at + 1]! >> 3) & 3;
  const layer = 4 - ((bytes[at + 1]! >> 1) & 3);
  const rateIndex = bytes[at + 2]! >> 4;
  const sampleIndex = (bytes[at + 2]! >> 2) & 3;
  if (version === 1 || layer === 4 || rateIndex === 0 || rateIndex === 15 || sampleIndex === 3) return undefined;
  const first = version === 3;
  const row = first ? layer - 1 : layer === 1 ? 3 : 4;
  const bits = rates[row]![rateIndex]! * 1000;
  const rate = sampleRates[sampleIndex]! / (first ? 1 : version === 2 ? 2 : 4);
  const padding = (bytes[at + 2]! >> 1) & 1;
  const samples = layer === 1 ? 384 : layer === 2 || first ? 1152 : 576;
  const size =
    layer === 1 ? (Math.floor((12 * bits) / rate) + padding) * 4 : Math.floor(((samples / 8) * bits) / rate) + padding;
  const mono = bytes[at + 3]! >> 6 === 3;
  const checked = (bytes[at + 1]! & 1) === 0 ? 2 : 0;
  const note = 4 + checked + (first ? (mono ? 17 : 32) : mono ? 9 : 17);
  return { size, samples, rate, stream: (version << 8) | (layer << 4) | sampleIndex, note };
}
