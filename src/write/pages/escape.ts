// JSON and URLs made safe for HTML: allowed schemes, and addresses of the site itself made root-relative.
import { basePath } from "../../conventions/addresses.js";
import type { Show } from "../../model/model.js";

/** JSON for a script element: nothing in it can end the element or open a comment. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value)
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

/** A URL as pages use it: what lies on the site itself becomes root-relative, so that a preview stays on its own origin. */
export function pageUrl(show: Pick<Show, "link">, url: string | undefined): string | undefined {
  const safe = webUrl(url);
  const home = `${show.link.replace(/\/+$/, "")}/`;
  return safe?.startsWith(home) ? `${basePath(show)}/${safe.slice(home.length)}` : safe;
}

/** The same URL in full, for what other sites and machines read. */
export function fullUrl(show: Pick<Show, "link">, url: string | undefined): string | undefined {
  const safe = webUrl(url);
  return safe?.startsWith("/") ? new URL(safe, `${show.link}/`).href : safe;
}

/** A path of the output folder as a root-relative link: `base` and the percent-encoded path. */
export const hrefOf = (base: string, path: string): string =>
  `${base}/${path.split("/").map(encodeURIComponent).join("/")}`;
