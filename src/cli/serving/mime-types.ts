// Tells under which MIME type a file of the site is served: by its ending, and as a host is told for feeds and transcripts.
import { escapeRegExp } from "../../base/escape-reg-exp.js";
import type { Show } from "../../model/model.js";
import { endingTypes, servedFiles } from "../../write/hosting/served-files.js";

const types: Record<string, string> = {
  ...Object.fromEntries(endingTypes.map(({ ending, type }) => [ending, type])),
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  xsl: "text/xsl; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  wav: "audio/wav",
  flac: "audio/flac",
  aac: "audio/aac",
  ogg: "audio/ogg",
  oga: "audio/ogg",
  m4b: "audio/x-m4a",
  mp4: "video/mp4",
  mov: "video/quicktime",
  webm: "video/webm",
};

/** The type of a path by its ending. */
export const typeOfEnding = (path: string): string =>
  types[/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ""] ?? "application/octet-stream";

/** The type of any path of a show's output folder. */
export function typesOf(show: Pick<Show, "feeds" | "feed">): (path: string) => string {
  const told = servedFiles(show).flatMap(({ path, type }) =>
    type === undefined ? [] : [{ fits: patternOf(path), type }],
  );
  return (path) => told.find(({ fits }) => fits.test(path))?.type ?? typeOfEnding(path);
}

/** `:name` stands for one part of a path, a final `*` for the rest. */
function patternOf(path: string): RegExp {
  const fixed = escapeRegExp(path.replace(/\*$/, "")).replace(/:\w+/g, "[^/]+");
  return path.endsWith("*") ? new RegExp(`^${fixed}`) : new RegExp(`^${fixed}$`);
}
