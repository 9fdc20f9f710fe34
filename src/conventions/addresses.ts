// Where everything is published: paths in the output folder and the URLs they have on the site; and where texts of another feed lie.
import { decodePercents } from "../base/address-text.js";
import { hashText, uuidV5 } from "../base/hash.js";
import type { Show } from "../model/model.js";

/** Formats in which every transcript is written, with the MIME type the feed names. */
export const transcriptFormats = [
  { format: "vtt", type: "text/vtt" },
  { format: "srt", type: "application/x-subrip" },
  { format: "json", type: "application/json" },
  { format: "html", type: "text/html" },
  { format: "txt", type: "text/plain" },
] as const;

/** The MIME type that feed and host name for a file of chapters; the odd order is the specification's. */
export const chaptersType = "application/json+chapters";

/** MIME type of a transcript by the ending of its address; undefined where that says nothing. */
export function transcriptType(address: string): string | undefined {
  const ending = /\.(\w+)(?:[?#].*)?$/.exec(address)?.[1]?.toLowerCase();
  return transcriptFormats.find(({ format }) => format === ending || (format === "html" && ending === "htm"))?.type;
}

export type TranscriptOut = (typeof transcriptFormats)[number]["format"];

/** The name by which a Markdown file is an episode: `keel` of `episodes/keel.md` and `episodes/keel/index.md`; undefined of any other. */
export const nameOfEpisode = (file: string): string | undefined => /([^/]+?)(?:\/index)?\.md$/i.exec(file)?.[1];

/** The day that begins the name of an episode's file, as Jekyll has it. */
export const dayInName = (file: string): string | undefined =>
  /(?:^|\/)(\d{4}-\d\d-\d\d)-[^/]+(?:\/index\.md|\.md)$/.exec(file)?.[1];

/** Path of an episode's file in the output folder, such as `episodes/hello/chapters.json`. */
export const episodePath = (slug: string, file = ""): string => `episodes/${slug}/${file}`;

/** Path of a person's page in the output folder. */
export const personPath = (id: string, file = ""): string => `people/${id}/${file}`;

/** Path of a topic's page in the output folder. */
export const topicPath = (id: string, file = ""): string => `topics/${id}/${file}`;

/** Absolute URL of a path in the output folder; every part is percent-encoded. */
export const urlOf = (show: Pick<Show, "link">, path: string): string =>
  `${show.link.replace(/\/+$/, "")}/${path.split("/").map(encodeURIComponent).join("/")}`;

/** The path in the output folder that an address of the site is served from; undefined for any other address. */
export function pathOfUrl(show: Pick<Show, "link">, url: string): string | undefined {
  const own = `${show.link.replace(/\/+$/, "")}/`;
  if (!url.startsWith(own)) return undefined;
  const rest = url.slice(own.length).replace(/[?#].*$/, "");
  const path = decodePercents(rest);
  const isInside =
    !path.includes("\\") && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
  return isInside ? path : undefined;
}

/** The file that remembers what was published, from the show's folder; it belongs into git. */
export const lockFile = "episodes/published.lock.json";

/** URL of the main feed. */
export const feedUrl = (show: Pick<Show, "link">): string => urlOf(show, "feed.xml");

/** The link's own path without a trailing slash: what root-relative links on pages begin with ("" or "/podcast"). */
export const basePath = (show: Pick<Show, "link">): string => new URL(show.link).pathname.replace(/\/+$/, "");

/** Namespace of podcast:guid (https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md). */
const guidNamespace = "ead4c236-bf58-58c6-a2c6-a6b28d128cb6";

/** `podcast:guid` of a feed: its address without scheme and trailing slashes, as a UUID of version 5. */
export function deriveGuid(feed: string): string {
  return uuidV5(guidNamespace, feed.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/\/+$/, ""));
}

/** A square PNG. */
export interface Icon {
  /** In the output folder. */
  path: string;
  /** Pixels. */
  size: number;
  /** A phone may cut it to its own shape: what counts stands in the middle. https://www.w3.org/TR/appmanifest/#icon-masks */
  maskable?: boolean;
}

/** For tabs and lists of search engines, for Apple's home screens, and those that others ask for. https://www.w3.org/TR/appmanifest/ */
export const icons: readonly Icon[] = [
  ...[16, 32, 48, 180, 192, 512].map((size) => ({ path: `icons/${size}.png`, size })),
  { path: "icons/maskable.png", size: 192, maskable: true },
];

/** The icon at the place where feed readers ask for it unasked, with the pictures of these sizes in it. */
export const favicon = { path: "favicon.ico", sizes: [16, 32, 48] };

/** Paths of all of them in the output folder. */
export const iconPaths: readonly string[] = [...icons.map(({ path }) => path), favicon.path];

/** Path of the manifest in the output folder. */
export const manifestPath = "site.webmanifest";

/** Path of the file, by the slug of the episode; `show` for the show's own. */
export const originalPath = (slug: string): string => `episodes/original/${slug}.json`;

/** Names the Markdown that was made of such a text: as long as it is the same, the text stands. */
export const nameMarkdown = (markdown: string): string => hashText(markdown.trim().replaceAll("\r\n", "\n"), 24);

/** What is at an address is of one kind: its ending, in small letters; "" where there is none. */
export const endingOf = (path: string): string => /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? "";

/** Whether builds go on serving an episode's recording at its old address: both are of one site and of one kind. */
export function isKept(before: string, now: string): boolean {
  const site = now.slice(0, now.lastIndexOf("/episodes/") + 1);
  return site !== "" && before.startsWith(site) && endingOf(before) === endingOf(now);
}
