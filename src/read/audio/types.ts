// MIME types of recordings by the ending of their names.
import { canParseUrl } from "../../base/address-text.js";

const types: Record<string, string> = {
  mp3: "audio/mpeg",
  m4a: "audio/x-m4a",
  m4b: "audio/x-m4a",
  aac: "audio/aac",
  opus: "audio/ogg",
  ogg: "audio/ogg",
  oga: "audio/ogg",
  flac: "audio/flac",
  wav: "audio/wav",
  webm: "video/webm",
  mp4: "video/mp4",
  m4v: "video/x-m4v",
  mov: "video/quicktime",
  m3u8: "application/x-mpegURL",
};

/** The type of a file's or an address's ending; undefined when it has none that is known. */
export function audioType(name: string): string | undefined {
  const path = /^[a-z][a-z0-9+.-]*:/i.test(name) && canParseUrl(name) ? new URL(name).pathname : name;
  const ending = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase();
  return ending === undefined || !Object.hasOwn(types, ending) ? undefined : types[ending];
}
