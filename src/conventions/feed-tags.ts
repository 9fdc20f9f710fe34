// Which tag comes from which front-matter, and who reads it: the table behind the README's section on the feed.
import { type SimpleTag, simpleTags } from "./simple-tags.js";
import type { Reader, TagPlace } from "./tag-words.js";

/** A row: where the tag stands, the fields it is made from (paths as in the reference of fields), and who reads it. */
export interface TagRow {
  tag: string;
  in: "channel" | "item" | "both";
  /** Fields of show.md (for the channel) or of the episode; empty for what is always derived. */
  from: readonly string[];
  /** Where it comes from when it is not, or not only, a field. */
  note?: string;
  readers: readonly Reader[];
}

const row = (tag: string, place: TagRow["in"], from: string, readers: readonly Reader[], note?: string): TagRow => ({
  tag,
  in: place,
  from: from === "" ? [] : from.split(" "),
  readers,
  ...(note === undefined ? {} : { note }),
});

const simpleRows = (place: TagPlace): TagRow[] =>
  Object.entries(simpleTags[place] as Record<string, SimpleTag>).map(([name, { tag, readers, note }]) =>
    row(tag, place, name, readers, note),
  );

export const tags: readonly TagRow[] = [
  row("title", "both", "title", ["all"]),
  row("link", "both", "link", ["all"], "the site, or the episode's page"),
  row(
    "description",
    "both",
    "description",
    ["all"],
    "an item adds chapter lines, guests and links, within 4,000 bytes",
  ),
  row(
    "content:encoded",
    "item",
    "fullNotes",
    ["Spotify", "2.0", "feed readers"],
    "the show notes: notes, chapters, people, links",
  ),
  row("language", "channel", "language", ["all"]),
  row("copyright", "channel", "copyright", ["Apple"]),
  row("image", "channel", "image", ["feed readers"]),
  row("generator", "channel", "", ["all"], "`airdate`"),
  row("lastBuildDate", "channel", "", ["all"], "the newest episode's date, never the clock"),
  row("pubDate", "item", "date", ["all"]),
  row("guid", "item", "guid guidIsPermaLink", ["all"], "else derived from show and slug"),
  row("category", "item", "keywords", ["feed readers"]),
  row("enclosure", "item", "audio enclosurePrefix", ["all"], "length and type from the file"),
  row("atom:link self", "channel", "link", ["PSP-1", "feed readers"]),
  row("atom:link hub", "channel", "hubs", ["feed readers", "Podcast Index"]),
  row("atom:link first, last, previous, next", "channel", "pageSize", ["feed readers"], "RFC 5005"),
  row("itunes:author", "channel", "author", ["Apple", "Spotify"]),
  row("itunes:owner", "channel", "owner showOwner", ["Spotify", "YouTube"], "to claim the show"),
  row("itunes:image", "both", "image", ["Apple", "Spotify", "YouTube"]),
  row("itunes:category", "channel", "categories", ["Apple", "Spotify"], "Apple takes the first"),
  row("itunes:explicit", "both", "explicit", ["Apple", "Spotify"]),
  row("itunes:type", "channel", "type", ["Apple"]),
  ...simpleRows("item"),
  row("itunes:summary", "both", "", ["2.0"], "as another feed had it, until the notes are edited"),
  row("itunes:duration", "item", "duration", ["Apple", "Spotify"], "from the audio, whole seconds"),
  row("itunes:episodeType", "item", "type", ["Apple", "Spotify"]),
  row("itunes:season", "item", "season", ["Apple", "Spotify"]),
  row("itunes:episode", "item", "episode", ["Apple", "Spotify"]),
  row("itunes:block", "both", "block", ["Apple"], "always in private feeds"),
  ...simpleRows("channel"),
  row("podcast:guid", "channel", "guid", ["Podcast Index", "2.0"], "else derived from the feed's address"),
  row("podcast:locked", "channel", "locked", ["Podcast Index", "2.0"], "hosts ask it before they import"),
  row("podcast:medium", "channel", "medium", ["2.0"]),
  row("podcast:person", "both", "hosts guests", ["2.0"], "hosts are repeated in every item"),
  row(
    "podcast:transcript",
    "item",
    "transcript captions",
    ["Apple", "2.0"],
    "VTT, SRT, JSON, HTML and text; Apple takes VTT",
  ),
  row("podcast:chapters", "item", "chapters", ["Apple", "2.0"], "given, else found in the transcript"),
  row("psc:chapters", "item", "chapters", ["Spotify", "2.0"], "the same list"),
  row("podcast:season", "item", "season", ["2.0"]),
  row("podcast:episode", "item", "episode", ["2.0"]),
  row("podcast:soundbite", "item", "soundbites", ["2.0"]),
  row("podcast:funding", "both", "funding", ["2.0"]),
  row("podcast:license", "both", "license", ["2.0"]),
  row("podcast:location", "both", "location", ["2.0"]),
  row(
    "podcast:image",
    "both",
    "images image.alt",
    ["2.0"],
    "the cover with its alternative text, and further pictures",
  ),
  row("podcast:txt", "both", "txt", ["Apple", "Podcast Index"]),
  row("podcast:value", "both", "value", ["2.0"]),
  row("podcast:socialInteract", "both", "socialInteract", ["2.0"]),
  row("podcast:chat", "both", "chat", ["2.0"]),
  row("podcast:contentLink", "item", "contentLinks youtube.id", ["2.0"]),
  row("podcast:alternateEnclosure", "item", "audio variants enclosurePrefix", ["2.0"], "with sources and integrity"),
  row("podcast:trailer", "channel", "trailers", ["2.0"]),
  row(
    "podcast:updateFrequency",
    "channel",
    "updateFrequency release",
    ["2.0"],
    "derived where `release` leaves no doubt",
  ),
  row("podcast:podroll", "channel", "podroll", ["2.0"]),
  row("podcast:publisher", "channel", "publisher", ["2.0"]),
  row("podcast:remoteItem", "channel", "remoteItems", ["2.0"]),
  row("podcast:block", "channel", "blocks", ["Podcast Index", "2.0"], "always in private feeds"),
  row("podcast:podping", "channel", "podping", ["Podcast Index"]),
  row("podcast:liveItem", "channel", "liveItems", ["2.0"]),
];

/** The table as Markdown, the same for the same data. */
export function describeTags(): string {
  const lines = tags.map(({ tag, in: place, from, readers, note }) => {
    const fields = from.map((field) => `\`${field}\``).join(", ");
    const source = [fields, note].filter((part) => part !== undefined && part !== "").join("; ");
    return `| \`${tag}\` | ${place === "both" ? "channel, item" : place} | ${source} | ${readers.join(", ")} |`;
  });
  return ["| Tag | In | From | Read by |", "|---|---|---|---|", ...lines, ""].join("\n");
}
