// The audio of an item: its enclosure, and its other versions as alternate enclosures.
import type { Audio, Episode } from "../../model/model.js";
import { type Node, tag } from "./element.js";

/** A type as it was typed: what is published is what was given, and rules say what Apple would rather have. */
export const mediaType = (type: string): string => type.trim();

/** The audio that a feed offers: its variant where the episode has it, else the main file. */
export const pickAudio = (episode: Episode, variant: string | undefined): Audio | undefined =>
  (variant === undefined ? undefined : episode.variants.find((audio) => audio.variant === variant)) ?? episode.audio;

export const enclosureTag = (audio: Audio): Node =>
  tag({ url: audio.url, length: Math.max(0, Math.round(audio.length)), type: mediaType(audio.type) });

/**
 * Every version with its source and integrity, the enclosure's own first as the default; nothing for a single file whose
 * integrity is not known, which would only say the enclosure again.
 */
export function alternateTags(episode: Episode, chosen: Audio | undefined): Node[] {
  const all = [...(episode.audio === undefined ? [] : [episode.audio]), ...episode.variants];
  if (all.length < 2 && all[0]?.integrity === undefined) return [];
  return [...all.filter((audio) => audio === chosen), ...all.filter((audio) => audio !== chosen)].map((audio) =>
    tag(
      {
        type: mediaType(audio.type),
        length: Math.max(0, Math.round(audio.length)),
        bitrate: audio.bitrate,
        lang: audio.language,
        title: audio.title,
        rel: audio.title === undefined ? audio.variant?.slice(0, 32) : undefined,
        default: audio === chosen ? true : undefined,
      },
      {
        "podcast:source": tag({ uri: audio.url }),
        "podcast:integrity": audio.integrity === undefined ? undefined : tag({ type: "sri", value: audio.integrity }),
      },
    ),
  );
}
