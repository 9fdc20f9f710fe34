// Reads the chapters that lie inside an audio file: ID3's in MP3, MP4's own, and those of Vorbis comments.
import { readOgmChapters } from "../chapters/chapter-texts.js";
import type { EmbeddedChapter } from "../facts.js";
import type { FileFacts, Folder } from "../folder.js";
import { readMp4Chapters } from "./mp4-chapters.js";

/** Comments of Ogg and FLAC files stand in front; so many bytes hold them, a small picture included. */
const commentBytes = 1 << 20;
/** An ID3 tag above this holds a picture no app would load. */
const largestTag = 64 << 20;

/** The chapters in the order of the file; none where there are none. Never throws for bad bytes. */
export async function readEmbeddedChapters(folder: Folder, path: string, file: FileFacts): Promise<EmbeddedChapter[]> {
  const read = (start: number, end: number): Promise<Uint8Array> =>
    folder.readBytes(path, start, Math.min(end, file.size));
  const head = await read(0, 12);
  const start = Buffer.from(head).toString("latin1");
  if (start.startsWith("ID3")) return readId3(read, head);
  if (start.startsWith("OggS") || start.startsWith("fLaC")) return readComments(await read(0, commentBytes), start);
  return readMp4Chapters(read, file.size);
}

/** CHAP frames of the tag in front. https://id3.org/id3v2-chapters-1.0 */
async function readId3(
  read: (start: number, end: number) => Promise<Uint8Array>,
  head: Uint8Array,
): Promise<EmbeddedChapter[]> {
  const size = head.subarray(6, 10).reduce((sum, byte) => (sum << 7) | (byte & 0x7f), 0);
  if (size > largestTag) return [];
  const tag = Buffer.from(await read(0, 10 + size));
  if (!tag.includes("CHAP")) return [];
  const { parseBuffer } = await import("music-metadata");
  try {
    // The parser wants a frame of sound behind the tag, and takes none for the end of the file.
    const { format } = await parseBuffer(tag, { mimeType: "audio/mpeg" }, { includeChapters: true, duration: false });
    return (format.chapters ?? []).map(({ start, end, title, url }) => ({
      start,
      ...(end !== undefined && end > start ? { end } : {}),
      title: title.trim(),
      ...(url?.url !== undefined && /^https?:/i.test(url.url) ? { url: url.url } : {}),
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
    return readOgmChapters(comments.map(({ id, value }) => `${id}=${String(value)}`).join("\n"));
  } catch {
    return [];
  }
}
