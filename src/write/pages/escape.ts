// JSON and URLs made safe for HTML: allowed schemes, and addresses of the site itself made relative to the page.
import { cleanXmlText } from "../../base/xml.js";
import type { Show } from "../../model/model.js";

/** Given to `JSON.stringify`, it makes texts as clean as those of feeds: without control characters, and well-formed. */
export const cleanPart = (_: string, part: unknown): unknown => (typeof part === "string" ? cleanXmlText(part) : part);

/** JSON for a script element: nothing in it can end the element or open a comment. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value, cleanPart)
    .replace(/</g, "\\u003c")
    .replace(/>/g, "\\u003e")
    .replace(/&/g, "\\u0026")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

/** The URL when a browser may follow it (http, https, mailto, or a path); else undefined. */
export function webUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const trimmed = url.trim();
  if (/^(https?:\/\/[^\s]|mailto:[^\s])/i.test(trimmed)) return trimmed.replace(/\s/g, "%20");
  return /^\/(?!\/)/.test(trimmed) ? trimmed.replace(/\s/g, "%20") : undefined;
}

/** A page as its links see it: whose it is, and how it reaches the root of the site, such as `..`. */
export interface Place {
  show: Show;
  base: string;
}

/** What links begin with on a page that has this path in the output folder: `.`, `..` or `../..`. */
export const rootFrom = (path: string): string =>
  path
    .split("/")
    .slice(1)
    .map(() => "..")
    .join("/") || ".";

/**
 * A URL as pages use it: what lies on the site itself becomes relative to the page, so that pages work in any folder, from a
 * disk too, and a preview stays on its own origin.
 */
export function pageUrl({ show, base }: Place, url: string | undefined): string | undefined {
  const full = fullUrl(show, url);
  const home = `${show.link.replace(/\/+$/, "")}/`;
  return full?.startsWith(home) ? `${base}/${full.slice(home.length)}` : full;
}

/** The same for every link and picture of HTML that is ready: those of the notes. */
export const localLinks = (html: string, place: Place): string =>
  html.replace(/ (href|src)="(\/(?!\/)[^"]*|https?:[^"]*)"/g, (whole, name: string, url: string) => {
    const own = pageUrl(place, url);
    return own?.startsWith(`${place.base}/`) ? ` ${name}="${own}"` : whole;
  });

/** The same URL in full, for what other sites and machines read. */
export function fullUrl(show: Pick<Show, "link">, url: string | undefined): string | undefined {
  const safe = webUrl(url);
  return safe?.startsWith("/") ? new URL(safe, `${show.link}/`).href : safe;
}

/** A path of the output folder as a link: `base`, which reaches the root, and the percent-encoded path. */
export const hrefOf = (base: string, path: string): string =>
  `${base}/${path.split("/").map(encodeURIComponent).join("/")}`;
