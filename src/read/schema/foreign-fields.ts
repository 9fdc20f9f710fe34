// What other generators call the fields of an episode: what each is here, with the line to write.

import type { YamlValue } from "../../base/parse-yaml.js";
import {
  audioNames,
  bytes,
  countsBytes,
  durationOf,
  durations,
  type Fields,
  isRecording,
  pickAll,
  text,
  urls,
  writeAudio,
  writeEnclosure,
} from "./foreign-recordings.js";

/** What is said of a field that has no counterpart here. */
export const needless = "nothing, and can go";

/** A field of other tools: who has it, what it is here, and the line to write; undefined where nothing is to be written. */
interface ForeignField {
  tools: string;
  ours: string | ((all: Fields) => string);
  write?(value: YamlValue, all: Fields, name: string): string | undefined;
}

const quoted = (value: string): string =>
  /^[\w./ -]+$/.test(value) && !/^\d/.test(value) ? value : JSON.stringify(value);
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
/** An address of the recording, or of the page in an earlier place. */
const pageOrAudio = (value: YamlValue, all: Fields): string | undefined =>
  isRecording(value) ? writeAudio(value, all) : path(value);
const path = (value: YamlValue): string | undefined =>
  text(value) === undefined ? undefined : `aliases: [${JSON.stringify(text(value))}]`;
const nothing = (): undefined => undefined;

const row = (names: string, tools: string, ours: string, write?: ForeignField["write"]): [string, ForeignField][] =>
  names.split(" ").map((name) => [name, { tools, ours, ...(write ? { write } : {}) }]);

const services =
  "spotify spotify_url soundcloud soundcloud_url apple apple_url apple_podcasts itunes itunes_url google_podcasts overcast pocketcasts pocket_casts castbox deezer stitcher amazon_music mixcloud anchor transistor buzzsprout spotifyid spotify_id castboxid castbox_id appleid apple_id itunes_id";
const writeService = (value: YamlValue, _: Fields, name: string): string | undefined =>
  /^https?:\/\//i.test(text(value) ?? "")
    ? `links: { ${name.replace(/_?(?:url|id)$/, "").replaceAll("_", " ")}: ${JSON.stringify(text(value))} }`
    : undefined;

/** By name in lower case. */
const episodeFields = new Map<string, ForeignField>([
  ...row(services, "other tools", "one of the `links`", writeService),
  ...row(urls.join(" "), "Castanet, Jekyll and others", "the recording, `audio`", writeAudio),
  ...row(bytes.join(" "), "Castanet, Jekyll and others", "`audio.length`", writeAudio),
  ...row(durations.join(" "), "Castanet, Jekyll and others", "`duration`", (value) => durationOf(text(value))),
  [
    "length",
    {
      tools: "Castanet, Jekyll and others",
      ours: (all) => (countsBytes(all) ? "`audio.length`, the size in bytes" : "`duration`"),
      write: (value, all) => (countsBytes(all) ? writeAudio(value, all) : durationOf(text(value))),
    },
  ],
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
    "layout template weight toc comments markup outputs menu sitemap header_image show_slug show_name excerpt_separator reddit robots type_of_page cascade eleventynavigation eleventyexcludefromcollections pagination math featured sponsors noindex sitemap_exclude embed ogtitle ogdescription ogimage formatteddate readingtime",
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

/** Inside of `audio`. */
const audioFields = new Map<string, ForeignField>([
  ...row(audioNames.join(" "), "other tools", "`audio.file` or `audio.url`", writeAudio),
  ...row(bytes.join(" "), "other tools", "`audio.length`", writeAudio),
  ...row("mime mimetype mime_type contenttype content_type", "other tools", "`audio.type`"),
  ...row(durations.join(" "), "other tools", "`audio.duration`", writeAudio),
]);

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
  kind: "show" | "episode" | "audio",
  all: Fields,
): { ours: string; tools: string; write?: string } | undefined {
  const plain = name.toLowerCase().replaceAll("-", "_");
  const found = { show: showFields, episode: episodeFields, audio: audioFields }[kind].get(plain);
  if (!found) return undefined;
  const file = pickAll(all, audioNames)[0];
  const known = kind === "audio" && file !== undefined ? { ...all, file } : all;
  const write = found.write?.(all[name] ?? null, known, plain);
  return {
    ours: typeof found.ours === "string" ? found.ours : found.ours(all),
    tools: found.tools,
    ...(write === undefined ? {} : { write }),
  };
}
