// The audio of an item: its enclosure, and its other versions as alternate enclosures.
import type { Episode, MediaSource, Show, Variant } from "../../model/model.js";
import { type Node, tag } from "./frame.js";

/** A type as it was typed: what is published is what was given, and rules say what Apple would rather have. */
export const mediaType = (type: string): string => type.trim();

/** The audio that a feed offers: its variant where the episode has it, else the main file. */
export const pickAudio = (episode: Episode, variant: string | undefined): Variant | undefined =>
  (variant === undefined ? undefined : episode.variants.find((audio) => audio.variant === variant)) ?? episode.audio;

/**
 * The address under which feeds offer a recording: audio stands behind the show's prefixes. Everywhere else, the lock among it,
 * stands the bare address, so that a prefix that comes or goes moves no recording.
 */
export const offeredAddress = ({ feed }: Pick<Show, "feed">, { url, type }: Pick<Variant, "url" | "type">): string =>
  /^audio\//i.test(type.trim()) ? prefixAddress(url, feed.enclosurePrefix ?? []) : url;

/** The length of what has none (a stream) is 0 here: an enclosure has to have one. */
export const enclosureTag = (show: Show, audio: Variant): Node =>
  tag({ url: offeredAddress(show, audio), length: bytesOf(audio) ?? 0, type: mediaType(audio.type) });

const bytesOf = ({ length }: Variant): number | undefined =>
  length === undefined ? undefined : Math.max(0, Math.round(length));

/**
 * Every version with its sources and integrity, the default first: the enclosure's own, or the one that says so. Nothing for a
 * single file that would only say the enclosure again; nor does the enclosure's own where the default has it as a source.
 */
export function alternateTags(show: Show, episode: Episode, chosen: Variant | undefined): Node[] {
  const marked = episode.variants.find((audio) => audio.default) ?? chosen;
  const own = episode.audio;
  const repeated = own !== undefined && own === chosen && marked !== own && marked && has(marked, own.url);
  const all: Variant[] = [...(own === undefined || repeated ? [] : [own]), ...episode.variants];
  const [first] = all;
  if (all.length === 1 && first === chosen && first && !saysMore(first)) return [];
  return [...all.filter((audio) => audio === marked), ...all.filter((audio) => audio !== marked)].map((audio) =>
    tag(
      {
        type: mediaType(audio.type),
        length: bytesOf(audio),
        bitrate: audio.bitrate,
        height: audio.height,
        lang: audio.language,
        title: audio.title,
        rel: audio.rel ?? (audio.title === undefined ? audio.variant?.slice(0, 32) : undefined),
        codecs: audio.codecs,
        default: audio === marked ? true : undefined,
      },
      {
        "podcast:source": sourcesOf(audio).map(({ uri, contentType }) =>
          tag({ uri: offeredAddress(show, { url: uri, type: contentType ?? audio.type }), contentType }),
        ),
        "podcast:integrity": audio.integrity === undefined ? undefined : tag({ type: "sri", value: audio.integrity }),
      },
    ),
  );
}

/** Where a version can be fetched, its own address first. */
function sourcesOf({ url, sources = [] }: Variant): MediaSource[] {
  return sources.some(({ uri }) => uri === url) ? sources : [{ uri: url }, ...sources];
}

const has = (audio: Variant, address: string): boolean => sourcesOf(audio).some(({ uri }) => uri === address);

const saysMore = ({ integrity, sources, height, codecs }: Variant): boolean =>
  [integrity, sources, height, codecs].some((value) => value !== undefined);

/** These read what follows them as https unless it brings its own scheme; all others take the scheme away. */
const keepScheme = /^op3\.dev\//i;

/**
 * The address with every prefix before it, the first one outermost, each without the scheme of what follows it. A prefix that
 * the address has already is not put before it again; what is no web address stays as it is.
 */
export function prefixAddress(address: string, prefixes: readonly string[]): string {
  const [, scheme, rest = ""] = /^(https?):\/\/(.+)$/i.exec(address) ?? [];
  if (scheme === undefined) return address;
  const chain = prefixes
    .map((prefix) => prefix.replace(/^https:\/\//i, ""))
    .filter((prefix) => !rest.startsWith(prefix) && !rest.includes(`/${prefix}`));
  const last = chain.at(-1);
  if (last === undefined) return address;
  const inner = scheme.toLowerCase() === "http" && keepScheme.test(last) ? address : rest;
  return `https://${chain.join("")}${inner}`;
}
