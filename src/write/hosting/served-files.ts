// What a host has to say of the files of a show: their types, who may load them, how long they may be kept.
import type { Show } from "../../model/model.js";
import { episodeFiles } from "../episode-files.js";
import { feedPlans, pagePath } from "../feed/plans.js";

export interface Served {
  /** Path in the output folder; `:slug` stands for any one folder, a final `*` for everything in a folder. */
  path: string;
  /** MIME type; absent where the host's own is right. */
  type?: string;
  /** Pages of other sites may load it: web players, validators, feed readers. */
  open: boolean;
  /** Seconds that a copy may be used without asking again. */
  keep: number;
  /** Search engines are asked to leave it out. */
  hidden: boolean;
}

/** MIME types of the feeds, with the encoding that all of them have. */
const feedTypes = {
  rss: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
} as const;

/** Endings whose type hosts often have wrong or do not know, with the right one. */
export const endingTypes: readonly { ending: string; type: string }[] = [
  { ending: "vtt", type: "text/vtt" },
  { ending: "srt", type: "application/x-subrip" },
  { ending: "mp3", type: "audio/mpeg" },
  { ending: "m4a", type: "audio/x-m4a" },
  { ending: "m4v", type: "video/x-m4v" },
  { ending: "opus", type: "audio/ogg" },
  { ending: "md", type: "text/markdown" },
];

/** Other files by their endings: pages are asked for again soon, recordings and pictures may be kept for a day. */
export const endingHeaders: readonly (Pick<Served, "open" | "keep" | "hidden"> & { endings: readonly string[] })[] = [
  {
    endings: "mp3 m4a m4b mp4 m4v mov aac ogg oga opus flac wav webm".split(" "),
    open: true,
    keep: 86_400,
    hidden: false,
  },
  { endings: "jpg jpeg png gif webp svg".split(" "), open: true, keep: 86_400, hidden: false },
  { endings: "html css js".split(" "), open: false, keep: 300, hidden: false },
];

/** Endings of texts that hosts send without their encoding; all texts of a site are UTF-8. */
export const textEndings = ["html", "css", "js", "md"] as const;

/** The page for what is not there. */
export const missingPage = "404.html";

const quarter = 900;
const feedKeep = 300;

/**
 * The files in the order of their rules; no path matches two of them, since some hosts join the values of all that match.
 * Private feeds appear by their folder only: these rules may be read by anybody.
 */
export function servedFiles(show: Pick<Show, "feeds" | "feed">): Served[] {
  const plans = feedPlans(show);
  const feeds = plans
    .filter((plan) => !plan.private)
    .flatMap((plan) => {
      const paths =
        show.feed.pageSize === undefined
          ? [plan.path]
          : [plan.path, pagePath(plan.path, 2).replace(/-2(\.[^./]*)?$/, "-:page$1")];
      return paths.map(
        (path): Served => ({ path, type: feedTypes[plan.kind], open: true, keep: feedKeep, hidden: false }),
      );
    });
  const folders = [
    ...new Set(plans.filter((plan) => plan.private && plan.path.includes("/")).map(({ path }) => folderOf(path))),
  ];
  const episode = (file: string, type: string): Served => ({
    path: `episodes/:slug/${file}`,
    type,
    open: true,
    keep: quarter,
    hidden: false,
  });
  return [
    ...feeds,
    ...folders.sort().map((folder): Served => ({ path: `${folder}*`, open: false, keep: feedKeep, hidden: true })),
    ...episodeFiles.filter(({ open }) => open).map(({ name, type }) => episode(name, `${type}; charset=utf-8`)),
  ];
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** The headers of a file, names in the usual spelling. */
export const headersOf = ({ type, open, keep, hidden }: Omit<Served, "path">): [name: string, value: string][] => [
  ...(type === undefined ? [] : ([["Content-Type", type]] as [string, string][])),
  ...(open ? ([["Access-Control-Allow-Origin", "*"]] as [string, string][]) : []),
  ["Cache-Control", `${hidden ? "private" : "public"}, max-age=${keep}`],
  ...(hidden ? ([["X-Robots-Tag", "noindex, nofollow"]] as [string, string][]) : []),
];
