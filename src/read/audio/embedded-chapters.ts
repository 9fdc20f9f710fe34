// Reads the chapters that lie inside a recording: ID3's in MP3, those of MP4 and Matroska, and those of Vorbis comments.
import { hasWebScheme } from "../../base/address-text.js";
import { type Box, findBox, makeParent, parseBoxes, readField } from "../../base/mp4-boxes.js";
import { readOgmChapters } from "../chapters/chapter-texts.js";
import type { EmbeddedChapter } from "../facts.js";
import type { FileFacts, Folder } from "../folder.js";
import { type ReadBytes, readMatroskaChapters } from "./matroska-chapters.js";

/** Comments of Ogg and FLAC files stand in front; so many bytes hold them, a small picture included. */
const commentBytes = 1 << 20;
/** An ID3 tag above this holds a picture no app would load. */
const largestTag = 64 << 20;

/** A chapter as it lies in a recording, which may hold a picture of it. */
export interface FoundChapter extends EmbeddedChapter {
  picture?: true;
}

/** How files begin in which chapters may lie; an MP3 without a tag holds none. */
const starts = /^(?:ID3|OggS|fLaC|\x1aE\xdf\xa3|.{4}(?:ftyp|moov|mdat|wide|free|skip)|\xff[\xe0-\xff])/s;

/** Whether a file is a recording and no text, by its first 12 bytes. */
export const holdsSound = (head: Uint8Array): boolean => starts.test(Buffer.from(head).toString("latin1"));

/** The chapters in the order of the file; none where there are none. Never throws for bad bytes. */
export async function readEmbeddedChapters(folder: Folder, path: string, file: FileFacts): Promise<FoundChapter[]> {
  const read = (start: number, end: number): Promise<Uint8Array> =>
    folder.readBytes(path, start, Math.min(end, file.size));
  const head = await read(0, 12);
  const start = Buffer.from(head).toString("latin1");
  if (start.startsWith("ID3")) return readId3(read, head);
  if (start.startsWith("OggS") || start.startsWith("fLaC")) return readComments(await read(0, commentBytes), start);
  if (start.startsWith("\x1aE\xdf\xa3")) return readMatroskaChapters(read, file.size);
  return readMp4Chapters(read, file.size);
}

/** CHAP frames of the tag in front. https://id3.org/id3v2-chapters-1.0 */
async function readId3(
  read: (start: number, end: number) => Promise<Uint8Array>,
  head: Uint8Array,
): Promise<FoundChapter[]> {
  const size = head.subarray(6, 10).reduce((sum, byte) => (sum << 7) | (byte & 0x7f), 0);
  if (size > largestTag) return [];
  const tag = Buffer.from(await read(0, 10 + size));
  if (!tag.includes("CHAP")) return [];
  const { parseBuffer } = await import("music-metadata");
  try {
    // The parser wants a frame of sound behind the tag, and takes none for the end of the file.
    const { format } = await parseBuffer(tag, { mimeType: "audio/mpeg" }, { includeChapters: true, duration: false });
    return (format.chapters ?? []).map(({ start, end, title, url, image }) => ({
      start,
      ...(end !== undefined && end > start ? { end } : {}),
      title: title.trim(),
      ...(url?.url !== undefined && hasWebScheme(url.url) ? { url: url.url } : {}),
      ...(image === undefined ? {} : { picture: true as const }),
    }));
  } catch {
    return [];
  }
}

/** `CHAPTER000=00:00:00.000` and `CHAPTER000NAME=` among the comments, as opusenc and ffmpeg write them. */
async function readComments(bytes: Uint8Array, start: string): Promise<EmbeddedChapter[]> {
  if (!Buffer.from(bytes).toString("latin1").includes("CHAPTER")) return [];
  const { parseBuffer } = await import("music-metadata");
  try {
    const mimeType = start.startsWith("fLaC") ? "audio/flac" : "audio/ogg";
    const { native } = await parseBuffer(bytes, { mimeType }, { duration: false, skipPostHeaders: true });
    const comments = Object.values(native).flat();
    const listed = readOgmChapters(comments.map(({ id, value }) => `${id}=${String(value)}`).join("\n"));
    return listed.filter(({ start }) => Number.isFinite(start));
  } catch {
    return [];
  }
}

/** A movie box above this is none of a recording. */
const largestMovie = 64 << 20;
const mostChapters = 2000;

/** The chapters in the order of time; none where the file holds none or is no MP4. Never throws for bad bytes. */
async function readMp4Chapters(read: ReadBytes, size: number): Promise<EmbeddedChapter[]> {
  const body = await findMovie(read, size);
  if (!body) return [];
  try {
    const movie = makeParent("moov", ...parseBoxes(body).boxes);
    const nero = findBox(movie, "udta", "chpl");
    const listed = nero ? readNero(viewOf(nero.bytes)) : [];
    return listed.length > 0 ? listed : await readTrack(movie, read);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The body of the top-level box `moov`, which stands before or behind the sound. */
async function findMovie(read: ReadBytes, size: number): Promise<Uint8Array | undefined> {
  for (let at = 0, count = 0; at + 8 <= size && count < 1000; count++) {
    const head = viewOf(await read(at, Math.min(size, at + 16)));
    const long = head.readUInt32BE(0) === 1 && head.length >= 16;
    const length = long ? Number(head.readBigUInt64BE(8)) : head.readUInt32BE(0) || size - at;
    const type = head.toString("latin1", 4, 8);
    if (count === 0 && !/^(?:ftyp|moov|mdat|wide|free|skip)$/.test(type)) return undefined;
    if (length < 8) return undefined;
    if (type === "moov")
      return length > largestMovie ? undefined : read(at + (long ? 16 : 8), Math.min(size, at + length));
    at += length;
  }
  return undefined;
}

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** `chpl`: version, flags, (reserved,) a count, and for each a time in 100 ns and a title of up to 255 bytes. */
function readNero(box: Buffer): EmbeddedChapter[] {
  const count = box.readUInt8(8);
  const chapters: EmbeddedChapter[] = [];
  for (let at = 9, k = 0; k < count; k++) {
    const length = box.readUInt8(at + 8);
    const title = box.toString("utf8", at + 9, at + 9 + length);
    chapters.push({ start: Number(box.readBigUInt64BE(at)) / 1e7, title: title.trim() });
    at += 9 + length;
  }
  return chapters;
}

/** The text track to which another track's `tref/chap` points; a sample a chapter. */
async function readTrack(movie: Box, read: ReadBytes): Promise<EmbeddedChapter[]> {
  const tracks = (movie.children ?? []).filter(({ type }) => type === "trak");
  const reference = tracks.map((track) => findBox(track, "tref", "chap")).find((one) => one !== undefined);
  const id = reference && reference.bytes.length >= 4 ? viewOf(reference.bytes).readUInt32BE(0) : undefined;
  const track = tracks.find((one) => {
    const head = findBox(one, "tkhd");
    return head !== undefined && readField(head, 12, 20) === id;
  });
  const [head, table] = [findBox(track, "mdia", "mdhd"), findBox(track, "mdia", "minf", "stbl")];
  if (id === undefined || !head || !table) return [];
  const scale = readField(head, 12, 20);
  const [times, sizes, offsets] = [sampleTimes(table), sampleSizes(table), sampleOffsets(table)];
  const chapters: EmbeddedChapter[] = [];
  for (const [k, offset] of offsets.entries()) {
    const start = times[k];
    if (start === undefined || k >= mostChapters) break;
    const sample = await read(offset, offset + Math.min(sizes[k] ?? 0, 4096));
    chapters.push({ start: start / scale, title: readSample(sample) });
  }
  return chapters;
}

/** A text sample: its length in two bytes, then UTF-8, or UTF-16 behind a mark of byte order. */
function readSample(bytes: Uint8Array): string {
  if (bytes.length < 2) return "";
  const text = bytes.subarray(2, 2 + ((bytes[0]! << 8) | bytes[1]!));
  const wide =
    text[0] === 0xfe && text[1] === 0xff ? "utf-16be" : text[0] === 0xff && text[1] === 0xfe ? "utf-16le" : "utf-8";
  return new TextDecoder(wide).decode(text).trim();
}

const viewIn = (table: Box, type: string): Buffer | undefined => {
  const box = findBox(table, type);
  return box && viewOf(box.bytes);
};

/** When each sample begins, in the track's units. */
function sampleTimes(table: Box): number[] {
  const box = viewIn(table, "stts");
  const times: number[] = [];
  let now = 0;
  for (let k = 0; box && k < box.readUInt32BE(4); k++) {
    const count = box.readUInt32BE(8 + k * 8);
    for (let n = 0; n < count && times.length < mostChapters; n++) {
      times.push(now);
      now += box.readUInt32BE(12 + k * 8);
    }
  }
  return times;
}

function sampleSizes(table: Box): number[] {
  const box = viewIn(table, "stsz");
  if (!box) return [];
  const [all, count] = [box.readUInt32BE(4), Math.min(box.readUInt32BE(8), mostChapters)];
  return Array.from({ length: count }, (_, k) => (all > 0 ? all : box.readUInt32BE(12 + k * 4)));
}

/** Where each sample lies in the file: chunks hold one or several samples, one behind the other. */
function sampleOffsets(table: Box): number[] {
  const [near, far, runs] = ["stco", "co64", "stsc"].map((type) => viewIn(table, type));
  const chunks = near ?? far;
  if (!chunks || !runs) return [];
  const sizes = sampleSizes(table);
  const offsets: number[] = [];
  let run = 0;
  for (let chunk = 0; chunk < chunks.readUInt32BE(4) && offsets.length < sizes.length; chunk++) {
    while (run + 1 < runs.readUInt32BE(4) && runs.readUInt32BE(8 + (run + 1) * 12) <= chunk + 1) run++;
    let at = near ? near.readUInt32BE(8 + chunk * 4) : Number(far!.readBigUInt64BE(8 + chunk * 8));
    for (let n = 0; n < runs.readUInt32BE(12 + run * 12) && offsets.length < sizes.length; n++) {
      offsets.push(at);
      at += sizes[offsets.length - 1]!;
    }
  }
  return offsets;
}
