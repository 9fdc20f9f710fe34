// What a recording says of itself in its tags.
import type { FileFacts, Folder } from "../folder.js";
import { openAudioStream } from "./read-audio.js";

/** Texts without spaces around them; what is not there, or empty, is absent. */
export interface AudioTags {
  title?: string;
  description?: string;
}

/** Tags of ID3, MP4, Vorbis comments and others, by music-metadata. Never throws for bad bytes. */
export async function readAudioTags(folder: Folder, path: string, file: FileFacts): Promise<AudioTags> {
  const { parseWebStream } = await import("music-metadata");
  try {
    const { common } = await parseWebStream(
      openAudioStream(folder, path, file),
      { size: file.size, path },
      { skipCovers: true },
    );
    const title = common.title?.trim();
    const description = (common.description?.[0] ?? common.comment?.[0]?.text)?.trim();
    return { ...(title ? { title } : {}), ...(description ? { description } : {}) };
  } catch {
    return {};
  }
}
