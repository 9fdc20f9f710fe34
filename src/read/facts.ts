// Facts of files that are expensive to read (audio, pictures), with a cache that outlives a run where the caller has one.
import type { ImageFacts } from "../model/model.js";
import type { FileFacts, Folder } from "./folder.js";

/** A chapter that lies inside a recording; times in seconds. */
export interface EmbeddedChapter {
  /** From the start of the recording. */
  start: number;
  /** Absent where the file gives only beginnings. */
  end?: number;
  /** Plain text as the file has it; may be empty. */
  title: string;
  /** Where it leads. */
  url?: string;
}

/** What an audio file's bytes say. Without a duration it could not be read, and `fault` says what it is instead. */
export interface AudioFacts {
  /** Tells it from a picture in the same cache. */
  kind: "audio";
  /** Seconds; absent with `fault`. */
  duration?: number;
  /** Seconds that its header tells of, where these are more than there are: it breaks off. */
  told?: number;
  /** Bits a second, over the whole file. */
  bitrate?: number;
  /** Chapters inside the file; absent where nobody has looked. */
  chapters?: EmbeddedChapter[];
  /** What the bytes are instead, in words such as "an empty file". */
  fault?: string;
}
export interface PictureFacts extends ImageFacts {
  /** Tells it from a recording in the same cache. */
  kind: "image";
}
export type MediaFacts = AudioFacts | PictureFacts;

/** Facts by path, good as long as size and time of change stay. */
export interface FactsCache {
  /** Undefined where size (bytes) or time (milliseconds since 1970) are others. */
  get(path: string, size: number, mtime: number): MediaFacts | undefined;
  /** Keeps the facts of a file that had this size (bytes) and time (milliseconds since 1970). */
  set(path: string, size: number, mtime: number, facts: MediaFacts): void;
}

/** A cache in memory, for one run. */
export function keepFacts(): FactsCache {
  const kept = new Map<string, MediaFacts>();
  const key = (path: string, size: number, mtime: number): string => `${size} ${mtime} ${path}`;
  return {
    get: (path, size, mtime) => kept.get(key(path, size, mtime)),
    set: (path, size, mtime, facts) => void kept.set(key(path, size, mtime), facts),
  };
}

/** Facts from the cache, else read and put there; those that are not whole (an earlier version kept them) are read again. */
export async function withCache<T extends MediaFacts>(
  cache: FactsCache | undefined,
  path: string,
  file: FileFacts,
  kind: T["kind"],
  read: () => Promise<T>,
  isWhole: (facts: T) => boolean = () => true,
): Promise<T> {
  const kept = cache?.get(path, file.size, file.mtime);
  if (kept?.kind === kind && isWhole(kept as T)) return kept as T;
  const facts = await read();
  cache?.set(path, file.size, file.mtime, facts);
  return facts;
}

/** Bytes that are read at once. */
const pieceSize = 1 << 20;

/** Reads a file of `total` bytes from front to back in pieces. */
export async function* readPieces(folder: Folder, path: string, total: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < total; at += pieceSize) yield await folder.readBytes(path, at, Math.min(total, at + pieceSize));
}
