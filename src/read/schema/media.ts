// Audio, pictures, licences' short forms, and transcripts and chapters that lie elsewhere: a file's name or an address alone, or a map.
import * as z from "zod/mini";
import { encodeAddress } from "../../base/address-text.js";
import { isMap } from "../../base/is-map.js";
import { transcriptType } from "../../conventions/addresses.js";
import { audioType } from "../audio/types.js";
import { a, field, leaf, list, maybe, oneOf, section, short } from "./kit.js";

const isAddress = (typed: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(typed);

/** What stands in the place of a recording where there shall be none. */
export const noRecording = "none";

/** A text alone is an address when it has a scheme, else a file. */
const fileOrAddress = (typed: unknown): unknown =>
  typeof typed === "string" ? (isAddress(typed) ? { url: typed } : { file: typed }) : typed;

/** Not only of the web: recordings are also fetched from peers. */
const sourceAddress = leaf("an address such as https://example.com/1.mp3, ipfs://... or magnet:?...", (typed) => {
  if (typeof typed !== "string") return undefined;
  const uri = encodeAddress(typed.trim());
  const scheme = /^([a-z][a-z0-9+.-]*):[^\s<>"]+$/i.exec(uri)?.[1]?.toLowerCase();
  return scheme === undefined || /^(?:javascript|data|file|mailto|tel|vbscript|blob|about)$/.test(scheme)
    ? undefined
    : uri;
});
const sourceSection = section({
  uri: field(sourceAddress, "address", "Where it can be fetched: https, ipfs, magnet, a .torrent file."),
  contentType: field(maybe(a.text), "MIME type", "Of what is fetched, where that is not the recording itself.", {
    default: "application/x-bittorrent for torrents",
  }),
});
const torrent = "application/x-bittorrent";
const source = short(sourceSection, (typed) => {
  const map: unknown = typeof typed === "string" ? { uri: typed } : typed;
  if (!isMap(map) || "contentType" in map) return map;
  const { uri } = map as { uri?: unknown };
  return typeof uri === "string" && /^magnet:|\.torrent(?:[?#].*)?$/i.test(uri.trim())
    ? { ...map, contentType: torrent }
    : map;
});

const sitePath = leaf("a path of a recording on the site such as audio/1.mp3", (typed) => {
  const path = typeof typed === "string" ? typed.trim().replace(/^\/+/, "") : "";
  const isInside = path.split("/").every((part) => !/^(?:\.{0,2})$/.test(part)) && !/[\\?#\0]/.test(path);
  return isInside && audioType(path) !== undefined ? path : undefined;
});

const audioFields = {
  file: field(maybe(a.text), "file", "Audio file beside the episode; its length, type and duration are read from it."),
  url: field(maybe(a.fileAddress), "address", "Where the file is served from, when it is not published with the site."),
  length: field(maybe(a.wholeNumber), "bytes", "Size of the file; needed when the file is not in the folder."),
  type: field(maybe(a.text), "MIME type", "Needed when neither the file's nor the address's ending says it."),
  duration: field(maybe(a.clock), "time", "Needed when the file is not in the folder."),
  title: field(maybe(a.text), "text", "Name of this version, at most 32 characters."),
  bitrate: field(maybe(a.positiveNumber), "bits a second", "Bit rate."),
  language: field(maybe(a.language), "language code", "Language of this version."),
  height: field(maybe(a.wholeNumber), "pixels", "Height of a video."),
  codecs: field(maybe(a.text), "text", 'Codecs as RFC 6381 spells them, such as "avc1.64001f, mp4a.40.2".'),
  sources: field(list(source), "list", "Where else the same file is: addresses, or [{uri, contentType}].", {
    fields: sourceSection,
  }),
};
export const audioSection = section({
  ...audioFields,
  path: field(
    maybe(sitePath),
    "path",
    "Path of the file on the site, such as audio/1.mp3, where it was published under another.",
    {
      default: "in the episode's folder",
    },
  ),
});
export const audio: z.ZodMiniType<z.output<typeof audioSection>> = short(audioSection, fileOrAddress);
export type TypedAudio = z.output<typeof audioSection>;

export const variantSection = section({
  name: field(a.text, "text", "Name by which a feed in `feeds` asks for this version."),
  ...audioFields,
  length: field(maybe(a.wholeNumber), "bytes", "Size of the file; a stream has none."),
  duration: field(maybe(a.clock), "time", "Its length, where it is not the recording's."),
  rel: field(maybe(a.text), "text", "Group of versions with the same content, at most 32 characters.", {
    default: "the name, where it has no title",
  }),
  default: field(maybe(a.yesNo), "yes or no", "The enclosure's own file by other ways, with which apps begin.", {
    default: "no",
  }),
});
export type TypedVariant = z.output<typeof variantSection>;
export const variants: z.ZodMiniType<TypedVariant[]> = list(variantSection);

export const imageSection = section({
  file: field(maybe(a.text), "file", "Picture in the episodes folder."),
  url: field(maybe(a.fileAddress), "address", "Where the picture is served from."),
  alt: field(maybe(a.anyText), "text", "What the picture shows, for those who do not see it."),
});
export const image: z.ZodMiniType<z.output<typeof imageSection>> = short(imageSection, fileOrAddress);
export type TypedImage = z.output<typeof imageSection>;

export const remoteTranscriptSection = section({
  url: field(a.webAddress, "address", "A transcript elsewhere that the feed names; it is not fetched."),
  type: field(a.text, "MIME type", "Needed when the address's ending does not say it."),
  language: field(maybe(a.language), "language code", "Its language.", { default: "the show's" }),
  rel: field(maybe(oneOf("captions")), "captions", "Its times are those of the recording."),
});

export const remoteChaptersSection = section({
  url: field(a.webAddress, "address", "A file of chapters elsewhere that the feed names; it is not fetched."),
  type: field(maybe(a.text), "MIME type", "Its type.", { default: "application/json+chapters" }),
});

/** A map without its type gets that of the address's ending, where it has one. */
const remoteTranscripts = list(
  short(remoteTranscriptSection, (typed) => {
    const map = typed as { url?: unknown; type?: unknown } | null;
    if (!isMap(map) || map.type !== undefined) return typed;
    const type = typeof map.url === "string" ? transcriptType(map.url) : undefined;
    return type === undefined ? typed : { ...map, type };
  }),
);

/** A file's name, or what lies elsewhere as a map or a list of maps. Names with a dot in the middle are no fields people type. */
/** Names of files in a list: each might be what one speaker said, which is written in another way. */
const isFiles = (typed: unknown): boolean =>
  Array.isArray(typed) && typed.length > 0 && typed.every((one) => typeof one === "string" && !one.includes("://"));
const oneFile = leaf(
  'one file (parts of a talk behind each other in it); files of one speaker each go into "transcripts: {ann: a.vtt, bo: b.vtt}"',
  (typed): string | undefined => (typeof typed === "string" && typed.trim() !== "" ? typed.trim() : undefined),
);

export const transcript = short(
  z.strictObject({ "·file": maybe(oneFile), "·offset": maybe(a.signedClock), "·remote": remoteTranscripts }),
  (typed) => {
    if (typeof typed === "string") return { "·file": typed };
    if (isFiles(typed)) return { "·file": typed };
    if (typeof typed !== "object" || typed === null || !("file" in typed)) return { "·remote": typed };
    const { file, offset, ...rest } = typed as Record<string, unknown>;
    return { "·file": file, ...(offset === undefined ? {} : { "·offset": offset }), ...rest };
  },
);

/** A video's id from itself or from one of YouTube's addresses. */
export function readVideo(typed: unknown): string | undefined {
  if (typeof typed !== "string") return undefined;
  const id =
    /^(?:(?:https?:\/\/)?(?:www\.|m\.|music\.)?(?:youtube\.com\/(?:watch\?(?:\S*&)?v=|live\/|embed\/|shorts\/)|youtu\.be\/))?([\w-]{11})(?:[?&#]\S*)?$/;
  return id.exec(typed.trim())?.[1];
}
