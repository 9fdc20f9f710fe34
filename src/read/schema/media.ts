// Audio, pictures and licences' short forms: a file's name or an address alone, or a map of fields.
import type * as z from "zod/mini";
import { encodeAddress } from "../../base/address-text.js";
import { isMap } from "../../base/is-map.js";
import { audioType } from "../audio/types.js";
import {
  anyText,
  clock,
  field,
  fileAddress,
  language,
  leaf,
  list,
  maybe,
  positiveNumber,
  section,
  short,
  text,
  wholeNumber,
  yesNo,
} from "./kit.js";

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
  contentType: field(maybe(text), "MIME type", "Of what is fetched, where that is not the recording itself.", {
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
  file: field(maybe(text), "file", "Audio file beside the episode; its length, type and duration are read from it."),
  url: field(maybe(fileAddress), "address", "Where the file is served from, when it is not published with the site."),
  length: field(maybe(wholeNumber), "bytes", "Size of the file; needed when the file is not in the folder."),
  type: field(maybe(text), "MIME type", "Needed when neither the file's nor the address's ending says it."),
  duration: field(maybe(clock), "time", "Needed when the file is not in the folder."),
  title: field(maybe(text), "text", "Name of this version, at most 32 characters."),
  bitrate: field(maybe(positiveNumber), "bits a second", "Bit rate."),
  language: field(maybe(language), "language code", "Language of this version."),
  height: field(maybe(wholeNumber), "pixels", "Height of a video."),
  codecs: field(maybe(text), "text", 'Codecs as RFC 6381 spells them, such as "avc1.64001f, mp4a.40.2".'),
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
  name: field(text, "text", "Name by which a feed in `feeds` asks for this version."),
  ...audioFields,
  length: field(maybe(wholeNumber), "bytes", "Size of the file; a stream has none."),
  duration: field(maybe(clock), "time", "Its length, where it is not the recording's."),
  rel: field(maybe(text), "text", "Group of versions with the same content, at most 32 characters.", {
    default: "the name, where it has no title",
  }),
  default: field(maybe(yesNo), "yes or no", "The enclosure's own file by other ways, with which apps begin.", {
    default: "no",
  }),
});
export type TypedVariant = z.output<typeof variantSection>;
export const variants: z.ZodMiniType<TypedVariant[]> = list(variantSection);

export const imageSection = section({
  file: field(maybe(text), "file", "Picture in the episodes folder."),
  url: field(maybe(fileAddress), "address", "Where the picture is served from."),
  alt: field(maybe(anyText), "text", "What the picture shows, for those who do not see it."),
});
export const image: z.ZodMiniType<z.output<typeof imageSection>> = short(imageSection, fileOrAddress);
export type TypedImage = z.output<typeof imageSection>;
