// What a recording says of itself in its tags.
import type { FileFacts, Folder } from "../folder.js";
import { openAudioStream } from "./read-audio.js";

/** Texts without spaces around them; what is not there, or empty, is absent. */
export interface AudioTags {
  title?: string;
  description?: string;
  /** Its number among the tracks, and the season that it is of: the disc, or the album's own. */
  number?: number;
  season?: number;
  /** When it was recorded or came out, as it stands there: "2025", "2025-03-04". */
  date?: string;
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
    const number = countOf(common.tvEpisode ?? common.track.no);
    const date = common.date ?? common.year?.toString();
    const season = countOf(common.tvSeason ?? common.disk.no);
    return {
      ...(title ? { title } : {}),
      ...(description ? { description } : {}),
      ...(number === undefined ? {} : { number }),
      ...(season === undefined ? {} : { season }),
      ...(date ? { date } : {}),
    };
  } catch {
    return {};
  }
}

const countOf = (number: number | null | undefined): number | undefined =>
  typeof number === "number" && Number.isInteger(number) && number > 0 && number < 1e6 ? number : undefined;
