// What other generators call the fields of an episode: what each is here, with the line to write.

import { formatClock } from "../../base/clock-text.js";
import type { YamlValue } from "../../base/parse-yaml.js";

/** What is said of a field that has no counterpart here. */
export const needless = "nothing, and can go";

type Fields = Readonly<Record<string, YamlValue>>;

/** A field of other tools: who has it, what it is here, and the line to write; undefined where nothing is to be written. */
interface ForeignField {
  tools: string;
  ours: string;
  write?(value: YamlValue, all: Fields, name: string): string | undefined;
}

const text = (value: YamlValue | undefined): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
const quoted = (value: string): string =>
  /^[\w./ -]+$/.test(value) && !/^\d/.test(value) ? value : JSON.stringify(value);
const pickAll = (all: Fields, names: readonly string[]): string[] =>
  Object.entries(all)
    .filter(([name]) => names.includes(name.toLowerCase().replaceAll("-", "_")))
    .flatMap(([, value]) => text(value) ?? []);

const urls =
  "podcast_file podcast_link podcast_url audio_url audiourl audio_file audiofile mp3 mp3_url media media_url file_url enclosure_url podcast file filename".split(
    " ",
  );
const bytes =
  "podcast_bytes podcast_file_size bytes file_size filesize audio_size audio_bytes audio_length length_bytes enclosure_length size audio_file_size podcast_length".split(
    " ",
  );
const durations = "podcast_duration seconds duration_seconds audio_duration length runtime time".split(" ");

/** The recording in one line, from what the file holds of it under other names. */
function writeAudio(_: YamlValue, all: Fields): string {
  const named = pickAll(all, urls);
  const url =
    named.find((one) => /^https?:/i.test(one)) ??
    named[0] ??
    (isRecording(all.url ?? null) ? text(all.url) : undefined);
  const sizes = pickAll(all, bytes).map((size) => size.replace(/[,_ ]/g, ""));
  const length = sizes.find((size) => /^\d+$/.test(size) && Number(size) > 100_000);
  const parts = [
    url === undefined ? undefined : `${/^[a-z]+:\/\//i.test(url) ? "url" : "file"}: ${JSON.stringify(url)}`,
    length === undefined ? undefined : `length: ${length}`,
    pickAll(all, [...durations, "duration"])
      .map(durationOf)
      .find((line) => line !== undefined),
  ].filter((part) => part !== undefined);
  return `audio: { ${parts.join(", ")} }`;
}

/** The recording of an enclosure: an address, a map, or address, length and type one after the other. */
function writeEnclosure(value: YamlValue): string | undefined {
  const map = typeof value === "string" ? value.trim().split(/\s*\n\s*/) : value;
  if (map === null || typeof map !== "object") return undefined;
  const one = Array.isArray(map) && map.some((inner) => inner !== null && typeof inner === "object") ? map[0]! : map;
  const fields = Array.isArray(one) ? { url: one[0] ?? null, length: one[1] ?? null, type: one[2] ?? null } : one;
  if (fields === null || typeof fields !== "object") return undefined;
  const pick = (...names: string[]): string | undefined =>
    names.map((name) => text((fields as Fields)[name])).find((found) => found !== undefined);
  const url = pick("url", "href", "link", "src", "uri", "file");
  const length = pick("length", "size", "bytes");
  const type = pick("type", "mime", "mimetype");
  if (url === undefined) return undefined;
  const parts = [
    `${/^[a-z]+:\/\//i.test(url) ? "url" : "file"}: ${JSON.stringify(url)}`,
    length !== undefined && /^\d+$/.test(length) ? `length: ${length}` : undefined,
    type !== undefined && /^[\w-]+\/[\w.+-]+$/.test(type) ? `type: ${type}` : undefined,
  ];
  return `audio: { ${parts.filter((part) => part !== undefined).join(", ")} }`;
}

function durationOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,3}(?::\d{2}){1,2}$/.test(value)) return `duration: "${value}"`;
  if (!/^\d+$/.test(value)) return undefined;
  const seconds = Number(value) > 86_400 ? Math.round(Number(value) / 1000) : Number(value);
  return `duration: "${formatClock(seconds)}"`;
}

const list = (value: YamlValue): string | undefined =>
  Array.isArray(value)
    ? `[${value.map((one) => (typeof one === "string" ? quoted(one) : JSON.stringify(one))).join(", ")}]`
    : typeof value === "string"
      ? `[${value
          .split(",")
          .map((one) => quoted(one.trim()))
          .join(", ")}]`
      : undefined;

const same = (name: string) => (value: YamlValue) =>
  text(value) === undefined ? undefined : `${name}: ${quoted(text(value)!)}`;
const listed = (name: string) => (value: YamlValue) =>
  list(value) === undefined ? undefined : `${name}: ${list(value)}`;
const prefixes =
  "audioprefix audio_prefix media_prefix mediaprefix prefix tracking_prefix trackingprefix url_prefix enclosure_prefix redirect_prefix analytics_prefix op3 podtrac chartable podsights podscribe blubrry";
/** The service's address where only its name or "yes" is said. */
const prefixAddress: Readonly<Record<string, string>> = {
  op3: "https://op3.dev/e/",
  podtrac: "https://dts.podtrac.com/redirect.mp3/",
};
function writePrefix(value: YamlValue, _: Fields, name: string): string | undefined {
  const typed = text(value);
  const known = prefixAddress[name] ?? prefixAddress[typed?.toLowerCase() ?? ""];
  const address = typed !== undefined && /^https?:\/\//i.test(typed) ? typed : known;
  return address === undefined || /^(?:no|false|off|0)$/i.test(typed ?? "")
    ? undefined
    : `enclosurePrefix: ${JSON.stringify(address)}`;
}
const isRecording = (value: YamlValue): boolean =>
  /\.(?:mp3|m4a|m4b|aac|ogg|opus|mp4|m4v|wav|flac)(?:[?#]|$)/i.test(text(value) ?? "");
/** An address of the recording, or of the page in an earlier place. */
const pageOrAudio = (value: YamlValue, all: Fields): string | undefined =>
  isRecording(value) ? writeAudio(value, all) : path(value);
const path = (value: YamlValue): string | undefined =>
  text(value) === undefined ? undefined : `aliases: [${JSON.stringify(text(value))}]`;
const nothing = (): undefined => undefined;

const row = (names: string, tools: string, ours: string, write?: ForeignField["write"]): [string, ForeignField][] =>
  names.split(" ").map((name) => [name, { tools, ours, ...(write ? { write } : {}) }]);

const services =
  "spotify spotify_url soundcloud soundcloud_url apple apple_url apple_podcasts itunes itunes_url google_podcasts overcast pocketcasts pocket_casts castbox deezer stitcher amazon_music mixcloud anchor transistor buzzsprout";
const writeService = (value: YamlValue, _: Fields, name: string): string | undefined =>
  /^https?:\/\//i.test(text(value) ?? "")
    ? `links: { ${name.replace(/_?url$/, "").replaceAll("_", " ")}: ${JSON.stringify(text(value))} }`
    : undefined;

/** By name in lower case. */
const episodeFields = new Map<string, ForeignField>([
  ...row(services, "other tools", "one of the `links`", writeService),
  ...row(urls.join(" "), "Castanet, Jekyll and others", "the recording, `audio`", writeAudio),
  ...row(bytes.join(" "), "Castanet, Jekyll and others", "`audio.length`", writeAudio),
  ...row(durations.join(" "), "Castanet, Jekyll and others", "`duration`", (value) => durationOf(text(value))),
  ...row("enclosure enclosures", "WordPress, Astro and others", "the recording, `audio`", writeEnclosure),
  ...row(
    "audioformats media_formats podcast_alt_file podcast_ogg_file file_itunes video_file video_hd_file",
    "other tools",
    "`audio`, and `variants` for further versions",
  ),
  ...row(
    "publishdate pubdate pub_date date_published published_at publish_date publisheddate releasedate release_date created_at published_date datetime",
    "Hugo, Astro and others",
    "`date`",
    same("date"),
  ),
  ...row(
    "expirydate lastmod updated updated_at modified last_modified_at",
    "Hugo and Jekyll",
    "nothing: a published date never changes",
    nothing,
  ),
  ...row(
    "episodenumber episode_number episodeno number episode_padded ep epnumber no",
    "Eleventy, Astro and others",
    "`episode`",
    (value) => (/\d/.test(text(value) ?? "") ? `episode: ${Number(/\d+/.exec(text(value)!)![0])}` : undefined),
  ),
  ...row("seasonnumber season_number", "other tools", "`season`", same("season")),
  ...row("seasonepisode", "other tools", "`season` and `episode`", (value) => {
    const found = /(\d+)\D+(\d+)/.exec(text(value) ?? "");
    return found ? `season: ${Number(found[1])}, episode: ${Number(found[2])}, a line each` : undefined;
  }),
  ...row("episodetype episode_type itunes_type", "other tools", "`type`", same("type")),
  ...row("tags tag keyword topics", "Hugo, Jekyll and others", "`keywords`", listed("keywords")),
  ...row(
    "categories category series podcasts",
    "Hugo and Jekyll",
    "`keywords` of an episode; the feed's categories stand in show.md",
    listed("keywords"),
  ),
  ...row(
    "summary subtitle excerpt abstract itunes_summary itunes_subtitle shortdescription short_description seo_description",
    "other tools",
    "`description`",
    same("description"),
  ),
  ...row(
    "permalink path jb_url fireside_url redirect_from old_url",
    "Jekyll and others",
    "the address, which the file's name gives; the old one redirects as an alias",
    path,
  ),
  ...row(
    "url",
    "other tools",
    "`audio` where it is the recording's, else the address of the page, whose old ones redirect as aliases",
    pageOrAudio,
  ),
  ...row("slug", "Hugo", "the file's name; an old slug redirects as an alias", path),
  ...row("guest", "other tools", "`guests`", (value) =>
    typeof value === "string"
      ? `guests: [${quoted(value)}]`
      : value !== null && typeof value === "object"
        ? `guests: [${flow(value)}]`
        : undefined,
  ),
  ...row("voices speakers_list panelists participants", "other tools", "`hosts` and `guests`"),
  ...row("host authors author presenters", "other tools", "`hosts`", listed("hosts")),
  ...row(
    "youtube_url youtubeurl youtube_id youtubeid video video_url videourl youtube_link",
    "other tools",
    "`youtube`",
    same("youtube"),
  ),
  ...row("episode_guid podcast_guid itunes_guid id uuid", "other tools", "`guid`", same("guid")),
  ...row(
    "episode_image episode_banner cover cover_image coverimage thumbnail artwork featured_image heroimage featureimage episode_artwork image_url",
    "other tools",
    "`image`",
    same("image"),
  ),
  ...row("images", "Hugo", "`image`", (value) =>
    Array.isArray(value) && typeof value[0] === "string" ? `image: ${quoted(value[0])}` : undefined,
  ),
  ...row(
    "transcript_file transcript_url transcripturl transcripts transcription",
    "other tools",
    "`transcript`",
    same("transcript"),
  ),
  ...row("podcast_chapters chapters_file chapter_file timestamps", "other tools", "`chapters`: a file, or a list"),
  ...row(prefixes, "other tools", "`enclosurePrefix` in show.md, for all episodes", writePrefix),
  ...row("show_notes shownotes notes content body", "other tools", "the text under the front-matter"),
  ...row("itunes_explicit is_explicit isexplicit", "other tools", "`explicit`", same("explicit")),
  ...row("itunes_duration", "other tools", "`duration`", (value) => durationOf(text(value))),
  ...row(
    "unlisted hidden private listed visibility",
    "other tools",
    "`draft: yes`, for what must not be published",
    nothing,
  ),
  ...row(
    "layout template weight toc comments markup outputs menu sitemap header_image show_slug show_name excerpt_separator reddit robots type_of_page cascade eleventynavigation eleventyexcludefromcollections pagination math featured sponsors",
    "a site generator",
    needless,
    nothing,
  ),
]);

const flow = (value: YamlValue): string =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? `{ ${Object.entries(value)
        .map(([name, inner]) => `${name}: ${typeof inner === "string" ? JSON.stringify(inner) : flow(inner)}`)
        .join(", ")} }`
    : JSON.stringify(value);

const showFields = new Map<string, ForeignField>([
  ...row(services, "other tools", "one of the `links`", writeService),
  ...row("name podcast_title show_title", "other tools", "`title`", same("title")),
  ...row("url website baseurl base_url site_url siteurl homepage", "other tools", "`link`", same("link")),
  ...row("summary subtitle about", "other tools", "`description`", same("description")),
  ...row("lang languagecode locale", "other tools", "`language`", same("language")),
  ...row("tz time_zone", "other tools", "`timezone`", same("timezone")),
  ...row("cover cover_image artwork logo image_url itunes_image", "other tools", "`image`", same("image")),
  ...row("category itunes_category tags", "other tools", "`categories`", listed("categories")),
  ...row("email owner_email itunes_owner_email", "other tools", "`owner.email`", (value) =>
    text(value) ? `owner: { name: ..., email: ${text(value)} }` : undefined,
  ),
  ...row(prefixes, "other tools", "`enclosurePrefix`", writePrefix),
]);

/** A field of another tool: what it is here, and what to write. Undefined for names that no tool is known to have. */
export function explainForeign(
  name: string,
  kind: "show" | "episode",
  all: Fields,
): { ours: string; tools: string; write?: string } | undefined {
  const plain = name.toLowerCase().replaceAll("-", "_");
  const found = (kind === "show" ? showFields : episodeFields).get(plain);
  if (!found) return undefined;
  const write = found.write?.(all[name] ?? null, all, plain);
  return { ours: found.ours, tools: found.tools, ...(write === undefined ? {} : { write }) };
}
