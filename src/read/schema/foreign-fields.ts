// What other generators call the fields of an episode: what each is here, with the line to write.

import { hasWebScheme } from "../../base/address-text.js";
import { isMap } from "../../base/is-map.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import type { TypedFields } from "../../model/moved-show.js";
import { takeChapters } from "./foreign-chapters.js";
import {
  audioNames,
  bytes,
  countsBytes,
  durations,
  type Fields,
  namesAudio,
  pickAll,
  plainName,
  plainValue,
  spellFields,
  type Take,
  takeAudio,
  takeDuration,
  takeEnclosure,
  takeLength,
  takeList,
  takeNumber,
  takePageOrAudio,
  takePath,
  takePeople,
  takePrefix,
  takeSeasonEpisode,
  takeText,
  takeTranscript,
  text,
  urls,
} from "./foreign-values.js";
import { readVideo } from "./media.js";
import { holdsRelease, isEarlier } from "./release-dates.js";

/** What is said of a field that has no counterpart here. */
export const needless = "nothing, and can go";

/** A field of other tools: who has it, what it is here, and the fields it comes to; without `take` nothing is to be written. */
interface ForeignField {
  tools: string;
  ours: string | ((all: Fields) => string);
  take?: Take;
}

const prefixes =
  "audioprefix audio_prefix media_prefix mediaprefix prefix tracking_prefix trackingprefix url_prefix enclosure_prefix redirect_prefix analytics_prefix op3 podtrac chartable podsights podscribe blubrry";
const nothing = (): undefined => undefined;

const row = (names: string, tools: string, ours: ForeignField["ours"], take?: Take): [string, ForeignField][] =>
  names.split(" ").map((name) => [name, { tools, ours, ...(take ? { take } : {}) }]);

const services =
  "spotify_url soundcloud soundcloud_url apple apple_url apple_podcasts apple_podcast itunes itunes_url google_podcasts google_podcast overcast pocketcasts pocket_casts castbox deezer stitcher amazon_music mixcloud anchor transistor buzzsprout spotifyid spotify_id castboxid castbox_id appleid apple_id itunes_id";
const takeService: Take = (value, _, name) => {
  const called = name.replace(/_?(?:url|id|subscribe)$/, "").replace(/^(?:apple_podcasts?|itunes)$/, "apple");
  return hasWebScheme(text(value) ?? "") ? { links: { [called.replaceAll("_", " ")]: text(value)! } } : undefined;
};

const saySpotify = ({ spotify = null }: Fields): string =>
  isMap(spotify)
    ? "`extra`, with each tag by its name, such as spotify:countryOfOrigin, and `namespaces` in show.md"
    : "one of the `links`";

/** By name in lower case. */
const episodeFields = new Map<string, ForeignField>([
  ...row(services, "other tools", "one of the `links`", takeService),
  ...row("spotify", "other tools", saySpotify, takeService),
  ...row(urls.join(" "), "Castanet, Jekyll and others", "the recording, `audio`", takeAudio),
  ...row(
    "podcast",
    "Castanet, Jekyll and others",
    ({ podcast = null }) =>
      isMap(podcast) || namesAudio(podcast)
        ? "the recording, `audio`"
        : "nothing: a folder is one show, and what show it is stands in show.md",
    takeAudio,
  ),
  ...row(bytes.join(" "), "Castanet, Jekyll and others", "`audio.length`", takeAudio),
  ...row(`${durations.join(" ")} itunes_duration`, "Castanet, Jekyll and others", "`duration`", takeDuration),
  [
    "length",
    {
      tools: "Castanet, Jekyll and others",
      ours: (all) => (countsBytes(all) ? "`audio.length`, the size in bytes" : "`duration`"),
      take: takeLength,
    },
  ],
  ...row("enclosure enclosures", "WordPress, Astro and others", "the recording, `audio`", takeEnclosure),
  ...row(
    "audioformats media_formats podcast_alt_file podcast_ogg_file file_itunes video_file video_hd_file",
    "other tools",
    "`audio`, and `variants` for further versions",
    takeEnclosure,
  ),
  ...row(
    "publication publishdate pubdate pub_date date_published published_at publishedat publish_date publisheddate releasedate release_date created_at published_date datetime publicationdate publication_date publishedon published_on datereleased date_released dateposted date_posted air_date airdate aired publishat publish_at publishon publish_on",
    "Hugo, Astro and others",
    "`date`",
    takeText("date"),
  ),
  ...row(
    "expirydate expiry_date expires expires_at inactive_at unpublishdate unpublish_date",
    "Hugo, Buzzsprout and others",
    "nothing: no episode goes by itself, and it stays until somebody deletes its file and says so by `airdate accept`",
    nothing,
  ),
  ...row(
    "lastmod updated updated_at modified last_modified_at",
    "Hugo and Jekyll",
    "nothing: a published date never changes",
    nothing,
  ),
  ...row(
    "episodenumber episode_number episodeno number episode_padded ep epnumber no",
    "Eleventy, Astro and others",
    "`episode`",
    takeNumber("episode"),
  ),
  ...row("seasonnumber season_number", "other tools", "`season`", takeNumber("season")),
  ...row("seasonepisode season_episode", "other tools", "`season` and `episode`", takeSeasonEpisode),
  ...row("episodetype episode_type itunes_type", "other tools", "`type`", takeText("type")),
  ...row("tags tag keyword topics", "Hugo, Jekyll and others", "`keywords`", takeList("keywords")),
  ...row(
    "categories category series podcasts",
    "Hugo and Jekyll",
    "`keywords` of an episode; the feed's categories stand in show.md",
    takeList("keywords"),
  ),
  ...row(
    "summary subtitle excerpt custom_excerpt meta_description abstract itunes_summary itunes_subtitle shortdescription short_description seo_description snippet blurb",
    "other tools",
    "`description`",
    takeText("description"),
  ),
  ...row(
    "permalink path jb_url fireside_url redirect_from old_url",
    "Jekyll and others",
    "the address, which the file's name gives; the old one redirects as an alias",
    takePath,
  ),
  ...row(
    "url",
    "other tools",
    "`audio` where it is the recording's, else the address of the page, whose old ones redirect as aliases",
    takePageOrAudio,
  ),
  ...row("taxonomies", "Zola", "`keywords`"),
  ...row("slug", "Hugo", "the file's name; an old slug redirects as an alias", takePath),
  ...row("name headline heading", "other tools", "`title`", takeText("title")),
  ...row("guest", "other tools", "`guests`", takePeople("guests")),
  ...row(
    "voices speakers_list panelists participants team starring people persons contributors credits crew cast cohosts co_hosts",
    "other tools",
    "`hosts` and `guests`, with `role:` for those who are neither",
  ),
  ...row("host authors author presenters artist primary_author", "other tools", "`hosts`", takePeople("hosts")),
  ...row(
    "youtube_url youtubeurl youtube_id youtubeid video video_url videourl youtube_link",
    "other tools",
    "`youtube`",
    // A file is no video there.
    (value) => (readVideo(text(value)) === undefined ? undefined : { youtube: text(value)! }),
  ),
  ...row("episode_guid podcast_guid itunes_guid uuid", "other tools", "`guid`", takeText("guid")),
  // A count of a list is nobody's guid.
  ...row("id", "other tools", "`guid`", (value, all, name) =>
    /^\d{1,5}$/.test(text(value) ?? "") ? {} : takeText("guid")(value, all, name),
  ),
  ...row(
    "episode_image episode_banner cover cover_image coverimage thumbnail artwork artwork_url featured_image heroimage hero_image featureimage feature_image episode_artwork image_url image_href img poster",
    "other tools",
    "`image`",
    takeText("image"),
  ),
  ...row("images", "Hugo", "`image`", (value) =>
    Array.isArray(value) && text(value[0]) !== undefined ? { image: text(value[0])! } : undefined,
  ),
  ...row(
    "transcript_file transcript_url transcripturl transcripts transcription",
    "other tools",
    "`transcript`",
    takeTranscript,
  ),
  ...row(
    "podcast_chapters chapters_file chapter_file chapters_url timestamps timecodes time_codes chapter_marks chaptermarks chapter_list",
    "other tools",
    "`chapters`: a file, or a list",
    takeChapters,
  ),
  ...row("chapter", "other tools", "`chapters`: a list", (value, all, name) =>
    Array.isArray(value) ? takeChapters(value, all, name) : undefined,
  ),
  ...row(prefixes, "other tools", "`enclosurePrefix` in show.md, for all episodes", takePrefix),
  ...row("show_notes shownotes notes content body", "other tools", "the text under the front-matter"),
  ...row("mimetype mime_type audio_type enclosure_type enclosuretype", "other tools", "`audio.type`", (value) =>
    /^(?:audio|video)\/[\w.+-]+$/.test(text(value) ?? "") ? { audio: { type: text(value)! } } : undefined,
  ),
  ...row("itunes_explicit is_explicit isexplicit", "other tools", "`explicit`", takeText("explicit")),
  ...row(
    "unlisted hidden private listed visibility",
    "other tools",
    "`draft: yes`, for what must not be published",
    nothing,
  ),
  ...row(
    "layout template weight toc comments markup outputs menu sitemap header_image show_slug show_name excerpt_separator reddit robots type_of_page cascade eleventynavigation pagination math featured sponsors noindex sitemap_exclude embed ogtitle ogdescription ogimage meta formatteddate readingtime post_type post_id total_plays downloads canonical_url",
    "a site generator",
    needless,
    nothing,
  ),
]);

/** A date under a name that says when a page is to be seen, whoever has it. */
const anyRelease: ForeignField = {
  tools: "other tools",
  ours: "`date`",
  // A day before `date` changes nothing, and is not to become it.
  take: (value, all, name) => (isEarlier(value, all) ? undefined : takeText("date")(value, all, name)),
};

/** Inside of `audio`. */
const audioFields = new Map<string, ForeignField>([
  ...row(audioNames.join(" "), "other tools", "`audio.file` or `audio.url`", takeAudio),
  ...row(bytes.join(" "), "other tools", "`audio.length`", takeAudio),
  ...row("mime mimetype mime_type contenttype content_type", "other tools", "`audio.type`"),
  ...row(durations.join(" "), "other tools", "`audio.duration`", takeAudio),
]);

const showFields = new Map<string, ForeignField>([
  ...row(services, "other tools", "one of the `links`", takeService),
  ...row("spotify", "other tools", saySpotify, takeService),
  ...row("name podcast_title show_title", "other tools", "`title`", takeText("title")),
  ...row("url website baseurl base_url site_url siteurl homepage", "other tools", "`link`", takeText("link")),
  ...row("summary subtitle about", "other tools", "`description`", takeText("description")),
  ...row("lang languagecode locale", "other tools", "`language`", takeText("language")),
  ...row("tz time_zone", "other tools", "`timezone`", takeText("timezone")),
  ...row("cover cover_image artwork logo image_url itunes_image", "other tools", "`image`", takeText("image")),
  ...row("category itunes_category tags", "other tools", "`categories`", takeList("categories")),
  ...row("email owner_email itunes_owner_email", "other tools", "`owner.email`", (value) =>
    text(value) ? { owner: { email: text(value)! } } : undefined,
  ),
  ...row(prefixes, "other tools", "`enclosurePrefix`", takePrefix),
]);

/** The fields that a map such as `itunes:` gathers, as they come to fields of ours; `own` are the names of these. */
function takeGathered(map: Fields, all: Fields, own: readonly string[]): TypedFields {
  const taken = Object.keys(map).map((name) => {
    const ours = own.find((one) => one.toLowerCase() === name.toLowerCase());
    const found = ours === undefined ? takeForeign(name, "episode", { ...all, ...map }) : undefined;
    if (ours === undefined) return typeof found === "object" ? found : {};
    const value = plainValue(map[name] ?? null);
    return { [ours]: typeof value === "string" && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : value };
  });
  return Object.assign({}, ...taken) as TypedFields;
}

/** A field of another tool: what it is here, and what to write. Undefined for names that no tool is known to have; `own` are the names of our fields. */
export function explainForeign(
  name: string,
  kind: "show" | "episode" | "audio",
  all: Fields,
  own: readonly string[] = [],
): { ours: string; tools: string; write?: string } | undefined {
  const found = findForeign(name, kind, all[name] ?? null);
  if (!found) return undefined;
  const file = pickAll(all, audioNames)[0];
  const known = kind === "audio" && file !== undefined ? { ...all, file } : all;
  const value = all[name] ?? null;
  const taken = found.take?.(value, known, plainName(name));
  const gathers = isMap(value) && /^(?:itunes|podcast|taxonomies)$/.test(plainName(name));
  const gathered: Record<string, TypedFields[string]> = gathers ? { ...takeGathered(value, all, own) } : {};
  // What a recording says of itself is said once.
  if (taken?.audio !== undefined) delete gathered.duration;
  const fields = taken || Object.keys(gathered).length > 0 ? { ...gathered, ...taken } : undefined;
  const ours = Object.keys(gathered).some((one) => one !== "audio") ? "fields at the top" : found.ours;
  return {
    ours: typeof ours === "string" ? ours : ours(all),
    tools: found.tools,
    ...(fields === undefined ? {} : { write: spellFields(fields) }),
  };
}

const findForeign = (name: string, kind: "show" | "episode" | "audio", value: YamlValue): ForeignField | undefined =>
  ({ show: showFields, episode: episodeFields, audio: audioFields })[kind].get(plainName(name)) ??
  (kind === "episode" && holdsRelease(name, value) ? anyRelease : undefined);

/** What a field of another tool comes to here; "needless" where it has no counterpart, undefined where nothing is known of it. */
export function takeForeign(name: string, kind: "show" | "episode", all: Fields): TypedFields | "needless" | undefined {
  const found = findForeign(name, kind, all[name] ?? null);
  if (!found) return undefined;
  if (found.take === nothing) return "needless";
  return found.take?.(all[name] ?? null, all, plainName(name));
}
